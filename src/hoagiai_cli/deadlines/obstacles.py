"""What makes a whole phrase unreadable, however well a part of it reads: the lunar calendar, slips of the pen.

A date read from such a phrase would be wrong without anyone noticing, so none is read.
"""

from collections.abc import Callable

from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, ROMAN, Cursor

_LUNAR = (("âm", "lịch"), ("lịch", "âm"), ("rằm",), ("mùng",), ("mồng",), ("tháng", "giêng"), ("tháng", "chạp"))
_OTHER_NUMERALS = frozenset(("v", "vi", "vii", "viii", "ix", "x"))
"""Numerals that no quarter has; the quarters say so themselves."""
_HALVES = ("1", "2")


def find_obstacle(cursor: Cursor) -> str:
    """Return why no date of the phrase can be trusted, in words for the office; "" where nothing is wrong."""
    for at in range(cursor.end):
        find = _BY_WORD.get(cursor.tokens[at].word)
        reason = find(cursor, at) if find else ""
        if reason:
            return reason
    return ""


def _of_lunar(cursor: Cursor, at: int) -> str:
    if any(_stands(cursor, at, words) for words in _LUNAR):
        return "Ngày, tháng âm lịch: chương trình chỉ đọc dương lịch, cần ghi ngày dương lịch."
    return ""


def _of_slash(cursor: Cursor, at: int) -> str:
    if at == 1 and [token.word for token in cursor.tokens[: cursor.end]] == ["24", "/", "7"]:
        return "“24/7” có thể là suốt ngày đêm, có thể là ngày 24 tháng 7."
    if at == 0 or cursor.tokens[at - 1].number == NOT_A_NUMBER:
        return ""
    if _stands(cursor, at + 1, ("/",)):
        return "Có hai dấu “/” liền nhau nên chưa rõ ngày, tháng nào."
    if cursor.is_year(at - 1 - cursor.at) and cursor.is_year(at + 1 - cursor.at):
        return f"“{cursor.quote(at - 1, at + 2)}” có hai năm nên chưa rõ năm nào."
    return ""


def _of_quarter(cursor: Cursor, at: int) -> str:
    if _is_no_numeral(cursor.tokens[at + 1].word):
        return f"“{cursor.quote(at, at + 2)}” không phải quý nào: một năm có bốn quý, I đến IV."
    if _is_mixed_numeral(cursor, at + 1):
        return f"“{cursor.quote(at, at + 3)}” lẫn chữ số và số La Mã nên chưa rõ quý nào."
    return ""


def _of_half(cursor: Cursor, at: int) -> str:
    last = at + 1
    if cursor.tokens[at].word == "h":
        if (at > 0 and cursor.tokens[at - 1].number != NOT_A_NUMBER) or not _is_half(cursor, last):
            return ""
        last += 1
    elif cursor.tokens[last].word != "/":
        return ""
    return f"“{cursor.quote(at, last)}” không phải cách ghi thời gian đã biết; nửa năm ghi “6 tháng đầu năm”."


_LIKE_DIGITS = frozenset(("l", "i", "o", "s", "z", "b", "|", "!"))
"""Letters and signs that stand for a digit after a slip of the keyboard or of a scanner."""


def _of_digit_like(cursor: Cursor, at: int) -> str:
    """Find a letter in the place of a digit: "l5/6/2026", "1O/9/2026"; a document's number has such letters too."""
    spans, text = cursor.spans(), cursor.text
    begin, end = spans[at]
    before, after = text[begin - 1 : begin], text[end : end + 1]
    if not (before.isdigit() or after.isdigit()) or before.isalpha() or after.isalpha():
        return ""
    while begin > 0 and not text[begin - 1].isspace():
        begin -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return f"“{text[begin:end].strip('.,;:()')}” lẫn chữ và số nên chưa rõ ngày, tháng, năm nào."


def _of_short_months(cursor: Cursor, at: int) -> str:
    if at == 0 or cursor.tokens[at - 1].number == NOT_A_NUMBER or cursor.tokens[at + 1].word != "/":
        return ""
    return f"“{cursor.quote(at - 1, at + 1)}” viết tắt nên chưa rõ; ghi đủ, ví dụ “6 tháng đầu năm”."


def _of_sides(cursor: Cursor, at: int) -> str:
    if _is_around(cursor, at + 1):
        return "“Trước”, “trong” và “sau” cùng một mốc không nêu ngày bắt đầu và ngày kết thúc nên không có hạn."
    return ""


def _stands(cursor: Cursor, at: int, words: tuple[str, ...]) -> bool:
    return tuple(token.word for token in cursor.tokens[at : at + len(words)]) == words


def _is_mixed_numeral(cursor: Cursor, at: int) -> bool:
    """Say whether a number and a Roman numeral touch: "1I", "I1"."""
    first, second = cursor.tokens[at : at + 2]
    if {first.number == NOT_A_NUMBER, second.number == NOT_A_NUMBER} != {True, False}:
        return False
    return (first.word in ROMAN or second.word in ROMAN) and cursor.spans()[at][1] == cursor.spans()[at + 1][0]


def _is_no_numeral(word: str) -> bool:
    """Say whether a word looks like a Roman numeral and is none: "IIII", "lI"."""
    return bool(word) and set(word) <= set("ilvx") and word not in ROMAN and word not in _OTHER_NUMERALS


def _is_half(cursor: Cursor, at: int) -> bool:
    return cursor.tokens[at].word in _HALVES and cursor.spans()[at - 1][1] == cursor.spans()[at][0]


def _is_around(cursor: Cursor, at: int) -> bool:
    """Say whether "trong và sau" follows, or "và sau", before what is named once: "Trước, trong và sau ngày 09/11"."""
    words = [token.word for token in cursor.tokens[at : at + 5] if token.word not in {",", "và"}]
    joined = cursor.tokens[at].word in {",", "và"}
    if words[:1] == ["trong"]:
        words = words[1:]
    return joined and words[:1] == ["sau"] and words[1:2] not in (["đó"], ["khi"])


_BY_WORD: dict[str, Callable[[Cursor, int], str]] = {
    **dict.fromkeys((words[0] for words in _LUNAR), _of_lunar),
    "/": _of_slash,
    "quý": _of_quarter,
    **dict.fromkeys(("h", "hi", "hii"), _of_half),
    "t": _of_short_months,
    **dict.fromkeys(_LIKE_DIGITS, _of_digit_like),
    **dict.fromkeys(("trước", "trong"), _of_sides),
}
"""Word → what may be wrong where it stands."""
