"""A word of a person held against the names that things bear: code, number, whole name, beginning, words within.

The order is fixed, and the first way that fits decides: a code is never taken for the beginning of a name. Names are
compared without marks where the word bears none, so that "phong tu phap" finds "Phòng Tư pháp", while "tổ" does not
find "tờ".
"""

from collections.abc import Callable, Iterable, Mapping
from enum import IntEnum
from typing import NamedTuple

from hoagiai_cli.language.spelling import fold, without_marks


class Cach(IntEnum):
    """How a word was understood; a smaller value is surer."""

    MA = 1
    SO = 2
    TEN = 3
    DAU = 4
    CHU = 5


class Ten(NamedTuple):
    """What one thing is called.

    Attributes:
        ma: Its id.
        so: Its printed numbers, as a person may write them.
        ten: Its whole names, the usual one first.
    """

    ma: str
    so: tuple[str, ...]
    ten: tuple[str, ...]


class Khop(NamedTuple):
    """What fits a word: ids in the order of the things, and how; none where nothing does."""

    ma: tuple[str, ...]
    cach: Cach | None = None


def called(word: str, things: Iterable[Ten], number: Callable[[str], str] = str.strip, *, within: bool = False) -> Khop:
    """Return the things that a word means.

    Args:
        word: What the person wrote.
        things: What there is.
        number: Brings a printed number, or a word for one, into the form of ``Ten.so``.
        within: Whether two words or more that stand side by side in a name may mean it.
    """
    known = tuple(things)
    exact = tuple(thing.ma for thing in known if thing.ma == word.strip().lower())
    if exact:
        return Khop(exact, Cach.MA)
    as_number = number(word)
    numbered = tuple(thing.ma for thing in known if as_number and as_number in thing.so)
    if numbered:
        return Khop(numbered, Cach.SO)
    wanted = fold(word)
    if not wanted:
        return Khop(())
    plain = wanted == without_marks(wanted)

    def form(name: str) -> str:
        return without_marks(fold(name)) if plain else fold(name)

    whole = tuple(thing.ma for thing in known if any(form(name) == wanted for name in thing.ten))
    if whole:
        return Khop(whole, Cach.TEN)
    begun = tuple(
        thing.ma
        for thing in known
        if thing.ma.startswith(wanted) or any(form(name).startswith(wanted) for name in thing.ten)
    )
    if begun or not within or " " not in wanted:
        return Khop(begun, Cach.DAU) if begun else Khop(())
    inside = tuple(thing.ma for thing in known if any(f" {wanted} " in _words(form(name)) for name in thing.ten))
    return Khop(inside, Cach.CHU) if inside else Khop(())


def _words(name: str) -> str:
    return " " + "".join(sign if sign.isalnum() else " " for sign in name) + " "


def nearest(word: str, things: Iterable[Ten], how_many: int = 3) -> tuple[str, ...]:
    """Return the ids of the things whose code or name looks most like a word that means none of them."""
    from difflib import get_close_matches

    names: dict[str, str] = {}
    for thing in things:
        for name in (thing.ma, *(without_marks(fold(name)) for name in thing.ten)):
            names.setdefault(name, thing.ma)
    found = get_close_matches(without_marks(fold(word)), names, n=how_many * 2, cutoff=0.6)
    return tuple(dict.fromkeys(names[name] for name in found))[:how_many]


def titles(things: Iterable[Ten]) -> Mapping[str, str]:
    """Return each thing's usual name by its id."""
    return {thing.ma: thing.ten[0] if thing.ten else thing.ma for thing in things}
