"""Which parts a question is about: a period, a unit, a task."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from hoagiai_cli.tracking.counts import TyLe, count, rates
from hoagiai_cli.tracking.parts import PhanViec, TinhHinh
from hoagiai_cli.tracking.status import HOAN_THANH, TinhTrang, worst


class Selection(NamedTuple):
    """What is asked for; None asks for everything.

    Attributes:
        days: First and last day of the period; parts due in it and parts still open from before are meant.
        don_vi: Units of which one is bound by the part, holds it, or did it for a body that ended.
        nhiem_vu: Tasks.
    """

    days: tuple[date, date] | None = None
    don_vi: tuple[str, ...] = ()
    nhiem_vu: tuple[str, ...] = ()

    def wants(self, part: PhanViec) -> bool:
        """Tell whether a part is asked for."""
        if self.don_vi and not any(_concerns(part, unit) for unit in self.don_vi):
            return False
        return self.days is None or falls_due(part, *self.days) or self.ton_truoc(part)

    def last(self, ngay: date) -> date:
        """Return the day by which what is asked for falls due: the end of the period, or the day of the question."""
        return ngay if self.days is None else max(self.days[1], ngay)

    def ton_truoc(self, part: PhanViec) -> bool:
        """Tell whether a part is here only because it was still open when the period began."""
        return self.days is not None and open_from_before(part, self.days[0])


_EVERYTHING = Selection()


def select(tinh_hinh: TinhHinh, choice: Selection) -> TinhHinh:
    """Return the plan narrowed to what is asked for; the count is of what is left, and tasks without parts go."""
    if choice == _EVERYTHING:
        return tinh_hinh._replace(nhiem_vu=tuple([task for task in tinh_hinh.nhiem_vu if task.phan_viec]))
    tasks = []
    for task in tinh_hinh.nhiem_vu:
        if choice.nhiem_vu and task.nhiem_vu.ma not in choice.nhiem_vu:
            continue
        parts = tuple(part for part in task.phan_viec if choice.wants(part))
        if parts:
            tasks.append(task._replace(phan_viec=parts, tinh_trang=worst([part.tinh_trang for part in parts])))
    return tinh_hinh._replace(
        nhiem_vu=tuple(tasks), tong_hop=count(part.tinh_trang for task in tasks for part in task.phan_viec)
    )


def _concerns(part: PhanViec, unit: str) -> bool:
    done_by = part.ban_ghi.don_vi if part.ban_ghi else None
    return unit in part.cac_don_vi or unit in part.dang_giu or unit == done_by


def falls_due(part: PhanViec, first: date, last: date) -> bool:
    """Tell whether the part's deadline lies within the days given, both inclusive."""
    return part.han is not None and first <= part.han <= last


def done_ahead(parts: Iterable[PhanViec], last: date) -> int:
    """Return how many parts are finished whose deadline lies after a day: until then they have not fallen due."""
    return sum(part.tinh_trang in HOAN_THANH and part.han is not None and part.han > last for part in parts)


def rates_by(tinh_hinh: TinhHinh, last: date) -> tuple[TyLe, ...]:
    """Return the rates; what falls due only after a day has not fallen due, though it was finished early."""
    parts = tinh_hinh.phan_viec
    return rates(tinh_hinh.tong_hop, sum(part.ban_ghi is not None for part in parts), done_ahead(parts, last))


def open_from_before(part: PhanViec, first: date) -> bool:
    """Tell whether the part fell due before the first day and was not finished by then."""
    if part.han is None or part.han >= first or part.tinh_trang is TinhTrang.KHONG_THUC_HIEN:
        return False
    return part.ngay_hoan_thanh is None or part.ngay_hoan_thanh >= first
