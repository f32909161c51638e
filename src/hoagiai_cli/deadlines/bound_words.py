"""The words that say how a period bounds the work: "trước", "chậm nhất", "trong", "từ", "sau".

No law defines these words for plans. "Trước ngày 25/02" is read strictly, without that day, unless the office chose
otherwise; every other bound includes the day or the period that it names.
"""

from enum import Enum, auto

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.moc import ImpossibleDate
from hoagiai_cli.deadlines.reading import Dot, LuaChon
from hoagiai_cli.deadlines.tokens import Cursor


class Bound(Enum):
    """How a period bounds the work."""

    NONE = auto()
    """Nothing but the period itself: a date is a deadline, the rest is a period of work."""
    IN = auto()
    """In it: "trong", "vào"; work of a day is done on that day."""
    BEFORE = auto()
    """Before it, and strictly so: "trước"."""
    BY = auto()
    """Until its end: "chậm nhất", "đến hết"."""
    FROM = auto()
    """From its first day on: "từ"."""
    AFTER = auto()
    """From the day after its end on: "sau"."""
    FROM_AFTER = auto()
    """The same, where it may also begin a stretch: "từ sau ngày 01/3 đến ngày 30/6"."""


LAST_DAYS = (Bound.BEFORE, Bound.BY)
"""Bounds that give each day or period a deadline of its own."""

_WORDS: dict[tuple[str, ...], Bound] = {
    ("trước",): Bound.BEFORE,
    ("chậm", "nhất"): Bound.BY,
    ("muộn", "nhất"): Bound.BY,
    ("không", "quá"): Bound.BY,
    ("không", "muộn", "hơn"): Bound.BY,
    ("không", "chậm", "hơn"): Bound.BY,
    ("không", "chậm", "quá"): Bound.BY,
    ("cho", "đến"): Bound.BY,
    ("đến",): Bound.BY,
    ("tới",): Bound.BY,
    ("hết",): Bound.BY,
    ("hạn", "cuối"): Bound.BY,
    ("trong", "vòng"): Bound.IN,
    ("trong", "khoảng"): Bound.IN,
    ("trong", "suốt"): Bound.IN,
    ("trong",): Bound.IN,
    ("vào", "khoảng"): Bound.IN,
    ("vào",): Bound.IN,
    ("khoảng",): Bound.IN,
    ("kể", "từ"): Bound.FROM,
    ("bắt", "đầu", "từ"): Bound.FROM,
    ("từ", "sau"): Bound.FROM_AFTER,
    ("từ",): Bound.FROM,
    ("sau",): Bound.AFTER,
}
"""Words → bound. Of two that follow each other ("chậm nhất trước ngày", "chậm nhất trong tháng") the stricter one."""
ROUGHLY = frozenset((("vào", "khoảng"), ("khoảng",)))
"""Those that make a time approximate."""

FIRST_WORDS = frozenset(words[0] for words in _WORDS)
"""Words with which a bound can begin."""
_STRICTNESS = (Bound.NONE, Bound.IN, Bound.FROM, Bound.AFTER, Bound.FROM_AFTER, Bound.BY, Bound.BEFORE)
BEGINNINGS = frozenset((Bound.FROM, Bound.AFTER, Bound.FROM_AFTER))
_ENDS = frozenset((Bound.BEFORE, Bound.BY))
_LONGEST_FIRST = sorted(_WORDS, key=len, reverse=True)
_BY_FIRST_WORD = {first: [words for words in _LONGEST_FIRST if words[0] == first] for first in FIRST_WORDS}
_LENGTHS = frozenset(("ngày", "tuần", "giờ"))
"""“Chậm nhất sau 05 ngày kể từ …” counts from an event."""
_MOST_BOUND_WORDS = 3
"""No phrase needs more: "chậm nhất trước hết ngày …" has three."""
_FILLERS = frozenset(("là", "thời", "gian", "điểm", "hạn", "giai", "đoạn", ":"))


def read_bound(cursor: Cursor) -> tuple[Bound, tuple[str, ...]]:
    """Read the words of a bound; return it and the last words read, which items of a list may repeat."""
    bound = Bound.NONE
    last: tuple[str, ...] = ()
    found: set[Bound] = set()
    for _ in range(_MOST_BOUND_WORDS):
        if cursor.word() not in FIRST_WORDS:
            break
        for words in _BY_FIRST_WORD[cursor.word()]:
            if cursor.accept(*words):
                break
        else:
            break
        if words == ("trước",) and cursor.word() == "hết":
            raise ImpossibleDate("“Trước hết” có thể là “trước tiên”, có thể là trước khi hết thời gian ấy.")
        found.add(_WORDS[words])
        bound = max(bound, _WORDS[words], key=_STRICTNESS.index)
        last = words
        while cursor.accept_any(_FILLERS):
            pass
    if len(found & BEGINNINGS) > 1:
        raise ImpossibleDate("“Từ” và “sau” đi liền nhau nên chưa rõ bắt đầu từ ngày nào.")
    if found & BEGINNINGS and found & _ENDS and not (cursor.number() > 0 and cursor.word(1) in _LENGTHS):
        raise ImpossibleDate("“Từ”, “sau” đi liền với “trước”, “đến” nên chưa rõ là ngày bắt đầu hay ngày kết thúc.")
    return bound, last


def apply(bound: Bound, dot: Dot, cach_doc: LuaChon | None) -> Dot:
    """Return the occurrence that a bound makes of a period.

    Raises:
        ImpossibleDate: The bound makes no sense with that period.
    """
    if bound is Bound.BEFORE:
        if periods.is_day(dot) and cach_doc is LuaChon.KE_CA_NGAY:
            return dot
        if " - " in dot.ten:
            raise ImpossibleDate("“Trước” đi với một khoảng thời gian thì không rõ là trước ngày nào.")
        return periods.truoc(dot)
    if bound is Bound.BY:
        if " - " in dot.ten:
            raise ImpossibleDate("“Chậm nhất”, “đến” đi với một khoảng thời gian thì không rõ là đến ngày nào.")
        return periods.den_het(dot)
    if bound in {Bound.AFTER, Bound.FROM_AFTER}:
        return _after(dot)
    if bound is Bound.IN and periods.is_day(dot) and dot.han is not None:
        return periods.trong_ngay(dot.han)
    return dot


def _after(dot: Dot) -> Dot:
    if dot.han is None:
        raise ImpossibleDate("“Sau” đi với thời gian không có ngày kết thúc.")
    return periods.tu(periods.ngay_han(dot.han + periods.ONE_DAY))
