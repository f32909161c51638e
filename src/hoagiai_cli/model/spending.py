"""What a unit spent, as it stood on a day: of each figure the last one given by then."""

from collections.abc import Iterator
from datetime import date

from hoagiai_cli.model.ket_qua import KetQua, KinhPhi, KinhPhiKy


def states(result: KetQua) -> tuple[KinhPhi | KinhPhiKy, ...]:
    """Return every state that was told, by day; one without a day stands first, as nobody knows of which day it is."""
    told = (*((result.kinh_phi,) if result.kinh_phi else ()), *result.kinh_phi_ky)
    return tuple(sorted(told, key=lambda state: (state.den is not None, state.den or date.min)))


def spent_by(result: KetQua, last: date | None = None) -> KinhPhi | None:
    """Return the spending as it stood at the end of a day, the last of all where none is asked for.

    None is that nothing was told by then. The day is that of the amount spent, else of the estimate.
    """
    known = [state for state in states(result) if last is None or state.den is None or state.den <= last]
    if not known:
        return None
    planned = next((state for state in reversed(known) if state.du_toan is not None), None)
    spent = next((state for state in reversed(known) if state.da_chi is not None), None)
    shown = spent or planned or known[-1]
    return KinhPhi.model_construct(
        du_toan=planned.du_toan if planned else None, da_chi=spent.da_chi if spent else None, den=shown.den
    )


def told_on(result: KetQua, first: date, last: date) -> Iterator[tuple[str, int]]:
    """Yield what a form of a period needs not ask again: the estimate, and what was spent by a day of the period.

    The estimate is that of the year and stays; what was spent is told for each period.
    """
    money = spent_by(result, last)
    if money is None:
        return
    if money.du_toan is not None:
        yield "du_toan", money.du_toan
    if money.da_chi is not None and (money.den is None or money.den >= first):
        yield "da_chi", money.da_chi
