"""Values → lines of YAML in the style of the plan files: plain where that is safe, quoted or folded where it is not.

Only what is added to a file is written here; the rest of the file is never written again.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from hoagiai_cli.store.yaml_scalars import inline

WIDTH = 118
"""Longest line of added text; a longer text is folded."""


def scalar(value: Any, *, in_flow: bool = False) -> str:
    """Return a value on one line."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    return inline(str(value), in_flow=in_flow)


def flow(value: Any) -> str:
    """Return a value in flow style: ``{a: 1, b: [x, y]}``."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value, in_flow=True)


def entry(key: str, value: Any, indent: int) -> list[str]:
    """Return the lines of ``key: value`` in a block mapping; small mappings and lists in flow style."""
    pad = " " * indent
    if isinstance(value, str):
        return _text_entry(f"{pad}{key}:", value, indent)
    line = f"{pad}{key}: {flow(value)}"
    if len(line) <= WIDTH or not isinstance(value, Mapping | Sequence):
        return [line]
    if isinstance(value, Sequence):
        return [f"{pad}{key}:", *(part for inner in value for part in element(inner, indent + 2))]
    return [f"{pad}{key}:", *(part for name, inner in value.items() for part in entry(name, inner, indent + 2))]


def item(value: Mapping[str, Any], indent: int) -> list[str]:
    """Return the lines of one mapping as an item of a block sequence whose dash stands at ``indent``."""
    lines = [line for key, inner in value.items() for line in entry(key, inner, indent + 2)]
    lines[0] = " " * indent + "- " + lines[0][indent + 2 :]
    return lines


def element(value: Any, indent: int) -> list[str]:
    """Return the lines of an item, a mapping or a single value, of a block sequence with its dash at ``indent``."""
    return item(value, indent) if isinstance(value, Mapping) else [f"{' ' * indent}- {scalar(value)}"]


def _text_entry(head: str, text: str, indent: int) -> list[str]:
    line = f"{head} {scalar(text)}"
    if "\n" in text and _fits_block(text):
        # A text of several lines stays one: every line of it a line of the file.
        inner = " " * (indent + 2)
        return [f"{head} |-", *(inner + part if part else "" for part in text.split("\n"))]
    if len(line) > WIDTH and _fits_block(text) and "\n" not in text:
        return [f"{head} >-", *_folded(text, indent + 2)]
    return [line]


def _fits_block(text: str) -> bool:
    """Tell whether a block scalar gives the text back: no odd characters, no space that the style would swallow."""
    lines = text.split("\n")
    return (
        all(line.isprintable() and line == line.strip() for line in lines)
        and bool(lines[0])
        and bool(lines[-1])
        and "  " not in text
    )


def _folded(text: str, indent: int) -> list[str]:
    pad = " " * indent
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        if line and indent + len(line) + 1 + len(word) > WIDTH:
            lines.append(pad + line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, pad + line]
