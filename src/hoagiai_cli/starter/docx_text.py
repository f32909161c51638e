"""The words of a Word file, a paragraph a line: what ``git diff`` compares."""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from hoagiai_cli.diagnostics.errors import UserError

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAX_BYTES = 100_000_000
"""A document larger than this when unpacked is no letter of an office."""


def docx_lines(data: bytes, name: str) -> Iterator[str]:
    """Yield the paragraphs; the cells of a table's row behind one another.

    Raises:
        UserError: When the file is no Word document.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if package.getinfo("word/document.xml").file_size > MAX_BYTES:
                raise UserError(f"{name} quá lớn nên không đọc")
            xml = package.read("word/document.xml")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        root = etree.fromstring(xml, parser)
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError):
        raise UserError(f"{name} không phải tệp Word (.docx)") from None
    body = root.find(f"{_W}body")
    for block in body if body is not None else ():
        if block.tag == f"{_W}tbl":
            for row in block.iter(f"{_W}tr"):
                yield " | ".join(" ".join(_paragraphs(cell)) for cell in row.iter(f"{_W}tc"))
        else:
            yield from _paragraphs(block)


def _paragraphs(block: "etree._Element") -> Iterator[str]:
    for paragraph in block.iter(f"{_W}p"):
        yield "".join(_piece(node) for node in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br"))


def _piece(node: "etree._Element") -> str:
    return node.text or "" if node.tag == f"{_W}t" else " "
