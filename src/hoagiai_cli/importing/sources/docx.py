"""A .docx file → paragraphs and tables in printed order, with the numbers that Word prints before them.

Tracked changes are read as accepted: what was inserted or moved here stays, what was deleted or moved away does not.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.importing.blocks import Bang, Doan, Khoi, OBang
from hoagiai_cli.importing.sources.legacy import OLD_FONT, looks_old, refuse_old_fonts
from hoagiai_cli.importing.sources.numbering import Numbering
from hoagiai_cli.importing.sources.styles import Chu, Styles, list_of, run_look
from hoagiai_cli.importing.words import clean
from hoagiai_cli.store.word_package import Package, W

if TYPE_CHECKING:
    from lxml import etree

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_GONE = frozenset({f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}rPr", f"{W}pPr", f"{_MC}Fallback"})
_SIGNS = {f"{W}tab": " ", f"{W}noBreakHyphen": "-", f"{W}ptab": " "}
_MAX_COLUMNS = 63


class _Manh(NamedTuple):
    text: str
    chu: Chu


def read_docx(data: bytes) -> list[Khoi]:
    """Read a .docx file.

    Raises:
        UserError: When it is damaged, locked, hostile, no Word document, or set in an old font.
    """
    package = Package(data)
    document = package.xml("word/document.xml")
    body = None if document is None else document.find(f"{W}body")
    if body is None:
        raise UserError("tệp .docx không có phần thân văn bản; hãy mở bằng Word và lưu lại")
    reader = _Reader(Styles(package.xml("word/styles.xml")), Numbering(package.xml("word/numbering.xml")))
    blocks = list(reader.blocks(body))
    reader.refuse_old_fonts()
    return blocks


class _Reader:
    """Goes through the body once, counting as Word does."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._count = 0
        self._tables = 0
        self._old_text: list[str] = []
        self._all_text: list[str] = []
        self._carried: list[_Manh] = []

    def refuse_old_fonts(self) -> None:
        whole = "".join(self._all_text)
        old = "".join(self._old_text)
        if looks_old(old):
            whole = old
        refuse_old_fonts(whole)

    def blocks(self, parent: "etree._Element", place: str | None = None) -> Iterator[Khoi]:
        """Yield the blocks within an element; ``place`` where they stand in a table."""
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child, place)
            elif child.tag == f"{W}tbl":
                yield from self._table(child, place)
            elif child.tag == f"{W}sdt":
                content = child.find(f"{W}sdtContent")
                if content is not None:
                    yield from self.blocks(content, place)
            elif child.tag in {f"{W}customXml", f"{W}ins", f"{W}moveTo", f"{W}smartTag"}:
                yield from self.blocks(child, place)

    def _paragraph(self, element: "etree._Element", place: str | None) -> Iterator[Khoi]:
        properties = element.find(f"{W}pPr")
        style = self._styles.default_paragraph
        if properties is not None:
            named = properties.find(f"{W}pStyle")
            style = named.get(f"{W}val") if named is not None else style
        base = self._styles.look(style).over(self._styles.default)
        boxes: list[etree._Element] = []
        pieces = [*self._carried, *self._runs(element, base, boxes)]
        self._carried = []
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            # The mark of this paragraph was deleted: its words run on into the next one.
            self._carried = pieces
            return
        text, bold = _joined(pieces)
        if text:
            number = self._number(properties, style)
            if number and not text.startswith(number):
                shift = len(number) + 1
                text = f"{number} {text}"
                # A number is set as the words after it are.
                bold = tuple((0 if start == 0 else start + shift, end + shift) for start, end in bold)
            self._count += 1
            heading = self._styles.is_heading(style)
            yield Doan(text, place or f"đoạn {self._count}", self._count - 1, bold, heading)
        for box in boxes:
            yield from self.blocks(box, place)

    def _number(self, properties: "etree._Element | None", style: str | None) -> str:
        own = list_of(properties)
        from_style = self._styles.list_of(style)
        num_id = (own[0] if own else None) or (from_style[0] if from_style else None)
        level = own[1] if own and own[1] is not None else from_style[1] if from_style else None
        linked = self._numbering.of_style(style) if style else None
        if own and own[0] == "0":
            return ""
        if linked and not (own and own[0]):
            num_id, level = num_id or linked[0], level if level is not None else linked[1]
        return self._numbering.next(num_id, level or 0) if num_id and num_id != "0" else ""

    def _runs(self, parent: "etree._Element", base: Chu, boxes: "list[etree._Element]") -> Iterator[_Manh]:
        for child in parent:
            if not isinstance(child.tag, str) or child.tag in _GONE:
                continue
            if child.tag == f"{W}r":
                properties = child.find(f"{W}rPr")
                named = None if properties is None else properties.find(f"{W}rStyle")
                look = run_look(properties)
                if named is not None:
                    look = look.over(self._styles.look(named.get(f"{W}val")))
                look = look.over(base)
                if not look.an:
                    yield from self._run(child, look, boxes)
            else:
                yield from self._runs(child, base, boxes)

    def _run(self, run: "etree._Element", look: Chu, boxes: "list[etree._Element]") -> Iterator[_Manh]:
        for child in run:
            if not isinstance(child.tag, str):
                continue
            if child.tag == f"{W}t":
                text = child.text or ""
                self._all_text.append(text)
                if look.phong and OLD_FONT.match(look.phong):
                    self._old_text.append(text)
                yield _Manh(text.upper() if look.hoa else text, look)
            elif child.tag in _SIGNS:
                yield _Manh(_SIGNS[child.tag], look)
            elif child.tag in {f"{W}br", f"{W}cr"}:
                yield _Manh("\n", look)
            elif child.tag not in _GONE:
                boxes.extend(_text_boxes(child))

    def _table(self, element: "etree._Element", place: str | None) -> Iterator[Khoi]:
        if place is not None:
            # A table within a table: its cells' paragraphs, in order.
            for cell in element.iter(f"{W}tc"):
                yield from (block for block in self.blocks(cell, place) if isinstance(block, Doan))
            return
        self._tables += 1
        name = f"bảng {self._tables}"
        rows: list[tuple[OBang, ...]] = []
        for row in _table_rows(element):
            cells = self._row(row, f"{name}, hàng {len(rows) + 1}", rows[-1] if rows else ())
            if any(cell.doan for cell in cells):
                rows.append(tuple(cells))
        if rows:
            yield Bang(tuple(rows), name)

    def _row(self, row: "etree._Element", place: str, above: tuple[OBang, ...]) -> list[OBang]:
        cells: list[OBang] = [OBang(())] * _skipped(row)
        for cell in _row_cells(row):
            properties = cell.find(f"{W}tcPr")
            span = merge = None
            if properties is not None:
                span, merge = properties.find(f"{W}gridSpan"), properties.find(f"{W}vMerge")
            continues = merge is not None and merge.get(f"{W}val", "continue") == "continue"
            content = tuple(block for block in self.blocks(cell, place) if isinstance(block, Doan))
            if continues and not content and len(cells) < len(above):
                read = OBang(above[len(cells)].doan, tiep=True)
            else:
                read = OBang(content)
            width = int(span.get(f"{W}val", "1")) if span is not None else 1
            cells += [read] * max(1, min(width, _MAX_COLUMNS))
        return cells


def _table_rows(element: "etree._Element") -> Iterator["etree._Element"]:
    for child in element:
        if child.tag == f"{W}tr" and child.find(f"{W}trPr/{W}del") is None:
            yield child
        elif child.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins"}:
            yield from _table_rows(child)


def _row_cells(row: "etree._Element") -> Iterator["etree._Element"]:
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}customXml"}:
            yield from _row_cells(child)


def _skipped(row: "etree._Element") -> int:
    before = row.find(f"{W}trPr/{W}gridBefore")
    return min(int(before.get(f"{W}val", "0")), _MAX_COLUMNS) if before is not None else 0


def _text_boxes(element: "etree._Element") -> "Iterator[etree._Element]":
    """Yield the contents of text boxes, once: the older form beside each is a copy."""
    for child in element.iter(f"{W}txbxContent"):
        if not any(parent.tag == f"{_MC}Fallback" for parent in child.iterancestors()):
            yield child


def _joined(pieces: list[_Manh]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Join the pieces of a paragraph: clean words and the stretches that are bold."""
    text = ""
    bold: list[tuple[int, int]] = []
    for piece in pieces:
        words = clean(piece.text)
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
