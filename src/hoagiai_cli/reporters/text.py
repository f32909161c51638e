"""For a person: place, severity, code, message; the line with a caret; what to do; a summary."""

from collections import Counter
from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import SEVERITY_NAMES, Finding, Place, Severity
from hoagiai_cli.reporters.terminal import fold, safe, width

_LINE_WIDTH = 78


def render(findings: list[Finding]) -> Iterator[str]:
    """Yield the lines of a readable report; the last one counts."""
    for finding in findings:
        head = f"{safe(finding.path)}:{finding.place.line}:{finding.place.column}:"
        yield from fold(
            f"{head} {SEVERITY_NAMES[finding.severity]} {finding.code}: {safe(finding.message)}", _LINE_WIDTH, "    "
        )
        yield from _excerpt(finding.place)
        if finding.hint:
            yield from fold(f"  → {safe(finding.hint)}", _LINE_WIDTH, "    ")
    yield summary(findings)


def summary(findings: list[Finding]) -> str:
    """Return the closing line."""
    if not findings:
        return "Không có lỗi."
    counts = Counter(finding.severity for finding in findings)
    return "Có " + ", ".join(f"{counts[level]} {SEVERITY_NAMES[level]}" for level in Severity if counts[level]) + "."


def _excerpt(place: Place) -> Iterator[str]:
    if place.text is None or not place.text.strip():
        return
    number = str(place.line)
    text = safe(place.text.rstrip())
    before = safe(place.text[: place.column - 1])
    marked = safe(place.text[place.column - 1 : place.column - 1 + place.length])
    start, length = width(before), max(width(marked), 1)
    room = _LINE_WIDTH - len(number) - 5
    if start + length > room:
        # A long line is shown from a little before the place.
        cut = max(place.column - 21, 0)
        text = "…" + safe(place.text[cut:].rstrip())
        start = 1 + width(safe(place.text[cut : place.column - 1]))
    text = _clip(text, room)
    length = max(min(length, room - start), 1)
    yield f"  {number} | {text}"
    yield f"  {' ' * len(number)} | {' ' * start}{'^' * length}"


def _clip(text: str, room: int) -> str:
    if width(text) <= room:
        return text
    while text and width(text) > room - 1:
        text = text[:-1]
    return text + "…"
