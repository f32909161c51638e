"""Which task of one year's plan is which of another's: by id, by name with the year moved, by number and likeness."""

import re
from collections.abc import Iterator, Mapping, Sequence

from hoagiai_cli.language.spelling import fold
from hoagiai_cli.language.years import move_years
from hoagiai_cli.model.ho_so import spoken_numbers
from hoagiai_cli.model.nhiem_vu import NhiemVu

_ALIKE = 0.6
"""Share of words that two names have in common from which they are taken for one task."""
_ALIKE_WITH_NUMBER = 0.4
"""The same, where the tasks bear one number."""
_ENOUGH_WORDS = 5
"""Words that a name needs before its standing in a longer one means anything."""
_WORD = re.compile(r"\w+")


def pair_tasks(old: Sequence[NhiemVu], new: Sequence[NhiemVu], years: tuple[int, int]) -> dict[str, str]:
    """Return the ids of tasks of the earlier plan → those of the later one; what has no partner is not in it."""
    found: dict[str, str] = {}
    names_old = {task.ma: fold(move_years(task.ten, *years).suggestion) for task in old}
    names_new = {task.ma: fold(task.ten) for task in new}

    def open_ones() -> tuple[list[str], list[str]]:
        taken = set(found.values())
        return [ma for ma in names_old if ma not in found], [ma for ma in names_new if ma not in taken]

    # A draft keeps the ids; the name must still be alike, for another document may have given an id to another task.
    found |= {
        ma: ma
        for ma, name in names_old.items()
        if ma in names_new and _likeness(name, names_new[ma]) >= _ALIKE_WITH_NUMBER
    }
    left, right = open_ones()
    found.update(_equal({ma: names_old[ma] for ma in left}, {ma: names_new[ma] for ma in right}))
    left, right = open_ones()
    numbers = spoken_numbers(old), spoken_numbers(new)
    alike = sorted(
        (
            (-_likeness(names_old[a], names_new[b]) - 0.5 * (numbers[0][a] == numbers[1][b]), at, a, b)
            for at, (a, b) in enumerate((a, b) for a in left for b in right)
        ),
    )
    used: set[str] = set()
    for _, _, a, b in alike:
        enough = _ALIKE_WITH_NUMBER if numbers[0][a] == numbers[1][b] else _ALIKE
        if a not in found and b not in used and _likeness(names_old[a], names_new[b]) >= enough:
            found[a] = b
            used.add(b)
    return found


def _equal(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of one name, where the name is borne once on both sides."""
    by_name: dict[str, list[str]] = {}
    for ma, name in new.items():
        by_name.setdefault(name, []).append(ma)
    names = list(old.values())
    for ma, name in old.items():
        if names.count(name) == 1 and len(by_name.get(name, ())) == 1:
            yield ma, by_name[name][0]


def _likeness(a: str, b: str) -> float:
    """Return the share of words in common; a name that is wholly in a longer one counts nearly as one with it."""
    first, second = set(_WORD.findall(a)), set(_WORD.findall(b))
    if not first or not second:
        return 0.0
    common, least = len(first & second), min(len(first), len(second))
    return max(common / len(first | second), 0.8 * common / least if least >= _ENOUGH_WORDS else 0.0)
