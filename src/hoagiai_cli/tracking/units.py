"""Who holds the unfinished work of units that have ended; which units a plan binds, ``model.nhom`` says.

Who is bound never moves; who holds does. Facts of 2025 in Lai Châu: seven old communes ended on 30/6/2025 and two new
wards, of which two bear old names, hold what they left; for the city's own divisions no heir is confirmed.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from hoagiai_cli.model.don_vi import DonVi, KeThua


class Giu(NamedTuple):
    """A time in which one body holds a part: from a day on, until the next one.

    Attributes:
        tu_ngay: The first day; None from the beginning.
        don_vi: The holder; None where the bound unit has ended and the heir is not known.
        can_cu: The document of the hand-over, if the folder names it.
    """

    tu_ngay: date | None
    don_vi: str | None
    can_cu: str | None = None


class HandOver:
    """The chain of holders of each unit's work on each task, computed once."""

    def __init__(self, units: Mapping[str, DonVi]) -> None:
        self._units = units
        self._chains: dict[tuple[str, str | None], tuple[Giu, ...]] = {}
        self._by_task = any(heir.pham_vi for unit in units.values() for heir in unit.ke_thua)

    def chain(self, don_vi: str, nhiem_vu: str) -> tuple[Giu, ...]:
        """Return who holds the unit's parts of the task, one after another, in order of days."""
        key = (don_vi, nhiem_vu if self._by_task else None)
        if key not in self._chains:
            self._chains[key] = self._follow(don_vi, nhiem_vu)
        return self._chains[key]

    def holder(self, don_vi: str, nhiem_vu: str, day: date) -> Giu:
        """Return who holds on a day."""
        chain = self.chain(don_vi, nhiem_vu)
        if len(chain) == 1:
            return chain[0]
        return [giu for giu in chain if giu.tu_ngay is None or giu.tu_ngay <= day][-1]

    def _follow(self, don_vi: str, nhiem_vu: str) -> tuple[Giu, ...]:
        chain = [Giu(None, don_vi)]
        seen = {don_vi}
        while (current := chain[-1]).don_vi is not None:
            step = self._next(current, nhiem_vu)
            if step is None or step.don_vi in seen:
                break
            chain.append(step)
            if step.don_vi is not None:
                seen.add(step.don_vi)
        return tuple(chain)

    def _next(self, current: Giu, nhiem_vu: str) -> Giu | None:
        assert current.don_vi is not None  # noqa: S101 - for the type checker
        unit = self._units.get(current.don_vi)
        if unit is None:
            return None
        heir = _heir_for(unit, nhiem_vu)
        if heir is not None:
            # An heir that itself took over later than its predecessor ended holds from its own first day.
            start = max(heir.tu_ngay, current.tu_ngay) if current.tu_ngay else heir.tu_ngay
            return Giu(start, heir.den, heir.can_cu)
        if unit.hieu_luc.den is not None:
            return Giu(date.fromordinal(unit.hieu_luc.den.toordinal() + 1), None)
        return None


def _heir_for(unit: DonVi, nhiem_vu: str) -> KeThua | None:
    """Return the heir of one task's work: one named for the task before one named for all; the earliest of these."""
    named = [heir for heir in unit.ke_thua if heir.pham_vi is not None and nhiem_vu in heir.pham_vi]
    general = [heir for heir in unit.ke_thua if heir.pham_vi is None]
    return min(named or general, key=lambda heir: heir.tu_ngay, default=None)
