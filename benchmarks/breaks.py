"""Deliberate breaks: change the program in one place, run the tests that reach that place, and see whether one fails.

``python benchmarks/breaks.py --named`` makes the breaks that are listed by name below; ``--package store --count 50`` makes a
seeded sample of small ones in a package: comparisons, conditions, numbers, answers, statements left out. What survives is
printed with its line; those that change nothing a user could see are argued in ``SAME``. Work is done on a copy.
"""

import argparse
import ast
import itertools
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from breaks_named import NAMED

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "hoagiai_cli"
TESTS = {
    "store": ("tests/store", "tests/writing", "tests/cli/test_fmt.py", "tests/reporters"),
    "writing": (
        "tests/writing",
        "tests/cli/test_init.py",
        "tests/cli/test_update_extend.py",
        "tests/cli/test_first_hour.py",
    ),
    "forms": ("tests/forms", "tests/gathering"),
    "tracking": ("tests/tracking", "tests/cli/test_status_command.py", "tests/documents"),
    "review": ("tests/review",),
}
SLOW = (
    "test_killed.py",
    "test_at_once.py",
    "test_links.py",
    "test_quarter_by_office.py",
    "test_large_gathering.py",
    "browser",
)
MOST_TESTS = 60
"""Tests that are run for one break: of those that reach its line the fastest of each file, in turn."""
ENOUGH = 0.9
"""The share of breaks that must be caught in a package."""
PATIENCE = 120.0
"""Seconds for the tests of one break; a break that makes them run for ever is caught."""


class Break(NamedTuple):
    """A change: the file, the line, what it is in words, and the file's text with it."""

    path: Path
    line: int
    words: str
    text: str


SAME: dict[str, str] = {}
"""Survivors by "file: words" that change nothing a user could see, each with the reason."""

_COMPARE = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_BINARY = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.FloorDiv: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}


def breaks_in(path: Path) -> Iterator[Break]:
    """Yield every small break of a file."""
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    for node in [node for node in ast.walk(tree) if not _is_left_alone(node)]:
        for words, change, back in _changes(node):
            change()
            yield Break(path, getattr(node, "lineno", 1), words, ast.unparse(tree))
            back()


def _is_left_alone(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _changes(node: ast.AST) -> Iterator[tuple[str, object, object]]:  # noqa: C901, PLR0912 - one case a kind of node
    def setting(target: ast.AST, name: str, value: object) -> tuple[object, object]:
        before = getattr(target, name)
        return (lambda: setattr(target, name, value)), (lambda: setattr(target, name, before))

    shown = ast.unparse(node).split("\n")[0][:70] if not isinstance(node, ast.Module) else ""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _COMPARE:
        yield f"{shown} → other comparison", *setting(node, "ops", [_COMPARE[type(node.ops[0])](), *node.ops[1:]])
    elif isinstance(node, ast.BoolOp):
        yield f"{shown} → and/or", *setting(node, "op", ast.Or() if isinstance(node.op, ast.And) else ast.And())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield f"{shown} → without not", *_unwrapped(node)
    elif isinstance(node, ast.BinOp) and type(node.op) in _BINARY:
        yield f"{shown} → other operation", *setting(node, "op", _BINARY[type(node.op)]())
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        yield f"{shown} → {node.value + 1}", *setting(node, "value", node.value + 1)
    elif isinstance(node, ast.Constant) and type(node.value) is bool:
        yield f"{shown} → {not node.value}", *setting(node, "value", not node.value)
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        for answer in (True, False) if not isinstance(node, ast.While) else (False,):
            yield f"{shown} → always {answer}", *setting(node, "test", ast.Constant(answer))
    elif isinstance(node, ast.Return) and node.value is not None:
        yield f"{shown} → return None", *setting(node, "value", ast.Constant(None))
    for name in ("body", "orelse", "finalbody"):
        statements = getattr(node, name, None)
        if isinstance(statements, list) and isinstance(
            node, ast.FunctionDef | ast.If | ast.For | ast.With | ast.Try | ast.While
        ):
            for place, statement in enumerate(statements):
                if isinstance(statement, ast.Expr | ast.AugAssign | ast.Continue | ast.Raise) and not _is_left_alone(
                    statement
                ):
                    left = [*statements[:place], ast.copy_location(ast.Pass(), statement), *statements[place + 1 :]]
                    words = f"{ast.unparse(statement).split(chr(10))[0][:70]} → left out"
                    yield words, *setting(node, name, left)


def _unwrapped(node: ast.UnaryOp) -> tuple[object, object]:
    """Make ``not x`` the truth of ``x``."""
    inner = node.operand
    return (lambda: setattr(node, "operand", ast.UnaryOp(ast.Not(), inner))), (lambda: setattr(node, "operand", inner))


# Which tests reach which line


AT_START = "import coverage; coverage.process_startup()\n"
"""What every process of the tests runs first: also commands that a test starts are seen, by the test's own name."""


def reached(package: str, scratch: Path) -> tuple[dict[str, dict[str, list[str]]], dict[str, float]]:
    """Return, for each file of a package, the tests that run each of its lines, and how long each test takes."""
    from coverage import CoverageData

    (scratch / "start").mkdir(exist_ok=True)
    (scratch / "start" / "sitecustomize.py").write_text(AT_START, "utf-8")
    config = scratch / "coverage.ini"
    data = scratch / f"reach-{package}"
    data.mkdir()
    config.write_text(
        f"[run]\nsource = {SOURCE / package}\nparallel = true\ndata_file = {data / 'one'}\ncontext = ${{PYTEST_CURRENT_TEST-}}\n"
        "dynamic_context = test_function\n",
        "utf-8",
    )
    tests = [name for name in TESTS[package] if (ROOT / name).exists()]
    slow = [
        path
        for name in tests
        for path in sorted((ROOT / name).rglob("test_*.py"))
        if any(word in path.name for word in SLOW)
    ]
    ignored = [f"--ignore={path.relative_to(ROOT)}" for path in slow]
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join((str(scratch / "start"), str(SOURCE.parent))),
        "COVERAGE_PROCESS_START": str(config),
    }
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:randomly", "-p", "no:cacheprovider"]
    report = scratch / f"{package}.xml"
    command += ["--junit-xml", str(report), "-o", "junit_family=xunit1", *tests, *ignored]
    subprocess.run(command, cwd=ROOT, env=environment, check=False, stdout=subprocess.DEVNULL)
    took = {
        f"{case.get('file')}::{case.get('name')}": float(case.get("time", 0))
        for case in ET.parse(report).iter("testcase")  # noqa: S314 - written by pytest
    }
    lines: dict[str, dict[str, list[str]]] = {}
    for file in data.iterdir():
        one = CoverageData(str(file))
        one.read()
        for path in one.measured_files():
            for line, contexts in one.contexts_by_lineno(path).items():
                known = lines.setdefault(path, {}).setdefault(str(line), [])
                known += [name for context in contexts for name in named_by(context, took) if name not in known]
    return lines, took


def named_by(context: str, took: dict[str, float]) -> list[str]:
    """Return the tests that a context of coverage means: a command's is the test that started it, else a function's name."""
    outer, _, function = context.partition("|")
    test = outer.removesuffix(" (call)").removesuffix(" (setup)")
    if test in took:
        return [test]
    module, _, name = (function or context).rpartition(".")
    return [
        test
        for test in took
        if name and Path(test.split("::")[0]).stem == module.split(".")[-1] and _plain(test) == name
    ]


def _plain(test: str) -> str:
    return test.split("::", 1)[1].split("[", maxsplit=1)[0].rsplit("::", maxsplit=1)[-1]


class Bench:
    """A copy of the program, broken in one place at a time."""

    def __init__(self, top: Path) -> None:
        self.source = top / "src" / "hoagiai_cli"
        shutil.copytree(SOURCE, self.source, ignore=shutil.ignore_patterns("__pycache__"))
        (top / "templates").symlink_to(ROOT / "templates")
        self.environment = os.environ | {"PYTHONPATH": str(top / "src"), "PYTHONDONTWRITEBYTECODE": "1"}

    def is_caught(self, path: Path, text: str, tests: list[str]) -> bool:
        """Tell whether one of the tests fails on the broken text."""
        target = self.source / path.relative_to(SOURCE)
        before = target.read_bytes()
        target.write_text(text, "utf-8")
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-x",
            "-q",
            "-n",
            "0",
            "-p",
            "no:randomly",
            "-p",
            "no:cacheprovider",
            *tests,
        ]
        try:
            done = subprocess.run(
                command, cwd=ROOT, env=self.environment, capture_output=True, check=False, timeout=PATIENCE
            )
        except subprocess.TimeoutExpired:
            return True
        finally:
            target.write_bytes(before)
        if done.returncode not in {0, 1, 2}:
            raise SystemExit(done.stdout.decode() + done.stderr.decode())
        return done.returncode != 0


def named(bench: Bench) -> int:
    """Make the named breaks; return how many went unnoticed."""
    missed = 0
    for words, item in NAMED.items():
        path = SOURCE / item.path
        text = path.read_text("utf-8")
        assert text.count(item.before) >= 1, f"{item.path} no longer has: {item.before}"
        caught = bench.is_caught(path, text.replace(item.before, item.after, 1), [item.tests])
        missed += not caught
        print(f"{'caught' if caught else 'MISSED'}: {words}", flush=True)
    return missed


def sampled(bench: Bench, package: str, count: int, seed: int, scratch: Path) -> float:
    """Make a sample of breaks in a package; print the survivors and return the share that was caught."""
    lines, took = reached(package, scratch)
    found = [one for path in sorted((SOURCE / package).rglob("*.py")) for one in breaks_in(path)]
    random.Random(seed).shuffle(found)  # noqa: S311
    tried = caught = argued = 0
    for one in found:
        if tried == count:
            break
        tests = reaching(lines.get(str(one.path), {}), one)
        name = f"{one.path.relative_to(SOURCE)}: {one.words}"
        if name in SAME:
            argued += 1
            continue
        tried += 1
        chosen = in_turn(tests, took)
        if chosen and bench.is_caught(one.path, one.text, chosen):
            caught += 1
        else:
            print(f"survived: {one.path.relative_to(SOURCE)}:{one.line}: {one.words}  [{len(tests)} tests]", flush=True)
    print(
        f"{package}: {caught} of {tried} caught ({caught / max(1, tried):.0%}), {argued} argued, {len(found)} possible",
        flush=True,
    )
    return caught / max(1, tried)


def reaching(lines: dict[str, list[str]], one: Break) -> list[str]:
    """Return the tests that reach a break: its line, else the statement's, else, of what runs elsewhere, the file's."""
    for line in range(one.line, max(0, one.line - 8), -1):
        if tests := lines.get(str(line)):
            return tests
    return sorted({test for tests in lines.values() for test in tests})


def in_turn(tests: list[str], took: dict[str, float]) -> list[str]:
    """Return the fastest tests of each file in turn: what many files do differently is seen by one of them."""
    by_file: dict[str, list[str]] = {}
    for test in sorted(tests, key=lambda test: took.get(test, 0)):
        by_file.setdefault(test.split("::")[0] + test.split("::")[-1].split("[")[0], []).append(test)
    rounds = itertools.zip_longest(*by_file.values())
    return [test for found in rounds for test in found if test is not None][:MOST_TESTS]


def main() -> int:
    """Read the options and run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--named", action="store_true")
    parser.add_argument("--package", choices=sorted(TESTS), action="append", default=[])
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        bench = Bench(top)
        missed = named(bench) if chosen.named else 0
        shares = [sampled(bench, package, chosen.count, chosen.seed, top) for package in chosen.package]
    return 1 if missed or any(share < ENOUGH for share in shares) else 0


if __name__ == "__main__":
    sys.exit(main())
