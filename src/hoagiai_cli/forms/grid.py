"""The cells of a workbook, by sheet, row and column, with the address that a message names.

SpreadsheetML is read directly, of either edition (Transitional, Strict): a library that loads a whole workbook refuses
it for a font, a fill or a day among its properties, which a form has no use for.
"""

import posixpath
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from hoagiai_cli.forms.container import Container, Rejected
from hoagiai_cli.forms.layout import KHONG_KHOP
from hoagiai_cli.forms.number_formats import NumberFormats, read_formats

MAX_ROWS = 3_000
MAX_COLUMNS = 80
"""How far a sheet is read: what stands farther out is no part of a form."""
MAX_SHEETS = 50
"""A form has five; a unit may have added some of its own."""
_MAX_DIGITS = 40
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - days without a time zone
SHIFT_1904 = 1462
"""Days between the two first days from which spreadsheets count."""
_LAST_SERIAL = 2_958_466
_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_NO_RESULT = "công thức chưa có kết quả; gõ lại giá trị vào ô"
_SPOILED = "ô bị hỏng; gõ lại giá trị vào ô"


class Cell(NamedTuple):
    """One cell that holds something.

    Attributes:
        dia_chi: Where it is, in words: "Trang Tiến độ, ô F7".
        gia_tri: Its value; of a formula, its last result.
        loi: Why the value cannot be used, if it cannot.
        lech: Days to be added where the value is a bare number that means a day.
    """

    dia_chi: str
    gia_tri: Any
    loi: str | None = None
    lech: int = 0


class Merged(NamedTuple):
    """Cells made one: first and last row, first and last column."""

    tren: int
    duoi: int
    trai: int
    phai: int


class Grid(NamedTuple):
    """A sheet: its name, its cells by row and column, from 1, and which of them were made one.

    ``an``: whether it is hidden; ``nhan_xet``: the comments on its cells, by address; ``ngoai``: how many cells lie
    beyond the rows and columns that are read.
    """

    ten: str
    o: dict[tuple[int, int], Cell]
    gop: tuple[Merged, ...] = ()
    an: bool = False
    nhan_xet: tuple[tuple[str, str], ...] = ()
    ngoai: int = 0

    def address(self, row: int, column: int) -> str:
        """Return the address of a cell, whether it holds something or not."""
        return f"Trang {self.ten}, ô {column_letters(column)}{row}"


class Book(NamedTuple):
    """A workbook: its sheets and its custom properties."""

    bang: tuple[Grid, ...]
    thuoc_tinh: dict[str, str]


def column_letters(column: int) -> str:
    """Return the letters of a column, from 1."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def read_book(container: Container) -> Book:
    """Return the cells of a workbook.

    Raises:
        Rejected: When they cannot be read.
    """
    place = _workbook(container)
    workbook = container.xml(place)
    if workbook is None:
        raise Rejected("tệp Excel bị hỏng, không đọc được; mở bằng Excel, lưu lại rồi gửi lại")
    parts = _relations(container, place)
    settings = workbook.find("{*}workbookPr")
    shift = SHIFT_1904 if settings is not None and settings.get("date1904", "0") in {"1", "true", "on"} else 0
    strings = _strings(container, parts)
    styles = next((target for kind, target in parts.values() if kind == "styles"), "xl/styles.xml")
    reader = _Reader(strings, read_formats(container.xml_if_sound(styles)), shift)
    grids = []
    sheets = workbook.findall("{*}sheets/{*}sheet")
    if len(sheets) > MAX_SHEETS:
        raise Rejected(f"tệp có {len(sheets)} trang, biểu mẫu không quá {MAX_SHEETS}; xóa các trang thừa rồi gửi lại")
    seen: set[str] = set()
    for sheet in sheets:
        relation = next((value for name, value in sheet.attrib.items() if str(name).endswith("}id")), "")
        kind, target = parts.get(str(relation), ("", ""))
        if target and target in seen:
            # No spreadsheet program writes one part under two names: each would be read again, without end.
            raise Rejected("tệp Excel bị hỏng: hai trang cùng một nội dung; mở bằng Excel, lưu lại rồi gửi lại")
        seen.add(target)
        root = container.xml(target) if kind == "worksheet" else None
        if root is not None:
            hidden = sheet.get("state", "visible") != "visible"
            name = sheet.get("name", "")
            grids.append(
                reader.grid(name, root)._replace(an=hidden, nhan_xet=tuple(_comments(container, target, name)))
            )
    return Book(tuple(grids), _properties(container))


def _workbook(container: Container) -> str:
    relations = container.xml_if_sound("_rels/.rels")
    for relation in () if relations is None else relations.iterfind("{*}Relationship"):
        target = relation.get("Target", "").lstrip("/")
        if relation.get("Type", "").endswith("/officeDocument") and target in container:
            return str(target)
    return "xl/workbook.xml"


def _relations(container: Container, place: str) -> dict[str, tuple[str, str]]:
    """Return kind and place of the parts of a workbook, by the id under which it names them."""
    folder, _, name = place.rpartition("/")
    root = container.xml(f"{folder}/_rels/{name}.rels")
    found = {}
    for relation in () if root is None else root.iterfind("{*}Relationship"):
        target = relation.get("Target", "")
        inside = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        if relation.get("TargetMode") != "External":
            found[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], inside)
    return found


def _comments(container: Container, sheet: str, name: str) -> Iterator[tuple[str, str]]:
    """Yield the comments of a sheet with their addresses; a form can do without them, so spoiled ones say nothing."""
    folder, _, file = sheet.rpartition("/")
    relations = container.xml_if_sound(f"{folder}/_rels/{file}.rels")
    for relation in () if relations is None else relations.iterfind("{*}Relationship"):
        if not relation.get("Type", "").endswith("/comments"):
            continue
        target = relation.get("Target", "")
        place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        root = container.xml_if_sound(place)
        for comment in () if root is None else root.iterfind("{*}commentList/{*}comment"):
            words = "".join(node.text or "" for node in comment.iterfind(".//{*}t")).strip()
            if words:
                yield f"Trang {name}, ô {comment.get('ref', '')[:10]}", words


def _strings(container: Container, parts: dict[str, tuple[str, str]]) -> list[str]:
    place = next((target for kind, target in parts.values() if kind == "sharedStrings"), "xl/sharedStrings.xml")
    root = container.xml(place)
    return [] if root is None else [_text(item) for item in root.iterfind("{*}si")]


def _text(item: Any) -> str:
    """Return a string with its runs, without the readings of East Asian signs."""
    return "".join(node.text or "" for path in ("{*}t", "{*}r/{*}t") for node in item.iterfind(path))


def _properties(container: Container) -> dict[str, str]:
    root = container.xml_if_sound("docProps/custom.xml")
    found = {}
    for item in () if root is None else root.iterfind("{*}property"):
        found[item.get("name", "")] = "".join(item.itertext()).strip()
    return found


class _Reader:
    """Reads the sheets of one workbook."""

    def __init__(self, strings: list[str], formats: NumberFormats, shift: int) -> None:
        self._strings = strings
        self._formats = formats
        self._shift = shift

    def grid(self, name: str, root: Any) -> Grid:
        cells: dict[tuple[int, int], Cell] = {}
        beyond = 0
        for row, column, item in _items(root):
            if row > MAX_ROWS or column > MAX_COLUMNS:
                beyond += len(item) > 0
                continue
            cell = self._cell(f"Trang {name}, ô {column_letters(column)}{row}", item)
            if cell is not None:
                cells[row, column] = cell
        return Grid(name, cells, tuple(_merged(root)), ngoai=beyond)

    def _cell(self, where: str, item: Any) -> Cell | None:
        formula = item.find("{*}f")
        if formula is not None and KHONG_KHOP in (formula.text or ""):
            return None
        value, reason = self._value(item)
        if reason is None and (value is None or (isinstance(value, str) and not value.strip())):
            # A formula that gives an empty text is empty; one without any result was never worked out.
            no_result = formula is not None and item.get("t") != "str"
            return Cell(where, None, _NO_RESULT) if no_result else None
        return Cell(where, value, reason, self._shift)

    def _value(self, item: Any) -> tuple[Any, str | None]:  # noqa: PLR0911 - one return a kind of cell
        kind = item.get("t", "n")
        if kind == "inlineStr":
            inline = item.find("{*}is")
            return ("" if inline is None else _text(inline)), None
        node = item.find("{*}v")
        text = "" if node is None else (node.text or "")
        if kind in {"str", "s"}:
            if kind == "str" or not text:
                return text, None
            place = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else -1  # noqa: PLR2004 - places
            return (self._strings[place], None) if 0 <= place < len(self._strings) else (None, _SPOILED)
        if not text.strip():
            return None, None
        if kind == "e":
            return None, f"ô báo lỗi {text[:20]} của Excel"
        if kind == "b":
            return text.strip() in {"1", "true"}, None
        if kind == "d":
            return _iso_day(text.strip())
        return self._number(text.strip(), item.get("s", "0"))

    def _number(self, text: str, style: str) -> tuple[Any, str | None]:
        try:
            number = float(text)
        except ValueError:
            return None, _SPOILED
        if number != number or abs(number) == float("inf") or len(text) > _MAX_DIGITS:  # noqa: PLR0124 - not a number
            return None, "số quá lớn"
        if style in self._formats.ngay:
            if not 0 < number + self._shift < _LAST_SERIAL:
                return None, f"“{number:g}” không phải ngày; viết ngày/tháng/năm, ví dụ 25/02/2025"
            return _EPOCH + timedelta(days=number + self._shift), None
        if style in self._formats.phan_tram:
            return f"{number * 100:g}%".replace(".", ","), None
        return (int(number) if number.is_integer() else number), None


def _iso_day(text: str) -> tuple[date | None, str | None]:
    try:
        return datetime.fromisoformat(text.removesuffix("Z")), None
    except ValueError:
        return None, _SPOILED


def _items(root: Any) -> Iterator[tuple[int, int, Any]]:
    """Yield the cells of a sheet with their rows and columns, which programs may leave out where they follow on."""
    row = 0
    for line in root.iterfind("{*}sheetData/{*}row"):
        number = line.get("r", "")
        row = int(number) if number.isascii() and number.isdigit() and len(number) < 9 else row + 1  # noqa: PLR2004
        column = 0
        for item in line.iterfind("{*}c"):
            found = _ADDRESS.fullmatch(item.get("r", ""))
            column = _number_of(found[1]) if found else column + 1
            yield row, column, item


def _number_of(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _merged(root: Any) -> Iterator[Merged]:
    for item in root.iterfind("{*}mergeCells/{*}mergeCell"):
        ends = [_ADDRESS.fullmatch(end) for end in item.get("ref", "").split(":")]
        if len(ends) == 2 and ends[0] and ends[1]:  # noqa: PLR2004 - two corners
            (left, top), (right, bottom) = ((_number_of(end[1]), int(end[2])) for end in (ends[0], ends[1]))
            yield Merged(top, bottom, left, right)
