"""Combinations of good parts, and what must hold of every one that is read without a question.

Each part has its own days when it stands alone. Put together, a phrase is read without a question only if no part is
lost, no day comes from nowhere, and a word that nobody knows makes it a question.
"""

import os
from datetime import date, timedelta
from itertools import product

import pytest

from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.deadlines.reading import CachDoc, Loai

NAM = 2026
STEP = 1 if os.environ.get("HOAGIAI_LON") else 7
"""Every so many combinations are tried; all of them where time does not matter."""
TIMES = [
    "15/6/2026", "trước 15/6/2026", "tháng 6/2026", "quý II/2026", "năm 2026", "từ 01/3/2026 đến 30/4/2026",
    "6 tháng đầu năm 2026", "giai đoạn 2026 - 2030", "cuối năm 2026", "tháng 3, tháng 5/2026", "trước ngày 20 tháng 6",
    "ngày 10 và ngày 25/3/2026", "chậm nhất quý I/2026",
]  # fmt: skip
LATER = [
    "30/9/2026", "trước 30/9/2026", "tháng 9/2026", "quý IV/2026", "năm 2027", "từ 01/10 đến 31/10/2026",
    "đến hết 31/10/2026", "trong tháng 11/2026", "ngày 20/11", "trước ngày 05 tháng 12", "đến năm 2030",
    "quý III, quý IV/2026", "hết tháng 12/2026",
]  # fmt: skip
OPEN = ["từ 01/3/2026", "từ quý II/2026", "từ ngày 01/10/2026"]
STANDING = ["hằng quý", "hằng năm", "trước ngày 20 hằng tháng", "thường xuyên", "trước 25/12 hằng năm"]
EVENTS = ["sau khi có kinh phí", "khi có yêu cầu", "theo kế hoạch của tỉnh", "trong 05 ngày kể từ khi được giao"]
JOINTS = [", ", "; ", " và ", " (", " - ", ": ", "\n", " "]
WORKED = ["khảo sát {a}, nghiệm thu {b}", "xây dựng dự thảo {a}; trình phê duyệt {b}", "{a} ban hành, {b} tổng kết"]
PARTS = [*TIMES, *LATER, *OPEN, *STANDING, *EVENTS]


def read(phrase: str) -> CachDoc | None:
    """Return a reading that is given without a question."""
    reading = read_phrase(phrase, nam=NAM)
    return None if reading.mo_ho or reading.loai in {Loai.KHONG_HIEU, Loai.KHONG_PHAI_THOI_GIAN} else reading


def edges(reading: CachDoc) -> set[date]:
    return {day for dot in reading.dot for day in (dot.bat_dau, dot.han) if day is not None}


def ends(reading: CachDoc) -> set[date]:
    return {dot.han for dot in reading.dot if dot.han is not None}


ALONE = {part: read_phrase(part, nam=NAM) for part in PARTS}
OTHER_YEARS = range(NAM - 1, 2031)
"""A year that is written once may be that of the other part too."""
EDGES = {part: set().union(*(edges(read_phrase(part, nam=nam)) for nam in OTHER_YEARS)) for part in PARTS}


def pairs() -> list[tuple[str, str, str]]:
    found = []
    for a, b in product(PARTS, PARTS):
        found += [(a, b, a + joint + b + (")" if "(" in joint else "")) for joint in JOINTS]
        found += [(a, b, frame.format(a=a, b=b)) for frame in WORKED]
    return found[::STEP]


SILENT = [(a, b, phrase, reading) for a, b, phrase in pairs() if (reading := read(phrase)) is not None]


def test_many_combinations_are_read_and_many_are_asked():
    assert len(SILENT) > 500
    assert len(pairs()) - len(SILENT) > 500


def near(days: set[date]) -> set[date]:
    """Return the days, those beside them, and the first days of their months."""
    return {day + timedelta(days=step) for day in days for step in (-1, 0, 1)} | {day.replace(day=1) for day in days}


def test_no_day_comes_from_nowhere():
    """Every first and last day of a whole is one of its parts', the day beside it, or where its month or year begins or ends."""
    strange = []
    for a, b, phrase, reading in SILENT:
        own = near(EDGES[a] | EDGES[b])
        own |= {date(day.year, month, days) for day in own for month, days in ((1, 1), (12, 31))}
        if a != b and reading.loai is not Loai.DINH_KY and not edges(reading) <= own | _days_carried_over(a, b):
            strange.append((phrase, reading.dot))
    assert strange == []


def _days_carried_over(a: str, b: str) -> set[date]:
    """Return the days of "trước ngày 20 tháng 6 và tháng 9": the 20th of the other month, and the day before it."""
    days, months = EDGES[a] | EDGES[b], {(day.year, day.month) for day in EDGES[a] | EDGES[b]}
    return near({date(year, month, day.day) for year, month in months for day in days if day.day <= 28})


def test_no_part_is_lost():
    """Each of two times keeps its last day (or the day before it), or lies in what is read."""
    lost = []
    for a, b, phrase, reading in SILENT:
        if a == b or {ALONE[a].loai, ALONE[b].loai} & {Loai.DINH_KY, Loai.THUONG_XUYEN, Loai.THEO_SU_KIEN}:
            continue
        for part, other in ((a, b), (b, a)):
            kept = all(_is_kept(day, reading) for day in ends(ALONE[part]))
            if not kept and not _is_only_a_frame(part, other, reading):
                lost.append((phrase, part, reading.dot))
    assert lost == []


def _is_kept(day: date, reading: CachDoc) -> bool:
    same = {(last.month, last.day) for last in near(ends(reading))}
    within = any(dot.han is None or (dot.bat_dau and dot.bat_dau <= day <= dot.han) for dot in reading.dot)
    return (day.month, day.day) in same or bool(within)


def _is_only_a_frame(part: str, other: str, reading: CachDoc) -> bool:
    """Say whether a part only frames the other: the year of its day, a period around it, a month that takes its day."""
    days = {(day.month, day.day) for day in near(EDGES[other])}
    if all((dot.han.month, dot.han.day) in days for dot in reading.dot if dot.han is not None):
        return all(dot.bat_dau is None or dot.bat_dau <= max(ends(reading)) for dot in ALONE[part].dot)
    return part == "tháng 9/2026" and other == "trước ngày 20 tháng 6"  # the 20th of each


def test_an_event_or_what_comes_back_is_never_lost():
    lost = []
    for a, b, phrase, reading in SILENT:
        if phrase == f"{a} {b}":
            continue  # one event's words: "sau khi có kinh phí hằng năm"
        for part in (a, b):
            alone = ALONE[part]
            comes_back = reading.loai in {Loai.DINH_KY, Loai.HON_HOP} and (reading.dot or reading.cho_su_kien)
            waits = alone.cho_su_kien is not None and not alone.dot and "yêu cầu" not in part
            standing = reading.loai in {Loai.THUONG_XUYEN, Loai.DINH_KY, Loai.HON_HOP} or reading.cho_su_kien
            if (alone.loai is Loai.DINH_KY and not comes_back) or (waits and not standing):
                lost.append((phrase, reading.dot))
    assert [item for item in lost if not _is_day_of_event(item[0])] == []


def _is_day_of_event(phrase: str) -> bool:
    """Say whether a bracket gives the event its day: "sau khi có kinh phí (15/6/2026)"."""
    return phrase.startswith(EVENTS[0] + " (") or phrase.endswith(f"({EVENTS[0]})")


UNKNOWN = ["zưng", "không", "trừ", "hoãn", "17", "lùi"]


@pytest.mark.parametrize("word", UNKNOWN)
def test_a_word_that_nobody_knows_never_leaves_the_days_as_they_were(word):
    """Between two parts or behind them: asked, or other days."""
    kept = []
    for a, b, phrase, reading in SILENT:
        if not reading.dot or {a, b} & set(EVENTS):
            continue  # an event's words run to the end of their clause
        for mutant in (phrase.replace(b, f"{word} {b}", 1), f"{phrase} {word}"):
            again = read(mutant)
            if mutant != phrase and again is not None and again.dot == reading.dot:
                kept.append(mutant)
    assert kept == []


def test_every_printed_day_of_a_whole_reads_back():
    for _, _, _, reading in SILENT:
        for dot in reading.dot:
            assert [(d.bat_dau, d.han) for d in read_phrase(dot.ten, nam=NAM).dot] == [(dot.bat_dau, dot.han)]
