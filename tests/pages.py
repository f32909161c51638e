"""What a reader sees on the pages of a PDF, by positions: what stands alone, what is cut, what is missing."""

import io
import re
from collections.abc import Iterator
from itertools import pairwise

import pdfplumber

_TOP_OF_WORDS = 50
"""Points from the edge: above stands the page number alone."""
_NOTE = re.compile(r"\d+ ?[^\W\d_]")
_NUMBER = re.compile(r"[IVX\d]+(?:\.\d+)*")


class Page:
    """One page: its lines and tables."""

    def __init__(self, page) -> None:
        self.width, self.height = page.width, page.height
        self.words = page.extract_words(extra_attrs=["fontname", "size"], use_text_flow=False)
        self.tables = [Table(found) for found in page.find_tables()]
        self.first = not any(word["top"] < _TOP_OF_WORDS for word in self.words)
        """Whether a document or an annex begins here: it shows no number."""
        self.lines = _lines([word for word in self.words if word["top"] >= _TOP_OF_WORDS])

    def outside_tables(self) -> list["Line"]:
        return [line for line in self.lines if not any(table.holds(line) for table in self.tables)]


class Line:
    """Words side by side."""

    def __init__(self, words) -> None:
        self.text = " ".join(word["text"] for word in words)
        self.bold = all("Bold" in word["fontname"] for word in words)
        self.top, self.bottom = min(word["top"] for word in words), max(word["bottom"] for word in words)
        self.left = min(word["x0"] for word in words)
        self.small = all(word["size"] < 11.5 for word in words)


class Table:
    """A table on a page: its rows' words, cell by cell."""

    def __init__(self, found) -> None:
        self.box = found.bbox
        self.rows = [[(text or "").replace("\n", " ") for text in row] for row in found.extract()]
        first = 1
        if self.rows[0][0] in {"STT", "TT"}:
            begun = (n for n, row in enumerate(self.rows) if _NUMBER.fullmatch(row[0]) or row[1].startswith("Tổng số"))
            first = next(begun, len(self.rows))
        self.heading = [text for row in self.rows[:first] for text in row]
        self.body = self.rows[first:]

    def holds(self, line: Line) -> bool:
        return self.box[1] - 1 <= line.top and line.bottom <= self.box[3] + 1


def read_pages(pdf: bytes) -> list[Page]:
    with pdfplumber.open(io.BytesIO(pdf)) as file:
        return [Page(page) for page in file.pages]


def _name(row: list[str]) -> str:
    return next((text for text in row if text), "")


def _lines(words) -> list[Line]:
    rows: list[list] = []
    for word in sorted(words, key=lambda word: (round(word["bottom"]), word["x0"])):
        if rows and abs(rows[-1][0]["bottom"] - word["bottom"]) < 3:
            rows[-1].append(word)
        else:
            rows.append([word])
    lines = [Line(sorted(row, key=lambda word: word["x0"])) for row in rows]
    notes = next((n for n, line in enumerate(lines) if line.small and _NOTE.match(line.text)), len(lines))
    return lines[:notes]


def faults(pages: list[Page]) -> Iterator[str]:
    """Yield what an officer would mend by hand before he prints."""
    for number, page in enumerate(pages, 1):
        following = pages[number] if number < len(pages) else None
        goes_on = following is not None and not following.first
        if not page.lines:
            yield f"trang {number}: trang trắng"
        for fault in (*_at_the_foot(page, goes_on=goes_on), *_signature(page), *_tables(page)):
            yield f"trang {number}: {fault}"
    for number, (before, page) in enumerate(pairwise(pages), 2):
        if not page.first and before.tables and page.tables:
            for fault in _goes_on(before.tables[-1], page.tables[0]):
                yield f"trang {number}: {fault}"


def _at_the_foot(page: Page, *, goes_on: bool) -> Iterator[str]:
    if not goes_on or not page.lines:
        return
    last = page.lines[-1]
    if any(table.holds(last) for table in page.tables):
        if last.bottom < page.height / 2:
            yield "hơn nửa trang bỏ trống"
        return
    if last.bottom < page.height / 2:
        yield "hơn nửa trang bỏ trống"
    if last.bold or last.text.endswith(":"):
        yield f"“{last.text}” đứng một mình ở cuối trang"


def _signature(page: Page) -> Iterator[str]:
    lines = page.outside_tables()
    at = next((n for n, line in enumerate(lines) if line.text.startswith("Nơi nhận:")), None)
    if at is not None and at < 2:
        yield "khối chữ ký đứng một mình"


def _tables(page: Page) -> Iterator[str]:
    for table in page.tables:
        names = [_name(row) for row in table.body]
        if not names:
            yield "đầu bảng đứng một mình"
        elif all(name.startswith("Tổng số") for name in names):
            yield "dòng Tổng số đứng một mình"


def _goes_on(before: Table, after: Table) -> Iterator[str]:
    """Yield what is wrong where a table goes on: the heading is there and whole, no row is cut in two."""
    if before.heading != after.heading:
        yield f"đầu bảng khác trang trước: {before.heading} / {after.heading}"
    elif (
        after.body
        and before.heading[:1] in (["STT"], ["TT"])
        and not (after.body[0][0] or "Tổng số" in _name(after.body[0]))
    ):
        yield f"dòng bị cắt qua trang: {after.body[0]}"
