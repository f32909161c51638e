"""A plugin of pytest that plays breaks one after another, each in a process of its own that is forked when all is loaded.

The tests are collected once and the program is imported once. For each break a child puts the broken code in place of the
function's own, in memory and (for what tests start) on the disk of the copy that is measured, and runs the tests that reach
it until one fails. Needs a system that can fork.
"""

import ast
import gc
import importlib
import json
import os
import resource
import signal
import sys
import time
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from breaks_made import Break, broken

JOBS = "HOAGIAI_BREAKS"
PATIENCE = 20.0
"""Seconds for a break beyond four times of what its tests take; one that makes them run for ever is caught."""
MEMORY = 3_000_000_000
FAILED, PASSED = 1, 0


def pytest_configure(config: pytest.Config) -> None:
    """Begin where breaks are to be played."""
    if JOBS in os.environ:
        config.pluginmanager.register(_Player(json.loads(Path(os.environ[JOBS]).read_text("utf-8"))), "breaks-play")


class _Player:
    def __init__(self, jobs: dict[str, Any]) -> None:
        self.jobs = jobs
        self.source = Path(jobs["source"])
        self.items: dict[str, pytest.Item] = {}
        self.failed = ""
        self.sound: dict[str, bool] = {}

    def pytest_collection(self) -> None:
        """No examples kept from break to break, none made smaller."""
        from hypothesis import Phase, settings

        phases = (Phase.explicit, Phase.generate)
        settings.register_profile("breaks", deadline=None, database=None, derandomize=True, phases=phases)
        settings.load_profile("breaks")

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        self.items = {item.nodeid: item for item in items}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed = report.nodeid

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        session.config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]  # noqa: SLF001
        for path in sorted(self.source.rglob("*.py")):
            module = path.relative_to(self.source.parent).with_suffix("").as_posix().replace("/", ".")
            if not module.endswith("__main__"):
                importlib.import_module(module.removesuffix(".__init__"))
        gc.freeze()
        with Path(self.jobs["results"]).open("a", encoding="utf-8") as out:
            for job in self.jobs["jobs"]:
                out.write(json.dumps(self._play(Break(*job["break"]), job)) + "\n")
                out.flush()
        return True

    def _play(self, one: Break, job: dict[str, Any]) -> dict[str, Any]:
        """Return how a break was seen: by which test, or because it went on for ever; nothing where it was not."""
        chosen = [self.items[name] for name in job["tests"] if name in self.items]
        path = self.source / one.path
        before = path.read_bytes()
        began = time.monotonic()
        try:
            while chosen:
                seen = self._forked(one, chosen, job["took"] * 4 + PATIENCE)
                if not seen.startswith("tests/") or self._is_sound(seen):
                    break
                chosen = [item for item in chosen if item.nodeid != seen]
            else:
                seen = ""
        finally:
            path.write_bytes(before)
        return {"break": one, "seen": seen, "seconds": round(time.monotonic() - began, 1), "tests": len(chosen)}

    def _is_sound(self, name: str) -> bool:
        """Tell whether a test passes here when nothing is broken."""
        if name not in self.sound:
            self.sound[name] = not self._forked(None, [self.items[name]], 120.0)
        return self.sound[name]

    def _forked(self, one: Break | None, items: list[pytest.Item], patience: float) -> str:
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            os.close(reading)
            said = "harness: did not start"
            try:
                said = self._run(one, items)
            except BaseException as error:  # noqa: BLE001 - whatever the break does, the child ends here
                said = f"ended with {type(error).__name__}: {error}"
            finally:
                os.write(writing, said.encode("utf-8", "replace")[:4000])
                os._exit(0)
        os.close(writing)
        seen = _waited(child, time.monotonic() + patience)
        with os.fdopen(reading, "rb") as pipe:
            os.set_blocking(pipe.fileno(), False)
            said = (pipe.read() or b"").decode("utf-8", "replace")
        return seen or said

    def _run(self, one: Break | None, items: list[pytest.Item]) -> str:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
        with open(os.devnull, "r+b") as nothing:  # noqa: PTH123
            for number in (0, 1, 2):
                os.dup2(nothing.fileno(), number)
        if one is not None and not _put_in_place(self.source, one):
            return "harness: not in memory"
        for item, following in zip(items, [*items[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self.failed:
                return self.failed
        return ""


def _waited(child: int, end: float) -> str:
    """Wait for a child; return how it ended where that tells of a break: for ever, or by a signal."""
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return f"signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else ""
        if time.monotonic() > end:
            os.killpg(child, signal.SIGKILL) if os.getpgid(child) == child else os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return "for ever"
        time.sleep(0.005)


def _put_in_place(source: Path, one: Break) -> int:
    """Break a function in memory, and its file on the disk; return how often it was there."""
    path = source / one.path
    tree = broken(source, one)
    code = compile(ast.fix_missing_locations(tree), str(path), "exec")
    for compiled in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
        compiled.unlink()
    path.write_text(ast.unparse(tree), "utf-8")
    new = {(found.co_qualname, found.co_firstlineno): found for found in _codes(code)}
    put = 0
    gc.unfreeze()
    for found in gc.get_objects():
        if isinstance(found, types.FunctionType) and found.__code__.co_filename == str(path):
            key = (found.__code__.co_qualname, found.__code__.co_firstlineno)
            if key[0] == one.owner and key in new:
                found.__code__ = new[key]
                put += 1
    return put


def _codes(code: types.CodeType) -> Iterator[types.CodeType]:
    for inner in code.co_consts:
        if isinstance(inner, types.CodeType):
            yield inner
            yield from _codes(inner)


if sys.platform == "win32":
    raise SystemExit("Needs a system that can fork.")
