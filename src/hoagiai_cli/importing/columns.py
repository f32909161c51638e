"""The heading of a table: which row it is, and what each column holds."""

import re
from typing import NamedTuple

from hoagiai_cli.importing.blocks import Bang, OBang
from hoagiai_cli.importing.labels import CHINH, Truong, meaning
from hoagiai_cli.importing.words import fold

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
            return index + 2, merged
        if _is_heading(columns):
            return index + 1, columns
    return None


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
