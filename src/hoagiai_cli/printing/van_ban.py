r"""The document model: an administrative document as data, between the templates and the writers.

Texts are as printed. In a text, ``\n`` is a line break inside a paragraph; blanks that the office has still to fill
in are no-break spaces, which no reader folds away.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from hoagiai_cli.language.printed_day import NgayIn


class Align(StrEnum):
    """How the lines of a paragraph or cell are set."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class ChuThich(NamedTuple):
    """A footnote: its number in the document and its words."""

    so: int
    loi: str


class Run(NamedTuple):
    """A piece of text in one weight and slope; one with a footnote is its mark and has no text of its own."""

    text: str
    bold: bool = False
    italic: bool = False
    chu_thich: ChuThich | None = None


Runs = tuple[Run, ...]


class Heading(NamedTuple):
    """A heading: level 1 is "I.", level 2 is "1.", level 3 is "a)"; its number is part of its text."""

    level: int
    runs: Runs


class Paragraph(NamedTuple):
    """A paragraph of the body."""

    runs: Runs
    align: Align = Align.JUSTIFY


class Cell(NamedTuple):
    """A table cell."""

    runs: Runs
    align: Align = Align.LEFT
    colspan: int = 1
    rowspan: int = 1
    header: bool = False


class Table(NamedTuple):
    """A table.

    Attributes:
        rows: Its rows; a place covered by a cell that spans has no cell of its own.
        widths: Each column's share of the width; they add up to 1.
        header_rows: How many rows are repeated at the head of every page.
    """

    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    header_rows: int = 0


Block = Heading | Paragraph | Table


class PhuLuc(NamedTuple):
    """An annex: its title, its blocks, and whether its pages lie on their side.

    ``nhan`` and ``kem_theo``: its number and the line on what it is attached to, where they are given; else they follow
    from its place and its document.
    """

    ten: str
    than: tuple[Block, ...]
    ngang: bool = False
    nhan: str | None = None
    kem_theo: str | None = None


class ChuKy(NamedTuple):
    """The signature block; a name that is None leaves its place blank."""

    quyen_han: tuple[str, ...]
    ho_ten: str | None = None


class VanBanIn(NamedTuple):
    """A document as it will be printed.

    Attributes:
        ten_loai: "BÁO CÁO"; None for a công văn, which has no name of kind.
        trich_yeu: The abstract; of a công văn, the words after "V/v".
        ky_hieu: The symbol after the number, "BC-TP"; None where the issuer is not known.
        so: The number; None is printed blank.
        ngay: The day, any part of which may be blank; None is all blank.
        dia_danh: The place before the day; None is printed blank.
        co_quan_chu_quan: Lines of the superior body.
        co_quan: Lines of the issuing body; none where it is not known.
        ten_co_quan: The issuing body's name within a sentence.
        kinh_gui: Addressees.
        can_cu: Legal grounds.
        than: The body.
        noi_nhan: Recipients, without "Như trên" and "Lưu".
        luu: What follows "Lưu:".
        nguoi_ky: Who signs; None leaves the place blank.
        phu_luc: Annexes.
        du_thao: Whether the document is marked as a draft.
        chi_phu_luc: Whether only its annexes are printed, to be put behind another document.
        bien: The variables that it was filled from, for an office's own form.
    """

    ten_loai: str | None
    trich_yeu: str
    ky_hieu: str | None = None
    so: str | None = None
    ngay: NgayIn | None = None
    dia_danh: str | None = None
    co_quan_chu_quan: tuple[str, ...] = ()
    co_quan: tuple[str, ...] = ()
    ten_co_quan: str | None = None
    kinh_gui: tuple[str, ...] = ()
    can_cu: tuple[str, ...] = ()
    than: tuple[Block, ...] = ()
    noi_nhan: tuple[str, ...] = ()
    luu: str | None = None
    nguoi_ky: ChuKy | None = None
    phu_luc: tuple[PhuLuc, ...] = ()
    du_thao: bool = False
    chi_phu_luc: bool = False
    bien: Mapping[str, Any] | None = None


def plain(runs: Iterable[Run]) -> str:
    """Return the words without weight and slope."""
    return "".join([run.text for run in runs])


def footnotes(blocks: Iterable[Block]) -> Iterator[ChuThich]:
    """Yield the footnotes of the blocks, in their order."""
    for block in blocks:
        cells = (cell.runs for row in block.rows for cell in row) if isinstance(block, Table) else (block.runs,)
        yield from (run.chu_thich for runs in cells for run in runs if run.chu_thich)
