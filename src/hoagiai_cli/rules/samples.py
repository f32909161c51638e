"""The lines of a rule's example as a reader can see them: what looks like a space and is none gets a mark."""

from unicodedata import normalize

_MARKS = str.maketrans({"\t": "⇥   ", "\u00a0": "⍽", "\u200b": "⍽", "\x07": "\N{REPLACEMENT CHARACTER}"})
LEGEND = {"⇥": "⇥ là dấu Tab", "⍽": "⍽ là dấu cách không ngắt"}
"""What each mark stands for."""


def visible(sample: str) -> str:
    """Return the lines with marks for tabs and odd spaces, and composed letters."""
    return normalize("NFC", sample.rstrip("\n")).translate(_MARKS)


def legend(sample: str) -> str:
    """Return what the marks of a sample mean; "" where it has none."""
    return "; ".join(words for mark, words in LEGEND.items() if mark in visible(sample))
