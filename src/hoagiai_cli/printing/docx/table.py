"""Tables as WordprocessingML: repeated heading rows, rows that stay whole, cells that span.

Heading rows get their height from their words: LibreOffice reckons a cell that spans rows where the heading first
stands, and cuts it where the heading is repeated.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from hoagiai_cli.printing.docx.ooxml import paragraph
from hoagiai_cli.printing.docx.units import TWIPS_PER_POINT, points
from hoagiai_cli.printing.metrics import text_width
from hoagiai_cli.printing.tables import Place, grid
from hoagiai_cli.printing.the_thuc import TRONG_BANG
from hoagiai_cli.printing.van_ban import Cell, Run, Runs, Table

_LINE = 'w:val="single" w:sz="4" w:space="0" w:color="000000"'
_BORDERS = "".join(f"<w:{side} {_LINE}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
_SIDE = 85
_MARGINS = f'<w:left w:w="{_SIDE}" w:type="dxa"/><w:right w:w="{_SIDE}" w:type="dxa"/>'
_LINE_HEIGHT = 1.15
"""A single line of Times New Roman, in sizes of its type."""
_SMALL = 240
"""Points: a table as low as this stays on one page; a higher one would leave half a page blank."""
_MOST_KNOWN = 1_000
"""Cells kept of a table while it is written."""
_SMALL_ROWS = int(_SMALL / (TRONG_BANG.size * _LINE_HEIGHT))
"""The most rows that can be so low: each is at least a line high."""


def column_widths(shares: Iterable[float], width: int) -> list[int]:
    """Divide ``width`` twips by the shares, without losing one to rounding."""
    edges = [0]
    total = 0.0
    for share in shares:
        total += share
        edges.append(round(total * width))
    return [right - left for left, right in pairwise(edges)]


def open_table(widths: list[int], *, borders: str = "", margins: str) -> str:
    """Return the beginning of a table: its properties and columns."""
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        + (f"<w:tblBorders>{borders}</w:tblBorders>" if borders else "")
        + f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        + "</w:tblGrid>"
    )


def table(block: Table, width: int) -> Iterator[str]:
    """Yield a table of the body, row by row."""
    widths = column_widths(block.widths, width)
    yield open_table(widths, borders=_BORDERS, margins=_MARGINS)
    rows = list(grid(block))
    heights = _heights(rows[: block.header_rows], widths)
    before_sum = len(rows) - 2 if _is_sum(block.rows[-1]) else None
    known: dict[tuple[Cell, int, bool], str] = {}
    small = len(rows) <= _SMALL_ROWS and sum(_heights(rows, widths)) <= points(_SMALL)
    for number, places in enumerate(rows):
        heading = number < block.header_rows
        height = f'<w:trHeight w:val="{heights[number]}" w:hRule="atLeast"/>' if heading else ""
        # Neither the heading nor the first row stands alone, nor a sum at the end.
        keep = number < len(rows) - 1 and (small or number <= block.header_rows or number == before_sum)
        cells = "".join([_known_cell(known, place, widths, keep=keep) for place in places])
        yield f"<w:tr><w:trPr><w:cantSplit/>{height}{'<w:tblHeader/>' if heading else ''}</w:trPr>{cells}</w:tr>"
    yield "</w:tbl>"


def _is_sum(row: Sequence[Cell]) -> bool:
    return any(run.text.startswith("Tổng số") for cell in row for run in cell.runs)


def _heights(rows: Sequence[Sequence[Place]], widths: list[int]) -> list[int]:
    """Return the least heights of rows, in twips: each cell's words fit into the rows that it spans."""
    heights = [0] * len(rows)
    spanning: list[tuple[int, int, int]] = []
    for number, places in enumerate(rows):
        for place in places:
            if place.continued:
                continue
            width = sum(widths[place.column : place.column + place.cell.colspan]) - 2 * _SIDE
            needed = _needed(place.cell, width / TWIPS_PER_POINT)
            if place.cell.rowspan > 1:
                spanning.append((number, min(number + place.cell.rowspan, len(rows)), needed))
            else:
                heights[number] = max(heights[number], needed)
    for first, end, needed in spanning:
        heights[end - 1] += max(needed - sum(heights[first:end]), 0)
    return heights


def _needed(cell: Cell, width: float) -> int:
    """Return how high a cell's words are at most, in twips."""
    style = TRONG_BANG
    lines = 0
    for part in "".join(run.text for run in cell.runs).split("\n"):
        lines += 1
        taken = 0.0
        for word in part.split(" "):
            long = text_width(word, style.size, bold=True)
            if taken and taken + text_width(" ", style.size) + long > width:
                lines, taken = lines + 1, 0.0
            taken += long + (text_width(" ", style.size) if taken else 0)
    return points(lines * style.size * _LINE_HEIGHT + style.before + style.after)


def _known_cell(known: dict[tuple[Cell, int, bool], str], place: Place, widths: list[int], *, keep: bool) -> str:
    """Return a cell; most cells of a long table say what others of their column say."""
    cell = place.cell
    if place.continued or cell.rowspan > 1:
        return _cell(place, widths, keep=keep)
    key = cell, place.column, keep
    if key not in known:
        if len(known) >= _MOST_KNOWN:
            known.clear()
        known[key] = _cell(place, widths, keep=keep)
    return known[key]


def _cell(place: Place, widths: list[int], *, keep: bool) -> str:
    cell = place.cell
    width = sum(widths[place.column : place.column + cell.colspan])
    span = f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else ""
    merge = ""
    if cell.rowspan > 1:
        merge = "<w:vMerge/>" if place.continued else '<w:vMerge w:val="restart"/>'
    words = paragraph(TRONG_BANG, () if place.continued else _cell_runs(cell), cell.align, keep=keep)
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/>'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{words}</w:tc>"


def _cell_runs(cell: Cell) -> Runs:
    return tuple(Run(run.text, bold=True, italic=run.italic) for run in cell.runs) if cell.header else cell.runs
