"""The words of a Word file, a paragraph a line: what ``git diff`` compares."""

from collections.abc import Iterator

from hoagiai_cli.word.parts import BangWord, DoanWord, KhoiWord, VanBanWord


def plain_lines(document: VanBanWord) -> Iterator[str]:
    """Yield the paragraphs, the cells of a row behind one another, a note in brackets where it is referred to."""
    for block in document.khoi:
        if isinstance(block, DoanWord):
            yield _words(block)
        else:
            yield from _rows(block)


def _rows(table: BangWord) -> Iterator[str]:
    inner: list[BangWord] = []
    for row in table.hang:
        yield " | ".join(_cell(cell.khoi, inner) for cell in row.o)
    for nested in inner:
        yield from _rows(nested)


def _cell(blocks: tuple[KhoiWord, ...], inner: list[BangWord]) -> str:
    inner.extend(block for block in blocks if isinstance(block, BangWord))
    return " ".join(words for block in blocks if isinstance(block, DoanWord) and (words := _words(block)))


def _words(paragraph: DoanWord) -> str:
    text = paragraph.text
    if paragraph.chu_thich:
        pieces = (f" [{piece.text.strip()}]" if piece.chu_thich else piece.text for piece in paragraph.manh)
        text = f"{paragraph.so} {''.join(pieces)}".strip()
    return text.translate(_SPACES).strip()


_SPACES = {ord("\t"): " ", ord("\n"): " "}
