"""What a person was to look at in a file of this year and has not settled yet: it goes with its file."""

from collections.abc import Iterator
from pathlib import Path

from hoagiai_cli.writing.replacing import bytes_of

LOOK = "Cần xem lại: "
_SETTLED = ("văn bản không ghi ngày ban hành",)
"""Beginnings of notes that the draft answers itself: it has no day yet."""


def unsettled(path: Path) -> Iterator[str]:
    """Yield the notes at the head of a plan file, each without its mark and full stop."""
    text = (bytes_of(path) or b"").decode("utf-8-sig", errors="replace")
    for note in _notes(text.splitlines()):
        words = note.removesuffix(".")
        if words and not words.startswith(_SETTLED):
            yield words


def _notes(lines: list[str]) -> Iterator[str]:
    note: list[str] | None = None
    for line in lines:
        words = " ".join(line.lstrip("#").split()) if line.startswith("#") else ""
        begins = words.startswith(LOOK.strip())
        if note is not None and (begins or not words):
            yield " ".join(note)
            note = None
        if begins:
            note = [words.removeprefix(LOOK.strip()).strip()]
        elif note is not None:
            note.append(words)
    if note is not None:
        yield " ".join(note)
