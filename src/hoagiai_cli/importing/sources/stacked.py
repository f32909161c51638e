"""Tables that a copy left with one cell a line, without any sign between the cells: read where rows can be told."""

import re
from collections.abc import Sequence

from hoagiai_cli.importing.labels import CHINH, Truong, meaning
from hoagiai_cli.importing.sources.crawl import Manh

_WIDEST = 10
_NUMBER = re.compile(r"(\d{1,3})\.?")


def read(lines: Sequence[tuple[str, int]], start: int) -> tuple[list[list[Manh]], int]:
    """Return the rows of a table that begins at a line, and the index after it; the index itself where none does.

    A table begins with the names of its columns, the first of which is that of the numbers; every row then begins with
    the next number and has as many lines as there are columns. Anything else is no table that could be read.
    """
    if meaning(lines[start][0]) is not Truong.SO or not lines[start][0].strip():
        return [], start
    head = start
    said = [index for index in range(start, min(start + 3 * _WIDEST, len(lines))) if _bare(lines[index][0])]
    width = 0
    for count, index in enumerate(said):
        if count and _NUMBER.fullmatch(_bare(lines[index][0])):
            width, head = count, index
            break
    kinds = {meaning(_bare(lines[index][0])) for index in said[:width]}
    if not 3 <= width <= _WIDEST or not kinds & CHINH:  # noqa: PLR2004 - number, name, one field
        return [], start
    rows: list[list[Manh]] = [[[(_bare(lines[index][0]), lines[index][1])] for index in said[:width]]]
    at, expected = head, 1
    while at < len(lines):
        cells, after = _take(lines, at, width)
        number = _NUMBER.fullmatch(cells[0][0]) if cells else None
        if len(cells) < width or not number or int(number[1]) != expected:
            break
        if any(_NUMBER.fullmatch(text) and int(text.rstrip(".")) == expected + 1 for text, _ in cells[1:]):
            break
        rows.append([[cell] for cell in cells])
        at, expected = after, expected + 1
    return (rows, at) if len(rows) > 1 else ([], start)


def _take(lines: Sequence[tuple[str, int]], at: int, width: int) -> tuple[list[tuple[str, int]], int]:
    cells: list[tuple[str, int]] = []
    while at < len(lines) and len(cells) < width:
        text = _bare(lines[at][0])
        if text:
            cells.append((text, lines[at][1]))
        at += 1
    return cells, at


def _bare(text: str) -> str:
    return text.replace("*", "").strip()
