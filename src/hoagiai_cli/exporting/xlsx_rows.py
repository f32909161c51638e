"""Long tables in a sheet of xlsxwriter, row by row: several times as fast as cell by cell.

Every cell that is handed to the library is checked, wrapped and kept until the end. The cells of a table are of four
kinds and need none of that: they are written as the library writes them, when it comes to the rows of the sheet.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from hoagiai_cli.exporting.territories import Value
from hoagiai_cli.forms.styles import height, room

KINDS = ("text", "whole", "number", "day")
_LONGEST = 32_767
"""UTF-16 units that a cell of Excel holds."""
_AT_ONCE = 200
"""Rows written together."""
_BEFORE_FIRST_DAY = date(1899, 12, 31).toordinal()
_LAST_RIGHT_DAY = 59
"""Excel has a 29 February 1900: behind it, its count of days is one ahead."""


class RowSheet(Worksheet):  # type: ignore[misc]
    """A sheet with a heading in its first row, written as usual, and a table below it."""

    def __init__(self) -> None:
        super().__init__()
        self._below: Sequence[Sequence[Value]] = ()
        self._formats: Mapping[str, Any] = {}
        self._strings: Mapping[str, int] = {}
        self._widths: Sequence[float] = ()

    def put_below(self, rows: Sequence[Sequence[Value]], formats: Mapping[str, Any], widths: Sequence[float]) -> None:
        """Put a table below the heading.

        Args:
            rows: Its rows, each as long as the heading.
            formats: The format of each of ``KINDS``; ``text`` is also that of nothing.
            widths: The widths of the columns: a row in which a text goes on in a further line is made as high.
        """
        self._below, self._formats, self._widths = rows, formats, widths
        self.dim_rowmax = len(rows)
        # The library sorts its strings out before it comes to the rows, and leaves us the numbers that they got.
        shared = self.str_table
        self._strings = known = shared.string_table
        for row in rows:
            for value in row:
                if isinstance(value, str) and value:
                    shared.count += 1
                    if value not in known:
                        known.setdefault(_fitting(value), len(known))
        shared.unique_count = len(known)

    def _write_rows(self) -> None:
        self.dim_rowmax = 0
        super()._write_rows()
        self.dim_rowmax = len(self._below)
        rows = self._rows()
        while some := "".join(islice(rows, _AT_ONCE)):
            self.fh.write(some)

    def _rows(self) -> Iterator[str]:
        text, whole, number, day = (f'" s="{self._formats[kind]._get_xf_index()}"' for kind in KINDS)  # noqa: SLF001
        columns = [f'<c r="{xl_col_to_name(column)}' for column in range(self.dim_colmax + 1)]
        strings = self._strings
        days: dict[date, str] = {}
        rooms = list(map(room, self._widths))
        heights: dict[tuple[str, float], float] = {}
        for place, row in enumerate(self._below, 2):
            cells: list[str] = []
            high = 0.0
            for column, value, width, fits in zip(columns, row, self._widths, rooms, strict=True):
                if isinstance(value, str):
                    if value:
                        if len(value) > fits or "\n" in value:
                            known = heights.get((value, width)) or height([(value, width)], lines=1)
                            heights[value, width] = known
                            high = max(high, known)
                        index = strings[value if value in strings else _fitting(value)]
                        cells.append(f'{column}{place}{text} t="s"><v>{index}</v></c>')
                    else:
                        cells.append(f"{column}{place}{text}/>")
                elif value is None:
                    cells.append(f"{column}{place}{text}/>")
                elif isinstance(value, date):
                    shown = days[value] = days.get(value) or f"{day}><v>{_day_number(value)}</v></c>"
                    cells.append(f"{column}{place}{shown}")
                else:
                    kind = whole if float(value).is_integer() else number
                    cells.append(f"{column}{place}{kind}><v>{value:.16G}</v></c>")
            # Neither LibreOffice nor Excel reckons the height of a row on opening.
            tall = f' ht="{high:g}" customHeight="1"' if high else ""
            yield f'<row r="{place}" spans="1:{len(columns)}"{tall}>{"".join(cells)}</row>'


def _fitting(text: str) -> str:
    if len(text) <= _LONGEST // 2:
        return text
    return text.encode("utf-16-le", "surrogatepass")[: 2 * _LONGEST].decode("utf-16-le", "ignore")


def _day_number(value: date) -> int:
    days = value.toordinal() - _BEFORE_FIRST_DAY
    return days + (days > _LAST_RIGHT_DAY)
