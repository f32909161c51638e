"""Roman numerals, as sections, quarters and annexes are numbered."""

from functools import lru_cache

_VALUES = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
LARGEST = 3999
"""Beyond it the letters do not reach."""


def to_roman(value: int) -> str:
    """Return the numeral, "XIV".

    Raises:
        ValueError: When there is none: below 1 or above ``LARGEST``.
    """
    if not 1 <= value <= LARGEST:
        raise ValueError(f"không có số La Mã cho {value}")
    parts = []
    for worth, sign in _VALUES:
        count, value = divmod(value, worth)
        parts.append(sign * count)
    return "".join(parts)


@lru_cache(maxsize=1024)
def from_roman(text: str) -> int | None:
    """Return the number of a numeral in capitals, or None when it is none: "IIII", "IC" and "" are not."""
    rest, value = text, 0
    for worth, sign in _VALUES:
        while rest.startswith(sign):
            value += worth
            rest = rest[len(sign) :]
    return value if not rest and 1 <= value <= LARGEST and to_roman(value) == text else None
