"""A file's body as lines in reading order, each with its look: paragraphs cut at tabs and breaks, cells row by row."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from hoagiai_cli.checking.look import Chu, Doan, Styles, number
from hoagiai_cli.checking.package import W
from hoagiai_cli.language.spelling import fold

_RULE = re.compile(r"[_\-–—‗ˍ\s.]*[_–—‗ˍ-]{4,}[_\-–—‗ˍ\s.]*")
_DRAWINGS = {"drawing", "pict", "object"}


class ViTri(NamedTuple):
    """A place in a table: which table, row, column, how wide in points."""

    bang: int
    hang: int
    cot: int
    rong: float | None
    vien: bool


class Dong(NamedTuple):
    """A line as printed.

    Attributes:
        chu: Its words, in NFC, with single spaces.
        cac_chu: Its runs' words and looks.
        doan: The form of its paragraph.
        o: The cell that it stands in.
        phan: The section, from 0.
        hinh: Whether a drawing hangs on its paragraph.
        doan_so: The number of its paragraph in the file, from 1.
    """

    chu: str
    cac_chu: tuple[tuple[str, Chu], ...]
    doan: Doan
    o: ViTri | None
    phan: int
    hinh: bool
    doan_so: int

    @property
    def khoa(self) -> str:
        """The words for comparing: small letters, tone marks in one place, one dash."""
        return fold(self.chu)

    @property
    def la_ke(self) -> bool:
        """Whether it is a rule and no words: a row of signs, or an empty line with a border or drawing."""
        return bool(_RULE.fullmatch(self.chu)) if self.chu else bool(self.doan.ke or self.hinh)

    @property
    def co(self) -> float | None:
        """The size of most of its letters."""
        return self._most("co")

    @property
    def dam(self) -> bool:
        """Whether most of its letters are bold."""
        return bool(self._most("dam"))

    @property
    def nghieng(self) -> bool:
        """Whether most of its letters slope."""
        return bool(self._most("nghieng"))

    @property
    def hoa(self) -> bool:
        """Whether it is set in capitals."""
        letters = [letter for letter in self.chu if letter.isalpha()]
        return bool(letters) and (all(letter.isupper() for letter in letters) or bool(self._most("hoa")))

    def _most(self, name: str) -> float | None:
        counted: Counter[float | None] = Counter()
        for words, look in self.cac_chu:
            counted[getattr(look, name)] += sum(not sign.isspace() for sign in words)
        return counted.most_common(1)[0][0] if counted else None


def read_lines(body: "etree._Element", styles: Styles) -> list[Dong]:
    """Return the lines of a body, the empty ones only where they draw a rule."""
    return list(_Reader(styles).blocks(body, None))


class _Reader:
    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._tables = self._paragraphs = self._section = 0

    def blocks(self, parent: "etree._Element", cell: ViTri | None) -> Iterator[Dong]:
        for block in parent:
            if block.tag == f"{W}p":
                yield from self._paragraph(block, cell)
            elif block.tag == f"{W}tbl":
                yield from self._table(block)
            elif block.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml", f"{W}smartTag"}:
                yield from self.blocks(block, cell)

    def _table(self, table: "etree._Element") -> Iterator[Dong]:
        self._tables += 1
        number_of_table = self._tables
        drawn = table.find(f"{W}tblPr/{W}tblBorders/{W}insideH")
        framed = drawn is not None and drawn.get(f"{W}val") not in {"nil", "none"}
        style = table.find(f"{W}tblPr/{W}tblStyle")
        framed = framed or (drawn is None and style is not None and "grid" in style.get(f"{W}val", "").lower())
        for row, line in enumerate(table.iterfind(f"{W}tr")):
            for column, cell in enumerate(line.iterfind(f"{W}tc")):
                width = cell.find(f"{W}tcPr/{W}tcW")
                points = None if width is None else number(width.get(f"{W}w"))
                place = ViTri(number_of_table, row, column, None if points is None else points / 20, framed)
                yield from self.blocks(cell, place)

    def _paragraph(self, p: "etree._Element", cell: ViTri | None) -> Iterator[Dong]:
        self._paragraphs += 1
        doan, inherited = self._styles.paragraph(p)
        drawing = any(etree.QName(item).localname in _DRAWINGS for item in p.iter(etree.Element))
        pieces: list[list[tuple[str, Chu]]] = [[]]
        for words, look in self._runs(p, inherited):
            first, *others = re.split(r"[\t\n]", words)
            pieces[-1].append((first, look))
            pieces.extend([(other, look)] for other in others)
        made = [self._line(piece, doan, cell, drawing=drawing) for piece in pieces]
        kept = [line for line in made if line.chu]
        if kept or drawing or doan.ke:
            yield from kept or made[:1]
        if p.find(f"{W}pPr/{W}sectPr") is not None:
            self._section += 1

    def _line(self, runs: list[tuple[str, Chu]], doan: Doan, cell: ViTri | None, *, drawing: bool) -> Dong:
        words = " ".join(unicodedata.normalize("NFC", "".join(text for text, _ in runs)).split())
        seen = tuple((text, look) for text, look in runs if text.strip())
        return Dong(words, seen, doan, cell, self._section, drawing, self._paragraphs)

    def _runs(self, p: "etree._Element", inherited: Chu) -> Iterator[tuple[str, Chu]]:
        for r in p.iter(f"{W}r"):
            # Text boxes hold paragraphs of their own.
            if next(r.iterancestors(f"{W}p"), None) is not p or next(r.iterancestors(f"{W}del"), None) is not None:
                continue
            look = self._styles.run(r, inherited)
            if not look.an:
                yield "".join(map(_text, r)), look


def _text(item: "etree._Element") -> str:
    if not isinstance(item.tag, str):
        return ""
    tag = etree.QName(item).localname
    return {"t": item.text or "", "tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}.get(tag, "")
