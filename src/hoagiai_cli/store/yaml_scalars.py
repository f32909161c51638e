"""One value as canonical YAML: plain where every reader of YAML understands it so, else in double quotes."""

import re
from functools import lru_cache

FOLD_AT = 110
"""Columns of a paragraph that is folded for the first time; one that is folded already keeps its lines."""

# What some reader of YAML (1.1 or 1.2) would take for a number, a truth value, nothing or a merge key.
_MISREAD = re.compile(
    r"""[-+]?(\.[0-9_]+|[0-9][0-9_]*(\.[0-9_]*)?)([eE][-+]?[0-9]+)?
    |[-+]?0[xob][0-9a-fA-F_]+
    |[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?
    |[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)
    |y|Y|n|N|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|true|True|TRUE|false|False|FALSE
    |null|Null|NULL|~|<<|=|---|\.\.\.""",
    re.VERBOSE,
)
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_FLOW_SIGNS = re.compile(r"[,\[\]{}]|:\?")
"""What ends a plain text between brackets: also a colon before a question mark, to libyaml."""

_BREAKS_PLAIN = re.compile(r":(\s|$)|\s#|[\n\r\t\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_NEEDS_ESCAPE = re.compile('[\\\\"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]')


@lru_cache(maxsize=4096)
def inline(text: str, *, in_flow: bool = False) -> str:
    """Return a text on one line."""
    if _is_plain(text, in_flow=in_flow):
        return text
    if ('"' in text or "\\" in text) and not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]", text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + _NEEDS_ESCAPE.sub(_escaped, text) + '"'


def _is_plain(text: str, *, in_flow: bool) -> bool:
    if not text or text[0] in _INDICATORS or text[0] == " " or text[-1] == " ":
        return False
    if _MISREAD.fullmatch(text) or _BREAKS_PLAIN.search(text) or text.startswith(("--- ", "... ")):
        return False
    return not (in_flow and _FLOW_SIGNS.search(text))


def _escaped(found: re.Match[str]) -> str:
    char = found.group()
    return _ESCAPES.get(char) or (f"\\x{ord(char):02x}" if ord(char) < 0x100 else f"\\u{ord(char):04x}")  # noqa: PLR2004


def folded(text: str, columns: int) -> list[str] | None:
    """Return a paragraph as the lines of a ``>-`` block, or None where folding would change it."""
    words = text.split(" ")
    if "" in words or _NEEDS_ESCAPE.search(text.replace("\\", "").replace('"', "")):
        return None
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + 1 + len(word) > columns:
            lines.append(word)
        else:
            lines[-1] += " " + word
    return lines


def literal(text: str) -> tuple[str, list[str]] | None:
    """Return header and lines of a ``|`` block, or None where a block would change the text."""
    body = text.removesuffix("\n")
    lines = body.split("\n")
    if "\n" not in body or not lines[0] or not lines[-1] or lines[0][0] == " ":
        return None
    if any(line.endswith(" ") for line in lines):  # an editor, and fmt, takes such spaces away
        return None
    if _NEEDS_ESCAPE.search(text.replace("\n", "").replace("\\", "").replace('"', "")):
        return None
    return ("|" if text.endswith("\n") else "|-"), lines


def block_lines(raw: str) -> tuple[str, str | None, list[str]] | None:
    """Take a block as it stands in a file apart: header, comment behind it, lines without their indentation.

    Returns:
        None for a block that says its own indentation or has no words: it is written anew from its value.
    """
    head, _, rest = raw.partition("\n")
    header, _, comment = head.partition("#")
    header = header.strip()
    lines = rest.split("\n")
    first = next((line for line in lines if line.strip()), None)
    if first is None or any(sign.isdigit() for sign in header):
        return None
    indent = len(first) - len(first.lstrip(" "))
    lines = [line[indent:] for line in lines]
    if "+" not in header:
        while lines and not lines[-1].strip():
            lines.pop()
    elif lines and not lines[-1]:
        lines.pop()
    return header, ("#" + comment).rstrip() if comment else None, lines
