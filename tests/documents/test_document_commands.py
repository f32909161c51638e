"""The commands: where documents go, in which format, and what is said of it."""

import subprocess
import sys
from pathlib import Path

import pytest

PLANS = Path(__file__).parents[2] / "plans"


def hoagiai(*arguments, cwd):
    command = [sys.executable, "-m", "hoagiai_cli", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)


def test_text_goes_to_standard_output_and_word_to_a_file(tmp_path):
    text = hoagiai("document", "ke-hoach", "--goc", PLANS, "--format", "md", cwd=tmp_path)
    assert text.returncode == 0
    assert "# KẾ HOẠCH" in text.stdout
    assert list(tmp_path.iterdir()) == []
    word = hoagiai("document", "ke-hoach", "--goc", PLANS, cwd=tmp_path)
    assert (word.returncode, word.stdout) == (0, "")
    assert "ke-hoach-hoa-giai-2025.docx" in word.stderr
    assert (tmp_path / "ke-hoach-hoa-giai-2025.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(("name", "start"), [("a.md", "ỦY BAN"), ("a.HTML", "<!DOCTYPE html>")])
def test_the_format_follows_from_the_files_name(tmp_path, name, start):
    made = hoagiai("document", "ke-hoach", "--goc", PLANS, "-o", name, cwd=tmp_path)
    assert made.returncode == 0
    assert (tmp_path / name).read_text("utf-8").strip("*").startswith(start)


def test_the_report_of_a_quarter_without_an_issuer_says_that_it_is_a_draft(tmp_path):
    made = hoagiai("report", "--quy", "IV", "--goc", PLANS, cwd=tmp_path)
    assert made.returncode == 0
    assert "dự thảo" in made.stderr
    assert (tmp_path / "bao-cao-hoa-giai-2025-quy-4-2025.docx").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["document"], "Cách dùng"),
        (["document", "ke"], "Không có lệnh 'ke'"),
        (["document", "ke-hoach", "-o", "a.odt"], "đuôi tệp"),
        (["document", "ke-hoach", "--format", "odt"], "không thuộc các giá trị"),
        (["document", "ke-hoach", "-o", "khong/co/a.md"], "không ghi được"),
        (["document", "ke-hoach", "--ke-hoach", "x"], "hoa-giai-2025"),
        (["report"], "chưa nêu kỳ báo cáo"),
        (["report", "--quy", "V"], "không có quý"),
        (["report", "--quy", "I", "--ca-nam"], "chỉ nêu được một kỳ"),
        (["report", "--thang", "13"], "không có tháng 13"),
        (["report", "--sau-thang", "--don-vi", "khong-co"], "không có đơn vị"),
        (["report", "--quy", "II", "--ngay", "2025-02-30"], "không có ngày 2025-02-30 trong lịch"),
        (["report", "--quy", "II", "--ngay", "2025-01-01"], "trước kỳ báo cáo"),
        (["report", "--quy", "II", "--nam", "2031"], "2031"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_why(tmp_path, arguments, words):
    made = hoagiai(*arguments, *(["--goc", PLANS] if len(arguments) > 1 else []), cwd=tmp_path)
    assert made.returncode == 2
    assert words in made.stdout + made.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments", [["report", "--help"], ["document", "--help"], ["document", "ke-hoach", "--help"]]
)
def test_help_is_vietnamese(tmp_path, arguments):
    text = hoagiai(*arguments, cwd=tmp_path).stdout
    for english in ("OPTIONS", "COMMAND", "Usage", "TEXT", "PATH", "INTEGER", "Options", "ARGS", "required", "default"):
        assert english not in text
    assert all(len(line) <= 80 for line in text.splitlines())


def test_a_faulty_template_of_the_folder_is_named_with_its_line(tmp_path):
    import shutil

    shutil.copytree(PLANS, tmp_path / "plans")
    own = tmp_path / "plans" / "templates"
    own.mkdir()
    (own / "bao-cao.html.j2").write_text("---\ntrich_yeu: a\n---\n<p>{{ khong_co }}</p>\n", "utf-8")
    made = hoagiai("report", "--quy", "II", cwd=tmp_path)
    assert made.returncode == 2
    assert "plans/templates/bao-cao.html.j2:4: không có biến “khong_co”" in made.stderr
    assert "Traceback" not in made.stderr
