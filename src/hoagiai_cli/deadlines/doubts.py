"""What leaves the reading of a whole phrase in doubt, however well each of its parts was read."""

from datetime import date, timedelta
from itertools import combinations, pairwise

from hoagiai_cli.deadlines.between import Rest
from hoagiai_cli.deadlines.misplaced import find_misplaced
from hoagiai_cli.deadlines.parts import DaDoc, Phan
from hoagiai_cli.deadlines.reading import Dot, Loai
from hoagiai_cli.deadlines.rieng import names_bodies
from hoagiai_cli.deadlines.tokens import Cursor

_WEEKDAYS = {
    "hai": 0,
    "ba": 1,
    "tư": 2,
    "năm": 3,
    "sáu": 4,
    "bảy": 5,
    "bẩy": 5,
    **{str(so): so - 2 for so in range(2, 8)},
}
_OF_DAY = frozenset((*_WEEKDAYS, "thứ", "chủ", "nhật", "sáng", "trưa", "chiều", "tối", "giờ", "phút", "h", "và"))
"""Words of a day that do not tell what it is for."""
_ONE_OF = frozenset(("hoặc", "hay"))


def find_doubts(cursor: Cursor, read: list[DaDoc], parts: list[Phan], rest: Rest) -> list[str]:
    """Return a sentence for each doubt about a phrase of which some part was read.

    Args:
        cursor: Over the phrase.
        read: Its parts as they stand in it.
        parts: What they came to, neighbours joined.
        rest: What was left between them.
    """
    dots = [dot for phan in parts for dot in phan.dot]
    found = (
        f"Câu “{rest.remark}” là ý kiến về thời hạn, không đọc là thời hạn." if rest.remark else "",
        "Có chữ “đã” nên có thể là kết quả, không phải thời hạn." if rest.done and dots else "",
        _of_unread(rest),
        "Có chữ nói việc điều chỉnh thời gian nhưng chưa rõ thời gian nào còn hiệu lực." if rest.revised > 0 else "",
        _of_choice(cursor, read),
        "Thời gian gắn với từng cơ quan: mỗi cơ quan có hạn của mình (khóa thoi_gian_rieng)."
        if dots and len(read) > 1 and names_bodies(cursor.text)
        else "",
        _of_overlap(cursor, read, parts),
        _of_weekday(cursor, parts),
        _of_months(cursor, parts, dots, rest),
        _of_length(dots, rest),
    )
    return [*filter(None, found), *find_misplaced(cursor, read, parts, timed=rest.timed)]


def _of_unread(rest: Rest) -> str:
    if not rest.unread:
        return ""
    quoted = ", ".join(f"“{word}”" for word in dict.fromkeys(rest.unread))
    return f"Chưa rõ {quoted} có làm đổi thời hạn hay không."


def _of_months(cursor: Cursor, parts: list[Phan], dots: list[Dot], rest: Rest) -> str:
    """Doubt a number of months beside a time that it may change; "03 tháng (quý II)" only tells how long."""
    changes = any(dot.han is None for dot in dots) or _are(parts, Loai.DINH_KY)
    changes = changes or (_are(parts, Loai.NAM) and not rest.reported)
    changes = changes or (_are(parts, Loai.QUY) and "(" not in cursor.text)
    return "Chưa rõ số tháng đã nêu là một kỳ hay là độ dài." if rest.months and changes else ""


def _of_length(dots: list[Dot], rest: Rest) -> str:
    """Doubt "60 ngày thi đua từ ngày 01/9/2026": the length may give the beginning its end."""
    opened = any(dot.bat_dau is not None and dot.han is None for dot in dots)
    return "Chưa rõ độ dài đã nêu có tính từ lúc bắt đầu hay không." if rest.lengths and opened else ""


def _are(parts: list[Phan], loai: Loai) -> bool:
    return any(phan.loai is loai for phan in parts)


def _of_choice(cursor: Cursor, read: list[DaDoc]) -> str:
    """Doubt "quý II hoặc tháng 7": one of two times of different kinds."""
    for before, item in pairwise(read):
        words = {token.word for token in cursor.tokens[before.last : item.first]}
        if words & _ONE_OF and before.phan.dot and item.phan.dot:
            return "Cụm từ cho chọn (“hoặc”) nên chưa rõ là thời gian nào."
    return ""


def _of_overlap(cursor: Cursor, read: list[DaDoc], parts: list[Phan]) -> str:
    """Doubt two times of which one lies in the other, where no words tell what each is of."""
    if len(parts) < len(read) or _worded(cursor, read):
        return ""
    for a, b in combinations([phan for phan in parts if phan.dot], 2):
        if Loai.DINH_KY not in {a.loai, b.loai} and any(
            _holds(x, y) or _holds(y, x) for x in a.dot for y in b.dot if x != y
        ):
            return "Hai thời gian chồng lên nhau mà không nói mỗi thời gian là của việc gì."
    return ""


def _worded(cursor: Cursor, read: list[DaDoc]) -> bool:
    """Say whether words between the times, or behind the last, tell what each is of; so does "cả năm"."""
    ends = [part.last for part in read]
    begins = [*(part.first for part in read[1:]), cursor.end]
    return any(cursor.tokens[part.first].word == "cả" for part in read[1:]) or any(
        token.word.isalpha() and token.word not in _OF_DAY
        for a, b in zip(ends, begins, strict=True)
        for token in cursor.tokens[a:b]
    )


def _holds(outer: Dot, inner: Dot) -> bool:
    if outer.bat_dau is None or outer.han is None or inner.han is None:
        return False
    return outer.bat_dau <= (inner.bat_dau or inner.han) and inner.han <= outer.han


def _of_weekday(cursor: Cursor, parts: list[Phan]) -> str:
    """Doubt a day of the week that is not that of the day beside it: one of the two is a slip."""
    named = {
        _WEEKDAYS.get(after.word, -1) if word.word == "thứ" else 6
        for word, after in pairwise(cursor.tokens[: cursor.end + 1])
        if (word.word == "thứ" and after.word in _WEEKDAYS) or (word.word, after.word) == ("chủ", "nhật")
    }
    days = {day for phan in parts if phan.loai is Loai.NGAY for dot in phan.dot for day in _days_of(dot)}
    if len(named) != 1 or not days or named & {day.weekday() for day in days}:
        return ""
    return "Thứ trong tuần không khớp với ngày đã ghi nên một trong hai bị nhầm."


def _days_of(dot: Dot) -> list[date]:
    days = [day for day in (dot.bat_dau, dot.han) if day is not None]
    return [day + timedelta(days=1) for day in days] if dot.ten.startswith("Trước") else days
