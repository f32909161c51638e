"""What is said of a folder or a day that an option names wrongly."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def errors_of(*arguments):
    done = subprocess.run(
        [sys.executable, "-m", "hoagiai_cli", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
    )
    assert done.returncode == 2
    return done.stderr


def test_a_file_named_as_the_folder():
    assert errors_of("status", "--goc", "README.md") == "Lỗi: README.md là tệp, không phải thư mục\n"
    assert errors_of("status", "--goc", "khong-co") == "Lỗi: không có thư mục khong-co\n"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root and Windows read everything")
def test_a_folder_that_cannot_be_read(tmp_path):
    tmp_path.chmod(0)
    try:
        assert "không đọc được" in errors_of("status", "--goc", tmp_path)
    finally:
        tmp_path.chmod(0o755)


def test_click_puts_no_capitals_into_the_sentence(monkeypatch, tmp_path):
    import click

    from hoagiai_cli.cli import vietnamese

    monkeypatch.setattr(click.types, "_", vietnamese._sentence)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(click.BadParameter) as caught:
        click.Path(readable=True).convert(str(tmp_path), None, None)
    assert caught.value.message == f"{str(tmp_path)!r} không đọc được."


@pytest.mark.parametrize("day", ["0001-01-01", "1900-12-31", "2199-01-01", "9999-12-31", "1/1/0001"])
def test_a_day_out_of_reach(day):
    assert errors_of("status", "--ngay", day) == f"Lỗi: năm của ngày “{day}” nằm ngoài khoảng 1901 đến 2198\n"
