"""What a change does to status and counts on a day: both moments are tracked, and what differs is listed."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.review.renames import follow
from hoagiai_cli.tracking.compute import track
from hoagiai_cli.tracking.counts import TongHop
from hoagiai_cli.tracking.names import unit_names
from hoagiai_cli.tracking.parts import PhanViec, TinhHinh
from hoagiai_cli.tracking.status import TinhTrang


class DoiTinhTrang(NamedTuple):
    """Parts of one occurrence of a task whose status or deadline is another now.

    Attributes:
        nhiem_vu: The task's id.
        so: Its printed number.
        dot: The occurrence's name.
        cu: Status before; None where the parts are new.
        moi: Status after; None where the parts are gone.
        han_cu: Deadline before.
        han_moi: Deadline after.
        don_vi: The units, by name.
        ten: The task's name.
    """

    nhiem_vu: str
    so: str | None
    dot: str | None
    cu: TinhTrang | None
    moi: TinhTrang | None
    han_cu: date | None
    han_moi: date | None
    don_vi: tuple[str, ...]
    ten: str = ""


class TacDong(NamedTuple):
    """What changes for one plan on a day."""

    ke_hoach: str
    ten: str
    ngay: date
    tinh_trang: tuple[DoiTinhTrang, ...]
    cu: TongHop | None
    moi: TongHop | None


def effects(old: ThuMuc, new: ThuMuc, ngay: date) -> list[TacDong]:
    """Return what changes on a day, plan by plan; nothing for a plan on which nothing changes."""
    old = follow(old, new)
    names = {**unit_names(old.don_vi), **unit_names(new.don_vi)}
    found = []
    for ma in dict.fromkeys([*new.ho_so, *old.ho_so]):
        before = _track(old, old.ho_so.get(ma), ngay)
        after = _track(new, new.ho_so.get(ma), ngay)
        changed = tuple(_changed(before, after, names))
        some = after or before
        if changed and some:
            counts = (before.tong_hop if before else None, after.tong_hop if after else None)
            found.append(TacDong(ma, some.ke_hoach.ten_ngan, ngay, changed, *counts))
    return found


def _track(folder: ThuMuc, plan: HoSo | None, ngay: date) -> TinhHinh | None:
    return track(folder, plan, ngay) if plan else None


def _changed(before: TinhHinh | None, after: TinhHinh | None, names: dict[str, str]) -> Iterator[DoiTinhTrang]:
    old, new = _parts(before), _parts(after)
    groups: dict[tuple[object, ...], list[str]] = {}
    for key in dict.fromkeys([*new, *old]):
        a, b = old.get(key), new.get(key)
        was, now = (a and (a.tinh_trang, a.han)), (b and (b.tinh_trang, b.han))
        if was == now:
            continue
        part = b or a
        assert part is not None  # noqa: S101 - the key came from one of the two
        group = (part.nhiem_vu, part.ten_dot, *(was or (None, None)), *(now or (None, None)))
        groups.setdefault(group, []).append(", ".join(names.get(unit, unit) for unit in part.cac_don_vi))
    tasks = {task.nhiem_vu.ma: task.nhiem_vu for side in (before, after) if side for task in side.nhiem_vu}
    for (task, dot, cu, han_cu, moi, han_moi), units in groups.items():
        known = tasks[task]  # type: ignore[index]
        yield DoiTinhTrang(known.ma, known.so, dot, cu, moi, han_cu, han_moi, tuple(units), known.ten)  # type: ignore[arg-type]


def _parts(side: TinhHinh | None) -> dict[tuple[str, str | None, tuple[str, ...]], PhanViec]:
    if side is None:
        return {}
    return {(part.nhiem_vu, part.ten_dot, part.cac_don_vi): part for part in side.phan_viec}
