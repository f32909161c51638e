"""Tables → a workbook, one sheet a table: days are days, numbers numbers, and text is never a formula."""

import io
from collections.abc import Sequence
from datetime import date, datetime

import xlsxwriter

from hoagiai_cli.exporting.tables import Bang
from hoagiai_cli.exporting.territories import Value
from hoagiai_cli.exporting.xlsx_rows import RowSheet
from hoagiai_cli.forms.styles import height

_WIDEST = 28
"""Characters: a longer text goes on in the next line, so that a sheet fits a page in letters that can be read."""


def xlsx_bytes(tables: Sequence[Bang], ngay: date) -> bytes:
    """Return the workbook; the same tables give the same bytes."""
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(buffer, options)
    font = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
    head = book.add_format({**font, "bold": True, "text_wrap": True, "border": 1, "bg_color": "#DDEBF7"})
    formats = {
        "text": book.add_format({**font, "text_wrap": True, "border": 1, "num_format": "@"}),
        "whole": book.add_format({**font, "border": 1, "num_format": "#,##0"}),
        "number": book.add_format({**font, "border": 1, "num_format": "#,##0.###"}),
        "day": book.add_format({**font, "border": 1, "num_format": "dd/mm/yyyy"}),
    }
    for table in tables:
        sheet = book.add_worksheet(table.ten, RowSheet)
        widths = [
            min(max(_longest(table.dong, column), len(heading), 8) + 2, _WIDEST)
            for column, (_, heading) in enumerate(table.cot)
        ]
        for column, (_, heading) in enumerate(table.cot):
            sheet.write_string(0, column, heading, head)
            sheet.set_column(column, column, widths[column])
        sheet.set_row(0, height([(heading, width) for (_, heading), width in zip(table.cot, widths, strict=True)], 1))
        sheet.put_below(table.dong, formats, widths)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(table.dong), 1), len(table.cot) - 1)
        sheet.set_paper(9)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
    book.set_properties({"created": datetime(ngay.year, ngay.month, ngay.day)})  # noqa: DTZ001 - a day without a zone
    book.close()
    return buffer.getvalue()


def _longest(rows: Sequence[Sequence[Value]], column: int) -> int:
    # The same words stand in many rows: each is measured once.
    values = {value if isinstance(value, str) else str(value or "") for value in (row[column] for row in rows)}
    return max(map(len, values), default=0)
