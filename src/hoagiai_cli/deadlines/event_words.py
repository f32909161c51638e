"""The words of an event, up to where its clause ends or time begins again."""

from collections.abc import Callable

from hoagiai_cli.deadlines.tokens import Cursor

Stops = Callable[[Cursor], bool]
"""Says whether time begins again at the cursor."""

_SHORTENED = frozenset(("tp", "tt", "tx", "th", "p", "x", "h", "ts", "pgs"))
_ENDS = frozenset((";", "\n", "(", ")", ""))
TRAILING = " ,.;:-"


def read_event_text(cursor: Cursor, stops: Stops | None = None) -> str:
    """Read an event's words up to the end of the clause, or to where ``stops`` says that time begins again."""
    first = cursor.at
    while cursor.word() not in _ENDS or cursor.at >= cursor.end:
        if cursor.at >= cursor.end:
            break
        if cursor.word() == "." and (cursor.at + 1 == cursor.end or _begins_sentence(cursor)):
            break
        if cursor.at > first and stops is not None and stops(cursor):
            break
        cursor.at += 1
    return cursor.quote(first, cursor.at).rstrip(TRAILING)


def _begins_sentence(cursor: Cursor) -> bool:
    """After a full stop and a space, a capital letter begins a sentence; "TP. Lai Châu" is the known exception."""
    if cursor.at > 0 and cursor.word(-1) in _SHORTENED:
        return False
    return not cursor.touches_next(0) and cursor.begins_upper(1)
