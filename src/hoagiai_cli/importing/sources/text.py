"""Plain text and Markdown → paragraphs and tables, with the numbers of their lines."""

import unicodedata

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.importing.blocks import Bang, Doan, Khoi, OBang
from hoagiai_cli.importing.sources import pipes
from hoagiai_cli.importing.sources.legacy import refuse_old_fonts
from hoagiai_cli.importing.sources.lines import Dong, paragraphs_of, width_of
from hoagiai_cli.importing.sources.marks import read_marks
from hoagiai_cli.importing.words import clean

CELL_WIDTH = 60
"""Characters at which a crawl folds the words of a cell, where the rest of the text does not tell."""
_BREAKS = str.maketrans({"\x0c": "\n", "\x0b": "\n", "\u2028": "\n", "\u2029": "\n", "\x85": "\n"})


def decode(data: bytes) -> str:
    """Return the text of a file; Unicode in any usual form, or Windows-1258.

    Raises:
        UserError: When the bytes are no text that can be told.
    """
    encodings = ["utf-16"] if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ["utf-8-sig", "cp1258"]
    for encoding in encodings:
        try:
            text = unicodedata.normalize("NFC", data.decode(encoding))
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise UserError("tệp không phải văn bản đọc được; mở bằng Word, lưu lại dạng .docx hoặc văn bản thuần UTF-8")


def read_text(data: bytes) -> list[Khoi]:
    """Read a text.

    Raises:
        UserError: When it is no text, or is set in an old font.
    """
    text = clean(decode(data).replace("\r\n", "\n").replace("\r", "\n").translate(_BREAKS))
    refuse_old_fonts(text)
    return _Reader(text.split("\n")).read()


class _Reader:
    """Goes through the lines once."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.blocks: list[Khoi] = []
        self.count = 0
        self.tables = 0
        self.width = width_of([line for line in lines if line.strip() != "|"])

    def read(self) -> list[Khoi]:
        waiting: list[Dong] = []
        after_empty = False
        index = 0
        while index < len(self.lines):
            line = self.lines[index]
            end = self._table_end(index)
            if end > index:
                self._flush(waiting)
                waiting = []
                self._table(index, end)
                index = end
                after_empty = True
                continue
            if line.strip():
                waiting.append(Dong(line.strip(), index + 1, after_empty))
            after_empty = not line.strip()
            index += 1
        self._flush(waiting)
        return self.blocks

    def _flush(self, lines: list[Dong]) -> None:
        self.blocks.extend(
            self._doan([(line.text, line.so) for line in part]) for part in paragraphs_of(lines, self.width)
        )

    def _doan(self, lines: list[tuple[str, int]], place: str = "") -> Doan:
        heading = lines[0][0].lstrip().startswith("#")
        raw = " ".join(text.strip() for text, _ in lines)
        text, bold = read_marks(raw.lstrip("#").lstrip() if heading else raw)
        lead = len(text) - len(text.lstrip())
        text = text.strip()
        bold = tuple((max(0, start - lead), min(len(text), end - lead)) for start, end in bold)
        self.count += 1
        return Doan(text, place or f"dòng {lines[0][1]}", self.count - 1, bold, heading)

    def _table_end(self, index: int) -> int:
        """Return the line after the table that begins here; the line itself where none does."""
        if pipes.is_row(self.lines[index]):
            end = index
            while end < len(self.lines) and pipes.is_row(self.lines[end]):
                end += 1
            return end
        if self.lines[index].strip() != "|":
            return index
        end = last = index
        quiet = 0
        # Two empty lines end a table: within it a crawl leaves none.
        while end < len(self.lines) and quiet < 2:  # noqa: PLR2004
            quiet = 0 if self.lines[end].strip() else quiet + 1
            if self.lines[end].strip() == "|":
                last = end
            end += 1
        return last + 1 if last > index else index

    def _table(self, start: int, end: int) -> None:
        lines = [(self.lines[index], index + 1) for index in range(start, end)]
        self.tables += 1
        if pipes.is_row(self.lines[start]):
            rows = [
                [[(cell, number)] if cell else [] for cell in pipes.row_cells(text)]
                for text, number in lines
                if not pipes.is_rule(text)
            ]
        else:
            rows = pipes.crawled_rows(lines)
        width = max((len(row) for row in rows), default=0)
        table = []
        for index, row in enumerate(rows):
            place = (
                f"bảng {self.tables}, hàng {index + 1} (dòng {next((cell[0][1] for cell in row if cell), lines[0][1])})"
            )
            cells = [OBang(tuple(self._cell(cell, place))) for cell in row]
            # A row of one cell spans the table.
            table.append(tuple(cells * width) if len(cells) == 1 else (*cells, *[OBang(())] * (width - len(cells))))
        kept = tuple(row for row in table if any(cell.doan for cell in row))
        if kept:
            self.blocks.append(Bang(kept, f"bảng {self.tables}"))

    def _cell(self, lines: list[tuple[str, int]], place: str) -> list[Doan]:
        numbered = [Dong(text.strip(), number, sau_trong=False) for text, number in lines]
        folded = paragraphs_of(numbered, self.width or CELL_WIDTH)
        return [self._doan([(line.text, line.so) for line in part], place) for part in folded]
