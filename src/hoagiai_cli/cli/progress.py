"""How far long work is: a bar on a terminal once the work has lasted a second; short work, and a pipe, get nothing."""

import sys
import threading
from collections.abc import Iterable, Iterator, Sized
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

Thing = TypeVar("Thing")
_SILENT = 1.0
"""Seconds of work before a word is said of it."""


def steps(things: Iterable[Thing], what: str) -> Iterator[Thing]:
    """Yield the things; count them on the bar where their number is known."""
    total = len(things) if isinstance(things, Sized) else None
    with _bar(what, total) as bar:
        for thing in things:
            yield thing
            bar.advance()


@contextmanager
def working(what: str) -> Iterator[None]:
    """Show that work goes on of which nobody knows how much there is."""
    with _bar(what, None):
        yield


class _Silent:
    """No bar: nobody looks."""

    def advance(self) -> None:
        """Count nothing."""


class _Bar(_Silent):
    """A bar that appears after a while, drawn beside the work by rich."""

    def __init__(self, what: str, total: int | None) -> None:
        self._what, self._total, self._done = what, total, 0
        self._lock = threading.Lock()
        self._shown: tuple[Progress, TaskID] | None = None
        self._ended = False
        self._timer = threading.Timer(_SILENT, self._show)
        self._timer.daemon = True
        self._timer.start()

    def advance(self) -> None:
        """One more is done."""
        with self._lock:
            self._done += 1
            if self._shown:
                self._shown[0].update(self._shown[1], completed=self._done)

    def end(self) -> None:
        """Take the bar away: what the work says of itself stays."""
        self._timer.cancel()
        with self._lock:
            self._ended = True
            if self._shown:
                self._shown[0].stop()

    def _show(self) -> None:
        with self._lock:
            if self._ended:
                return
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn

            columns: list[ProgressColumn] = [TextColumn("{task.description}", markup=False), BarColumn(bar_width=20)]
            if self._total is not None:
                columns.append(MofNCompleteColumn())
            bar = Progress(*columns, console=Console(stderr=True), transient=True)
            task = bar.add_task(self._what, total=self._total, completed=self._done)
            bar.start()
            self._shown = bar, task


@contextmanager
def _bar(what: str, total: int | None) -> Iterator[_Silent]:
    if not sys.stderr.isatty():
        yield _Silent()
        return
    bar = _Bar(what, total)
    try:
        yield bar
    finally:
        bar.end()
