"""What writer and reader of a form agree on: sheets, columns, keys. Cells are found by these, not by address."""

from enum import StrEnum
from typing import NamedTuple

from hoagiai_cli.model.ket_qua import TEN_TIEN_DO

PREFIX = "hoagiai:"
"""What the marker of a sheet begins with; the first column and row, which hold markers and keys, are hidden."""

IDENTITY_SHEET = "_hoagiai"
VERSION = "2"
READABLE = frozenset({"1", "2"})
"""Versions of forms that are read; version 1 has no marks of what its rows show."""


class Field(StrEnum):
    """A column that is filled in."""

    TIEN_DO = "tien_do"
    NGAY = "ngay"
    SO_KY_HIEU = "so_ky_hieu"
    NGAY_VAN_BAN = "ngay_van_ban"
    NOI_DUNG = "noi_dung"
    GIA_TRI = "gia_tri"
    KHO_KHAN = "kho_khan"
    DE_XUAT = "de_xuat"


class Column(NamedTuple):
    """A column of a sheet: its key, its heading, its width in characters."""

    khoa: str
    ten: str
    rong: float

    @property
    def la_nhap(self) -> bool:
        """Whether it is filled in."""
        return self.khoa in set(Field)


class SheetPlan(NamedTuple):
    """A sheet: its marker, its name, its columns behind the hidden one."""

    dau: str
    ten: str
    cot: tuple[Column, ...]


TIEN_DO = SheetPlan(
    "tien_do",
    "Tiến độ",
    (
        Column("stt", "STT", 6),
        Column("ten", "Nhiệm vụ", 38),
        Column("thoi_han", "Thời hạn", 15),
        Column("da_bao_cao", "Đã báo cáo", 22),
        Column(Field.TIEN_DO, "Tiến độ", 13),
        Column(Field.NGAY, "Ngày thực hiện", 12),
        Column(Field.SO_KY_HIEU, "Số, ký hiệu văn bản", 15),
        Column(Field.NGAY_VAN_BAN, "Ngày văn bản", 12),
        Column(Field.NOI_DUNG, "Nội dung đã làm; lý do nếu chưa triển khai", 36),
    ),
)
SO_LIEU = SheetPlan(
    "so_lieu",
    "Số liệu",
    (
        Column("ten", "Chỉ tiêu", 48),
        Column("don_vi_tinh", "Đơn vị tính", 12),
        Column("da_bao_cao", "Đã báo cáo", 14),
        Column(Field.GIA_TRI, "Số liệu kỳ này", 16),
        Column("kiem_tra", "Kiểm tra", 20),
    ),
)
Y_KIEN = SheetPlan(
    "y_kien",
    "Khó khăn, đề xuất",
    (
        Column("stt", "STT", 6),
        Column("ten", "Nhiệm vụ", 48),
        Column(Field.KHO_KHAN, "Khó khăn, vướng mắc", 45),
        Column(Field.DE_XUAT, "Đề xuất, kiến nghị", 45),
    ),
)
SHEETS = (TIEN_DO, SO_LIEU, Y_KIEN)

LAP_BIEU = "lap_bieu"
"""Key of the row in which the unit writes who filled the form in; it is for people and is not taken."""

LOAI_SO_LIEU = "loai_so_lieu"
"""Key of the row that says whether the figures are counted or estimated."""

KHONG_KHOP = "Cộng chưa khớp"
"""What the form's own formulas show; no other formula belongs to it."""

TIEN_DO_CHU = {tien_do.value: ten.capitalize() for tien_do, ten in TEN_TIEN_DO.items()}
LOAI_CHU = {"thuc_te": "Thực tế", "uoc_tinh": "Ước tính"}
"""What the drop-downs offer for each value."""
