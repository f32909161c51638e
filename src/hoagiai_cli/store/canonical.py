"""A plan file in its canonical form: the model's order of keys, plain quoting, one indentation; comments kept.

The form is a function of what the file says and of its comments, so formatting twice changes nothing. A paragraph that
is folded keeps its lines: to change one word stays a change of one line.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any, get_args

from yaml.nodes import MappingNode, Node, ScalarNode

from hoagiai_cli.diagnostics.finding import Place
from hoagiai_cli.model.base import Model
from hoagiai_cli.store.mending import decode, mend, terminated, without_trailing_white
from hoagiai_cli.store.source import Source, Unreadable
from hoagiai_cli.store.yaml_layout import Block, Entry, lay_out
from hoagiai_cli.store.yaml_reader import Document, read_yaml
from hoagiai_cli.store.yaml_scalars import FOLD_AT, block_lines, folded, inline, literal

WIDEST_FLOW = 120
"""A list in brackets that spans several lines is joined when it fits into one of these; else each item has its own."""

_STR = "tag:yaml.org,2002:str"
_NULL = "tag:yaml.org,2002:null"
_BOOL = "tag:yaml.org,2002:bool"
_MODELINE = "# yaml-language-server:"
_CONFLICT = ("<<<<<<< ", ">>>>>>> ", "||||||| ")


def canonical(path: str, data: bytes, model: type[Model]) -> bytes:
    """Return a file's canonical bytes.

    Args:
        path: The file, for messages.
        data: Its bytes.
        model: The model whose fields give the order of keys.

    Raises:
        Unreadable: When the file is not YAML, or not safely mended.
    """
    try:
        text = mend(decode(data))
    except UnicodeDecodeError:
        raise Unreadable("HG002", "tệp không viết bằng UTF-8", "mở tệp, lưu lại với bảng mã UTF-8") from None
    _refuse_conflict(Source(path, text))
    document = _read(path, text)
    meant = _meaning(document)
    if terminated(text) != text:
        document = _read(path, terminated(text))
    formatted = "\n".join(_Writer(document).root(model)) + "\n"
    if formatted != text and _meaning(read_yaml(Source(path, formatted))) != meant:  # pragma: no cover - a last defence
        raise Unreadable("HG010", "không định dạng lại được mà giữ nguyên nội dung", "sửa tệp bằng tay")
    return formatted.encode()


def _refuse_conflict(source: Source) -> None:
    if not any(sign in source.text for sign in _CONFLICT):
        return
    for number, line in enumerate(source.lines, 1):
        if line.startswith(_CONFLICT):
            message = "còn dấu xung đột của git nên không định dạng"
            raise Unreadable("HG005", message, "chọn phần đúng rồi xóa các dòng dấu", Place(number, 1, line, len(line)))


def _read(path: str, text: str) -> Document:
    try:
        return read_yaml(Source(path, text))
    except Unreadable:
        # A tab behind a value is the one fault of form that only shows here.
        tidy = without_trailing_white(text)
        if tidy == text:
            raise
        return read_yaml(Source(path, tidy))


def _meaning(document: Document) -> tuple[Any, list[str]]:
    return document.data, [repeated.message.partition("”")[0] for repeated in document.repeated]


class _Writer:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.source.text

    def root(self, model: type[Model]) -> list[str]:
        """Return the whole file's lines."""
        block = lay_out(self.document)
        header: list[str] = []
        if block.entries:
            header, block.entries[0].leading = _header(block.entries[0].leading)
        lines = [*header, *self._entries(block, model, 0)]
        while lines and not lines[0]:
            lines.pop(0)
        return lines

    def _entries(self, block: Block, model: Any, indent: int) -> list[str]:
        lines: list[str] = []
        for entry in _ordered(block, model):
            lines += _indented(entry.leading, indent)
            lines += self._entry(entry, _below(model, entry.key), indent)
        return lines + _indented(block.tail, indent)

    def _entry(self, entry: Entry, model: Any, indent: int) -> list[str]:
        head = " " * indent + ("-" if entry.key is None else self._inline(entry.key) + ":")
        if isinstance(entry.value, Block):
            return self._nested(head, entry, entry.value, model, indent)
        first, *rest = self._value(entry, model, len(head) + 1, indent + 2)
        return [_beside(f"{head} {first}", entry.beside), *rest]

    def _nested(self, head: str, entry: Entry, block: Block, model: Any, indent: int) -> list[str]:
        if entry.key is not None:
            return [_beside(head, entry.beside), *self._entries(block, model, indent + 2)]
        # The first entry of an item stands behind its dash; what stood above that entry goes above the dash.
        above = [comment for comment in (*_taken_above(block, model), entry.beside) if comment]
        lines = self._entries(block, model, indent + 2)
        return [*_indented(above, indent), f"{head} {lines[0].lstrip(' ')}", *lines[1:]]

    def _value(self, entry: Entry, model: Any, used: int, indent: int) -> list[str]:
        """Return the first line of a value, to stand behind its key, and the lines below it."""
        node = entry.value
        assert isinstance(node, Node)  # noqa: S101 - blocks went another way
        if not isinstance(node, ScalarNode):
            line = self._flow(node, model)
            spans_lines = node.end_mark.line > node.start_mark.line
            if spans_lines and entry.key is not None and used + len(line) > WIDEST_FLOW:
                block = Block(node, indent, [Entry(*pair) for pair in _pairs(node)])
                return ["", *self._entries(block, model, indent)]
            return [line]
        if node.tag != _STR:
            return [self._inline(node)]
        if node.style in {"|", ">"}:
            raw = self.text[node.start_mark.index : node.end_mark.index]
            parts = block_lines(raw)
            if parts:
                header, comment, lines = parts
                entry.beside = entry.beside or comment
                return [header, *_indented(lines, indent)]
        return self._long_text(node, used, indent)

    def _long_text(self, node: ScalarNode, used: int, indent: int) -> list[str]:
        text = node.value
        spans_lines = node.end_mark.line > node.start_mark.line
        if "\n" in text:
            block = literal(text)
            return [block[0], *_indented(block[1], indent)] if block else [inline(text)]
        if spans_lines and used + len(text) > FOLD_AT:
            lines = folded(text, FOLD_AT - indent)
            if lines and len(lines) > 1:
                return [">-", *_indented(lines, indent)]
        return [inline(text)]

    def _flow(self, node: Node, model: Any) -> str:
        if isinstance(node, ScalarNode):
            return self._inline(node, in_flow=True)
        if not isinstance(node, MappingNode):
            return "[" + ", ".join(self._flow(item, model) for item in node.value) + "]"
        pairs = sorted(node.value, key=lambda pair: _rank(model, pair[0]))
        shown = (f"{self._inline(key, in_flow=True)}: {self._flow(value, _below(model, key))}" for key, value in pairs)
        return "{" + ", ".join(shown) + "}"

    def _inline(self, node: ScalarNode, *, in_flow: bool = False) -> str:
        if node.tag == _NULL:
            return "null"
        if node.tag == _BOOL:
            return str(node.value.lower())
        return inline(node.value, in_flow=in_flow) if node.tag == _STR else str(node.value)


def _taken_above(block: Block, model: Any) -> list[str | None]:
    """Take what stands above a block's first entry, and above whatever stands on the same line with it."""
    first = _ordered(block, model)[0]
    above: list[str | None] = [*first.leading]
    first.leading = []
    if first.key is None and isinstance(first.value, Block):
        above += [*_taken_above(first.value, model), first.beside]
        first.beside = None
    return above


def _header(leading: list[str]) -> tuple[list[str], list[str]]:
    """Split what stands above the first key: what belongs to the file (modeline, paragraphs) and what to the key."""
    end = 0
    for number, line in enumerate(leading, 1):
        if line.startswith(_MODELINE) or (not line and number > 1):
            end = number
    return leading[:end], leading[end:]


def _pairs(node: Node) -> Iterable[tuple[ScalarNode | None, Node]]:
    return node.value if isinstance(node, MappingNode) else [(None, item) for item in node.value]


def _ordered(block: Block, model: Any) -> list[Entry]:
    return sorted(block.entries, key=lambda entry: _rank(model, entry.key)) if _places(model) else block.entries


def _rank(model: Any, key: ScalarNode | None) -> int:
    """Return the place of a key in its model; unknown keys stay together at the end, items as they are."""
    places = _places(model)
    return places.get(key.value, len(places)) if key is not None else len(places)


@cache
def _places(model: Any) -> dict[str, int]:
    return {name: place for place, name in enumerate(getattr(model, "model_fields", {}))}


def _below(model: Any, key: ScalarNode | None) -> Any:
    """Return the model of a key's value; an item of a list has the list's."""
    return model if key is None else _models_below(model).get(key.value)


@cache
def _models_below(model: Any) -> dict[str, Any]:
    return {name: _model_in(field.annotation) for name, field in getattr(model, "model_fields", {}).items()}


def _model_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part)) is not None), None)


def _indented(lines: Iterable[str], indent: int) -> list[str]:
    return [" " * indent + line if line else "" for line in lines]


def _beside(line: str, comment: str | None) -> str:
    return f"{line.rstrip()} {comment}" if comment else line.rstrip()
