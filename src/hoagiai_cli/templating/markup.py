"""The body's HTML → blocks of a document. A small, fixed set of elements, read strictly: nothing is guessed.

``p``, ``h1`` to ``h3``, ``ul``/``li`` (printed "- …"), ``table`` with ``colgroup``/``col``, ``thead``, ``tbody``,
``tr``, ``th``, ``td``; inside text ``b``, ``strong``, ``i``, ``em``, ``br``, and in a paragraph ``note``, a footnote;
``section class="phu-luc"`` is an annex, whose first element is ``h1``, its title; ``so`` and ``kem-theo`` are its
number and its line of attachment where they do not follow from the document. Entities other than XML's own five are
not known, and no document type can be given, for the text stands inside an element: no expansion, no file, no
network.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple, NoReturn
from xml.parsers import expat

from hoagiai_cli.printing.tables import TableBuilder
from hoagiai_cli.printing.van_ban import Align, Block, ChuThich, Heading, Paragraph, PhuLuc, Run, Runs, plain
from hoagiai_cli.templating.rendered import Rendered
from hoagiai_cli.templating.templates import TemplateError

_ROOT = "than"
_OPEN, _CLOSE = b"<than>", b"</than>"
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3}
_BOLD = frozenset({"b", "strong"})
_ITALIC = frozenset({"i", "em"})
_INLINE = _BOLD | _ITALIC | {"br"}
_TEXT = frozenset({"p", "li", "th", "td", *_HEADINGS})
_FLOW = frozenset({"p", "ul", "table", *_HEADINGS})

_CHILDREN: dict[str, frozenset[str]] = {
    _ROOT: _FLOW | {"section"},
    "section": _FLOW,
    "ul": frozenset({"li"}),
    "table": frozenset({"colgroup", "thead", "tbody"}),
    "colgroup": frozenset({"col"}),
    "thead": frozenset({"tr"}),
    "tbody": frozenset({"tr"}),
    "tr": frozenset({"th", "td"}),
    **dict.fromkeys(_TEXT | _BOLD | _ITALIC, _INLINE),
    "p": _INLINE | {"note"},
    "note": frozenset(),
}
"""Element → the elements that may stand in it."""

_ELEMENTS = frozenset().union(*_CHILDREN.values())

_ATTRIBUTES: dict[str, frozenset[str]] = {
    "p": frozenset({"align"}),
    "section": frozenset({"class", "so", "kem-theo"}),
    "col": frozenset({"width"}),
    "th": frozenset({"align", "colspan", "rowspan"}),
    "td": frozenset({"align", "colspan", "rowspan"}),
}

_ALIGNS = {str(align): align for align in Align}
_ANNEX_CLASSES = {"phu-luc": False, "phu-luc ngang": True}
_SPACE = re.compile(r"[\t\r\n][ \t\r\n]*| [ \t\r\n]+")
"""What is folded into a space: never a no-break space, nor a single space, which is as it should be."""


class Body(NamedTuple):
    """What a template's body says."""

    than: tuple[Block, ...]
    phu_luc: tuple[PhuLuc, ...]


def read_body(rendered: Rendered, path: str) -> Body:
    """Read a rendered body.

    Raises:
        TemplateError: On broken markup and on elements or attributes that are not in the set, with the line.
    """
    return _Reader(rendered, path).read()


class _Reader:
    """Builds the blocks while expat walks the text."""

    def __init__(self, rendered: Rendered, path: str) -> None:
        self._rendered = rendered
        self._path = path
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._open: list[str] = []
        self._in_text = False
        self._bold = self._italic = 0
        self._runs: list[Run] = []
        self._align: Align | None = None
        self._blocks: list[Block] = []
        self._body: list[Block] = self._blocks
        self._annexes: list[PhuLuc] = []
        self._sideways = False
        self._annex_words: tuple[str | None, str | None] = (None, None)
        self._noted = 0
        self._note: list[str] = []
        self._table: TableBuilder | None = None

    def read(self) -> Body:
        try:
            self._parser.Parse(_OPEN)
            for piece in self._rendered:
                self._parser.Parse(piece)
            self._parser.Parse(_CLOSE, True)
        except expat.ExpatError as error:
            self._fail(_say(error))
        return Body(tuple(self._body), tuple(self._annexes))

    def _fail(self, message: str) -> NoReturn:
        place = self._parser.CurrentByteIndex - len(_OPEN)
        for _ in self._rendered:
            pass  # what the template itself does wrong further on is said first
        raise TemplateError(self._path, self._rendered.line_at(place), message) from None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self._open:
            self._check(name, attributes)
        self._open.append(name)
        if name in _TEXT:
            self._in_text = True
            self._runs = [Run("- ")] if name == "li" else []
            self._align = self._read_align(attributes) if attributes else None
        if name in _INLINE:
            self._start_inline(name)
        elif name == "section":
            self._start_annex(attributes)
        elif name == "table":
            self._table = TableBuilder()
        elif self._table is not None:
            self._start_in_table(self._table, name, attributes)

    def _check(self, name: str, attributes: dict[str, str]) -> None:
        parent = self._open[-1]
        allowed = _CHILDREN.get(parent, frozenset())
        if name not in allowed:
            what = f"không dùng được <{name}>" if name in _ELEMENTS else f"không có phần tử <{name}>"
            where = "" if parent == _ROOT else f" trong <{parent}>"
            self._fail(f"{what}{where}; {_list(allowed)}")
        for attribute in attributes:
            if attribute not in _ATTRIBUTES.get(name, ()):
                self._fail(f"<{name}> không có thuộc tính “{attribute}”")

    def _start_inline(self, name: str) -> None:
        if name in _BOLD:
            self._bold += 1
        elif name in _ITALIC:
            self._italic += 1
        else:
            self._runs.append(Run("\n", bool(self._bold), bool(self._italic)))

    def _start_in_table(self, table: TableBuilder, name: str, attributes: dict[str, str]) -> None:
        if name == "col":
            table.column(self._number("width", attributes.get("width", "1").removesuffix("%")))
        elif name == "tr":
            table.start_row(header="thead" in self._open)
        elif name in {"th", "td"}:
            spans = (self._number(key, attributes[key]) if key in attributes else 1 for key in ("colspan", "rowspan"))
            table.start_cell(*(spans if attributes else (1, 1)), header=name == "th")

    def _start_annex(self, attributes: dict[str, str]) -> None:
        if attributes.get("class") not in _ANNEX_CLASSES:
            self._fail('<section> phải có class="phu-luc" hoặc class="phu-luc ngang"')
        self._sideways = _ANNEX_CLASSES[attributes["class"]]
        self._annex_words = (attributes.get("so"), attributes.get("kem-theo") or None)
        self._blocks = []

    def _end(self, name: str) -> None:
        self._open.pop()
        self._in_text = self._in_text and name not in _TEXT
        if name in _BOLD:
            self._bold -= 1
        elif name in _ITALIC:
            self._italic -= 1
        elif name == "note":
            self._noted += 1
            words = _spaced("".join(self._note)).strip()
            self._note.clear()
            self._runs.append(Run("", chu_thich=ChuThich(self._noted, words)))
        elif name in _HEADINGS:
            self._blocks.append(Heading(_HEADINGS[name], fold(self._runs)))
        elif name in {"p", "li"}:
            self._blocks.append(Paragraph(fold(self._runs), self._align or Align.JUSTIFY))
        elif name in {"th", "td"} and self._table is not None:
            self._table.end_cell(fold(self._runs), self._align)
        elif name == "table" and self._table is not None:
            try:
                self._blocks.append(self._table.build())
            except ValueError as error:
                self._fail(str(error))
            self._table = None
        elif name == "section":
            self._end_annex()

    def _end_annex(self) -> None:
        title = self._blocks[0] if self._blocks else None
        if not isinstance(title, Heading) or title.level != 1:
            self._fail("phụ lục phải mở đầu bằng <h1>, tên của phụ lục")
        self._annexes.append(PhuLuc(plain(title.runs), tuple(self._blocks[1:]), self._sideways, *self._annex_words))
        self._blocks = self._body

    def _characters(self, text: str) -> None:
        if self._open and self._open[-1] == "note":
            self._note.append(text)
        elif self._in_text:
            self._runs.append(Run(_spaced(text), bool(self._bold), bool(self._italic)))
        elif text.strip():
            self._fail(f"chữ “{text.strip()[:30]}” phải nằm trong <p> hoặc một phần tử chứa chữ khác")

    def _read_align(self, attributes: dict[str, str]) -> Align | None:
        value = attributes.get("align")
        if value is None:
            return None
        if value not in _ALIGNS:
            self._fail(f'align="{value}" không dùng được; {_list(Align)}')
        return _ALIGNS[value]

    def _number(self, name: str, value: str) -> int:
        if not (value.isascii() and value.isdecimal() and 0 < int(value) <= 1000):  # noqa: PLR2004
            self._fail(f'{name}="{value}" phải là số nguyên từ 1 đến 1000')
        return int(value)


def fold(runs: Iterable[Run]) -> Runs:
    """Fold white space across runs as HTML does, and join neighbours of one weight and slope."""
    runs = tuple(runs)
    if len(runs) == 1 and runs[0].chu_thich is None and "\n" not in runs[0].text:
        words = _spaced(runs[0].text).strip(" ")
        return (Run(words, runs[0].bold, runs[0].italic),) if words else ()
    folded: list[Run] = []
    at_start = True
    for run in runs:
        text = run.text
        if text != "\n":
            text = _spaced(text)
            if at_start:
                text = text.lstrip(" ")
            if not text and run.chu_thich is None:
                continue
        elif folded:
            folded[-1] = folded[-1]._replace(text=folded[-1].text.rstrip(" "))
        at_start = text[-1:] in {" ", "\n"}
        if run.chu_thich is None and folded and folded[-1][1:] == run[1:]:
            folded[-1] = run._replace(text=folded[-1].text + text)
        else:
            folded.append(run._replace(text=text))
    if folded:
        folded[-1] = folded[-1]._replace(text=folded[-1].text.rstrip(" \n"))
    return tuple(run for run in folded if run.text or run.chu_thich)


def _spaced(text: str) -> str:
    """Return the text with its white space folded; looking for it is quicker than folding what has none."""
    if "  " in text or "\n" in text or "\t" in text or "\r" in text:
        return _SPACE.sub(" ", text)
    return text


def _list(values: Iterable[str]) -> str:
    names = sorted(str(value) for value in values)
    return f"ở đây dùng được: {', '.join(names)}" if names else "ở đây không dùng được phần tử nào"


def _say(error: expat.ExpatError) -> str:
    words = {
        expat.errors.codes[expat.errors.XML_ERROR_TAG_MISMATCH]: "thẻ đóng không khớp với thẻ đang mở",
        expat.errors.codes[expat.errors.XML_ERROR_UNDEFINED_ENTITY]: (
            "chỉ dùng được các thực thể &amp; &lt; &gt; &quot; &apos; và số, ví dụ &#160; cho dấu cách không ngắt"
        ),
        expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_TOKEN]: "có dấu < hoặc thẻ chưa đóng",
        expat.errors.codes[expat.errors.XML_ERROR_DUPLICATE_ATTRIBUTE]: "một thuộc tính viết hai lần",
    }
    return words.get(error.code, "HTML của mẫu viết sai: kiểm tra dấu <, dấu &, dấu nháy và thẻ đóng")
