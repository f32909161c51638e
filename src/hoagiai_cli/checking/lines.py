"""A file's body as lines in reading order, each with its look: paragraphs cut at tabs and breaks, cells row by row."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from hoagiai_cli.language.spelling import fold
from hoagiai_cli.word.parts import DoanWord, DuongKe, KhoiWord, VanBanWord
from hoagiai_cli.word.styles import Chu, Dang

_RULE = re.compile(r"(?=.*?[_–—‗ˍ-]{4})[_\-–—‗ˍ\s.]++", re.DOTALL)


class ViTri(NamedTuple):
    """A place in a table: which table, row, column, how wide in points."""

    bang: int
    hang: int
    cot: int
    rong: float | None
    vien: bool
    ke: bool = False


class Dong(NamedTuple):
    """A line as printed.

    Attributes:
        chu: Its words, in NFC, with single spaces.
        cac_chu: Its runs' words and looks.
        doan: The form of its paragraph.
        o: The cell that it stands in.
        phan: The section, from 0.
        hinh: Whether a drawing hangs on its paragraph.
        vi_tri: Where it stands, in words for a person.
        duong_ke: The lines drawn on its paragraph.
        thut_tab: Whether its paragraph begins with a tab.
        so_cach: How many spaces were typed before its words.
    """

    chu: str
    cac_chu: tuple[tuple[str, Chu], ...]
    doan: Dang
    o: ViTri | None
    phan: int
    hinh: bool
    vi_tri: str
    duong_ke: tuple[DuongKe, ...] = ()
    thut_tab: bool = False
    so_cach: int = 0

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

    def cut(self, at: int) -> "tuple[Dong, Dong]":
        """Return the two lines that come of cutting its words at an offset."""
        left: list[tuple[str, Chu]] = []
        right: list[tuple[str, Chu]] = []
        count = sum(not sign.isspace() for sign in self.chu[:at])
        for text, look in self.cac_chu:
            for index, sign in enumerate(text):
                if count == 0 and not sign.isspace():
                    left.append((text[:index], look))
                    right.append((text[index:], look))
                    break
                count -= not sign.isspace()
            else:
                (right or left).append((text, look))
                continue
            count = -1
        first = self._replace(chu=self.chu[:at].strip(), cac_chu=tuple(piece for piece in left if piece[0].strip()))
        return first, self._replace(chu=self.chu[at:].strip(), cac_chu=tuple(p for p in right if p[0].strip()))

    def _most(self, name: str) -> float | None:
        counted: Counter[float | None] = Counter()
        for words, look in self.cac_chu:
            counted[getattr(look, name)] += sum(not sign.isspace() for sign in words)
        return counted.most_common(1)[0][0] if counted else None


def read_lines(document: VanBanWord) -> list[Dong]:
    """Return the lines of a document, the empty ones only where they draw a rule."""
    made: list[Dong] = []
    _blocks(document.khoi, None, made)
    return made


def _blocks(blocks: tuple[KhoiWord, ...], cell: ViTri | None, made: list[Dong]) -> None:
    for block in blocks:
        if isinstance(block, DoanWord):
            made.extend(_paragraph(block, cell))
            continue
        for row in block.hang:
            for column, inner in enumerate(row.o):
                _blocks(inner.khoi, ViTri(block.so, row.so - 1, column, inner.rong, block.vien, inner.ke), made)


def _paragraph(block: DoanWord, cell: ViTri | None) -> Iterator[Dong]:
    """Cut a paragraph where a tab or a break cuts it."""
    pieces: list[list[tuple[str, Chu]]] = [[(f"{block.so} ", block.chu_so)] if block.so else []]
    tab = False
    for piece in block.manh:
        if piece.chu_thich:
            continue
        first, *others = re.split(r"([\t\n])", piece.text)
        pieces[-1].append((first, piece.chu))
        for sign, words in zip(others[::2], others[1::2], strict=True):
            blank = not any(text.strip() for text, _ in pieces[-1])
            tab = tab or (blank and len(pieces) == 1 and sign == "\t")
            pieces.append([(words, piece.chu)])
    lines = [_line(piece, block, cell, tab=tab) for piece in pieces]
    kept = [line for line in lines if line.chu]
    if kept or block.co_hinh or block.dang.ke:
        yield from kept or lines[:1]


def _line(runs: list[tuple[str, Chu]], block: DoanWord, cell: ViTri | None, *, tab: bool) -> Dong:
    words = " ".join(unicodedata.normalize("NFC", "".join(text for text, _ in runs)).split())
    whole = "".join(text for text, _ in runs)
    seen: list[tuple[str, Chu]] = []
    for text, look in runs:
        if text.strip():
            seen.append((text, look))
        elif seen:
            # Blanks between two words hold them apart, whatever they look like themselves.
            seen[-1] = (seen[-1][0] + text, seen[-1][1])
    spaces = len(whole) - len(whole.lstrip()) if words else 0
    return Dong(
        words, tuple(seen), block.dang, cell, block.phan, block.co_hinh, block.vi_tri, block.duong_ke, tab, spaces
    )
