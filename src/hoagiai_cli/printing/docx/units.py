"""Lengths in the units of WordprocessingML."""

from math import ceil

from hoagiai_cli.printing import the_thuc

_TWIPS_PER_MM = 1440 / 25.4
TWIPS_PER_POINT = 20
LINE = 240
"""A single line, in the unit of automatic line spacing."""


def mm(length: float) -> int:
    """Return twips, rounded up, so that a margin is never below what the decree allows."""
    return ceil(length * _TWIPS_PER_MM)


def points(length: float) -> int:
    """Return twips."""
    return round(length * TWIPS_PER_POINT)


PAGE_WIDTH = 11906
PAGE_HEIGHT = 16838
"""A4 as Word writes it."""


def content_width(*, ngang: bool) -> int:
    """Return the width between the margins."""
    return (PAGE_HEIGHT if ngang else PAGE_WIDTH) - mm(the_thuc.MARGIN_LEFT_MM) - mm(the_thuc.MARGIN_RIGHT_MM)
