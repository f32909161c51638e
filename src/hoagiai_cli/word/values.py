"""Values of attributes as Word reads them; what is no number says nothing, and breaks nothing."""

import re
from typing import TYPE_CHECKING

from hoagiai_cli.word.package import W

if TYPE_CHECKING:
    from lxml import etree

_VAL = f"{W}val"
_UNITS = {"pt": 20.0, "mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440.0, "pc": 240.0, "pi": 240.0}
_MEASURE = re.compile(r"(-?\d+(?:\.\d+)?)(pt|mm|cm|in|pc|pi)?")
_FALSE = frozenset({"0", "false", "off", "none"})


def val(element: "etree._Element | None", tag: str) -> str | None:
    """Return the value of a child."""
    found = None if element is None else element.find(f"{W}{tag}")
    return None if found is None else found.get(_VAL)


def flag(properties: "etree._Element", tag: str) -> bool | None:
    """Return what a switch says; None where it is not there."""
    found = properties.find(f"{W}{tag}")
    return None if found is None else is_true(found)


def is_true(element: "etree._Element") -> bool:
    """Tell what a switch that is there says."""
    return element.get(_VAL, "true") not in _FALSE


def number(text: str | None) -> float | None:
    """Return a measure in twips (or a bare number as it is), or None for what is none."""
    read = _MEASURE.fullmatch((text or "").strip())
    if read is None or len(read[1]) > 12:  # noqa: PLR2004 - no paper is as long
        return None
    value = float(read[1]) * _UNITS.get(read[2] or "", 1.0)
    return value if abs(value) < 1e6 else None  # noqa: PLR2004 - no paper is as long


def integer(text: str | None, default: int = 0) -> int:
    """Return a whole number, or the default for what is none."""
    value = number(text)
    return default if value is None else int(value)
