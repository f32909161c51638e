"""How hundreds of ways of writing a time are read in a plan of 2026: ``phrases.tsv`` keeps each reading as it is.

The table began as what the program printed, and was read once by hand with the program's answers beside the phrases:
it keeps a reading from changing unseen, it does not measure it. ``test_phrases_by_hand.py`` holds the table that was
written before the program ran. Columns: the phrase; the kind; "hỏi" where a person is asked; the occurrences; the event awaited.
"""

import csv
from pathlib import Path

import pytest

from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.deadlines.reading import Loai

with (Path(__file__).parent / "phrases.tsv").open(encoding="utf8", newline="") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
MOST_SHOWN = 6


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["cach_viet"])
def test_a_phrase_is_read_as_the_table_says(row):
    reading = read_phrase(row["cach_viet"], nam=2026)
    shown = "; ".join(f"{dot.bat_dau or '…'} – {dot.han or '…'}" for dot in reading.dot) or "-"
    if len(reading.dot) > MOST_SHOWN:
        shown = f"{len(reading.dot)} đợt"
    event = reading.cho_su_kien.mo_ta if reading.cho_su_kien else ""
    assert (reading.loai, "hỏi" if reading.mo_ho else "", shown, event) == (
        row["loai"],
        row["hoi"],
        row["dot"],
        row["su_kien"] or "",
    )


BASE = [
    "Quý II/2026", "Tháng 6/2026", "Năm 2026", "30/6/2026", "Trước ngày 30/6/2026", "Từ ngày 01/3/2026 đến ngày 30/6/2026",
    "Hoàn thành trong tháng 6 năm 2026", "Quý II, quý IV năm 2026", "ngày 15 tháng 6 năm 2026", "Giai đoạn 2026 - 2030",
]  # fmt: skip
STRANGE = "nửa trừ hơn gần quá ngoài chưa không chẳng riêng chỉ thêm còn tết hè mùa vụ hôm mai cũ tạm hoãn dời sớm muộn vượt ± ? ½"


@pytest.mark.parametrize("strange", STRANGE.split())
def test_a_word_that_may_change_a_date_is_never_passed_over(strange):
    for phrase in BASE:
        words = phrase.split()
        for at in (0, len(words)):
            changed = " ".join([*words[:at], strange, *words[at:]])
            reading = read_phrase(changed, nam=2026)
            assert reading.mo_ho or reading.loai in {Loai.KHONG_HIEU, Loai.KHONG_PHAI_THOI_GIAN}, changed


SLIPS = {"0": "O", "1": "l", "5": "S"}


@pytest.mark.parametrize(
    "phrase", ["15/10/2026", "trước ngày 15/10/2026", "Tháng 10/2026", "ngày 15 tháng 10 năm 2026"]
)
def test_a_letter_in_the_place_of_a_digit_is_asked(phrase):
    for at, sign in enumerate(phrase):
        if sign in SLIPS:
            changed = phrase[:at] + SLIPS[sign] + phrase[at + 1 :]
            reading = read_phrase(changed, nam=2026)
            assert reading.mo_ho or reading.loai is Loai.KHONG_HIEU, changed


CHANGED = {
    "Bắt đầu 01/3/2026, hoàn thành 30/9/2026": "2026-03-01..2026-09-30",
    "Khởi công tháng 4, hoàn tất tháng 10/2026": "2026-04-01..2026-10-31",
    "Quý II/2026 (gia hạn đến 31/8/2026)": "2026-04-01..2026-08-31",
    "Tháng 6/2026, điều chỉnh thành tháng 8/2026": "2026-08-01..2026-08-31",
    "1,5 ngày (bắt đầu từ ngày 06/7/2026)": "2026-07-06..2026-07-07",
    "15 May 2026": None,
    "15 April 2026": "None..2026-04-15",
    "năm 2025 đến Quý II": "2025-01-01..2026-06-30",
    "nửa năm đầu 2026": "2026-01-01..2026-06-30",
}


@pytest.mark.parametrize(("phrase", "expected"), CHANGED.items(), ids=CHANGED)
def test_one_stretch_told_in_two_times(phrase, expected):
    reading = read_phrase(phrase, nam=2026)
    if expected is None:
        assert reading.mo_ho
    else:
        assert ["..".join((str(dot.bat_dau), str(dot.han))) for dot in reading.dot] == [expected]
        assert not reading.mo_ho


def test_work_that_runs_on_is_finished_by_its_deadline():
    reading = read_phrase("Hoàn thành trong quý II/2026 và vận hành thường xuyên", nam=2026)
    assert [dot.ten for dot in reading.dot] == ["Quý II/2026"]
    assert reading.chay_tiep
    assert not reading.thuong_xuyen


@pytest.mark.parametrize("nam", [2025, 2026])
def test_a_range_from_a_year_to_a_quarter_has_a_name_that_reads_back(nam):
    reading = read_phrase("năm 2025 đến Quý II", nam=nam)
    for later in (2024, 2031):
        again = read_phrase(reading.dot[0].ten, nam=later)
        assert again.dot == reading.dot
