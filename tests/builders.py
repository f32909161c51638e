"""Small plans for tests, written as a person would say them. All names are made up."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ho_so import HoSo, ThuMuc, printed_order
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.tracking.compute import track
from hoagiai_cli.tracking.parts import PhanViec, TinhHinh

VAN_BAN = {"so_ky_hieu": "45/TB-UBND"}


def day(text: str) -> date:
    return date.fromisoformat(text)


def unit(ma: str, **fields: Any) -> dict[str, Any]:
    return {"ma": ma, "ten": f"Đơn vị {ma}", **fields}


def task(
    ma: str = "viec", thoi_gian: str | None = "Quý I/2025", chu_tri: Iterable[str] = ("a",), **fields: Any
) -> dict[str, Any]:
    return {"ma": ma, "ten": f"Việc {ma}", "chu_tri": list(chu_tri), "thoi_gian": thoi_gian, **fields}


def done(nhiem_vu: str, ngay: str, **fields: Any) -> dict[str, Any]:
    return {"nhiem_vu": nhiem_vu, "tien_do": "hoan_thanh", "ngay": ngay, **fields}


def doing(nhiem_vu: str, ngay: str, **fields: Any) -> dict[str, Any]:
    return {"nhiem_vu": nhiem_vu, "tien_do": "dang_thuc_hien", "ngay": ngay, **fields}


def folder(
    tasks: Iterable[dict[str, Any]],
    units: Iterable[dict[str, Any]] = (),
    results: dict[str, list[dict[str, Any]]] | None = None,
    cau_hinh: dict[str, Any] | None = None,
    **plan: Any,
) -> ThuMuc:
    """Return a folder with one plan "kh" of 2025; units that are only named are declared."""
    models = [NhiemVu.model_validate(item) for item in tasks]
    declared = {item["ma"]: DonVi.model_validate(item) for item in units}
    named = {lead for item in models for lead in item.chu_tri}
    for ma in sorted(named - set(declared)):
        declared[ma] = DonVi.model_validate(unit(ma))
    document = KeHoach.model_validate(
        {
            "ma": "kh",
            "ky_hieu": "KH-UBND",
            "dia_danh": "Nơi thử",
            "ngay": "2025-01-02",
            "co_quan": "a",
            "trich_yeu": "Kế hoạch thử",
            "thoi_ky": {"tu": "2025-01-01", "den": "2025-12-31"},
            "phan": [],
            **plan,
        }
    )
    ket_qua = {ma: KetQua.model_validate({"don_vi": ma, "nhat_ky": log}) for ma, log in (results or {}).items()}
    settings = CauHinh.model_validate(cau_hinh or {})
    return ThuMuc(settings, declared, {}, {"kh": HoSo(document, printed_order(models), ket_qua)})


def status_on(thu_muc: ThuMuc, ngay: str) -> TinhHinh:
    return track(thu_muc, thu_muc.ho_so["kh"], day(ngay))


def parts_on(thu_muc: ThuMuc, ngay: str, nhiem_vu: str = "viec") -> list[PhanViec]:
    return [part for part in status_on(thu_muc, ngay).phan_viec if part.nhiem_vu == nhiem_vu]


def says(thu_muc: ThuMuc, ngay: str, nhiem_vu: str = "viec") -> list[str]:
    """Return "unit dot: status" for each part of a task, as short as a test can be read."""
    return [
        f"{part.don_vi} {part.ten_dot or '–'}: {part.tinh_trang.value}" for part in parts_on(thu_muc, ngay, nhiem_vu)
    ]
