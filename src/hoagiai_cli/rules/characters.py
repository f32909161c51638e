"""Characters that look like nothing, or like a space, and are neither."""

from hoagiai_cli.language.characters import ODD_SPACES, PRIVATE, ZERO_WIDTH

SPACES = f"{ODD_SPACES}\u200b\u2060\ufeff"
"""What stands where a space could stand: the odd spaces, and those that take no place."""

INVISIBLE = ZERO_WIDTH + PRIVATE
"""What nobody sees, or sees as a box."""

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
