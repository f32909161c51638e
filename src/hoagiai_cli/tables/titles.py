"""What the words above a table say of its period: the quarter that it reports, the years that it names."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from hoagiai_cli.language.spelling import fold

_QUARTER = re.compile(r"\bquý (iv|i{1,3}|[1-4])\b[ /]*(?:năm )?(20\d\d)?\b")
_YEAR = re.compile(r"(?<!tháng \d )(?<!tháng \d\d )\bnăm (20\d\d)\b|\bquý (?:iv|i{1,3}|[1-4]) ?/ ?(20\d\d)\b")
_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


class TieuDe(NamedTuple):
    """The quarter, where exactly one is named; the years."""

    quy: int | None
    nam: frozenset[int]


def read_titles(words: Sequence[str]) -> TieuDe:
    """Return what the words above a table name."""
    quarters: set[int] = set()
    years: set[int] = set()
    for text in map(fold, words):
        quarters |= {_NUMBERS.get(found) or int(found) for found, _ in _QUARTER.findall(text)}
        years |= {int(year) for pair in _YEAR.findall(text) for year in pair if year}
    return TieuDe(quarters.pop() if len(quarters) == 1 else None, frozenset(years))
