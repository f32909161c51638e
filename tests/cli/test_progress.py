"""Long work shows how far it is on a terminal; a pipe gets nothing, and short work says nothing."""

import re
import sys

import pytest

from hoagiai_cli.cli import progress

LONG = """
import sys, time
from hoagiai_cli.cli import progress
progress._SILENT = 0.05
for one in progress.steps(range(8), "Đang xuất biểu mẫu"):
    time.sleep(0.1)
    if one == 6:
        print("đang ghi", file=sys.stderr)
with progress.working("Đang đọc lịch sử"):
    time.sleep(0.4)
print("xong")
"""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal")


def on_a_terminal(code):
    pexpect = pytest.importorskip("pexpect")
    screen = pexpect.spawn(sys.executable, ["-c", code], dimensions=(20, 60), encoding="utf-8", timeout=60)
    screen.expect(pexpect.EOF)
    return screen.before


def test_a_terminal_shows_how_many_are_done():
    shown = on_a_terminal(LONG)
    assert "Đang xuất biểu mẫu" in shown
    assert re.search("[1-8]/8", shown)
    assert "Đang đọc lịch sử" in shown
    # What is said on the way is not drawn over, and the bar goes when the work is done.
    assert "đang ghi\r\n" in shown
    assert shown.rstrip().endswith("xong")


def test_a_pipe_gets_nothing(capfd):
    exec(LONG, {})  # noqa: S102 - the text above
    progress._SILENT = 1.0
    out, err = capfd.readouterr()
    assert (out, err) == ("xong\n", "đang ghi\n")


def test_short_work_says_nothing():
    assert on_a_terminal(LONG.replace("0.05", "30.0")) == "đang ghi\r\nxong\r\n"


def test_an_error_passes_through():
    with pytest.raises(ValueError, match="hỏng"), progress.working("Đang đọc"):
        raise ValueError("hỏng")
