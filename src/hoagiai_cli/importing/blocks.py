"""What every reader of documents gives: paragraphs and tables in printed order, each with its place in the source."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hoagiai_cli.word.parts import Mat


class Doan(NamedTuple):
    r"""A paragraph, in NFC, with its printed number at its head.

    Attributes:
        text: Its words; ``\n`` where the source breaks a line inside the paragraph.
        vi_tri: Where it stands, in words for a person ("dòng 12", "đoạn 40", "bảng 1, hàng 3").
        thu_tu: Its place among all paragraphs of the source, from 0: what the count of paragraphs goes by.
        dam: The bold stretches of ``text``, as pairs of offsets.
        la_de_muc: Whether the source itself marks it as a heading.
        chu_thich: The words of its footnotes.
    """

    text: str
    vi_tri: str
    thu_tu: int = -1
    dam: tuple[tuple[int, int], ...] = ()
    la_de_muc: bool = False
    chu_thich: tuple[str, ...] = ()

    @property
    def phang(self) -> str:
        """The words on one line; offsets are those of ``text``."""
        return self.text.replace("\n", " ")

    @property
    def dong(self) -> list[str]:
        """The lines as the source breaks them."""
        return [line.strip() for line in self.text.split("\n") if line.strip()]

    @property
    def toan_dam(self) -> bool:
        """Whether every letter is bold."""
        bold = sum(end - start for start, end in self.dam)
        return bold > 0 and bold >= len(self.text.rstrip(" .;:,"))


class OBang(NamedTuple):
    """A table cell; ``tiep`` when it only continues a merged cell of the row above, whose paragraphs it repeats."""

    doan: tuple[Doan, ...]
    tiep: bool = False

    @property
    def text(self) -> str:
        """The cell's words, a line a paragraph."""
        return "\n".join(doan.text for doan in self.doan).strip()

    @property
    def phang(self) -> str:
        """The cell's words on one line."""
        return " ".join(doan.phang for doan in self.doan).strip()


class Bang(NamedTuple):
    """A table: rows of cells. A cell that spans columns stands in each of them.

    ``so_hang``: the numbers of the rows in the source, where rows without words were left out;
    ``so_hang_dau``: how many rows at the top the source itself marks as the head, repeated on each page;
    ``noi_tiep_tu``: the first row without a heading of its own, read under the one before; 0 for none;
    ``trong``: the row of another table in which it lies.
    """

    hang: tuple[tuple[OBang, ...], ...]
    vi_tri: str
    so_hang: tuple[int, ...] = ()
    so_hang_dau: int = 0
    noi_tiep_tu: int = 0
    trong: str = ""

    def vi_tri_hang(self, index: int) -> str:
        """Return the place of a row, in words."""
        return f"{self.vi_tri}, hàng {self.so_hang[index] if index < len(self.so_hang) else index + 1}"


Khoi = Doan | Bang


class Nguon(NamedTuple):
    """A document as read: its blocks, and what could not be carried over, each with its place."""

    khoi: tuple[Khoi, ...]
    mat: tuple[Mat, ...] = ()


def paragraphs(blocks: Iterable[Khoi]) -> Iterator[Doan]:
    """Yield every paragraph once, those of tables row by row."""
    for block in blocks:
        if isinstance(block, Doan):
            yield block
            continue
        seen: set[int] = set()
        for row in block.hang:
            for cell in row:
                for doan in cell.doan:
                    if doan.thu_tu not in seen:
                        seen.add(doan.thu_tu)
                        yield doan


def marked(doan: Doan, start: int = 0, end: int | None = None) -> str:
    """Return the words from an offset on, bold stretches between ``**``; a wholly bold text needs no marks."""
    stop = len(doan.text) if end is None else end
    text = doan.phang
    if doan.toan_dam:
        return text[start:stop].strip()
    pieces = []
    at = start
    for stretch in doan.dam:
        first, last = max(stretch[0], start), min(stretch[1], stop)
        core = text[first:last].strip()
        if first >= last or not any(letter.isalnum() for letter in core):
            continue
        head = text.index(core, first)
        pieces += [text[at:head], f"**{core}**"]
        at = head + len(core)
    whole = "".join((*pieces, text[at:stop])).strip()
    inner = whole.removeprefix("**").removesuffix("**")
    # A paragraph that is bold but for its closing sign is bold, and says nothing by it.
    return inner if whole.startswith("**") and whole.rstrip(".;:,").endswith("**") and "**" not in inner else whole
