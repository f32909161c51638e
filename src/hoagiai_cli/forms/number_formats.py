"""What the number formats of a workbook tell: which cells are days, which are per cent; no other style is read."""

import re
from typing import Any, NamedTuple

_BUILT_IN_DAYS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_BUILT_IN_PERCENT = frozenset((9, 10))
_NOT_SIGNS = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
"""Parts of a format that stand for themselves: quoted words, colours and locales, escaped signs."""


class NumberFormats(NamedTuple):
    """The numbers of the styles that show a day, and of those that show per cent."""

    ngay: frozenset[str]
    phan_tram: frozenset[str]


def read_formats(styles: Any) -> NumberFormats:
    """Return what a style sheet says; a part that is missing or spoiled says nothing.

    Only the numbers of formats are looked at: fonts, fills and borders may be as broken as they like.
    """
    codes: dict[str, str] = {}
    days, percent = set(), set()
    if styles is None:
        return NumberFormats(frozenset(), frozenset())
    for item in styles.iterfind("{*}numFmts/{*}numFmt"):
        codes[item.get("numFmtId", "")] = item.get("formatCode", "")
    for place, style in enumerate(styles.iterfind("{*}cellXfs/{*}xf")):
        number = style.get("numFmtId", "0")
        code = _NOT_SIGNS.sub("", codes.get(number, "").partition(";")[0])
        built_in = int(number) if number.isascii() and number.isdigit() and number not in codes else -1
        if built_in in _BUILT_IN_PERCENT or "%" in code:
            percent.add(str(place))
        elif built_in in _BUILT_IN_DAYS or re.search("[dmyhs]", code, re.IGNORECASE):
            days.add(str(place))
    return NumberFormats(frozenset(days), frozenset(percent))
