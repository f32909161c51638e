import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.language.characters import with_plain_spaces, without_control, without_zero_width
from hoagiai_cli.language.order import alphabetical_key
from hoagiai_cli.language.spelling import fold, in_one_tone_style, without_marks


@pytest.mark.parametrize(
    ("written", "style"),
    [
        ("hoà giải", "hòa giải"),
        ("Uỷ ban", "Ủy ban"),
        ("UỶ BAN", "ỦY BAN"),
        ("hoàn thành", "hoàn thành"),
        ("quý", "quý"),
        ("Thuý", "Thúy"),
    ],
)
def test_tone_marks_stand_in_one_style(written, style):
    assert in_one_tone_style(written) == style
    assert in_one_tone_style(unicodedata.normalize("NFD", written)) == style


@given(st.text())
def test_one_style_is_stable(text):
    assert in_one_tone_style(in_one_tone_style(text)) == in_one_tone_style(text)


def test_texts_are_compared_as_people_read_them():
    assert fold("Uỷ ban –  nhân\u00a0dân") == fold("ủy ban - nhân dân")


def test_marks_are_taken_off():
    assert without_marks("Đoàn Kết, đường Ngô Quyền") == "Doan Ket, duong Ngo Quyen"


def test_what_nobody_sees_goes():
    assert without_zero_width("Ph\u00adòng\u200b Tư\ufeff pháp") == "Phòng Tư pháp"
    assert with_plain_spaces("Phòng\u00a0Tư\u2009pháp\n") == "Phòng Tư pháp\n"
    assert without_control("a\x07b\tc\n") == "ab\tc\n"


def test_names_stand_in_the_order_of_the_alphabet():
    names = ["Đoàn Kết", "Ân Thi", "An Khê", "Ăn Sâu", "Dân Chủ", "an khê", "Ếch", "Em", "Ông", "Ơi", "Ở", "Ổn"]
    assert sorted(names, key=alphabetical_key) == [
        "An Khê", "an khê", "Ăn Sâu", "Ân Thi", "Dân Chủ", "Đoàn Kết", "Em", "Ếch", "Ổn", "Ông", "Ở", "Ơi",
    ]  # fmt: skip


def test_tones_decide_only_between_equal_letters():
    assert sorted(["má", "mà", "ma", "mạ", "mã", "mả", "mát"], key=alphabetical_key) == [
        "ma",
        "mà",
        "mả",
        "mã",
        "má",
        "mạ",
        "mát",
    ]
