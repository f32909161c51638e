"""The plain part of YAML that nearly every plan file keeps to, read line by line; all else is left to libyaml.

A file is read here only if each of its lines is surely one of a few shapes: a key with a word, a number, a quoted text
or a short list behind it, an item, a paragraph below ``>-`` or ``|``. At the first doubt the answer is None, and the
file goes to libyaml, which alone knows faults and places. It may leave to libyaml what it could read, never read what
libyaml refuses or reads otherwise: ``benchmarks/fuzz_reader.py`` compares the two, and a test runs it with few inputs.
"""

import re
from typing import Any

from hoagiai_cli.store.source import Source
from hoagiai_cli.store.yaml_core import plain_value

Row = tuple[str, str, str, str, str]
"""A line: the whole, its indentation, the dash of an item, its key, what stands behind."""

_ROWS = re.compile(r"^(( *)(- )?(?:([A-Za-z_][A-Za-z0-9_-]{0,99}):(?: +|$))?(.*))$", re.MULTILINE)
_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,99}")
_INDICATORS = frozenset(" -?:,[]{}#&*!|>'\"%@`")
_NOT_IN_FLOW = re.compile(r"[\[\]{}:#\"'&*!|>%@`?\\]")
_DEEPEST = 20


class _Doubt(Exception):  # noqa: N818 - not an error: libyaml reads on
    """A line of another shape."""


def read_plain(source: Source) -> dict[str, Any] | None:
    """Return what a file says, or None where libyaml has to read it."""
    text = source.text
    if text[-1:] != "\n" or not source.printable:
        return None
    reader = _Reader(_ROWS.findall(text))
    try:
        data, after = reader.mapping({}, 0, 0, 0)
    except _Doubt:
        return None
    return data if data and after == len(reader.rows) else None


def _says_nothing(row: Row) -> bool:
    """Tell whether a line is blank or a comment."""
    _, _, dash, key, rest = row
    return not key and not dash and (not rest or rest[0] == "#")


class _Reader:
    def __init__(self, rows: list[Row]) -> None:
        self.rows = rows

    def mapping(self, data: dict[str, Any], at: int, indent: int, depth: int) -> tuple[dict[str, Any], int]:
        """Read keys of one indentation into ``data``; return it and the number of the line behind."""
        rows, end = self.rows, len(self.rows)
        if depth > _DEEPEST:
            raise _Doubt
        while at < end:
            _, blank, dash, key, rest = rows[at]
            if not key and not dash and (not rest or rest[0] == "#"):
                at += 1
                continue
            found = len(blank)
            if found < indent:
                break
            if found > indent or dash or not key or key in data:
                raise _Doubt
            if rest and rest[0] not in _INDICATORS and ": " not in rest and " #" not in rest and rest[-1] not in ": ":
                data[key] = plain_value(rest)  # most lines: spared a call
                at += 1
            else:
                data[key], at = self.value(rest, at + 1, indent, depth)
        return data, at

    def sequence(self, at: int, indent: int, depth: int) -> tuple[list[Any], int]:
        """Read items of one indentation."""
        items: list[Any] = []
        rows, end = self.rows, len(self.rows)
        while at < end:
            row = rows[at]
            if _says_nothing(row):
                at += 1
                continue
            _, blank, dash, key, rest = row
            if len(blank) < indent:
                break
            if len(blank) > indent or not dash:
                raise _Doubt
            if key:
                first, at = self.value(rest, at + 1, indent + 2, depth + 1)
                item, at = self.mapping({key: first}, at, indent + 2, depth + 1)
            elif rest:
                item, at = self.value(rest, at + 1, indent, depth)
            else:
                raise _Doubt
            items.append(item)
        return items, at

    def value(self, rest: str, at: int, indent: int, depth: int) -> tuple[Any, int]:
        """Read what stands behind a key or a dash, and below it; what goes on for lines is no plain word."""
        rest = rest.rstrip(" ")
        if not rest:
            return self._below(at, indent, depth)
        first = rest[0]
        if first not in _INDICATORS:
            if ": " in rest or " #" in rest or rest[-1] == ":":
                raise _Doubt
            return plain_value(rest), at
        if first == '"' or first == "'":  # noqa: PLR1714 - a set costs more
            inner = rest[1:-1]
            if len(rest) < 2 or rest[-1] != first or first in inner or "\\" in inner:  # noqa: PLR2004
                raise _Doubt
            return inner, at
        if first == "[" and rest[-1] == "]":
            return self._list(rest[1:-1]), at
        if first == "{" and rest[-1] == "}":
            return self._group(rest[1:-1]), at
        if rest in {">-", "|-", ">", "|"}:
            return self._block(rest, at, indent)
        raise _Doubt

    def _below(self, at: int, indent: int, depth: int) -> tuple[Any, int]:
        rows = self.rows
        while at < len(rows) and _says_nothing(rows[at]):
            at += 1
        if at == len(rows):
            return None, at
        inner = len(rows[at][1])
        if inner > indent:
            if rows[at][2]:
                return self.sequence(at, inner, depth + 1)
            return self.mapping({}, at, inner, depth + 1)
        if inner == indent and rows[at][2]:
            raise _Doubt
        return None, at

    def _list(self, inner: str) -> list[Any]:
        if _NOT_IN_FLOW.search(inner):
            raise _Doubt
        if not inner.strip(" "):
            return []
        return [self._in_flow(part) for part in inner.split(",")]

    def _group(self, inner: str) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for part in inner.split(","):
            key, colon, value = part.strip(" ").partition(": ")
            if not colon or key in data or not _KEY.fullmatch(key) or _NOT_IN_FLOW.search(value):
                raise _Doubt
            data[key] = self._in_flow(value)
        return data

    def _in_flow(self, part: str) -> Any:
        text = part.strip(" ")
        if not text or text[0] == "-":
            raise _Doubt
        return plain_value(text)

    def _block(self, header: str, at: int, indent: int) -> tuple[str, int]:
        """Read a paragraph whose lines all have one indentation, without a blank line between them."""
        rows, end = self.rows, len(self.rows)
        if at == end:
            raise _Doubt
        inner = len(rows[at][1])
        lines = []
        while at < end:
            whole, blank = rows[at][0], rows[at][1]
            if len(blank) != inner or len(whole) == inner:
                break
            lines.append(whole[inner:])
            at += 1
        if inner <= indent or not lines:
            raise _Doubt
        while at < end and not rows[at][0]:
            at += 1
        if at < end and len(rows[at][1]) > indent:
            raise _Doubt
        text = (" " if header[0] == ">" else "\n").join(lines)
        return text if header[1:] else text + "\n", at
