"""Ends of a list that are no day: "và các năm tiếp theo", "trở đi", "đến khi kết thúc kiểm kê", "đến ngày bầu cử"."""

from hoagiai_cli.deadlines.between import TIME_WORDS
from hoagiai_cli.deadlines.event_words import read_event_text
from hoagiai_cli.deadlines.parts import Phan
from hoagiai_cli.deadlines.reading import Loai
from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, Cursor

OPEN_TAILS = (("trở", "đi"), ("trở", "về", "sau"), ("về", "sau"))
"""Words after a beginning that has no end."""
_EVENT_DAYS = frozenset(("ngày", "kỳ", "thời", "dịp", "đại", "hội", "lễ"))
"""Words with which an event at the end of a period begins: "đến ngày bầu cử", "đến kỳ họp cuối năm"."""


def read_open_end(cursor: Cursor) -> bool:
    """Read "và các năm tiếp theo", "và những năm sau"."""
    at = cursor.at
    cursor.accept(",")
    joined = cursor.accept("và")
    if joined and any(cursor.accept(*tail) for tail in _NEXT):
        return True
    cursor.accept("cho")
    if (cursor.accept("các") or cursor.accept("những")) and cursor.accept("năm"):
        for tail in (("tiếp", "theo"), ("kế", "tiếp"), ("sau", "đó"), ("sau",), ("tới",), ("về", "sau")):
            if cursor.accept(*tail):
                return True
    cursor.at = at
    return False


_NEXT = (
    ("tiếp", "theo"), ("giai", "đoạn", "tiếp", "theo"), ("các", "giai", "đoạn", "tiếp", "theo"),
         ("những", "giai", "đoạn", "tiếp", "theo"), ("các", "nhiệm", "kỳ", "tiếp", "theo"), ("năm", "tiếp", "theo"),
)  # fmt: skip


def read_event_end(cursor: Cursor) -> str | None:
    """Read "đến khi kết thúc tổng kiểm kê" after a beginning."""
    at = cursor.at
    cursor.accept("cho")
    if cursor.accept("đến") or cursor.accept("tới"):
        cursor.accept("trước")
        cursor.accept("hết")
        named = cursor.word() in _EVENT_DAYS and cursor.number(1) == NOT_A_NUMBER and cursor.word(1) not in TIME_WORDS
        event = read_event_text(cursor) if cursor.accept("khi") or cursor.accept("lúc") or named else ""
        if event:
            return event
    cursor.at = at
    return None


_PLURALS = frozenset(("những", "các"))
_PLACES = frozenset(("đầu", "cuối"))


def read_vague_months(cursor: Cursor) -> Phan | None:
    """Read "những tháng cuối năm 2025": which month is the first of them, nobody knows."""
    if cursor.word(1) != "tháng":
        return None
    at = cursor.at
    if (
        cursor.accept_any(_PLURALS)
        and cursor.accept("tháng")
        and (cursor.accept_any(_PLACES) or cursor.accept("còn", "lại"))
    ):
        cursor.accept("của")
        cursor.accept("trong")
        if cursor.accept("năm"):
            cursor.at += cursor.is_year()
            quoted = cursor.quote(at, cursor.at)
            return Phan(Loai.THANG, (), f"“{quoted}” không rõ là những tháng nào nên không có hạn.", mo_ho=True)
    cursor.at = at
    return None
