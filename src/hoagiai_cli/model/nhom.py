"""Which bodies a group stands for on a day."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from hoagiai_cli.model.base import HieuLuc


class CoThanhVien(Protocol):
    """What is asked of a body: when it exists, and of a group, its members."""

    @property
    def thanh_vien(self) -> tuple[str, ...] | None:
        """A group's members; None for a body."""

    @property
    def hieu_luc(self) -> HieuLuc:
        """The days on which it exists."""


def expand(leads: tuple[str, ...], units: Mapping[str, CoThanhVien], day: date) -> tuple[str, ...]:
    """Return the units that leads stand for on a day: a group stands for its members that exist on it.

    A group whose members are not known stands for itself. Each unit comes once, in the order of the plan.
    """
    found: dict[str, None] = {}
    for lead in leads:
        _collect(lead, units, day, found, frozenset())
    return tuple(found)


def _collect(
    ma: str, units: Mapping[str, CoThanhVien], day: date, found: dict[str, None], above: frozenset[str]
) -> None:
    unit = units.get(ma)
    members = [
        member
        for member in (unit.thanh_vien or () if unit else ())
        if member not in above and (member not in units or units[member].hieu_luc.covers(day))
    ]
    if not members:
        found.setdefault(ma)
    for member in members:
        _collect(member, units, day, found, above | {ma})
