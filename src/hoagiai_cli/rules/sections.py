"""What a plan's document prints itself: numbers, as a task's ``phan`` and ``so`` name them, and times in cells."""

from collections.abc import Iterator

from hoagiai_cli.model.bang import LoiTheo
from hoagiai_cli.model.ho_so import plain_number, section_path
from hoagiai_cli.model.ke_hoach import KeHoach, Muc

__all__ = ["Loc", "numbered", "plain_number", "printed_times", "section_path"]

Loc = tuple[str | int, ...]


def numbered(plan: KeHoach) -> Iterator[tuple[str, str, Loc]]:
    """Yield path of the section above ("" above the first level), own number and place of every numbered section."""
    yield from _below(plan.phan, "", ("phan",))


def _below(sections: tuple[Muc, ...], above: str, loc: Loc) -> Iterator[tuple[str, str, Loc]]:
    for i, section in enumerate(sections):
        path = above
        if section.so is not None:
            so = plain_number(section.so)
            yield above, so, (*loc, i, "so")
            path = section_path(above, so)
        for at, row in enumerate(section.bang.hang if section.bang else ()):
            if row.so is not None:
                yield path, plain_number(row.so), (*loc, i, "bang", "hang", at, "so")
        yield from _below(section.muc, path, (*loc, i, "muc"))


def printed_times(sections: tuple[Muc, ...]) -> Iterator[tuple[str, LoiTheo]]:
    """Yield each task whose row prints its time in cells of the row's own, with what they were written for."""
    for section in sections:
        for row in section.bang.hang if section.bang and "thoi_gian" not in section.bang.cot else ():
            if row.nhiem_vu is not None and row.theo is not None:
                yield row.nhiem_vu, row.theo
        yield from printed_times(section.muc)
