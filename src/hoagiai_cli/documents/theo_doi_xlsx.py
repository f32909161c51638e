"""The tracking table as a workbook to filter: every text is written as text, so that no data ever become a formula."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from math import ceil
from typing import Any, NamedTuple

import xlsxwriter

from hoagiai_cli.documents.theo_doi import DongTheoDoi, TheoDoi
from hoagiai_cli.language.formatting import hai_chu_so, hoa_dau, ngay_so, printable

_MADE = datetime(1980, 1, 1)  # noqa: DTZ001 - the fixed day of our files, without a time zone
_MOST = 32_767
"""The most characters that a cell of Excel holds."""

_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
_TITLE_ROW, _HEAD_ROW = 0, 2
_LINE = 15.75
"""Height of a line of type, in points."""

_LOOSE = 1.15
"""A word that does not fit leaves a part of its line empty."""

_TALLEST = 409
"""The tallest row that Excel shows, in points."""


class Cot(NamedTuple):
    """A column: its heading, its width in characters, and the field of a row that it shows."""

    ten: str
    rong: float
    khoa: str | None


COT = (
    Cot("STT", 5, None),
    Cot("Số trong kế hoạch", 8, "so"),
    Cot("Nhiệm vụ", 26, "ten"),
    Cot("Cơ quan, đơn vị chủ trì", 15, "don_vi"),
    Cot("Cơ quan đang giữ việc", 14, "dang_giu"),
    Cot("Cơ quan phối hợp", 14, "phoi_hop"),
    Cot("Thời gian", 11, "thoi_han"),
    Cot("Hạn", 11.5, "han"),
    Cot("Tình trạng", 11, "tinh_trang"),
    Cot("Số ngày quá hạn", 7, "so_ngay_qua_han"),
    Cot("Ngày hoàn thành", 11.5, "ngay_hoan_thanh"),
    Cot("Kết quả", 27, "ket_qua"),
    Cot("Ghi chú", 12, "ghi_chu"),
)


def write_xlsx(table: TheoDoi) -> bytes:
    """Return the workbook; the same bytes for the same table."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"title": _title(table), "created": _MADE})
    _Writer(book, table).write()
    book.close()
    return buffer.getvalue()


def _title(table: TheoDoi) -> str:
    return f"Bảng theo dõi thực hiện nhiệm vụ đến hết ngày {ngay_so(table.ngay)}"


class _Writer:
    """Writes the two sheets."""

    def __init__(self, book: Any, table: TheoDoi) -> None:
        self._book = book
        self._table = table
        boxed = {**_FONT, "border": 1, "text_wrap": True}
        self._title = book.add_format({**_FONT, "bold": True, "font_size": 14})
        self._plain = book.add_format(_FONT)
        self._head = book.add_format({**boxed, "bold": True, "align": "center", "valign": "vcenter"})
        self._text = book.add_format({**boxed, "num_format": "@"})
        self._day = book.add_format({**boxed, "num_format": "dd/mm/yyyy", "align": "center"})
        self._number = book.add_format({**boxed, "align": "center"})

    def write(self) -> None:
        """Write everything."""
        self._tasks()
        self._counts()

    def _sheet(self, name: str, columns: Sequence[tuple[str, float]]) -> Any:
        sheet = self._book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        # A wide table: the sheet's edges are narrow, so that its letters stay large enough to be read on paper.
        sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.4)
        sheet.set_header("&C&P")
        sheet.repeat_rows(_HEAD_ROW)
        sheet.freeze_panes(_HEAD_ROW + 1, 0)
        sheet.write_string(_TITLE_ROW, 0, _title(self._table), self._title)
        sheet.write_string(_TITLE_ROW + 1, 0, _cut(self._table.ke_hoach.ten_ngan), self._plain)
        for place, (heading, width) in enumerate(columns):
            sheet.set_column(place, place, width)
            sheet.write_string(_HEAD_ROW, place, heading, self._head)
        return sheet

    def _tasks(self) -> None:
        sheet = self._sheet("Theo dõi", [(column.ten, column.rong) for column in COT])
        last = _HEAD_ROW
        sheet.set_row(_HEAD_ROW, _LINE * 3.2)
        for last, row in enumerate(self._table.rows(), _HEAD_ROW + 1):
            sheet.set_row(last, _height(row))
            self._row(sheet, last, row)
        sheet.print_area(0, 0, max(last, _HEAD_ROW + 1), len(COT) - 1)
        sheet.autofilter(_HEAD_ROW, 0, max(last, _HEAD_ROW + 1), len(COT) - 1)

    def _row(self, sheet: Any, place: int, row: DongTheoDoi) -> None:
        for column, what in enumerate(COT):
            value = place - _HEAD_ROW if what.khoa is None else getattr(row, what.khoa)
            if isinstance(value, date):
                sheet.write_datetime(place, column, datetime(value.year, value.month, value.day), self._day)  # noqa: DTZ001
            elif isinstance(value, int) and value:
                sheet.write_number(place, column, value, self._number)
            elif value:
                sheet.write_string(place, column, _cut(hoa_dau(value)), self._text)
            else:
                sheet.write_blank(place, column, None, self._text)

    def _counts(self) -> None:
        sheet = self._sheet("Tổng hợp", [("Tình trạng", 40), ("Số phần việc", 16)])
        count = self._table.tinh_hinh.tong_hop
        rows = (
            ("Hoàn thành đúng hạn", count.hoan_thanh_dung_han),
            ("Hoàn thành quá hạn", count.hoan_thanh_qua_han),
            ("Hoàn thành, không có hạn", count.hoan_thanh_khong_han),
            ("Chưa hoàn thành, trong hạn", count.chua_hoan_thanh_trong_han),
            ("Chưa hoàn thành, quá hạn", count.chua_hoan_thanh_qua_han),
            ("Không xác định được hạn", count.khong_xac_dinh_han),
            ("Tạm dừng", count.tam_dung),
            ("Không thực hiện", count.khong_thuc_hien),
            ("Tổng số", count.tong),
        )
        shown = [(name, value) for name, value in rows if value or name == "Tổng số"]
        for place, (name, value) in enumerate(shown, _HEAD_ROW + 1):
            sheet.write_string(place, 0, name, self._text)
            sheet.write_number(place, 1, value, self._number)


def _height(row: DongTheoDoi) -> float:
    """Return the height that shows a row's longest cell whole: neither LibreOffice nor Excel reckons it on opening."""
    lines = 1
    for column in COT:
        value = getattr(row, column.khoa) if column.khoa else None
        if isinstance(value, str) and value:
            lines = max(lines, ceil(len(_cut(value)) * _LOOSE / (column.rong - 1)))
    return min(lines * _LINE + 2, _TALLEST)


def _cut(text: str) -> str:
    """Return the text as a cell can hold it; what is cut off is said."""
    text = printable(text)
    if len(text) <= _MOST:
        return text
    note = f"… (còn {hai_chu_so(len(text) - _MOST)} ký tự)"
    return text[: _MOST - len(note)] + note
