"""In whose name a signature stands: a people's committee works as a body, and its head signs on its behalf."""

import re
from collections.abc import Iterable
from enum import StrEnum

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


class Loai(StrEnum):
    """What kind of body issues or signs."""

    UY_BAN = "ủy ban nhân dân"
    HOI_DONG = "hội đồng nhân dân"
    THU_TRUONG = "cơ quan do một người đứng đầu"


_COUNCIL = re.compile(r"(?:thường trực )?(?:hội đồng nhân dân|hđnd)\b")
_LED_BY_ONE = re.compile(
    r"(?:phòng(?!\s*(?:,|chống|thủ|cháy|ngừa))|sở|chi cục|văn phòng|trung tâm|cục|vụ|bộ|thanh tra|trường|trạm)\s"
)


def body_of(name: str) -> Loai | None:
    """Return what kind of body a name names; None where its name does not tell."""
    words = fold(name)
    if _COLLECTIVE.match(words):
        return Loai.UY_BAN
    if _COUNCIL.match(words):
        return Loai.HOI_DONG
    return Loai.THU_TRUONG if _LED_BY_ONE.match(words) else None


def signed_for(titles: Iterable[str]) -> Loai | None:
    """Return in whose name a signature says that it stands ("TM. …"); None where it says nothing, or another's."""
    for title in titles:
        if found := re.match(r"tm\s*\.\s*(.*)", fold(title)):
            body = body_of(found[1])
            return body if body in {Loai.UY_BAN, Loai.HOI_DONG} else None
    return None


def signs_for_another(issuer: str, titles: Iterable[str]) -> Loai | None:
    """Return the body in whose name a signature stands, where it is surely another than the issuer."""
    own, named = body_of(issuer), signed_for(titles)
    return named if own is not None and named is not None and own is not named else None
