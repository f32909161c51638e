"""Rows written by ourselves are those that the library writes cell by cell."""

import io
from datetime import date

import openpyxl
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from hoagiai_cli.exporting.tables import Bang
from hoagiai_cli.exporting.xlsx_bytes import xlsx_bytes

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), max_size=12)
VALUE = st.one_of(
    st.none(),
    TEXT,
    st.sampled_from(
        ["=1+1", "http://vi.du", "0123", " hai  dấu cách ", "dòng\ndòng", "<b>&", "😀" * 17_000, "a" * 40_000]
    ),
    st.integers(-(10**12), 10**12),
    st.floats(-1e9, 1e9, allow_nan=False),
    st.dates(date(1900, 1, 1), date(2100, 12, 31)),
)


def cell_by_cell(rows):
    book = xlsxwriter.Workbook(buffer := io.BytesIO(), {"strings_to_formulas": False})
    sheet = book.add_worksheet("Bảng")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for place, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, str) and value:
                sheet.write_string(place, column, value)
            elif isinstance(value, date):
                sheet.write_datetime(place, column, value, day)
            elif value is not None and value != "":
                sheet.write_number(place, column, value)
    book.close()
    return buffer.getvalue()


def cells(data):
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    found = ((cell.coordinate, cell.value, cell.data_type) for row in sheet.iter_rows(min_row=2) for cell in row)
    return {place: (value, kind) for place, value, kind in found if value is not None}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(VALUE, VALUE, VALUE), max_size=20))
def test_rows_say_what_the_library_says_cell_by_cell(rows):
    table = Bang("a", "Bảng", (("a", "A"), ("b", "B"), ("c", "C")), tuple(rows))
    assert cells(xlsx_bytes([table], date(2025, 1, 1))) == cells(cell_by_cell(rows))


def test_strings_of_several_sheets_are_told_apart_and_counted():
    tables = [Bang(name, name, (("a", "Chung"),), (("chung",), (name,), ("chung",))) for name in ("một", "hai")]
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(tables, date(2025, 1, 1))))
    assert [[cell.value for cell in row] for sheet in book for row in sheet] == [
        ["Chung"], ["chung"], ["một"], ["chung"], ["Chung"], ["chung"], ["hai"], ["chung"],
    ]  # fmt: skip


def test_a_row_is_as_high_as_the_text_that_goes_on_in_further_lines():
    long = "Ban hành kế hoạch công tác hòa giải ở cơ sở của xã, phường"
    rows = (("ngắn", 1), (long, 2), ("một\nhai\nba", 3), (long * 3, 4))
    table = Bang("a", "Bảng", (("a", "Tên"), ("b", "Số")), rows)
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes([table], date(2025, 1, 1)))).worksheets[0]
    short, two, three, most = (sheet.row_dimensions[place].height for place in range(2, 6))
    assert short is None
    line = two / 2
    assert line > 15
    assert two < three < most
