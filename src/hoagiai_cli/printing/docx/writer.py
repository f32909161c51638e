"""The parts of a .docx from a document."""

from collections.abc import Iterator
from itertools import chain

from hoagiai_cli.printing import the_thuc, wording
from hoagiai_cli.printing.docx import package
from hoagiai_cli.printing.docx.frame import foot, head
from hoagiai_cli.printing.docx.ooxml import DECLARATION, NAMESPACES, paragraph, spacer
from hoagiai_cli.printing.docx.table import table
from hoagiai_cli.printing.docx.units import PAGE_HEIGHT, PAGE_WIDTH, content_width, mm
from hoagiai_cli.printing.van_ban import Block, Heading, Paragraph, Table, VanBanIn, footnotes

_SECTION_END = 0.05
"""Height in points of the paragraph that ends a section: so low that it makes no page of its own."""

_ABOVE_TABLE = 4
_BELOW_TABLE = 6

_END = ("</w:body></w:document>",)
_SIDEWAYS = ' w:orient="landscape"'


def write_docx(van_ban: VanBanIn) -> bytes:
    """Return the document as the bytes of a .docx."""
    document = chain((f"{DECLARATION}<w:document {NAMESPACES}><w:body>",), _sections(van_ban), _END)
    blocks = (*van_ban.than, *(block for annex in van_ban.phu_luc for block in annex.than))
    return package.pack(document, wording.title(van_ban), tuple(footnotes(blocks)))


def _sections(van_ban: VanBanIn) -> Iterator[str]:
    if not van_ban.chi_phu_luc:
        yield head(van_ban)
        yield from _blocks(van_ban.than, content_width(ngang=False), before_foot=True)
        yield foot(van_ban)
    sideways = [False, *(annex.ngang for annex in van_ban.phu_luc)]
    for number, (label, annex) in enumerate(wording.annexes(van_ban)):
        if number or not van_ban.chi_phu_luc:
            yield spacer(_SECTION_END, section=_section(ngang=sideways[number]))
        if label:
            yield paragraph(the_thuc.PHU_LUC, label)
        yield paragraph(the_thuc.TEN_PHU_LUC, annex.ten)
        yield paragraph(the_thuc.KEM_THEO, wording.kem_theo(van_ban, annex))
        yield from _blocks(annex.than, content_width(ngang=annex.ngang))
    yield spacer(_SECTION_END)
    yield _section(ngang=sideways[-1])


def _blocks(blocks: tuple[Block, ...], width: int, *, before_foot: bool = False) -> Iterator[str]:
    """Yield the blocks; words stay with the table they announce, the last ones with the foot: none stands alone."""
    for number, block in enumerate(blocks, 1):
        following = blocks[number] if number < len(blocks) else None
        keep = isinstance(following, Table) or (before_foot and following is None)
        if isinstance(block, Table):
            yield spacer(_ABOVE_TABLE, keep=True)
            yield from table(block, width)
            # Word makes one table of two that touch.
            yield spacer(_BELOW_TABLE, keep=keep)
        elif isinstance(block, Heading):
            yield paragraph(the_thuc.DE_MUC[block.level - 1], block.runs)
        else:
            yield _body_paragraph(block, keep=keep or _announces(block))


def _announces(block: Paragraph) -> bool:
    """Tell whether a paragraph says what follows ("… như sau:"), and so does not end a page."""
    return "".join(run.text for run in block.runs).rstrip().endswith(":")


def _body_paragraph(block: Paragraph, *, keep: bool) -> str:
    return paragraph(the_thuc.LOI_VAN, block.runs, block.align, keep=keep)


def _section(*, ngang: bool) -> str:
    """Return a section's properties: A4, the decree's margins, pages numbered from 1, the first without its number."""
    width, height = (PAGE_HEIGHT, PAGE_WIDTH) if ngang else (PAGE_WIDTH, PAGE_HEIGHT)
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{package.HEADER_ID}"/>'
        f'<w:headerReference w:type="first" r:id="{package.FIRST_HEADER_ID}"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{_SIDEWAYS if ngang else ""}/>'
        f'<w:pgMar w:top="{mm(the_thuc.MARGIN_TOP_MM)}" w:right="{mm(the_thuc.MARGIN_RIGHT_MM)}" '
        f'w:bottom="{mm(the_thuc.MARGIN_BOTTOM_MM)}" w:left="{mm(the_thuc.MARGIN_LEFT_MM)}" '
        f'w:header="{mm(the_thuc.HEADER_MM)}" w:footer="{mm(the_thuc.HEADER_MM)}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr>'
    )
