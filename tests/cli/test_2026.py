"""The periods of 2025 and 2026 as an officer asks for them: one line a command, the days it must say."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TABLE = """
năm   lệnh                          số liệu nào            từ          đến hết
2025  report --sau-thang dau        6 tháng đầu năm 2025   01/01/2025  30/6/2025
2025  report --quy IV               năm 2025               01/01/2025  31/12/2025
2025  report --ca-nam               năm 2025               01/01/2025  31/12/2025
2026  report --sau-thang dau        6 tháng đầu năm 2026   01/01/2026  31/5/2026
2026  report --so-bo-nam            sơ bộ năm 2026         01/01/2026  31/10/2026
2026  report --quy IV               sơ bộ năm 2026         01/01/2026  31/10/2026
2026  report --ca-nam               năm 2026               01/01/2026  31/12/2026
2026  status --bao-cao --quy II     6 tháng đầu năm 2026   01/01/2026  31/5/2026
2026  status --bao-cao --quy IV     Sơ bộ năm 2026         01/01/2026  31/10/2026
2026  deadline "6 tháng đầu 2026"   thống kê               01/01/2026  31/5/2026
2026  deadline "Năm 2026"           thống kê               01/01/2026  31/12/2026
"""
ROWS = TABLE.strip().splitlines()[1:]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The plan folder, with the same plan for 2026."""
    plans = Path(shutil.copytree(ROOT / "examples/du-lieu-mau/plans", tmp_path_factory.mktemp("nam") / "plans"))
    old = next(path.parent for path in sorted(plans.glob("*/ke-hoach.yaml")))
    new = Path(shutil.copytree(old, plans / "hoa-giai-2026", ignore=shutil.ignore_patterns("ket-qua", "bao-cao")))
    for path in new.rglob("*.yaml"):
        text = path.read_text("utf-8").replace("2025", "2026")
        text = (
            re.sub(r"^ma: .*", "ma: hoa-giai-2026", text, flags=re.MULTILINE) if path.name == "ke-hoach.yaml" else text
        )
        path.write_text(text, "utf-8")
    return plans


@pytest.mark.parametrize("dong", ROWS, ids=lambda dong: " ".join(dong.split()[:4]))
def test_the_closing_days_said(folder, dong):
    nam, command = dong[:4], dong[6:36].strip()
    name, first, last = dong[36:59].strip(), *dong[59:].split()
    arguments = [part.strip('"') for part in command.split(" ", 1)[1].split('"')] if '"' in command else None
    words = ["deadline", arguments[1]] if arguments else command.split()
    options = (
        []
        if arguments
        else ["--goc", str(folder), "--ke-hoach", "hoa-giai-2026" if nam == "2026" else "hoa-giai-mau-2025"]
    )
    options += (
        ["--format", "md"] if words[0] == "report" else ["--ngay", f"{nam}-12-31"] if words[0] == "status" else []
    )
    run = [sys.executable, "-m", "hoagiai_cli", *words, *options]
    made = subprocess.run(run, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    said = " ".join(made.stdout.replace("ngày ", "").split())
    assert name in said, (said[:400], made.stderr)
    assert f"từ {first} đến hết {last}" in said or f"{name} {first} – {last}" in said, said[:600]
