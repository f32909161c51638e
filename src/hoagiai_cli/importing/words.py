"""Words compared as people read them: one Unicode form, one place of tone marks, one spelling of known short forms."""

import re
import unicodedata

from hoagiai_cli.language.body_names import name_key
from hoagiai_cli.language.characters import without_zero_width
from hoagiai_cli.language.spelling import fold, without_marks

__all__ = ["LOWER", "UPPER", "clean", "fold", "is_upper", "name_key", "slug", "without_marks"]

_ACCENTED = "".join(
    unicodedata.normalize("NFC", vowel + mark + tone)
    for vowel, mark in (
        *((letter, "") for letter in "AEIOUY"),
        *zip("AAEOOU", "\u0302\u0306\u0302\u0302\u031b\u031b", strict=True),
    )
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
)
UPPER = "A-ZĐ" + "".join(letter for letter in _ACCENTED if not letter.isascii())
"""The capitals, for a class of a pattern: a range such as À-Ỹ holds small letters too."""

LOWER = UPPER.lower()
"""The small letters, likewise."""

_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_CONTROL = dict.fromkeys([*range(0x09), 0x0B, *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)])


def clean(text: str) -> str:
    """Return the text in NFC, without what no reader sees, with plain spaces; lines stay."""
    if not text.isascii():
        text = without_zero_width(unicodedata.normalize("NFC", text))
    return _SPACES.sub(" ", text.translate(_CONTROL))


_STROKED = {"\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ", "\u018b": "Đ", "\u018c": "đ"}
STROKED = re.compile(f"[{''.join(_STROKED)}]")
"""Letters of other alphabets that look like Đ and đ: old keyboards wrote them."""


def mend_letters(text: str) -> str:
    """Return the text with the Vietnamese Đ and đ where letters only look like them; its length stays."""
    return text if text.isascii() else STROKED.sub(lambda match: _STROKED[match[0]], text)


def slug(text: str, longest: int = 60) -> str:
    """Return a readable ASCII id of the text's first words."""
    words = re.sub(r"[^a-z0-9]+", " ", without_marks(text).lower()).split()
    made = ""
    for word in words:
        longer = f"{made}-{word}".removeprefix("-")
        if len(longer) > longest:
            break
        made = longer
    return made or (words[0][:longest] if words else "muc")


def is_upper(text: str) -> bool:
    """Tell whether the text is set in capitals."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 1 and all(char.isupper() for char in letters)
