"""The first hour of an office, in its steps: a plan text of nine tasks, seven wards, forms, a report. All names made up."""

from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from form_city import cell_of

HERE = Path(__file__).parent / "phien"
PLAN_TEXT, ANSWERS = HERE / "ke-hoach.txt", HERE / "tra-loi.yaml"
WARDS = (
    "UBND phường Một",
    "UBND phường Hai",
    "UBND phường Ba",
    "UBND phường Bốn",
    "UBND phường Năm",
    "UBND xã Sáu",
    "UBND xã Bảy",
)
TASK = "ban-hanh-ke-hoach-thuc-hien|Quý I/2025"


def fill(folder: Path) -> int:
    """Fill the forms as the wards do in Excel: each has issued its plan."""
    paths = sorted(folder.glob("*.xlsx"))
    for path in paths:
        book = load_workbook(path)
        cell_of(book, "Tiến độ", TASK, "tien_do").value = "Hoàn thành"
        cell_of(book, "Tiến độ", TASK, "ngay").value = date(2025, 3, 10)
        book.save(path)
    return len(paths)


def words_of(path: Path) -> str:
    """Return the text of a Word file, headings, tables and signature."""
    from docx import Document

    document = Document(str(path))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
