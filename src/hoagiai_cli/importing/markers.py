"""The number, letter or dash that a paragraph begins with, exactly as printed."""

import re
from enum import IntEnum
from typing import NamedTuple


class Kieu(IntEnum):
    """The kinds of markers; not an order of levels, which each document chooses for itself."""

    PHAN = 1
    CHU_HOA = 2
    LA_MA = 3
    DIEU = 4
    SO = 5
    SO_HAI = 6
    SO_BA = 7
    SO_NGOAC = 8
    CHU = 9
    GACH = 10


class Dau(NamedTuple):
    """A marker.

    Attributes:
        kieu: Its kind.
        so: The number as printed, without the point that closes it ("II", "3.1", "a)"); empty for a dash.
        het: The offset at which the words after it begin.
    """

    kieu: Kieu
    so: str
    het: int


_ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
_PATTERNS = (
    (Kieu.PHAN, re.compile(rf"((?:PHẦN|Phần|CHƯƠNG|Chương) (?:THỨ )?(?:{_ROMAN}|\d{{1,2}}|[A-ZĐ]\b))[.:]?(?= |$)")),
    (Kieu.DIEU, re.compile(r"((?:Điều|ĐIỀU) \d{1,3})[.:]?(?= |$)")),
    (Kieu.SO_BA, re.compile(r"((?:\d{1,2}|[IVX]{1,4})(?:\.\d{1,2}){2,4})[.):]?(?= |$)")),
    (Kieu.SO_HAI, re.compile(r"((?:\d{1,2}|[IVX]{1,4})\.\d{1,2})[.):]?(?= |$)")),
    (Kieu.LA_MA, re.compile(rf"({_ROMAN})(?:[./:](?! ?\d)|\)| ?[-–](?= [A-ZĐ]))")),
    (Kieu.CHU_HOA, re.compile(r"([A-EGHKĐ])(?:[./](?! ?\d)| ?[-–](?= ))(?= ?\D)")),
    (Kieu.SO, re.compile(r"(\d{1,3})\.(?=\D|$)")),
    (Kieu.SO, re.compile(r"(\d{1,2}) ?[-–/](?= [A-ZĐÀ-Ỹ])")),
    (Kieu.SO_NGOAC, re.compile(r"(\(?\d{1,2}\))")),
    (Kieu.CHU, re.compile(r"(\(?[a-eghiklmnopqrstuvxyđ]{1,2}\))")),
    (Kieu.CHU, re.compile(r"([a-eghiklmnopqrstuvxyđ])\.(?= [^\W\d_])")),
    (Kieu.GACH, re.compile(r"()[-–—+•*▪●○■□◦·⁃](?= ?[^\W_]| ?[“\"(])(?!-)|()[\uf000-\uf0ff](?= |\w)")),
)
_BREAKS_SENTENCE = re.compile(r"\d{1,2}\.\d{3}\b")


def read_marker(text: str) -> Dau | None:
    """Return the marker that a text begins with, or None."""
    if not text or _BREAKS_SENTENCE.match(text):
        return None
    for kind, pattern in _PATTERNS:
        found = pattern.match(text)
        if found:
            end = found.end()
            while end < len(text) and text[end] in " \n":
                end += 1
            return Dau(kind, (found[1] or "").strip(), end)
    return None


def number_value(so: str) -> int | None:
    """Return the last part of a number as a count ("3.1" → 1, "IV" → 4), or None."""
    last = so.rstrip(".)").rpartition(".")[2].strip("() ")
    if last.isdigit():
        return int(last)
    values = {"I": 1, "V": 5, "X": 10}
    if last and all(letter in values for letter in last):
        numbers = [values[letter] for letter in last]
        pairs = zip(numbers, [*numbers[1:], 0], strict=True)
        return sum(-number if number < following else number for number, following in pairs)
    letters = "abcdđeghiklmnopqrstuvxy"
    return letters.index(last.lower()) + 1 if len(last) == 1 and last.lower() in letters else None
