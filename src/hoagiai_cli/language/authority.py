"""In whose name a signature stands: a people's committee works as a body, and its head signs on its behalf."""

import re
from collections.abc import Iterable

from hoagiai_cli.language.spelling import fold

BEHALF = "TM. ỦY BAN NHÂN DÂN"
_COLLECTIVE = re.compile(r"(?:[uủ][yỷ] ban nhân dân|ubnd)\b")
_BEHALF = re.compile(r"tm\s*\.")
_ORDERED = re.compile(r"(?:tl|tuq)\s*\.")


def is_collective(issuer: str) -> bool:
    """Tell whether an issuer is a people's committee; an office of one ("Văn phòng …") begins otherwise."""
    return bool(_COLLECTIVE.match(fold(issuer)))


def lacks_behalf(issuer: str, titles: Iterable[str]) -> bool:
    """Tell whether those titles miss the line "TM." that a people's committee's signature needs."""
    lines = [fold(title) for title in titles]
    said = any(_BEHALF.match(line) or _ORDERED.match(line) for line in lines)
    return is_collective(issuer) and not said
