"""The combined as tables, for workbooks."""

from collections.abc import Iterator

from hoagiai_cli.combining.results import Gop
from hoagiai_cli.combining.words import COT_SO_DEM, TEN_TRANG_THAI, number, place_name
from hoagiai_cli.exporting.tables import Bang
from hoagiai_cli.exporting.territories import Value

_PLACE = (("tinh", "Tỉnh"), ("xa", "Xã"), ("co_quan", "Cơ quan"), ("thu_muc", "Thư mục"))


def combined_tables(gop: Gop) -> tuple[Bang, ...]:
    """Return the tables: counts, folders, sums of figures, figures by place, what is to be looked at."""
    notes = tuple((text,) for text in gop.luu_y)
    return (
        Bang("so_dem", "Số đếm", (*_PLACE, *_PLAN, *COT_SO_DEM, ("da_bao_cao", "Có báo cáo")), tuple(_counts(gop))),
        Bang("thu_muc", "Thư mục", (*_PLACE, *_STATE), tuple(_folders(gop))),
        Bang("so_lieu", "Số liệu", (*_FIGURE, *_SUM), tuple(_sums(gop))),
        Bang("so_lieu_noi", "Số liệu từng nơi", (*_PLACE, *_FIGURE, *_GIVEN), tuple(_by_place(gop))),
        Bang("luu_y", "Lưu ý", (("luu_y", "Lưu ý"),), notes),
    )


_PLAN = (("ke_hoach", "Mã kế hoạch"), ("ten_ke_hoach", "Kế hoạch"), ("so_ky_hieu", "Số, ký hiệu"))
_STATE = (
    ("trang_thai", "Trạng thái"),
    ("ly_do", "Lý do"),
    ("so_loi", "Lỗi"),
    ("so_canh_bao", "Cảnh báo"),
    ("phien_ban_git", "Phiên bản git"),
)
_FIGURE = (("ky", "Kỳ"), ("bieu", "Biểu"), ("khoa", "Khóa"), ("ten", "Chỉ tiêu"), ("don_vi_tinh", "Đơn vị tính"))
_SUM = (
    ("tong", "Tổng"),
    ("so_co", "Đơn vị đã báo"),
    ("so_hoi", "Đơn vị phải báo"),
    ("so_uoc_tinh", "Số ước tính"),
    ("so_noi", "Số thư mục"),
    ("thieu", "Còn thiếu"),
)
_GIVEN = (*_SUM[:4], ("thieu", "Còn thiếu"))


def _counts(gop: Gop) -> Iterator[tuple[Value, ...]]:
    for item in gop.thu_muc:
        place = (item.noi.tinh, item.noi.xa, item.noi.co_quan, item.noi.thu_muc)
        if not item.ke_hoach:  # named, and not counted as zero
            yield (*place, None, item.ly_do, None, *(None,) * (len(COT_SO_DEM) + 1))
        for plan in item.ke_hoach:
            yield (*place, plan.ma, plan.ten, plan.so_ky_hieu, *plan.tong_hop, plan.so_da_bao_cao)
    if gop.duoc_tinh:
        yield "Tất cả", None, None, None, None, None, None, *gop.tong_hop, gop.so_da_bao_cao


def _folders(gop: Gop) -> Iterator[tuple[Value, ...]]:
    for item in gop.thu_muc:
        yield (
            item.noi.tinh,
            item.noi.xa,
            item.noi.co_quan,
            item.noi.thu_muc,
            TEN_TRANG_THAI[item.trang_thai],
            item.ly_do,
            item.kem.so_loi,
            item.kem.so_canh_bao,
            item.kem.phien_ban,
        )


def _sums(gop: Gop) -> Iterator[tuple[Value, ...]]:
    for total in gop.so_lieu:
        missing = "; ".join(f"{place_name(noi, gop)}: {', '.join(units)}" for noi, units in total.thieu)
        counts = total.so_co, total.so_hoi, total.so_uoc_tinh, total.so_noi
        yield (*total.chi_so, number(total.tong), *counts, missing)


def _by_place(gop: Gop) -> Iterator[tuple[Value, ...]]:
    for item in gop.duoc_tinh:
        place = (item.noi.tinh, item.noi.xa, item.noi.co_quan, item.noi.thu_muc)
        for figure in item.so_lieu:
            given = number(figure.tong), figure.so_co, figure.so_hoi, figure.so_uoc_tinh, ", ".join(figure.thieu)
            yield (*place, *figure.chi_so, *given)
