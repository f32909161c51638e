"""A body while it is being rendered: in pieces, each line of which is known by the template's line that it came from.

A long document's text never stands in memory whole.
"""

import re
from array import array
from collections.abc import Iterator

LINE, LINE_END = "\ufffe", "\uffff"
"""Around a line number in rendered text. Neither character is allowed in XML, and data are cleaned of both."""

_BETWEEN = re.compile(rb">\s+(?=</?(?:p|h[1-3]|ul|li|table|colgroup|col|thead|tbody|tr|td|th|section)\b)")
"""White space that no document shows: it is read as a text of its own, of which there is one behind every tag."""
_PIECE = 1 << 16
"""Characters put together before they are read."""


class Rendered:
    """What a template makes, read once."""

    def __init__(self, pieces: Iterator[str], first_line: int) -> None:
        """Prepare.

        Args:
            pieces: The rendered text, with line numbers in it.
            first_line: The template's line that the text begins on.
        """
        self._first_line = first_line
        self._starts, self._lines = array("q"), array("l")
        self._length = 0
        self._pieces = self._read(pieces)

    def __iter__(self) -> Iterator[bytes]:
        """Yield the text in UTF-8, without line numbers; every piece but the first begins with a tag."""
        return self._pieces

    def line_at(self, offset: int) -> int:
        """Return the template's line for an offset in what was yielded."""
        line = self._first_line
        for start, origin in zip(self._starts, self._lines, strict=True):
            if start > offset:
                break
            line = origin
        return line

    def _read(self, pieces: Iterator[str]) -> Iterator[bytes]:
        waiting: list[str] = []
        characters = 0
        left = b""
        for piece in _begun(pieces):
            waiting.append(piece)
            characters += len(piece)
            if characters >= _PIECE:
                left += self._without_marks("".join(waiting))
                waiting.clear()
                characters = 0
                # A word is never cut: what stands before a tag is read at once.
                cut = left.rfind(b"<")
                if cut > 0:
                    yield left[:cut]
                    left = left[cut:]
        yield left + self._without_marks("".join(waiting))

    def _without_marks(self, text: str) -> bytes:
        """Take the line marks out of rendered text, keeping where they stood."""
        first, *marked = text.split(LINE)
        if not marked:
            return _BETWEEN.sub(b">", text.encode())
        kept = [first.encode()]
        self._length += len(kept[0])
        for piece in marked:
            number, _, rest = piece.partition(LINE_END)
            self._starts.append(self._length)
            self._lines.append(int(number))
            words = rest.encode()
            kept.append(words)
            self._length += len(words)
        return b"".join(kept)


def _begun(pieces: Iterator[str]) -> Iterator[str]:
    """Yield the pieces without the line ends before the first words."""
    for piece in pieces:
        words = piece.lstrip("\n")
        if words:
            yield words
            break
    yield from pieces
