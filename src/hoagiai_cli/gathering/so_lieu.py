"""Figures of a period as units gave them: sums across units, what changed, what does not add up.

A figure that was not given is not there: it is never taken for zero. A change is told over the units that gave the
figure for both periods, and says how many these are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from math import isfinite
from typing import NamedTuple

from hoagiai_cli.deadlines.calendars import Lich, ky_theo_ten
from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.gathering import figures
from hoagiai_cli.model.bieu import Bieu
from hoagiai_cli.model.don_vi import QuanHe
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.ket_qua import LoaiSoLieu
from hoagiai_cli.tracking.parts import TinhHinh
from hoagiai_cli.tracking.units import HandOver

THANH, KHONG_THANH = "hoa_giai_thanh", "hoa_giai_khong_thanh"


class SoDonVi(NamedTuple):
    """What one unit gave for a period: its figures by key, and whether they are estimates."""

    don_vi: str
    so: Mapping[str, float]
    uoc_tinh: bool


class ThayDoi(NamedTuple):
    """A figure beside that of another period, over the units that gave both."""

    nay: float
    truoc: float
    so_don_vi: int

    @property
    def chenh(self) -> float:
        """By how much it rose; negative where it fell."""
        return self.nay - self.truoc


class SoLieuKy:
    """The figures of one plan for the periods of a report."""

    def __init__(self, thu_muc: ThuMuc, ho_so: HoSo, don_vi: Sequence[str]) -> None:
        """Prepare.

        Args:
            thu_muc: The plan folder; figures of earlier years stand in its other plans.
            ho_so: The plan.
            don_vi: The units asked for figures; others that gave any are added.
        """
        self._plans = (ho_so, *(plan for plan in thu_muc.ho_so.values() if plan is not ho_so))
        self._wanted = tuple(don_vi)

    def of(self, ky: str | None, nam: int, *, other_plans: bool = False) -> dict[str, SoDonVi]:
        """Return what each unit gave for a period; units that gave nothing are absent.

        Args:
            ky: The period's name.
            nam: The year that names without a year mean.
            other_plans: Look also into the folder's other plans: for years before this plan.
        """
        found: dict[str, SoDonVi] = {}
        days = _days(ky, nam) if ky else None
        if days is None:
            return found
        for plan in self._plans if other_plans else self._plans[:1]:
            for ma, given in _of_plan(plan, days):
                found.setdefault(ma, given)
        return found

    def periods(self) -> list[tuple[str, int]]:
        """Return the periods of which any plan has figures, in order of their days, each once, with its plan's year."""
        found: dict[tuple[date, date], tuple[str, int]] = {}
        for plan in self._plans:
            nam = plan.ke_hoach.nam
            for result in plan.ket_qua.values():
                for entry in result.so_lieu:
                    days = _days(entry.ky, nam)
                    if days and days[0] and days[1]:
                        found.setdefault((days[0], days[1]), (entry.ky, nam))
        return [found[days] for days in sorted(found, key=lambda days: (days[1], days[0]))]

    def units(self, given: Mapping[str, SoDonVi]) -> tuple[str, ...]:
        """Return the units of a table: those asked, then those that gave figures all the same."""
        return tuple(dict.fromkeys((*self._wanted, *given)))


def reporting_units(thu_muc: ThuMuc, tinh_hinh: TinhHinh, hand_over: HandOver) -> Iterator[str]:
    """Yield the subordinate bodies that are asked for figures on the day: who holds, or held, work of the plan."""
    found: dict[str, None] = {}
    for part in tinh_hinh.phan_viec:
        for ma in part.cac_don_vi:
            holder = hand_over.holder(ma, part.nhiem_vu, tinh_hinh.ngay).don_vi
            if holder is not None:
                found.setdefault(holder)
    for ma in found:
        unit = thu_muc.don_vi.get(ma)
        if unit and not unit.la_nhom and unit.quan_he in {None, QuanHe.CAP_DUOI}:
            yield ma


def total(given: Iterable[SoDonVi], khoa: str) -> tuple[float, int] | None:
    """Return the sum of a figure and how many units gave it; None where nobody did."""
    known = [unit.so[khoa] for unit in given if khoa in unit.so]
    return (sum(known), len(known)) if known else None


def change(now: Mapping[str, SoDonVi], before: Mapping[str, SoDonVi], khoa: str) -> ThayDoi | None:
    """Return the change of a figure over the units that gave it both times; None where there are none."""
    both = [ma for ma in now if khoa in now[ma].so and ma in before and khoa in before[ma].so]
    if not both:
        return None
    return ThayDoi(sum(now[ma].so[khoa] for ma in both), sum(before[ma].so[khoa] for ma in both), len(both))


def contradictions(bieu: Bieu, given: Mapping[str, SoDonVi]) -> Iterator[tuple[str, str]]:
    """Yield (unit, words) for every sum and limit of the form that a unit's figures break."""
    names = {row.khoa: row.ten for row in figures.named(bieu)}
    for ma, unit in given.items():
        for wrong in figures.contradictions(bieu, unit.so):
            yield ma, f"“{names.get(wrong.khoa[0], wrong.khoa[0])}”: {wrong.loi}"


def unknown_keys(forms: Iterable[Bieu], given: Mapping[str, SoDonVi]) -> tuple[str, ...]:
    """Return the keys that no form has: their figures would be in no table."""
    known = {khoa for form in forms for khoa in figures.keys(form)}
    return tuple(sorted({khoa for unit in given.values() for khoa in unit.so} - known))


def _of_plan(plan: HoSo, days: tuple[date | None, date | None]) -> Iterator[tuple[str, SoDonVi]]:
    nam = plan.ke_hoach.nam
    for ma, result in sorted(plan.ket_qua.items()):
        values: dict[str, float] = {}
        counted: set[str] = set()
        for entry in result.so_lieu:
            if _days(entry.ky, nam) != days:
                continue
            estimated = entry.loai is LoaiSoLieu.UOC_TINH
            for khoa, value in entry.bieu.items():
                # What was counted stands before what was estimated, whichever was written last.
                if value is not None and isfinite(value) and not (estimated and khoa in counted):
                    values[khoa] = value
                    if not estimated:
                        counted.add(khoa)
        if values:
            yield ma, SoDonVi(ma, values, uoc_tinh=not values.keys() <= counted)


def _days(ky: str, nam: int) -> tuple[date | None, date | None] | None:
    named = ky_theo_ten(Lich.DUONG_LICH, ky)
    if named:
        return named.tu, named.den
    dots = read_phrase(ky, nam=nam).dot
    return (dots[0].bat_dau, dots[0].han) if len(dots) == 1 else None
