"""Marks of weight and slope in plain text (``**``, ``*``) → the words and where they are bold."""

import re

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_TAGS = {"<b>": "**", "</b>": "**", "<strong>": "**", "</strong>": "**"}
_OTHER_TAG = re.compile(r"</?(?:i|em|u|span|p|div|sup|sub|font)(?:\s[^<>]*)?>", re.IGNORECASE)
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)


def read_marks(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the text without its marks, and its bold stretches."""
    if "<" in text:
        for tag, mark in _TAGS.items():
            text = text.replace(tag, mark)
        text = _BREAK.sub("\n", _OTHER_TAG.sub("", text))
    if "*" not in text and "\\" not in text:
        return text, ()
    kept: list[str] = []
    bold: list[tuple[int, int]] = []
    length, opened = 0, None
    # A sign that was escaped is a sign of the text: it is put aside while marks are looked for.
    pieces = re.split(r"(\*{4}|\*{3}(?!\*)|\*{2})", _ESCAPED.sub(lambda sign: chr(0xE000 + ord(sign[1])), text))
    for piece in pieces:
        if piece == "****":  # one stretch ends and another begins
            continue
        if piece.startswith("**"):
            if opened is None:
                opened = length
            else:
                if length > opened:
                    bold.append((opened, length))
                opened = None
            continue
        kept.append(piece)
        length += len(piece)
    plain = "".join(kept)
    if opened is not None:
        bold.append((opened, length))
    plain, bold = _without_italics(plain, bold)
    plain = "".join(chr(ord(char) - 0xE000) if 0xE000 <= ord(char) < 0xE080 else char for char in plain)  # noqa: PLR2004
    return plain, tuple((start, end) for start, end in bold if plain[start:end].strip())


def _without_italics(text: str, bold: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """Drop single asterisks that come in pairs; an odd one is a footnote's sign and stays."""
    places = [index for index, char in enumerate(text) if char == "*" and text[max(0, index - 1) : index + 2] != "(*)"]
    if len(places) % 2:
        return text, bold
    gone = set(places)
    moved = [
        (start - sum(place < start for place in places), end - sum(place < end for place in places))
        for start, end in bold
    ]
    return "".join(char for index, char in enumerate(text) if index not in gone), moved
