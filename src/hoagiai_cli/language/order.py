"""The order of the Vietnamese alphabet: a ă â b c d đ e ê …, each vowel without a tone before the same with one."""

import unicodedata

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
POINTS = "abcdđeghiklmnopqrstuvxy"
"""Letters of points, a) b) c) d) đ): no f, j, w, z, and no letters with hats or horns."""

_PLACE = {letter: place for place, letter in enumerate(ALPHABET)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


def alphabetical_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the sort key of a text: letters first, and only where they are equal the tones; capitals do not count."""
    letters, tones = [], []
    for char in unicodedata.normalize("NFC", text).lower():
        parts = unicodedata.normalize("NFD", char)
        tone = next((_TONES[part] for part in parts if part in _TONES), 0)
        base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
        letters.append(_PLACE[base] + 0x100 if base in _PLACE else min(ord(base[:1] or " "), 0xFF))
        tones.append(tone)
    return tuple(letters), tuple(tones)
