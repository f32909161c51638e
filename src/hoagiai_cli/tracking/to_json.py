"""A plan on a day as JSON data: the contract of ``status --format json``."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from hoagiai_cli.tracking.parts import PhanViec, TinhHinh
from hoagiai_cli.tracking.selection import Selection, rates_by

VERSION = 1


def status_data(
    tinh_hinh: TinhHinh,
    names: Mapping[str, str],
    choice: Selection,
) -> dict[str, Any]:
    """Return the data of one plan.

    Args:
        tinh_hinh: The plan on the day, whole or narrowed.
        names: Names of units by id.
        choice: What was asked for.
    """
    tong_hop = tinh_hinh.tong_hop
    return {
        "phien_ban": VERSION,
        "ke_hoach": tinh_hinh.ke_hoach.ma,
        "nam": tinh_hinh.ke_hoach.nam,
        "ngay": tinh_hinh.ngay.isoformat(),
        "nhiem_vu": [
            {
                "ma": task.nhiem_vu.ma,
                "so": task.nhiem_vu.so,
                "ten": task.nhiem_vu.ten,
                "thoi_gian": task.nhiem_vu.thoi_gian,
                "thoi_gian_rieng": [own.model_dump(mode="json") for own in task.nhiem_vu.thoi_gian_rieng],
                "mo_ho": task.cach_doc is not None and task.cach_doc.mo_ho,
                "tinh_trang": task.tinh_trang.value,
                "phan_viec": [_part_data(part, names, choice) for part in task.phan_viec],
            }
            for task in tinh_hinh.nhiem_vu
        ],
        "tong_hop": tong_hop._asdict(),
        "ty_le": [
            {
                "ten": rate.ten,
                "tu_so": rate.tu_so,
                "mau_so": rate.mau_so,
                "ten_mau_so": rate.ten_mau_so,
                "phan_tram": None if rate.phan_tram is None else round(rate.phan_tram, 2),
            }
            for rate in rates_by(tinh_hinh, choice.last(tinh_hinh.ngay))
        ],
    }


def _part_data(part: PhanViec, names: Mapping[str, str], choice: Selection) -> dict[str, Any]:
    record = part.ban_ghi.ghi_nhan if part.ban_ghi else None
    data: dict[str, Any] = {
        "don_vi": part.don_vi,
        "ten_don_vi": ", ".join(names.get(unit, unit) for unit in part.cac_don_vi),
        "dot": part.ten_dot,
        "bat_dau": _day(part.dot.bat_dau if part.dot else None),
        "han": _day(part.han),
        "han_ban_dau": _day(part.han_ban_dau),
        "tien_do": part.tien_do.value if part.tien_do else None,
        "ly_do": record.ly_do if record else None,
        "ngay_hoan_thanh": _day(part.ngay_hoan_thanh),
        "tinh_trang": part.tinh_trang.value,
        "so_ngay_qua_han": part.so_ngay_qua_han,
        "dang_giu": ", ".join(part.dang_giu) or None,
        "ten_dang_giu": ", ".join(names.get(unit, unit) for unit in part.dang_giu) or None,
        "chua_ro_tiep_nhan": part.chua_ro_tiep_nhan,
        "gia_han": [
            {"den": _day(extension.den), "van_ban": extension.van_ban.so_ky_hieu} for extension in part.gia_han
        ],
        "cap_nhat_cuoi": _day(part.ban_ghi.ngay if part.ban_ghi else None),
        "van_ban": record.van_ban.so_ky_hieu if record and record.van_ban else None,
        "lau_chua_cap_nhat": part.lau_chua_cap_nhat,
    }
    if len(part.cac_don_vi) > 1:
        data["cac_don_vi"] = list(part.cac_don_vi)
    if choice.days is not None:
        data["ton_truoc"] = choice.ton_truoc(part)
    return data


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


COLUMNS = (
    "ke_hoach", "so", "nhiem_vu", "ten", "thoi_gian", "don_vi", "ten_don_vi", "dot", "bat_dau", "han", "han_ban_dau",
    "tien_do", "ngay_hoan_thanh", "tinh_trang", "so_ngay_qua_han", "dang_giu", "van_ban",
)  # fmt: skip
"""What ``rows`` tells of a part of work."""


def rows(plans: list[dict[str, Any]]) -> Iterator[list[Any]]:
    """Yield one row a part of work, its values in the order of ``COLUMNS``."""
    for plan in plans:
        for task in plan["nhiem_vu"]:
            for part in task["phan_viec"]:
                row = {"ke_hoach": plan["ke_hoach"], "nhiem_vu": task["ma"], **task, **part}
                yield [row[column] for column in COLUMNS]
