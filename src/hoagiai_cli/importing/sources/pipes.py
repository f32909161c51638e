"""Tables in plain text with a row on each line: Markdown's bars, and columns parted by tabs."""

import re
from collections.abc import Sequence

_FEWEST = 2
"""Tabs in a row of a table."""
_GROUP = re.compile(r"\s*(?:[IVXLC]{1,5}|[A-ZĐ]|\d{1,2})[.)]?\t[^\t]+$")
"""A row that parts the table: a number and a name alone."""


def is_row(line: str) -> bool:
    """Tell whether a line is a whole row: ``| a | b |``."""
    text = line.strip()
    return text.startswith("|") and text.count("|") > 2 and text.endswith("|")  # noqa: PLR2004


def is_rule(line: str) -> bool:
    """Tell whether a line only parts the head of a table from its rows."""
    return set(line.strip()) <= set("|-: ") and "-" in line


def row_cells(line: str) -> list[str]:
    """Return the cells of a row on one line; an escaped sign is part of its cell."""
    inner = line.strip()[1:-1].replace("\\|", "\x00")
    return [cell.replace("\x00", "|").strip() for cell in inner.split("|")]


def cell_lines(cell: str) -> list[str]:
    """Return the lines of a cell whose breaks are written as signs."""
    return [piece.strip() for piece in re.split(r"[⏎↵¶]|<br ?/?>", cell) if piece.strip()]


def with_bars(lines: Sequence[str]) -> list[str]:
    """Return the lines with bars where tabs part the cells of a table: several lines on end with several tabs each."""
    out = list(lines)
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and (_is_wide(lines[end]) or (end > start and _GROUP.match(lines[end]))):
            end += 1
        if end - start > 1 and _same_width(lines[start:end]):
            for index in range(start, end):
                cells = (cell.strip().replace("|", "\\|") for cell in lines[index].split("\t"))
                out[index] = f"| {' | '.join(cells)} |"
        start = max(end, start + 1)
    return out


def _is_wide(line: str) -> bool:
    return line.rstrip("\n").count("\t") >= _FEWEST


def _same_width(lines: Sequence[str]) -> bool:
    """Tell whether rows are as wide as the first, or lack only cells at their end."""
    width = lines[0].strip().count("\t")
    return width >= _FEWEST and all(line.rstrip("\n").count("\t") <= width + 1 for line in lines)
