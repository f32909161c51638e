"""One walk through the body of a Word file, in printed order, counting as Word does.

Tracked changes are taken as accepted. Hidden and struck text is left out and listed; so is what has no words: pictures,
embedded sheets, formulas. The words of a text box follow its paragraph, those of a note stand where it is referred to.
"""

from typing import TYPE_CHECKING, NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.word.drawings import MC, choice
from hoagiai_cli.word.notes import Notes, margin_losses
from hoagiai_cli.word.numbering import Numbering
from hoagiai_cli.word.package import MAX_PARAGRAPHS, TOO_MANY, Package, W
from hoagiai_cli.word.parts import BangWord, DoanWord, HangWord, KhoiWord, Manh, OWord, VanBanWord
from hoagiai_cli.word.runs import DELETED, Runs
from hoagiai_cli.word.styles import Chu, Dang, Styles, list_of
from hoagiai_cli.word.values import flag, integer, is_true, number, val

if TYPE_CHECKING:
    from lxml import etree

MAX_COLUMNS = 63
_THROUGH = frozenset({f"{W}{tag}" for tag in ("customXml", "ins", "moveTo", "smartTag", "sdt", "sdtContent")})
_NO_LOOK = Chu()


class _Cho(NamedTuple):
    """Where the walk is: in which table's row, in the words for a person, and under which table style."""

    ten: str | None = None
    kieu_bang: str | None = None


def read_word(data: bytes) -> VanBanWord:
    """Read a .docx file.

    Raises:
        UserError: When it is damaged, locked, hostile or no Word document.
    """
    return read_package(Package(data))


def read_package(package: Package) -> VanBanWord:
    """Read an open package.

    Raises:
        UserError: When it has no body, or holds more than a document would.
    """
    walker = _Walker(package)
    try:
        blocks = walker.blocks(package.body, _Cho())
    except RecursionError:
        raise UserError("tệp .docx lồng bảng hoặc khung quá nhiều lớp, không phải văn bản của cơ quan") from None
    return VanBanWord(tuple(blocks), (*walker.runs.losses(), *margin_losses(package)))


class _Walker:
    def __init__(self, package: Package) -> None:
        self._styles = Styles(package)
        self._numbering = Numbering(package.part("numbering"))
        self.runs = Runs(self._styles, Notes(package))
        self._paragraphs = self._count = self._tables = self._section = 0
        self._carried: list[Manh] = []

    def blocks(self, parent: "etree._Element", at: _Cho) -> list[KhoiWord]:
        """Return the blocks within an element."""
        made: list[KhoiWord] = []
        waiting, self._carried = self._carried, []
        self._blocks(parent, at, made)
        self._flush(at, made)
        self._carried = waiting
        return made

    def _blocks(self, parent: "etree._Element", at: _Cho, made: list[KhoiWord]) -> None:
        for child in parent:
            tag = child.tag
            if tag == f"{W}p":
                self._paragraph(child, at, made)
            elif tag == f"{W}tbl":
                self._flush(at, made)
                made.append(self._table(child, at))
            elif tag == f"{W}sdt" and self.runs.is_placeholder(child):
                self.runs.lose("trong", self._place(at), self.runs.plain(child))
            elif tag in _THROUGH:
                self._blocks(child, at, made)
            elif tag == f"{MC}AlternateContent":
                self._blocks(choice(child), at, made)
            elif tag == f"{W}altChunk":
                self.runs.lose("nhung", self._place(at))
            elif tag in DELETED:
                self.runs.lose("xoa", self._place(at), self.runs.plain(child))

    def _place(self, at: _Cho) -> str:
        return at.ten or (f"sau đoạn {self._count}" if self._count else "đầu văn bản")

    def _paragraph(self, element: "etree._Element", at: _Cho, made: list[KhoiWord]) -> None:
        self._paragraphs += 1
        if self._paragraphs > MAX_PARAGRAPHS:
            raise UserError(TOO_MANY)
        properties = element.find(f"{W}pPr")
        mark = None if properties is None else properties.find(f"{W}rPr")
        hung = self._list(properties)
        form = self._numbering.form(*hung) if hung else None
        dang, base = self._styles.paragraph(properties, at.kieu_bang, *([form] if form else []))
        self.runs.start(at.ten or f"đoạn {self._count + 1}")
        pieces = [*self._carried, *self.runs.read(element, base)]
        self._carried = []
        here = self.runs.hung
        if mark is not None and _runs_on(mark):
            # The mark of this paragraph was deleted or is hidden: its words run on into the next one.
            self._carried = pieces
        else:
            number = self._numbering.next(*hung) if hung else ""
            made.append(self._made(pieces, number, properties, (dang, base), at))
        for box in here.hop:
            made.extend(self.blocks(box, at))
        if properties is not None and properties.find(f"{W}sectPr") is not None:
            self._section += 1

    def _made(
        self, pieces: list[Manh], number: str, properties: "etree._Element | None", look: tuple[Dang, Chu], at: _Cho
    ) -> DoanWord:
        here = self.runs.hung
        words = any(piece.text.strip() for piece in pieces)
        # A number alone is printed too: the TT column of a table is often numbered so.
        holds = words or bool(number and number != "-" and at.ten)
        self._count += holds
        mark = None if properties is None else properties.find(f"{W}rPr")
        return DoanWord(
            tuple(pieces),
            number if holds else "",
            self._styles.run(mark, look[1]) if number else _NO_LOOK,
            look[0],
            at.ten or f"đoạn {self._count}",
            self._count - 1 if holds else -1,
            self._section,
            self._styles.style(self._styles.of_paragraph(properties)).de_muc,
            tuple(here.duong_ke),
            bool(here.duong_ke or here.hop or here.mat),
        )

    def _flush(self, at: _Cho, made: list[KhoiWord]) -> None:
        """Give out words that no paragraph follows."""
        if self._carried:
            pieces, self._carried = self._carried, []
            made.append(self._made(pieces, "", None, self._styles.paragraph(None), at))

    def _list(self, properties: "etree._Element | None") -> tuple[str, int] | None:
        style = self._styles.of_paragraph(properties)
        own = list_of(properties)
        if own and own[0] == "0":
            return None
        from_style = self._styles.style(style).danh_so
        num_id = (own[0] if own else None) or (from_style[0] if from_style else None)
        level = own[1] if own and own[1] is not None else from_style[1] if from_style else None
        linked = self._numbering.of_style(style) if style else None
        if linked and not (own and own[0]):
            num_id, level = num_id or linked[0], level if level is not None else linked[1]
        return (num_id, level or 0) if num_id and num_id != "0" else None

    def _table(self, element: "etree._Element", at: _Cho) -> BangWord:
        self._tables += 1
        own = self._tables
        name = f"bảng {own}" + (f" (trong {at.ten})" if at.ten else "")
        properties = element.find(f"{W}tblPr")
        style = val(properties, "tblStyle")
        rows: list[HangWord] = []
        for row in _rows(element):
            gone = row.find(f"{W}trPr/{W}del")
            if gone is not None:
                self.runs.lose("xoa", f"{name}, hàng {len(rows) + 1}", self.runs.plain(row))
                continue
            rows.append(self._row(row, len(rows) + 1, _Cho(f"{name}, hàng {len(rows) + 1}", style)))
        return BangWord(tuple(rows), name, own, _framed(properties, style), at.ten or "")

    def _row(self, row: "etree._Element", rank: int, at: _Cho) -> HangWord:
        properties = row.find(f"{W}trPr")
        before = 0 if properties is None else integer(val(properties, "gridBefore"))
        head = properties is not None and bool(flag(properties, "tblHeader"))
        cells = tuple(self._cell(cell, at) for cell in _cells(row) if cell.find(f"{W}tcPr/{W}cellDel") is None)
        return HangWord(cells, rank, max(0, min(before, MAX_COLUMNS)), head)

    def _cell(self, cell: "etree._Element", at: _Cho) -> OWord:
        properties = cell.find(f"{W}tcPr")
        content = tuple(self.blocks(cell, at))
        if properties is None:
            return OWord(content)
        merge, width = properties.find(f"{W}vMerge"), properties.find(f"{W}tcW")
        continues = merge is not None and merge.get(f"{W}val", "continue") == "continue"
        points = None
        if width is not None and width.get(f"{W}type", "dxa") == "dxa":
            points = number(width.get(f"{W}w"))
        span = max(1, min(integer(val(properties, "gridSpan"), 1), MAX_COLUMNS))
        return OWord(content, span, continues, None if not points else points / 20, _ruled(properties))


def _runs_on(mark: "etree._Element") -> bool:
    """Tell whether the mark of a paragraph is no longer there."""
    if mark.find(f"{W}del") is not None or mark.find(f"{W}moveFrom") is not None:
        return True
    hidden = mark.find(f"{W}vanish")
    return hidden is not None and is_true(hidden)


def _rows(element: "etree._Element") -> "list[etree._Element]":
    found: list[etree._Element] = []
    for child in element:
        if child.tag == f"{W}tr":
            found.append(child)
        elif child.tag in _THROUGH:
            found += _rows(child)
    return found


def _cells(row: "etree._Element") -> "list[etree._Element]":
    found: list[etree._Element] = []
    for child in row:
        if child.tag == f"{W}tc":
            found.append(child)
        elif child.tag in _THROUGH:
            found += _cells(child)
    return found


def _ruled(properties: "etree._Element") -> bool:
    """Tell whether a line is drawn above or below a cell."""
    sides = (properties.find(f"{W}tcBorders/{W}{side}") for side in ("top", "bottom"))
    return any(side is not None and side.get(f"{W}val") not in {"nil", "none"} for side in sides)


def _framed(properties: "etree._Element | None", style: str | None) -> bool:
    """Tell whether a table's rows are drawn apart by lines."""
    inside = None if properties is None else properties.find(f"{W}tblBorders/{W}insideH")
    if inside is not None:
        return inside.get(f"{W}val") not in {"nil", "none"}
    return "grid" in (style or "").lower()
