"""What wants attention on a day: what is late, what falls due, day by day and by who holds it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from hoagiai_cli.tracking.parts import PhanViec, TinhHinh
from hoagiai_cli.tracking.status import DA_XONG, TinhTrang

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
"""Days of the week as a document writes them (Nghị định 30/2020/NĐ-CP, Phụ lục II), from Monday."""


class ViecCan(NamedTuple):
    """Unfinished parts of one task that share a deadline.

    Attributes:
        ke_hoach: The plan's id.
        nhiem_vu: The task's id.
        so: Its printed number.
        goi: What people call it, told from all others of the plan.
        ten: Its name.
        dot: The occurrence, or None.
        han: The deadline.
        so_ngay: Days until the deadline; below zero, days overdue.
        don_vi: Who holds the parts; of those that ended without a known heir, the bound unit.
        chua_ro: How many parts have no known holder.
    """

    ke_hoach: str
    nhiem_vu: str
    so: str | None
    goi: str
    ten: str
    dot: str | None
    han: date
    so_ngay: int
    don_vi: tuple[str, ...]
    chua_ro: int


def week_of(ngay: date) -> tuple[date, date]:
    """Return the Monday and the Sunday of a day's week."""
    monday = ngay - timedelta(days=ngay.weekday())
    return monday, monday + timedelta(days=6)


def overdue(reports: Iterable[TinhHinh]) -> tuple[ViecCan, ...]:
    """Return what is overdue, the oldest first."""
    return _sorted(_works(reports, lambda part: part.tinh_trang is TinhTrang.QUA_HAN))


def due_between(reports: Iterable[TinhHinh], first: date, last: date) -> tuple[ViecCan, ...]:
    """Return what is not finished and falls due within the days, both inclusive; what is overdue is not in it."""
    closed = DA_XONG | {TinhTrang.TAM_DUNG, TinhTrang.QUA_HAN}

    def wanted(part: PhanViec) -> bool:
        return part.tinh_trang not in closed and part.han is not None and first <= part.han <= last

    return _sorted(_works(reports, wanted))


def _sorted(works: Iterator[ViecCan]) -> tuple[ViecCan, ...]:
    return tuple(sorted(works, key=lambda work: work.han))


def _works(reports: Iterable[TinhHinh], wanted: Callable[[PhanViec], bool]) -> Iterator[ViecCan]:
    for report in reports:
        for task in report.nhiem_vu:
            by_day: dict[tuple[str | None, date], list[PhanViec]] = {}
            for part in task.phan_viec:
                if part.han is not None and wanted(part):
                    by_day.setdefault((part.ten_dot, part.han), []).append(part)
            for (dot, han), parts in by_day.items():
                holders = dict.fromkeys(unit for part in parts for unit in part.dang_giu or part.cac_don_vi)
                yield ViecCan(
                    report.ke_hoach.ma,
                    task.nhiem_vu.ma,
                    task.nhiem_vu.so,
                    task.goi,
                    task.nhiem_vu.ten,
                    dot,
                    han,
                    (han - report.ngay).days,
                    tuple(holders),
                    sum(part.chua_ro_tiep_nhan for part in parts),
                )
