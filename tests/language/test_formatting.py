from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.language import formatting
from hoagiai_cli.language.formatting import BLANK, NBSP
from hoagiai_cli.language.printed_day import NgayIn


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2020, 1, 5), "ngày 05 tháng 01 năm 2020"),
        (date(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
        (date(2025, 2, 10), "ngày 10 tháng 02 năm 2025"),
        (date(2025, 3, 9), "ngày 09 tháng 3 năm 2025"),
        (date(2025, 12, 31), "ngày 31 tháng 12 năm 2025"),
        (NgayIn(2025, 2, 5), "ngày 05 tháng 02 năm 2025"),
        (NgayIn(2025, 2), f"ngày{BLANK}tháng 02 năm 2025"),
        (NgayIn(2025), f"ngày{BLANK}tháng{BLANK}năm 2025"),
        (None, f"ngày{BLANK}tháng{BLANK}năm"),
    ],
)
def test_days_in_words_have_zeros_where_the_decree_wants_them(day, words):
    assert formatting.ngay_chu(day) == words


@given(st.dates())
def test_only_days_below_10_and_months_1_and_2_have_a_zero(day):
    _, ngay, _, thang, _, nam = formatting.ngay_chu(day).split(" ")
    assert (int(ngay), int(thang), int(nam)) == (day.day, day.month, day.year)
    assert ngay.startswith("0") == (day.day < 10)
    assert thang.startswith("0") == (day.month < 3)
    assert formatting.ngay_so(day) == f"{ngay}/{thang}/{nam}"


def test_a_blank_is_never_a_row_of_ordinary_spaces():
    assert set(BLANK) == {NBSP}
    assert "  " not in formatting.ngay_chu(NgayIn(2025))


@pytest.mark.parametrize(
    ("number", "decimals", "text"),
    [
        (0, None, "0"),
        (999, None, "999"),
        (16051, None, "16.051"),
        (1234.5, None, "1.234,5"),
        (1234567.891, 1, "1.234.567,9"),
        (0.05, 1, "0,1"),
        (2.5, 0, "3"),
        (-1234.5, None, "-1.234,5"),
        (-0.04, 1, "0,0"),
        (Decimal("1e3"), None, "1.000"),
    ],
)
def test_numbers_are_vietnamese(number, decimals, text):
    assert formatting.so_dem(number, decimals) == text


@given(st.integers(-(10**12), 10**12))
def test_whole_numbers_come_back(number):
    assert int(formatting.so_dem(number).replace(".", "")) == number


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_decimals_come_back(number):
    text = formatting.so_dem(number)
    assert Decimal(text.replace(".", "").replace(",", ".")) == number


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (5008, 5866, "85,4%"),
        (16051, 16274, "98,6%"),
        (1, 3, "33,3%"),
        (0, 15, "0,0%"),
        (0, 0, "–"),
        (15, 15, "100,0%"),
    ],
)
def test_rates_print_a_dash_over_nothing(part, whole, text):
    assert formatting.ty_le(part, whole) == text


def test_points_follow_the_vietnamese_alphabet():
    assert "".join(formatting.diem(number) for number in range(1, 24)) == "abcdđeghiklmnopqrstuvxy"
    for wrong in (0, 24):
        with pytest.raises(ValueError):
            formatting.diem(wrong)


def test_document_numbers_below_10_have_a_zero():
    assert [formatting.so_thu_tu(so) for so in ("7", 7, "12", "07", "7a", None)] == ["07", "07", "12", "07", "7a", None]


def test_counts_in_sentences_have_a_zero_below_10():
    assert [formatting.hai_chu_so(count) for count in (0, 7, 10, 1234)] == ["0", "07", "10", "1.234"]


def test_letters():
    assert formatting.hoa_dau("các cơ quan") == "Các cơ quan"
    assert formatting.hoa_dau("đơn vị") == "Đơn vị"
    assert formatting.hoa_dau("") == ""
    assert formatting.thuong_dau("Triển khai") == "triển khai"
    assert formatting.thuong_dau("UBND các xã") == "UBND các xã"


@pytest.mark.parametrize(
    ("text", "ended"),
    [("a", "a."), ("a.", "a."), ("a;", "a."), ("a: ", "a:"), ("a?", "a?"), ("TP.", "TP.")],
)
def test_full_stops_are_not_doubled(text, ended):
    assert formatting.cham(text) == ended


def test_printed_numbers_get_their_sign():
    assert [formatting.so_muc(so) for so in ("1", "10.1", "a)", "I", "đ)")] == ["1.", "10.1.", "a)", "I.", "đ)"]


@given(st.text())
def test_printable_text_can_stand_in_xml(text):
    clean = formatting.printable(text)
    assert not any((ord(letter) < 32 and letter not in "\t\n\r") or letter in "\ufffe\uffff" for letter in clean)
    clean.encode()
    assert formatting.printable(clean) == clean


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("Quý II/2025", "Quý II/2025"),
        ("Quý III - Quý IV/2025", "Quý III, quý IV/2025"),
        ("Quý I - Quý IV/2025", "Quý I đến quý IV/2025"),
        ("Tháng 3 - Tháng 10/2025", "Tháng 3 đến tháng 10/2025"),
    ],
)
def test_a_stretch_of_quarters_is_printed_as_plans_print_it(name, printed):
    assert formatting.khoang(name) == printed
