"""Which tests reach which line: a plugin of pytest that notes it, also in the processes that tests start.

``record(folder)`` runs the suite once with the plugin; ``Reach.load(folder)`` reads what it noted.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import coverage
import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "hoagiai_cli"
FOLDER = "HOAGIAI_REACH"
TEST = "HOAGIAI_REACH_TEST"
AT_START = "import coverage; coverage.process_startup()\n"
"""What every process runs first that a test starts: its lines count for the test's name."""
LONGEST = 20.0
"""Seconds from which a test is left out: a break is to be seen by something quicker."""
LEFT_OUT = ("browser", "test_killed.py", "test_large_gathering.py", "test_fuzz.py", "packaging", "test_at_once.py")


# The plugin


class _Recorder:
    """One process of the suite."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tests: dict[str, list[object]] = {}
        self.coverage = coverage.Coverage(
            data_file=str(folder / "one"), data_suffix=True, source=[str(SOURCE)], config_file=False, messages=False
        )
        self.coverage.start()

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.coverage.switch_context(item.nodeid)
        os.environ[TEST] = item.nodeid
        yield
        self.coverage.switch_context("")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        took, passed = self.tests.get(report.nodeid, [0.0, True])
        self.tests[report.nodeid] = [took + report.duration, passed and report.outcome == "passed"]

    def pytest_sessionfinish(self) -> None:
        self.coverage.stop()
        self.coverage.save()
        (self.folder / f"tests-{os.getpid()}.json").write_text(json.dumps(self.tests), "utf-8")


def pytest_configure(config: pytest.Config) -> None:
    """Begin in every process that runs tests; the one that only hands them out notes nothing."""
    spreads = config.getoption("numprocesses", None) and not hasattr(config, "workerinput")
    if FOLDER in os.environ and not spreads:
        config.pluginmanager.register(_Recorder(Path(os.environ[FOLDER])), "breaks-reach")


# Running it


def record(folder: Path, tests: list[str]) -> None:
    """Run tests with the plugin and keep what they reach."""
    folder.mkdir(parents=True)
    (folder / "sitecustomize.py").write_text(AT_START, "utf-8")
    config = folder / "coverage.ini"
    config.write_text(
        f"[run]\nsource = {SOURCE}\nparallel = true\ndata_file = {folder / 'one'}\ncontext = ${{{TEST}-}}\n"
        "disable_warnings = no-data-collected, module-not-measured, couldnt-parse, module-not-imported, already-imported\n",
        "utf-8",
    )
    path = [str(folder), str(Path(__file__).parent), str(SOURCE.parent), os.environ.get("PYTHONPATH", "")]
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(filter(None, path)),
        "COVERAGE_PROCESS_START": str(config),
        FOLDER: str(folder),
    }
    # The workers of the suite note by the plugin; only what they start begins by itself.
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "breaks_reach",
        "-p",
        "no:randomly",
        "-p",
        "no:cacheprovider",
    ]
    ignored = [f"--ignore-glob=*{name}*" for name in LEFT_OUT]
    subprocess.run([*command, *ignored, *tests], cwd=ROOT, env=environment, check=False)
    _sum_up(folder)


def _sum_up(folder: Path) -> None:
    tests: dict[str, list[Any]] = {}
    for path in sorted(folder.glob("tests-*.json")):
        tests |= json.loads(path.read_text("utf-8"))
    names = sorted(name for name, (took, passed) in tests.items() if passed and took < LONGEST)
    number = {name: place for place, name in enumerate(names)}
    lines: dict[str, dict[str, set[int]]] = {}
    for path in sorted(folder.glob("one*")):
        data = coverage.CoverageData(str(path))
        data.read()
        for measured in data.measured_files():
            known = lines.setdefault(Path(measured).relative_to(SOURCE).as_posix(), {})
            for line, contexts in data.contexts_by_lineno(measured).items():
                known.setdefault(str(line), set()).update(number[name] for name in contexts if name in number)
    told = {path: {line: sorted(found) for line, found in known.items()} for path, known in lines.items()}
    took = [round(tests[name][0], 3) for name in names]
    (folder / "reach.json").write_text(json.dumps({"tests": names, "took": took, "lines": told}), "utf-8")


class Reach(NamedTuple):
    """What was noted: the tests with their seconds, and by file and line the numbers of those that reach it."""

    tests: list[str]
    took: list[float]
    lines: dict[str, dict[str, list[int]]]

    @classmethod
    def load(cls, folder: Path) -> "Reach":
        """Read what was noted."""
        return cls(**json.loads((folder / "reach.json").read_text("utf-8")))

    def of(self, path: str, lines: range) -> list[int]:
        """Return the tests that reach the first of these lines that any test reaches."""
        known = self.lines.get(path, {})
        return next((found for line in lines if (found := known.get(str(line)))), [])

    def of_name(self, name: str) -> list[int]:
        """Return the tests that reach a line on which a name stands."""
        found: set[int] = set()
        for path, known in self.lines.items():
            if not (SOURCE / path).exists():
                continue
            for number, text in enumerate((SOURCE / path).read_text("utf-8").split("\n"), 1):
                if name in text:
                    found.update(known.get(str(number), ()))
        return sorted(found)
