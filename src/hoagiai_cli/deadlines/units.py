"""Quarters, months and years in words and figures, with the year that follows them.

What is written as one of them and cannot be one ("Quý 5", "tháng 13") raises ``ImpossibleDate``: it is never taken for
something else.
"""

from hoagiai_cli.deadlines.moc import MONTHS, QUARTERS, TUAN_LE, ImpossibleDate, Moc
from hoagiai_cli.deadlines.reading import Loai
from hoagiai_cli.deadlines.tokens import FIRST_YEAR, LAST_YEAR, NOT_A_NUMBER, ROMAN, Cursor

NUMBER_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
MONTH_WORDS = NUMBER_WORDS | {"giêng": 1, "chạp": 12}
_QUARTER_WORDS = ROMAN | {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4}
_NO_QUARTERS = frozenset(("v", "vi", "vii", "viii", "ix", "x"))

YEAR_SIGNS = frozenset("/-.")
_BEFORE_YEAR = frozenset(("năm", "của", "trong", ","))
_PLACES = frozenset(("đầu", "cuối"))
_PLURALS = frozenset(("các", "những"))
_YEAR_DIGITS, _SHORT_YEAR_DIGITS = 4, 2
_CENTURY = 2000
_NEAR = 11
"""A year in two digits ("tháng 6/26") lies between the year before the plan's and ten years later."""
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
_NEXT_ONCE = frozenset(("sau", "tới"))
"""The year after the plan's; "tiếp theo", "liền kề" are said of each year's report."""


# --- quarters and months ---------------------------------------------------------------------------------------------


def read_quarter(cursor: Cursor) -> Moc | None:
    """Read "quý II/2025", "q.II", "quý 2", "quý hai" at its first word."""
    cursor.at += 1
    if cursor.word() in _PLACES and cursor.word(1) == "năm":
        so = 1 if cursor.word() == "đầu" else QUARTERS
        cursor.at += 1
        nam, hang_nam = read_year_of(cursor)
        if nam is None:
            cursor.accept("năm")
        return Moc(Loai.QUY, so, None, nam, hang_nam=hang_nam)
    cursor.accept(".")
    if cursor.word() == "thứ" and cursor.word(1) in _QUARTER_WORDS:
        cursor.at += 1
    return read_quarter_number(cursor, viet_du=True)


def read_quarter_number(cursor: Cursor, *, viet_du: bool) -> Moc | None:
    """Read the number of a quarter, with or without "quý" in front of it (``viet_du``)."""
    token = cursor.tokens[cursor.at]
    so = token.number if token.number != NOT_A_NUMBER else _QUARTER_WORDS.get(token.word, 0)
    if token.number == NOT_A_NUMBER and not so:
        if token.word in _NO_QUARTERS:
            raise ImpossibleDate(f"Không có quý {token.word.upper()}: một năm có bốn quý.")
        return None
    if not 1 <= so <= QUARTERS:
        raise ImpossibleDate(f"Không có quý {token.word}: một năm có bốn quý.")
    cursor.at += 1
    nam, hang_nam = read_year_of(cursor)
    return Moc(Loai.QUY, so, None, nam, viet_du, "", hang_nam)


def read_month(cursor: Cursor) -> Moc | None:
    """Read "tháng 3/2025", "tháng Ba" at its first word; "tháng năm 2025" is no May, but a month left blank."""
    token = cursor.tokens[cursor.at + 1]
    if token.number != NOT_A_NUMBER:
        cursor.at += 1
        return read_month_number(cursor, viet_du=True)
    so = MONTH_WORDS.get(token.word)
    if so is None or (token.word == "năm" and cursor.is_year(2)):
        return None
    cursor.at += 2
    if so == MONTH_WORDS["mười"] and cursor.word() in {"một", "hai"}:
        so += NUMBER_WORDS[cursor.word()]
        cursor.at += 1
    nam, hang_nam = read_year_of(cursor)
    return Moc(Loai.THANG, so, so, nam, viet_du=True, hang_nam=hang_nam)


def read_month_number(cursor: Cursor, *, viet_du: bool) -> Moc:
    """Read the number of a month, with or without "tháng" in front of it (``viet_du``)."""
    so = cursor.number()
    if not 1 <= so <= MONTHS:
        raise ImpossibleDate(f"Không có tháng {cursor.word()}: một năm có mười hai tháng.")
    cursor.at += 1
    nam, hang_nam = read_year_of(cursor)
    return Moc(Loai.THANG, so, so, nam, viet_du, "", hang_nam)


# --- years -----------------------------------------------------------------------------------------------------------


def read_year(cursor: Cursor) -> Moc | None:
    """Read "năm 2025", "năm nay", "năm tiếp theo" at its first word."""
    if cursor.word(1) == "học":
        raise ImpossibleDate(
            "Năm học không phải năm dương lịch, ngày bắt đầu và kết thúc do kế hoạch năm học quy định."
        )
    if cursor.number(1) != NOT_A_NUMBER:
        if not cursor.is_year(1):
            if cursor.number(1) > LAST_YEAR or len(cursor.word(1)) == _YEAR_DIGITS:
                raise ImpossibleDate(f"“Năm {cursor.word(1)}” nằm ngoài khoảng {FIRST_YEAR}–{LAST_YEAR}.")
            return None
        nam = cursor.number(1)
        cursor.at += 2
        return Moc(Loai.NAM, 0, None, nam)
    if cursor.at > 0 and cursor.word(-1) in _PLURALS:
        return None  # "các năm tiếp theo": no one year
    cursor.at += 1
    nam_tuong_doi = read_relative_year(cursor)
    return None if nam_tuong_doi is None else Moc(Loai.NAM, 0, None, nam_tuong_doi)


def read_relative_year(cursor: Cursor) -> int | None:
    """Read "nay", "sau", "tiếp theo" behind "năm": a year counted from the plan's."""
    for length in (3, 2, 1):
        words = tuple(cursor.word(k) for k in range(length))
        if words in _RELATIVE_YEARS and not _begins_bound(cursor, length):
            cursor.at += length
            return cursor.nam + _RELATIVE_YEARS[words]
    return None


def _begins_bound(cursor: Cursor, ahead: int) -> bool:
    """In "báo cáo năm trước ngày 10/12" the "trước" belongs to the day; in "sau khi" the "sau" to the event."""
    return cursor.word(ahead) in {"ngày", "tháng", "quý", "khi"} or cursor.number(ahead) != NOT_A_NUMBER


def read_year_of(cursor: Cursor) -> tuple[int | None, bool]:
    """Read the year that follows a day, a month or a quarter, however it is joined to it.

    Returns:
        The year, or None; and whether it is relative to each year of work ("năm tiếp theo").
    """
    word = cursor.word()
    if word in YEAR_SIGNS or word == "(":
        return _read_year_after_sign(cursor), False
    if cursor.is_year():
        cursor.at += 1
        return cursor.number(-1), False
    if word not in _BEFORE_YEAR:
        return None, False
    at = cursor.at
    if word != "năm":
        cursor.at += 1
    if cursor.accept("năm"):
        if cursor.is_year():
            cursor.at += 1
            return cursor.number(-1), False
        nam = read_relative_year(cursor) if word != "," else None
        if nam is not None:
            return nam, nam > cursor.nam and cursor.word(-1) not in _NEXT_ONCE
    cursor.at = at
    return None, False


def _read_year_after_sign(cursor: Cursor) -> int | None:
    """Read "/2025", "-2025", "/năm 2025", "(năm 2025)"."""
    if cursor.word() == "(":
        if cursor.word(1) != "năm" or not cursor.is_year(2) or cursor.word(3) != ")":
            return None
        cursor.at += 4
        return cursor.number(-2)
    ahead = 2 if cursor.word(1) == "năm" else 1
    if cursor.is_year(ahead):
        cursor.at += ahead + 1
        return cursor.number(-1)
    short = _CENTURY + cursor.number(1)
    if cursor.word() == "/" and len(cursor.word(1)) == _SHORT_YEAR_DIGITS and cursor.word(2) != "/":
        if cursor.number(1) > MONTHS and 0 <= short - cursor.nam + 1 <= _NEAR:
            cursor.at += 2
            return short
        return None
    if cursor.word() == "/" and cursor.number(1) != NOT_A_NUMBER and len(cursor.word(1)) == _YEAR_DIGITS:
        raise ImpossibleDate(f"Năm {cursor.word(1)} nằm ngoài khoảng {FIRST_YEAR}–{LAST_YEAR}.")
    return None


# --- weeks -----------------------------------------------------------------------------------------------------------


def names_month(cursor: Cursor) -> bool:
    """Say whether a month follows at once: "tuần 2 tháng 3" is no week of the year."""
    return "tháng" in {cursor.word(ahead) for ahead in range(1, 5)}


def read_week_of_year(cursor: Cursor) -> Moc | None:
    """Read "tuần 12/2026", "tuần thứ 12 năm 2026" behind "tuần"."""
    cursor.accept("thứ")
    so = cursor.number()
    cursor.at += 1
    nam, _ = read_year_of(cursor)
    if nam is None and cursor.word() not in {"", "-", "đến", ",", ")"}:
        return None
    return Moc(Loai.THANG, so, None, nam, vi_tri=TUAN_LE)
