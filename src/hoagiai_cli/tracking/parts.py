"""What tracking returns: parts of work, tasks and the whole, as data."""

from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines.reading import CachDoc, Dot
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.ket_qua import GhiNhan, TienDo
from hoagiai_cli.model.nhiem_vu import GiaHan, NhiemVu
from hoagiai_cli.tracking.counts import TongHop
from hoagiai_cli.tracking.status import TinhTrang


class BanGhi(NamedTuple):
    """A record that counts for a part: who wrote it, what it says, and the day that it speaks of."""

    don_vi: str
    ghi_nhan: GhiNhan
    ngay: date


class PhanViec(NamedTuple):
    """A part of work: task × occurrence × leading unit, as it stands on the day.

    Attributes:
        nhiem_vu: The task's id.
        don_vi: The unit that the plan binds; it never moves. The first one where several carry the part together.
        cac_don_vi: All units that carry it: one, or the leads of a task with ``chu_tri_chung``.
        dot: The occurrence; None where the phrase gives none.
        mo_ho: The phrase can be read two ways and nothing has settled which.
        khong_ra_han: The phrase as written, where it names a time and no day can be told from it; else None.
        han: The deadline in force on the day, inclusive; None where there is none.
        han_ban_dau: The first deadline, before extensions and shifts from days off.
        gia_han: The extensions in force, oldest first.
        ban_ghi: The record that counts on the day, if any.
        ngay_hoan_thanh: The day of completion.
        tinh_trang: The status.
        so_ngay_qua_han: Days late, for overdue parts and parts done late; else 0.
        dang_giu: Who holds the unfinished part on the day; empty when it is done, or when the heir is not known.
        chua_ro_tiep_nhan: The unit has ended and who took over is not known.
        lau_chua_cap_nhat: The ended quarter in which nothing was recorded of year-round work, by name.
    """

    nhiem_vu: str
    don_vi: str
    cac_don_vi: tuple[str, ...]
    dot: Dot | None
    mo_ho: bool
    khong_ra_han: str | None
    han: date | None
    han_ban_dau: date | None
    gia_han: tuple[GiaHan, ...]
    ban_ghi: BanGhi | None
    ngay_hoan_thanh: date | None
    tinh_trang: TinhTrang
    so_ngay_qua_han: int
    dang_giu: tuple[str, ...]
    chua_ro_tiep_nhan: bool
    lau_chua_cap_nhat: str | None

    @property
    def tien_do(self) -> TienDo | None:
        """What was recorded; None when nothing was."""
        return self.ban_ghi.ghi_nhan.tien_do if self.ban_ghi else None

    @property
    def ten_dot(self) -> str | None:
        """The occurrence's canonical name."""
        return self.dot.ten if self.dot else None


class TinhHinhNhiemVu(NamedTuple):
    """A task with its parts; its own status is its worst part's.

    Attributes:
        nhiem_vu: The task.
        goi: What people call it: its number, told from all others of the plan.
        cach_doc: How its time is read.
        phan_viec: Its parts.
        tinh_trang: Its status.
    """

    nhiem_vu: NhiemVu
    goi: str
    cach_doc: CachDoc | None
    phan_viec: tuple[PhanViec, ...]
    tinh_trang: TinhTrang

    @property
    def so(self) -> str:
        """Its number as people call it; "" where it has none."""
        return self.goi if self.nhiem_vu.so else ""


class TinhHinh(NamedTuple):
    """A plan on a day."""

    ke_hoach: KeHoach
    ngay: date
    nhiem_vu: tuple[TinhHinhNhiemVu, ...]
    tong_hop: TongHop

    @property
    def phan_viec(self) -> tuple[PhanViec, ...]:
        """All parts of all tasks."""
        return tuple(part for task in self.nhiem_vu for part in task.phan_viec)
