"""A file that holds tables → pages of cells with their addresses: sheets of .xlsx, tables of .docx, a .csv."""

import csv
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.forms.container import MAX_FILE, Rejected, read_container
from hoagiai_cli.forms.grid import MAX_COLUMNS, MAX_ROWS, Cell, Merged, column_letters, read_book
from hoagiai_cli.word.body import read_word
from hoagiai_cli.word.file import read_file, word_bytes
from hoagiai_cli.word.parts import BangWord, DoanWord, OWord

_SIGNS = ";,\t|"
_OLD = {".xls": "Excel", ".doc": "Word"}
_NEW = {".xls": ".xlsx", ".doc": ".docx", ".ods": ".xlsx", ".odt": ".docx", ".xlsb": ".xlsx"}


class Placed(dict[tuple[int, int], Cell]):
    """Cells by row and column that are asked for row by row."""

    _rows: dict[int, dict[int, Cell]] | None = None

    def __setitem__(self, place: tuple[int, int], cell: Cell) -> None:
        super().__setitem__(place, cell)
        self._rows = None

    def row(self, row: int) -> dict[int, Cell]:
        """Return the cells of one row by column; what it costs is that row, not the page."""
        if self._rows is None:
            self._rows = {}
            for (at, column), cell in self.items():
                self._rows.setdefault(at, {})[column] = cell
        return self._rows.get(row, {})


class Page(NamedTuple):
    """A sheet, a table of a Word file, or a CSV.

    Attributes:
        ten: What a message calls it.
        o: Its cells by row and column, from 1.
        gop: Which of them were made one.
        tren: The words that stand above it, where they are no cells.
        loai: The kind of file: "xlsx", "docx" or "csv".
    """

    ten: str
    o: Placed
    gop: tuple[Merged, ...]
    tren: tuple[str, ...]
    loai: str

    def noi(self, row: int, column: int) -> str:
        """Return the address of a cell, whether it holds something or not."""
        if self.loai == "docx":
            return f"{self.ten}, hàng {row}, cột {column}"
        if self.loai == "csv":
            return f"Dòng {row}, cột {column_letters(column)}"
        return f"{self.ten}, ô {column_letters(column)}{row}"


class Tep(NamedTuple):
    """What a file holds: its name, its pages, and what is worth knowing of it."""

    ten: str
    trang: tuple[Page, ...]
    luu_y: tuple[str, ...]


def read_pages(path: Path) -> Tep:
    """Return the pages of a file.

    Raises:
        UserError: When it cannot be read; the message says what to do.
    """
    kind = path.suffix.lower()
    if kind in _NEW:
        program = _OLD.get(kind, "LibreOffice hoặc Excel")
        raise UserError(f"{path.name}: tệp dạng {kind} không đọc được; mở bằng {program} rồi lưu lại dạng {_NEW[kind]}")
    try:
        if kind == ".csv":
            return _csv(path)
        if kind == ".docx":
            return _word(path)
        if kind in {".xlsx", ".xlsm"}:
            return _workbook(path)
    except Rejected as error:
        raise UserError(f"{path.name}: {error}") from None
    raise UserError(f"{path.name}: bảng theo dõi phải là tệp .xlsx, .docx hoặc .csv")


def _workbook(path: Path) -> Tep:
    container, notes = read_container(path)
    book = read_book(container)
    pages, hidden = [], []
    for grid in book.bang:
        if grid.ngoai:
            raise Rejected(
                f"trang {grid.ten} có {grid.ngoai} ô ngoài {MAX_ROWS} dòng, {MAX_COLUMNS} cột đầu nên chưa nhập gì; "
                "chia bảng thành nhiều tệp rồi nhập"
            )
        if grid.an:
            hidden.append(f"trang ẩn “{grid.ten}” không được đọc; cần thì bỏ ẩn rồi nhập lại")
        else:
            pages.append(Page(f"Trang {grid.ten}", Placed(grid.o), grid.gop, (), "xlsx"))
    return Tep(path.name, tuple(pages), (*notes, *hidden))


def _word(path: Path) -> Tep:
    document = read_word(word_bytes(path))
    pages: list[Page] = []
    above: list[str] = []
    for block in document.khoi:
        if isinstance(block, BangWord):
            pages.append(_table(block, len(pages) + 1, tuple(above)))
        else:
            above.append(block.text)
    lost = tuple(f"{item.vi_tri}: {item.mo_ta}" for item in document.mat if item.can_xem)
    return Tep(path.name, tuple(pages), lost)


def _table(table: BangWord, number: int, above: tuple[str, ...]) -> Page:
    name = f"Bảng {number}"
    page = Page(name, Placed(), (), above, "docx")
    merged: list[Merged] = []
    open_below: dict[int, Merged] = {}
    for row, line in enumerate(table.hang, 1):
        column = line.bo_truoc + 1
        still: dict[int, Merged] = {}
        for cell in line.o:
            last = column + cell.so_cot - 1
            text = _words(cell)
            if cell.tiep and not text and column in open_below:
                still[column] = open_below[column]._replace(duoi=row)
            else:
                if text:
                    page.o[row, column] = Cell(page.noi(row, column), text)
                still[column] = Merged(row, row, column, last)
            column = last + 1
        merged += [area for at, area in open_below.items() if at not in still or still[at].tren != area.tren]
        open_below = still
    merged += open_below.values()
    return page._replace(gop=tuple(area for area in merged if (area.tren, area.trai) != (area.duoi, area.phai)))


def _words(cell: OWord) -> str:
    return "\n".join(block.text for block in cell.khoi if isinstance(block, DoanWord) and block.text.strip())


def _csv(path: Path) -> Tep:
    data = read_file(path)
    if len(data) > MAX_FILE:
        raise Rejected(f"tệp lớn hơn {MAX_FILE // 1_000_000} MB")
    coding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = data.decode(coding)
    except UnicodeDecodeError:
        raise Rejected("tệp .csv không viết bằng UTF-8; trong Excel hãy lưu dạng “CSV UTF-8”") from None
    lines = text.splitlines(keepends=True)
    read = [_rows(lines, sign) for sign in _SIGNS]
    rows = max(read, key=_regularity)
    if rows is None:
        raise Rejected("tệp .csv không đọc được; mở bằng Excel, lưu lại dạng “CSV UTF-8”")
    if len(rows) > MAX_ROWS or max(map(len, rows), default=0) > MAX_COLUMNS:
        raise Rejected(f"tệp .csv có hơn {MAX_ROWS} dòng hoặc {MAX_COLUMNS} cột, không phải bảng theo dõi")
    page = Page("Tệp", Placed(), (), (), "csv")
    for row, cells in enumerate(rows, 1):
        for column, value in enumerate(cells, 1):
            if value.strip():
                page.o[row, column] = Cell(page.noi(row, column), value)
    return Tep(path.name, (page,), ())


def _rows(lines: list[str], sign: str) -> list[list[str]] | None:
    try:
        return list(csv.reader(lines, delimiter=sign))
    except csv.Error:
        return None


def _regularity(rows: list[list[str]] | None) -> int:
    """Return how many rows have the commonest number of cells, where that is more than one."""
    counts = Counter(len(row) for row in rows or () if len(row) > 1)
    return max((times * 100 + cells for cells, times in counts.items()), default=0)
