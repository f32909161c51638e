"""``hoagiai deadline``, as a process."""

import json
import subprocess
import sys

import pytest


def run(*arguments, given=None):
    return subprocess.run(
        [sys.executable, "-m", "hoagiai_cli", "deadline", *arguments],
        input=None if given is None else given.encode(),
        capture_output=True,
        check=False,
        timeout=60,
    )


def readings(result):
    return [json.loads(line) for line in result.stdout.decode().splitlines()]


def test_a_line_of_json_for_each_phrase():
    result = run("Quý II, quý IV năm 2025", "trước ngày 25/02/2025", "--nam", "2025", "--format", "json")
    assert result.returncode == 0
    first, second = readings(result)
    assert first == {
        "phien_ban": 1,
        "cach_viet": "Quý II, quý IV năm 2025",
        "loai": "quy",
        "dot": [
            {"ten": "Quý II/2025", "bat_dau": "2025-04-01", "han": "2025-06-30"},
            {"ten": "Quý IV/2025", "bat_dau": "2025-10-01", "han": "2025-12-31"},
        ],
        "mo_ho": False,
        "lua_chon": [],
        "thuong_xuyen": False,
        "chay_tiep": False,
        "cho_su_kien": None,
        "giai_thich": "Chữ “quý” lặp lại nên là hai đợt riêng: hạn 30/6/2025 và 31/12/2025.",
    }
    assert second["dot"] == [{"ten": "Trước ngày 25/02/2025", "bat_dau": None, "han": "2025-02-24"}]


def test_the_event_is_told_to_programs():
    (reading,) = readings(run("23 ngày trước ngày bầu cử", "--nam", "2025", "--format", "json"))
    assert reading["cho_su_kien"] == {"mo_ta": "bầu cử", "so_ngay": -23, "ngay_lam_viec": False, "so_thang": None}


def test_the_office_chooses_on_the_command_line():
    result = run("Quý III, IV năm 2025", "--nam", "2025", "--cach-doc", "tung_quy", "--format", "json")
    assert [dot["ten"] for dot in readings(result)[0]["dot"]] == ["Quý III/2025", "Quý IV/2025"]


def test_a_table_for_people_fits_eighty_columns():
    result = run("Quý III, IV năm 2025", "Hằng quý", "--nam", "2025")
    text = result.stdout.decode()
    assert "Quý III - Quý IV/2025  01/7/2025 – 31/12/2025" in text
    assert "--cach-doc ca_khoang hoặc tung_quy" in text
    assert max(map(len, text.splitlines())) <= 80


def test_lines_of_standard_input_each_give_one_line():
    result = run("-", "--nam", "2025", "--format", "json", given="\ufeffQuý I\r\n\nx\nThường xuyên")
    assert [reading["loai"] for reading in readings(result)] == [
        "quy",
        "khong_phai_thoi_gian",
        "khong_phai_thoi_gian",
        "thuong_xuyen",
    ]
    assert readings(result)[0]["cach_viet"] == "Quý I"
    assert result.returncode == 0


def test_a_line_without_end_is_one_phrase_that_is_not_understood():
    result = run("-", "--nam", "2025", "--format", "json", given="Quý I/2025 " * 100_000 + "\nQuý I/2025\n")
    assert [reading["loai"] for reading in readings(result)] == ["khong_hieu", "quy"]
    assert result.returncode == 1


@pytest.mark.parametrize(("phrase", "code"), [("Quý I", 0), ("x", 0), ("31/02/2025", 1)])
def test_the_exit_code_says_whether_all_were_read(phrase, code):
    assert run(phrase, "--nam", "2025").returncode == code


def test_the_year_is_this_year_unless_it_is_given(monkeypatch):
    from datetime import date

    from typer.testing import CliRunner

    from hoagiai_cli.cli import clock
    from hoagiai_cli.cli.commands import deadline

    monkeypatch.setattr(clock, "today", lambda: date(2031, 5, 1))
    result = CliRunner().invoke(deadline.app, ["Quý I", "--format", "json"], standalone_mode=False)
    assert json.loads(result.stdout)["dot"][0]["ten"] == "Quý I/2031"


@pytest.mark.parametrize("output_format", ["table", "json"])
def test_control_characters_never_reach_the_terminal(output_format):
    phrase = "khi \x1b[31mđỏ\x9b2J\u202e tổ chức\x07"
    result = run("-", "--nam", "2025", "--format", output_format, given=phrase)
    text = result.stdout.decode()
    assert all(sign.isprintable() or sign == "\n" for sign in text)
    assert "\\u001b" in text
    if output_format == "json":
        assert readings(result)[0]["cach_viet"] == phrase


@pytest.mark.parametrize(
    "arguments", [[], ["x", "--nam", "1500"], ["x", "--cach-doc", "sai"], ["x", "--format", "xml"]]
)
def test_wrong_usage_is_told_in_vietnamese(arguments):
    result = run(*arguments)
    assert result.returncode == 2
    assert "Lỗi" in result.stderr.decode()
    assert not result.stdout


def test_help_is_vietnamese():
    text = run("--help").stdout.decode()
    assert "CỤM_TỪ" in text
    for english in ("Usage", "Options", "TEXT", "Show this", "INTEGER", "Arguments", "default"):
        assert english not in text
