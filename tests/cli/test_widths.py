"""Nothing that a command prints is wider than the terminal; what is made for programs is left as it is."""

import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hoagiai_cli.cli.group import COMMANDS
from hoagiai_cli.reporters.terminal import width

ROOT = Path(__file__).parents[2]
_CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\r")
DAY = ("--ngay", "2025-05-20")
LINES = (
    (),
    ("week", *DAY),
    ("status", *DAY),
    ("status", "--ma", "--ngay", "2025-07-05"),
    ("status", "--bao-cao", "--quy", "I", *DAY),
    ("show", "5", *DAY),
    ("show", "phường tân phong", "--ngay", "2025-07-05"),
    ("show", "không có"),
    ("validate",),
    ("deadline", "Quý III, IV năm 2025", "--nam", "2025"),
    ("explain", "HG302"),
    ("diff", "HEAD~1..HEAD"),
    ("log", "5"),
    ("remind", "--format", "text", *DAY),
    ("setup", "--tu-tep", "khong-co.yaml"),
    ("rollover", "--sang", "2026", "--dry-run", "--nam", "2025"),
    ("import", "ke-hoach.txt", "--dry-run"),
    ("template", "variables"),
    ("law",),
    ("undo",),
    ("fmt", "--check"),
    ("update", "xyz"),
    ("extend", "5", "--dry-run", "--dot", "Quý II/2025", "--den", "2025-07-31", "--van-ban", "45/TB-UBND"),
    ("report",),
    ("report", "--quy", "I", "-o", "r.docx"),
    ("document", "check", "r.docx"),
    ("form", "export", "--quy", "II", "-o", "bieu", *DAY),
    ("export", "-o", "e.xlsx"),
    ("calendar", "-o", "l.ics"),
    ("dashboard", "-o", "d.html"),
    ("không-có-lệnh",),
    ("week", "--format", "text", "--ngay", "2025-07-05"),
    ("show", "nhiệm vụ 9", "--ngay", "2025-07-05"),
    ("show", "Phòng Tư pháp", "--ngay", "2025-07-05"),
    ("status", "--quy", "IV", "--don-vi", "phường tân phong", "--ngay", "2025-07-05"),
    ("status", "--don-vi", "ubnd"),
    ("validate", "--goc", "sai"),
    ("status", "--goc", "sai"),
    ("status", "--goc", "thư-mục-không-có-ở-đâu-cả/và-một-tên-rất-dài-nữa-để-dòng-này-quá-rộng"),
    ("form", "import", "bieu", *DAY, "--yes"),
    ("form", "slip", "--quy", "II", *DAY),
    ("form", "accept", "1", "--don-vi", "phường tân phong"),
    ("form", "accept", "--tat-ca"),
    ("form", "return", "5", "--don-vi", "phòng tư pháp", "--ly-do", "thiếu văn bản"),
    ("form", "--help"),
    *(("form", name, "--help") for name in ("export", "import", "slip", "accept", "return")),
    ("document", "ke-hoach", "--format", "md"),
    ("document", "theo-doi", "-o", "td.xlsx", *DAY),
    ("document", "ke-hoach", "--don-vi", "tan phong", "--format", "md"),
    ("document", "--help"),
    ("report", "--quy", "III", "--nam", "2030"),
    ("report", "--quy", "XV"),
    ("remind", "--bao-cao", "--quy", "I", *DAY, "-o", "thu"),
    ("combine", "plans", "sai", "--quy", "II"),
    ("diff", "khong-co-ban-nay"),
    ("log", "không có việc nào tên dài như thế này trong thư mục kế hoạch"),
    ("law", "30/2020/NĐ-CP"),
    ("law", "999/2020/NĐ-CP"),
    ("approve", "hoa-giai-2025", "--dry-run"),
    ("schema", "--check"),
    ("template", "copy", "bao-cao"),
    ("template", "copy", "khong-co"),
    ("text", "r.docx"),
    ("init", "moi"),
    ("import", "khong-co-tep-nay-o-dau-ca-voi-mot-cai-ten-that-la-dai-de-thu-be-rong.docx"),
    ("rollover", "--sang", "2024"),
    ("diff", "--sang", "2026"),
    ("completion",),
    ("update", "5", "--don-vi", "tân phong", "--tien-do", "hoan_thanh", "--ngay", "2025-05-20"),
    ("deadline", "khi Trung ương có hướng dẫn cụ thể về việc triển khai thực hiện ở cấp cơ sở", "--nam", "2025"),
    ("explain", "HG999"),
    ("status", "--nam", "x"),
    ("--help",),
    *((name, "--help") for name in COMMANDS),
)


@pytest.fixture(scope="module")
def top(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rong")
    for name in ("plans", "schemas"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns(".hoagiai*"))
    shutil.copy(ROOT / "tests/cli/phien/ke-hoach.txt", folder)

    def git(*arguments):
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments], cwd=folder, check=True
        )

    wrong = shutil.copytree(folder / "plans", folder / "sai") / "hoa-giai-2025/nhiem-vu"
    (wrong / "kiem-tra.yaml").write_text(f"ma: kiem-tra\nten: {'Một tên dài ' * 20}\nthoi_gain: {'x' * 200}\n", "utf-8")
    git("init", "-q")
    git("add", "-A")
    git("commit", "-q", "-m", "1")
    task = folder / "plans/hoa-giai-2025/nhiem-vu/tap-huan.yaml"
    task.write_text(task.read_text("utf-8").replace("Quý II, quý IV năm 2025", "Quý II, quý III năm 2025"), "utf-8")
    git("commit", "-qam", "2")
    return folder


DRIVER = """
import json, os, sys
from hoagiai_cli.cli import front, main, vietnamese

vietnamese.install()
for place, line in enumerate(json.loads(sys.argv[1])):
    print(f"\\n\\x1e{place}")
    sys.argv = ["hoagiai", *line]
    plain = front.answer(line, os.environ)
    if plain is None:
        main._run()
    else:
        print(plain)
    sys.stdout.flush()
"""


def screen_of(pexpect, top, columns, *arguments):
    """Start Python in a terminal of this width: only a real terminal has a width of its own."""
    environment = {key: os.environ[key] for key in os.environ if key != "COLUMNS"}
    return pexpect.spawn(
        sys.executable,
        list(arguments),
        cwd=str(top),
        env={**environment, "TERM": "xterm", "NO_COLOR": "1"},
        dimensions=(50, columns),
        encoding="utf-8",
        timeout=300,
    )


@pytest.mark.skipif(sys.platform == "win32" or not shutil.which("git"), reason="a pseudo-terminal and git")
@pytest.mark.slow(seconds=30)
@pytest.mark.parametrize("columns", [40, 80, 120])
def test_nothing_is_wider_than_the_terminal(top, columns, tmp_path):
    pexpect = pytest.importorskip("pexpect")
    place = shutil.copytree(top, tmp_path / "thu-muc")
    # One process for all commands: each asks the terminal anew.
    screen = screen_of(pexpect, place, columns, "-c", DRIVER, json.dumps(LINES))
    screen.expect(pexpect.EOF)
    with contextlib.suppress(pexpect.ExceptionPexpect):
        screen.close()
    parts = _CONTROL.sub("", screen.before).split("\x1e")[1:]
    assert len(parts) == len(LINES), parts[-1]
    wide = []
    silent = []
    for line, part in zip(LINES, parts, strict=True):
        printed = part.partition("\n")[2]
        assert "Lỗi trong chương trình" not in printed, (line, printed)
        silent += [] if printed.strip() else [line]
        wide += [(line, text) for text in printed.split("\n") if width(text) > columns]
    assert wide == []
    assert silent == [("schema", "--check")]


QUESTIONS = (
    # What is asked in narrow windows: the questions of setup, of update, of a word that means two things.
    (("setup", "--ngay", "2025-07-05"), ["1", "", "", "", "", "", "thôi", "k"]),
    (("update", "1", "--don-vi", "phường tân phong", "--ngay", "2025-02-21"), ["1", "", "", "", "", "", "k"]),
    (("rollover", "--sang", "2026", "--nam", "2025"), ["", "", "", "", "", "", "", "", "", ""]),
    (("undo",), ["k"]),
)


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal")
@pytest.mark.slow(seconds=30)
@pytest.mark.parametrize("columns", [40, 80])
def test_no_question_is_wider_than_the_terminal(top, columns, tmp_path):
    pexpect = pytest.importorskip("pexpect")
    shutil.copytree(top / "plans", tmp_path / "plans")
    for line, answers in QUESTIONS:
        screen = screen_of(pexpect, tmp_path, columns, "-m", "hoagiai_cli", *line)
        printed = ""
        for answer in [*answers, *["thôi"] * 9]:
            ended = screen.expect(["[:?>] $", pexpect.EOF])
            printed += screen.before + (screen.after if not ended else "")
            if ended:
                break
            screen.sendline(answer)
        printed = _CONTROL.sub("", printed)
        assert len(printed.split("\n")) > 3, line
        assert "Lỗi trong chương trình" not in printed, (line, printed)
        assert [text for text in printed.split("\n") if width(text) > columns] == [], line


def test_a_pipe_gets_whole_lines_and_json_stays_json(top):
    for line in (("deadline", "Quý II", "--nam", "2025", "--format", "json"), ("status", "--format", "json", *DAY)):
        made = subprocess.run([sys.executable, "-m", "hoagiai_cli", *line], cwd=top, capture_output=True, check=True)
        assert json.loads(made.stdout)
