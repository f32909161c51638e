"""Figures that a unit gave, as steps on its results: those of one period and kind in one entry, spending apart."""

from collections.abc import Iterator, Mapping, Sequence

from hoagiai_cli.gathering import figures
from hoagiai_cli.gathering.files import Addition, Setting, Step
from hoagiai_cli.gathering.ky import KyBieu
from hoagiai_cli.model.bieu import Bieu
from hoagiai_cli.model.ket_qua import KetQua, LoaiSoLieu

SPENDING = "kinh_phi."
"""What begins the key of a figure that is kept under ``kinh_phi_ky``."""


def entry_of(result: KetQua, ky: str, loai: LoaiSoLieu) -> int | None:
    """Return the place of the entry of a period and kind; None where there is none."""
    for place, item in enumerate(result.so_lieu):
        if item.ky.casefold() == ky.casefold() and item.loai is loai:
            return place
    return None


def figure_steps(result: KetQua, ky: KyBieu, loai: LoaiSoLieu, changed: Mapping[str, int | None]) -> list[Step]:
    """Return the steps that write figures that changed; None takes a figure away.

    Spending is written with the last day of its period: a report on an earlier period does not take it.
    """
    steps: list[Step] = []
    place = entry_of(result, ky.so_lieu, loai)
    counted = {khoa: value for khoa, value in changed.items() if not khoa.startswith(SPENDING)}
    if counted and place is None:
        given = {khoa: value for khoa, value in counted.items() if value is not None}
        steps.append(Addition("so_lieu", {"ky": ky.so_lieu, "loai": loai.value, "bieu": given}))
    elif counted:
        assert place is not None  # noqa: S101 - as the branch before has it
        steps += [Setting(("so_lieu", place, "bieu", khoa), value) for khoa, value in counted.items()]
    spent = {khoa.removeprefix(SPENDING): value for khoa, value in changed.items() if khoa.startswith(SPENDING)}
    return [*steps, *_spending(result, ky, spent)]


def _spending(result: KetQua, ky: KyBieu, spent: Mapping[str, int | None]) -> Iterator[Step]:
    """Yield the steps that write spending: in the entry of its period where there is one, else in one more."""
    den = ky.so_lieu_den
    if result.kinh_phi is not None and result.kinh_phi.den == den:
        yield from (Setting(("kinh_phi", khoa), value) for khoa, value in spent.items())
        return
    place = next((number for number, state in enumerate(result.kinh_phi_ky) if state.den == den), None)
    if place is not None:
        yield from (Setting(("kinh_phi_ky", place, khoa), value) for khoa, value in spent.items())
        return
    given = {khoa: value for khoa, value in spent.items() if value is not None}
    if given:
        yield Addition("kinh_phi_ky", {"den": den.isoformat(), **given})


def figures_in_words(
    ky: str, forms: Sequence[Bieu], changed: Mapping[str, int | None], known: Mapping[str, float]
) -> Iterator[str]:
    """Yield what changes, in words."""
    names = {row.khoa: row.ten for bieu in forms for row in figures.named(bieu)}
    new = sum(khoa not in known for khoa in changed)
    if new:
        yield f"số liệu {ky}: {new} chỉ tiêu mới"
    for khoa, value in changed.items():
        if khoa in known:
            after = figures.so(value) if value is not None else "để trống"
            yield f"sửa số liệu {names[khoa]}: {figures.so(known[khoa])} → {after}"
