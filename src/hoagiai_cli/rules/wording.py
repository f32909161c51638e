"""Turns of phrase that several rules share."""

from collections.abc import Iterable
from datetime import date

from hoagiai_cli.deadlines.periods import format_day

_LISTED = 12
"""More names than these do not help a reader."""


def and_more(count: int, noun: str) -> str:
    """Return " (và 3 dòng khác)" for what is not reported one by one; nothing for none."""
    return f" (và {count} {noun} khác)" if count > 0 else ""


def names(known: Iterable[str]) -> str:
    """Return names as a list in quotes, cut where it grows too long to read."""
    shown = list(known)
    text = ", ".join(f"“{name}”" for name in shown[:_LISTED])
    return text + (f" và {len(shown) - _LISTED} tên khác" if len(shown) > _LISTED else "")


def day(value: date) -> str:
    """Return a day as people write it: 25/02/2025."""
    return format_day(value)


def as_message(sentence: str) -> str:
    """Return a sentence as the end of a message: small first letter unless it is a name in quotes, no full stop."""
    text = sentence.strip().removesuffix(".")
    return text[:1].lower() + text[1:]
