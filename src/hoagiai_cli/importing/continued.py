"""Tables that go on behind a page or a gap without their heading: they take the heading of the table before."""

from collections.abc import Iterable, Iterator

from hoagiai_cli.importing.blocks import Bang, Doan, Khoi, OBang
from hoagiai_cli.importing.columns import Cot, heading
from hoagiai_cli.importing.labels import Truong
from hoagiai_cli.importing.tables import NUMBER

_BETWEEN = 3
"""Paragraphs that may stand between a table and its continuation."""


def with_headings(blocks: Iterable[Khoi]) -> Iterator[Khoi]:
    """Yield the blocks; a table without a heading that continues the last table of tasks gets that table's heading."""
    last: Bang | None = None
    found: tuple[int, tuple[Cot, ...]] | None = None
    waiting: Bang | None = None
    between = 0
    for block in blocks:
        if isinstance(block, Doan):
            if waiting is not None:
                yield waiting
                waiting = None
            between += 1
            yield block
            continue
        own = heading(block)
        if own is None and last is not None and found is not None and between <= _BETWEEN and _fits(block, found[1]):
            if waiting is not None:
                # Nothing stands between: one table, which a page cut.
                waiting = _joined(waiting, block)
                continue
            waiting = _under(last, found[0], block)
        else:
            if waiting is not None:
                yield waiting
            last, found = (block, own) if own else (None, None)
            waiting = block
        between = 0
    if waiting is not None:
        yield waiting


def _numbers(table: Bang) -> tuple[int, ...]:
    return table.so_hang or tuple(range(1, len(table.hang) + 1))


def _joined(table: Bang, more: Bang) -> Bang:
    cut = table.noi_tiep_tu or len(table.hang)
    return table._replace(hang=(*table.hang, *more.hang), so_hang=(*_numbers(table), *_numbers(more)), noi_tiep_tu=cut)


def _under(head: Bang, start: int, table: Bang) -> Bang:
    return table._replace(
        hang=(*head.hang[:start], *table.hang), so_hang=(*([0] * start), *_numbers(table)), noi_tiep_tu=start
    )


def _fits(table: Bang, columns: tuple[Cot, ...]) -> bool:
    """Tell whether the rows of a table fit the columns: as many, with numbers where numbers stand."""
    if max(map(len, table.hang)) != len(columns):
        return False
    at = next((index for index, column in enumerate(columns) if column.truong is Truong.SO), None)
    if at is None:
        return True
    cells: list[OBang] = [row[at] for row in table.hang if len(row) > at and row[at].doan]
    numbered = sum(bool(NUMBER.fullmatch(cell.phang.strip())) for cell in cells)
    return not cells or numbered * 2 >= len(cells)
