"""A form of figures as a printed table: nested columns, one row a unit, sums below; what templates see."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hoagiai_cli.gathering import figures
from hoagiai_cli.gathering.so_lieu import SoDonVi, change, contradictions, total
from hoagiai_cli.language.formatting import so_dem
from hoagiai_cli.model.bieu import Bieu, ChiTieu

CHUA_CO = "…"
"""What is printed for a figure that was not given."""

_PARTIAL = "\N{NO-BREAK SPACE}(*)"
"""Behind a sum that only some of the reporting units filled."""

_MOST_COLUMNS = 13
"""More columns than these are too narrow for words, on a page on its side: the form is cut into several tables."""

_STT, _DON_VI, _REST = 50, 130, 820
"""Shares of the width, in thousandths."""

_WIDE, _NARROW = 5, 4


class OTieuDe(NamedTuple):
    """A cell of a table's head."""

    ten: str
    cot: int
    dong: int


class DongDonVi(NamedTuple):
    """A row: the unit, its figures as printed; none where it has not reported."""

    don_vi: str
    so: tuple[str, ...]


class Bang(NamedTuple):
    """A table of one form.

    Attributes:
        rong: Shares of the columns' widths, STT and unit first.
        so_dong_tieu_de: How many rows the head has.
        tieu_de: The rows of the head, without the first two columns.
        dong: One row a unit.
        tong: The sums, as printed.
        so_don_vi_co_so: How many units gave figures.
    """

    rong: tuple[int, ...]
    so_dong_tieu_de: int
    tieu_de: tuple[tuple[OTieuDe, ...], ...]
    dong: tuple[DongDonVi, ...]
    tong: tuple[str, ...]
    so_don_vi_co_so: int


class DongSoSanh(NamedTuple):
    """A figure now and before, as printed; ``so_don_vi`` gave it both times."""

    ten: str
    don_vi_tinh: str
    nay: str
    truoc: str
    chenh: str
    so_don_vi: int


class BangSoSanh(NamedTuple):
    """The figures beside those of another period."""

    ten_ky: str
    dong: tuple[DongSoSanh, ...]


class BieuIn(NamedTuple):
    """A form with its tables.

    Attributes:
        ten: Its name.
        can_cu: The document that it comes from, or None.
        bang: Its tables: one, or several where it has many columns.
        so_sanh: Its figures beside those of other periods, where they are known.
        lech: What does not add up: unit and words.
        co_uoc_tinh: Whether some of the figures are estimates.
        co_cong_thieu: Whether some sums, marked "(*)", are of a part of the reporting units only.
    """

    ten: str
    can_cu: str | None
    bang: tuple[Bang, ...]
    so_sanh: tuple[BangSoSanh, ...]
    lech: tuple[tuple[str, str], ...]
    co_uoc_tinh: bool
    co_cong_thieu: bool


def printed(
    bieu: Bieu,
    units: Sequence[str],
    names: Mapping[str, str],
    now: Mapping[str, SoDonVi],
    others: Sequence[tuple[str, Mapping[str, SoDonVi]]],
) -> BieuIn:
    """Return a form as printed.

    Args:
        bieu: The form.
        units: The rows, by id.
        names: Names of units.
        now: The figures of the period.
        others: Names of other periods with their figures.
    """
    keys = set(figures.keys(bieu))
    shown = {ma: given for ma, given in now.items() if keys & given.so.keys()}
    compared = tuple(
        BangSoSanh(name, rows) for name, before in others if (rows := tuple(_changes(bieu, shown, before)))
    )
    tables = tuple(_table(part, units, names, shown) for part in _parts(bieu))
    return BieuIn(
        bieu.ten,
        bieu.nguon_in,
        tables,
        compared,
        tuple((names.get(ma, ma), words) for ma, words in contradictions(bieu, shown)),
        any(given.uoc_tinh for given in shown.values()),
        any(cell.endswith(_PARTIAL) for table in tables for cell in table.tong),
    )


def _changes(bieu: Bieu, now: Mapping[str, SoDonVi], before: Mapping[str, SoDonVi]) -> Iterator[DongSoSanh]:
    for row in figures.rows(bieu):
        found = change(now, before, row.khoa) if row.khoa else None
        if found:
            yield DongSoSanh(
                row.ten,
                row.don_vi_tinh or "",
                so_dem(found.nay),
                so_dem(found.truoc),
                signed(found.chenh),
                found.so_don_vi,
            )


def signed(value: float) -> str:
    """Return "+3", "-2" or "0"."""
    return f"+{so_dem(value)}" if value > 0 else so_dem(value)


def _parts(bieu: Bieu) -> Iterator[tuple[ChiTieu, ...]]:
    """Yield the form's figures, cut where a table would have too many columns."""
    part: list[ChiTieu] = []
    width = 0
    for node in bieu.chi_tieu:
        columns = len(list(_leaves(node)))
        if part and width + columns > _MOST_COLUMNS:
            yield tuple(part)
            part, width = [], 0
        part.append(node)
        width += columns
    yield tuple(part)


def _leaves(node: ChiTieu) -> Iterator[str]:
    if node.khoa:
        yield node.khoa
    for child in node.gom:
        yield from _leaves(child)


def _table(
    nodes: tuple[ChiTieu, ...], units: Sequence[str], names: Mapping[str, str], now: Mapping[str, SoDonVi]
) -> Bang:
    keys = [khoa for node in nodes for khoa in _leaves(node)]
    depth = max(map(_depth, nodes))
    head: list[list[OTieuDe]] = [[] for _ in range(depth)]
    for node in nodes:
        _head(node, 0, depth, head)
    # A figure without parts bears its unit of measure in its own column.
    weights = [_WIDE if not node.gom else _NARROW for node in nodes for _ in _leaves(node)]
    widths = [max(_REST * weight // sum(weights), 1) for weight in weights]
    reporting = sum(any(khoa in given.so for khoa in keys) for given in now.values())
    return Bang(
        (_STT, _DON_VI, *widths),
        depth,
        tuple(map(tuple, head)),
        tuple(DongDonVi(_name(ma, names, now), _row(now.get(ma), keys)) for ma in units),
        tuple(_sum(now, khoa, reporting) for khoa in keys),
        reporting,
    )


def _sum(now: Mapping[str, SoDonVi], khoa: str, reporting: int) -> str:
    """Return the sum of a column; marked where only some of the reporting units filled it."""
    added = total(now.values(), khoa)
    if added is None:
        return CHUA_CO
    return so_dem(added[0]) + (_PARTIAL if added[1] < reporting else "")


def _name(ma: str, names: Mapping[str, str], now: Mapping[str, SoDonVi]) -> str:
    given = now.get(ma)
    return f"{names.get(ma, ma)} (ước tính)" if given and given.uoc_tinh else names.get(ma, ma)


def _row(given: SoDonVi | None, keys: Sequence[str]) -> tuple[str, ...]:
    if given is None or not any(khoa in given.so for khoa in keys):
        return ()
    return tuple(so_dem(given.so[khoa]) if khoa in given.so else CHUA_CO for khoa in keys)


def _depth(node: ChiTieu) -> int:
    return 1 + max((_depth(child) for child in node.gom), default=0)


def _head(node: ChiTieu, level: int, depth: int, head: list[list[OTieuDe]]) -> None:
    """Add a figure's cells to the rows of the head; one that has parts stands over its total and them."""
    if not node.gom:
        head[level].append(OTieuDe(_named(node, level), 1, depth - level))
        return
    head[level].append(OTieuDe(_named(node, level), len(list(_leaves(node))), 1))
    if node.khoa:
        head[level + 1].append(OTieuDe("Tổng số", 1, depth - level - 1))
    for child in node.gom:
        _head(child, level + 1, depth, head)


def _named(node: ChiTieu, level: int) -> str:
    """Return a figure's name; its unit of measure stands once, over its parts."""
    return f"{node.ten} ({node.don_vi_tinh})" if node.don_vi_tinh and level == 0 else node.ten
