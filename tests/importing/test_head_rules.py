"""A rule drawn with underscores ends a line of the head; a blank left for a number or a day does not."""

import pytest

from hoagiai_cli.importing.blocks import Doan
from hoagiai_cli.importing.head_lines import head_lines


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("ỦY BAN NHÂN DÂN XÃ MẪU ______ Số: 12/KH-UBND", ["ỦY BAN NHÂN DÂN XÃ MẪU", "Số: 12/KH-UBND"]),
        ("Độc lập - Tự do - Hạnh phúc ________ Mẫu, ngày 15 tháng 01 năm 2026",
         ["Độc lập - Tự do - Hạnh phúc", "Mẫu, ngày 15 tháng 01 năm 2026"]),
        ("Số: ____/KH-UBND", ["Số: ____/KH-UBND"]),
        ("Số: 12____/KH-UBND", ["Số: 12____/KH-UBND"]),
        ("Mẫu, ngày ____ tháng ____ năm 2026", ["Mẫu, ngày ____ tháng ____ năm 2026"]),
        ("Mẫu, ngày 05 tháng 5 năm ____", ["Mẫu, ngày 05 tháng 5 năm ____"]),
        ("________", []),
    ],
)  # fmt: skip
def test_rules_end_lines_and_blanks_do_not(text, pieces):
    assert [line.text for line in head_lines([Doan(text, "đoạn 1")])] == pieces
