"""The tables of a page: where the heading of each stands, what its columns say, and which rows belong to it."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from hoagiai_cli.gathering.typed import clean
from hoagiai_cli.language.spelling import fold
from hoagiai_cli.tables.columns import TRA_LOI, Loai, column_kind
from hoagiai_cli.tables.pages import Page

_MOST_ROWS = 3
"""Rows of a heading: groups of columns over columns."""
_LONGEST = 120
"""The longest name of a column."""
_NUMBERING = re.compile(r"\(?(?:\d{1,2}|[a-zđ])\)?(?: ?=.*)?", re.IGNORECASE)
_BARE_DAY = frozenset({"ngày", "ngày tháng", "ngày, tháng", "ngày, tháng, năm", "ngày tháng năm"})
_BARE_NUMBER = frozenset({"số", "số hiệu", "số văn bản"})
_UNSURE = frozenset({Loai.HAN_HAY_NGAY, Loai.HAN_HAY_KET_QUA})

UnitOf = Callable[[str], str | None]
"""From the whole name of a unit to its id."""


class Cot(NamedTuple):
    """A column: its place, what it says, its name as printed, and the unit whose answers stand in it, if one."""

    cot: int
    loai: Loai
    nhan: str
    don_vi: str | None = None

    @property
    def tra_loi(self) -> bool:
        """Whether what stands in it may be an answer."""
        return self.loai in TRA_LOI or self.loai in _UNSURE


class Bang(NamedTuple):
    """A table.

    Attributes:
        trang: The page.
        dau: The first row of its heading.
        cot: Its columns.
        hang: The rows below the heading.
        tren: The words above it.
    """

    trang: Page
    dau: int
    cot: tuple[Cot, ...]
    hang: tuple[int, ...]
    tren: tuple[str, ...]

    def of(self, *kinds: Loai) -> tuple[Cot, ...]:
        """Return the columns of these kinds."""
        return tuple(column for column in self.cot if column.loai in kinds)


def tables(page: Page, unit_of: UnitOf) -> Iterator[Bang]:
    """Yield the tables of a page that hold tasks and answers."""
    rows = sorted({row for row, _ in page.o})
    heads: list[tuple[int, int, tuple[Cot, ...]]] = []
    for row in rows:
        if heads and row <= heads[-1][1]:
            continue
        found = _head(page, row, unit_of)
        if found:
            heads.append((row, *found))
    for place, (first, last, columns) in enumerate(heads):
        end = heads[place + 1][0] if place + 1 < len(heads) else float("inf")
        body = tuple(row for row in rows if last < row < end)
        if body and _numbers_columns(page, body[0]):
            body = body[1:]
        above = (*page.tren, *_words(page, rows, first)) if place == 0 else page.tren
        yield Bang(page, first, columns, body, above)


def _words(page: Page, rows: Sequence[int], before: int) -> Iterator[str]:
    for row in rows:
        if row < before:
            yield from (clean(str(cell.gia_tri)) for cell in page.o.row(row).values())


def _head(page: Page, row: int, unit_of: UnitOf) -> tuple[int, tuple[Cot, ...]] | None:
    """Return the last row of a heading that begins in a row, and its columns; None where none begins there."""
    own = [cell.gia_tri for cell in page.o.row(row).values()]
    if len(own) < 2 or not all(isinstance(value, str) and len(value) <= _LONGEST for value in own):  # noqa: PLR2004
        return None
    last = min(_reach(page, row), row + _MOST_ROWS - 1)
    for end in range(row, last + 1):
        columns = _columns(page, row, end, unit_of)
        if _is_head(columns):
            if end < last and _is_head(more := _columns(page, row, last, unit_of)):
                return last, more
            return end, columns
    return None


def _reach(page: Page, row: int) -> int:
    """Return the last row that a heading beginning in a row can have: as its merged cells and names below say."""
    last = max((area.duoi for area in page.gop if area.tren == row and area.duoi < row + _MOST_ROWS), default=row)
    wide = any(area.tren <= last <= area.duoi and area.trai < area.phai for area in page.gop if area.tren >= row)
    below = [cell for cell in page.o.row(last + 1).values() if isinstance(cell.gia_tri, str)]
    named = sum(column_kind(str(cell.gia_tri)) is not Loai.KHAC for cell in below)
    plain = sum(column_kind(str(cell.gia_tri)) is Loai.KHAC for cell in below)
    return last + 1 if named and (wide or named > plain) else last


def _columns(page: Page, first: int, last: int, unit_of: UnitOf) -> tuple[Cot, ...]:
    own = (page.o.row(row) for row in range(first, last + 1))
    known = sorted({column for cells in own for column in cells} | _covered(page, first, last))
    found: list[Cot] = []
    for column in known:
        labels = _labels(page, first, last, column)
        if labels:
            found.append(_column(column, labels, found, unit_of))
    return tuple(_one_name(found))


def _covered(page: Page, first: int, last: int) -> set[int]:
    areas = [area for area in page.gop if first <= area.tren <= last and (area.tren, area.trai) in page.o]
    return {column for area in areas for column in range(area.trai, area.phai + 1)}


def _labels(page: Page, first: int, last: int, column: int) -> list[str]:
    """Return the names above a column, the widest first; one that only the group to its left bears counts for it."""
    names: list[str] = []
    for row in range(first, last + 1):
        cell = page.o.get((row, column)) or next(
            (
                page.o.get((area.tren, area.trai))
                for area in page.gop
                if area.tren <= row <= area.duoi and area.trai <= column <= area.phai
            ),
            None,
        )
        if cell is None and row == first < last and (last, column) in page.o:
            left = [at for at in page.o.row(first) if at < column]
            cell = page.o[first, max(left)] if left else None
        text = " ".join(clean(str(cell.gia_tri)).split()) if cell and cell.gia_tri is not None else ""
        if text and text not in names:
            names.append(text)
    return names


def _column(place: int, labels: list[str], before: list[Cot], unit_of: UnitOf) -> Cot:
    name = " – ".join(labels)
    units = [unit for unit in map(unit_of, labels) if unit]
    rest = [label for label in labels if not unit_of(label)]
    unit = units[0] if units else None
    if unit and not rest:
        return Cot(place, Loai.KET_QUA, name, unit)
    own = fold(rest[-1]).strip(" :.")
    kinds = [column_kind(label) for label in reversed(rest)]
    above = kinds[1] if len(kinds) > 1 else None
    if own in _BARE_DAY and above in {Loai.VAN_BAN, Loai.KET_QUA, Loai.TRANG_THAI}:
        number_beside = bool(before) and before[-1].loai is Loai.VAN_BAN
        return Cot(place, Loai.NGAY_VAN_BAN if number_beside or above is Loai.VAN_BAN else Loai.NGAY, name, unit)
    if own in _BARE_NUMBER and above in {Loai.VAN_BAN, Loai.KET_QUA}:
        return Cot(place, Loai.VAN_BAN, name, unit)
    whole = column_kind(" ".join(rest))
    if kinds[0] is Loai.KHAC:
        kinds = [whole, *kinds[1:]]
    elif whole is Loai.NGAY:
        kinds = [whole]
    return Cot(place, next((kind for kind in kinds if kind is not Loai.KHAC), Loai.KHAC), name, unit)


def _one_name(columns: list[Cot]) -> Iterator[Cot]:
    """Yield the columns with one that names the task, one of its numbers; the others say nothing that is known."""
    names = [column for column in columns if column.loai is Loai.TEN]
    best = next((c for c in names if re.search("nhiệm vụ|công việc", fold(c.nhan))), names[0] if names else None)
    numbers = [column for column in columns if column.loai in {Loai.SO, Loai.SO_KE_HOACH}]
    number = next((c for c in numbers if c.loai is Loai.SO_KE_HOACH), numbers[0] if numbers else None)
    for column in columns:
        spare = (column in names and column != best) or (column in numbers and column != number)
        yield column._replace(loai=Loai.KHAC) if spare else column


def _is_head(columns: Sequence[Cot]) -> bool:
    """Tell whether these are the columns of a heading: most of them known, of a row of answers few would be."""
    known = [column for column in columns if column.loai is not Loai.KHAC]
    names = [column for column in columns if column.loai is Loai.TEN]
    answers = [column for column in known if column.tra_loi and column.nhan != (names[0].nhan if names else "")]
    return bool(names and answers) and len(known) * 2 >= len(columns)


def _numbers_columns(page: Page, row: int) -> bool:
    """Tell whether a row only numbers the columns: (1), (2), (3)."""
    said = [str(cell.gia_tri).strip() for cell in page.o.row(row).values()]
    return len(said) > 2 and all(map(_NUMBERING.fullmatch, said))  # noqa: PLR2004 - no row of a table
