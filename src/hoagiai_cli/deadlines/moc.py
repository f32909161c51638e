"""A point in time as it is written, with or without its year, and the period that it means."""

from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.reading import Dot, Loai

MONTHS = 12
QUARTERS = 4
TUAN_LE = "tuần lễ"
"""``vi_tri`` of a week of the year: ``so`` is its number."""
DAYS = 31


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
        thang_chu: A day whose month is written with the word "tháng": "15 tháng 6".
    """

    loai: Loai
    so: int
    thang: int | None = None
    nam: int | None = None
    viet_du: bool = True
    vi_tri: str = ""
    hang_nam: bool = False
    muon_thang: bool = False
    thang_chu: bool = False


def to_date(ngay: int, thang: int, nam: int) -> date:
    """Return the day, or raise ``ImpossibleDate`` with the reason."""
    check_day(ngay, thang, nam)
    return date(nam, thang, ngay)


def check_day(ngay: int, thang: int, nam: int | None) -> None:
    """Raise ``ImpossibleDate`` for a day that the year does not have, or no year where none is written."""
    if not 1 <= thang <= MONTHS:
        raise ImpossibleDate(f"Không có tháng {thang}: một năm có mười hai tháng.")
    if not 1 <= ngay <= periods.days_in_month(thang, nam or _LEAP_YEAR):
        of_year = "" if nam is None else f" năm {nam}"
        raise ImpossibleDate(f"Không có ngày {ngay} tháng {thang}{of_year}.")


_LEAP_YEAR = 2024


def _no_week(tuan: int, nam: int) -> Dot:
    raise ImpossibleDate(f"Không có tuần {tuan} năm {nam}.")


def to_dot(moc: Moc, nam: int) -> Dot:
    """Return the period of a point in time; ``nam`` stands in for a year that is not written."""
    nam = moc.nam or nam
    if moc.loai is Loai.NGAY:
        if moc.thang is None:
            raise ImpossibleDate(f"“Ngày {moc.so}” không nói tháng nào.")
        return periods.ngay_han(to_date(moc.so, moc.thang, nam))
    if moc.vi_tri == TUAN_LE:
        return periods.tuan_cua(moc.so, nam) if 1 <= moc.so <= periods.weeks_in_year(nam) else _no_week(moc.so, nam)
    if moc.loai is Loai.QUY:
        dot = periods.quy_cua(moc.so, nam)
    elif moc.loai is Loai.NAM:
        dot = periods.nam_cua(nam)
    elif moc.thang is not None and moc.thang != moc.so:
        dot = periods.nhieu_thang(moc.so, moc.thang, nam)
    else:
        dot = periods.thang_cua(moc.so, nam)
    return periods.phan_cua(moc.vi_tri, dot) if moc.vi_tri else dot
