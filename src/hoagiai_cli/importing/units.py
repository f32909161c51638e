"""Printed names → units of the folder: known ones found again across spellings, new ones proposed."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from hoagiai_cli.importing.bodies import is_collective, without_role
from hoagiai_cli.importing.ids import free_id
from hoagiai_cli.importing.words import fold, name_key
from hoagiai_cli.model.don_vi import CHUA_NEU, DonVi

_LOWER = ("các ", "những ", "toàn thể ", "mọi ")
_PEOPLE = ("ủy ban nhân dân", "uỷ ban nhân dân")


class UnitBook:
    """The folder's units, and those that a plan adds."""

    def __init__(self, known: Mapping[str, DonVi], day: date) -> None:
        self._day = day
        self._by_key: dict[str, list[DonVi]] = {}
        self._taken = set(known)
        self._names = {ma: unit.ten for ma, unit in known.items()}
        self.new: dict[str, dict[str, Any]] = {}
        for unit in known.values():
            for name in {unit.ten, unit.ten_day_du or unit.ten}:
                self._by_key.setdefault(name_key(name), []).append(unit)
        self._ids: dict[str, str] = {}

    def find(self, name: str) -> str:
        """Return the id of the body of this name; one that is not known is added."""
        name = without_role(name)
        key = name_key(name)
        if key not in self._ids:
            self._ids[key] = self._known(key) or self._add(name)
        return self._ids[key]

    def _known(self, key: str) -> str | None:
        """Of several bodies of one name, the one that exists on the plan's first day."""
        units = self._by_key.get(key, [])
        valid = [unit for unit in units if unit.hieu_luc.covers(self._day)]
        return (valid or units)[0].ma if units else None

    def _add(self, name: str) -> str:
        ma = free_id(_short(name), self._taken)
        self._taken.add(ma)
        ten = name[:1].lower() + name[1:] if fold(name).startswith(_LOWER) else name
        self.new[ma] = {"ma": ma, "ten": ten}
        if is_collective(name):
            self.new[ma]["thanh_vien"] = []
        self._names[ma] = ten
        return ma

    def no_lead(self) -> str:
        """Return the id of the unit that stands for a lead that the plan does not name."""
        if CHUA_NEU not in self._taken:
            self._taken.add(CHUA_NEU)
            ten = "chưa nêu cơ quan chủ trì"
            self.new[CHUA_NEU] = {"ma": CHUA_NEU, "ten": ten, "thanh_vien": []}
            self._names[CHUA_NEU] = ten
        return CHUA_NEU

    def names(self) -> tuple[str, ...]:
        """Return the names of all units, known and new."""
        return tuple(self._names.values())

    def new_names(self) -> tuple[str, ...]:
        """Return the names of the units that the plan adds."""
        return tuple(self._names[ma] for ma in self.new)

    def name(self, ma: str) -> str:
        """Return the name that the folder prints for a unit."""
        return self._names[ma]


def _short(name: str) -> str:
    """Shorten what every id would begin with."""
    for words in _PEOPLE:
        if fold(name).startswith(fold(words)):
            return "ubnd" + name[len(words) :]
    return name
