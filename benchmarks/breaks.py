"""Deliberate breaks: change the program in one place, run the tests that reach that place, and see whether one fails.

``python benchmarks/breaks.py --named`` makes the breaks that are listed by name in ``breaks_named.py``;
``--package store --count 60`` makes a sample with a fixed seed of small ones in a package: comparisons, conditions, numbers,
answers, statements left out. What survives is printed with its line; those that change nothing a user could see are argued
in ``breaks_same.toml`` and are not counted. Which tests reach which line is found once, by a run of the suite, and kept in
``--reach FOLDER``. Work is done on a copy.
"""

import argparse
import ast
import compileall
import itertools
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from breaks_made import Break, breaks_in, broken
from breaks_named import NAMED
from breaks_play import JOBS
from breaks_reach import ROOT, SOURCE, Reach, record

HERE = Path(__file__).parent
PACKAGES = ("store", "writing", "forms", "tracking", "tables", "review")
ENOUGH = 0.9
"""The share of breaks that must be caught in a package."""
FEW, MOST = 30, 300
"""Tests that are run for one break at first, and where none of them fails."""
SECONDS = 40.0
"""Of tests that are run for one break at most."""
SAME: dict[str, str] = tomllib.loads((HERE / "breaks_same.toml").read_text("utf-8"))["same"]
"""Breaks by their name that change nothing a user could see, each with the reason."""
PLAIN = ("-q", "-n", "0", "-p", "no:randomly", "-p", "no:cacheprovider", "-o", "tmp_path_retention_policy=none")


class Bench:
    """A copy of the program, broken in one place at a time."""

    def __init__(self, top: Path) -> None:
        self.top = top
        self.source = top / "src" / "hoagiai_cli"
        shutil.copytree(SOURCE, self.source, ignore=shutil.ignore_patterns("__pycache__"))
        compileall.compile_dir(self.source, quiet=1)
        (top / "templates").symlink_to(ROOT / "templates")
        path = [str(self.source.parent), str(HERE)]
        self.environment = os.environ | {
            "PYTHONPATH": os.pathsep.join(path),
            "PYTHONDONTWRITEBYTECODE": "1",
            "HYPOTHESIS_STORAGE_DIRECTORY": str(top / "hypothesis"),
        }

    def is_caught(self, path: str, text: str, tests: list[str], patience: float = 120.0) -> bool:
        """Tell whether one of the tests fails, in a process that begins with the broken text."""
        target = self.source / path
        before = target.read_bytes()
        for compiled in (target.parent / "__pycache__").glob(f"{target.stem}.*.pyc"):
            compiled.unlink()
        target.write_text(text, "utf-8")
        command = [sys.executable, "-m", "pytest", "-x", *PLAIN, "--basetemp", str(self.top / "tests"), *tests]
        try:
            done = subprocess.run(
                command, cwd=ROOT, env=self.environment, capture_output=True, check=False, timeout=patience
            )
        except subprocess.TimeoutExpired:
            return True
        finally:
            target.write_bytes(before)
        if done.returncode not in {0, 1, 2, 4}:
            raise SystemExit(done.stdout.decode() + done.stderr.decode())
        return done.returncode != 0

    def play(self, jobs: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Play breaks of functions, all in one process that forks; return how each was seen."""
        if not jobs:
            return []
        told, results = self.top / "jobs.json", self.top / "results.jsonl"
        results.unlink(missing_ok=True)
        told.write_text(json.dumps({"source": str(self.source), "results": str(results), "jobs": jobs}), "utf-8")
        files = sorted({test.split("::")[0] for job in jobs for test in job["tests"]})
        command = [sys.executable, "-m", "pytest", "-s", *PLAIN, "--basetemp", str(self.top / "tests")]
        done = subprocess.run(
            [*command, "-p", "breaks_play", *files],
            cwd=ROOT,
            env=self.environment | {JOBS: str(told)},
            capture_output=True,
            check=False,
        )
        lines = results.read_text("utf-8").splitlines() if results.exists() else []
        if len(lines) != len(jobs):
            raise SystemExit(done.stdout.decode() + done.stderr.decode())
        return [json.loads(line) for line in lines]


def named(bench: Bench) -> int:
    """Make the named breaks; return how many went unnoticed."""
    missed = 0
    for words, item in NAMED.items():
        text = (SOURCE / item.path).read_text("utf-8")
        assert text.count(item.before) >= 1, f"{item.path} no longer has: {item.before}"
        caught = bench.is_caught(item.path, text.replace(item.before, item.after, 1), [item.tests])
        missed += not caught
        print(f"{'caught' if caught else 'MISSED'}: {words}", flush=True)
    return missed


def sampled(bench: Bench, reach: Reach, package: str, count: int, seed: int) -> float:
    """Make a sample of breaks in a package; print the survivors and return the share that was caught."""
    files = sorted((SOURCE / package).rglob("*.py"))
    found = [one for path in files for one in breaks_in(SOURCE, path.relative_to(SOURCE).as_posix())]
    random.Random(seed).shuffle(found)  # noqa: S311
    argued = [one for one in found[:count] if one.name in SAME]
    tried = [one for one in found if one.name not in SAME][: count - len(argued)]
    left = list(tried)
    for most in (FEW, MOST):
        left = _survivors(bench, reach, left, most)
    for one in left:
        tests = len(reaching(reach, one))
        print(f"survived: {one.path}:{one.line}: {one.owner or ''}: {one.words}  [{tests} tests]", flush=True)
    caught = len(tried) - len(left)
    print(
        f"{package}: {caught} of {len(tried)} caught ({caught / max(1, len(tried)):.0%}), {len(argued)} argued,"
        f" {len(found)} possible, seed {seed}",
        flush=True,
    )
    return caught / max(1, len(tried))


def _survivors(bench: Bench, reach: Reach, tried: list[Break], most: int) -> list[Break]:
    """Return the breaks that at most so many tests do not see."""
    chosen = {one: in_turn(reach, reaching(reach, one), most, one.path.split("/")[0]) for one in tried}
    jobs = [
        {"break": one, "tests": [reach.tests[test] for test in tests], "took": sum(reach.took[test] for test in tests)}
        for one, tests in chosen.items()
        if one.owner is not None and tests
    ]
    seen = {Break(*result["break"]): result["seen"] for result in bench.play(jobs)}
    left = []
    for one, tests in chosen.items():
        said = seen.get(one, "")
        if one.owner is None or said.startswith("harness"):
            text = ast.unparse(broken(SOURCE, one))
            caught = bool(tests) and bench.is_caught(one.path, text, [reach.tests[test] for test in tests])
        else:
            caught = bool(said)
        if not caught:
            left.append(one)
    return left


def reaching(reach: Reach, one: Break) -> list[int]:
    """Return the tests that reach a break: its line, else the statement's; of a constant those that reach its name."""
    if one.owner is not None:
        return reach.of(one.path, range(one.line, max(0, one.line - 8), -1))
    found = [test for name in _names_at(one) for test in reach.of_name(name)]
    return sorted(set(found)) or sorted({test for tests in reach.lines.get(one.path, {}).values() for test in tests})


def _names_at(one: Break) -> list[str]:
    """Return the constant that a line gives a value, or the function of which it gives a default."""
    found = []
    for node in ast.walk(ast.parse((SOURCE / one.path).read_text("utf-8"))):
        if not isinstance(node, ast.stmt) or not node.lineno <= one.line <= (node.end_lineno or 0):
            continue
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        found += [target.id for target in targets if isinstance(target, ast.Name)]
        found += [node.name] if isinstance(node, ast.FunctionDef) else []
    return found


def in_turn(reach: Reach, tests: list[int], most: int, package: str) -> list[int]:
    """Return the fastest tests of each function in turn, the package's own first: many do the same, one sees it."""
    by_function: dict[str, list[int]] = {}
    for test in sorted(tests, key=lambda test: _rank(reach, test, package)):
        by_function.setdefault(reach.tests[test].split("[")[0], []).append(test)
    chosen, seconds = [], 0.0
    for test in itertools.chain(*itertools.zip_longest(*by_function.values())):
        if test is None or seconds + reach.took[test] > SECONDS:
            continue
        if len(chosen) == most:
            break
        chosen.append(test)
        seconds += reach.took[test]
    return sorted(chosen, key=lambda test: reach.took[test])


def _rank(reach: Reach, test: int, package: str) -> tuple[bool, float]:
    return not reach.tests[test].startswith(f"tests/{package}/"), reach.took[test]


def main() -> int:
    """Read the options and run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--named", action="store_true")
    parser.add_argument("--package", choices=PACKAGES, action="append", default=[])
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reach", type=Path, help="where what tests reach is kept; recorded where it is missing")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        bench = Bench(top)
        missed = named(bench) if chosen.named else 0
        shares = []
        if chosen.package:
            folder = chosen.reach or top / "reach"
            if not (folder / "reach.json").exists():
                record(folder, ["tests"])
            reach = Reach.load(folder)
            shares = [sampled(bench, reach, package, chosen.count, chosen.seed) for package in chosen.package]
    return 1 if missed or any(share < ENOUGH for share in shares) else 0


if __name__ == "__main__":
    sys.exit(main())
