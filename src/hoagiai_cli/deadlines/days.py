"""Days in figures and in words: "25/02/2025", "25-02-2025", "2025-02-25", "ngày 25 tháng 02 năm 2025", "ngày 25"."""

from hoagiai_cli.deadlines.moc import DAYS, MONTHS, ImpossibleDate, Moc, check_day
from hoagiai_cli.deadlines.reading import Loai
from hoagiai_cli.deadlines.tokens import FIRST_YEAR, LAST_YEAR, NOT_A_NUMBER, Cursor
from hoagiai_cli.deadlines.units import MONTH_WORDS, YEAR_SIGNS, read_month, read_year_of

_CENTURY = 2000
"""Years in two digits ("25/02/25") are of this century."""
_SHORT_YEAR_DIGITS = 2
_DAY_SIGNS = frozenset("-.")


def read_day(cursor: Cursor) -> Moc | None:
    """Read "ngày 25/02/2025", "ngày 25 tháng 02 năm 2025", "ngày 25"."""
    if cursor.number(1) == NOT_A_NUMBER:
        return None
    cursor.at += 1
    if cursor.number(2) != NOT_A_NUMBER and cursor.word(1) in YEAR_SIGNS and not cursor.is_year(2):
        moc = read_full_day(cursor)
        if moc is not None:
            return moc._replace(viet_du=True)
    return read_dashed_day(cursor) or read_day_number(cursor, viet_du=True)


def read_dashed_day(cursor: Cursor, *, paired: bool = False) -> Moc | None:
    """Read "20-11", "20.11" behind "ngày" or "đến": no range of days, which would end before it begins.

    Args:
        cursor: At the day's number.
        paired: The beginning of the period is written so too ("ngày 28-4 đến 3-5"), so this is no range either.
    """
    so, sign, thang, after = (cursor.tokens[cursor.at + k] for k in range(4))
    if sign.word not in _DAY_SIGNS or not 1 <= thang.number <= MONTHS or not (paired or so.number > thang.number):
        return None
    if after.word in {*YEAR_SIGNS, "tháng", ",", "và"} and cursor.at + 3 < cursor.end:
        return None
    cursor.at += 3
    nam, hang_nam = read_year_of(cursor)
    check_day(so.number, thang.number, nam)
    return Moc(Loai.NGAY, so.number, thang.number, nam, hang_nam=hang_nam)


def read_dashed_end(cursor: Cursor, dau: Moc) -> Moc | None:
    """Read the "15-4" of "từ ngày 15-3 đến 15-4", "từ ngày 12 đến hết 15-4"; None and unmoved if there is none."""
    if dau.loai is not Loai.NGAY or dau.nam is not None:
        return None
    at = cursor.at
    begin = at - 2 - (cursor.word(-1) == "hết")  # the last token of the beginning
    dashed = dau.thang is not None and begin > 0 and cursor.tokens[begin - 1].word in _DAY_SIGNS
    cursor.accept("ngày")
    full = cursor.number() == NOT_A_NUMBER or read_full_day(cursor) is not None
    moc = None if full else read_dashed_day(cursor, paired=dashed)
    if moc is None:
        cursor.at = at
    return moc


def read_day_number(cursor: Cursor, *, viet_du: bool) -> Moc:
    """Read "25 tháng 02 năm 2025" or a day whose month stands elsewhere."""
    so = cursor.number()
    if not 1 <= so <= DAYS:
        raise ImpossibleDate(f"Không có ngày {cursor.word()}: một tháng có nhiều nhất 31 ngày.")
    cursor.at += 1
    if viet_du and cursor.word() == "," and cursor.word(1) == "tháng" and cursor.number(2) != NOT_A_NUMBER:
        cursor.at += 1  # "ngày 20, tháng 11, năm 2026"
    if cursor.word() == "tháng" and (cursor.number(1) != NOT_A_NUMBER or cursor.word(1) in MONTH_WORDS):
        thang = read_month(cursor)
        if thang is not None:
            return Moc(Loai.NGAY, so, thang.so, thang.nam, viet_du, "", thang.hang_nam, thang_chu=True)
    return Moc(Loai.NGAY, so, None, None, viet_du)


def read_full_day(cursor: Cursor) -> Moc | None:
    """Read a day in figures: "25/02/2025", "25/02", "25-02-2025", "25.02.2025", "2025-02-25"."""
    so, sign, thang, sign_after, third = (cursor.tokens[cursor.at + k] for k in range(5))
    if FIRST_YEAR <= so.number <= LAST_YEAR:
        return read_iso_day(cursor)
    has_year = sign_after.word in YEAR_SIGNS and FIRST_YEAR <= third.number <= LAST_YEAR
    if sign.word != "/" and not (has_year and sign_after.word == sign.word and thang.number <= MONTHS):
        return None
    cursor.at += 3
    nam: int | None = None
    hang_nam = False
    if has_year:
        nam = third.number
        cursor.at += 2
    elif sign_after.word == "/" and third.number != NOT_A_NUMBER:
        if len(third.word) != _SHORT_YEAR_DIGITS:
            raise ImpossibleDate(f"“{cursor.quote(cursor.at - 3, cursor.at + 2)}” không phải một ngày.")
        nam = _CENTURY + third.number
        cursor.at += 2
    else:
        nam, hang_nam = read_year_of(cursor)
    moc = Moc(Loai.NGAY, so.number, thang.number, nam, viet_du=False, hang_nam=hang_nam)
    check_day(moc.so, thang.number, nam)
    return moc


def read_iso_day(cursor: Cursor) -> Moc | None:
    """Read "2025-02-25", "2025/02/25"."""
    if (
        cursor.word(1) not in {"-", "/"}
        or cursor.word(3) != cursor.word(1)
        or cursor.number(4) == NOT_A_NUMBER
        or cursor.is_year(4)
    ):
        return None
    moc = Moc(Loai.NGAY, cursor.number(4), cursor.number(2), cursor.number())
    check_day(cursor.number(4), cursor.number(2), cursor.number())
    cursor.at += 5
    return moc
