"""Hours and days of the week beside a day: "07 giờ 30 phút, thứ Bảy, ngày 24/5/2025". The day alone decides."""

from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, Cursor

_HOURS = frozenset(("h", "g", "giờ"))
_DAY_PARTS = frozenset(("sáng", "trưa", "chiều", "tối", "buổi"))
_WEEKDAYS = frozenset(("hai", "ba", "tư", "năm", "sáu", "bảy", "bẩy"))
_JOINTS = frozenset((",", "-", "đến", "(", ")", "lúc", "vào"))
START_WORDS = _DAY_PARTS | {"thứ", "chủ", "lúc"}
_LAST_HOUR = 24


def skip_time_of_day(cursor: Cursor) -> bool:
    """Step over hours and days of the week, also two of them with "đến" or a dash between; say whether any were there.

    A comma after them is stepped over too.
    """
    begin = cursor.at
    if not _skip_one(cursor):
        return False
    while True:
        at = cursor.at
        if cursor.accept_any(_JOINTS) and _skip_one(cursor):
            continue
        cursor.at = at
        if _skip_one(cursor):
            continue
        break
    cursor.accept(",")
    return cursor.at > begin


def clocks(cursor: Cursor, first: int) -> list[int]:
    """Return the hours named between token ``first`` and the cursor; 0 for midnight, at which a day begins."""
    hours: list[int] = []
    for at in range(first, cursor.at):
        hour = cursor.tokens[at].number
        sign = cursor.tokens[at + 1].word
        if hour != NOT_A_NUMBER and (sign in _HOURS or (sign == ":" and cursor.tokens[at + 2].number != NOT_A_NUMBER)):
            minutes = max(0, cursor.tokens[at + 2].number) if cursor.spans()[at + 1][1] == _start(cursor, at + 2) else 0
            hours.append(hour or minutes)
    return hours


def _start(cursor: Cursor, at: int) -> int:
    return cursor.spans()[at][0] if at < cursor.end else NOT_A_NUMBER


def _skip_one(cursor: Cursor) -> bool:
    """Step over one hour, one day of the week or one part of the day."""
    token = cursor.tokens[cursor.at]
    if token.number != NOT_A_NUMBER:
        return _skip_hour(cursor)
    if token.word not in START_WORDS:
        return False
    if token.word == "thứ":
        if cursor.word(1) not in _WEEKDAYS and not 2 <= cursor.number(1) <= 7:  # noqa: PLR2004 - thứ 2 … thứ 7
            return False
        cursor.at += 2
        return True
    if token.word == "chủ":
        return cursor.accept("chủ", "nhật")
    cursor.at += 1
    return True


def _is_minutes(cursor: Cursor) -> bool:
    """Tell the minutes of "16 giờ 00 ngày 20/4" from the day of "16 giờ 20/4"."""
    return (
        len(cursor.word()) == _MINUTE_DIGITS
        and cursor.number() < _HOUR
        and cursor.word(1) in {"", ",", "ngày", "thứ", ")", "đến", "-"}
    )


_MINUTE_SIGNS = frozenset("'’′`")
_MINUTE_DIGITS, _HOUR = 2, 60


def _skip_hour(cursor: Cursor) -> bool:
    """Step over "8h", "8h30", "08:00", "07 giờ 30 phút"."""
    if cursor.number() > _LAST_HOUR:
        return False
    if cursor.word(1) in _HOURS:
        cursor.at += 2
        if cursor.number() != NOT_A_NUMBER and (
            cursor.word(1) == "phút" or cursor.touches_next(-1) or _is_minutes(cursor)
        ):
            cursor.at += 1
            if not cursor.accept("phút"):
                cursor.accept_any(_MINUTE_SIGNS)
        return True
    if cursor.word(1) == ":" and cursor.number(2) != NOT_A_NUMBER and cursor.touches_next(0) and cursor.touches_next(1):
        cursor.at += 3
        return True
    return False
