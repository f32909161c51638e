"""What is exported, as tables: a name, headings, rows of text, numbers and days. Formats know nothing of plans."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from hoagiai_cli.exporting.territories import TERRITORY_COLUMNS, Value, territory_rows
from hoagiai_cli.forms.overview import TongQuan
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.ket_qua import TEN_TIEN_DO
from hoagiai_cli.model.spending import states
from hoagiai_cli.tracking.names import unit_names
from hoagiai_cli.tracking.parts import TinhHinh
from hoagiai_cli.tracking.status import TEN_TINH_TRANG


class Bang(NamedTuple):
    """A table.

    Attributes:
        ma: Its key in JSON and in file names.
        ten: Its name on a sheet.
        cot: Its columns: key and heading.
        dong: Its rows.
    """

    ma: str
    ten: str
    cot: tuple[tuple[str, str], ...]
    dong: tuple[tuple[Value, ...], ...]


def plan_tables(folder: ThuMuc, tinh_hinh: TinhHinh, plan: HoSo) -> tuple[Bang, ...]:
    """Return a plan's tables as it stands on the day of ``tinh_hinh``."""
    names = unit_names(folder.don_vi)
    return (
        Bang("nhiem_vu", "Nhiệm vụ", _TASK_COLUMNS, tuple(_tasks(tinh_hinh, names))),
        Bang("tinh_trang", "Tình trạng", _PART_COLUMNS, tuple(_parts(tinh_hinh, names))),
        Bang("nhat_ky", "Nhật ký", _RECORD_COLUMNS, tuple(_records(plan, names))),
        Bang("so_lieu", "Số liệu", _FIGURE_COLUMNS, tuple(_figures(plan, names))),
        Bang("dia_ban", "Số liệu theo địa bàn", TERRITORY_COLUMNS, tuple(territory_rows(folder, plan, tinh_hinh.ngay))),
        Bang("kinh_phi", "Kinh phí", _MONEY_COLUMNS, tuple(_money(plan, names))),
    )


_TASK_COLUMNS = (
    ("ke_hoach", "Kế hoạch"),
    ("nhiem_vu", "Mã nhiệm vụ"),
    ("phan", "Phần"),
    ("so", "Số"),
    ("ten", "Nhiệm vụ"),
    ("chu_tri", "Chủ trì"),
    ("phoi_hop", "Phối hợp"),
    ("thoi_gian", "Thời gian"),
    ("tinh_trang", "Tình trạng"),
)


def _tasks(tinh_hinh: TinhHinh, names: Mapping[str, str]) -> Iterator[tuple[Value, ...]]:
    for item in tinh_hinh.nhiem_vu:
        task = item.nhiem_vu
        yield (
            tinh_hinh.ke_hoach.ma,
            task.ma,
            task.phan,
            task.so,
            task.ten,
            _named(task.chu_tri, names),
            _named(task.phoi_hop, names),
            task.thoi_gian,
            TEN_TINH_TRANG[item.tinh_trang],
        )


_PART_COLUMNS = (
    ("ke_hoach", "Kế hoạch"),
    ("nhiem_vu", "Mã nhiệm vụ"),
    ("so", "Số"),
    ("ten", "Nhiệm vụ"),
    ("dot", "Đợt"),
    ("don_vi", "Mã đơn vị"),
    ("ten_don_vi", "Đơn vị"),
    ("han", "Hạn"),
    ("han_ban_dau", "Hạn ban đầu"),
    ("tien_do", "Tiến độ đã báo"),
    ("ngay_hoan_thanh", "Ngày hoàn thành"),
    ("tinh_trang", "Tình trạng"),
    ("so_ngay_qua_han", "Số ngày quá hạn"),
    ("dang_giu", "Đang giữ"),
    ("van_ban", "Văn bản"),
)


def _parts(tinh_hinh: TinhHinh, names: Mapping[str, str]) -> Iterator[tuple[Value, ...]]:
    for item in tinh_hinh.nhiem_vu:
        for part in item.phan_viec:
            document = part.ban_ghi.ghi_nhan.van_ban if part.ban_ghi else None
            unknown = "chưa xác định cơ quan tiếp nhận" if part.chua_ro_tiep_nhan else None
            yield (
                tinh_hinh.ke_hoach.ma,
                part.nhiem_vu,
                item.nhiem_vu.so,
                item.nhiem_vu.ten,
                part.ten_dot,
                ", ".join(part.cac_don_vi),
                _named(part.cac_don_vi, names),
                part.han,
                part.han_ban_dau,
                TEN_TIEN_DO[part.tien_do] if part.tien_do else "chưa báo cáo",
                part.ngay_hoan_thanh,
                TEN_TINH_TRANG[part.tinh_trang],
                part.so_ngay_qua_han,
                _named(part.dang_giu, names) or unknown,
                document.so_ky_hieu if document else None,
            )


_RECORD_COLUMNS = (
    ("ke_hoach", "Kế hoạch"),
    ("don_vi", "Mã đơn vị"),
    ("ten_don_vi", "Đơn vị"),
    ("nhiem_vu", "Mã nhiệm vụ"),
    ("dot", "Đợt"),
    ("tien_do", "Tiến độ"),
    ("ngay", "Ngày thực hiện"),
    ("ky", "Kỳ báo cáo"),
    ("ghi", "Ngày ghi"),
    ("van_ban", "Văn bản"),
    ("noi_dung", "Nội dung"),
    ("ly_do", "Lý do"),
    ("kho_khan", "Khó khăn, vướng mắc"),
    ("de_xuat", "Đề xuất, kiến nghị"),
    ("trang_thai", "Trạng thái duyệt"),
)


def _records(plan: HoSo, names: Mapping[str, str]) -> Iterator[tuple[Value, ...]]:
    for don_vi, result in plan.ket_qua.items():
        for record in result.nhat_ky:
            yield (
                plan.ke_hoach.ma,
                don_vi,
                names.get(don_vi, don_vi),
                record.nhiem_vu,
                record.dot,
                TEN_TIEN_DO[record.tien_do],
                record.ngay,
                record.ky,
                record.ghi,
                record.van_ban.so_ky_hieu if record.van_ban else None,
                record.noi_dung,
                record.ly_do,
                record.kho_khan,
                record.de_xuat,
                record.trang_thai.value if record.trang_thai else None,
            )


_FIGURE_COLUMNS = (
    ("ke_hoach", "Kế hoạch"),
    ("don_vi", "Mã đơn vị"),
    ("ten_don_vi", "Đơn vị"),
    ("ky", "Kỳ"),
    ("loai", "Loại"),
    ("khoa", "Khóa"),
    ("gia_tri", "Giá trị"),
)
_KINDS = {"thuc_te": "thực tế", "uoc_tinh": "ước tính"}


def _figures(plan: HoSo, names: Mapping[str, str]) -> Iterator[tuple[Value, ...]]:
    for don_vi, result in plan.ket_qua.items():
        for item in result.so_lieu:
            for khoa, value in item.bieu.items():
                name = names.get(don_vi, don_vi)
                yield plan.ke_hoach.ma, don_vi, name, item.ky, _KINDS[item.loai.value], khoa, value


_MONEY_COLUMNS = (
    ("ke_hoach", "Kế hoạch"),
    ("don_vi", "Mã đơn vị"),
    ("ten_don_vi", "Đơn vị"),
    ("du_toan", "Dự toán (đồng)"),
    ("da_chi", "Đã chi (đồng)"),
    ("den", "Tính đến ngày"),
)


def _money(plan: HoSo, names: Mapping[str, str]) -> Iterator[tuple[Value, ...]]:
    for don_vi, result in plan.ket_qua.items():
        for money in states(result):
            yield plan.ke_hoach.ma, don_vi, names.get(don_vi, don_vi), money.du_toan, money.da_chi, money.den


_GATHERING_COLUMNS = (
    ("ke_hoach", "Kế hoạch"),
    ("ky", "Kỳ"),
    ("don_vi", "Mã đơn vị"),
    ("ten_don_vi", "Đơn vị"),
    ("nhan", "Ngày nhận gần nhất"),
    ("so_ngay_cham", "Số ngày chậm"),
    ("so_viec", "Số việc trong kỳ"),
    ("chua_cap_nhat", "Việc chưa báo cáo"),
    ("so_lieu_co", "Chỉ tiêu đã có"),
    ("so_lieu_hoi", "Chỉ tiêu phải báo"),
    ("cho_duyet", "Chờ duyệt"),
    ("tra_lai", "Bị trả lại"),
)


def gathering_table(found: TongQuan) -> Bang:
    """Return who has sent what for a quarter."""
    plan, ky = found.forms.plan.ke_hoach.ma, found.forms.ky.ten
    rows = tuple(
        (
            plan,
            ky,
            unit.don_vi,
            unit.ten,
            unit.nhan[-1] if unit.nhan else None,
            unit.so_ngay_cham,
            unit.so_viec,
            ", ".join(unit.chua_cap_nhat),
            unit.so_lieu_co,
            unit.so_lieu_hoi,
            unit.cho_duyet,
            unit.tra_lai,
        )
        for unit in found.don_vi
    )
    return Bang("bao_cao", "Báo cáo", _GATHERING_COLUMNS, rows)


def _named(units: tuple[str, ...], names: Mapping[str, str]) -> str:
    return "; ".join(names.get(unit, unit) for unit in units)
