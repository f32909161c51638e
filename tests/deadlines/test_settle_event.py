"""From the day of an awaited event to the deadline."""

from datetime import date, timedelta

import pytest
from deadline_table import day
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.deadlines.holidays import LichNghi
from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.deadlines.reading import Loai, LuaChon
from hoagiai_cli.deadlines.settle import settle_event

EVENTS = {
    "khi tỉnh tổ chức": ("tỉnh tổ chức", None, False, None),
    "Sau khi Bộ Tư pháp ban hành hướng dẫn": ("Bộ Tư pháp ban hành hướng dẫn", None, False, None),
    "Ngay sau khi Kế hoạch được ban hành.": ("Kế hoạch được ban hành", None, False, None),
    "30 ngày kể từ ngày ban hành": ("ban hành", 30, False, None),
    "Trong thời hạn 05 ngày làm việc, kể từ ngày nhận hồ sơ": ("nhận hồ sơ", 5, True, None),
    "chậm nhất 15 ngày sau khi Luật được thông qua": ("Luật được thông qua", 15, False, None),
    "02 tuần sau khi kết thúc": ("kết thúc", 14, False, None),
    "01 tháng kể từ ngày có quyết định": ("có quyết định", None, False, 1),
    "23 ngày trước ngày bầu cử": ("bầu cử", -23, False, None),
    "trước kỳ họp 10 ngày": ("kỳ họp", -10, False, None),
    "trước khi tỉnh tổ chức": ("tỉnh tổ chức", -1, False, None),
    "Theo kế hoạch của tỉnh": ("Theo kế hoạch của tỉnh", None, False, None),
    "theo Kế hoạch số 12/KH-UBND ngày 05/3/2025 của tỉnh": (
        "theo Kế hoạch số 12/KH-UBND ngày 05/3/2025 của tỉnh",
        None,
        False,
        None,
    ),
    "Khi có yêu cầu": ("Khi có yêu cầu", None, False, None),
}


@pytest.mark.parametrize(("cach_viet", "su_kien"), EVENTS.items(), ids=EVENTS)
def test_a_phrase_waits_for_its_event(cach_viet, su_kien):
    reading = read_phrase(cach_viet, nam=2025)
    assert (reading.loai, reading.dot) == (Loai.THEO_SU_KIEN, ())
    assert tuple(reading.cho_su_kien) == su_kien


DEADLINES = {
    # phrase, day of the event → deadline; the day of the event is not counted
    ("10 ngày kể từ ngày ban hành", "20/02/2025"): "02/03/2025",
    ("10 ngày kể từ ngày ban hành", "20/02/2024"): "01/03/2024",
    ("01 ngày kể từ ngày ký", "31/12/2025"): "01/01/2026",
    ("01 tháng kể từ ngày ký", "31/01/2025"): "28/02/2025",
    ("01 tháng kể từ ngày ký", "31/12/2025"): "31/01/2026",
    ("01 năm kể từ ngày ký", "29/02/2024"): "28/02/2025",
    ("23 ngày trước ngày bầu cử", "15/03/2026"): "20/02/2026",
    ("trước khi tỉnh tổ chức", "01/03/2025"): "28/02/2025",
}


@pytest.mark.parametrize(("case", "han"), DEADLINES.items(), ids=[f"{a}, {b}" for a, b in DEADLINES])
def test_the_events_day_gives_the_deadline(case, han):
    cach_viet, su_kien = case
    (dot,) = settle_event(read_phrase(cach_viet, nam=2025), day(su_kien))
    assert dot.han == day(han)


@given(st.integers(1, 999), st.dates(date(2005, 1, 1), date(2100, 1, 1)), st.booleans())
def test_days_are_counted_without_the_events_day(so_ngay, ngay, before):
    phrase = f"{so_ngay} ngày trước ngày bầu cử" if before else f"trong vòng {so_ngay} ngày kể từ ngày ban hành"
    (dot,) = settle_event(read_phrase(phrase, nam=2025), ngay)
    assert dot.han == ngay + timedelta(days=-so_ngay if before else so_ngay)
    assert dot.bat_dau == (None if before else ngay + timedelta(days=1))
    assert read_phrase(dot.ten, nam=2040).dot == (dot,)


def test_without_a_number_the_end_stays_open():
    (dot,) = settle_event(read_phrase("khi tỉnh tổ chức", nam=2025), date(2025, 5, 20))
    assert (dot.bat_dau, dot.han) == (date(2025, 5, 20), None)


def test_an_event_that_ends_the_work_ends_its_occurrence():
    reading = read_phrase("Từ tháng 11/2025 đến khi kết thúc kiểm kê", nam=2025)
    assert reading.cho_su_kien.mo_ta == "kết thúc kiểm kê"
    (dot,) = settle_event(reading, date(2026, 1, 31))
    assert (dot.bat_dau, dot.han) == (date(2025, 11, 1), date(2026, 1, 31))


def test_a_phrase_without_an_event_keeps_its_occurrences():
    reading = read_phrase("Quý I/2025", nam=2025)
    assert settle_event(reading, date(2025, 5, 20)) == reading.dot


def test_working_days_need_a_calendar():
    reading = read_phrase("05 ngày làm việc kể từ ngày ban hành", nam=2025)
    with pytest.raises(ValueError, match="calendar"):
        settle_event(reading, date(2025, 4, 25))
    lich = LichNghi(nghi=[date(2025, 4, 30), date(2025, 5, 1), date(2025, 5, 2)], lam_bu=[date(2025, 4, 26)])
    (dot,) = settle_event(reading, date(2025, 4, 25), lich.add_working_days)
    # 26/4 (worked), 28/4, 29/4, 05/5, 06/5
    assert dot.han == date(2025, 5, 6)


def test_from_now_begins_on_the_day_of_the_document_if_it_is_known():
    known = read_phrase("từ nay đến năm 2030", nam=2025, ngay_ban_hanh=date(2025, 3, 5))
    unknown = read_phrase("từ nay đến năm 2030", nam=2025)
    assert [(dot.bat_dau, dot.han) for dot in known.dot] == [(date(2025, 3, 5), date(2030, 12, 31))]
    assert [(dot.bat_dau, dot.han) for dot in unknown.dot] == [(None, date(2030, 12, 31))]


def test_before_an_event_may_count_its_day():
    reading = read_phrase("trước khi tỉnh tổ chức", nam=2025, cach_doc=LuaChon.KE_CA_NGAY)
    (dot,) = settle_event(reading, date(2025, 3, 1))
    assert dot.han == date(2025, 3, 1)
