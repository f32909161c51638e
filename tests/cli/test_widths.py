"""Nothing that a command prints is wider than the terminal; what is made for programs is left as it is."""

import contextlib
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

    git("init", "-q")
    git("add", "-A")
    git("commit", "-q", "-m", "1")
    task = folder / "plans/hoa-giai-2025/nhiem-vu/tap-huan.yaml"
    task.write_text(task.read_text("utf-8").replace("Quý II, quý IV năm 2025", "Quý II, quý III năm 2025"), "utf-8")
    git("commit", "-qam", "2")
    return folder


@pytest.mark.skipif(sys.platform == "win32" or not shutil.which("git"), reason="a pseudo-terminal and git")
@pytest.mark.parametrize("columns", [40, 80, 120])
def test_nothing_is_wider_than_the_terminal(top, columns):
    pexpect = pytest.importorskip("pexpect")
    wide = []
    for line in LINES:
        # One process a command: only a real terminal has a width of its own.
        screen = pexpect.spawn(
            sys.executable,
            ["-m", "hoagiai_cli", *line],
            cwd=str(top),
            env={**{key: os.environ[key] for key in os.environ if key != "COLUMNS"}, "TERM": "xterm", "NO_COLOR": "1"},
            dimensions=(50, columns),
            encoding="utf-8",
            timeout=120,
        )
        screen.expect(pexpect.EOF)
        with contextlib.suppress(pexpect.ExceptionPexpect):
            screen.close()
        printed = _CONTROL.sub("", screen.before)
        assert "Lỗi trong chương trình" not in printed, (line, printed)
        assert printed.strip(), line
        wide += [(line, text) for text in printed.split("\n") if width(text) > columns]
    assert wide == []


def test_a_pipe_gets_whole_lines_and_json_stays_json(top):
    import json

    for line in (("deadline", "Quý II", "--nam", "2025", "--format", "json"), ("status", "--format", "json", *DAY)):
        made = subprocess.run([sys.executable, "-m", "hoagiai_cli", *line], cwd=top, capture_output=True, check=True)
        assert json.loads(made.stdout)
