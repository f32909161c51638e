"""Characters that look like nothing, or like a space, and are neither."""

ODD_SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff"
"""Spaces other than the plain one, as a range of a regular expression: no-break, thin, zero-width, ideographic."""

INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ue000-\uf8ff"
"""What nobody sees: soft hyphen, zero-width and direction marks; and private characters, which show as boxes."""

_NAMES = {
    "\u00a0": "dấu cách không ngắt",
    "\u00ad": "dấu gạch nối ẩn",
    "\u200b": "dấu cách rộng bằng không",
    "\u200c": "dấu tách chữ ẩn",
    "\u200d": "dấu nối chữ ẩn",
    "\u2060": "dấu nối từ ẩn",
    "\ufeff": "dấu thứ tự byte",
}
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def describe(char: str) -> str:
    """Name a character in words, with its number."""
    if char in _NAMES:
        name = _NAMES[char]
    elif char in _DIRECTION:
        name = "dấu đổi chiều chữ"
    elif "\ue000" <= char <= "\uf8ff":
        name = "ký tự riêng của một phông chữ"
    elif char.isspace():
        name = "dấu cách lạ"
    else:
        name = "ký tự không nhìn thấy"
    return f"{name} (U+{ord(char):04X})"
