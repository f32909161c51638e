"""The heading of a table: which row it is, and what each column holds."""

import re
from typing import NamedTuple

from hoagiai_cli.importing.blocks import Bang, OBang
from hoagiai_cli.importing.labels import CHINH, Truong, meaning
from hoagiai_cli.importing.words import fold

_LEADING = frozenset({Truong.CHU_TRI, Truong.CHU_TRI_PHOI_HOP, Truong.THUC_HIEN})
_PERSONS = re.compile(r"(?:họ(?:,| và)? tên|họ tên)(?: (?:cán bộ|người|thành viên).*)?")
_HEADING_ROWS = 4
"""How far down the heading of a table is looked for."""


class Cot(NamedTuple):
    """A column: what it holds, and its name as printed."""

    truong: Truong
    nhan: str


def heading(table: Bang) -> tuple[int, tuple[Cot, ...]] | None:
    """Return the first row after the table's heading, and the columns; None when this is no table of tasks."""
    for index, row in enumerate(table.hang[:_HEADING_ROWS]):
        columns = tuple(map(column_of, row))
        below = table.hang[index + 1] if index + 1 < len(table.hang) else ()
        # A heading of two rows: "Phân công" over "Chủ trì", "Phối hợp".
        merged = _with_sub_heading(columns, below)
        if merged is not None and _is_heading(merged):
            return index + 2, _with_doers(merged)
        if _is_heading(columns):
            return index + 1, _with_doers(columns)
    return None


def time_column(table: Bang) -> str | None:
    """Return the name of a column that its heading calls a time and that has words; None where there is none."""
    for at, row in enumerate(table.hang[:_HEADING_ROWS]):
        for index, cell in enumerate(row):
            below = (other[index].phang for other in table.hang[at + 1 :] if index < len(other))
            if cell.doan and len(row) > 1 and column_of(cell).truong is Truong.THOI_GIAN and any(below):
                return column_of(cell).nhan
    return None


def _with_doers(columns: tuple[Cot, ...]) -> tuple[Cot, ...]:
    """Return the columns; where none says who leads, the one that says who does the work, or names persons, does."""
    kinds = [column.truong for column in columns]
    if any(kind in _LEADING for kind in kinds):
        return columns
    names = [fold(column.nhan) for column in columns]
    doers = [index for index, name in enumerate(names) if _PERSONS.fullmatch(name)]
    if kinds.count(Truong.THOI_GIAN) > 1:
        doers += [index for index, name in enumerate(names) if name == "thực hiện"]
    return tuple(
        column._replace(truong=Truong.THUC_HIEN) if index in doers[:1] else column
        for index, column in enumerate(columns)
    )


def _with_sub_heading(columns: tuple[Cot, ...], below: tuple[OBang, ...]) -> tuple[Cot, ...] | None:
    """Return the columns with the names of a second heading row; None where the row below is none."""
    lower = tuple(map(column_of, below))
    if len(lower) != len(columns) or not any(low.truong in CHINH for low in lower):
        return None
    for cell, low, top in zip(below, lower, columns, strict=True):
        if cell.doan and not cell.tiep and low.truong not in CHINH and low.nhan != top.nhan:
            return None
    return tuple(low if low.truong in CHINH else top for low, top in zip(lower, columns, strict=True))


def column_of(cell: OBang) -> Cot:
    """Read a cell as the name of a column."""
    name = " ".join(cell.phang.replace("*", "").split()).strip(" :.")
    return Cot(meaning(name), name)


def _is_heading(columns: tuple[Cot, ...]) -> bool:
    kinds = [column.truong for column in columns]
    core = {kind for kind in kinds if kind in CHINH}
    leads = core & {Truong.CHU_TRI, Truong.THUC_HIEN, Truong.CHU_TRI_PHOI_HOP, Truong.PHOI_HOP}
    named = Truong.TEN in kinds or any(_may_name(column) for column in columns)
    return bool(leads or (Truong.THOI_GIAN in core and Truong.TEN in kinds)) and named and len(columns) > 1


def _may_name(column: Cot) -> bool:
    words = fold(column.nhan)
    return column.truong is Truong.KHAC and bool(
        re.search(
            r"nội dung|nhiệm vụ|công việc|hoạt động|tên |văn bản|đề án|sản phẩm|chỉ tiêu|giải pháp|mục tiêu", words
        )
    )


def with_name(columns: tuple[Cot, ...]) -> tuple[Cot, ...]:
    """Choose the column that names the task: the one that says so, else the likeliest."""
    names = [index for index, column in enumerate(columns) if column.truong is Truong.TEN]
    if not names:
        names = [index for index, column in enumerate(columns) if _may_name(column)][:1]
    best = next(
        (i for i in names if "nhiệm vụ" in fold(columns[i].nhan) or "công việc" in fold(columns[i].nhan)), names[0]
    )
    return tuple(
        column._replace(truong=Truong.TEN)
        if index == best or (column.nhan == columns[best].nhan and index == best + 1)
        else column._replace(truong=Truong.KHAC)
        if column.truong is Truong.TEN
        else column
        for index, column in enumerate(columns)
    )
