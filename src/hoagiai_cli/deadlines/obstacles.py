"""What makes a whole phrase unreadable, however well a part of it reads: the lunar calendar, slips of the pen.

A date read from such a phrase would be wrong without anyone noticing, so none is read.
"""

from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, ROMAN, Cursor

_LUNAR = (("âm", "lịch"), ("lịch", "âm"), ("rằm",), ("mùng",), ("mồng",), ("tháng", "giêng"), ("tháng", "chạp"))
_LUNAR_STARTS = frozenset(words[0] for words in _LUNAR)
_HALVES = ("1", "2")


def find_obstacle(cursor: Cursor) -> str:
    """Return why no date of the phrase can be trusted, in words for the office; "" where nothing is wrong."""
    for at in range(cursor.end):
        word = cursor.tokens[at].word
        if word in _LUNAR_STARTS and any(_stands(cursor, at, words) for words in _LUNAR):
            return "Ngày, tháng âm lịch: chương trình chỉ đọc dương lịch, cần ghi ngày dương lịch."
        if word == "/" and at > 0 and cursor.tokens[at - 1].number != NOT_A_NUMBER and _stands(cursor, at + 1, ("/",)):
            return "Có hai dấu “/” liền nhau nên chưa rõ ngày, tháng nào."
        if word == "quý" and _is_mixed_numeral(cursor, at + 1):
            return f"“{cursor.quote(at, at + 3)}” lẫn chữ số và số La Mã nên chưa rõ quý nào."
        if word == "h" and (at == 0 or cursor.tokens[at - 1].number == NOT_A_NUMBER) and _is_half(cursor, at + 1):
            return f"“{cursor.quote(at, at + 2)}” không phải cách ghi thời gian đã biết; nửa năm ghi “6 tháng đầu năm”."
        if word == "trước" and _is_around(cursor, at + 1):
            return "“Trước, trong và sau” một ngày không nêu ngày bắt đầu và ngày kết thúc nên không có hạn."
    return ""


def _stands(cursor: Cursor, at: int, words: tuple[str, ...]) -> bool:
    return tuple(token.word for token in cursor.tokens[at : at + len(words)]) == words


def _is_mixed_numeral(cursor: Cursor, at: int) -> bool:
    """Say whether a number and a Roman numeral touch: "1I", "I1"."""
    first, second = cursor.tokens[at : at + 2]
    if {first.number == NOT_A_NUMBER, second.number == NOT_A_NUMBER} != {True, False}:
        return False
    return (first.word in ROMAN or second.word in ROMAN) and cursor.spans()[at][1] == cursor.spans()[at + 1][0]


def _is_half(cursor: Cursor, at: int) -> bool:
    return cursor.tokens[at].word in _HALVES and cursor.spans()[at - 1][1] == cursor.spans()[at][0]


def _is_around(cursor: Cursor, at: int) -> bool:
    """Say whether "trong và sau" follows, or "và sau", before what is named once: "Trước, trong và sau ngày 09/11"."""
    words = [token.word for token in cursor.tokens[at : at + 5] if token.word not in {",", "và"}]
    joined = cursor.tokens[at].word in {",", "và"}
    return joined and (words[:2] == ["trong", "sau"] or words[:1] == ["sau"])
