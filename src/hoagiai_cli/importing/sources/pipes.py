"""Tables in plain text: Markdown's rows on one line, and the rows that a web crawl leaves, one cell a line."""

from collections.abc import Sequence

Manh = list[tuple[str, int]]
"""The lines of one cell with their numbers."""

_WIDEST = 14
_ODD = 6.0


def is_row(line: str) -> bool:
    """Tell whether a line is a whole row: ``| a | b |``."""
    text = line.strip()
    return text.startswith("|") and text.count("|") > 2 and text.endswith("|")  # noqa: PLR2004


def is_rule(line: str) -> bool:
    """Tell whether a line only parts the head of a table from its rows."""
    return set(line.strip()) <= set("|-: ") and "-" in line


def row_cells(line: str) -> list[str]:
    """Return the cells of a row on one line; an escaped sign is part of its cell."""
    inner = line.strip()[1:-1].replace("\\|", "\x00")
    return [cell.replace("\x00", "|").strip() for cell in inner.split("|")]


def crawled_rows(lines: Sequence[tuple[str, int]]) -> list[list[Manh]]:
    """Return the rows of a table of which a crawl left every cell on lines of its own between lines of ``|``.

    Between two rows stands an empty stretch, and so does an empty cell: which is which follows from the number of
    columns, as the division with the fewest odd rows.
    """
    stretches: list[Manh] = []
    current: Manh = []
    for text, number in lines:
        if text.strip() == "|":
            stretches.append(current)
            current = []
        elif text.strip():
            current.append((text, number))
    stretches = stretches[1:]
    if not stretches:
        return []
    columns = next((index for index, cell in enumerate(stretches) if not cell), len(stretches))
    return _divide(stretches, max(1, min(columns, _WIDEST)))


def _divide(cells: list[Manh], columns: int) -> list[list[Manh]]:
    best: list[float] = [0.0] + [float("inf")] * (len(cells) + 1)
    back = [0] * (len(cells) + 2)
    for start in range(len(cells) + 1):
        if best[start] == float("inf"):
            continue
        for width in range(1, min(_WIDEST, len(cells) - start) + 1):
            end = start + width
            if end < len(cells) and cells[end]:
                continue
            row = cells[start:end]
            cost = best[start] + _cost(row, columns)
            following = min(end + 1, len(cells) + 1)
            if cost < best[following]:
                best[following], back[following] = cost, start
    rows: list[list[Manh]] = []
    at = len(cells) + 1 if best[-1] < float("inf") else len(cells)
    while at > 0:
        start = back[at]
        rows.append(cells[start : min(at - 1, len(cells))])
        at = start
    return rows[::-1]


def _cost(row: list[Manh], columns: int) -> float:
    if len(row) == columns:
        return 0.0 if row[0] or any(row) else 1.0
    if len(row) == 1:
        return 1.0 if row[0] else _ODD
    return _ODD + abs(len(row) - columns)
