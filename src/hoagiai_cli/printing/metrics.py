"""How wide a line of Times New Roman is: the rules under the issuer and the abstract are parts of their lines' width.

Widths are in thousandths of the type size. Vietnamese letters are as wide as their base letters, but for ơ and ư.
"""

import unicodedata

_REGULAR = {
    180: "'", 200: "|", 278: "/:;\\ijlt", 333: "!()-I[]`fr", 389: "Js", 408: '"', 444: "?acez“”", 480: "{}",
    500: "#$*0123456789_bdđghknopquvxy–", 541: "ư~", 556: "FPS", 564: "+<=>", 611: "ELTZ", 667: "BCR",
    722: "ADĐGHKNOƠQUVXYw", 529: "ơ", 776: "Ư", 778: "&m", 833: "%", 889: "M", 944: "W", 1000: "…",
}  # fmt: skip
_BOLD = {
    220: "|", 278: "'/\\il", 333: "!()-:;[]`fjt", 389: "Is", 394: "{}", 444: "cerz", 500: "#$*0123456789?J_agovxy“”–",
    555: '"', 556: "Sbdđhknpquơ", 570: "+<=>", 600: "ư", 611: "FP", 667: "BELTZ", 722: "ACDĐNRUVXYw", 778: "GHKOƠQ",
    796: "Ư", 833: "&m", 944: "M", 1000: "%W…",
}  # fmt: skip
_OTHER = 250
"""The width of a space, full stop, comma, and of what the tables do not have."""

_TABLES = {
    bold: {letter: width for width, letters in table.items() for letter in letters}
    for bold, table in ((False, _REGULAR), (True, _BOLD))
}
_HORN = "\N{COMBINING HORN}"


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of one line of text, in points."""
    table = _TABLES[bold]
    total = 0
    for letter in unicodedata.normalize("NFC", text):
        total += table[letter] if letter in table else table.get(_base(letter), _OTHER)
    return total * size / 1000


def _base(letter: str) -> str:
    """Return the letter without its tone and hat; the horn, which widens, stays."""
    parts = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", parts[0] + (_HORN if _HORN in parts else ""))
