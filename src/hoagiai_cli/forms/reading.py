"""A workbook → what was filled in, row by row under its key, each value with its address. Keys, not places."""

from collections.abc import Iterator
from typing import NamedTuple

from hoagiai_cli.forms.grid import Book, Cell, Grid
from hoagiai_cli.forms.identity import NhanDang, read_identity
from hoagiai_cli.forms.layout import LAP_BIEU, PREFIX, SHEETS, TIEN_DO, Field, SheetPlan
from hoagiai_cli.gathering.typed import clean, label

_SEARCHED = 40
"""Rows and columns in which a sheet's marker is looked for: rows and columns may have been inserted before it."""


class Loi(NamedTuple):
    """Something in a form that was not taken.

    Attributes:
        noi: Where, in words.
        loi: Why.
        bang: The sheet by its marker, where the place belongs to a row.
        khoa: The row's key.
        da_xong: Whether it was refused because the work is finished: no later record mends that, but another form.
    """

    noi: str
    loi: str
    bang: str | None = None
    khoa: str | None = None
    da_xong: bool = False


Row = dict[Field, Cell]


class Shown(NamedTuple):
    """What a row shows of the work or figure that it is about, and the cell that shows the name.

    Attributes:
        dia_chi: The cell of the name.
        so: The number.
        ten: The name.
        thoi_han: Occurrence and deadline.
    """

    dia_chi: str
    so: str
    ten: str
    thoi_han: str


class Filled(NamedTuple):
    """What a form holds.

    Attributes:
        nhan_dang: Who and what it is for, as each of its places says.
        dong: The rows of each sheet by key.
        hien: What each of these rows shows.
        tu_choi: What was not taken.
        luu_y: What is worth knowing.
        con: The keys of the rows on tasks that are still there, filled in or not.
    """

    nhan_dang: NhanDang
    dong: dict[str, dict[str, Row]]
    hien: dict[str, dict[str, Shown]]
    tu_choi: list[Loi]
    luu_y: list[str]
    con: set[str]


def read_filled(book: Book) -> Filled:
    """Return what a form holds.

    Raises:
        Rejected: When it is no form of this program.
    """
    filled = Filled(read_identity(book), {}, {}, [], [], set())
    for plan in SHEETS:
        found = [(grid, at) for grid in book.bang if (at := _marker(grid, plan))]
        if not found:
            if plan.dau != "so_lieu" or any(label(grid.ten) == label(plan.ten) for grid in book.bang):
                filled.tu_choi.append(Loi(f"Trang {plan.ten}", "không tìm thấy, hoặc dòng và cột ẩn đã bị xóa"))
            continue
        if len(found) > 1:
            names = ", ".join(grid.ten for grid, _ in found)
            filled.tu_choi.append(Loi(f"Trang {plan.ten}", f"có nhiều bản trong tệp ({names}); chỉ giữ một"))
            continue
        table = _Table(plan, *found[0], filled)
        filled.dong[plan.dau], filled.hien[plan.dau] = table.rows()
    return filled


def _marker(grid: Grid, plan: SheetPlan) -> tuple[int, int] | None:
    wanted = PREFIX + plan.dau
    for (row, column), cell in grid.o.items():
        if cell.gia_tri == wanted and row <= _SEARCHED and column <= _SEARCHED:
            return row, column
    return None


class _Table:
    """One sheet with its keys."""

    def __init__(self, plan: SheetPlan, grid: Grid, at: tuple[int, int], filled: Filled) -> None:
        self.plan = plan
        self.grid = grid
        self.top, self.key_column = at
        self.filled = filled
        self.columns = self._columns(plan)
        self.head = self._head(plan)
        self._drop_other_headings(plan)
        self.inputs = {at: Field(key) for at, key in self.columns.items() if key in set(Field)}
        self.known = set(self.columns) | {self.key_column}
        for place, words in grid.nhan_xet:
            said = " ".join(clean(words).split())
            filled.luu_y.append(f"{place}: có lời nhận xét “{said[:200]}”, không được nhập")

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
                self.filled.tu_choi.append(Loi(f"Trang {self.grid.ten}", f"cột “{name}” {reason}; không nhập cột này"))
        return {columns[0]: key for key, columns in found.items() if len(columns) == 1}

    def _head(self, plan: SheetPlan) -> int:
        """Return the row of the headings."""
        names = {label(column.ten) for column in plan.cot}
        count: dict[int, int] = {}
        for (row, column), cell in self.grid.o.items():
            if column in self.columns and isinstance(cell.gia_tri, str) and label(cell.gia_tri) in names:
                count[row] = count.get(row, 0) + 1
        return max(count, key=lambda row: (count[row], -row), default=self.top)

    def _drop_other_headings(self, plan: SheetPlan) -> None:
        """Refuse a column whose visible heading is that of another one: its hidden key was moved."""
        names = {column.khoa: label(column.ten) for column in plan.cot}
        for at, key in list(self.columns.items()):
            cell = self.grid.o.get((self.head, at))
            shown = label(str(cell.gia_tri)) if cell else ""
            if shown != names[key] and shown in names.values():
                reason = f"tiêu đề cột là “{clean(str(cell.gia_tri) if cell else '')}”, khóa ẩn của cột khác"
                self.filled.tu_choi.append(Loi(self.grid.address(self.head, at), f"{reason}; không nhập cột này"))
                del self.columns[at]

    def rows(self) -> tuple[dict[str, Row], dict[str, Shown]]:
        """Return the rows that hold something, and what they show, by key."""
        found: dict[str, Row] = {}
        shown: dict[str, Shown] = {}
        covered = self._covered()
        for row, cells in self._lines():
            key_cell = cells.get(self.key_column)
            key = clean(key_cell.gia_tri) if key_cell and isinstance(key_cell.gia_tri, str) else None
            if key == LAP_BIEU:
                continue
            if key is not None and self.plan is TIEN_DO:
                self.filled.con.add(key)
            entries = {field: cells[at] for at, field in self.inputs.items() if at in cells}
            for at, cell in cells.items():
                if at not in self.known and row > self.head:
                    self.filled.luu_y.append(f"{cell.dia_chi}: nội dung ngoài biểu mẫu, không được nhập")
            if key is None:
                for cell in entries.values():
                    self._refuse(cell, "dòng này không thuộc biểu mẫu (dòng chèn thêm) nên không được nhập")
            elif row in covered:
                self._refuse_merged(key, row, covered[row])
            elif entries:
                self._keep(found, key, entries)
                shown.setdefault(key, self._shown(row, cells))
        return found, shown

    def _covered(self) -> dict[int, tuple[int, str]]:
        """Return the rows whose answer is covered by a merged cell: the column, and the cell that shows instead."""
        found: dict[int, tuple[int, str]] = {}
        for area in self.grid.gop:
            if area.duoi <= self.head or area.tren <= self.top:
                continue
            answered = (area.tren, area.trai) in self.grid.o
            for at in self.inputs:
                if not area.trai <= at <= area.phai:
                    continue
                for row in {row for row, _ in self.grid.o if area.tren <= row <= area.duoi}:
                    hidden = (row, at) != (area.tren, area.trai)
                    if hidden and (answered or any((row, column) in self.grid.o for column in self.inputs)):
                        found.setdefault(row, (at, self.grid.address(area.tren, area.trai)))
        return found

    def _refuse_merged(self, key: str, row: int, covered: tuple[int, str]) -> None:
        at, shows = covered
        short = shows.rpartition(" ")[2]
        reason = (
            f"ô này bị gộp (trộn) với ô {short} nên không rõ câu trả lời của dòng; bỏ gộp ô rồi điền riêng từng dòng"
        )
        self.filled.tu_choi.append(Loi(self.grid.address(row, at), reason, self.plan.dau, key))

    def _shown(self, row: int, cells: dict[int, Cell]) -> Shown:
        places = {key: at for at, key in self.columns.items()}

        def text(key: str) -> str:
            cell = cells.get(places.get(key, -1))
            value = cell.gia_tri if cell else None
            return "" if value is None else str(value)

        name = self.grid.address(row, places.get("ten", self.key_column))
        return Shown(name, text("stt"), text("ten"), text("thoi_han"))

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
                self._refuse(cell, f"dòng này lặp lại và khác với {known.dia_chi}; chỉ giữ một dòng", key)
                found[key][field] = Cell(known.dia_chi, None, f"dòng này lặp lại và khác với {cell.dia_chi}")

    def _refuse(self, cell: Cell, reason: str, key: str | None = None) -> None:
        self.filled.tu_choi.append(Loi(cell.dia_chi, reason, self.plan.dau, key))
