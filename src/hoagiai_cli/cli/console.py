"""Lines for a terminal: how wide it is, how a line is folded, what stands out; nothing it would obey."""

import os
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

COLUMNS = 80
"""Tables are laid out for the narrowest terminal in use; a pipe has this width too."""

_NARROWEST = 20


def screen_width() -> int:
    """Return the columns of the screen: as COLUMNS says, as the terminal answers, else ``COLUMNS``."""
    told = os.environ.get("COLUMNS", "")
    if told.isascii() and told.isdecimal() and int(told) >= _NARROWEST:
        return int(told)
    try:
        found = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError, AttributeError):
        return COLUMNS
    return found if found >= _NARROWEST else COLUMNS


class Line(NamedTuple):
    """A line of text and how it stands out on a screen (a rich style), if it does."""

    text: str
    style: str | None = None


def fit(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines in the screen's width: what is wider goes on below, a little further in."""
    from hoagiai_cli.reporters.terminal import fold, width

    columns = screen_width()
    for line in lines:
        if width(line.text) <= columns:
            yield line
            continue
        indent = " " * min(len(line.text) - len(line.text.lstrip(" ")) + 2, columns // 3)
        yield from (Line(text, line.style) for text in fold(line.text, columns, indent))


def say(text: str, *, err: bool = False) -> None:
    """Print a message; on a terminal in its width, and nowhere with characters that a terminal would obey."""
    from hoagiai_cli.reporters.terminal import safe

    stream = sys.stderr if err else sys.stdout
    lines = [Line(safe(line)) for line in text.split("\n")]
    for line in fit(lines) if stream.isatty() else lines:
        stream.write(line.text + "\n")


def _hanging(text: str) -> str:
    """Return what the further lines of a cell begin with: they stand in under its own indent."""
    own = len(text) - len(text.lstrip(" "))
    return " " * (own + 2) if own else ""


def columns(cells: list[tuple[str, int]], style: str | None = None, gap: str = "  ") -> Iterator[Line]:
    """Yield one row of a table: each text folded into its column's width."""
    from hoagiai_cli.reporters.terminal import fits, fold, pad, safe

    folded = [[text] if fits(text, width) else list(fold(safe(text), width, _hanging(text))) for text, width in cells]
    for place in range(max(map(len, folded))):
        parts = [
            pad(lines[place] if place < len(lines) else "", width)
            for lines, (_, width) in zip(folded, cells, strict=True)
        ]
        yield Line(gap.join(parts).rstrip(), style)
