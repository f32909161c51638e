"""Tables of which a crawl left every cell on lines of its own between lines of ``|``: rows, and where a table ends.

Between two rows stands an empty stretch, and so does an empty cell; behind the last row stands the text that follows.
Which is which is told from all stretches together, as the division with the fewest odd rows.
"""

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

Manh = list[tuple[str, int]]
"""The lines of one cell with their numbers."""

_WIDEST = 14
_NUMBER = re.compile(r"[*(\s]*(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-ZĐ])[.)*\s]*")
_PROSE = re.compile(
    r"[*#\s]*(?:(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|CHỈ THỊ|THÔNG BÁO|BÁO CÁO|ĐỀ ÁN)[*\s]*$|"
    r"(?:PHỤ LỤC|Phụ lục)(?: (?:SỐ |số )?[IVX\d]{1,4})?[*\s]*[:.]?[*\s]*$)"
)
_LONG = 14
"""Lines of the longest cell that raises no question."""


class BangThuong(NamedTuple):
    """A table: its rows, and the stretches of text that stand behind it, up to the next bar."""

    hang: list[list[Manh]]
    sau: Manh


def is_bar(line: str) -> bool:
    """Tell whether a line is only the bar between two cells."""
    return line.strip() == "|"


def read_tables(lines: Sequence[tuple[str, int]]) -> list[BangThuong]:
    """Return the tables of a run of lines that begins and ends with a bar, each with the text behind it."""
    stretches: list[Manh] = []
    current: Manh = []
    for text, number in lines:
        if is_bar(text):
            stretches.append(current)
            current = []
        else:
            current.append((text, number))
    stretches = stretches[1:]
    out: list[BangThuong] = []
    start = 0
    # What is prose beyond doubt divides first: each part then has its own number of columns.
    for index in range(len(stretches) + 1):
        if index < len(stretches) and not _is_prose(stretches[index]) and not _after_signature(stretches, index):
            continue
        after = stretches[index] if index < len(stretches) else []
        parts = _divide([_content(cell) for cell in stretches[start:index]], stretches[start:index])
        if parts and after:
            parts[-1] = parts[-1]._replace(sau=[*parts[-1].sau, *after])
        out += parts or [BangThuong([], after)]
        start = index + 1
    return out


def _content(stretch: Manh) -> Manh:
    """Return the lines of a stretch that say anything."""
    return [(text, number) for text, number in stretch if text.replace("*", "").strip()]


def _is_prose(stretch: Manh) -> bool:
    said = _content(stretch)
    if not said:
        return False
    if len(said) > _LONG * 4:
        return True
    if any(_PROSE.match(text) for text, _ in said[:3]):
        return len(said) > 2 or len(stretch) > len(said)  # noqa: PLR2004 - a title and what it is of
    return False


def _after_signature(stretches: list[Manh], index: int) -> bool:
    """Tell whether a stretch stands behind the row that lays out the foot of a document: places, then the signature."""
    if index < 2 or not _content(stretches[index]):  # noqa: PLR2004 - two cells
        return False
    places, signature = (_content(cell) for cell in stretches[index - 2 : index])
    return bool(
        places
        and signature
        and places[0][0].replace("*", "").strip().startswith("Nơi nhận")
        and _SIGNATURE.match(signature[0][0])
    )


_SIGNATURE = re.compile(r"[*\s]*(?:TM\.|KT\.|TL\.|TUQ\.|Q\.|(?:PHÓ )?CHỦ TỊCH|(?:PHÓ )?GIÁM ĐỐC|TRƯỞNG|CHÁNH)")


def _divide(cells: list[Manh], whole: list[Manh]) -> list[BangThuong]:
    """Return the rows with the least cost; a text between two of them parts two tables."""
    if not cells:
        return []
    columns = max(1, min(next((index for index, cell in enumerate(cells) if not cell), len(cells)), _WIDEST))
    numbered = columns > 2  # noqa: PLR2004 - two cells lay out a head or foot
    count = len(cells)
    best = [0.0] + [float("inf")] * (count + 1)
    back = [0] * (count + 2)
    for start in range(count):
        if best[start] == float("inf"):
            continue
        for end in range(start + 1, min(start + _WIDEST, count) + 1):
            cost = best[start] + _row_cost(cells[start:end], columns, numbered=numbered)
            if end < count and cells[end]:
                cost += _TEXT_BETWEEN + (0 if numbered else 4)
            following = min(end + 1, count + 1) if end < count else count + 1
            if cost < best[following]:
                best[following], back[following] = cost, start
    at = count + 1 if best[count + 1] <= best[count] else count
    spans: list[tuple[int, int]] = []
    while at > 0:
        start = back[at]
        spans.append((start, min(at - 1, count)))
        at = start
    tables = [BangThuong([], [])]
    for start, end in reversed(spans):
        tables[-1].hang.append(cells[start:end])
        if end < count and cells[end]:
            tables[-1] = tables[-1]._replace(sau=whole[end])
            tables.append(BangThuong([], []))
    return tables


_TEXT_BETWEEN = 4.0
_ODD = 6.0


def _row_cost(row: list[Manh], columns: int, *, numbered: bool) -> float:
    """Return how odd a row is: the wrong number of cells, a number in its middle behind an empty cell."""
    cost = 0.0
    first = row[0][0][0] if row[0] else ""
    if numbered:
        inner = any(
            not before and len(cell) == 1 and _NUMBER.fullmatch(cell[0][0]) for before, cell in itertools.pairwise(row)
        )
        cost += 1.5 * inner + 0.25 * (not _NUMBER.fullmatch(first))
    if len(row) == columns:
        return cost + (0.0 if any(row) else 3.0)
    if len(row) > columns:
        return cost + _ODD + len(row) - columns
    if len(row) <= 2 and all(row):  # noqa: PLR2004 - a number and a name part the table
        return cost + 1.0
    return cost + 2.5 + (columns - len(row)) * 0.5 + (0 if any(row) else _ODD)
