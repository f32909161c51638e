"""Print what the program costs beside what nobody can beat on the same machine in the same minute.

    python benchmarks/run.py [--runs 5] [--only WORD] [--large] [--growth] [--json FILE] [--compare FILE]
                             [--peers DIR] [--folder DIR]

Processor time of whole processes, the least of interleaved runs. B is an interpreter that does nothing; Y libyaml's
events from C over the same files; S a stat of each (``floor.c``; without a C compiler those lines are left out). A
second run compares itself with the JSON of the first.
"""

import argparse
import json
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import folders
from growth import print_growth
from measure import Command, Cost, hoagiai, least

HERE = Path(__file__).parent
CITY = HERE.parent / "plans"
DAY = ("--ngay", "2025-10-01")
B, SECONDS, MEGABYTES = "python -c pass", "s", "MB"


class Case(NamedTuple):
    """A command, what it is measured by (another command's name, or ``SECONDS``), and how much it may be.

    Attributes:
        name: What is printed.
        command: The command.
        by: The name of what it is divided by; ``SECONDS`` for its own seconds.
        at_most: The goal; None for a line that others are divided by.
        megabytes: The most memory; None where it is not limited.
    """

    name: str
    command: Command
    by: str = SECONDS
    at_most: float | None = None
    megabytes: float | None = None


def start(top: Path) -> list[Case]:
    tab = {"_HOAGIAI_COMPLETE": "complete_bash", "COMP_WORDS": "hoagiai sta", "COMP_CWORD": "1"}
    entry = top / "hoagiai"
    # As pip writes it since 2025; older ones import re first, which costs 0.6 B that are not the program's.
    entry.write_text(
        "import sys\nfrom hoagiai_cli.cli.main import main\nif __name__ == '__main__':\n    sys.exit(main())\n"
    )
    return [
        Case(B, Command([sys.executable, "-c", "pass"])),
        Case("--version", Command([sys.executable, str(entry), "--version"]), B, 1.25),
        Case("--help", Command([sys.executable, str(entry), "--help"]), B, 2.5),
        Case("completion bash", Command([sys.executable, str(entry), "completion", "bash"]), B, 2.5),
        Case("một lần Tab", Command([sys.executable, str(entry)], environment=tab), B, 2.5),
        Case("status, thành phố Lai Châu", hoagiai("status", "--goc", str(CITY), *DAY), B, 14),
        Case("validate, thành phố Lai Châu", hoagiai("validate", "--goc", str(CITY)), B),
    ]


def reading(top: Path, size: int, floor: Path | None) -> list[Case]:
    alike, other = folders.files(top, size), folders.different(top, size)
    found: list[Case] = []
    y, y_other, s = (f"{letter} {size}" for letter in ("Y", "Y khác nhau", "S"))
    if floor:
        found += [Case(y, Command([str(floor), "yaml", str(alike)]))]
        found += [Case(y_other, Command([str(floor), "yaml", str(other)]))]
        found += [Case(s, Command([str(floor), "stat", str(alike)]))]
    memory = {10_000: 64, 100_000: 160}.get(size)
    by = (y, y_other, s) if floor else (SECONDS,) * 3
    return [
        *found,
        Case(f"validate {size}", hoagiai("validate", "--goc", str(alike)), by[0], 6 if floor else None),
        Case(f"validate {size} khác nhau", hoagiai("validate", "--goc", str(other)), by[1], 8 if floor else None),
        Case(f"status {size}", hoagiai("status", "--goc", str(alike), *DAY), by[2], 90 if floor else None, memory),
    ]


def documents(top: Path) -> list[Case]:
    small, large = folders.one_plan(top, 100, 20), folders.one_plan(top, 10_000, 20)
    wide = folders.one_plan(top, 20, 1_000, all_lead=True)
    report = ("report", "--quy", "III", "--nam", "2025", "--force", "--output", str(top / "bao-cao.docx"), "--goc")
    letters = ("remind", "--force", "--ngay", "2025-12-20", "--output", str(top / "cong-van"), "--goc", str(wide))
    sheet = ("export", "--force", "--output", str(top / "xuat.xlsx"), "--goc", str(large), *DAY)
    return [
        Case("report, 100 nhiệm vụ", hoagiai(*report, str(small)), B, 22),
        Case("report, 10.000 nhiệm vụ", hoagiai(*report, str(large)), SECONDS, 3, 160),
        Case("report, 1.000 đơn vị × 20", hoagiai(*report, str(wide)), SECONDS, 1.5),
        Case("remind, 1.000 công văn", hoagiai(*letters), SECONDS, 6),
        Case("export xlsx, 10.000 dòng", hoagiai(*sheet), SECONDS, 2),
        Case("fmt --check 10.000", hoagiai("fmt", "--check", "--goc", str(folders.files(top, 10_000))), SECONDS, 3),
        Case("validate, 10.000 bản ghi", hoagiai("validate", "--goc", str(folders.records(top, 10_000))), SECONDS),
    ]


def history(top: Path) -> list[Case]:
    if shutil.which("git") is None:
        return []
    root = folders.commits(top, 5_000)
    diff = ("diff", "HEAD~92..HEAD", "--goc", str(root))
    return [
        Case("log, 5.000 commit", hoagiai("log", "ubnd-xa-5", "--goc", str(root), folder=root), SECONDS, 2, 60),
        Case("diff, 92 tệp đổi", hoagiai(*diff, folder=root), B, 20 + 30),
    ]


def peers(folder: Path | None) -> list[Case]:
    """Return the programs of other makers that are installed, here or in a folder, by what they take to start."""
    names = ("check-jsonschema", "doorstop", "bean-check", "rendercv")
    where = str(folder or Path(sys.executable).parent)
    found = {name: shutil.which(name, path=where) or shutil.which(name) for name in names}
    commands = {name: [path, "--version"] for name, path in found.items() if path}
    runs = {
        name
        for name, words in commands.items()
        if not subprocess.run(words, check=False, capture_output=True).returncode
    }
    return [Case(f"{name} --version", Command(words), B) for name, words in commands.items() if name in runs]


def compiled(top: Path) -> Path | None:
    """Return the program of ``floor.c``, or None where it cannot be compiled."""
    program = top / "floor"
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        return None
    words = [compiler, "-O2", "-o", str(program), str(HERE / "floor.c"), "-lyaml"]
    done = subprocess.run(words, check=False, capture_output=True)
    return program if done.returncode == 0 else None


def machine() -> str:
    return f"{platform.machine()}, {platform.system()} {platform.release()}, Python {platform.python_version()}"


def print_table(cases: list[Case], costs: dict[str, Cost], before: dict[str, float]) -> None:
    print(f"{'':32}{'s':>8}{'MB':>6}{'tỷ lệ':>9}{'cần':>7}  so với")
    for case in cases:
        cost = costs[case.name]
        ratio = cost.seconds / (1 if case.by == SECONDS else costs[case.by].seconds)
        over = (case.at_most is not None and ratio > case.at_most) or (
            case.megabytes is not None and cost.megabytes > case.megabytes
        )
        goal = "" if case.at_most is None else f"{case.at_most:g}"
        memory = "" if case.megabytes is None else f", {case.megabytes:g} MB"
        since = f"  lần trước {before[case.name]:.2f}" if case.name in before else ""
        mark = "!" if over else " "
        print(
            f"{case.name:32}{cost.seconds:8.3f}{cost.megabytes:6.0f}{ratio:9.2f}{goal:>7} {mark}{case.by}{memory}{since}"
        )


def ratios(cases: list[Case], costs: dict[str, Cost]) -> dict[str, float]:
    return {
        case.name: costs[case.name].seconds / (1 if case.by == SECONDS else costs[case.by].seconds) for case in cases
    }


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Đo thời gian xử lý và bộ nhớ của chương trình.")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default="", help="chỉ những dòng có chữ này, và những gì chúng được so với")
    parser.add_argument("--large", action="store_true", help="thêm 30.000 và 100.000 tệp")
    parser.add_argument("--growth", action="store_true", help="mỗi lệnh với 1 và 10 lần việc")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--compare", type=Path)
    parser.add_argument("--peers", type=Path, help="thư mục có check-jsonschema, doorstop, bean-check, rendercv")
    parser.add_argument("--folder", type=Path, help="thư mục giữ các thư mục được đo; mặc định là thư mục tạm")
    return parser.parse_args()


def main() -> None:
    asked = arguments()
    with tempfile.TemporaryDirectory() as name:
        top = asked.folder or Path(name)
        top.mkdir(parents=True, exist_ok=True)
        print(machine())
        if asked.growth:
            grown = print_growth(top, asked.runs, asked.only)
            if asked.json:
                asked.json.write_text(json.dumps({"may": machine(), "gap": grown}, ensure_ascii=False, indent=1) + "\n")
            return
        floor = compiled(top)
        sizes = (10_000, 30_000, 100_000) if asked.large else (10_000,)
        cases = [*start(top), *peers(asked.peers), *documents(top), *history(top)]
        cases += [case for size in sizes for case in reading(top, size, floor)]
        wanted = {case.name for case in cases if asked.only in case.name}
        wanted |= {case.by for case in cases if case.name in wanted} | {B}
        cases = [case for case in cases if case.name in wanted]
        costs = least({case.name: case.command for case in cases}, asked.runs)
    before = json.loads(asked.compare.read_text("utf-8"))["ty_le"] if asked.compare else {}
    print_table(cases, costs, before)
    if asked.json:
        kept = {
            "may": machine(),
            "ty_le": ratios(cases, costs),
            "do": {key: cost._asdict() for key, cost in costs.items()},
        }
        asked.json.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
