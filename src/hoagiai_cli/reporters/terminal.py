"""Text that is safe and fits on a terminal: no control characters from data, widths as a terminal counts them."""

import re
import unicodedata
from collections.abc import Iterator

_MAY_BE_ODD = re.compile("[^\x20-\u02ff\u1e00-\u1eff\u2010-\u2027\u2190-\u21ff\u2500-\u257f]")
"""Outside these blocks (Latin with its marks, punctuation, arrows, lines) a character may take no column, or two."""


_BREAKS = "/\\-_.·;,"
"""Signs inside a long word behind which a line may end."""


def safe(text: str) -> str:
    """Return the text with every control or invisible formatting character replaced by a visible mark."""
    if text.isprintable():
        return text
    return "".join(_visible(char) for char in text)


def _visible(char: str) -> str:
    if char.isprintable():
        return char
    if char in "\t\n\r\x0b\x0c\x85\u2028\u2029" or unicodedata.category(char) == "Zs":
        return " "
    return "\N{REPLACEMENT CHARACTER}"


def width(text: str) -> int:
    """Return the number of columns that a terminal uses for the text."""
    return len(text) if _is_even(text) else sum(_char_width(char) for char in text)


def _is_even(text: str) -> bool:
    return text.isascii() or not _MAY_BE_ODD.search(text)


def fits(text: str, columns: int) -> bool:
    """Tell at small cost that a text can stand as it is within some columns; most words of a table can."""
    return len(text) <= columns and text.isprintable() and _is_even(text)


def _char_width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def fold(text: str, columns: int, indent: str = "") -> Iterator[str]:
    """Yield the text in lines of at most ``columns``, broken at spaces; further lines are indented.

    A word that is wider than a line by itself (a path, a code) is broken behind its last sign that fits, else where the
    line ends.
    """
    # Of a text without odd letters no piece has any: each is as wide as it is long.
    columns_of = len if _is_even(text) and _is_even(indent) else width
    inner = columns - columns_of(indent)
    if columns_of(text) <= inner:
        yield text
        return
    words = list(_words(text.lstrip(" "), max(inner, 1)))
    line = text[: len(text) - len(text.lstrip(" "))] + words[0]
    used = columns_of(line)
    for word in words[1:]:
        needed = columns_of(word)
        if used + 1 + needed > columns:
            yield line
            line = indent + word
            used = columns - inner + needed
        else:
            line = f"{line} {word}"
            used += 1 + needed
    yield line


def _words(text: str, longest: int) -> Iterator[str]:
    for word in text.split(" "):
        rest = word
        while len(rest) > longest and width(rest) > longest:
            cut = max(rest.rfind(sign, longest // 2, longest) for sign in _BREAKS) + 1 or longest
            yield rest[:cut]
            rest = rest[cut:]
        yield rest


def pad(text: str, columns: int) -> str:
    """Return the text filled with spaces to a width."""
    return text.ljust(columns) if _is_even(text) else text + " " * max(columns - width(text), 0)
