"""A change of a YAML text that touches only the lines it means: where a value stands is known from libyaml's marks.

Everything else (comments, order, quotes, line ends, odd spacing) comes back byte for byte, because it is never
written again. Each function returns the whole new text; the caller reads it back and compares before it is kept.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from hoagiai_cli.store.source import Source
from hoagiai_cli.store.yaml_reader import read_yaml
from hoagiai_cli.store.yaml_text import entry, flow, item, scalar

Step = str | int


def append_items(text: str, key: str, values: Sequence[Mapping[str, Any]], order: tuple[str, ...] = ()) -> str:
    """Return the text with more items in the sequence at a top-level key.

    Args:
        text: A file's text.
        key: The key; added where it is missing, before the first key that follows it in ``order``.
        values: The items, in their order.
        order: The keys of the file in their usual order.
    """

    def lines(column: int) -> list[str]:
        return [line for value in values for line in item(value, column)]

    root = _root(text)
    node = _child(root, key)
    if node is None:
        return _insert_lines(text, _where_key_goes(text, root, key, order), [f"{key}:", *lines(2)])
    if isinstance(node, SequenceNode) and node.value:
        if _is_flow(node):
            end = _last_offset(text, node.value[-1])
            return f"{text[:end]}, {', '.join(map(flow, values))}{text[end:]}"
        return _insert_lines(text, _line_after(text, node.value[-1]), lines(node.start_mark.column))
    # "key: []" or "key:" with nothing: a sequence begins here.
    start, end = node.start_mark.index, node.end_mark.index
    colon = text.rindex(":", 0, start + 1 if start == end else start)
    return _insert_lines(text[: colon + 1] + text[end:], _line_of(text, colon) + 1, lines(2))


def set_value(text: str, path: tuple[Step, ...], value: Any, order: tuple[str, ...] = ()) -> str:
    """Return the text with a value replaced, or its key added at the end of the mapping that it belongs to.

    Args:
        text: A file's text.
        path: Keys and indices; mappings that are missing on the way are added.
        value: A scalar; a list in the place of an empty one or of nothing; anything where the last key is new.
        order: The top-level keys in their usual order.
    """
    node: Node = _root(text)
    above = node
    for place, step in enumerate(path):
        child = _child(node, step)
        if child is None or (place < len(path) - 1 and isinstance(child, ScalarNode)):
            break
        above, node = node, child
    else:
        if isinstance(value, list):
            return _in_place_of_nothing(text, above, node, value)
        return f"{text[: node.start_mark.index]}{scalar(value)}{text[_last_offset(text, node) :]}"
    rest = path[place:]
    for step in reversed(rest[1:]):
        value = {step: value}
    if child is not None:  # "key:" with nothing, or null, where a mapping is wanted
        cut = text[: child.start_mark.index].rstrip(" ") + text[child.end_mark.index :]
        lines = entry(str(rest[0]), value, node.start_mark.column)
        return (
            _insert_lines(cut, _line_of(cut, child.start_mark.index - 1) + 1, lines[1:])
            if len(lines) > 1
            else (f"{text[: child.start_mark.index].rstrip(' ')} {flow(value)}{text[child.end_mark.index :]}")
        )
    return _add_key(text, node, str(rest[0]), value, order if place == 0 else ())


def without_comment(text: str, words: str) -> str:
    """Return the text without the whole-line comment that says these words, over one line or several."""
    lines = text.split("\n")
    for first in range(len(lines)):
        said, last = "", first
        while last < len(lines) and lines[last].lstrip().startswith("#"):
            said = f"{said} {lines[last].lstrip().lstrip('#').strip()}".strip()
            last += 1
            if said == words:
                return "\n".join([*lines[:first], *lines[last:]])
    return text


def without_key(text: str, key: str) -> str:
    """Return the text without a top-level key and what stands behind it."""
    root = _root(text)
    found = next((pair for pair in root.value if pair[0].value == key), None)
    if found is None or _is_flow(root):
        return text  # the caller compares what came out with what was meant
    lines = text.split("\n")
    return "\n".join([*lines[: found[0].start_mark.line], *lines[_line_after(text, found[1]) :]])


def append_at(text: str, path: tuple[Step, ...], value: Mapping[str, Any]) -> str:
    """Return the text with one more item behind the last of a sequence that is not empty, wherever it stands."""
    node: Node | None = _root(text)
    for step in path:
        node = _child(node, step) if node is not None else None
    if not isinstance(node, SequenceNode) or not node.value:
        return text  # the caller compares what came out with what was meant
    if _is_flow(node):
        end = _last_offset(text, node.value[-1])
        return f"{text[:end]}, {flow(value)}{text[end:]}"
    return _insert_lines(text, _line_after(text, node.value[-1]), item(value, node.start_mark.column))


def _in_place_of_nothing(text: str, above: Node, node: Node, value: list[Any]) -> str:
    """Put a list where "[]", null or nothing stands behind a key."""
    start, end = node.start_mark.index, node.end_mark.index
    lines = entry("x", value, above.start_mark.column)
    if len(lines) == 1 or _is_flow(above):
        sign = "" if start and text[start - 1] in " \t" else " "
        return f"{text[:start]}{sign}{flow(value)}{text[end:]}"
    head = text[:start].rstrip(" ")
    return _insert_lines(head + text[end:], _line_of(text, start) + 1, lines[1:])


def _add_key(text: str, node: Node, key: str, value: Any, order: tuple[str, ...]) -> str:
    if _is_flow(node):
        end = node.end_mark.index - 1
        head = text[:end].rstrip()
        sign = "" if head.endswith("{") else ", "
        return f"{head}{sign}{key}: {flow(value)}{text[end:]}"
    lines = entry(key, value, node.start_mark.column)
    if order:
        return _insert_lines(text, _where_key_goes(text, node, key, order), lines)
    return _insert_lines(text, _line_after(text, node.value[-1][1]), lines)


def _root(text: str) -> Node:
    return read_yaml(Source("", text)).node


def _child(node: Node, step: Step) -> Node | None:
    if isinstance(node, MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        found: Node = node.value[step]
        return found
    return None


def _where_key_goes(text: str, root: Node, key: str, order: tuple[str, ...]) -> int:
    """Return the line index for a new top-level key: behind the last key that precedes it in ``order``."""
    before = set(order[: order.index(key)]) if key in order else {pair[0].value for pair in root.value}
    earlier = [value for name, value in root.value if name.value in before] or [value for _, value in root.value]
    return _line_after(text, max(earlier, key=lambda value: value.start_mark.index))


def _last_offset(text: str, node: Node) -> int:
    """Return the offset behind the last character of a node, without the blank lines that block styles reach over."""
    if isinstance(node, ScalarNode) or _is_flow(node) or not node.value:
        start, end = node.start_mark.index, node.end_mark.index
        return max(start, len(text[:end].rstrip())) if end > start else end
    last = node.value[-1]
    return _last_offset(text, last[1] if isinstance(last, tuple) else last)


def _line_after(text: str, node: Node) -> int:
    """Return the index of the line behind the one on which a node ends."""
    return _line_of(text, _last_offset(text, node)) + 1


def _is_flow(node: Node) -> bool:
    return isinstance(node, CollectionNode) and bool(node.flow_style)


def _line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset)


def _insert_lines(text: str, at: int, lines: list[str]) -> str:
    """Return the text with lines added before line ``at``, with the line ends of the file."""
    end = "\r\n" if "\r\n" in text else "\n"
    kept = text.split("\n")
    if at >= len(kept) and kept[-1]:
        kept[-1] += "\r" if end == "\r\n" else ""
        kept.append("")
    added = [line + end[:-1] for line in lines]
    return "\n".join([*kept[:at], *added, *kept[at:]])
