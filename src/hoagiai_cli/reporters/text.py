"""For a person: place, severity, code, message; the line with a caret; what to do; a summary."""

from collections import Counter
from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import SEVERITY_NAMES, Finding, Place, Severity
from hoagiai_cli.reporters.terminal import fold, safe, width

_LINE_WIDTH = 78
_BEFORE = 20
"""Characters of a long line that are shown in front of the place."""
_MOST_PLACES = 5
"""Other places of one finding that are named; the rest is counted."""
_MARKS = 4
"""Characters that may share one column: a letter and its marks."""


def render(findings: list[Finding]) -> Iterator[str]:
    """Yield the lines of a readable report; the last one counts.

    A warning or a note that says the same of many places is said once, with the other places and their number.
    """
    for finding, others in _once(findings):
        head = f"{safe(finding.path)}:{finding.place.line}:{finding.place.column}:"
        yield from fold(
            f"{head} {SEVERITY_NAMES[finding.severity]} {finding.code}: {safe(finding.message)}", _LINE_WIDTH, "    "
        )
        yield from _excerpt(finding.place)
        if finding.hint:
            yield from fold(f"  → {safe(finding.hint)}", _LINE_WIDTH, "    ")
        if others:
            places = [f"{safe(other.path)}:{other.place.line}:{other.place.column}" for other in others]
            yield f"  và {len(others)} chỗ khác cũng vậy:"
            for place in places[:_MOST_PLACES]:
                yield from fold(f"    {place}", _LINE_WIDTH, "      ")
            if len(places) > _MOST_PLACES:
                yield f"    … (--format json nêu đủ {len(others) + 1} chỗ)"
    yield summary(findings)


def _once(findings: list[Finding]) -> Iterator[tuple[Finding, list[Finding]]]:
    """Yield each finding that is to be said, and those that say the same elsewhere; each error is said where it is."""
    same: dict[object, list[Finding]] = {}
    for at, finding in enumerate(findings):
        key = at if finding.severity is Severity.LOI else (finding.code, finding.message, finding.hint)
        same.setdefault(key, []).append(finding)
    yield from ((group[0], group[1:]) for group in same.values())


def summary(findings: list[Finding]) -> str:
    """Return the closing line."""
    if not findings:
        return "Không có lỗi."
    counts = Counter(finding.severity for finding in findings)
    return "Có " + ", ".join(f"{counts[level]} {SEVERITY_NAMES[level]}" for level in Severity if counts[level]) + "."


def _excerpt(place: Place) -> Iterator[str]:
    """Yield the line and its caret, or what of a long line lies around the place."""
    if place.text is None or not place.text.strip():
        return
    number = str(place.line)
    line, at = place.text.rstrip(), place.column - 1
    room = _LINE_WIDTH - len(number) - 5
    # A place needs no more of the line than this, however long the line; marks above letters take no room.
    length = max(width(safe(line[at : at + place.length][: _MARKS * room])), 1)
    is_near = at <= _MARKS * room and width(safe(line[:at])) + length <= room
    cut = 0 if is_near else _letter_start(line, max(at - _BEFORE, 0))
    dots = "…" if cut else ""
    start = len(dots) + width(safe(line[cut:at])) + max(at - len(line), 0)
    text = _clip(dots + safe(line[cut : cut + _MARKS * room]), room)
    yield f"  {number} | {text}"
    yield f"  {' ' * len(number)} | {' ' * start}{'^' * max(min(length, room - start), 1)}"


def _letter_start(line: str, index: int) -> int:
    """Step back from the marks of a letter to the letter."""
    while 0 < index < len(line) and width(line[index]) == 0:
        index -= 1
    return index


def _clip(text: str, room: int) -> str:
    """Return the text in at most ``room`` columns, with an ellipsis where something is left out."""
    if width(text) <= room:
        return text
    used = 0
    for index, char in enumerate(text):
        used += width(char)
        if used > room - 1:
            return text[:index] + "…"
    return text
