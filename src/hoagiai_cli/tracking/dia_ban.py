"""Whose figures make up one territory in a period: the body itself, and those whose territory it took over.

Bodies are dated and name their heirs (``ke_thua``). An heir of all of a body's work takes its territory; where the
work went to several, or only some tasks went over, nothing says how the territory was cut, and that is said.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines.periods import ONE_DAY
from hoagiai_cli.model.don_vi import DonVi, QuanHe


class ThanhPhan(NamedTuple):
    """A body that makes up a territory in a period.

    Attributes:
        don_vi: The body.
        tu: The first day of the period on which it existed; None where it existed from its first day on.
        den: The last one; None where it existed to its last day.
        tach_duoc: Whether its figures are of this territory alone.
        chac: Whether it is known to have stood in the period; not where it took over later and names no first day.
    """

    don_vi: str
    tu: date | None
    den: date | None
    tach_duoc: bool
    chac: bool


class DiaBan:
    """The territories of a folder's bodies."""

    def __init__(self, units: Mapping[str, DonVi]) -> None:
        self._units = units
        self._before: dict[str, list[tuple[str, date, bool]]] = {}
        self._passed_on: set[str] = set()
        for ma, unit in units.items():
            heirs = {heir.den for heir in unit.ke_thua if heir.den}
            for heir in unit.ke_thua:
                if heir.den and unit.quan_he in {None, QuanHe.CAP_DUOI}:
                    whole = heir.pham_vi is None and len(heirs) == 1
                    self._before.setdefault(heir.den, []).append((ma, heir.tu_ngay, whole))
                    if whole:
                        self._passed_on.add(ma)

    def passed_on(self, don_vi: str) -> bool:
        """Tell whether all of a body's territory went to one known heir."""
        return don_vi in self._passed_on

    def changed(self, don_vi: str, tu: date) -> bool:
        """Tell whether the territory of a body was taken over from others after a day."""
        return any(day > tu for _, day, _ in self._before.get(don_vi, ()))

    def parts(self, don_vi: str, tu: date, den: date) -> tuple[ThanhPhan, ...]:
        """Return the bodies whose figures of a period are those of the territory that a body has now."""
        found: dict[str, ThanhPhan] = {}
        for part in self._parts(don_vi, tu, den, tach_duoc=True, seen=frozenset({don_vi})):
            found.setdefault(part.don_vi, part)
        return tuple(found.values())

    def _parts(self, don_vi: str, tu: date, den: date, *, tach_duoc: bool, seen: frozenset[str]) -> Iterator[ThanhPhan]:
        unit = self._units.get(don_vi)
        first = unit.hieu_luc.tu if unit else None
        last = _last_day(unit) if unit else None
        before = self._before.get(don_vi, ())
        if (first is None or first <= den) and (last is None or last >= tu):
            known = first is not None or not any(day > tu for _, day, _ in before)
            yield ThanhPhan(
                don_vi, first if first and first > tu else None, last if last and last < den else None, tach_duoc, known
            )
        for ma, day, whole in before:
            if day > tu and ma not in seen:
                yield from self._parts(ma, tu, den, tach_duoc=tach_duoc and whole, seen=seen | {ma})


def _last_day(unit: DonVi) -> date | None:
    """Return the last day of a body: as written, else the day before its heir took over all that it had."""
    if unit.hieu_luc.den:
        return unit.hieu_luc.den
    return min((heir.tu_ngay - ONE_DAY for heir in unit.ke_thua if heir.pham_vi is None), default=None)
