"""The combined as JSON data: the contract of ``combine --format json``."""

from typing import Any

from hoagiai_cli.combining.results import Gop, Noi, ThuMucGop
from hoagiai_cli.combining.summary import Hoi
from hoagiai_cli.combining.words import number
from hoagiai_cli.tracking.counts import rates

VERSION = 1


def combined_data(gop: Gop, hoi: Hoi) -> dict[str, Any]:
    """Return the data; a count that was not made is null, never zero."""
    return {
        "phien_ban": VERSION,
        "ngay": hoi.ngay.isoformat(),
        "quy": hoi.quy,
        "nam": hoi.nam,
        "so_thu_muc": len(gop.thu_muc),
        "so_duoc_tinh": len(gop.duoc_tinh),
        "thu_muc": [_folder(item) for item in gop.thu_muc],
        "tong_hop": gop.tong_hop._asdict() if gop.duoc_tinh else None,
        "ty_le": [
            {
                "ten": rate.ten,
                "tu_so": rate.tu_so,
                "mau_so": rate.mau_so,
                "ten_mau_so": rate.ten_mau_so,
                "phan_tram": None if rate.phan_tram is None else round(rate.phan_tram, 2),
            }
            for rate in (rates(gop.tong_hop, gop.so_da_bao_cao, gop.xong_truoc_ky) if gop.duoc_tinh else ())
        ],
        "so_lieu": [
            {
                **total.chi_so._asdict(),
                "tong": number(total.tong),
                "so_co": total.so_co,
                "so_hoi": total.so_hoi,
                "so_uoc_tinh": total.so_uoc_tinh,
                "so_noi": total.so_noi,
                "thieu": [{**_place(noi), "don_vi": list(units)} for noi, units in total.thieu],
            }
            for total in gop.so_lieu
        ],
        "luu_y": list(gop.luu_y),
    }


def _place(noi: Noi) -> dict[str, Any]:
    return noi._asdict()


def _folder(item: ThuMucGop) -> dict[str, Any]:
    return {
        **_place(item.noi),
        "trang_thai": item.trang_thai.value,
        "ly_do": item.ly_do,
        "so_loi": item.kem.so_loi,
        "so_canh_bao": item.kem.so_canh_bao,
        "phien_ban_git": item.kem.phien_ban,
        "ke_hoach": [
            {
                "ma": plan.ma,
                "ten": plan.ten,
                "so_ky_hieu": plan.so_ky_hieu,
                "tong_hop": plan.tong_hop._asdict(),
                "so_da_bao_cao": plan.so_da_bao_cao,
            }
            for plan in item.ke_hoach
        ],
        "so_lieu": [
            {
                **figure.chi_so._asdict(),
                "tong": number(figure.tong),
                "so_co": figure.so_co,
                "so_hoi": figure.so_hoi,
                "so_uoc_tinh": figure.so_uoc_tinh,
                "thieu": list(figure.thieu),
            }
            for figure in item.so_lieu
        ],
    }
