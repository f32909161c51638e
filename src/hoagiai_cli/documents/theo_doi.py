"""The tracking table: every part of work as it stands on a day; what the annex and the workbook are made of."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.documents.nhom import Grouper, Nhom
from hoagiai_cli.documents.phat_hanh import issuer
from hoagiai_cli.language.formatting import noi
from hoagiai_cli.model.cau_hinh import LoaiVanBan
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.printing.van_ban import VanBanIn
from hoagiai_cli.templating.compose import compose
from hoagiai_cli.tracking.compute import reporting_calendar, track
from hoagiai_cli.tracking.names import unit_names
from hoagiai_cli.tracking.parts import PhanViec, TinhHinhNhiemVu

TEMPLATE = "theo-doi"


class NhiemVuTheoDoi(NamedTuple):
    """A task with its parts in groups, for the annex."""

    ten: str
    so: str | None
    phoi_hop: str
    nhom: tuple[Nhom, ...]


class DongTheoDoi(NamedTuple):
    """One part of work, for the workbook."""

    so: str
    ten: str
    don_vi: str
    dang_giu: str
    phoi_hop: str
    thoi_han: str
    han: date | None
    tinh_trang: str
    so_ngay_qua_han: int
    ngay_hoan_thanh: date | None
    ket_qua: str
    ghi_chu: str


class TheoDoi:
    """The tracking table of a plan on a day."""

    def __init__(self, thu_muc: ThuMuc, ho_so: HoSo, ngay: date) -> None:
        self.ke_hoach = ho_so.ke_hoach
        self.ngay = ngay
        self.co_quan = issuer(thu_muc, LoaiVanBan.BAO_CAO, ngay)
        self.tinh_hinh = track(thu_muc, ho_so, ngay)
        self._names = unit_names(thu_muc.don_vi)
        # What was done counts from the beginning: the table is of the whole plan.
        self._grouper = Grouper(
            ho_so, thu_muc.don_vi, self._names, date.min, ngay, reporting_calendar(thu_muc.cau_hinh)
        )

    def tasks(self) -> Iterator[NhiemVuTheoDoi]:
        """Yield the tasks, parts that stand alike in one group."""
        for task in self.tinh_hinh.nhiem_vu:
            groups = self._grouper.groups(task.nhiem_vu, task.phan_viec, date.min)
            yield NhiemVuTheoDoi(task.nhiem_vu.ten, task.nhiem_vu.so, self._partners(task), groups)

    def rows(self) -> Iterator[DongTheoDoi]:
        """Yield the parts, one by one."""
        for task in self.tinh_hinh.nhiem_vu:
            partners = self._partners(task)
            for part in task.phan_viec:
                (group,) = self._grouper.groups(task.nhiem_vu, (part,), date.min)
                yield DongTheoDoi(
                    so=task.so,
                    ten=task.nhiem_vu.ten,
                    don_vi=noi(self._names.get(ma, ma) for ma in part.cac_don_vi),
                    dang_giu=self._holders(part),
                    phoi_hop=partners,
                    thoi_han=part.ten_dot or task.nhiem_vu.thoi_gian or "",
                    han=part.han,
                    tinh_trang=group.ten_tinh_trang,
                    so_ngay_qua_han=part.so_ngay_qua_han,
                    ngay_hoan_thanh=part.ngay_hoan_thanh,
                    ket_qua="chưa báo cáo" if group.im_lang else noi(filter(None, (group.vuong, *group.viec))),
                    ghi_chu=noi(group.ghi_chu),
                )

    def _partners(self, task: TinhHinhNhiemVu) -> str:
        written = task.nhiem_vu.nguyen_van.phoi_hop
        return written or noi(self._names.get(ma, ma) for ma in task.nhiem_vu.phoi_hop)

    def _holders(self, part: PhanViec) -> str:
        if part.chua_ro_tiep_nhan:
            return "chưa xác định cơ quan tiếp nhận"
        return noi(self._names.get(ma, ma) for ma in part.dang_giu)


def theo_doi_in(table: TheoDoi, root: Path | None = None) -> VanBanIn:
    """Return the table as an annex on pages that lie on their side.

    Raises:
        UserError: On a fault of the template.
    """
    by = table.co_quan
    variables = {
        "ngay_tinh": table.ngay,
        "ke_hoach": table.ke_hoach,
        "co_quan": by.don_vi.ten if by else None,
        "tong_hop": table.tinh_hinh.tong_hop,
        "tien_do": tuple(table.tasks()),
    }
    return compose(TEMPLATE, variables, root)
