"""What libyaml reads of a file: nodes with marks, plain data of them, and the place of each value.

Only a file with something unusual in it, or with a finding, comes here: importing this costs a short command a fifth.
"""

import re
from typing import Any, NamedTuple

import yaml
from yaml.events import AliasEvent
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from hoagiai_cli.diagnostics.finding import Place
from hoagiai_cli.store.depth import MAX_DEPTH, overruns
from hoagiai_cli.store.source import Source, Unreadable
from hoagiai_cli.store.yaml_core import BOOL, BOOLS, FLOAT, INT, NULL, STR, tag_of
from hoagiai_cli.store.yaml_messages import TAB, TAB_HINT, say

_KIND_TAGS = {SequenceNode: "tag:yaml.org,2002:seq", MappingNode: "tag:yaml.org,2002:map"}
_INDENT_TAB = re.compile(r" *(\t+)")

_Base: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
HAS_LIBYAML = hasattr(yaml, "CBaseLoader")


class _Loader(_Base):  # type: ignore[misc]
    """libyaml's composer with the scalars of YAML 1.2's core schema; numbers with leading zeros stay text."""

    def resolve(self, kind: Any, value: str | None, implicit: Any) -> str:
        """Give a node without a tag its tag."""
        if kind is not ScalarNode:
            return _KIND_TAGS[kind]
        return tag_of(value) if implicit[0] and value is not None else STR


class Parsed(NamedTuple):
    """What libyaml says of a file: its data, its node, each key that is given again."""

    data: Any
    node: MappingNode
    repeated: tuple[Unreadable, ...]


def parse(source: Source) -> Parsed:
    """Read one file.

    Raises:
        Unreadable: On any error of syntax, with the place and Vietnamese words.
    """
    if overruns(source.text):
        raise Unreadable("HG013", "lồng nhau quá nhiều cấp", "bỏ bớt dấu ngoặc hoặc dấu gạch đầu dòng lồng nhau")
    node = compose(source)
    constructor = _Constructor(source)
    return Parsed(constructor.construct(node, 0), node, tuple(constructor.repeated))


def compose(source: Source) -> MappingNode:
    """Return the node of a text that nests no deeper than libyaml bears: a plain one, or one that was looked at."""
    try:
        loader = _Loader(source.text)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        raise _unreadable(error, source) from None
    except yaml.YAMLError as error:
        raise Unreadable(
            "HG010", "tệp có ký tự mà YAML không cho phép", "xóa ký tự lạ", _reader_place(error, source)
        ) from None
    if node is None:
        raise Unreadable("HG004", "tệp rỗng", "ghi nội dung theo mẫu, hoặc xóa tệp nếu không dùng")
    if not isinstance(node, MappingNode):
        raise Unreadable(
            "HG015", "tệp phải gồm các dòng “khóa: giá trị”", "xem mẫu trong docs/du-lieu.md", _node_place(node, source)
        )
    return node


class _Constructor:
    """Plain data from nodes: every node once, so that an alias shows."""

    def __init__(self, source: Source) -> None:
        self.source = source
        # Only a file with an asterisk can hold an alias; the others are spared the bookkeeping.
        self.seen: set[int] | None = set() if "*" in source.text else None
        self.repeated: list[Unreadable] = []

    def construct(self, node: Node, depth: int) -> Any:
        if self.seen is not None:
            if id(node) in self.seen:
                raise _alias(self.source, node)
            self.seen.add(id(node))
        if type(node) is ScalarNode:
            return self._scalar(node)
        if depth >= MAX_DEPTH:
            raise self._refuse("HG013", node, f"lồng nhau quá {MAX_DEPTH} cấp", "bỏ bớt cấp lồng nhau")
        if node.tag not in _KIND_TAGS.values():
            raise self._tag(node)
        if type(node) is SequenceNode:
            return [self.construct(child, depth + 1) for child in node.value]
        return self._mapping(node, depth)

    def _mapping(self, node: Node, depth: int) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if type(key_node) is not ScalarNode:
                raise self._refuse("HG015", key_node, "khóa phải là chữ", "viết lại dòng này theo dạng khóa: giá trị")
            key = key_node.value
            if key in data:
                first = next(k for k, _ in node.value if k.value == key)
                self.repeated.append(
                    self._refuse(
                        "HG011",
                        key_node,
                        f"khóa “{key}” đã có ở dòng {first.start_mark.line + 1}",
                        "giữ một trong hai, xóa hoặc đổi tên khóa kia",
                    )
                )
                continue
            data[key] = self.construct(value_node, depth + 1)
        return data

    def _scalar(self, node: ScalarNode) -> Any:
        tag = node.tag
        if tag == STR:
            return node.value
        if tag == NULL:
            return None
        if tag == INT:
            return int(node.value)
        if tag == BOOL:
            return BOOLS[node.value]
        if tag == FLOAT:
            return float(node.value)
        raise self._tag(node)

    def _tag(self, node: Node) -> Unreadable:
        return self._refuse("HG014", node, f"không dùng thẻ YAML “{node.tag}”", "bỏ phần bắt đầu bằng dấu !")

    def _refuse(self, code: str, node: Node, message: str, hint: str) -> Unreadable:
        return Unreadable(code, message, hint, _node_place(node, self.source))


def _alias(source: Source, node: Node) -> Unreadable:
    """Refuse an alias at its own place, which the nodes do not keep: only the parser's events do."""
    place = _node_place(node, source)
    for event in yaml.parse(source.text, Loader=_Base):
        start, end = event.start_mark, event.end_mark
        if isinstance(event, AliasEvent) and start and end:
            place = source.place(start.line + 1, start.column + 1, end.column - start.column)
            break
    return Unreadable(
        "HG012",
        "dấu * ở đầu giá trị là bí danh YAML: nhắc lại một giá trị khác",
        "viết lại nội dung ở chỗ này; nếu dấu * là chữ thì đặt cả giá trị trong dấu nháy kép",
        place,
    )


def place_in(node: Node, source: Source, loc: tuple[str | int, ...], *, at_key: bool = False) -> Place:
    """Return the place of the value at ``loc``, or of its key.

    Where ``loc`` leads to a key that is not there: the key of the mapping that lacks it, or the mapping's first key.
    """
    key: Node | None = None
    for step in loc:
        if isinstance(node, MappingNode):
            pair = next(((k, v) for k, v in node.value if k.value == step), None)
            if pair is None:
                at_key = True
                break
            key, node = pair
        elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
            key, node = None, node.value[step]
        # Any other step names no node but a branch of a union: the last known place stands.
    if key is not None and (at_key or _is_empty(node)):
        node = key
    elif at_key and isinstance(node, MappingNode) and node.value:
        node = node.value[0][0]
    return _node_place(node, source)


def _is_empty(node: Node) -> bool:
    return isinstance(node, ScalarNode) and node.start_mark.index == node.end_mark.index


def _node_place(node: Node, source: Source) -> Place:
    start, end = node.start_mark, node.end_mark
    text = source.line(start.line + 1)
    length = end.column - start.column if end.line == start.line else len(text.rstrip()) - start.column
    return Place(start.line + 1, start.column + 1, text, max(length, 1))


def _unreadable(error: yaml.MarkedYAMLError, source: Source) -> Unreadable:
    code, message, hint = say(error.problem or "", error.context or "")
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Unreadable(code, message, hint)
    place = source.place(mark.line + 1, mark.column + 1)
    tabs = _INDENT_TAB.match(place.text or "")
    if tabs and tabs.start(1) == mark.column:
        place = source.place(place.line, place.column, len(tabs.group(1)))
        return Unreadable("HG006", TAB, TAB_HINT, place)
    return Unreadable(code, message, hint, place)


def _reader_place(error: yaml.YAMLError, source: Source) -> Place:
    position = getattr(error, "position", None)
    if not isinstance(position, int):
        return Place(1, 1)
    before = source.text[:position]
    return source.place(before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1)
