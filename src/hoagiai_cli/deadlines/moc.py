"""Points in time as they are written: a day, a month, a quarter, a year, with or without its year.

``read_moc`` reads one of them at the cursor, or leaves the cursor where it was. What is written as a point in time
and cannot be one ("31/02/2025", "Quý 5", "tháng 13") raises ``ImpossibleDate``: it is never taken for something else.
"""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.reading import Dot, Loai
from hoagiai_cli.deadlines.time_of_day import skip_time_of_day
from hoagiai_cli.deadlines.tokens import FIRST_YEAR, LAST_YEAR, NOT_A_NUMBER, ROMAN, Cursor

MONTHS = 12
QUARTERS = 4
DAYS = 31
CENTURY = 2000
"""Years in two digits ("25/02/25") are of this century."""

NUMBER_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_MONTH_WORDS = NUMBER_WORDS | {"giêng": 1, "chạp": 12}
_QUARTER_WORDS = ROMAN | {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4}

_YEAR_SIGNS = frozenset("/-.")
_BEFORE_YEAR = frozenset(("năm", "của", "trong", ","))
_RELATIVE_YEARS = {
    ("nay",): 0,
    ("này",): 0,
    ("trước",): -1,
    ("liền", "trước"): -1,
    ("sau",): 1,
    ("tới",): 1,
    ("kế", "tiếp"): 1,
    ("tiếp", "theo"): 1,
    ("liền", "kề"): 1,
    ("sau", "liền", "kề"): 1,
}
"""Words after "năm" → years from the plan's year. The longest match counts."""


class ImpossibleDate(ValueError):  # noqa: N818 - named for what it is; it never leaves the package
    """What is written as a point in time and is none; the message is Vietnamese and goes to the user."""


class Moc(NamedTuple):
    """A point in time as written.

    Attributes:
        loai: NGAY, THANG, QUY or NAM.
        so: The day, the first month or the quarter; 0 for a year.
        thang: A day's month, or the last month of several; None where it is not written.
        nam: The year; None where it is not written.
        viet_du: The unit is written before the number ("quý IV"), not left out ("quý III, IV").
        vi_tri: "đầu", "giữa" or "cuối" of the unit, "tuần" for an unnumbered part of a month, else "".
        hang_nam: The year is relative to each year of work ("năm tiếp theo").
        muon_thang: A day whose month is that of a day after it ("06, 07/6/2024").
    """

    loai: Loai
    so: int
    thang: int | None = None
    nam: int | None = None
    viet_du: bool = True
    vi_tri: str = ""
    hang_nam: bool = False
    muon_thang: bool = False


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
            moc = _read_quarter_number(cursor, viet_du=False)
    if moc is None:
        cursor.at = at
    return moc


# --- quarters, months, years -----------------------------------------------------------------------------------------


def _read_quarter(cursor: Cursor) -> Moc | None:
    cursor.at += 1
    cursor.accept(".")
    return _read_quarter_number(cursor, viet_du=True)


def _read_quarter_number(cursor: Cursor, *, viet_du: bool) -> Moc | None:
    token = cursor.tokens[cursor.at]
    so = token.number if token.number != NOT_A_NUMBER else _QUARTER_WORDS.get(token.word, 0)
    if token.number == NOT_A_NUMBER and not so:
        if token.word in {"v", "vi", "vii", "viii", "ix", "x"}:
            raise ImpossibleDate(f"Không có quý {token.word.upper()}: một năm có bốn quý.")
        return None
    if not 1 <= so <= QUARTERS:
        raise ImpossibleDate(f"Không có quý {token.word}: một năm có bốn quý.")
    cursor.at += 1
    nam, hang_nam = _read_year_of(cursor)
    return Moc(Loai.QUY, so, None, nam, viet_du, "", hang_nam)


def _read_month(cursor: Cursor) -> Moc | None:
    token = cursor.tokens[cursor.at + 1]
    if token.number != NOT_A_NUMBER:
        cursor.at += 1
        return _read_month_number(cursor, viet_du=True)
    so = _MONTH_WORDS.get(token.word)
    if so is None or (token.word == "năm" and cursor.is_year(2)):
        return None
    cursor.at += 2
    if so == _MONTH_WORDS["mười"] and cursor.word() in {"một", "hai"}:
        so += NUMBER_WORDS[cursor.word()]
        cursor.at += 1
    nam, hang_nam = _read_year_of(cursor)
    return Moc(Loai.THANG, so, so, nam, viet_du=True, hang_nam=hang_nam)


def _read_month_number(cursor: Cursor, *, viet_du: bool) -> Moc | None:
    so = cursor.number()
    if not 1 <= so <= MONTHS:
        raise ImpossibleDate(f"Không có tháng {cursor.word()}: một năm có mười hai tháng.")
    cursor.at += 1
    nam, hang_nam = _read_year_of(cursor)
    return Moc(Loai.THANG, so, so, nam, viet_du, "", hang_nam)


def _read_year(cursor: Cursor) -> Moc | None:
    if cursor.word(1) == "học":
        raise ImpossibleDate("Năm học không phải năm dương lịch, ngày bắt đầu và kết thúc do kế hoạch năm học quy định.")
    if cursor.number(1) != NOT_A_NUMBER:
        if not cursor.is_year(1):
            if cursor.number(1) > LAST_YEAR or len(cursor.word(1)) == len(str(FIRST_YEAR)):
                raise ImpossibleDate(f"“Năm {cursor.word(1)}” nằm ngoài khoảng {FIRST_YEAR}–{LAST_YEAR}.")
            return None
        nam = cursor.number(1)
        cursor.at += 2
        return Moc(Loai.NAM, 0, None, nam)
    cursor.at += 1
    nam_tuong_doi = _read_relative_year(cursor)
    return None if nam_tuong_doi is None else Moc(Loai.NAM, 0, None, nam_tuong_doi)


def _read_relative_year(cursor: Cursor) -> int | None:
    for length in (3, 2, 1):
        words = tuple(cursor.word(k) for k in range(length))
        if words in _RELATIVE_YEARS and not _begins_bound(cursor, length):
            cursor.at += length
            return cursor.nam + _RELATIVE_YEARS[words]
    return None


def _begins_bound(cursor: Cursor, ahead: int) -> bool:
    """In "báo cáo năm trước ngày 10/12" the "trước" belongs to the day; in "sau khi" the "sau" to the event."""
    return cursor.word(ahead) in {"ngày", "tháng", "quý", "khi"} or cursor.number(ahead) != NOT_A_NUMBER


def _read_year_of(cursor: Cursor) -> tuple[int | None, bool]:
    """Read the year that follows a day, a month or a quarter, however it is joined to it."""
    token = cursor.tokens[cursor.at]
    word = token.word
    if word in _YEAR_SIGNS:
        ahead = 2 if cursor.word(1) == "năm" else 1
        if cursor.is_year(ahead):
            cursor.at += ahead + 1
            return cursor.number(-1), False
        if word == "/" and cursor.number(1) != NOT_A_NUMBER and len(cursor.word(1)) == len(str(FIRST_YEAR)):
            raise ImpossibleDate(f"Năm {cursor.word(1)} nằm ngoài khoảng {FIRST_YEAR}–{LAST_YEAR}.")
        return None, False
    if cursor.is_year():
        cursor.at += 1
        return token.number, False
    if word not in _BEFORE_YEAR:
        return None, False
    at = cursor.at
    if word != "năm":
        cursor.at += 1
    if cursor.word() == "năm":
        if cursor.is_year(1):
            cursor.at += 2
            return cursor.number(-1), False
        if word != ",":
            cursor.at += 1
            nam = _read_relative_year(cursor)
            if nam is not None:
                return nam, nam > cursor.nam
    cursor.at = at
    return None, False


# --- days ------------------------------------------------------------------------------------------------------------


def _read_day(cursor: Cursor) -> Moc | None:
    """Read "ngày 25/02/2025", "ngày 25 tháng 02 năm 2025", "ngày 25"."""
    if cursor.number(1) == NOT_A_NUMBER:
        return None
    cursor.at += 1
    if cursor.number(2) != NOT_A_NUMBER and cursor.word(1) in _YEAR_SIGNS and not cursor.is_year(2):
        moc = _read_full_day(cursor)
        if moc is not None:
            return moc._replace(viet_du=True)
    return _read_day_number(cursor, viet_du=True)


def _read_day_number(cursor: Cursor, *, viet_du: bool) -> Moc:
    """Read "25 tháng 02 năm 2025" or a day whose month stands elsewhere."""
    so = cursor.number()
    if not 1 <= so <= DAYS:
        raise ImpossibleDate(f"Không có ngày {cursor.word()}: một tháng có nhiều nhất 31 ngày.")
    cursor.at += 1
    if cursor.word() == "tháng" and (cursor.number(1) != NOT_A_NUMBER or cursor.word(1) in _MONTH_WORDS):
        thang = _read_month(cursor)
        if thang is not None:
            return Moc(Loai.NGAY, so, thang.so, thang.nam, viet_du, "", thang.hang_nam)
    return Moc(Loai.NGAY, so, None, None, viet_du)


def _read_full_day(cursor: Cursor) -> Moc | None:
    """Read a day in figures: "25/02/2025", "25/02", "25-02-2025", "25.02.2025", "2025-02-25"."""
    so, sign, thang, sign_after, third = (cursor.tokens[cursor.at + k] for k in range(5))
    if FIRST_YEAR <= so.number <= LAST_YEAR:
        return _read_iso_day(cursor)
    has_year = sign_after.word in _YEAR_SIGNS and FIRST_YEAR <= third.number <= LAST_YEAR
    if sign.word != "/" and not (has_year and sign_after.word == sign.word and thang.number <= MONTHS):
        return None
    cursor.at += 3
    nam: int | None = None
    hang_nam = False
    if has_year:
        nam = third.number
        cursor.at += 2
    elif sign_after.word == "/" and third.number != NOT_A_NUMBER:
        if len(third.word) != 2:  # noqa: PLR2004 - two digits of a year
            raise ImpossibleDate(f"“{cursor.quote(cursor.at - 3, cursor.at + 2)}” không phải một ngày.")
        nam = CENTURY + third.number
        cursor.at += 2
    else:
        nam, hang_nam = _read_year_of(cursor)
    moc = Moc(Loai.NGAY, so.number, thang.number, nam, viet_du=False, hang_nam=hang_nam)
    # A day without a year may be the 29th of February of some year: 2024 has one.
    to_date(moc.so, thang.number, nam or 2024)
    return moc


def _read_iso_day(cursor: Cursor) -> Moc | None:
    if cursor.word(1) != "-" or cursor.word(3) != "-" or cursor.number(4) == NOT_A_NUMBER or cursor.is_year(4):
        return None
    moc = Moc(Loai.NGAY, cursor.number(4), cursor.number(2), cursor.number())
    to_date(cursor.number(4), cursor.number(2), cursor.number())
    cursor.at += 5
    return moc


# --- bare numbers ----------------------------------------------------------------------------------------------------


def _read_number(cursor: Cursor, don_vi: Loai | None) -> Moc | None:
    """Read what begins with a number: its form decides first, then the unit of the item before."""
    sign = cursor.word(1)
    second = cursor.number(2) if sign in _YEAR_SIGNS else NOT_A_NUMBER
    if cursor.is_year():
        moc = _read_iso_day(cursor) if second != NOT_A_NUMBER else None
        if moc is None and don_vi in {None, Loai.NAM}:
            cursor.at += 1
            moc = Moc(Loai.NAM, 0, None, cursor.number(-1), viet_du=False)
        return moc
    if second != NOT_A_NUMBER and not cursor.is_year(2):
        if sign == "/" and cursor.word(3) == "ngày" and cursor.number(4) == NOT_A_NUMBER:
            return None  # "1/2 ngày": half a day
        moc = _read_full_day(cursor)
        if moc is not None:
            return moc
    if cursor.word(1) == "tháng":
        several = _read_months_of_year(cursor, cursor.number())
        if several is not None:
            return several
        if cursor.number(2) != NOT_A_NUMBER and cursor.number() <= DAYS:
            return _read_day_number(cursor, viet_du=False)
    don_vi = don_vi if don_vi not in {None, Loai.NAM} else _unit_of_bare_number(cursor)
    if don_vi is None or not _may_end_here(cursor):
        return None
    if don_vi is Loai.QUY:
        return _read_quarter_number(cursor, viet_du=False)
    if don_vi is Loai.THANG:
        return _read_month_number(cursor, viet_du=False)
    return _read_day_number(cursor, viet_du=False)


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
    ["", "/", "-", ".", ",", ";", ")", "(", "\n", "+", "&", ":"]
    + ["và", "hoặc", "hay", "đến", "tới", "năm", "hằng", "của", "trong", "tháng", "trở", "cho"]
)


def _may_end_here(cursor: Cursor) -> bool:
    """A bare number before another word counts something: in "tháng 3, 5 lớp" the 5 is no month."""
    return cursor.word(1) in _AFTER_A_BARE_NUMBER or cursor.is_year(1)


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
        nam = _read_relative_year(cursor)
    dau, cuoi = (1, so_thang) if vi_tri == "đầu" else (MONTHS + 1 - so_thang, MONTHS)
    return Moc(Loai.THANG, dau, cuoi, nam)


def _read_number_word(cursor: Cursor) -> Moc | None:
    return _read_months_of_year(cursor, NUMBER_WORDS[cursor.word()])


def _read_half(cursor: Cursor) -> Moc | None:
    """Read "nửa đầu năm 2025", "nửa cuối năm"."""
    if cursor.word(1) not in {"đầu", "cuối"} or cursor.word(2) != "năm":
        return None
    dau, cuoi = (1, 6) if cursor.word(1) == "đầu" else (7, 12)
    cursor.at += 3
    nam: int | None = None
    if cursor.is_year():
        nam = cursor.number()
        cursor.at += 1
    return Moc(Loai.THANG, dau, cuoi, nam)


def _read_part(cursor: Cursor) -> Moc | None:
    """Read "đầu tháng 3", "giữa năm", "cuối quý II/2025"."""
    vi_tri = cursor.word()
    cursor.at += 1
    if cursor.word() == "năm" and cursor.number(1) == NOT_A_NUMBER:
        cursor.at += 1
        nam = _read_relative_year(cursor)
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
        return _read_year(cursor)
    cursor.at += 1
    return Moc(Loai.NAM, 0)


_BY_WORD: dict[str, Callable[[Cursor], Moc | None]] = {
    "quý": _read_quarter,
    "tháng": _read_month,
    "năm": _read_year,
    "ngày": _read_day,
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


# --- meaning ---------------------------------------------------------------------------------------------------------


def to_date(ngay: int, thang: int, nam: int) -> date:
    """Return the day, or raise ``ImpossibleDate`` with the reason."""
    if not 1 <= thang <= MONTHS:
        raise ImpossibleDate(f"Không có tháng {thang}: một năm có mười hai tháng.")
    if not 1 <= ngay <= periods.days_in_month(thang, nam):
        raise ImpossibleDate(f"Không có ngày {ngay} tháng {thang} năm {nam}.")
    return date(nam, thang, ngay)


def to_dot(moc: Moc, nam: int) -> Dot:
    """Return the period of a point in time; ``nam`` stands in for a year that is not written."""
    nam = moc.nam or nam
    if moc.loai is Loai.NGAY:
        if moc.thang is None:
            raise ImpossibleDate(f"“Ngày {moc.so}” không nói tháng nào.")
        return periods.ngay_han(to_date(moc.so, moc.thang, nam))
    if moc.loai is Loai.QUY:
        dot = periods.quy_cua(moc.so, nam)
    elif moc.loai is Loai.NAM:
        dot = periods.nam_cua(nam)
    elif moc.thang is not None and moc.thang != moc.so:
        dot = periods.nhieu_thang(moc.so, moc.thang, nam)
    else:
        dot = periods.thang_cua(moc.so, nam)
    return periods.phan_cua(moc.vi_tri, dot) if moc.vi_tri else dot
