"""A Word file as the importer sees it: the one reading of ``word``, with bold stretches and cells that repeat a merge.

A table that lies in another stands behind it as a table of its own. What a note says stays with its paragraph.
"""

from hoagiai_cli.importing.blocks import Bang, Doan, Khoi, Nguon, OBang
from hoagiai_cli.importing.sources.legacy import OLD_FONT, looks_old, refuse_old_fonts
from hoagiai_cli.importing.words import clean
from hoagiai_cli.word.body import read_word
from hoagiai_cli.word.parts import BangWord, DoanWord, KhoiWord, Manh, VanBanWord, every_paragraph


def read_docx(data: bytes) -> Nguon:
    """Read a .docx file.

    Raises:
        UserError: When it is damaged, locked, hostile, no Word document, or set in an old font.
    """
    document = read_word(data)
    _refuse_old_fonts(document)
    return Nguon(tuple(_blocks(document.khoi)), document.mat)


def _refuse_old_fonts(document: VanBanWord) -> None:
    pieces = [piece for paragraph in every_paragraph(document.khoi) for piece in paragraph.manh]
    old = "".join(piece.text for piece in pieces if piece.chu.phong and OLD_FONT.match(piece.chu.phong))
    refuse_old_fonts(old if looks_old(old) else "".join(piece.text for piece in pieces))


def _blocks(blocks: tuple[KhoiWord, ...]) -> list[Khoi]:
    made: list[Khoi] = []
    for block in blocks:
        if isinstance(block, BangWord):
            made += _table(block)
        elif (paragraph := _paragraph(block)) is not None:
            made.append(paragraph)
    return made


def _paragraph(block: DoanWord) -> Doan | None:
    text, bold = _joined(block.manh)
    number = block.so
    if number and not text.startswith(number):
        shift = len(number) + 1
        # A number is set as the words after it are.
        bold = tuple((0 if start == 0 else start + shift, end + shift) for start, end in bold)
        text = f"{number} {text}".strip()
    if not text:
        return None
    return Doan(text, block.vi_tri, block.thu_tu, bold, block.de_muc, block.chu_thich)


def _table(table: BangWord) -> list[Khoi]:
    rows: list[tuple[OBang, ...]] = []
    numbers: list[int] = []
    heads = 0
    inner: list[Khoi] = []
    for row in table.hang:
        above = rows[-1] if rows else ()
        cells: list[OBang] = [OBang(())] * row.bo_truoc
        for cell in row.o:
            content = tuple(made for block in cell.khoi if isinstance(block, DoanWord) and (made := _paragraph(block)))
            for block in cell.khoi:
                if isinstance(block, BangWord):
                    inner += _table(block)
            if cell.tiep and not content and len(cells) < len(above):
                read = OBang(above[len(cells)].doan, tiep=True)
            else:
                read = OBang(content)
            cells += [read] * cell.so_cot
        if any(cell.doan for cell in cells):
            heads += row.la_dau and heads == len(rows)
            rows.append(tuple(cells))
            numbers.append(row.so)
    return [Bang(tuple(rows), table.vi_tri, tuple(numbers), heads, trong=table.trong), *inner] if rows else inner


def _joined(pieces: tuple[Manh, ...]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Join the pieces of a paragraph: clean words and the stretches that are bold."""
    text = ""
    bold: list[tuple[int, int]] = []
    for piece in pieces:
        words = "" if piece.chu_thich else clean(piece.text)
        if (not text or text[-1] in " \n") and words[:1] == " ":
            words = words.lstrip(" ")
        if not words:
            continue
        start = len(text)
        text += words
        if piece.chu.dam:
            if bold and bold[-1][1] == start:
                bold[-1] = (bold[-1][0], len(text))
            else:
                bold.append((start, len(text)))
    lead = len(text) - len(text.lstrip())
    text = clean(text).strip()
    return text, tuple(
        (max(0, start - lead), min(end - lead, len(text))) for start, end in bold if start - lead < len(text)
    )
