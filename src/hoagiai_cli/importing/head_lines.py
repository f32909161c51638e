"""The lines of a document's head, whatever lays them out: paragraphs, breaks inside one, rules, two on one line."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hoagiai_cli.importing.blocks import Doan
from hoagiai_cli.importing.words import fold

_BLANK = r"[\d.…_]*+(?:[ \u00a0]++[\d.…_]++)*+"
"""A number, or the dots where one is to be written; no blanks at its end."""
NUMBER = re.compile(
    r"Số\s*+:?\s*+(?P<so>[\d.…_ \u00a0]*+[a-zA-Z]?)\s*+/\s*+(?P<ky_hieu>(?:\d{4}/)?[A-ZĐƯ][\w&.Đđ]*(?:\s?[-–/]"
    r"\s?[A-ZĐƯ][\w&.Đđ]*)*)"
)
DATE = re.compile(
    rf"(?P<noi>[^\n,;:]{{2,60}}?)\s*,\s*ngày\s*+(?P<ngay>{_BLANK})\s*+tháng\s*+(?P<thang>{_BLANK})\s*+năm\s*+"
    r"(?P<nam>\d{4}|[\d.…_ \u00a0]*)",
    re.IGNORECASE,
)
STATE = re.compile(
    r"cộng hòa xã hội|chủ nghĩa việt nam|\bxhcn việt nam|độc lập\s*[-–—,.]\s*tự do|tự do\s*[-–—,.]\s*hạnh phúc|"
    r"đảng cộng sản việt nam"
)
"""Words of the national title and motto, or of the Party's title, in folded text; no body is called so."""
_TITLES = re.compile(
    r"(cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam|độc\s+lập\s*[-–—]\s*tự\s+do\s*[-–—]\s*hạnh\s+phúc|"
    r"(?<!\w)đảng\s+cộng\s+sản\s+việt\s+nam)",
    re.IGNORECASE,
)
_RULE = re.compile(r"(?<!Số: )(?<!Số:)(?<!ngày )(?<!tháng )(?<!năm )(?<!_)_{3,}(?!\s*(?:/|tháng|năm|_))")
"""Underscores drawn as a line; not those that leave a number or a day blank."""
_MOST = 3
"""Lines over which one part of a head is broken at most."""


class DongDau(NamedTuple):
    """A line of the head and the paragraphs that it comes from."""

    doan: tuple[Doan, ...]
    text: str


def head_lines(paragraphs: Sequence[Doan]) -> Iterator[DongDau]:
    """Give the lines of a head; those over which one part is broken are one."""
    lines = [
        DongDau((doan,), text.strip())
        for doan in paragraphs
        for line in doan.dong
        for piece in _RULE.split(line)
        for text in _TITLES.split(piece)
        if text.strip()
    ]
    at = 0
    while at < len(lines):
        count = next((count for count in range(2, _MOST + 1) if _is_one(lines[at : at + count], count)), 1)
        together = lines[at : at + count]
        doan = tuple(dict.fromkeys(doan for line in together for doan in line.doan))
        yield DongDau(doan, " ".join(line.text for line in together))
        at += count


def _is_one(lines: Sequence[DongDau], count: int) -> bool:
    """Tell whether lines are the broken parts of one: a title, the number, place and day."""
    if len(lines) < count:
        return False
    first, whole = lines[0].text, " ".join(line.text for line in lines)
    if _TITLES.fullmatch(whole):
        return True
    if re.match(r"Số\b", first) and re.fullmatch(r"Số\s*:?\s*[\d.…_]*\s*|.*[-–/]", first):
        return bool(NUMBER.fullmatch(whole))
    begins = first.endswith(",") or re.search(r"\bngày\b", fold(first))
    return bool(begins and not _is_dated(first) and _is_dated(whole))


def _is_dated(text: str) -> bool:
    match = DATE.fullmatch(text.strip(" .*"))
    return bool(match and match["nam"].strip())
