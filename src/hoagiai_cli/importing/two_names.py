"""One body under two names: "Phòng VH-XH" and "Phòng Văn hóa - Xã hội"; it is asked about, never joined in silence."""

import re
from collections.abc import Collection, Iterator

from hoagiai_cli.importing.words import UPPER, fold, without_marks

_WORD = re.compile(r"[^\W_]+")
_SHORT = re.compile(rf"[{UPPER}]{{2,}}|P")
_LEVELS = frozenset({"xã", "phường", "tỉnh", "huyện", "quận", "thôn", "bản", "ấp"})


def doubts(new: Collection[str], names: Collection[str]) -> Iterator[str]:
    """Say of each name in short which of the others it may stand for; one of the two is new."""
    by_letter: dict[str, list[str]] = {}
    for name in names:
        by_letter.setdefault(_letter(name), []).append(name)
    fresh = set(new)
    for name in names:
        if not any(map(_SHORT.fullmatch, _WORD.findall(name))):
            continue
        whole = [other for other in by_letter[_letter(name)] if {name, other} & fresh and stands_for(name, other)]
        if whole:
            others = "”, “".join(whole)
            yield f"“{name}” và “{others}” có vẻ là một cơ quan viết hai cách; đúng vậy thì dùng một đơn vị cho cả hai"


def stands_for(short: str, whole: str) -> bool:
    """Tell whether a name spells another in short: each capital a word of it, each other word itself."""
    rest = [word for word in _WORD.findall(fold(whole)) if word != "và"]
    shortened = False
    for word in _WORD.findall(short):
        own = fold(word)
        if own == "và" or (not rest and own in _LEVELS):
            continue
        if rest and own == rest[0]:
            rest = rest[1:]
        elif _SHORT.fullmatch(word) and [*map(_letter, own)] == [*map(_letter, rest[: len(own)])]:
            rest, shortened = rest[len(own) :], True
        else:
            return False
    return shortened and (not rest or (len(rest) == 1 and rest[0] in _LEVELS))


def _letter(word: str) -> str:
    """Return a word's first letter without marks; đ stays apart from d."""
    first = fold(word)[:1]
    return first if first == "đ" else without_marks(first)
