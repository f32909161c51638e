"""Characters that nobody sees, or that look like a space and are none: one list for every reader and every check.

The lists are written as ranges of a regular expression.
"""

import re

ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces other than the plain one: no-break, thin, ideographic."""

ZERO_WIDTH = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
"""What takes no place and means nothing in a text: soft hyphens, joiners, marks of direction and of byte order."""

PRIVATE = "\ufff9-\ufffb\ue000-\uf8ff"
"""Signs of one font alone, and marks of annotations: shown as boxes where the font is missing."""

CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
"""Control characters; tab, line feed, carriage return and next line are white space."""

_ZERO_WIDTH = re.compile(f"[{ZERO_WIDTH}]+")
_ODD_SPACES = re.compile(f"[{ODD_SPACES}]")
_CONTROL = re.compile(f"[{CONTROL}]+")


def without_zero_width(text: str) -> str:
    """Return the text without what takes no place."""
    return text if text.isascii() else _ZERO_WIDTH.sub("", text)


def with_plain_spaces(text: str) -> str:
    """Return the text with every kind of space as the plain one; line ends and tabs stay."""
    return text if text.isascii() else _ODD_SPACES.sub(" ", text)


def without_control(text: str) -> str:
    """Return the text without control characters."""
    return text if text.isprintable() else _CONTROL.sub("", text)
