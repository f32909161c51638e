"""Plain text and Markdown → paragraphs and tables, with the numbers of their lines."""

import unicodedata

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.importing.blocks import Bang, Doan, Khoi, OBang
from hoagiai_cli.importing.sources import crawl, layout, pipes, stacked
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
        UserError: When it is no text, is set in an old font, or holds a table whose cells lost their rows.
    """
    raw = decode(data).replace("\r\n", "\n").replace("\r", "\n").translate(_BREAKS)
    if "\t" in raw:
        raw = "\n".join(pipes.with_bars(raw.split("\n")))
    lines = layout.with_bars(raw.split("\n"))
    layout.refuse_broken(lines)
    text = clean("\n".join(lines))
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
        bars = [index for index, line in enumerate(self.lines) if crawl.is_bar(line)]
        if len(bars) > 1:
            self._text(0, bars[0])
            numbered = [(self.lines[index], index + 1) for index in range(bars[0], bars[-1] + 1)]
            for table in crawl.read_tables(numbered):
                if table.hang:
                    self._table(table.hang, bars[0] + 1)
                self._lines(table.sau)
            self._text(bars[-1] + 1, len(self.lines))
        else:
            self._text(0, len(self.lines))
        return self.blocks

    def _text(self, start: int, end: int) -> None:
        self._lines([(self.lines[index], index + 1) for index in range(start, end)])

    def _lines(self, lines: list[tuple[str, int]]) -> None:
        """Read lines without lone bars: paragraphs, and tables with a row, or a cell, on each line."""
        waiting: list[Dong] = []
        after_empty = False
        index = 0
        while index < len(lines):
            text, number = lines[index]
            end = index
            while end < len(lines) and pipes.is_row(lines[end][0]):
                end += 1
            rows: list[list[crawl.Manh]] = [
                [[(piece, at) for piece in pipes.cell_lines(cell)] for cell in pipes.row_cells(row)]
                for row, at in lines[index:end]
                if not pipes.is_rule(row)
            ]
            if end == index:
                rows, end = stacked.read(lines, index)
            if end > index:
                self._flush(waiting)
                waiting = []
                self._table(rows, number)
                index, after_empty = end, True
                continue
            if text.strip():
                waiting.append(Dong(text.strip(), number, after_empty))
            after_empty = not text.strip()
            index += 1
        self._flush(waiting)

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

    def _table(self, rows: list[list[crawl.Manh]], line: int) -> None:
        self.tables += 1
        width = max((len(row) for row in rows), default=0)
        table = []
        for index, row in enumerate(rows):
            place = f"bảng {self.tables}, hàng {index + 1} (dòng {next((cell[0][1] for cell in row if cell), line)})"
            cells = [OBang(tuple(self._cell(cell, place))) for cell in row]
            # A row of one cell spans the table.
            table.append(tuple(cells * width) if len(cells) == 1 else (*cells, *[OBang(())] * (width - len(cells))))
        kept = tuple(row for row in table if any(cell.doan for cell in row))
        if kept:
            self.blocks.append(Bang(kept, f"bảng {self.tables}"))

    def _cell(self, lines: list[tuple[str, int]], place: str) -> list[Doan]:
        # Lines that a row on one line gives for a cell are lines of its own, and no folded words.
        own = len({number for _, number in lines}) < len(lines)
        if own:
            return [self._doan([line], place) for line in lines]
        numbered = [Dong(text.strip(), number, sau_trong=False) for text, number in lines]
        folded = paragraphs_of(numbered, self.width or CELL_WIDTH)
        return [self._doan([(line.text, line.so) for line in part], place) for part in folded]
