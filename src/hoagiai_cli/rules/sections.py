"""The numbers that a plan's document prints, as a task's ``phan`` and ``so`` name them."""

from collections.abc import Iterator

from hoagiai_cli.model.ke_hoach import KeHoach, Muc

Loc = tuple[str | int, ...]


def plain_number(so: str) -> str:
    """Return a printed number without what only closes it: "II." and "a)" are "II" and "a"."""
    return so.strip().rstrip(".)").strip()


def numbered(plan: KeHoach) -> Iterator[tuple[str, str, Loc]]:
    """Yield path of the section above ("" above the first level), own number and place of every numbered section."""
    yield from _below(plan.phan, "", ("phan",))


def section_path(above: str, so: str) -> str:
    """Return how ``phan`` names a section: "II", "II.1"; "10.1" within "II.10" is "II.10.1"."""
    if not above:
        return so
    for known in (above, above.rpartition(".")[2]):
        if so.startswith(f"{known}."):
            return above + so[len(known) :]
    return f"{above}.{so}"


def _below(sections: tuple[Muc, ...], above: str, loc: Loc) -> Iterator[tuple[str, str, Loc]]:
    for i, section in enumerate(sections):
        path = above
        if section.so is not None:
            so = plain_number(section.so)
            yield above, so, (*loc, i, "so")
            path = section_path(above, so)
        yield from _below(section.muc, path, (*loc, i, "muc"))
