"""A folder's models as rows of the data set: parts of work, records, figures, units; the schema is documented.

The schema only grows: a column is never renamed or given another meaning (docs/tong-hop.md).
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from hoagiai_cli.combining.results import ThuMucGop
from hoagiai_cli.combining.summary import Hoi, plans_of
from hoagiai_cli.deadlines.calendars import Lich, ky_theo_ten
from hoagiai_cli.gathering import figures
from hoagiai_cli.gathering.built_in import DA_CHI, DU_TOAN, KINH_PHI, built_in
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.spending import states
from hoagiai_cli.tracking.compute import track
from hoagiai_cli.tracking.counts import count
from hoagiai_cli.tracking.names import unit_names
from hoagiai_cli.tracking.status import TinhTrang

CHU, NGAY, SO, SO_NGUYEN, DUNG_SAI, CAC_CHU = "chu", "ngay", "so", "so_nguyen", "dung_sai", "cac_chu"
"""The kinds of column."""

_PLACE = {"noi": CHU, "ten_tinh": CHU, "xa": CHU, "co_quan": CHU, "ngay": NGAY, "ke_hoach": CHU}
COLUMNS: dict[str, dict[str, str]] = {
    "phan_viec": {
        **_PLACE, "nhiem_vu": CHU, "so": CHU, "ten": CHU, "dot": CHU, "don_vi": CHU, "ten_don_vi": CHU,
        "cac_don_vi": CAC_CHU, "han": NGAY, "han_ban_dau": NGAY, "tien_do": CHU, "ngay_hoan_thanh": NGAY,
        "tinh_trang": CHU, "cot_dem": CHU, "so_ngay_qua_han": SO_NGUYEN, "dang_giu": CAC_CHU,
        "chua_ro_tiep_nhan": DUNG_SAI, "cap_nhat_cuoi": NGAY,
    },
    "nhat_ky": {
        **_PLACE, "don_vi": CHU, "ten_don_vi": CHU, "nhiem_vu": CHU, "dot": CHU, "tien_do": CHU, "ngay_lam": NGAY,
        "ky": CHU, "ghi": NGAY, "van_ban": CHU, "noi_dung": CHU, "ly_do": CHU, "kho_khan": CHU, "de_xuat": CHU,
        "trang_thai": CHU,
    },
    "so_lieu": {
        **_PLACE, "don_vi": CHU, "ten_don_vi": CHU, "ky": CHU, "tu": NGAY, "den": NGAY, "loai": CHU, "khoa": CHU,
        "ten": CHU, "don_vi_tinh": CHU, "gia_tri": SO,
    },
    "don_vi": {
        **_PLACE, "don_vi": CHU, "ten_don_vi": CHU, "la_nhom": DUNG_SAI, "thanh_vien": CAC_CHU, "quan_he": CHU,
        "ma_hanh_chinh": CHU, "tu": NGAY, "den": NGAY, "ke_thua": CAC_CHU,
    },
    "thu_muc": {
        **_PLACE, "thu_muc": CHU, "trang_thai": CHU, "ly_do": CHU, "so_loi": SO_NGUYEN, "so_canh_bao": SO_NGUYEN,
        "phien_ban_git": CHU,
    },
}  # fmt: skip
"""Table → its columns and their kinds, in order; ``tinh`` and ``nam`` are the partitions."""

TABLES = ("phan_viec", "nhat_ky", "so_lieu", "don_vi")
"""The tables of a counted folder; ``thu_muc`` has every folder, counted or not."""

Row = dict[str, Any]
COT_DEM = {
    status: next(name for name, number in count([status])._asdict().items() if number and name != "tong")
    for status in TinhTrang
}
"""The column of the official count that a status is counted in."""


def rows_of(folder: ThuMuc, found: ThuMucGop, noi: str, hoi: Hoi) -> Iterator[tuple[str, int, Row]]:
    """Yield (table, year, row) of everything that a counted folder says of the plans that are meant."""
    names = unit_names(folder.don_vi)
    figure_names = {
        row.khoa: (row.ten, row.don_vi_tinh)
        for form in (*(built_in() if folder.cau_hinh.bieu is None else folder.cau_hinh.bieu), KINH_PHI)
        for row in figures.rows(form)
        if row.khoa
    }
    for plan in plans_of(folder, hoi):
        nam = plan.ke_hoach.nam
        place = {**place_row(found, noi, hoi.ngay), "ke_hoach": plan.ke_hoach.ma}
        for table, rows in (
            ("phan_viec", _parts(folder, plan, hoi.ngay, names)),
            ("nhat_ky", _records(plan, names)),
            ("so_lieu", _figures(plan, names, figure_names)),
            ("don_vi", _units(folder, names)),
        ):
            for row in rows:
                yield table, nam, {**place, **row}


def place_row(found: ThuMucGop, noi: str, ngay: date) -> Row:
    """Return what every row says of its place."""
    return {"noi": noi, "ten_tinh": found.noi.tinh, "xa": found.noi.xa, "co_quan": found.noi.co_quan, "ngay": ngay}


def folder_row(found: ThuMucGop, noi: str, ngay: date) -> Row:
    """Return the row of a folder, counted or not."""
    return {
        **place_row(found, noi, ngay),
        "ke_hoach": None,
        "thu_muc": found.noi.thu_muc,
        "trang_thai": found.trang_thai.value,
        "ly_do": found.ly_do,
        "so_loi": found.kem.so_loi,
        "so_canh_bao": found.kem.so_canh_bao,
        "phien_ban_git": found.kem.phien_ban,
    }


def _parts(folder: ThuMuc, plan: HoSo, ngay: date, names: Mapping[str, str]) -> Iterator[Row]:
    for task in track(folder, plan, ngay).nhiem_vu:
        for part in task.phan_viec:
            yield {
                "nhiem_vu": part.nhiem_vu,
                "so": task.nhiem_vu.so,
                "ten": task.nhiem_vu.ten,
                "dot": part.ten_dot,
                "don_vi": part.don_vi,
                "ten_don_vi": names.get(part.don_vi, part.don_vi),
                "cac_don_vi": list(part.cac_don_vi),
                "han": part.han,
                "han_ban_dau": part.han_ban_dau,
                "tien_do": part.tien_do.value if part.tien_do else None,
                "ngay_hoan_thanh": part.ngay_hoan_thanh,
                "tinh_trang": part.tinh_trang.value,
                "cot_dem": COT_DEM[part.tinh_trang],
                "so_ngay_qua_han": part.so_ngay_qua_han,
                "dang_giu": list(part.dang_giu),
                "chua_ro_tiep_nhan": part.chua_ro_tiep_nhan,
                "cap_nhat_cuoi": part.ban_ghi.ngay if part.ban_ghi else None,
            }


def _records(plan: HoSo, names: Mapping[str, str]) -> Iterator[Row]:
    for don_vi, result in plan.ket_qua.items():
        for record in result.nhat_ky:
            yield {
                "don_vi": don_vi,
                "ten_don_vi": names.get(don_vi, don_vi),
                "nhiem_vu": record.nhiem_vu,
                "dot": record.dot,
                "tien_do": record.tien_do.value,
                "ngay_lam": record.ngay,
                "ky": record.ky,
                "ghi": record.ghi,
                "van_ban": record.van_ban.so_ky_hieu if record.van_ban else None,
                "noi_dung": record.noi_dung,
                "ly_do": record.ly_do,
                "kho_khan": record.kho_khan,
                "de_xuat": record.de_xuat,
                "trang_thai": record.trang_thai.value if record.trang_thai else None,
            }


def _figures(plan: HoSo, names: Mapping[str, str], figure_names: Mapping[str, tuple[str, str | None]]) -> Iterator[Row]:
    for don_vi, result in plan.ket_qua.items():
        unit = {"don_vi": don_vi, "ten_don_vi": names.get(don_vi, don_vi)}
        for item in result.so_lieu:
            named = ky_theo_ten(Lich.DUONG_LICH, item.ky)
            period = {"ky": item.ky, "tu": named and named.tu, "den": named and named.den, "loai": item.loai.value}
            for khoa, value in item.bieu.items():
                if value is not None:  # what was not given is not there
                    yield {**unit, **period, **_named(khoa, figure_names), "gia_tri": float(value)}
        for money in states(result):
            period = {"ky": None, "tu": None, "den": money.den, "loai": None}
            for khoa, spent in ((DU_TOAN, money.du_toan), (DA_CHI, money.da_chi)):
                if spent is not None:
                    yield {**unit, **period, **_named(khoa, figure_names), "gia_tri": float(spent)}


def _named(khoa: str, figure_names: Mapping[str, tuple[str, str | None]]) -> Row:
    ten, don_vi_tinh = figure_names.get(khoa, (None, None))
    return {"khoa": khoa, "ten": ten, "don_vi_tinh": don_vi_tinh}


def _units(folder: ThuMuc, names: Mapping[str, str]) -> Iterator[Row]:
    for ma, unit in folder.don_vi.items():
        yield {
            "don_vi": ma,
            "ten_don_vi": names[ma],
            "la_nhom": unit.la_nhom,
            "thanh_vien": list(unit.thanh_vien or ()),
            "quan_he": unit.quan_he.value if unit.quan_he else None,
            "ma_hanh_chinh": unit.ma_hanh_chinh,
            "tu": unit.hieu_luc.tu,
            "den": unit.hieu_luc.den,
            "ke_thua": [heir.den for heir in unit.ke_thua if heir.den],
        }
