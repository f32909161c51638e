"""Numbers of documents as texts print them, as they are compared, and what stands beside them."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from unicodedata import normalize

from hoagiai_cli.language.spelling import fold

_BLANK = r"[ \t\u00a0\u202f]?"
_NUMBER = re.compile(
    rf"(?<![\w/.-])\d{{1,5}}(?:{_BLANK}/{_BLANK}\d{{4}})?{_BLANK}[/–-]{_BLANK}[A-ZĐÐƯ]\w*"
    rf"(?:{_BLANK}[–/-]{_BLANK}[A-ZĐÐƯ]\w*)*"
)
_HINT = re.compile(rf"\d{_BLANK}[/–-]{_BLANK}[A-ZĐÐƯ]")
_DAY = re.compile(r"(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})", re.IGNORECASE)
_LAST_PIECE = re.compile(rf"{_BLANK}[–/-]{_BLANK}\w+\Z")
_BESIDE = 200
"""Characters beside a number in which its day and its issuer are looked for."""

_SHORT = (("hđnd", "hội đồng nhân dân"), ("ubnd", "ủy ban nhân dân"), ("ttg", "thủ tướng chính phủ"))


class SoIn(NamedTuple):
    """A number in a text.

    Attributes:
        so: The number as printed.
        vi_tri: Where it begins.
        truoc: The words before it, back to another number or a sign that ends a sentence.
        sau: The words behind it, up to the same.
    """

    so: str
    vi_tri: int
    truoc: str
    sau: str


def numbers(text: str) -> Iterator[SoIn]:
    """Yield the numbers of documents in a text, in order."""
    found = list(_NUMBER.finditer(text))
    for i, one in enumerate(found):
        before = text[found[i - 1].end() if i else 0 : one.start()][-_BESIDE:]
        behind = text[one.end() : found[i + 1].start() if i + 1 < len(found) else None][:_BESIDE]
        yield SoIn(one.group(), one.start(), re.split(r"[;\n]", before)[-1], re.split(r"[;\n]", behind)[0])


def may_hold_number(text: str) -> bool:
    """Tell at small cost whether a text may hold a number of a document: digits, a dash, a capital."""
    return _HINT.search(text) is not None


def has_number(text: str) -> bool:
    """Tell whether a text holds what may be a number."""
    return _NUMBER.search(normalize("NFC", text)) is not None


def readings(so: str) -> Iterator[str]:
    """Yield a printed number, then without its last pieces: a dash behind it may belong to the sentence."""
    while True:
        yield so
        shorter = _LAST_PIECE.sub("", so)
        if shorter == so:
            return
        so = shorter


def key(so: str) -> str:
    """Return a number as it is compared: one kind of dash, no blanks, no zero in front."""
    return re.sub(r"\s", "", fold(so.replace("Ð", "Đ"))).lstrip("0")


def days(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield the days that a text names: day, month, year."""
    for found in _DAY.finditer(text):
        day, month, year = map(int, found.groups())
        yield day, month, year


def names_day(text: str, day: date) -> bool | None:
    """Tell whether the first day that a text names is this one; None where it names none."""
    first = next(days(text), None)
    return None if first is None else first == (day.day, day.month, day.year)


def names_body(text: str, body: str) -> bool:
    """Tell whether a text names a body, in full or short ("HĐND tỉnh Mẫu"); not one whose name only begins so."""
    wanted = _written_out(body)
    return any(not goes_on(rest) for rest in _behind(_written_out(text), wanted))


def _written_out(text: str) -> str:
    text = fold(text)
    for short, whole in _SHORT:
        text = re.sub(rf"\b{short}\b", whole, text)
    return text


def _behind(text: str, wanted: str) -> Iterator[str]:
    start = text.find(wanted)
    while start >= 0:
        yield text[start + len(wanted) :]
        start = text.find(wanted, start + 1)


_ENDS = re.compile(
    r"\s*(?:[^\w\s]|$|(?:về|ngày|ban hành|quy định|số|và|thông qua|đã|của|năm|khóa|trình|được|sửa đổi)\b)"
)


def goes_on(rest: str) -> bool:
    """Tell whether a name is not over: "tỉnh Mẫu" in "tỉnh Mẫu Hai" is another province's."""
    return _ENDS.match(rest) is None
