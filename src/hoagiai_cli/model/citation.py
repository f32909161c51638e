"""How a document names other documents: in full the first time (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6)."""

from hoagiai_cli.language.formatting import BLANK, NBSP, ngay_chu, ngay_so, so_thu_tu, thuong_dau
from hoagiai_cli.model.base import VanBan
from hoagiai_cli.model.ke_hoach import KeHoach

_KINDS = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "TB": "Thông báo", "HD": "Hướng dẫn",
    "CTr": "Chương trình", "KH": "Kế hoạch", "PA": "Phương án", "ĐA": "Đề án", "DA": "Dự án", "BC": "Báo cáo",
    "BB": "Biên bản", "TTr": "Tờ trình", "CĐ": "Công điện", "GM": "Giấy mời",
}  # fmt: skip
"""Abbreviations of kinds of documents in their symbols (Phụ lục III, Mục I). A công văn has none."""

_NAMES_A_THING = (
    "công tác ", "nghiệp vụ ", "nội dung ", "kết quả ", "tình hình ", "chế độ ", "chính sách ", "nhiệm vụ ",
    "chương trình ", "kế hoạch ", "quy chế ", "danh mục ", "danh sách ", "số liệu ", "phương hướng ", "phương án ",
    "giải pháp ", "biện pháp ", "việc ", "chỉ tiêu ", "dự toán ", "kinh phí ",
)  # fmt: skip
"""An abstract that begins with a thing stands behind "về", one that begins with a deed behind "về việc"."""


def cite_plan(plan: KeHoach, co_quan: str) -> str:
    """Return "Kế hoạch số 15/KH-UBND ngày 05/02/2025 của … về …"; what the plan has not got stays blank."""
    so = so_thu_tu(plan.so)
    number = f"{BLANK if so is None else f'{NBSP}{so}'}/{plan.ky_hieu}"
    day = ngay_chu(plan.ngay) if plan.ngay.full is None else f"ngày {ngay_so(plan.ngay)}"
    return f"{plan.loai} số{number} {day} của {co_quan} về {thuong_dau(about(plan.trich_yeu))}"


def cite_plan_short(plan: KeHoach) -> str:
    """Return "Kế hoạch số 15/KH-UBND": how a plan is named after the first time."""
    so = so_thu_tu(plan.so)
    return f"{plan.loai} số{BLANK if so is None else f'{NBSP}{so}'}/{plan.ky_hieu}"


def cite(van_ban: VanBan) -> str:
    """Return "Kế hoạch số 12/KH-UBND ngày 21/02/2025 về việc …", the kind read from the symbol where it says one."""
    symbol = van_ban.so_ky_hieu.rpartition("/")[2].partition("-")[0]
    parts = [f"{_KINDS.get(symbol, 'Văn bản')} số {van_ban.so_ky_hieu}"]
    if van_ban.ngay:
        parts.append(f"ngày {ngay_so(van_ban.ngay)}")
    if van_ban.co_quan:
        parts.append(f"của {van_ban.co_quan}")
    if van_ban.trich_yeu:
        words = thuong_dau(about(van_ban.trich_yeu))
        parts.append(f"về {words}" if words.startswith(_NAMES_A_THING) else f"về việc {words}")
    return " ".join(parts)


def cite_short(van_ban: VanBan) -> str:
    """Return "45/TB-UBND ngày 20/6/2025": number and symbol, day; for lines that have no room for more."""
    return van_ban.so_ky_hieu + (f" ngày {ngay_so(van_ban.ngay)}" if van_ban.ngay else "")


def subject(plan: KeHoach) -> str:
    """Return what the plan is about, without its year: "công tác hòa giải ở cơ sở"."""
    words = about(plan.ten_ngan)
    for year in (f" năm {plan.nam}", f" {plan.nam}"):
        words = words.removesuffix(year)
    before = None
    while words != before:
        before = words
        for start in ("triển khai", "thực hiện", "kế hoạch", "về"):
            if words.casefold().startswith(f"{start} "):
                words = words[len(start) + 1 :].lstrip()
    return thuong_dau(words)


def about(words: str) -> str:
    """Return an abstract without the "Về", "Về việc" or "V/v" that some write before it."""
    words = words.strip()
    for start in ("v/v", "về việc", "về"):
        if words.casefold().startswith(f"{start} "):
            return words[len(start) + 1 :].lstrip()
    return words
