"""Tables as WordprocessingML: repeated heading rows, rows that stay whole, cells that span."""

from collections.abc import Iterable
from itertools import pairwise

from hoagiai_cli.printing.docx.ooxml import paragraph
from hoagiai_cli.printing.tables import Place, grid
from hoagiai_cli.printing.the_thuc import TRONG_BANG
from hoagiai_cli.printing.van_ban import Cell, Run, Runs, Table

_LINE = 'w:val="single" w:sz="4" w:space="0" w:color="000000"'
_BORDERS = "".join(f"<w:{side} {_LINE}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
_MARGINS = '<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'


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


def table(block: Table, width: int) -> str:
    """Return a table of the body."""
    widths = column_widths(block.widths, width)
    parts = [open_table(widths, borders=_BORDERS, margins=_MARGINS)]
    for number, places in enumerate(grid(block)):
        heading = number < block.header_rows
        parts.append(f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if heading else ''}</w:trPr>")
        parts.extend(_cell(place, widths, keep=heading) for place in places)
        parts.append("</w:tr>")
    parts.append("</w:tbl>")
    return "".join(parts)


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
