"""Paragraphs and runs as WordprocessingML.

The order of the children of ``pPr`` and ``rPr`` is fixed by the schema. Every paragraph and run carries its style's
properties itself as well: officers paste parts of one document into another, where a style of the same name may differ.
"""

from functools import lru_cache
from html import escape
from typing import NamedTuple

from hoagiai_cli.language.formatting import printable
from hoagiai_cli.printing.docx.units import LINE, mm, points
from hoagiai_cli.printing.the_thuc import FONT, Style
from hoagiai_cli.printing.van_ban import Align, Run, Runs

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

FONTS = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
_ALIGN = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right", Align.JUSTIFY: "both"}


class Indent(NamedTuple):
    """Where a paragraph's first line begins, and how much further to the right the others do, in twips."""

    left: int = 0
    hanging: int = 0


NO_INDENT = Indent()


@lru_cache(maxsize=256)
def run_properties(style: Style, *, bold: bool = False, italic: bool = False) -> str:
    """Return the children of ``rPr`` for a style, made bolder or more sloping."""
    half_points = round(style.size * 2)
    weight = "<w:b/><w:bCs/>" if bold or style.bold else ""
    slope = "<w:i/><w:iCs/>" if italic or style.italic else ""
    return f'{FONTS}{weight}{slope}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


@lru_cache(maxsize=256)
def paragraph_properties(
    style: Style, align: Align | None = None, indent: Indent = NO_INDENT, *, keep: bool = False
) -> str:
    """Return the children of ``pPr`` for a style.

    Args:
        style: The element of the decree.
        align: Another alignment than the style's; the first line is then not indented.
        indent: Indents other than the style's.
        keep: Hold the paragraph together and on one page with what follows.
    """
    parts = []
    if keep or style.keep_next:
        parts.append("<w:keepNext/>")
    if keep:
        parts.append("<w:keepLines/>")
    parts.append(
        f'<w:spacing w:before="{points(style.before)}" w:after="{points(style.after)}" '
        f'w:line="{round(style.line * LINE)}" w:lineRule="auto"/>'
    )
    if indent != NO_INDENT:
        parts.append(f'<w:ind w:left="{indent.left + indent.hanging}" w:hanging="{indent.hanging}"/>')
    elif style.first_line_mm and align in {None, style.align}:
        parts.append(f'<w:ind w:firstLine="{mm(style.first_line_mm)}"/>')
    parts.append(f'<w:jc w:val="{_ALIGN[align or style.align]}"/>')
    return "".join(parts)


def text(words: str) -> str:
    """Return the content of a run; a line end is a break."""
    words = escape(printable(words), quote=False)
    if "\n" not in words:
        return f'<w:t xml:space="preserve">{words}</w:t>' if words else ""
    pieces = words.split("\n")
    return "<w:br/>".join([f'<w:t xml:space="preserve">{piece}</w:t>' if piece else "" for piece in pieces])


def run(style: Style, piece: Run) -> str:
    """Return one run; a footnote's mark is its number, raised."""
    if piece.chu_thich:
        properties = f'{run_properties(style)}<w:vertAlign w:val="superscript"/>'
        return f'<w:r><w:rPr>{properties}</w:rPr><w:footnoteReference w:id="{piece.chu_thich.so}"/></w:r>'
    return f"{_run_begun(style, piece.bold, piece.italic)}{text(piece.text)}</w:r>"


@lru_cache(maxsize=256)
def _run_begun(style: Style, bold: bool, italic: bool) -> str:
    return f"<w:r><w:rPr>{run_properties(style, bold=bold, italic=italic)}</w:rPr>"


def paragraph(
    style: Style,
    runs: Runs | str,
    align: Align | None = None,
    indent: Indent = NO_INDENT,
    *,
    keep: bool = False,
) -> str:
    """Return a paragraph; see ``paragraph_properties``."""
    pieces = (Run(runs),) if isinstance(runs, str) else runs
    words = "".join([run(style, piece) for piece in pieces if piece.text or piece.chu_thich])
    return f"{_paragraph_begun(style, align, indent, keep)}{words}</w:p>"


@lru_cache(maxsize=256)
def _paragraph_begun(style: Style, align: Align | None, indent: Indent, keep: bool) -> str:
    properties = paragraph_properties(style, align, indent, keep=keep)
    return f'<w:p><w:pPr><w:pStyle w:val="{style.ma}"/>{properties}</w:pPr>'


def rule(width: float, available: int, after: float = 0) -> str:
    """Return a solid rule of ``width`` points, in the middle of ``available`` twips: a paragraph with a border only."""
    side = max(round((available - points(width)) / 2), 0)
    return (
        "<w:p><w:pPr><w:keepNext/>"
        '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
        f'<w:spacing w:before="40" w:after="{points(after)}" w:line="80" w:lineRule="exact"/>'
        f'<w:ind w:left="{side}" w:right="{side}"/><w:jc w:val="center"/>'
        '<w:rPr><w:sz w:val="8"/><w:szCs w:val="8"/></w:rPr></w:pPr></w:p>'
    )


def spacer(height: float, *, keep: bool = False, section: str = "") -> str:
    """Return an empty paragraph of ``height`` points: between two tables, or at the end of a section."""
    return (
        f"<w:p><w:pPr>{'<w:keepNext/>' if keep else ''}"
        f'<w:spacing w:before="0" w:after="0" w:line="{points(height)}" w:lineRule="exact"/>'
        f'<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>{section}</w:pPr></w:p>'
    )
