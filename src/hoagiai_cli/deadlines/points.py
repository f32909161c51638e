"""Reading one point in time, of whatever unit: the first word or the form of the numbers says which.

``read_moc`` reads one at the cursor, or leaves the cursor where it was.
"""

from collections.abc import Callable

from hoagiai_cli.deadlines.days import read_day, read_day_number, read_full_day, read_iso_day
from hoagiai_cli.deadlines.moc import DAYS, MONTHS, QUARTERS, Moc
from hoagiai_cli.deadlines.reading import Loai
from hoagiai_cli.deadlines.time_of_day import skip_time_of_day
from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, ROMAN, Cursor
from hoagiai_cli.deadlines.units import (
    NUMBER_WORDS,
    YEAR_SIGNS,
    names_month,
    read_month,
    read_month_number,
    read_quarter,
    read_quarter_number,
    read_relative_year,
    read_week_of_year,
    read_year,
)


def read_moc(cursor: Cursor, don_vi: Loai | None = None) -> Moc | None:
    """Read a point in time at the cursor.

    Args:
        cursor: Where to read; it moves past what was read.
        don_vi: The unit of the item before in a list or a range, which a bare number takes over.

    Returns:
        The point, or None and the cursor unmoved.

    Raises:
        ImpossibleDate: The words are those of a point in time that does not exist.
    """
    at = cursor.at
    skip_time_of_day(cursor)
    token = cursor.tokens[cursor.at]
    if token.number != NOT_A_NUMBER:
        moc = _read_number(cursor, don_vi)
    else:
        reader = _BY_WORD.get(token.word)
        moc = reader(cursor) if reader else None
        if moc is None and don_vi is Loai.QUY and token.word in ROMAN:
            moc = read_quarter_number(cursor, viet_du=False)
    if moc is None:
        cursor.at = at
    return moc


# --- numbers ---------------------------------------------------------------------------------------------------------


def _read_number(cursor: Cursor, don_vi: Loai | None) -> Moc | None:
    """Read what begins with a number: its form decides first, then the unit of the item before."""
    if cursor.is_year():
        return _read_year_number(cursor, don_vi)
    if cursor.word(1) in YEAR_SIGNS and cursor.number(2) != NOT_A_NUMBER and not cursor.is_year(2):
        if cursor.word(3) == "ngày" and cursor.number(4) == NOT_A_NUMBER:
            return None  # "1/2 ngày": half a day
        return read_full_day(cursor) or _read_bare_number(cursor, don_vi)
    return _read_number_of_unit(cursor) or _read_bare_number(cursor, don_vi)


def _read_number_of_unit(cursor: Cursor) -> Moc | None:
    """Read a number with a unit behind it: "6 tháng đầu năm", "15 tháng 6", "10 ngày đầu tháng 6"."""
    unit = cursor.word(1)
    if unit == "tháng":
        if cursor.number(2) != NOT_A_NUMBER and cursor.number() <= DAYS and cursor.word(3) != "lần":
            return read_day_number(cursor, viet_du=False)
        return _read_months_of_year(cursor, cursor.number())
    if unit == "quý" and cursor.word(2) in _PLACES:
        return _read_quarters_of_year(cursor, cursor.number())
    if unit == "ngày" and cursor.word(2) in _PLACES:
        return _read_days_of_month(cursor)
    return None


def _read_quarters_of_year(cursor: Cursor, so_quy: int) -> Moc | None:
    """Read "3 quý đầu năm 2025", "2 quý cuối năm": so many months of that year."""
    if not 1 <= so_quy < QUARTERS or cursor.word(3) != "năm":
        return None
    so_thang = so_quy * MONTHS // QUARTERS
    first = 1 if cursor.word(2) == "đầu" else MONTHS + 1 - so_thang
    cursor.at += 4
    nam: int | None = None
    if cursor.is_year():
        nam = cursor.number()
        cursor.at += 1
    else:
        nam = read_relative_year(cursor)
    return Moc(Loai.THANG, first, first + so_thang - 1, nam)


def _read_days_of_month(cursor: Cursor) -> Moc | None:
    """Read "10 ngày đầu tháng 6": some part of that month."""
    cursor.at += 3
    moc = read_moc(cursor) if cursor.word() == "tháng" else None
    return None if moc is None else moc._replace(vi_tri="tuần")


def _read_year_number(cursor: Cursor, don_vi: Loai | None) -> Moc | None:
    """Read "2026" or "2026-03-15"; after another unit the number of a year is no point of its own."""
    moc = read_iso_day(cursor)
    if moc is None and (don_vi is None or don_vi is Loai.NAM):
        cursor.at += 1
        return Moc(Loai.NAM, 0, None, cursor.number(-1), viet_du=False)
    return moc


def _read_bare_number(cursor: Cursor, don_vi: Loai | None) -> Moc | None:
    """Read a number that takes its unit from the item before it or from what follows."""
    if don_vi is None or don_vi is Loai.NAM:
        don_vi = _unit_of_bare_number(cursor)
    if don_vi is None or not _may_end_here(cursor):
        return None
    if don_vi is Loai.QUY:
        return read_quarter_number(cursor, viet_du=False)
    if don_vi is Loai.THANG:
        if cursor.word(1) == "tháng":
            return None  # "6 tháng đầu năm; 9 tháng": a length
        return read_month_number(cursor, viet_du=False)
    return read_day_number(cursor, viet_du=False)


def _unit_of_bare_number(cursor: Cursor) -> Loai | None:
    """Look ahead for what gives a first bare number its unit: "01-15/6/2022", "11 - 12/2025", "3/2025"."""
    if cursor.word(1) == "/" and cursor.is_year(2):
        return Loai.THANG
    ahead = 1
    while cursor.word(ahead) in {",", "-", "và", "đến"} and cursor.number(ahead + 1) != NOT_A_NUMBER:
        ahead += 2
        if ahead > len(cursor.tokens) - cursor.at - 4:
            return None
        if cursor.word(ahead) == "/" and cursor.number(ahead + 1) != NOT_A_NUMBER:
            return Loai.THANG if cursor.is_year(ahead + 1) else Loai.NGAY
        if cursor.word(ahead) == "tháng" and cursor.number(ahead + 1) != NOT_A_NUMBER:
            return Loai.NGAY
    return None


_AFTER_A_BARE_NUMBER = frozenset(
    (
        "",
        "/",
        "-",
        ".",
        ",",
        ";",
        ")",
        "(",
        "\n",
        "+",
        "&",
        ":",
        "và",
        "hoặc",
        "hay",
        "đến",
        "tới",
        "năm",
        "hằng",
        "của",
    )
) | {"trong", "tháng", "trở", "cho"}


def _may_end_here(cursor: Cursor) -> bool:
    """A bare number before another word counts something: in "tháng 3, 5 lớp" the 5 is no month."""
    return cursor.word(1) in _AFTER_A_BARE_NUMBER or cursor.is_year(1)


_PLACES = frozenset(("đầu", "cuối"))

# --- parts of a unit -------------------------------------------------------------------------------------------------


def _read_months_of_year(cursor: Cursor, so_thang: int) -> Moc | None:
    """Read "6 tháng đầu năm 2025", "9 tháng đầu năm", "sáu tháng cuối năm" at their number."""
    vi_tri = cursor.word(2)
    if cursor.word(1) != "tháng" or vi_tri not in {"đầu", "cuối"} or not 1 <= so_thang < MONTHS:
        return None
    at = cursor.at
    cursor.at += 3
    cursor.accept("của")
    if not (cursor.accept("năm") or cursor.is_year()):
        cursor.at = at
        return None
    nam: int | None = None
    if cursor.is_year():
        nam = cursor.number()
        cursor.at += 1
    else:
        nam = read_relative_year(cursor)
    dau, cuoi = (1, so_thang) if vi_tri == "đầu" else (MONTHS + 1 - so_thang, MONTHS)
    return Moc(Loai.THANG, dau, cuoi, nam)


def _read_number_word(cursor: Cursor) -> Moc | None:
    return _read_months_of_year(cursor, NUMBER_WORDS[cursor.word()])


def _read_half(cursor: Cursor) -> Moc | None:
    """Read "nửa đầu năm 2025", "nửa đầu 2025", "nửa năm đầu 2025"; "nửa đầu tháng 6" is in that June."""
    place = 2 if cursor.word(1) == "năm" else 1
    if cursor.word(place) not in _PLACES:
        return None
    dau, cuoi = (1, 6) if cursor.word(place) == "đầu" else (7, 12)
    cursor.at += place + 1
    cursor.accept("của")
    if cursor.word() in {"tháng", "quý"} and place == 1:
        moc = read_moc(cursor)
        return None if moc is None or moc.vi_tri else moc._replace(vi_tri="tuần")
    if not (place > 1 or cursor.accept("năm") or cursor.is_year()):
        return None
    nam: int | None = None
    if cursor.is_year():
        nam = cursor.number()
        cursor.at += 1
    return Moc(Loai.THANG, dau, cuoi, nam)


def _read_part(cursor: Cursor) -> Moc | None:
    """Read "đầu tháng 3", "giữa năm", "cuối quý II/2025"."""
    vi_tri = cursor.word()
    cursor.at += 1
    if cursor.word() == "năm" and cursor.word(1) != "học" and cursor.number(1) == NOT_A_NUMBER:
        cursor.at += 1
        nam = read_relative_year(cursor)
        return Moc(Loai.NAM, 0, None, nam, viet_du=True, vi_tri=vi_tri)
    if cursor.word() not in {"tháng", "quý", "năm"}:
        return None
    moc = read_moc(cursor)
    return None if moc is None or moc.vi_tri else moc._replace(vi_tri=vi_tri)


def _read_week(cursor: Cursor) -> Moc | None:
    """Read "tuần 2 tháng 3/2025", "tuần cuối của tháng 6", "thượng tuần tháng 5"."""
    cursor.at += 1
    if cursor.word() == "tuần":
        cursor.at += 1
    elif cursor.number(1 if cursor.word() == "thứ" else 0) != NOT_A_NUMBER and not names_month(cursor):
        return read_week_of_year(cursor)
    else:
        cursor.accept("thứ")
        if cursor.number() != NOT_A_NUMBER or cursor.word() in NUMBER_WORDS or cursor.word() in {"đầu", "cuối", "nhất"}:
            cursor.at += 1
        cursor.accept("tiên")
    cursor.accept("của")
    cursor.accept("trong")
    if cursor.word() != "tháng":
        return None
    moc = read_moc(cursor)
    return None if moc is None else moc._replace(vi_tri="tuần")


def _read_whole_year(cursor: Cursor) -> Moc | None:
    """Read "cả năm", "cả năm 2025", "trong năm" without a number: the plan's own year where none is written."""
    cursor.at += 1
    if cursor.word() != "năm":
        return None
    if cursor.number(1) != NOT_A_NUMBER:
        return read_year(cursor)
    cursor.at += 1
    return Moc(Loai.NAM, 0)


_BY_WORD: dict[str, Callable[[Cursor], Moc | None]] = {
    "quý": read_quarter,
    "tháng": read_month,
    "năm": read_year,
    "ngày": read_day,
    "nửa": _read_half,
    "cả": _read_whole_year,
    "suốt": _read_whole_year,
    "đầu": _read_part,
    "giữa": _read_part,
    "cuối": _read_part,
    "tuần": _read_week,
    "thượng": _read_week,
    "trung": _read_week,
    "hạ": _read_week,
    "ba": _read_number_word,
    "sáu": _read_number_word,
    "chín": _read_number_word,
}
"""First word → how to read on. To read a new form, add its first word here."""

POINT_WORDS = frozenset(_BY_WORD)
"""Words with which a point in time can begin, besides a number."""
