"""One piece of work told in two times: begun and finished, finished and run on, put off, so many days from a day."""

from datetime import timedelta
from typing import NamedTuple

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.between import Rest
from hoagiai_cli.deadlines.lead_words import REVISIONS
from hoagiai_cli.deadlines.parts import DaDoc, Phan, describe
from hoagiai_cli.deadlines.reading import Dot, Loai
from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, Cursor

_BEGIN = (("bắt", "đầu"), ("khởi", "công"), ("khởi", "động"), ("triển", "khai"), ("thực", "hiện"), ("tiến", "hành"))
_END = (("kết", "thúc"), ("hoàn", "thành"), ("hoàn", "tất"), ("xong",))
_RUN_ON = (
    ("vận", "hành"),
    ("duy", "trì"),
    ("cập", "nhật"),
    ("khai", "thác"),
    ("bảo", "trì"),
    ("sau", "đó"),
    ("tiếp", "tục"),
    ("đưa", "vào", "vận", "hành"),
    ("đưa", "vào", "sử", "dụng"),
)
_SMALL = frozenset(
    (
        ",",
        ";",
        "(",
        "-",
        ":",
        "\n",
        ".",
        "và",
        "là",
        "vào",
        "thời",
        "gian",
        "điểm",
        "ngày",
        "giờ",
        "phải",
        "việc",
        "dự",
        "kiến",
        "trong",
        "được",
    )
)
_DONE = ("hoàn thành", "hoàn tất", "kết thúc", "xong", "đưa vào", "nghiệm thu", "ban hành")


class Canh(NamedTuple):
    """Two neighbours in a phrase.

    Attributes:
        opened: The token behind the part in front of the first.
        before: The first, as it was read.
        item: The second.
    """

    opened: int
    before: DaDoc
    item: DaDoc


def join(cursor: Cursor, canh: Canh, a: Phan, rest: Rest) -> Phan | None:
    """Return what two neighbours mean together, or None where each stands for itself.

    Args:
        cursor: Over the phrase.
        canh: The two.
        a: What the first came to by now, joined with those in front of it.
        rest: What stands between the parts; a change of time that is understood is struck off there.
    """
    opened, before, item = canh
    lead = [token.word for token in cursor.tokens[opened : before.first]]
    between = [token.word for token in cursor.tokens[before.last : item.first]]
    if _has(between, REVISIONS):
        return _put_off(a, item.phan, between, rest)
    if item.phan.loai is Loai.THUONG_XUYEN:
        return _run_on(cursor, before, a, item.phan, between)
    if _has(between, _END) and (_has(lead, _BEGIN) or _is_open(a)):
        return _from_begin_to_end(a, item.phan, between)
    return None


def _has(words: list[str], groups: tuple[tuple[str, ...], ...]) -> bool:
    return any(tuple(words[at : at + len(group)]) == group for group in groups for at in range(len(words)))


def _without(words: list[str], groups: tuple[tuple[str, ...], ...]) -> set[str]:
    """Return the words that stand in none of the groups and are no small words."""
    left = list(words)
    for group in sorted(groups, key=len, reverse=True):
        for at in range(len(left)):
            if tuple(left[at : at + len(group)]) == group:
                left[at : at + len(group)] = ["," for _ in group]
    return set(left) - _SMALL


def _is_open(phan: Phan) -> bool:
    return len(phan.dot) == 1 and phan.dot[0].bat_dau is not None and phan.dot[0].han is None


# --- begun and finished ----------------------------------------------------------------------------------------------


def _from_begin_to_end(a: Phan, b: Phan, between: list[str]) -> Phan | None:
    """Read "Bắt đầu 01/3/2026, hoàn thành 30/9/2026", "Triển khai tháng 3, kết thúc tháng 9": one stretch of work."""
    if len(a.dot) != 1 or len(b.dot) != 1 or {a.loai, b.loai} & {Loai.DINH_KY, Loai.THUONG_XUYEN}:
        return None
    first, last = a.dot[0].bat_dau or a.dot[0].han, b.dot[0].han
    if first is None or last is None or first > last or a.gioi_han or a.cho_su_kien or b.cho_su_kien:
        return None
    whole = all(dot.ten.startswith(("Quý", "Tháng", "Năm")) for dot in (a.dot[0], b.dot[0])) and a.loai is b.loai
    begin = a.dot[0] if whole else periods.ngay_han(first)
    dot = periods.khoang(begin, b.dot[0] if whole else periods.ngay_han(last))
    other = _without(between, _END)
    ly_do = f"Bắt đầu và kết thúc của một việc: {describe(dot)}."
    if b.gioi_han and b.lua_chon:
        ly_do += " “Trước ngày” đọc chặt là không kể ngày ấy; không văn bản nào định nghĩa từ này."
    if other:
        ly_do += " Hai mốc có thể là của hai việc khác nhau."
    return b._replace(dot=(dot,), ly_do=ly_do, mo_ho=a.mo_ho or b.mo_ho or bool(other))


# --- put off ---------------------------------------------------------------------------------------------------------

_IN_REVISION = frozenset(("lần", "lại", "thành", "sang", "thêm", "thực", "hiện", "thời", "hạn", "xuống", "theo"))


def _put_off(a: Phan, b: Phan, between: list[str], rest: Rest) -> Phan | None:
    """Read "30/6/2026 (gia hạn đến 31/7/2026)", "Tháng 6, điều chỉnh thành tháng 8": the later word holds."""
    if len(a.dot) != 1 or len(b.dot) != 1 or _without(between, REVISIONS) - _IN_REVISION:
        return None
    old, new = a.dot[0], b.dot[0]
    if old.han is None or new.han is None or {a.loai, b.loai} & {Loai.DINH_KY, Loai.THUONG_XUYEN}:
        return None
    extended = _has(between, (("gia", "hạn"), ("kéo", "dài")))
    if extended and new.han <= old.han:
        return None
    rest.revised -= 1
    dot = new
    if extended and old.bat_dau is not None:
        dot = periods.khoang(periods.ngay_han(old.bat_dau), periods.ngay_han(new.han))
    whole_year = b.loai is Loai.NAM and a.loai is not Loai.NAM and a.nam_ngam_dinh and old.han.year == new.han.year
    ly_do = f"Thời gian ban đầu ({describe(old)}) đã được {'gia hạn' if extended else 'điều chỉnh'}: {describe(dot)}."
    if whole_year:
        ly_do += " Năm ghi sau có thể là năm của thời gian ban đầu."
    return b._replace(dot=(dot,), ly_do=ly_do, mo_ho=a.mo_ho or b.mo_ho or whole_year)


# --- finished and run on ---------------------------------------------------------------------------------------------


def _run_on(cursor: Cursor, before: DaDoc, a: Phan, b: Phan, between: list[str]) -> Phan | None:
    """Read "Hoàn thành trong quý II và vận hành thường xuyên", "sau khi hoàn thành, thường xuyên"."""
    after_it = a.loai is Loai.THEO_SU_KIEN and not a.dot and a.cho_su_kien is not None and a.cho_su_kien.so_ngay is None
    if after_it and cursor.tokens[before.first].word in {"sau", "khi"} and a.cho_su_kien is not None:
        if not a.cho_su_kien.mo_ta.lower().startswith(_DONE):
            return None
        return a._replace(ly_do=f"{a.ly_do} Sau đó việc tiếp tục thường xuyên.", chay_tiep=True)
    goes_on = _has(between, _RUN_ON)
    if not goes_on or len(a.dot) != 1 or a.dot[0].han is None or a.loai in {Loai.DINH_KY, Loai.THUONG_XUYEN}:
        return None
    ly_do = f"{a.ly_do} Sau khi hoàn thành, việc tiếp tục thường xuyên, không có hạn."
    return a._replace(ly_do=ly_do, chay_tiep=True, mo_ho=a.mo_ho or b.mo_ho or len(b.dot) != 1)


# --- so many days ----------------------------------------------------------------------------------------------------

_UNITS = {"ngày": 1, "tuần": 7}


def with_length(cursor: Cursor, part: DaDoc) -> Phan:
    """Give a beginning the end that its length makes: "2,5 ngày (từ ngày 12/3/2026)" ends on 14/3/2026."""
    phan = part.phan
    one_day = len(phan.dot) == 1 and phan.dot[0].bat_dau in {None, phan.dot[0].han} and not phan.gioi_han
    if phan.loai is not Loai.NGAY or not (one_day or _is_open(phan)):
        return phan
    at = part.first - 1
    while at >= 0 and cursor.tokens[at].word in {"(", ",", ":", "bắt", "đầu", "tính", "thực", "hiện", "liên", "tục"}:
        at -= 1
    at -= cursor.tokens[at].word == "đêm"  # "60 ngày đêm" are sixty days
    unit = _UNITS.get(cursor.tokens[at].word, 0) if at > 0 else 0
    if not unit or cursor.tokens[at - 1].number == NOT_A_NUMBER:
        return phan
    so_ngay = cursor.tokens[at - 1].number * unit
    half = at > 2 and cursor.tokens[at - 2].word in {",", "."} and cursor.tokens[at - 3].number != NOT_A_NUMBER  # noqa: PLR2004
    if half:
        so_ngay = (cursor.tokens[at - 3].number + 1) * unit
    if one_day:
        unclear = f"{phan.ly_do} Chưa rõ ngày đã nêu là ngày đầu hay ngày cuối của {so_ngay} ngày."
        return phan if so_ngay == 1 else phan._replace(mo_ho=True, ly_do=unclear)
    first = phan.dot[0].bat_dau
    if first is None or not 0 < so_ngay <= _LONGEST:
        return phan
    dot: Dot = periods.khoang(periods.ngay_han(first), periods.ngay_han(first + timedelta(days=so_ngay - 1)))
    return phan._replace(dot=(dot,), ly_do=f"Độ dài đã nêu, tính cả ngày đầu: {describe(dot)}.")


_LONGEST = 366
