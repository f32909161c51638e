"""What a scalar means: the core schema of YAML 1.2, but numbers with leading zeros and days stay text."""

from functools import lru_cache
from typing import Any

STR = "tag:yaml.org,2002:str"
NULL = "tag:yaml.org,2002:null"
BOOL = "tag:yaml.org,2002:bool"
INT = "tag:yaml.org,2002:int"
FLOAT = "tag:yaml.org,2002:float"
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
BOOLS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NUMBER_START = frozenset("-+.0123456789")


def tag_of(value: str) -> str:
    """Return the tag of a plain scalar."""
    if value in NULLS:
        return NULL
    if value in BOOLS:
        return BOOL
    return _number_tag(value) if value[0] in _NUMBER_START else STR


def _number_tag(value: str) -> str:
    digits = value[1:] if value[0] in "-+" else value
    if digits.isascii() and digits.isdigit():
        return INT if len(digits) == 1 or (digits[0] != "0" and len(digits) < 20) else STR  # noqa: PLR2004
    whole, point, fraction = digits.partition(".")
    if point and (whole + fraction).isascii() and (whole + fraction).isdigit() and (whole == "0" or whole[:1] != "0"):
        return FLOAT
    return STR


@lru_cache(maxsize=4096)
def _number_or_text(value: str) -> int | float | str:
    """Return a number, or the text itself: mostly days, of which there are few."""
    tag = _number_tag(value)
    return int(value) if tag == INT else float(value) if tag == FLOAT else value


def plain_value(value: str) -> Any:
    """Return what a plain scalar means; one that is written is never empty."""
    if value[0] in _NUMBER_START:
        return _number_or_text(value)
    if value in NULLS:
        return None
    return BOOLS.get(value, value)
