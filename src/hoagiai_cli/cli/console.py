"""Lines for a terminal: plain in a pipe or a file, coloured on a screen. One layout, two outlets."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

COLUMNS = 80
"""Tables are laid out for the narrowest terminal in use."""


class Line(NamedTuple):
    """A line of text and how it stands out on a screen (a rich style), if it does."""

    text: str
    style: str | None = None


def show(lines: Iterable[Line], output: Path | None = None) -> None:
    """Print lines: through rich on a terminal (colours of every system, ``NO_COLOR``), plain otherwise."""
    if output is None and sys.stdout.isatty():
        from rich.console import Console
        from rich.text import Text

        console = Console(highlight=False, markup=False, emoji=False)
        for line in lines:
            console.print(Text(line.text, style=line.style or ""), soft_wrap=True)
        return
    from hoagiai_cli.cli.output import emit

    emit((line.text for line in lines), output)


def columns(cells: list[tuple[str, int]], style: str | None = None, gap: str = "  ") -> Iterator[Line]:
    """Yield one row of a table: each text folded into its column's width."""
    from hoagiai_cli.reporters.terminal import fold, pad, safe

    folded = [list(fold(safe(text), width)) for text, width in cells]
    for place in range(max(map(len, folded))):
        parts = [
            pad(lines[place] if place < len(lines) else "", width)
            for lines, (_, width) in zip(folded, cells, strict=True)
        ]
        yield Line(gap.join(parts).rstrip(), style)
