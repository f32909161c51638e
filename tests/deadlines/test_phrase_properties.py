"""What holds for every phrase, whatever it is."""

import time
import unicodedata
from datetime import date, timedelta
from itertools import pairwise

import pytest
from deadline_table import show
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hoagiai_cli.deadlines.phrases import MAX_LENGTH, read_phrase
from hoagiai_cli.deadlines.reading import Loai, LuaChon

YEARS = st.integers(2005, 2050)
ROMAN = st.sampled_from(["I", "II", "III", "IV"])
MONTHS = st.integers(1, 12).map(str)
DAYS = st.dates().map(lambda d: f"{d.day}/{d.month}")
FULL_DAYS = st.dates(min_value=date(2005, 1, 1), max_value=date(2050, 12, 31))

POINTS = st.one_of(
    st.builds("Quý {}".format, ROMAN),
    st.builds("quý {}/{}".format, ROMAN, YEARS),
    st.builds("tháng {}".format, MONTHS),
    st.builds("tháng {}/{}".format, MONTHS, YEARS),
    st.builds("năm {}".format, YEARS),
    st.builds("{:%d/%m/%Y}".format, FULL_DAYS),
    st.builds("ngày {0.day} tháng {0.month} năm {0.year}".format, FULL_DAYS),
    st.builds("{} tháng {} năm {}".format, st.sampled_from([3, 6, 9]), st.sampled_from(["đầu", "cuối"]), YEARS),
    st.builds("{} {}".format, st.sampled_from(["đầu", "giữa", "cuối"]), st.builds("tháng {}/{}".format, MONTHS, YEARS)),
    st.builds("{} năm {}".format, st.sampled_from(["đầu", "giữa", "cuối"]), YEARS),
    st.builds("{} quý {}/{}".format, st.sampled_from(["đầu", "cuối"]), ROMAN, YEARS),
    DAYS,
    ROMAN,
    MONTHS,
)
BOUNDS = st.sampled_from(
    [
        "",
        "trước ",
        "trước ngày ",
        "chậm nhất ",
        "đến hết ",
        "trong ",
        "vào ",
        "từ ",
        "sau ",
        "hoàn thành trong ",
        "từ nay đến ",
    ]
)
JOINTS = st.sampled_from([", ", " và ", " - ", " đến ", "; ", " hoặc ", " ("])
TAILS = st.sampled_from(
    ["", " hằng năm", " hằng tháng", " trở đi", " và các năm tiếp theo", " đến khi kết thúc", ", thường xuyên", ")"]
)
PHRASES = st.builds(
    lambda bound, first, others, tail: bound + first + "".join(a + b + c for a, b, c in others) + tail,
    BOUNDS,
    POINTS,
    st.lists(st.tuples(JOINTS, BOUNDS, POINTS), max_size=3),
    TAILS,
)
WORDS = st.lists(
    st.sampled_from(
        [
            "quý",
            "tháng",
            "năm",
            "ngày",
            "trước",
            "sau",
            "chậm",
            "nhất",
            "đến",
            "hết",
            "trong",
            "từ",
            "đầu",
            "giữa",
            "cuối",
            "hằng",
            "mỗi",
            "định",
            "kỳ",
            "thường",
            "xuyên",
            "khi",
            "theo",
            "kế",
            "hoạch",
            "và",
            "hoặc",
            "trở",
            "đi",
            "các",
            "tiếp",
            "theo",
            "giai",
            "đoạn",
            "tuần",
            "giờ",
            "lần",
            "làm",
            "việc",
            "cả",
            "kể",
            "kết",
            "thúc",
            "nay",
            "quá",
            "không",
            "thứ",
            "hai",
            "ba",
            "I",
            "II",
            "IV",
            "V",
            "1",
            "2",
            "3",
            "6",
            "9",
            "12",
            "13",
            "25",
            "31",
            "05",
            "2025",
            "2026",
            "1/3",
            "31/12/2025",
            "15-20/6",
            "/",
            "-",
            ",",
            ".",
            ";",
            ":",
            "(",
            ")",
            "\n",
            "Luật",
            "để",
        ]
    ),
    max_size=14,
).map(" ".join)
ANY_PHRASE = st.one_of(PHRASES, WORDS, st.text(max_size=60))
CHOICES = st.sampled_from([None, *LuaChon])


@given(ANY_PHRASE, YEARS, CHOICES)
@settings(max_examples=1500, deadline=None)
@example("ngày 31 hằng tháng", 2025, None)
def test_occurrences_are_ordered_unique_and_never_end_before_they_begin(cach_viet, nam, cach_doc):
    reading = read_phrase(cach_viet, nam=nam, cach_doc=cach_doc)
    names = [dot.ten for dot in reading.dot]
    assert len(set(names)) == len(names)
    firsts = [dot.bat_dau or dot.han for dot in reading.dot]
    assert firsts == sorted(firsts)
    for dot in reading.dot:
        assert dot.bat_dau is None or dot.han is None or dot.bat_dau <= dot.han
        assert dot.bat_dau or dot.han
    assert reading.giai_thich
    if reading.loai in {Loai.KHONG_HIEU, Loai.KHONG_PHAI_THOI_GIAN}:
        assert not reading.dot


@given(ANY_PHRASE, YEARS, CHOICES, YEARS)
@settings(max_examples=1500, deadline=None)
def test_every_printed_name_reads_back_to_its_period(cach_viet, nam, cach_doc, another_year):
    for dot in read_phrase(cach_viet, nam=nam, cach_doc=cach_doc).dot:
        again = read_phrase(dot.ten, nam=another_year)
        assert [(d.bat_dau, d.han) for d in again.dot] == [(dot.bat_dau, dot.han)], dot.ten
        assert [d.ten for d in again.dot] == [dot.ten]


@given(PHRASES, YEARS)
@settings(max_examples=400, deadline=None)
def test_unicode_form_letter_case_and_dashes_change_nothing(cach_viet, nam):
    plain = read_phrase(cach_viet, nam=nam)
    variants = [
        unicodedata.normalize("NFD", cach_viet),
        cach_viet.replace("-", "–"),
        cach_viet.replace("-", "—"),
        cach_viet.replace(" ", "\u00a0"),
        cach_viet.upper(),
        cach_viet.lower(),
        f"  {cach_viet}\u200b ",
    ]
    for variant in variants:
        reading = read_phrase(variant, nam=nam)
        assert (reading.loai, reading.dot, reading.mo_ho) == (plain.loai, plain.dot, plain.mo_ho), variant


@given(FULL_DAYS, YEARS)
def test_before_a_day_ends_the_day_before_in_every_way_of_writing_it(ngay, nam):
    expected = [(None, ngay - timedelta(days=1))]
    for written in (
        f"trước ngày {ngay:%d/%m/%Y}",
        f"Trước {ngay.day}/{ngay.month}/{ngay.year}",
        f"hoàn thành trước ngày {ngay.day:02d} tháng {ngay.month} năm {ngay.year}.",
        f"trước ngày {ngay:%d-%m-%Y}",
    ):
        assert [(dot.bat_dau, dot.han) for dot in read_phrase(written, nam=nam).dot] == expected


@given(YEARS)
def test_the_quarters_cover_the_year_without_gap_or_overlap(nam):
    dots = read_phrase("Hằng quý", nam=nam).dot
    assert (dots[0].bat_dau.isoformat(), dots[-1].han.isoformat()) == (f"{nam}-01-01", f"{nam}-12-31")
    assert all((b.bat_dau - a.han).days == 1 for a, b in pairwise(dots))
    months = read_phrase("Hằng tháng", nam=nam).dot
    assert len(months) == 12
    assert all((b.bat_dau - a.han).days == 1 for a, b in pairwise(months))


@pytest.mark.parametrize(
    "piece",
    [
        "Quý II, ",
        "(",
        "1/",
        "theo ",
        "trước ",
        "từ ",
        "hằng năm, ",
        "1, ",
        "8h00, ",
        "tháng 3, ",
        "khi a, ",
        "và ",
        "2025 - ",
        "định kỳ theo a, ",
        "trong ",
        "năm ",
        "thứ hai, ",
        "6 tháng đầu năm, ",
        "5 ngày sau ",
        "theo (trong ",
        "không quá ",
    ],
)
def test_time_to_read_grows_with_the_length_at_most_as_its_square(piece):
    """A phrase of the greatest length takes a few milliseconds; a backtracking reader would take minutes."""
    longest = (piece * MAX_LENGTH)[:MAX_LENGTH]
    begin = time.perf_counter()
    read_phrase(longest, nam=2025)
    read_phrase(piece * 10_000, nam=2025)
    assert time.perf_counter() - begin < 2


def test_reading_one_phrase_does_not_change_the_next():
    first = read_phrase("Quý I/2025", nam=2025)
    read_phrase("31/02/2025", nam=2025)
    assert read_phrase("Quý I/2025", nam=2025) == first
    assert show(first) == ["01/01/2025 – 31/03/2025"]
