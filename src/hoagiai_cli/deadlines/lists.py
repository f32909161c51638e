"""Reading lists and ranges of points in time: "Quý I, II và IV", "từ tháng 3 đến tháng 10/2026"."""

from itertools import pairwise

from hoagiai_cli.deadlines.days import read_dashed_end
from hoagiai_cli.deadlines.lead_words import skip_label_in_brackets
from hoagiai_cli.deadlines.list_items import DanhSach, Doan
from hoagiai_cli.deadlines.moc import MONTHS, QUARTERS, Moc, check_day
from hoagiai_cli.deadlines.points import read_moc
from hoagiai_cli.deadlines.reading import Loai
from hoagiai_cli.deadlines.shared_years import share_years
from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, ROMAN, Cursor
from hoagiai_cli.deadlines.units import read_month_number

_RANGE_SIGNS = frozenset(("-", "đến", "tới"))
_LIST_SIGNS = frozenset((",", "và", ";", "+", "&", "hoặc", "hay"))
_OR = frozenset(("hoặc", "hay"))
_FILLERS = frozenset(("vào", "trong", "hết"))
_OWN = frozenset((("trước",), ("chậm", "nhất"), ("đến",), ("hết",)))
"""Bounds that a day written in full behind a comma ("trước 11/8/2026, ngày 21/8/2026") need not take over."""
_LOOSE = frozenset(((), ("vào",), ("trong",), ("từ",), ("hết",), ("đến",), ("tới",)))
"""Bounds in front of a list that "vào", "trong" or "hết" before an item leave as they are."""
_AFTER_MONTHS_SO_FAR = frozenset((",", ";", "và", "", "."))


def read_list(cursor: Cursor, repeated: tuple[str, ...] = ()) -> DanhSach | None:
    """Read a list at the cursor, or return None and leave the cursor.

    Args:
        cursor: Where to read.
        repeated: Words in front of the list that its items may repeat ("trước ngày 15/6 và trước ngày 15/12").
    """
    begin = cursor.at
    if cursor.word() == "các" and cursor.word(1) == "ngày" and cursor.number(2) != NOT_A_NUMBER:
        cursor.at += 1
    first = read_moc(cursor)
    if first is None:
        cursor.at = begin
        return None
    doan = [_read_range_end(cursor, first)]
    hoac = False
    while True:
        at = cursor.at
        skip_label_in_brackets(cursor)
        sign = cursor.accept_any(_LIST_SIGNS) or _accept_slash(cursor, doan[-1])
        if not sign:
            cursor.at = at
            break
        second_sign = cursor.accept_any(_LIST_SIGNS)
        bounded_anew = bool(repeated) and cursor.accept(*repeated)
        bounded_anew = bool(repeated in _LOOSE and cursor.accept_any(_FILLERS)) or bounded_anew
        from_word = cursor.accept("từ")
        previous = doan[-1].cuoi or doan[-1].dau
        like_previous = None if bounded_anew else _read_month_of_same_day(cursor, previous)
        like_previous = like_previous or _read_months_so_far(cursor, previous)
        moc = like_previous or read_moc(cursor, previous.loai)
        item = None if moc is None else _read_range_end(cursor, moc)
        if (
            item is None
            or (from_word and item.cuoi is None)
            or (sign == "," and not bounded_anew and _needs_no_bound(repeated, previous, item.dau))
            or (like_previous is None and _is_of_another_kind(previous, item.dau, sign))
        ):
            cursor.at = at
            break
        hoac = hoac or sign in _OR or second_sign in _OR
        doan.append(item)
    danh_sach = share_years(doan, cursor.nam, hoac=hoac)
    mixed = len(doan) > 1 and any(item.cuoi is not None and item.cuoi.loai is not item.dau.loai for item in doan)
    return danh_sach._replace(nam_khong_ro=danh_sach.nam_khong_ro or mixed)  # "quý III, quý IV - 20/11"


def _needs_no_bound(repeated: tuple[str, ...], previous: Moc, moc: Moc) -> bool:
    in_full = moc.loai is Loai.NGAY and moc.viet_du and None not in {moc.nam, previous.nam}
    return in_full and repeated in _OWN


def _read_month_of_same_day(cursor: Cursor, previous: Moc) -> Moc | None:
    """Read "tháng 12" behind "ngày 15 tháng 6 và": the same day of another month; also "ngày 15 tháng 3, 6, 9"."""
    if previous.loai is not Loai.NGAY or previous.thang is None or not previous.thang_chu:
        return None
    at = cursor.at
    if cursor.word() == "tháng" and cursor.number(1) != NOT_A_NUMBER:
        cursor.at += 1
    elif not previous.viet_du or not 1 <= cursor.number() <= MONTHS or _names_month_later(cursor):
        return None
    thang = read_month_number(cursor, viet_du=True)
    if cursor.word() == "/":
        cursor.at = at
        return None
    check_day(previous.so, thang.so, thang.nam)
    return previous._replace(thang=thang.so, nam=thang.nam, hang_nam=thang.hang_nam)


def _read_months_so_far(cursor: Cursor, previous: Moc) -> Moc | None:
    """Read "9 tháng" behind "6 tháng đầu năm 2025;": as many months of the same year."""
    so_thang = cursor.number()
    if previous.loai is not Loai.THANG or previous.thang in {None, previous.so} or previous.so != 1:
        return None
    if cursor.word(1) != "tháng" or not 1 < so_thang < MONTHS or cursor.word(2) not in _AFTER_MONTHS_SO_FAR:
        return None
    cursor.at += 2
    return Moc(Loai.THANG, 1, so_thang, previous.nam)


def _names_month_later(cursor: Cursor) -> bool:
    """Say whether the number before which the cursor stands may be a day: its month stands behind it."""
    rest = cursor.tokens[cursor.at : cursor.end]
    return any(
        token.word == "tháng" or (token.word == "/" and after.number <= MONTHS and after.number != NOT_A_NUMBER)
        for token, after in pairwise(rest)
    )


def _accept_slash(cursor: Cursor, item: Doan) -> str:
    """Step over the "/" of "Quý III/IV", a comma by another name; not over that of "Quý III/2025"."""
    if cursor.word() != "/":
        return ""
    if item.dau.loai is Loai.THANG and item.dau.viet_du and 1 <= cursor.number(1) <= MONTHS:
        cursor.at += 1
        return "/"
    if item.dau.loai is not Loai.QUY:
        return ""
    if cursor.word(1) not in ROMAN and cursor.word(1) != "quý" and not 1 <= cursor.number(1) <= QUARTERS:
        return ""
    cursor.at += 1
    return "/"


def _read_range_end(cursor: Cursor, dau: Moc) -> Doan:
    at = cursor.at
    sign = cursor.accept_any(_RANGE_SIGNS)
    if sign:
        cursor.accept("hết")
        cuoi = None if sign == "-" else read_dashed_end(cursor, dau)
        cuoi = cuoi or read_moc(cursor, dau.loai) or _read_end_of_year(cursor)
        if cuoi is not None:
            return Doan(dau, cuoi)
    cursor.at = at
    return Doan(dau)


def _read_end_of_year(cursor: Cursor) -> Moc | None:
    """Read "năm" without a number, as in "từ tháng 6 đến hết năm"."""
    if cursor.word() != "năm" or cursor.number(1) != NOT_A_NUMBER:
        return None
    cursor.at += 1
    return Moc(Loai.NAM, 0)


def _is_of_another_kind(previous: Moc, moc: Moc, sign: str) -> bool:
    """After a semicolon, or with another unit, a new part of the phrase begins rather than a new item."""
    return previous.loai is not moc.loai or (sign == ";" and previous.nam is not None)
