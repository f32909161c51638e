"""Which body of the new year stands for one of the old: itself, its heirs, what a person says, or nobody known."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from hoagiai_cli.importing.folder import TepMoi
from hoagiai_cli.importing.units import UnitBook
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.tracking.names import unit_names


class Bodies:
    """The folder's bodies as they stand on the first day of the new plan."""

    def __init__(self, units: Mapping[str, DonVi], day: date, told: Mapping[str, str]) -> None:
        self._units, self._day, self._told = units, day, told
        self._book = UnitBook(units, day)
        self._names = unit_names(units)
        self._groups: dict[str, TepMoi] = {}
        self.unknown: dict[str, None] = {}
        self.replaced: dict[str, tuple[str, ...]] = {}

    def name(self, ma: str) -> str:
        """Return a unit's name, told apart from others of the same name."""
        return self._names[ma] if ma in self._names else self._book.name(ma)

    def of(self, ma: str, task: str | None = None) -> tuple[str, ...]:
        """Return who stands for a body; none where nobody is known."""
        unit = self._units.get(ma)
        if unit is None:
            return (ma,)
        if unit.la_nhom:
            return (self._group(ma, unit),)
        found = self._living(ma, task, frozenset())
        if not found:
            self.unknown.setdefault(ma)
        elif found != (ma,):
            self.replaced[ma] = found
        return found

    def all_of(self, ids: tuple[str, ...], task: str | None = None) -> tuple[str, ...]:
        """Return who stands for several bodies, each once."""
        return tuple(dict.fromkeys(new for ma in ids for new in self.of(ma, task)))

    def no_lead(self) -> str:
        """Return the unit that stands where nobody is known to lead."""
        return self._book.no_lead()

    def nobody(self, name: str) -> str:
        """Return a unit of this name, made where there is none."""
        return self._book.find(name)

    def files(self) -> list[TepMoi]:
        """Return the files of units that the new plan adds."""
        made = [TepMoi(f"don-vi/{ma}.yaml", data) for ma, data in self._book.new.items()]
        return [*made, *self._groups.values()]

    def _living(self, ma: str, task: str | None, seen: frozenset[str]) -> tuple[str, ...]:
        unit = self._units.get(ma)
        if unit is None or ma in seen:
            return ()
        if unit.hieu_luc.den is None or unit.hieu_luc.den >= self._day:
            return (ma,)
        if ma in self._told:
            told = self._told[ma]
            return (told if told in self._units else self._book.find(told),)
        heirs = [
            heir.den
            for heir in unit.ke_thua
            if heir.den and heir.tu_ngay <= self._day and (heir.pham_vi is None or task in heir.pham_vi)
        ]
        return tuple(dict.fromkeys(new for heir in heirs for new in self._living(heir, task, seen | {ma})))

    def _group(self, ma: str, unit: DonVi) -> str:
        """Return the group itself where all its members live, else a new one of the members of the new year."""
        members = unit.thanh_vien or ()
        now = tuple(dict.fromkeys(new for member in members for new in self.of(member)))
        if now == members:
            return ma
        free = f"{ma}-{self._day.year}"
        if free not in self._units and free not in self._groups:
            data: dict[str, Any] = {"ma": free, "ten": unit.ten}
            data |= {"ten_day_du": unit.ten_day_du} if unit.ten_day_du else {}
            data |= {"quan_he": unit.quan_he.value} if unit.quan_he else {}
            data["thanh_vien"] = list(now)
            self._groups[free] = TepMoi(f"don-vi/{free}.yaml", data)
        return free
