"""The report for a person: at most 80 columns, the caret under the place, nothing that a terminal would obey."""

import unicodedata

import pytest

from hoagiai_cli.diagnostics.finding import Finding, Place, Severity
from hoagiai_cli.reporters.terminal import width
from hoagiai_cli.reporters.text import render


def finding(place, message="sai", hint=None, severity=Severity.LOI, path="plans/a.yaml"):
    return Finding(path, place, "HG102", severity, message, hint)


def excerpt(text, column, length=1):
    """Return the line and the caret of a finding."""
    return list(render([finding(Place(7, column, text, length))]))[1:3]


def under_caret(text, column, length=1):
    """Return what stands above the caret, by columns of the terminal."""
    line, caret = excerpt(text, column, length)
    first, last = caret.index("^"), caret.rindex("^") + 1
    shown, at = "", 0
    for char in line:
        if first <= at < last or (shown and width(char) == 0 and first < at <= last):
            shown += char
        at += width(char)
    return shown


SNAPSHOT = """\
plans/hoa-giai-2025/nhiem-vu/tap-huan.yaml:7:1: lỗi HG102: khóa “thoi_gain”
    không có trong mẫu; có phải “thoi_gian”?
  7 | thoi_gain: Quý II, quý IV năm 2025
    | ^^^^^^^^^
  → các khóa được dùng: ma, so, ten
plans/hoa-giai-2025/ke-hoach.yaml:1:1: lưu ý HG102: kế hoạch chưa có số
Có 1 lỗi, 1 lưu ý."""


def test_snapshot():
    place = Place(7, 1, "thoi_gain: Quý II, quý IV năm 2025", 9)
    path = "plans/hoa-giai-2025/nhiem-vu/tap-huan.yaml"
    message = "khóa “thoi_gain” không có trong mẫu; có phải “thoi_gian”?"
    findings = [
        finding(place, message, "các khóa được dùng: ma, so, ten", path=path),
        finding(Place(1, 1), "kế hoạch chưa có số", None, Severity.LUU_Y, "plans/hoa-giai-2025/ke-hoach.yaml"),
    ]
    assert "\n".join(render(findings)) == SNAPSHOT


def test_nothing_found():
    assert list(render([])) == ["Không có lỗi."]


def test_counts_by_severity():
    findings = [finding(Place(1, 1), severity=severity) for severity in [*Severity, Severity.CANH_BAO]]
    assert list(render(findings))[-1] == "Có 1 lỗi, 2 cảnh báo, 1 lưu ý."


@pytest.mark.parametrize(
    ("text", "column", "length", "marked"),
    [
        ("ten: Tổ chức", 6, 2, "Tổ"),
        (unicodedata.normalize("NFD", "ten: Tổ chức"), 6, 4, unicodedata.normalize("NFD", "Tổ")),
        ("ten: 漢字 x", 6, 2, "漢字"),
        ("ten: 漢字 x", 9, 1, "x"),
        ("x: " + "dài " * 40 + "SAI " + "dài " * 40, 164, 3, "SAI"),
        ("SAI: " + "dài " * 100, 1, 3, "SAI"),
        ("x" * 100_000 + "SAI", 100_001, 3, "SAI"),
        ("\t\tSAI", 3, 3, "SAI"),
        ("a\u200bSAI", 3, 3, "SAI"),
        ("a\x1b[31mSAI", 7, 3, "SAI"),
    ],
)
def test_the_caret_stands_under_the_place(text, column, length, marked):
    assert under_caret(text, column, length) == marked
    assert all(width(line) <= 80 for line in excerpt(text, column, length))


def test_a_place_longer_than_the_line_is_clipped():
    line, caret = excerpt("ten: " + "dài " * 60, 6, 240)
    assert line.endswith("…")
    assert width(line) <= 80
    assert width(caret) <= width(line)


def test_a_place_past_the_end_of_the_line():
    assert excerpt("ten:", 9)[1] == "    |         ^"


def test_control_characters_never_reach_the_terminal():
    nasty = "\x1b[2Ja\u202eb\r\nc\x07"
    printed = "\n".join(render([finding(Place(1, 1, nasty), nasty, nasty, path=f"plans/{nasty}.yaml")]))
    assert not set(printed) & set("\x1b\u202e\r\x07")


def test_long_words_and_paths_do_not_break_the_report():
    printed = list(render([finding(Place(1, 1), "chữ " * 50, "chữ " * 50, path="plans/" + "a" * 200 + ".yaml")]))
    assert all(width(line) <= 80 for line in printed[1:])


def test_ten_thousand_findings_on_one_long_line_are_quick():
    line = "a" * 500_000
    findings = [finding(Place(1, column, line)) for column in range(1, 500_000, 50)]
    assert len(list(render(findings))) == 3 * len(findings) + 1
