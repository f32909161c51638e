"""Phrases in the manner of plans of 2026, each with the deadlines that a reader gave it before the program did.

``by_hand.tsv``: the phrase; what is expected; why, where the expectation was argued anew after the first run (17 lines).
Expected are the last days ("2026-06-30; 2026-12-31"), with the first day where it was written ("2026-04-01..2026-06-30",
"2026-04-01.." without an end), or ``@thang`` (the last day of each month), ``@thang-20``, ``@quy``, ``@nam``; "hỏi" where
a person must be asked or the phrase is refused; "sự kiện" where an event is awaited; "không" where there is no deadline.
"|" parts readings of which each is fair; "~" before one lets the program ask instead.
"""

import csv
from calendar import monthrange
from datetime import date
from pathlib import Path

import pytest

from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.deadlines.reading import CachDoc, Loai

NAM = 2026
with (Path(__file__).parent / "by_hand.tsv").open(encoding="utf8", newline="") as file:
    ROWS = [(row["cach_viet"], row["mong_doi"]) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def each_month(day: int = 0, months: range = range(1, 13)) -> set[str]:
    """Return that day of each month, without a day its last one."""
    return {date(NAM, month, day or monthrange(NAM, month)[1]).isoformat() for month in months}


MANY = {
    "@nam": {f"{NAM}-12-31"},
    "@thang": each_month(),
    "@quy": each_month(months=range(3, 13, 3)),
    **{f"@thang-{day:02d}": each_month(day) for day in range(1, 29)},
    "@thangsau-04": each_month(4, range(2, 13)) | {f"{NAM + 1}-01-04"},
}


def is_asked(reading: CachDoc) -> bool:
    return reading.mo_ho or reading.loai is Loai.KHONG_HIEU


def agrees(reading: CachDoc, expected: str) -> bool:
    if expected.startswith("~"):
        return is_asked(reading) or agrees(reading, expected[1:].strip())
    if expected == "hỏi" or is_asked(reading):
        return expected == "hỏi" and is_asked(reading)
    if expected == "sự kiện":
        return reading.cho_su_kien is not None and not reading.dot
    if expected == "không":
        return reading.cho_su_kien is None and not reading.dot
    if expected in MANY:
        return {str(dot.han) for dot in reading.dot} == MANY[expected]
    wanted = sorted(expected.split("; "), key=lambda text: text.rpartition("..")[2])
    dots = sorted(reading.dot, key=lambda dot: str(dot.han or ""))
    return len(wanted) == len(dots) and all(
        first in {"", str(dot.bat_dau)} and (last == str(dot.han) if last else dot.han in {None, date(NAM, 12, 31)})
        for (first, _, last), dot in zip((text.rpartition("..") for text in wanted), dots, strict=True)
    )


@pytest.mark.parametrize(("phrase", "expected"), ROWS, ids=[phrase for phrase, _ in ROWS])
def test_a_phrase_is_read_as_a_reader_read_it(phrase, expected):
    reading = read_phrase(phrase, nam=NAM)
    assert any(agrees(reading, fair.strip()) for fair in expected.split("|")), reading
