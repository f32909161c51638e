"""Rows → CSV that Excel opens as it is: commas, UTF-8; a text that it would take for a formula is marked as text."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import Any

from hoagiai_cli.exporting.tables import Bang

_FORMULA = ("=", "+", "-", "@")


def csv_lines(heading: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """Yield the heading and one line a row, without line ends; a cell's own line breaks become spaces."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="")
    for row in chain((heading,), rows):
        writer.writerow([_cell(value) for value in row])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def table_lines(table: Bang) -> Iterator[str]:
    """Yield a table's lines, with the keys of its columns as heading."""
    return csv_lines([key for key, _ in table.cot], table.dong)


def csv_bytes(table: Bang) -> bytes:
    """Return the table as a file: with a byte order mark, without which Excel takes UTF-8 for another encoding."""
    return "".join(f"{line}\r\n" for line in table_lines(table)).encode("utf-8-sig")


def _cell(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        if not value.isprintable():
            value = " ".join(value.split())
        return f"'{value}" if value.lstrip().startswith(_FORMULA) else value
    return value
