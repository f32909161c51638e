"""A table of the plan → its printed rows: words of the tasks put in, merged cells joined, widths by their words."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from hoagiai_cli.model.bang import GOP_TRAI, GOP_TREN, TU_NHIEM_VU, Bang, words_of

_NARROWEST, _WIDEST = 4, 40
"""Characters that a column counts for, at least and at most, when the width is shared out."""


class OIn(NamedTuple):
    """A printed cell: its words, and how many columns and rows it spans."""

    chu: str
    rong: int = 1
    cao: int = 1

    @property
    def dong(self) -> tuple[str, ...]:
        """The lines of its words."""
        return tuple(self.chu.splitlines())


class BangIn(NamedTuple):
    """A printed table: widths of its columns in shares, rows of the heading, the other rows."""

    rong: tuple[int, ...]
    dau: tuple[tuple[OIn, ...], ...]
    than: tuple[tuple[OIn, ...], ...]

    @property
    def hang_chu(self) -> tuple[str, ...]:
        """The rows as lines of words: what a template without tables prints."""
        rows = (*self.dau, *self.than)
        return tuple(line for row in rows if (line := " | ".join(" ".join(cell.dong) for cell in row if cell.chu)))


def table(bang: Bang, task_cells: Callable[[str, Sequence[str]], Sequence[str] | None]) -> BangIn | None:
    """Return a table as printed; None where none of its rows is left.

    Args:
        bang: The table.
        task_cells: Returns the cells of a task, by its id and the columns; None for a task that is no longer there.

    A cell that stands apart from its task follows the task again as soon as that says something else than it did when
    the cell was written; what was merged with it stands alone then.
    """
    rows: list[list[str]] = []
    head = 0
    left = [False] * len(bang.cot)
    for index, row in enumerate(bang.hang):
        own = task_cells(row.nhiem_vu, bang.cot) if row.nhiem_vu else [""] * len(bang.cot)
        if own is None:
            continue
        cells = row.o or (TU_NHIEM_VU,) * len(bang.cot)
        then = row.theo
        changed = [then is not None and then.changed(key, mine) for key, mine in zip(bang.cot, own, strict=True)]
        follows = [
            row.nhiem_vu is not None and (cell == TU_NHIEM_VU or new or (cell == GOP_TREN and above))
            for cell, new, above in zip(cells, changed, left, strict=True)
        ]
        # What a task says is no sign, whatever it looks like.
        rows.append([f"\\{mine}" if it else cell for cell, mine, it in zip(cells, own, follows, strict=True)])
        left = changed
        head += index < bang.dau
    if not rows:
        return None
    printed = (*_joined(rows[:head]), *_joined(rows[head:]))
    return BangIn(_widths(rows, len(bang.cot)), printed[:head], printed[head:])


def _joined(rows: Sequence[Sequence[str]]) -> tuple[tuple[OIn, ...], ...]:
    """Join merged cells; a sign with nothing to merge with is an empty cell."""
    out: list[list[OIn]] = [[] for _ in rows]
    covered: set[tuple[int, int]] = set()
    for index, row in enumerate(rows):
        column = 0
        while column < len(row):
            if (index, column) in covered:
                column += 1
                continue
            width = 1
            while (
                column + width < len(row) and row[column + width] == GOP_TRAI and (index, column + width) not in covered
            ):
                width += 1
            places = range(column, column + width)
            height = 1
            while index + height < len(rows) and all(rows[index + height][at] == GOP_TREN for at in places):
                covered.update((index + height, at) for at in places)
                height += 1
            cell = row[column]
            out[index].append(OIn("" if cell in {GOP_TRAI, GOP_TREN} else words_of(cell), width, height))
            column += width
    return tuple(map(tuple, out))


def _widths(rows: Sequence[Sequence[str]], columns: int) -> tuple[int, ...]:
    """Return a share of the width for each column, by the longest word and the usual length of its cells."""
    shares = []
    for column in range(columns):
        cells = [words_of(row[column]) for row in rows if row[column] not in {GOP_TRAI, GOP_TREN}]
        # A cell that spans several columns says nothing of the width of one.
        alone = [cell for row, cell in zip(rows, cells, strict=False) if cell]
        longest = max((len(word) for cell in alone for word in cell.split()), default=0)
        usual = sorted(len(cell) for cell in alone)[len(alone) // 2] if alone else 0
        shares.append(min(_WIDEST, max(_NARROWEST, longest, usual)))
    return tuple(shares)
