"""The sheets of a form that are only read: the guide, and what a slip asks to be mended."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from hoagiai_cli.forms.styles import Styles, height

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.worksheet import Worksheet

A4 = 9
_WIDTH = 66


def slip_lines(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the lines of a slip, and whether each is a heading."""
    yield "PHIẾU TRẢ LẠI BIỂU MẪU", True
    yield from ((line, False) for line in text.splitlines())


def text_sheet(
    book: "xlsxwriter.Workbook", styles: Styles, name: str, lines: Iterable[tuple[str, bool]]
) -> "Worksheet":
    """Add a sheet of lines, headings among them, that prints on one page's width."""
    sheet = book.add_worksheet(name)
    sheet.set_column(0, 0, _WIDTH, styles.plain)
    for place, (text, heading) in enumerate(lines):
        sheet.write_string(place, 0, text, styles.title if heading else styles.note)
        sheet.set_row(place, height([(text, _WIDTH)], lines=1))
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.protect("")
    return sheet
