"""Tables that a PDF left in a text, each column at its place on the line: read where the columns can be told.

Columns are told by what no line of the table crosses: a stripe of blanks from the heading down. A table ends with the
first line that crosses one, or that begins with words where a number belongs.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.importing.labels import CHINH, Truong, meaning
from hoagiai_cli.importing.sources.pipes import is_row

_CELL = re.compile(r"\S+(?: \S+)*")
_FEWEST = 3
"""Columns of a table of tasks: a number, a name, one field."""
_NUMBER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5})\)?\.?")
_ORDINAL = re.compile(r"\d{1,3}\.?")
_ITEM = re.compile(r"[-+•]|\d{1,2}[.)] |[a-zđ]\) ")
_COVERED = "|---|---|"
"""A line whose words were taken into the row above it."""
_SERIAL = re.compile(r"(?:S?TT|Số TT|Stt)\.?\s+\S")
_NAMES = re.compile(r"(?:chủ trì|phối\s+hợp|thực hiện|thời\s+gian|thời\s+hạn|hoàn\s+thành|tiến độ)\b", re.IGNORECASE)
_NAMES_APART = 10
"""Lines over which the names of a table's columns may be folded."""
_SHORT = 160
"""Characters of the longest line of names of columns."""
_PAGE = re.compile(r"\s*[-–]?\s*\d{1,3}\s*[-–]?\s*")
_ADVICE = (
    "bảng trong tệp chữ này đã vỡ khi chép từ PDF, không biết ô nào của hàng nào nên không đọc; hãy xin bản Word gốc "
    "(.docx) của cơ quan ban hành. Nếu không có: chép lại bằng lệnh “pdftotext -layout”, giữ khoảng cách giữa các cột"
)


class _Bang(NamedTuple):
    """A table on the lines: where its columns begin, and the line after its last."""

    cot: tuple[int, ...]
    het: int


def with_bars(lines: Sequence[str]) -> list[str]:
    """Return the lines with bars where a table stands on them: each row on its first line."""
    out = list(lines)
    start = 0
    while start < len(lines):
        table = _table(lines, start) if _may_begin(lines[start]) else None
        if table is None:
            start += 1
            continue
        _write(out, lines, start, table)
        start = table.het
    return out


def refuse_broken(lines: Sequence[str]) -> None:
    """Refuse a text in which the cells of a table lost their rows.

    Raises:
        UserError: Where column stands below column, or the names of all columns on one line without anything between.
    """
    _refuse_unread(lines)
    said = [(index, line.replace("*", "").strip()) for index, line in enumerate(lines) if line.strip(" *")]
    for at, (index, text) in enumerate(said):
        if meaning(text) is Truong.SO and text.casefold() != "số":
            following = [words for _, words in said[at + 1 : at + 4]]
            if len(following) > 1 and all(map(_ORDINAL.fullmatch, following[:2])):
                raise UserError(f"dòng {index + 1}: {_ADVICE}")
        if _SERIAL.match(text) and not is_row(lines[index]) and len(text) <= _SHORT:
            folded = " ".join(words for _, words in said[at : at + _NAMES_APART] if not is_row(words))
            if len(_NAMES.findall(folded)) >= _FEWEST - 1:
                raise UserError(f"dòng {index + 1}: {_ADVICE}")


def _refuse_unread(lines: Sequence[str]) -> None:
    """Refuse lines of cells that no table took, where they are a table of tasks, or go on from one."""
    wide = [index for index, line in enumerate(lines) if "|" not in line and len(_CELL.findall(line)) >= _FEWEST]
    for first, third in zip(wide, wide[2:], strict=False):
        if third - first > _NAMES_APART:
            continue
        # The names of the columns stand in cells too, on the lines just above.
        cells = [line for line in lines[max(0, first - 3) : third + 1] if len(_CELL.findall(line)) > 1]
        around = " ".join(cells)
        if len(set(map(str.casefold, _NAMES.findall(around)))) > 1 or _COVERED in lines[:first]:
            raise UserError(f"dòng {first + 1}: {_ADVICE}")


def _may_begin(line: str) -> bool:
    cells = _CELL.findall(line)
    return len(cells) >= _FEWEST and "|" not in line and meaning(cells[0]) is Truong.SO


def _table(lines: Sequence[str], start: int) -> _Bang | None:
    """Return the table that begins at a line; None where its columns cannot be told."""
    width = max(map(len, lines[start : start + 400]), default=0) + 1
    used = [False] * width
    columns: tuple[int, ...] = ()
    end = start
    rows = 0
    for index in range(start, len(lines)):
        line = lines[index]
        if not line.strip() or _is_page_number(lines, index):
            continue
        now = list(used)
        for match in _CELL.finditer(line[:width]):
            now[match.start() : match.end()] = [True] * (match.end() - match.start())
        told = _stripes(now)
        if index == start:
            columns = told
        first = line[: told[1]].strip() if len(told) > 1 else line.strip()
        numbered = bool(_NUMBER.fullmatch(first))
        crossed = len(told) < max(len(columns), _FEWEST)
        if crossed or (rows and first and not numbered and not _again(first)):
            if rows and crossed and len(_CELL.findall(line)) >= _FEWEST:
                raise UserError(f"dòng {index + 1}: {_ADVICE}")
            break
        used, columns, end = now, told, index + 1
        rows += numbered
    heading = _heading(lines, start, end, columns) if rows else []
    names = [meaning(" ".join(name)) for name in zip(*heading, strict=True)]
    if not (set(names) & CHINH and Truong.SO in names):
        return None
    for index in range(start, end):
        number, name = _cells(lines[index], columns)[:2]
        if _NUMBER.fullmatch(number) and (not name or name[0].islower()):
            # The number stands in the middle of its row: where the row begins cannot be told.
            raise UserError(f"dòng {index + 1}: {_ADVICE}")
    return _Bang(columns, end)


def _is_page_number(lines: Sequence[str], index: int) -> bool:
    """Tell whether a line is the number of a page, which stands alone in its middle."""
    line = lines[index]
    around = [lines[at].strip() for at in (index - 1, index + 1) if 0 <= at < len(lines)]
    return bool(_PAGE.fullmatch(line)) and len(line) - len(line.lstrip()) > _FEWEST * 4 and not all(around)


def _again(first: str) -> bool:
    return meaning(first) is Truong.SO


def _stripes(used: Sequence[bool]) -> tuple[int, ...]:
    """Return where the columns begin: behind each stripe of two blanks and more."""
    starts: list[int] = []
    blank = 2
    for at, mark in enumerate(used):
        if mark and blank > 1:
            starts.append(at)
        blank = 0 if mark else blank + 1
    return tuple(starts)


def _cells(line: str, columns: Sequence[int]) -> list[str]:
    ends = [*columns[1:], max(len(line), columns[-1]) + 1]
    return [line[begin:end].strip() for begin, end in zip(columns, ends, strict=True)]


def _heading(lines: Sequence[str], start: int, end: int, columns: Sequence[int]) -> list[list[str]]:
    """Return the lines of the heading, as cells: those above the first numbered row."""
    out: list[list[str]] = []
    for index in range(start, end):
        cells = _cells(lines[index], columns)
        if _NUMBER.fullmatch(cells[0]):
            break
        out.append(cells)
    return out


def _write(out: list[str], lines: Sequence[str], start: int, table: _Bang) -> None:
    rows: list[tuple[int, list[str]]] = []
    for index in range(start, table.het):
        out[index] = _COVERED
        cells = _cells(lines[index], table.cot)
        if not any(cells) or _is_page_number(lines, index):
            continue
        if index == start or cells[0]:
            rows.append((index, cells))
        else:
            at, above = rows[-1]
            rows[-1] = (at, [_joined(upper, lower) for upper, lower in zip(above, cells, strict=True)])
    for index, cells in rows:
        out[index] = f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def _joined(upper: str, lower: str) -> str:
    """Join the next line of a cell to those above it; one that begins as an item is a line of its own."""
    return f"{upper}{'⏎' if _ITEM.match(lower) and upper else ' '}{lower}".strip() if lower else upper
