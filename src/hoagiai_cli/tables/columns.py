"""The names of a tracking table's columns: what each of the many wordings says."""

import re
from enum import StrEnum
from functools import lru_cache

from hoagiai_cli.importing.labels import Truong, meaning
from hoagiai_cli.language.spelling import fold


class Loai(StrEnum):
    """What a column says of the task in a row."""

    SO = "so"
    SO_KE_HOACH = "so_ke_hoach"
    TEN = "ten"
    CHU_TRI = "chu_tri"
    PHOI_HOP = "phoi_hop"
    THOI_HAN = "thoi_han"
    KET_QUA = "ket_qua"
    TRANG_THAI = "trang_thai"
    TY_LE = "ty_le"
    NGAY = "ngay"
    VAN_BAN = "van_ban"
    NGAY_VAN_BAN = "ngay_van_ban"
    DA_XONG = "da_xong"
    DANG_LAM = "dang_lam"
    CHUA_LAM = "chua_lam"
    KHO_KHAN = "kho_khan"
    DE_XUAT = "de_xuat"
    LY_DO = "ly_do"
    GHI_CHU = "ghi_chu"
    SAN_PHAM = "san_pham"
    HAN_HAY_NGAY = "han_hay_ngay"
    """"Ngày hoàn thành": the deadline, or the day on which it was done."""
    HAN_HAY_KET_QUA = "han_hay_ket_qua"
    """"Tiến độ": the time that the plan gives, or how far the work is."""
    KHAC = "khac"


TEN_LOAI = {
    Loai.SO: "số thứ tự",
    Loai.SO_KE_HOACH: "số trong kế hoạch",
    Loai.TEN: "nhiệm vụ",
    Loai.CHU_TRI: "chủ trì",
    Loai.THOI_HAN: "thời hạn",
    Loai.KET_QUA: "kết quả",
    Loai.TRANG_THAI: "tình trạng",
    Loai.TY_LE: "tỷ lệ hoàn thành",
    Loai.NGAY: "ngày hoàn thành",
    Loai.VAN_BAN: "số, ký hiệu văn bản",
    Loai.NGAY_VAN_BAN: "ngày văn bản",
    Loai.DA_XONG: "đánh dấu đã hoàn thành",
    Loai.DANG_LAM: "đánh dấu đang thực hiện",
    Loai.CHUA_LAM: "đánh dấu chưa thực hiện",
    Loai.KHO_KHAN: "khó khăn",
    Loai.DE_XUAT: "đề xuất",
    Loai.LY_DO: "lý do",
    Loai.GHI_CHU: "ghi chú",
}
"""What a person reads for those that are used."""

TRA_LOI = frozenset(
    {
        Loai.KET_QUA, Loai.TRANG_THAI, Loai.TY_LE, Loai.NGAY, Loai.VAN_BAN, Loai.NGAY_VAN_BAN, Loai.DA_XONG,
        Loai.DANG_LAM, Loai.CHUA_LAM, Loai.KHO_KHAN, Loai.DE_XUAT, Loai.LY_DO,
    }
)  # fmt: skip
"""Those that report."""

_DO = r"(?:thực hiện|triển khai|giải quyết|xử lý|tổ chức|công việc|nhiệm vụ|kế hoạch|báo cáo|đến nay|đã|các|của đơn vị)"
_TAIL = rf"(?: (?:, ?|/ ?|và )?{_DO})*"
_DONE = r"(?:hoàn thành|hoàn tất|xong)"
_PATTERNS = (
    (
        Loai.SO_KE_HOACH,
        r"(?:số|số thứ tự|stt|mục) (?:trong|theo|của|tại) kế hoạch|(?:số|mã|mã số) (?:nhiệm vụ|công việc)",
    ),
    (Loai.SAN_PHAM, r".*\b(?:dự kiến|cần đạt|phải đạt|yêu cầu|đầu ra)\b.*|sản phẩm.*|kết quả ?[,/-] ?sản phẩm.*"),
    (Loai.TY_LE, r".*%.*|(?:tỷ|tỉ) lệ.*|.*phần trăm.*|mức độ (?:hoàn thành|thực hiện).*"),
    (Loai.NGAY, rf".*\bthực tế|(?:ngày|thời gian|thời điểm) (?:đã |thực tế )?(?:đã {_DONE}|thực hiện xong|báo xong).*"),
    (Loai.HAN_HAY_NGAY, rf"(?:ngày|thời gian|thời điểm|tháng)(?: thực hiện)?,? {_DONE}{_TAIL}|{_DONE}|ngày thực hiện"),
    (Loai.CHUA_LAM, rf"(?:số việc )?chưa (?:thực hiện|triển khai|làm|tiến hành|bắt đầu){_TAIL}"),
    (Loai.DANG_LAM, rf"đang (?:thực hiện|triển khai|làm|tiến hành){_TAIL}"),
    (Loai.DA_XONG, rf"đã (?:{_DONE}|làm xong|thực hiện xong){_TAIL}"),
    (Loai.HAN_HAY_KET_QUA, r"tiến độ(?: (?:thực hiện|triển khai|nhiệm vụ|công việc))*"),
    (Loai.TRANG_THAI, rf"(?:tình trạng|trạng thái|đánh giá){_TAIL}|(?:đánh giá )?(?:mức|kết quả) {_DONE}"),
    (
        Loai.KET_QUA,
        (
            rf"(?:báo cáo )?(?:kết quả|tình hình|diễn biến){_TAIL}(?: đạt được)?|(?:nội dung |việc )?đã (?:làm|"
            rf"thực hiện|triển khai)(?: được)?{_TAIL}|(?:nội dung|việc) (?:đã )?báo cáo|kết quả.*"
        ),
    ),
    (
        Loai.VAN_BAN,
        (
            r".*\b(?:ký hiệu|số hiệu)\b.*|số văn bản.*|văn bản(?: (?:ban hành|triển khai|kết quả|minh chứng))*|"
            r"(?:tài liệu |hồ sơ )?minh chứng"
        ),
    ),
    (Loai.NGAY_VAN_BAN, r"ngày(?: ban hành)? văn bản|ngày ban hành|ngày ký"),
    (Loai.KHO_KHAN, r".*\b(?:khó khăn|vướng mắc|tồn tại)\b.*"),
    (Loai.DE_XUAT, r".*\b(?:đề xuất|kiến nghị)\b.*"),
    (Loai.LY_DO, r".*\b(?:lý do|nguyên nhân)\b.*"),
    (Loai.GHI_CHU, r"ghi chú.*"),
)
_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)
_OF_PLAN = {
    Truong.SO: Loai.SO,
    Truong.TEN: Loai.TEN,
    Truong.CHU_TRI: Loai.CHU_TRI,
    Truong.THUC_HIEN: Loai.CHU_TRI,
    Truong.PHOI_HOP: Loai.PHOI_HOP,
    Truong.CHU_TRI_PHOI_HOP: Loai.CHU_TRI,
    Truong.THOI_GIAN: Loai.THOI_HAN,
}


@lru_cache(maxsize=512)
def column_kind(name: str) -> Loai:
    """Return what a column of this name says; ``KHAC`` where that is not known."""
    words = fold(name).strip(" :.;*-–+_|()")
    for kind, pattern in _COMPILED:
        if pattern.fullmatch(words):
            return kind
    return _OF_PLAN.get(meaning(name), Loai.KHAC)
