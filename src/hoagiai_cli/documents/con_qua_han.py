"""What is overdue, one line a task and deadline: how many bodies, which, and who holds the work of those that ended."""

from collections.abc import Iterator
from typing import NamedTuple

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.documents.nhom import Grouper
from hoagiai_cli.tracking.parts import PhanViec, TinhHinh
from hoagiai_cli.tracking.status import TinhTrang


class ConQuaHan(NamedTuple):
    """A task's unfinished parts of one deadline.

    Attributes:
        ten: The task.
        so: Its printed number.
        han: The deadline.
        so_don_vi: How many bodies have not finished.
        don_vi: Which, in words; behind those that ended, who holds their work now.
    """

    ten: str
    so: str | None
    han: str
    so_don_vi: int
    don_vi: str


def overdue(tinh_hinh: TinhHinh, grouper: Grouper) -> Iterator[ConQuaHan]:
    """Yield what is overdue, in the order of the plan."""
    for task in tinh_hinh.nhiem_vu:
        late = [(part.han, part) for part in task.phan_viec if part.tinh_trang is TinhTrang.QUA_HAN and part.han]
        for day in sorted({day for day, _ in late}):
            parts = [part for due, part in late if due == day]
            yield ConQuaHan(
                task.nhiem_vu.ten,
                task.nhiem_vu.so,
                format_day(day),
                len(parts),
                "; ".join(_named(parts, task.nhiem_vu.chu_tri, grouper)),
            )


def _named(parts: list[PhanViec], leads: tuple[str, ...], grouper: Grouper) -> Iterator[str]:
    held: dict[tuple[tuple[str, ...], bool], list[str]] = {}
    for part in parts:
        key = (grouper.holders(part), part.chua_ro_tiep_nhan)
        held.setdefault(key, []).extend(part.cac_don_vi)
    for (holders, unknown), units in held.items():
        named = grouper.units(units, leads)
        if holders:
            yield f"{named} (nay {grouper.units(holders)} tiếp nhận)"
        elif unknown:
            yield f"{named} (chưa xác định cơ quan tiếp nhận)"
        else:
            yield named
