"""Tables → a workbook, one sheet a table: days are days, numbers numbers, and text is never a formula."""

import io
from collections.abc import Sequence
from datetime import date, datetime

import xlsxwriter

from hoagiai_cli.exporting.tables import Bang

_WIDEST = 60
_LONGEST = 32_767
"""Characters that a cell of Excel holds."""


def xlsx_bytes(tables: Sequence[Bang], ngay: date) -> bytes:
    """Return the workbook; the same tables give the same bytes."""
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(buffer, options)
    font = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
    head = book.add_format({**font, "bold": True, "text_wrap": True, "border": 1, "bg_color": "#DDEBF7"})
    text = book.add_format({**font, "text_wrap": True, "border": 1, "num_format": "@"})
    number = book.add_format({**font, "border": 1, "num_format": "#,##0.###"})
    whole = book.add_format({**font, "border": 1, "num_format": "#,##0"})
    day = book.add_format({**font, "border": 1, "num_format": "dd/mm/yyyy"})
    for table in tables:
        sheet = book.add_worksheet(table.ten)
        for column, (_, heading) in enumerate(table.cot):
            sheet.write_string(0, column, heading, head)
            longest = max((len(str(row[column] or "")) for row in table.dong), default=0)
            sheet.set_column(column, column, min(max(longest, len(heading), 8) + 2, _WIDEST))
        for place, row in enumerate(table.dong, 1):
            for column, value in enumerate(row):
                if value is None or value == "":
                    sheet.write_blank(place, column, None, text)
                elif isinstance(value, str):
                    sheet.write_string(place, column, value[:_LONGEST], text)
                elif isinstance(value, date):
                    sheet.write_datetime(place, column, value, day)
                else:
                    sheet.write_number(place, column, value, whole if float(value).is_integer() else number)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(table.dong), 1), len(table.cot) - 1)
        sheet.set_paper(9)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
    book.set_properties({"created": datetime(ngay.year, ngay.month, ngay.day)})  # noqa: DTZ001 - a day without a zone
    book.close()
    return buffer.getvalue()
