"""The cells of a workbook, by sheet, row and column, with the address that a message names. Styles are not read."""

import io
import warnings
from typing import Any, NamedTuple

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from hoagiai_cli.forms.container import Rejected
from hoagiai_cli.forms.layout import KHONG_KHOP

MAX_ROWS = 3_000
MAX_COLUMNS = 80
"""How far a sheet is read: what stands farther out is no part of a form."""


class Cell(NamedTuple):
    """One cell that holds something.

    Attributes:
        dia_chi: Where it is, in words: "Sheet Tiến độ, ô F7".
        gia_tri: Its value; of a formula, its last result.
        loi: Why the value cannot be used, if it cannot.
    """

    dia_chi: str
    gia_tri: Any
    loi: str | None = None


class Grid(NamedTuple):
    """A sheet: its name and its cells by row and column, from 1."""

    ten: str
    o: dict[tuple[int, int], Cell]


class Book(NamedTuple):
    """A workbook: its sheets and its custom properties."""

    bang: tuple[Grid, ...]
    thuoc_tinh: dict[str, str]


def read_book(data: bytes) -> Book:
    """Return the cells of a workbook.

    Raises:
        Rejected: When the library cannot read it.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts that the library leaves out, which forms have no use for
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=False)
            found, has_formula = zip(*map(_grid, book.worksheets), strict=True) if book.worksheets else ((), ())
            properties = {prop.name: str(prop.value) for prop in book.custom_doc_props.props}
            grids: tuple[Grid, ...] = tuple(found)
            if any(has_formula):
                grids = _with_results(data, grids)
    except Rejected:
        raise
    except Exception:  # noqa: BLE001 - the library raises whatever a spoiled file leads it to
        raise Rejected("tệp Excel bị hỏng, không đọc được; mở bằng Excel, lưu lại rồi gửi lại") from None
    return Book(grids, properties)


def _grid(sheet: Any) -> tuple[Grid, bool]:
    cells: dict[tuple[int, int], Cell] = {}
    has_formula = False
    sheet.reset_dimensions()  # what the file says of its own size may be wrong
    for row in sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS):
        for cell in row:
            value = cell.value
            if value is None or (isinstance(value, str) and not value.strip()):
                continue
            where = f"Sheet {sheet.title}, ô {get_column_letter(cell.column)}{cell.row}"
            is_formula = cell.data_type == "f"
            if is_formula and KHONG_KHOP in str(value):
                continue
            has_formula = has_formula or is_formula
            if is_formula:
                cells[cell.row, cell.column] = Cell(where, None, _NO_RESULT)
            elif cell.data_type == "e":
                cells[cell.row, cell.column] = Cell(where, None, f"ô báo lỗi {value} của Excel")
            else:
                cells[cell.row, cell.column] = Cell(where, value)
    return Grid(sheet.title, cells), has_formula


_NO_RESULT = "công thức chưa có kết quả; gõ lại giá trị vào ô"


def _with_results(data: bytes, grids: tuple[Grid, ...]) -> tuple[Grid, ...]:
    """Put the last results of formulas, as the program that saved the file left them, in the place of the formulas."""
    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    done = []
    for grid, sheet in zip(grids, book.worksheets, strict=True):
        cells = dict(grid.o)
        sheet.reset_dimensions()
        for row in sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS):
            for cell in row:
                known = cells.get((cell.row, cell.column)) if cell.value is not None else None
                if known is not None and known.loi is _NO_RESULT:
                    failed = cell.data_type == "e"
                    reason = f"ô báo lỗi {cell.value} của Excel" if failed else None
                    cells[cell.row, cell.column] = Cell(known.dia_chi, None if failed else cell.value, reason)
        done.append(Grid(grid.ten, {at: cell for at, cell in cells.items() if cell.gia_tri != ""}))
    return tuple(done)
