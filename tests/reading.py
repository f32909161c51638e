"""Reading documents back as a person's tools do: Word by python-docx, Markdown by a renderer."""

import io
import re
import unicodedata

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from markdown_it import MarkdownIt


def fold(text: str) -> str:
    """All white space, no-break spaces too, as one space; NFC."""
    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", text)).strip()


def open_docx(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def docx_text(data: bytes) -> str:
    """Paragraphs in reading order; tables row by row, from left to right."""
    return "\n".join(_lines(open_docx(data)))


def _lines(document: Document):
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            for row in item.rows:
                for cell in row.cells:
                    yield from (paragraph.text for paragraph in cell.paragraphs)
        else:
            yield item.text


def paragraphs_of(document: Document) -> list[Paragraph]:
    """All paragraphs of the body, those of tables too, in the order of the file."""
    return [Paragraph(element, document) for element in document.element.body.iter(qn("w:p"))]


_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def markdown_source_text(text: str) -> str:
    """Markdown as somebody reads its source: without headings' signs, weight and escapes."""
    text = re.sub(r"(?m)^#+ ", "", text)
    text = re.sub(r"(?<!\\)\*+", "", text)
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


def markdown_blocks(text: str) -> list[str]:
    """The words of each block as a renderer shows them, with the numbers that it gives to lists."""
    blocks: list[str] = []
    counters: list[int | None] = []
    prefix = ""
    for token in _MARKDOWN.parse(text):
        if token.type == "ordered_list_open":
            counters.append(int(token.attrs.get("start", 1)))
        elif token.type == "bullet_list_open":
            counters.append(None)
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            counters.pop()
        elif token.type == "list_item_open":
            if counters[-1] is None:
                prefix = f"{token.markup} "
            else:
                prefix = f"{counters[-1]}{token.markup} "
                counters[-1] += 1
        elif token.type == "inline":
            blocks.append(prefix + _words(token.children or []))
            prefix = ""
        elif token.type == "list_item_close" and prefix:
            blocks.append(prefix.strip())
            prefix = ""
        elif token.type in {"html_block", "fence", "code_block"}:
            raise AssertionError(f"the renderer took {token.content!r} for {token.type}")
    return blocks


def _words(tokens) -> str:
    pieces = []
    for token in tokens:
        if token.type in {"text", "text_special"}:
            pieces.append(token.content)
        elif token.type == "html_inline":
            pieces.append("\n" if token.content == "<br>" else "")
        elif token.type in {"softbreak", "hardbreak"}:
            pieces.append("\n")
        elif token.type in {"code_inline", "image", "link_open"}:
            raise AssertionError(f"the renderer took words for {token.type}")
    return "".join(pieces)
