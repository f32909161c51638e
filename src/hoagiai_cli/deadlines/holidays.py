"""Working days, from data alone: which days are holidays and which weekend days are worked instead.

The Prime Minister decides the days of each year (Bộ luật Lao động 2019, Điều 112), so none stands in the code. That
a deadline on a day off moves to the next working day is a rule for civil relations (Bộ luật Dân sự 2015, Điều 148
khoản 5): for a plan it is an analogy, and the office's choice.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from hoagiai_cli.deadlines.periods import ONE_DAY

_SATURDAY = 5
_LONGEST_BREAK = 366


class LichNghi:
    """A calendar of working days.

    Attributes:
        nghi: Days off besides Saturdays and Sundays.
        lam_bu: Saturdays and Sundays that are worked in exchange for another day.
    """

    __slots__ = ("lam_bu", "nghi")

    def __init__(self, nghi: Iterable[date] = (), lam_bu: Iterable[date] = ()) -> None:
        self.nghi = frozenset(nghi)
        self.lam_bu = frozenset(lam_bu)
        both = self.nghi & self.lam_bu
        if both:
            raise ValueError(f"both a holiday and a working day: {min(both)}")

    def is_working_day(self, ngay: date) -> bool:
        """Say whether offices work on this day."""
        if ngay in self.lam_bu:
            return True
        return ngay.weekday() < _SATURDAY and ngay not in self.nghi

    def next_working_day(self, ngay: date) -> date:
        """Return this day if it is a working day, else the first working day after it."""
        return self._walk(ngay, ONE_DAY)

    def previous_working_day(self, ngay: date) -> date:
        """Return this day if it is a working day, else the last working day before it."""
        return self._walk(ngay, -ONE_DAY)

    def add_working_days(self, ngay: date, so_ngay: int) -> date:
        """Return the day so many working days after ``ngay`` (before it, where negative).

        The day counted from is not counted, whether it is a working day or not (Bộ luật Dân sự 2015, Điều 147 khoản 3).
        """
        step = ONE_DAY if so_ngay >= 0 else -ONE_DAY
        for _ in range(abs(so_ngay)):
            ngay = self._walk(ngay + step, step)
        return ngay

    def _walk(self, ngay: date, step: timedelta) -> date:
        found = ngay
        for _ in range(_LONGEST_BREAK):
            if self.is_working_day(found):
                return found
            found += step
        raise ValueError(f"no working day within a year of {ngay}")
