"""Print the ratios that the program must keep: whole processes, interleaved, medians; never a timed test.

    python benchmarks/run.py [RUNS]

Each command is compared with what nobody can beat on the same machine in the same minute: an interpreter that does
nothing, or PyYAML's C loader reading the same files.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from generate import generate

HERE = Path(__file__).parent
SIZES = (30, 1_000, 10_000)
WRONG_USAGE = 2


class Case(NamedTuple):
    """A command, what it is compared with, and how many times as long it may take."""

    name: str
    command: list[str]
    against: str
    at_most: float | None = None


class Cost(NamedTuple):
    """Seconds of wall time and megabytes at the peak, of one process."""

    seconds: float
    megabytes: float


def hoagiai(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "hoagiai_cli", *arguments]


def cases(top: Path) -> list[Case]:
    root = {size: str(top / str(size) / "plans") for size in SIZES}
    load = {size: [sys.executable, str(HERE / "load.py"), root[size]] for size in SIZES}
    city = str(HERE.parent / "plans")
    day = ("--ngay", "2025-10-01")
    report = (
        "report",
        "--quy",
        "III",
        "--nam",
        "2025",
        "--ke-hoach",
        "ke-hoach-0",
        "--output",
        str(top / "bao-cao.docx"),
    )
    return [
        Case("python -c pass", [sys.executable, "-c", "pass"], "python -c pass"),
        Case("--version", hoagiai("--version"), "python -c pass", 8),
        Case("--help", hoagiai("--help"), "python -c pass"),
        Case("status, thành phố Lai Châu", hoagiai("status", "--goc", city, *day), "python -c pass", 20),
        Case("validate, thành phố Lai Châu", hoagiai("validate", "--goc", city), "python -c pass"),
        Case("CSafeLoader 30", load[30], "python -c pass"),
        Case("validate 30", hoagiai("validate", "--goc", root[30]), "CSafeLoader 30"),
        Case("CSafeLoader 1000", load[1_000], "python -c pass"),
        Case("validate 1000", hoagiai("validate", "--goc", root[1_000]), "CSafeLoader 1000", 3),
        Case("status 1000", hoagiai("status", "--goc", root[1_000], *day), "CSafeLoader 1000"),
        Case("report 1000", hoagiai(*report, "--goc", root[1_000]), "CSafeLoader 1000", 15),
        Case("CSafeLoader 10000", load[10_000], "python -c pass"),
        Case("validate 10000", hoagiai("validate", "--goc", root[10_000]), "CSafeLoader 10000", 1.5),
        Case("validate 10000 / 1000", hoagiai("validate", "--goc", root[10_000]), "validate 1000", 12),
        Case("status 10000", hoagiai("status", "--goc", root[10_000], *day), "CSafeLoader 10000"),
        Case("status 10000 / 1000", hoagiai("status", "--goc", root[10_000], *day), "status 1000", 12),
    ]


def measure(command: list[str]) -> Cost:
    """Run a command once, its output thrown away."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    errors = process.stderr.read()
    if hasattr(os, "wait4"):
        _, status, usage = os.wait4(process.pid, 0)
        code, peak = (
            os.waitstatus_to_exitcode(status),
            usage.ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024),
        )
    else:
        code, peak = process.wait(), 0.0
    if code == WRONG_USAGE:
        raise SystemExit(f"{' '.join(command)}\n{errors.decode()}")
    return Cost(time.perf_counter() - start, peak)


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    # As installed: with the bytecode that an installer leaves behind.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        for size in SIZES:
            generate(size, top / str(size) / "plans")
        wanted = cases(top)
        costs: dict[str, list[Cost]] = {case.name: [] for case in wanted}
        for case in wanted:
            measure(case.command)
        for _ in range(runs):
            for case in wanted:
                costs[case.name].append(measure(case.command))
    medians = {key: statistics.median(cost.seconds for cost in found) for key, found in costs.items()}
    print(f"{'what':32}{'ms':>8}{'MB':>7}{'ratio':>8}{'at most':>9}  against")
    for case in wanted:
        ratio = medians[case.name] / medians[case.against]
        peak = max(cost.megabytes for cost in costs[case.name])
        limit = f"{case.at_most:g}" if case.at_most else ""
        mark = " !" if case.at_most and ratio > case.at_most else ""
        print(f"{case.name:32}{1000 * medians[case.name]:8.0f}{peak:7.0f}{ratio:8.2f}{limit:>9}  {case.against}{mark}")


if __name__ == "__main__":
    main()
