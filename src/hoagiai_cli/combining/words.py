"""How numbers and states of the combined are said, in tables and documents alike."""

from decimal import Decimal

from hoagiai_cli.combining.results import Gop, Noi, ThuMucGop, TongSo, TrangThai
from hoagiai_cli.combining.summary import Hoi
from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.gathering.figures import so
from hoagiai_cli.language.roman import to_roman

TEN_TRANG_THAI = {
    TrangThai.DUOC_TINH: "được tính",
    TrangThai.KHONG_DOC_DUOC: "không đọc được",
    TrangThai.CO_LOI: "có lỗi",
    TrangThai.KHONG_CO_KE_HOACH: "không có kế hoạch",
    TrangThai.TRUNG: "trùng",
}
COT_SO_DEM = (
    ("tong", "Tổng số phần việc"),
    ("hoan_thanh_dung_han", "Hoàn thành đúng hạn"),
    ("hoan_thanh_qua_han", "Hoàn thành quá hạn"),
    ("hoan_thanh_khong_han", "Hoàn thành, không có hạn"),
    ("chua_hoan_thanh_trong_han", "Chưa hoàn thành, trong hạn"),
    ("chua_hoan_thanh_qua_han", "Chưa hoàn thành, quá hạn"),
    ("khong_xac_dinh_han", "Không xác định hạn"),
    ("tam_dung", "Tạm dừng"),
    ("khong_thuc_hien", "Không thực hiện"),
)
"""The columns of the official count, in the order of ``TongHop``."""


def title(gop: Gop, hoi: Hoi) -> str:
    """Return what is put together: how many of how many folders, and for when."""
    when = f"tính đến hết ngày {format_day(hoi.ngay)}"
    if hoi.quy is not None:
        year = f" năm {hoi.nam}" if hoi.nam else ""
        when = f"phần việc đến hạn trong quý {to_roman(hoi.quy)}{year} và còn tồn từ trước, {when}"
    elif hoi.nam is not None:
        when = f"kế hoạch năm {hoi.nam}, {when}"
    return f"Tổng hợp {len(gop.duoc_tinh)}/{len(gop.thu_muc)} thư mục kế hoạch; {when}"


def place_name(noi: Noi, gop: Gop) -> str:
    """Return a place's name, with its province where there are several."""
    provinces = {item.noi.tinh for item in gop.thu_muc if item.noi.tinh}
    return f"{noi.xa}, {noi.tinh}" if noi.xa and len(provinces) > 1 else noi.ten


def not_counted(item: ThuMucGop, gop: Gop) -> str:
    """Return which folder is not counted, and why."""
    name = place_name(item.noi, gop)
    where = f" ({item.noi.thu_muc})" if name != item.noi.thu_muc else ""
    return f"{name}{where}: {item.ly_do}"


def number(value: Decimal | None) -> int | float | None:
    """Return a sum as a plain number; whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def amount(value: Decimal | None) -> str:
    """Return a sum as it is printed."""
    found = number(value)
    return "chưa có số liệu" if found is None else so(found)


def lacking(gop: Gop) -> dict[tuple[str, str], list[TongSo]]:
    """Return (place, body) → the figures that it was asked for and did not give."""
    found: dict[tuple[str, str], list[TongSo]] = {}
    for total in gop.so_lieu:
        for noi, units in total.thieu:
            for unit in units:
                found.setdefault((place_name(noi, gop), unit), []).append(total)
    return found
