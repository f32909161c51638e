"""The three calendars: quarters, administrative reports (15th to 14th), statistics."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from deadline_table import day
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.deadlines.calendars import Ky, Lich, ky_bao_cao, ky_chua

PERIODS_OF_2025 = {
    (Lich.DUONG_LICH, Ky.QUY, 1): "01/01/2025 – 31/03/2025",
    (Lich.DUONG_LICH, Ky.SAU_THANG, 2): "01/07/2025 – 31/12/2025",
    (Lich.HANH_CHINH, Ky.THANG, 1): "15/12/2024 – 14/01/2025",
    (Lich.HANH_CHINH, Ky.THANG, 3): "15/02/2025 – 14/03/2025",
    (Lich.HANH_CHINH, Ky.QUY, 1): "15/12/2024 – 14/03/2025",
    (Lich.HANH_CHINH, Ky.QUY, 2): "15/03/2025 – 14/06/2025",
    (Lich.HANH_CHINH, Ky.QUY, 3): "15/06/2025 – 14/09/2025",
    (Lich.HANH_CHINH, Ky.QUY, 4): "15/09/2025 – 14/12/2025",
    (Lich.HANH_CHINH, Ky.SAU_THANG, 1): "15/12/2024 – 14/06/2025",
    (Lich.HANH_CHINH, Ky.SAU_THANG, 2): "15/06/2025 – 14/12/2025",
    (Lich.HANH_CHINH, Ky.CHIN_THANG, 1): "15/12/2024 – 14/09/2025",
    (Lich.HANH_CHINH, Ky.NAM, 1): "15/12/2024 – 14/12/2025",
    (Lich.THONG_KE, Ky.SAU_THANG, 1): "01/01/2025 – 30/06/2025",
    (Lich.THONG_KE, Ky.NAM, 1): "01/01/2025 – 31/12/2025",
}


@pytest.mark.parametrize(
    ("period", "days"), PERIODS_OF_2025.items(), ids=[" ".join(map(str, p)) for p in PERIODS_OF_2025]
)
def test_a_period_of_2025(period, days):
    lich, ky, thu = period
    found = ky_bao_cao(lich, ky, 2025, thu)
    assert (found.tu, found.den) == tuple(map(day, days.split(" – ")))


@pytest.mark.parametrize("lich", [Lich.DUONG_LICH, Lich.HANH_CHINH])
@pytest.mark.parametrize(("ky", "count"), [(Ky.THANG, 12), (Ky.QUY, 4), (Ky.SAU_THANG, 2), (Ky.NAM, 1)])
@given(nam=st.integers(2005, 2100))
def test_periods_follow_each_other_without_gap_or_overlap(lich, ky, count, nam):
    periods = [ky_bao_cao(lich, ky, year, thu) for year in (nam, nam + 1) for thu in range(1, count + 1)]
    for before, after in pairwise(periods):
        assert after.tu - before.den == timedelta(days=1)


@pytest.mark.parametrize(
    ("ngay", "ten"),
    [
        ("14/12/2024", "Quý IV/2024"),
        ("15/12/2024", "Quý I/2025"),
        ("14/03/2025", "Quý I/2025"),
        ("15/03/2025", "Quý II/2025"),
        ("31/12/2025", "Quý I/2026"),
    ],
)
def test_work_done_after_closing_is_of_the_next_administrative_quarter(ngay, ten):
    assert ky_chua(Lich.HANH_CHINH, Ky.QUY, day(ngay)).ten == ten


@given(st.dates(date(2005, 1, 1), date(2100, 12, 31)), st.sampled_from([Ky.THANG, Ky.QUY, Ky.SAU_THANG, Ky.NAM]))
def test_every_day_lies_in_the_period_found_for_it(ngay, ky):
    for lich in (Lich.DUONG_LICH, Lich.HANH_CHINH):
        found = ky_chua(lich, ky, ngay)
        assert found.tu <= ngay <= found.den


@pytest.mark.parametrize(
    ("lich", "ky", "thu"),
    [
        (Lich.THONG_KE, Ky.QUY, 1),
        (Lich.THONG_KE, Ky.SAU_THANG, 2),
        (Lich.HANH_CHINH, Ky.QUY, 5),
        (Lich.DUONG_LICH, Ky.THANG, 0),
    ],
)
def test_there_is_no_such_period(lich, ky, thu):
    with pytest.raises(ValueError, match=str(ky)):
        ky_bao_cao(lich, ky, 2025, thu)


def test_the_last_quarter_is_in_no_report_of_nine_months():
    with pytest.raises(ValueError, match="chin_thang"):
        ky_chua(Lich.HANH_CHINH, Ky.CHIN_THANG, date(2025, 10, 1))
