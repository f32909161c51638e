"""What the next period brings: work that ends, begins or goes on in it, one line a task."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.gathering.ky import Ky
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.tracking.parts import PhanViec, TinhHinh
from hoagiai_cli.tracking.selection import falls_due
from hoagiai_cli.tracking.status import DA_XONG, TinhTrang

Names = Callable[[Iterable[str], Iterable[str]], str]
"""Units and the leads of their task → units in words."""


class ViecToi(NamedTuple):
    """A task in the next period: the deadlines of its open parts, and who has to finish them."""

    ten: str
    so: str | None
    han: tuple[str, ...]
    don_vi: str


class KyToi(NamedTuple):
    """The work of the time to come.

    Attributes:
        cac_muc: Kinds of work that there is, each with its tasks: ``sau_chot``, due between the closing day and the end
            of the period; ``ket_thuc``, due in the next one; ``bat_dau``, beginning in it and due later;
            ``tiep_tuc``, going on through it.
        ca_ky: Printed numbers of the tasks that run over the whole plan.
    """

    cac_muc: tuple[tuple[str, tuple[ViecToi, ...]], ...]
    ca_ky: tuple[str, ...]


def coming(tinh_hinh: TinhHinh, ky: Ky, names: Names) -> KyToi:
    """Return what is to be done after the report's day, up to the end of the next period.

    Args:
        tinh_hinh: The plan on the report's day.
        ky: The period.
        names: How units are named.
    """
    first, last = max(ky.ngay, ky.cuoi) + timedelta(days=1), ky.ke_tiep
    plan = tinh_hinh.ke_hoach.thoi_ky

    tasks = [(task, [part for part in task.phan_viec if _open(part)]) for task in tinh_hinh.nhiem_vu]

    def pick(wanted: Callable[[PhanViec], bool]) -> tuple[ViecToi, ...]:
        found = []
        for task, open_parts in tasks:
            parts = [part for part in open_parts if wanted(part)]
            if parts:
                found.append(_work(task.nhiem_vu, parts, names))
        return tuple(found)

    def runs_on(part: PhanViec) -> bool:
        return part.han is not None and part.han > last and not _whole(part, plan.tu, plan.den)

    whole = [
        task.goi
        for task, open_parts in tasks
        if last < plan.den and any(_whole(part, plan.tu, plan.den) for part in open_parts)
    ]
    kinds = (
        ("sau_chot", pick(lambda part: falls_due(part, ky.ngay + timedelta(days=1), ky.cuoi))),
        ("ket_thuc", pick(lambda part: falls_due(part, first, last))),
        ("bat_dau", pick(lambda part: runs_on(part) and first <= (_start(part) or date.min) <= last)),
        ("tiep_tuc", pick(lambda part: runs_on(part) and (_start(part) or date.min) < first)),
    )
    return KyToi(tuple((kind, picked) for kind, picked in kinds if picked), tuple(whole))


_NOT_OPEN = DA_XONG | {TinhTrang.TAM_DUNG, TinhTrang.QUA_HAN}


def _open(part: PhanViec) -> bool:
    return part.tinh_trang not in _NOT_OPEN


def _start(part: PhanViec) -> date | None:
    return part.dot.bat_dau if part.dot else None


def _whole(part: PhanViec, tu: date, den: date) -> bool:
    """Tell whether a part runs from the plan's first day to its last."""
    start = _start(part)
    return part.han is not None and part.han >= den and (start is None or start <= tu)


def _work(task: NhiemVu, parts: Sequence[PhanViec], names: Names) -> ViecToi:
    days = sorted({part.han for part in parts if part.han})
    units = dict.fromkeys(unit for part in parts for unit in (part.dang_giu or part.cac_don_vi))
    return ViecToi(task.ten, task.so, tuple(format_day(day) for day in days), names(units, task.chu_tri))
