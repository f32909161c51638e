"""The rows of a table: cells by column, what a merged cell says of every row that it covers, headings of groups."""

from collections.abc import Iterator
from typing import NamedTuple

from hoagiai_cli.forms.grid import Cell, Merged
from hoagiai_cli.gathering.typed import clean
from hoagiai_cli.tables.columns import Loai
from hoagiai_cli.tables.heads import Bang, Cot
from hoagiai_cli.tables.pages import Page

_OF_THE_TASK = frozenset({Loai.SO, Loai.SO_KE_HOACH, Loai.TEN, Loai.CHU_TRI, Loai.PHOI_HOP, Loai.THOI_HAN})
"""What a cell merged over several rows says of each of them."""


class Dong(NamedTuple):
    """A row.

    Attributes:
        trang: Its page.
        hang: Its number.
        o: Its cells by column; of the task also what a cell merged over several rows says.
        chung: The answers that one cell gives for several rows, by column.
        mot_o: Whether it is one cell alone: the heading of a group.
        noi_tiep: Whether number and name are those of the row above, merged with it.
    """

    trang: Page
    hang: int
    o: dict[int, Cell]
    chung: dict[int, Merged]
    mot_o: bool
    noi_tiep: bool

    def text(self, column: Cot | None) -> str:
        """Return the words of a cell; empty where it is blank."""
        cell = self.o.get(column.cot) if column else None
        return " ".join(clean(str(cell.gia_tri)).split()) if cell and cell.gia_tri is not None else ""

    def noi(self, column: Cot | None) -> str:
        """Return the address of a cell; of the first one of the row where the table has no such column."""
        place = column.cot if column else min(self.o, default=1)
        area = self.chung.get(place)
        return self.trang.noi(area.tren if area else self.hang, place)


def lines(table: Bang) -> Iterator[Dong]:
    """Yield the rows of a table that hold anything."""
    page = table.trang
    kinds = {column.cot: column for column in table.cot}
    name = next(iter(table.of(Loai.TEN)))
    areas = [area for area in page.gop if area.duoi >= (table.hang[0] if table.hang else 0)]
    for row in table.hang:
        own = {column: cell for column, cell in page.o.row(row).items() if column in kinds}
        shared: dict[int, Merged] = {}
        carried = False
        wide = False
        for area in areas:
            if not area.tren <= row <= area.duoi:
                continue
            top = page.o.get((area.tren, area.trai))
            wide = wide or (top is not None and area.phai - area.trai >= max(1, len(kinds) // 2))
            if area.tren == area.duoi or top is None:
                continue
            for column in range(area.trai, area.phai + 1):
                if column in kinds and kinds[column].loai in _OF_THE_TASK:
                    own.setdefault(column, top)
                    carried = carried or (column == name.cot and row > area.tren)
                elif column in kinds:
                    shared[column] = area
                    own.setdefault(column, top)
        if own:
            alone = wide or len({id(cell) for column, cell in own.items() if kinds[column].loai is not Loai.SO}) == 1
            yield Dong(page, row, own, shared, alone, carried)
