"""The status of a part of work on a day, and how statuses compare."""

from enum import StrEnum


class TinhTrang(StrEnum):
    """Computed for a day; never recorded. Members stand from the worst to the least pressing."""

    QUA_HAN = "qua_han"
    SAP_DEN_HAN = "sap_den_han"
    TRONG_HAN = "trong_han"
    CHUA_DEN_KY = "chua_den_ky"
    KHONG_XAC_DINH_HAN = "khong_xac_dinh_han"
    HOAN_THANH_QUA_HAN = "hoan_thanh_qua_han"
    HOAN_THANH_DUNG_HAN = "hoan_thanh_dung_han"
    HOAN_THANH_KHONG_HAN = "hoan_thanh_khong_han"
    TAM_DUNG = "tam_dung"
    KHONG_THUC_HIEN = "khong_thuc_hien"


TEN_TINH_TRANG = {
    TinhTrang.QUA_HAN: "quá hạn",
    TinhTrang.SAP_DEN_HAN: "sắp đến hạn",
    TinhTrang.TRONG_HAN: "trong hạn",
    TinhTrang.CHUA_DEN_KY: "chưa đến kỳ",
    TinhTrang.KHONG_XAC_DINH_HAN: "không xác định hạn",
    TinhTrang.HOAN_THANH_QUA_HAN: "hoàn thành quá hạn",
    TinhTrang.HOAN_THANH_DUNG_HAN: "hoàn thành đúng hạn",
    TinhTrang.HOAN_THANH_KHONG_HAN: "hoàn thành (không có hạn)",
    TinhTrang.TAM_DUNG: "tạm dừng",
    TinhTrang.KHONG_THUC_HIEN: "không thực hiện",
}
"""What a person reads for each status."""

HOAN_THANH = frozenset({TinhTrang.HOAN_THANH_DUNG_HAN, TinhTrang.HOAN_THANH_QUA_HAN, TinhTrang.HOAN_THANH_KHONG_HAN})
DA_XONG = HOAN_THANH | {TinhTrang.KHONG_THUC_HIEN}
"""Nobody holds such a part any more."""

_ORDER = {status: place for place, status in enumerate(TinhTrang)}


def worst(statuses: list[TinhTrang]) -> TinhTrang:
    """Return the most pressing of several statuses; a task without parts has no deadline that could be known."""
    return min(statuses, key=_ORDER.__getitem__, default=TinhTrang.KHONG_XAC_DINH_HAN)
