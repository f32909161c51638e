"""A workbook → what was filled in, row by row under its key, each value with its address. Keys, not places."""

from collections.abc import Iterator
from typing import NamedTuple

from hoagiai_cli.forms.container import Rejected
from hoagiai_cli.forms.grid import Book, Cell, Grid
from hoagiai_cli.forms.layout import IDENTITY_SHEET, PREFIX, SHEETS, VERSION, Field, SheetPlan
from hoagiai_cli.gathering.typed import clean, label

_SEARCHED = 40
"""Rows and columns in which a sheet's marker is looked for: rows and columns may have been inserted before it."""


class Loi(NamedTuple):
    """Something in a form that was not taken: where, and why."""

    noi: str
    loi: str


Row = dict[Field, Cell]


class Filled(NamedTuple):
    """What a form holds.

    Attributes:
        ke_hoach: The plan that it was made for.
        don_vi: The unit.
        quy: The quarter.
        nam: The year.
        dau_dong: What the plan asked in each row when the form was made, as a mark.
        dong: The rows of each sheet by key.
        tu_choi: What was not taken.
        luu_y: What is worth knowing.
    """

    ke_hoach: str
    don_vi: str
    quy: int
    nam: int
    dau_dong: dict[str, str]
    dong: dict[str, dict[str, Row]]
    tu_choi: list[Loi]
    luu_y: list[str]


def read_filled(book: Book) -> Filled:
    """Return what a form holds.

    Raises:
        Rejected: When it is no form of this program.
    """
    facts, marks = _identity(book)
    try:
        quy, nam = int(facts["quy"]), int(facts["nam"])
        filled = Filled(facts["ke_hoach"], facts["don_vi"], quy, nam, marks, {}, [], [])
    except (KeyError, ValueError):
        raise Rejected(
            "không có phần nhận dạng của biểu mẫu; điền vào đúng tệp đã gửi, không chép sang tệp mới"
        ) from None
    if facts.get("phien_ban") != VERSION:
        raise Rejected("biểu mẫu của phiên bản chương trình khác; xuất lại biểu mẫu rồi gửi đơn vị")
    for plan in SHEETS:
        found = [(grid, at) for grid in book.bang if (at := _marker(grid, plan))]
        if not found:
            if plan.dau != "so_lieu" or any(label(grid.ten) == label(plan.ten) for grid in book.bang):
                filled.tu_choi.append(Loi(f"Sheet {plan.ten}", "không tìm thấy, hoặc dòng và cột ẩn đã bị xóa"))
            continue
        if len(found) > 1:
            names = ", ".join(grid.ten for grid, _ in found)
            filled.tu_choi.append(Loi(f"Sheet {plan.ten}", f"có nhiều bản trong tệp ({names}); chỉ giữ một"))
            continue
        filled.dong[plan.dau] = _Table(plan, *found[0], filled).rows()
    return filled


def _identity(book: Book) -> tuple[dict[str, str], dict[str, str]]:
    """Return the facts of the hidden sheet, else those of the document's properties; and the rows' marks."""
    facts = {
        name.removeprefix("hoagiai_"): value for name, value in book.thuoc_tinh.items() if name.startswith("hoagiai_")
    }
    marks: dict[str, str] = {}
    sheet = next((grid for grid in book.bang if grid.ten == IDENTITY_SHEET), None)
    for (row, column), cell in sheet.o.items() if sheet else ():
        value = sheet.o.get((row, column + 1)) if sheet else None
        if isinstance(cell.gia_tri, str) and value is not None and column == 1:
            key = clean(cell.gia_tri)
            known = marks if key.startswith(PREFIX) else facts
            known[key.removeprefix(PREFIX)] = str(value.gia_tri)
    return facts, marks


def _marker(grid: Grid, plan: SheetPlan) -> tuple[int, int] | None:
    wanted = PREFIX + plan.dau
    for (row, column), cell in grid.o.items():
        if cell.gia_tri == wanted and row <= _SEARCHED and column <= _SEARCHED:
            return row, column
    return None


class _Table:
    """One sheet with its keys."""

    def __init__(self, plan: SheetPlan, grid: Grid, at: tuple[int, int], filled: Filled) -> None:
        self.grid = grid
        self.top, self.key_column = at
        self.filled = filled
        self.columns = self._columns(plan)
        self.head = self._head(plan)
        self.known = set(self.columns) | {self.key_column}

    def _columns(self, plan: SheetPlan) -> dict[int, str]:
        """Return the key of each column; a key that stands twice is of no use."""
        keys = {column.khoa: column.ten for column in plan.cot}
        found: dict[str, list[int]] = {}
        for (row, column), cell in self.grid.o.items():
            if row == self.top and cell.gia_tri in keys:
                found.setdefault(str(cell.gia_tri), []).append(column)
        for key, name in keys.items():
            if key in set(Field) and len(found.get(key, ())) != 1:
                reason = "đã bị xóa" if key not in found else "có hai lần"
                self.filled.tu_choi.append(Loi(f"Sheet {self.grid.ten}", f"cột “{name}” {reason}; không nhập cột này"))
        return {columns[0]: key for key, columns in found.items() if len(columns) == 1}

    def _head(self, plan: SheetPlan) -> int:
        """Return the row of the headings."""
        names = {label(column.ten) for column in plan.cot}
        count: dict[int, int] = {}
        for (row, column), cell in self.grid.o.items():
            if column in self.columns and isinstance(cell.gia_tri, str) and label(cell.gia_tri) in names:
                count[row] = count.get(row, 0) + 1
        return max(count, key=lambda row: (count[row], -row), default=self.top)

    def rows(self) -> dict[str, Row]:
        """Return the rows that hold something, by key."""
        found: dict[str, Row] = {}
        for row, cells in self._lines():
            key_cell = cells.get(self.key_column)
            entries = {Field(key): cells[at] for at, key in self.columns.items() if key in set(Field) and at in cells}
            for at, cell in cells.items():
                if at not in self.known and row > self.head:
                    self.filled.luu_y.append(f"{cell.dia_chi}: nội dung ngoài biểu mẫu, không được nhập")
            if key_cell is None or not isinstance(key_cell.gia_tri, str):
                for cell in entries.values():
                    self._refuse(cell, "dòng này không thuộc biểu mẫu (dòng chèn thêm) nên không được nhập")
            elif entries:
                self._keep(found, clean(key_cell.gia_tri), entries)
        return found

    def _lines(self) -> Iterator[tuple[int, dict[int, Cell]]]:
        lines: dict[int, dict[int, Cell]] = {}
        for (row, column), cell in self.grid.o.items():
            if row > max(self.head, self.top):
                lines.setdefault(row, {})[column] = cell
        yield from lines.items()

    def _keep(self, found: dict[str, Row], key: str, entries: Row) -> None:
        """Keep a row; of a row that was copied, what both say alike."""
        for field, cell in entries.items():
            known = found.setdefault(key, {}).get(field)
            if known is None:
                found[key][field] = cell
            elif known.gia_tri != cell.gia_tri:
                self._refuse(cell, f"dòng này lặp lại và khác với {known.dia_chi}; chỉ giữ một dòng")
                found[key][field] = Cell(known.dia_chi, None, f"dòng này lặp lại và khác với {cell.dia_chi}")

    def _refuse(self, cell: Cell, reason: str) -> None:
        self.filled.tu_choi.append(Loi(cell.dia_chi, reason))
