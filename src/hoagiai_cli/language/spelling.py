"""The spellings of one Vietnamese word: with marks placed in either way, in capitals, without marks."""

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_LATE_TONE = re.compile(rf"(?<![qQ])([oOuU])([aeyAEY])([{_TONES}])(?!\w)")
"""A final oa, oe, uy with its tone on the second letter, decomposed: "hoà", "Uỷ"; "hoàn" and "quý" have but one way."""


def in_one_tone_style(text: str) -> str:
    """Return the text in NFC, with tone marks on the first of two vowels: "hoà", "Uỷ" → "hòa", "Ủy"."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _LATE_TONE.sub(r"\1\3\2", unicodedata.normalize("NFD", text)))


def fold(text: str) -> str:
    """Return the text for comparing: lower case, one tone style, one dash, single spaces."""
    return _remembered(text) if len(text) < _SHORT else _folded(text)


_SHORT = 200
"""Letters of a text that is remembered: names and their beginnings are asked about again and again."""


def _folded(text: str) -> str:
    return " ".join(in_one_tone_style(text.lower().replace("–", "-").replace("—", "-")).split())


_remembered = lru_cache(maxsize=8192)(_folded)


def without_marks(text: str) -> str:
    """Return the text in plain letters: "Đoàn Kết" → "Doan Ket"."""
    return _remembered_plain(text) if len(text) < _SHORT else _plain(text)


def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in plain if not unicodedata.combining(char))


_remembered_plain = lru_cache(maxsize=8192)(_plain)
