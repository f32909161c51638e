"""Periods of the solar calendar and their canonical names.

A quarter runs from the 1st of its first month to the last day of its third; six months and a year begin and end
with the calendar (Nghị định 60/2018/NĐ-CP, for statistics). Every name made here is itself a phrase that
``read_phrase`` reads back as the same period, whatever the plan's year.
"""

from calendar import isleap
from datetime import date, timedelta
from functools import lru_cache

from hoagiai_cli.deadlines.reading import Dot

ONE_DAY = timedelta(days=1)
ROMAN_QUARTERS = ("", "I", "II", "III", "IV")
_DAYS_IN_MONTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY, _DECEMBER = 2, 12


def days_in_month(thang: int, nam: int) -> int:
    """Return the number of days of a month."""
    if thang == _FEBRUARY and isleap(nam):
        return 29
    return _DAYS_IN_MONTH[thang]


def last_day(thang: int, nam: int) -> date:
    """Return the last day of a month."""
    return date(nam, thang, days_in_month(thang, nam))


def format_month(thang: int) -> str:
    """Write a month's number: a zero in front of 1 and 2 only (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4.b)."""
    return f"0{thang}" if thang <= _FEBRUARY else str(thang)


@lru_cache(maxsize=4096)
def format_day(ngay: date) -> str:
    """Write a day as "05/3/2025": a zero in front of days below 10 and of months 1 and 2 (as ``format_month``)."""
    return f"{ngay.day:02d}/{format_month(ngay.month)}/{ngay.year}"


def ngay_han(ngay: date) -> Dot:
    """A deadline on a day, the day included; nothing is said of when the work begins."""
    return Dot(format_day(ngay), None, ngay)


def is_day(dot: Dot) -> bool:
    """Say whether an occurrence is a bare day, as ``ngay_han`` makes it."""
    return dot.bat_dau is None and dot.ten[0].isdigit()


def trong_ngay(ngay: date) -> Dot:
    """Work of one day: it neither begins before nor ends after."""
    return Dot(f"Trong ngày {format_day(ngay)}", ngay, ngay)


def thang_cua(thang: int, nam: int) -> Dot:
    """One month."""
    return Dot(f"Tháng {format_month(thang)}/{nam}", date(nam, thang, 1), last_day(thang, nam))


def quy_cua(quy: int, nam: int) -> Dot:
    """One quarter, 1 to 4."""
    return Dot(f"Quý {ROMAN_QUARTERS[quy]}/{nam}", date(nam, 3 * quy - 2, 1), last_day(3 * quy, nam))


def weeks_in_year(nam: int) -> int:
    """Return the number of weeks of a year (ISO 8601): 28 December always lies in the last."""
    return date(nam, 12, 28).isocalendar().week


def tuan_cua(tuan: int, nam: int) -> Dot:
    """One week of the year, Monday to Sunday, counted as in ISO 8601."""
    return Dot(f"Tuần {tuan}/{nam}", date.fromisocalendar(nam, tuan, 1), date.fromisocalendar(nam, tuan, 7))


def nam_cua(nam: int) -> Dot:
    """One year."""
    return Dot(f"Năm {nam}", date(nam, 1, 1), date(nam, 12, 31))


def nhieu_thang(dau: int, cuoi: int, nam: int) -> Dot:
    """Months that begin or end the year: "6 tháng đầu năm 2025", "6 tháng cuối năm 2025"; else a range of months."""
    so_thang = cuoi - dau + 1
    if dau == 1:
        ten = f"{so_thang} tháng đầu năm {nam}"
    elif cuoi == _DECEMBER:
        ten = f"{so_thang} tháng cuối năm {nam}"
    else:
        ten = f"Tháng {format_month(dau)} - Tháng {format_month(cuoi)}/{nam}"
    return Dot(ten, date(nam, dau, 1), last_day(cuoi, nam))


def phan_cua(vi_tri: str, dot: Dot) -> Dot:
    """The beginning, the middle or the end of a month, a quarter or a year.

    Bộ luật Dân sự 2015, Điều 146, says which day each is, of a month (the 1st, the 15th, the last) and of a year (the
    first, 30 June, the last). The code governs civil relations: for a plan it is an analogy. No law names a day for
    parts of a quarter or for weeks of a month: there the whole unit is the period.
    """
    if dot.bat_dau is None or dot.han is None or vi_tri == "tuần":
        return dot
    ten = f"{vi_tri.capitalize()} {_lower_first(dot.ten)}"
    if dot.ten.startswith("Quý"):
        return Dot(ten, dot.bat_dau, dot.han)
    if vi_tri == "giữa":
        is_year = dot.bat_dau.month != dot.han.month
        return Dot(ten, None, last_day(6, dot.bat_dau.year) if is_year else dot.bat_dau.replace(day=15))
    return Dot(ten, None, dot.bat_dau if vi_tri == "đầu" else dot.han)


def khoang(dau: Dot, cuoi: Dot) -> Dot:
    """One period from the first day of ``dau`` (its only day, for a date) to the last of ``cuoi``."""
    ten_dau, ten_cuoi = dau.ten, cuoi.ten
    if ten_dau.startswith("Năm ") and ten_cuoi.startswith("Năm "):
        ten_cuoi = ten_cuoi.removeprefix("Năm ")
    elif ten_dau[-5:] == ten_cuoi[-5:] and ten_dau[0] in "QT":
        ten_dau = ten_dau[:-5]
    return Dot(f"{ten_dau} - {ten_cuoi}", dau.bat_dau or dau.han, cuoi.han)


def tu(dot: Dot) -> Dot:
    """From the first day of a period on, without an end."""
    return Dot(f"Từ {_lower_first(dot.ten)}", dot.bat_dau or dot.han, None)


def den_het(dot: Dot) -> Dot:
    """Up to and with the last day of a period; nothing is said of when the work begins."""
    if dot.bat_dau is None:
        return dot
    return Dot(f"Đến hết {_lower_first(dot.ten)}", None, dot.han)


def truoc(dot: Dot) -> Dot:
    """Before a day or a period: the last day is the day before it (strict reading; no law defines it)."""
    first = dot.bat_dau or dot.han
    if first is None:
        raise ValueError(dot.ten)
    label = "ngày " if is_day(dot) else ""
    return Dot(f"Trước {label}{_lower_first(dot.ten)}", None, first - ONE_DAY)


def _lower_first(ten: str) -> str:
    return ten[0].lower() + ten[1:]


def to_end_of_year(dot: Dot, nam: int) -> Dot:
    """End continuous work that has no other end at the end of the plan's year, unless it begins after that."""
    if dot.han is not None or dot.bat_dau is None or dot.bat_dau.year > nam:
        return dot
    if dot.bat_dau == date(nam, 1, 1):
        return nam_cua(nam)
    return khoang(ngay_han(dot.bat_dau), ngay_han(date(nam, 12, 31)))


def order(dot: Dot) -> tuple[date, date]:
    """Order occurrences by their first day, and where it is open by their deadline."""
    return (dot.bat_dau or dot.han or date.max, dot.han or date.max)
