"""Working days of 2025 around 30/4: Friday 02/5 was off, Saturday 26/4 was worked instead."""

from datetime import date, timedelta

import pytest
from deadline_table import day
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.deadlines.holidays import LichNghi

LICH_2025 = LichNghi(nghi=map(day, ["30/4/2025", "01/5/2025", "02/5/2025"]), lam_bu=[day("26/4/2025")])
DATES = st.dates(date(2024, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("ngay", "works"),
    [
        ("25/4/2025", True),
        ("26/4/2025", True),
        ("27/4/2025", False),
        ("30/4/2025", False),
        ("02/5/2025", False),
        ("03/5/2025", False),
        ("05/5/2025", True),
    ],
)
def test_a_day_is_worked_or_not(ngay, works):
    assert LICH_2025.is_working_day(day(ngay)) is works


@pytest.mark.parametrize(
    ("ngay", "next_day"),
    [("26/4/2025", "26/4/2025"), ("27/4/2025", "28/4/2025"), ("30/4/2025", "05/5/2025"), ("04/5/2025", "05/5/2025")],
)
def test_a_deadline_on_a_day_off_moves_to_the_next_working_day(ngay, next_day):
    assert LICH_2025.next_working_day(day(ngay)) == day(next_day)


def test_the_last_working_day_before_a_break():
    assert LICH_2025.previous_working_day(day("04/5/2025")) == day("29/4/2025")
    assert LICH_2025.previous_working_day(day("26/4/2025")) == day("26/4/2025")


@pytest.mark.parametrize(
    ("ngay", "so_ngay", "expected"),
    [
        ("25/4/2025", 1, "26/4/2025"),
        ("25/4/2025", 2, "28/4/2025"),
        ("29/4/2025", 1, "05/5/2025"),
        ("05/5/2025", -1, "29/4/2025"),
        ("28/4/2025", -1, "26/4/2025"),
        ("30/4/2025", 0, "30/4/2025"),
    ],
)
def test_working_days_are_counted_without_the_first(ngay, so_ngay, expected):
    assert LICH_2025.add_working_days(day(ngay), so_ngay) == day(expected)


@given(DATES, st.integers(1, 60))
def test_so_many_working_days_lie_between(ngay, so_ngay):
    last = LICH_2025.add_working_days(ngay, so_ngay)
    between = [ngay + timedelta(days=n) for n in range(1, (last - ngay).days + 1)]
    assert sum(map(LICH_2025.is_working_day, between)) == so_ngay
    assert LICH_2025.is_working_day(last)


def test_a_day_cannot_be_off_and_worked():
    with pytest.raises(ValueError, match="2025-04-26"):
        LichNghi(nghi=[day("26/4/2025")], lam_bu=[day("26/4/2025")])


def test_a_calendar_without_working_days_is_refused_and_not_walked_for_ever():
    always = LichNghi(nghi=[date(2025, 1, 1) + timedelta(days=n) for n in range(800)])
    with pytest.raises(ValueError, match="2025-01-01"):
        always.next_working_day(date(2025, 1, 1))
