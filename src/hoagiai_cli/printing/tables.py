"""Building a table cell by cell, and laying out cells that span."""

from collections.abc import Iterator
from typing import NamedTuple

from hoagiai_cli.printing.van_ban import Align, Cell, Runs, Table


class Place(NamedTuple):
    """What stands in one place of the grid.

    Attributes:
        cell: The cell that covers the place.
        column: The place's column, from 0.
        continued: Whether the cell began in a row above.
    """

    cell: Cell
    column: int
    continued: bool


class TableBuilder:
    """Collects the rows of a table in reading order."""

    def __init__(self) -> None:
        self._columns: list[int] = []
        self._rows: list[list[Cell]] = []
        self._row: list[Cell] = []
        self._cell: tuple[int, int, bool] = (1, 1, False)
        self._header_rows = 0
        self._spans_rows = False

    def column(self, width: int) -> None:
        """Add a column with its share of the width."""
        self._columns.append(width)

    def start_row(self, *, header: bool) -> None:
        """Begin a row; header rows are those of ``thead``."""
        self._row = []
        self._rows.append(self._row)
        self._header_rows += header

    def start_cell(self, colspan: int, rowspan: int, *, header: bool) -> None:
        """Begin a cell."""
        self._cell = (colspan, rowspan, header)
        self._spans_rows = self._spans_rows or rowspan > 1

    def end_cell(self, runs: Runs, align: Align | None) -> None:
        """End the cell with its text; cells of headings are centred unless they say otherwise."""
        colspan, rowspan, header = self._cell
        align = align or (Align.CENTER if header else Align.LEFT)
        self._row.append(Cell(runs, align, colspan, rowspan, header))

    def build(self) -> Table:
        """Return the table.

        Raises:
            ValueError: When its rows do not have the same number of columns; the words are Vietnamese.
        """
        rows = tuple(map(tuple, self._rows))
        if not rows:
            raise ValueError("bảng không có dòng nào")
        count = len(self._columns) or sum(cell.colspan for cell in rows[0])
        shares = self._columns or [1] * count
        table = Table(rows, tuple(share / sum(shares) for share in shares), self._header_rows)
        covering = ((place.cell for place in places) for places in grid(table)) if self._spans_rows else rows
        for number, cells in enumerate(covering, 1):
            width = sum([cell.colspan for cell in cells])
            if width != count:
                raise ValueError(f"dòng {number} của bảng có {width} cột, bảng có {count} cột")
        return table


def grid(table: Table) -> Iterator[tuple[Place, ...]]:
    """Yield for each row the cells that cover it, from left to right: its own, and those continued from above."""
    open_cells: dict[int, tuple[Cell, int]] = {}
    for row in table.rows:
        places: list[Place] = []
        column = 0
        own = iter(row)
        while True:
            if column in open_cells:
                cell, left = open_cells.pop(column)
                if left > 1:
                    open_cells[column] = (cell, left - 1)
                places.append(Place(cell, column, continued=True))
                column += cell.colspan
                continue
            following = next(own, None)
            if following is None:
                break
            if following.rowspan > 1:
                open_cells[column] = (following, following.rowspan - 1)
            places.append(Place(following, column, continued=False))
            column += following.colspan
        yield tuple(places)
