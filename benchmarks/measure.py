"""Processor time and memory of whole processes, the least of interleaved runs: what a busy machine disturbs least."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

WRONG_USAGE = 2
TRACEBACK = b"Traceback (most recent call last)"


class Cost(NamedTuple):
    """Seconds of processor time (its own and the system's), megabytes at the peak, and the exit code of a process."""

    seconds: float
    megabytes: float
    code: int


class Command(NamedTuple):
    """What is run, where, and with what in its environment."""

    words: list[str]
    folder: Path | None = None
    environment: Mapping[str, str] | None = None


def hoagiai(*words: str, folder: Path | None = None, environment: Mapping[str, str] | None = None) -> Command:
    return Command([sys.executable, "-m", "hoagiai_cli", *words], folder, environment)


LAUNCHER = """
import os, sys
child = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(child, 0)
told = (usage.ru_utime, usage.ru_stime, usage.ru_maxrss, os.waitstatus_to_exitcode(status))
os.write(int(sys.argv[1]), " ".join(map(str, told)).encode())
"""
"""A process begins with the peak of the one that started it; this one is small, whatever has been measured before."""


def once(command: Command) -> Cost:
    """Run a command, its output thrown away; children that it waits for are counted with it."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    reading, writing = os.pipe()
    try:
        process = subprocess.run(
            [sys.executable, "-I", "-S", "-c", LAUNCHER, str(writing), *command.words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            cwd=command.folder,
            env={**environment, **(command.environment or {})},
            pass_fds=(writing,),
            check=False,
        )
        os.close(writing)
        told = os.read(reading, 4096).decode().split()
    finally:
        os.close(reading)
    code = int(told[3]) if told else WRONG_USAGE
    if TRACEBACK in process.stderr or code == WRONG_USAGE:
        raise SystemExit(f"{' '.join(command.words)}\n{process.stderr.decode('utf-8', 'replace')}")
    megabytes = int(told[2]) / (1024**2 if sys.platform == "darwin" else 1024)
    return Cost(float(told[0]) + float(told[1]), megabytes, code)


def least(commands: Mapping[str, Command], runs: int) -> dict[str, Cost]:
    """Return the least time and the greatest memory of each command over rounds of all of them."""
    found: dict[str, Cost] = {}
    for _ in range(runs):
        for name, command in commands.items():
            cost, before = once(command), found.get(name)
            if before:
                seconds, megabytes = min(cost.seconds, before.seconds), max(cost.megabytes, before.megabytes)
                cost = Cost(seconds, megabytes, cost.code)
            found[name] = cost
    return found
