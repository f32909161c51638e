"""What comes back: "hằng quý", "định kỳ 6 tháng", "02 lần/năm", and the tail of "trước ngày 20 hằng tháng".

A cycle is counted in months. The occurrences of a cycle are the periods of the calendar that it cuts the year into.
"""

from typing import NamedTuple

from hoagiai_cli.deadlines.lists import read_list
from hoagiai_cli.deadlines.reading import Loai
from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, Cursor
from hoagiai_cli.deadlines.units import NUMBER_WORDS

YEAR, NINE_MONTHS, HALF, QUARTER, MONTH, DAILY = 12, 9, 6, 3, 1, 0
"""Cycles, in months. ``DAILY`` stands for days and weeks, which the year is not cut into; nine months are a report's,
once a year."""

_UNITS = {"năm": YEAR, "quý": QUARTER, "tháng": MONTH, "tuần": DAILY, "ngày": DAILY}
EVERY = frozenset(("hằng", "mỗi", "từng"))
_SEPARATORS = frozenset((",", ";", "và", "/", "-"))


_REPORTED = frozenset((YEAR, NINE_MONTHS, HALF, QUARTER, MONTH))
"""Periods of which there are reports."""


class Chuky(NamedTuple):
    """Cycles read from a phrase, and how often the work is done in each.

    Attributes:
        thang: The length of each cycle in months.
        so_lan: Times in a cycle; more than once is no longer a day or a period that can be computed.
    """

    thang: tuple[int, ...]
    so_lan: int = 1


def read_cycles(cursor: Cursor) -> Chuky | None:
    """Read "hằng tháng, quý, năm", "mỗi quý một lần", "6 tháng/lần", "các tháng trong năm"; None if there is none."""
    at = cursor.at
    chu_ky = _read_times_per(cursor) or _read_per_time(cursor) or read_every(cursor) or _read_all_of_year(cursor)
    if chu_ky is None:
        cursor.at = at
        return None
    times = _read_times(cursor)
    return chu_ky if times is None else chu_ky._replace(so_lan=times)


def read_periodic(cursor: Cursor) -> Chuky | None:
    """Read the cycles after "định kỳ", which need no "hằng": "định kỳ 6 tháng, năm"."""
    chu_ky = read_cycles(cursor)
    if chu_ky is not None:
        return chu_ky
    thang = _read_units(cursor)
    if not thang:
        return None
    times = _read_times(cursor)
    return Chuky(thang, times or 1)


def read_report_periods(cursor: Cursor) -> Chuky | None:
    """Read the periods of reports where they are the whole phrase: "6 tháng, 9 tháng, năm", "1 năm 2 lần".

    Elsewhere months and years without "định kỳ" or "hằng" are lengths of time.
    """
    at = cursor.at
    thang = _read_units(cursor)
    behind = cursor.at
    if thang and cursor.accept_any(_SEPARATORS) and cursor.accept("năm") and cursor.number() == cursor.nam:
        cursor.at += 1
        thang = (*thang, YEAR)
    else:
        cursor.at = behind
    times = _read_times(cursor) if thang else None
    if thang and cursor.accept_any(_SEPARATORS) and not cursor.accept("định", "kỳ"):
        cursor.at -= 1
    cursor.accept(".")
    whole = cursor.at >= cursor.end
    several = len(thang) > 1 and set(thang) <= _REPORTED and (thang[-1] == YEAR or thang == (HALF, NINE_MONTHS))
    if whole and (several or (len(thang) == 1 and times is not None)) and "/" not in cursor.text:
        return Chuky(thang, times or 1)
    cursor.at = at
    return None


def read_every(cursor: Cursor) -> Chuky | None:
    """Read "hằng năm", "mỗi quý", "hằng tháng, quý"; None and the cursor anywhere if there is none."""
    if not cursor.accept_any(EVERY):
        return None
    thang = _read_units(cursor)
    return Chuky(thang) if thang else None


def _read_all_of_year(cursor: Cursor) -> Chuky | None:
    """Read "các tháng trong năm", "các quý của năm"."""
    if not cursor.accept("các"):
        return None
    unit = cursor.word()
    cursor.at += 1
    if unit in {"tháng", "quý"} and (cursor.accept("trong") or cursor.accept("của")) and cursor.word() == "năm":
        if not cursor.is_year(1):
            cursor.at += 1
        return Chuky((_UNITS[unit],))
    return None


def _read_units(cursor: Cursor) -> tuple[int, ...]:
    """Read cycles joined by commas; each may repeat "hằng"."""
    units: list[int] = []
    while True:
        at = cursor.at
        if units:
            cursor.accept_any(_SEPARATORS)
            cursor.accept("và")
            cursor.accept_any(EVERY)
            cursor.accept("định", "kỳ")
            cursor.accept("cả")
        unit = _read_unit(cursor)
        if unit is None or (units and at == cursor.at - 1 and cursor.word(-1) not in _UNITS):
            cursor.at = at
            return tuple(units)
        units.append(unit)


def _read_unit(cursor: Cursor) -> int | None:
    """Read one cycle: "quý", "6 tháng", "nửa năm"; not the "tháng" of "tháng 12", nor "năm" before its number."""
    if cursor.accept("nửa", "năm"):
        return HALF
    number = cursor.number()
    if number == NOT_A_NUMBER and cursor.word(1) in {"tháng", "năm"} and cursor.word() != "năm":
        number = NUMBER_WORDS.get(cursor.word(), NOT_A_NUMBER)
    elif (cursor.word(), cursor.word(1)) == ("một", "quý"):
        number = 1
    ahead = 0 if number == NOT_A_NUMBER else 1
    unit = _UNITS.get(cursor.word(ahead))
    if unit is None or (cursor.number(ahead + 1) != NOT_A_NUMBER and not _is_count(cursor, ahead + 1)):
        return None
    if cursor.word(ahead + 1) in {"đầu", "cuối", "học", "tiếp", "sau", "i", "ii", "iii", "iv"}:
        return None
    if number != NOT_A_NUMBER:
        if (unit == DAILY and not _per_time_follows(cursor)) or number == 0:
            return None
        unit *= number
    cursor.at += ahead + 1
    return unit


def _per_time_follows(cursor: Cursor) -> bool:
    """Tell "1 tuần/lần" from a length, "02 ngày"."""
    return cursor.word(2) in {"/", "một", "1", "01", "mỗi"} and "lần" in {cursor.word(3), cursor.word(4)}


def _is_count(cursor: Cursor, ahead: int) -> bool:
    """Tell "mỗi quý 01 lần", "mỗi quý 01 cuộc" from "quý 01 năm 2026"; of several, none has a day of its own."""
    if cursor.word(ahead + 1) == "lần":
        return True
    every = cursor.at > 0 and cursor.word(-1) in EVERY
    counted = cursor.word(ahead + 1).isalpha() and cursor.word(ahead + 1) not in {*_UNITS, "hằng"}
    return every and counted and cursor.number(ahead) == 1


def _read_times_per(cursor: Cursor) -> Chuky | None:
    """Read "02 lần/năm", "một lần mỗi quý", "1 lần trong tháng"."""
    at = cursor.at
    times = _read_times(cursor)
    if times is not None and (
        cursor.accept("/") or cursor.accept("trong") or cursor.accept("một") or cursor.accept_any(EVERY)
    ):
        cursor.accept("một")
        cursor.accept("01") or cursor.accept("1")
        unit = _read_unit(cursor)
        if unit is not None:
            return Chuky((unit,), times)
    cursor.at = at
    return None


def _read_per_time(cursor: Cursor) -> Chuky | None:
    """Read "6 tháng/lần", "quý/lần", "3 tháng một lần"."""
    at = cursor.at
    unit = _read_unit(cursor)
    if unit is not None:
        if cursor.accept("/"):
            cursor.accept("01") or cursor.accept("1") or cursor.accept("một")
            if cursor.accept("lần"):
                return Chuky((unit,))
        elif cursor.word(1) == "lần" and (cursor.number() == 1 or cursor.word() in {"một", "mỗi"}):
            cursor.at += 2
            return Chuky((unit,))
    cursor.at = at
    return None


def _read_times(cursor: Cursor) -> int | None:
    """Read "02 lần", "một lần"."""
    at = cursor.at
    cursor.accept(",")
    cursor.accept("/")
    cursor.accept("ít", "nhất") or cursor.accept("tối", "thiểu")
    times = cursor.number() if cursor.number() != NOT_A_NUMBER else NUMBER_WORDS.get(cursor.word(), NOT_A_NUMBER)
    occasion = cursor.word(1) in _OCCASIONS and (cursor.at > at or cursor.word(2) == "/")
    if times > 0 and (cursor.word(1) == "lần" or (times == 1 and occasion)):
        cursor.at += 2
        return times
    cursor.at = at
    return None


_OCCASIONS = frozenset(("cuộc", "buổi", "lớp", "đợt", "kỳ", "hội"))
"""What is held so many times in a cycle; only behind "ít nhất" or before "/quý", else the word counts what is done."""


def read_years(cursor: Cursor) -> tuple[int, ...]:
    """Read the years in which the work comes back: "hằng năm, giai đoạn 2026-2030"; () if they are not written."""
    at = cursor.at
    bracket = not cursor.accept(",") and cursor.accept("(")
    cursor.accept("trong")
    cursor.accept("của")
    cursor.accept("bắt", "đầu")
    cursor.accept("kể")
    is_open = cursor.accept("từ")
    cursor.accept("giai", "đoạn")
    danh_sach = read_list(cursor) if cursor.word() == "năm" or cursor.is_year() else None
    if danh_sach is not None and all(item.dau.loai is Loai.NAM for item in danh_sach.doan) and not danh_sach.thieu_nam:
        if bracket:
            cursor.accept(")")
        first_item = danh_sach.doan[0]
        if is_open and len(danh_sach.doan) == 1 and first_item.cuoi is None:
            cursor.accept("trở", "đi")
            return (max(cursor.nam, first_item.dau.nam or 0),)
        years: list[int] = []
        for item in danh_sach.doan:
            first = item.dau.nam or 0
            last = item.cuoi.nam if item.cuoi is not None and item.cuoi.nam else first
            years.extend(range(first, last + 1))
        return tuple(years)
    cursor.at = at
    return ()
