import pytest

from hoagiai_cli.language.roman import LARGEST, from_roman, to_roman


def test_every_numeral_reads_back():
    assert [from_roman(to_roman(value)) for value in range(1, LARGEST + 1)] == list(range(1, LARGEST + 1))


@pytest.mark.parametrize("text", ["", "IIII", "IC", "VX", "i", "A", "IVI", "MMMM"])
def test_what_is_no_numeral_is_not_read(text):
    assert from_roman(text) is None


@pytest.mark.parametrize("value", [0, -1, LARGEST + 1, 999999999999])
def test_numbers_without_a_numeral_are_refused(value):
    with pytest.raises(ValueError, match="không có số La Mã"):
        to_roman(value)
