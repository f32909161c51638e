"""From the day of an awaited event to the deadline: the event's own day is not counted.

Counting follows Bộ luật Dân sự 2015, Điều 147 khoản 3 and Điều 148 khoản 3 (a month without the corresponding day ends
on its last day), by analogy: the code governs civil relations.
"""

from collections.abc import Callable
from datetime import date, timedelta

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.reading import CachDoc, ChoSuKien, Dot

AddWorkingDays = Callable[[date, int], date]
"""Counts so many working days from a day that is not counted itself; see ``holidays.LichNghi.add_working_days``."""


def add(ngay: date, so_ngay: int, so_thang: int = 0) -> date:
    """Return the day so many months and then days after ``ngay`` (before it, where negative)."""
    if so_thang:
        month = ngay.month - 1 + so_thang
        nam, thang = ngay.year + month // 12, month % 12 + 1
        ngay = date(nam, thang, min(ngay.day, periods.days_in_month(thang, nam)))
    return ngay + timedelta(days=so_ngay)


def settle_event(reading: CachDoc, ngay: date, add_working_days: AddWorkingDays | None = None) -> tuple[Dot, ...]:
    """Return the occurrences of a reading once the event that it waits for has its day.

    Args:
        reading: The reading; one that waits for no event keeps its occurrences.
        ngay: The day of the event.
        add_working_days: How to count working days: ``holidays.LichNghi(...).add_working_days``.

    Returns:
        The reading's own occurrences, where one has a beginning and no end: the event ends it. Else these and one more,
        which begins the day after the event, or ends before it; without a number in the phrase its end stays None.

    Raises:
        ValueError: The phrase counts working days and no calendar was given.
    """
    su_kien = reading.cho_su_kien
    if su_kien is None:
        return reading.dot
    open_ended = [dot for dot in reading.dot if dot.bat_dau is not None and dot.han is None]
    if open_ended:
        return tuple(_end(dot, ngay) if dot in open_ended else dot for dot in reading.dot)
    return tuple(sorted((*reading.dot, _after_event(su_kien, ngay, add_working_days)), key=periods.order))


def _end(dot: Dot, ngay: date) -> Dot:
    if dot.bat_dau is None or dot.bat_dau > ngay:
        return dot
    return periods.khoang(periods.ngay_han(dot.bat_dau), periods.ngay_han(ngay))


def _after_event(su_kien: ChoSuKien, ngay: date, add_working_days: AddWorkingDays | None) -> Dot:
    if su_kien.so_ngay is None and su_kien.so_thang is None:
        return periods.tu(periods.ngay_han(ngay))
    so_ngay = su_kien.so_ngay or 0
    if su_kien.ngay_lam_viec:
        if add_working_days is None:
            raise ValueError("working days are counted with a calendar of holidays")
        han = add_working_days(ngay, so_ngay)
    else:
        han = add(ngay, so_ngay, su_kien.so_thang or 0)
    if han <= ngay:
        return periods.ngay_han(han)
    return periods.khoang(periods.ngay_han(ngay + periods.ONE_DAY), periods.ngay_han(han))
