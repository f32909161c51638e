"""Names of units for tables and documents: two bodies of one name are told apart by the day the later one began."""

from collections import Counter
from collections.abc import Mapping

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.model.don_vi import DonVi


def unit_names(units: Mapping[str, DonVi]) -> dict[str, str]:
    """Return the name of each unit, with "(từ 01/7/2025)" behind one that bears an earlier body's name."""
    how_many = Counter(unit.ten for unit in units.values())
    return {
        ma: f"{unit.ten} (từ {format_day(unit.hieu_luc.tu)})"
        if how_many[unit.ten] > 1 and unit.hieu_luc.tu
        else unit.ten
        for ma, unit in units.items()
    }
