"""The words of a paragraph, run by run, and what is left out of them."""

from typing import TYPE_CHECKING

from hoagiai_cli.word.drawings import MC, TrenManh, choice, read_drawing
from hoagiai_cli.word.package import W
from hoagiai_cli.word.parts import Manh, Mat

if TYPE_CHECKING:
    from lxml import etree

    from hoagiai_cli.word.notes import Notes
    from hoagiai_cli.word.styles import Chu, Styles

DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}noBreakHyphen": "-", f"{W}br": "\n", f"{W}cr": "\n"}
_DRAWN = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_SILENT = frozenset(
    {f"{W}{tag}" for tag in ("pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "fldData", "rt")}
)
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FORMULA = frozenset({f"{_M}oMath", f"{_M}oMathPara"})
_SYMBOLS = {
    "F0A8": "☐", "F06F": "☐", "F071": "☐", "F0FE": "☑", "F052": "☑", "F0FD": "☒", "F0FC": "✓", "F0B7": "•",
    "F0A7": "▪", "F0E0": "→", "F0D8": "➢", "F02D": "-",
}  # fmt: skip
"""Signs of Word's own symbol fonts that stand in office documents."""


class Runs:
    """Reads the runs of one paragraph after the other; keeps what it leaves out."""

    def __init__(self, styles: "Styles", notes: "Notes") -> None:
        self._styles = styles
        self._notes = notes
        self._lost: list[Mat] = []
        self._place = ""
        self._codes: list[bool] = []
        self._reading_note = False
        self.hung = TrenManh([], [], [])

    def start(self, place: str) -> None:
        """Begin a paragraph."""
        self._place = place
        self.hung = TrenManh([], [], [])

    def lose(self, kind: str, place: str, words: str = "") -> None:
        """Note what is left out; what follows on the same kind at the same place is one with it."""
        last = self._lost[-1] if self._lost else None
        if last is not None and words and last.chu and (last.loai, last.vi_tri) == (kind, place):
            self._lost[-1] = Mat(kind, place, f"{last.chu} {words}")
        elif words.strip() or kind not in {"an", "gach", "xoa"}:
            self._lost.append(Mat(kind, place, words))

    def losses(self) -> list[Mat]:
        """Return what was left out, in order."""
        return self._lost

    def read(self, paragraph: "etree._Element", base: "Chu") -> list[Manh]:
        """Return the pieces of a paragraph."""
        made: list[Manh] = []
        self._children(paragraph, base, made)
        # The code of a field ends with its paragraph at the latest: a damaged one must not hide what follows.
        self._codes = []
        for kind, words in self.hung.mat:
            self.lose(kind, self._place, words)
        return made

    def _children(self, parent: "etree._Element", base: "Chu", made: list[Manh]) -> None:
        for child in parent:
            tag = child.tag
            if tag == f"{W}r":
                self._run(child, base, made)
            elif not isinstance(tag, str) or tag in _SILENT:
                continue
            elif tag in DELETED:
                self.lose("xoa", self._place, self.plain(child))
            elif tag == f"{W}sdt":
                if self.is_placeholder(child):
                    self.lose("trong", self._place, self.plain(child))
                else:
                    self._children(child, base, made)
            elif tag in _FORMULA:
                self.lose("cong_thuc", self._place, "".join(t.text or "" for t in child.iter(f"{_M}t")))
            elif tag == f"{MC}AlternateContent":
                self._children(choice(child), base, made)
            elif len(child):
                self._children(child, base, made)

    def _run(self, run: "etree._Element", base: "Chu", made: list[Manh]) -> None:
        look = self._styles.run(run.find(f"{W}rPr"), base)
        for child in run:
            tag = child.tag
            if tag == f"{W}t":
                self._text(child.text or "", look, made)
            elif tag in _SIGNS:
                self._text(_SIGNS[tag], look, made)
            elif tag in _DRAWN:
                read_drawing(child, self.hung)
            elif tag == f"{MC}AlternateContent":
                picked = choice(child)
                if any(inner.tag in _DRAWN for inner in picked):
                    for inner in picked:
                        read_drawing(inner, self.hung)
                else:
                    self._run(picked, base, made)
            else:
                self._rare(child, look, made)

    def _rare(self, child: "etree._Element", look: "Chu", made: list[Manh]) -> None:
        tag = child.tag
        if tag == f"{W}fldChar":
            self._field(child.get(f"{W}fldCharType"))
        elif tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
            self._note(child, look, made)
        elif tag == f"{W}commentReference":
            self.lose("binh_luan", self._place, self._notes.comment(child.get(f"{W}id")))
        elif tag == f"{W}sym":
            self._symbol(child, look, made)
        elif tag == f"{W}ruby":
            self._children(child, look, made)

    def _text(self, text: str, look: "Chu", made: list[Manh]) -> None:
        if any(self._codes):
            return
        if look.an or look.bo:
            self.lose("an" if look.an else "gach", self._place, text)
            return
        made.append(Manh(text.upper() if look.hoa else text, look))

    def _field(self, kind: str | None) -> None:
        """Follow a field: what stands before its result is code, not text."""
        if kind == "begin":
            self._codes.append(True)
        elif kind == "separate" and self._codes:
            self._codes[-1] = False
        elif kind == "end" and self._codes:
            self._codes.pop()

    def _note(self, reference: "etree._Element", look: "Chu", made: list[Manh]) -> None:
        kind = "footnote" if reference.tag == f"{W}footnoteReference" else "endnote"
        note = self._notes.find(kind, reference.get(f"{W}id"))
        if note is None or self._reading_note or look.an or look.bo:
            return
        self._reading_note = True
        inner: list[Manh] = []
        for paragraph in note.iter(f"{W}p"):
            _, base = self._styles.paragraph(paragraph.find(f"{W}pPr"))
            self._children(paragraph, base, inner)
        self._reading_note = False
        words = "".join(piece.text for piece in inner).strip()
        if words:
            made.append(Manh(words, look, chu_thich=True))

    def _symbol(self, child: "etree._Element", look: "Chu", made: list[Manh]) -> None:
        sign = _SYMBOLS.get(child.get(f"{W}char", "").upper())
        if sign:
            self._text(sign, look, made)
        else:
            self.lose("ky_hieu", self._place)

    @staticmethod
    def is_placeholder(control: "etree._Element") -> bool:
        """Tell whether a content control shows only what asks to be filled in."""
        return control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None

    @staticmethod
    def plain(element: "etree._Element") -> str:
        """Return all words within an element, as they come."""
        return " ".join("".join(t.text or "" for t in element.iter(f"{W}t", f"{W}delText")).split())
