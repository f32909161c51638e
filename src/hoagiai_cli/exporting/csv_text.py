"""A table → CSV that Excel opens as it is: commas, UTF-8; a text that it would take for a formula is marked as text."""

import csv
import io
from datetime import date

from hoagiai_cli.exporting.tables import Bang, Value

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_text(table: Bang) -> str:
    """Return the table with the keys of its columns as heading."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(key for key, _ in table.cot)
    for row in table.dong:
        writer.writerow(_cell(value) for value in row)
    return buffer.getvalue()


def csv_bytes(table: Bang) -> bytes:
    """Return the table as a file: with a byte order mark, without which Excel takes UTF-8 for another encoding."""
    return csv_text(table).replace("\n", "\r\n").encode("utf-8-sig")


def _cell(value: Value) -> Value:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        marked = "'" + value if value.startswith(_FORMULA) else value
        return " ".join(marked.split("\n")) if "\n" in marked else marked
    return value
