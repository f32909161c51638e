"""Tasks of a new reading ↔ tasks of the folder: the same task keeps its id, a new one gets a readable one."""

import difflib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hoagiai_cli.importing.ids import free_id
from hoagiai_cli.importing.reading import ViecDoc
from hoagiai_cli.importing.words import fold
from hoagiai_cli.model.nhiem_vu import NhiemVu

_SAME_NUMBER = 0.5
"""How alike names must be where section and number agree."""
_OTHER_NUMBER = 0.8
"""How alike they must be where a task was moved or renumbered."""


class Match(NamedTuple):
    """The id of a task, and whether the folder has it already."""

    ma: str
    da_co: bool


def match_tasks(tasks: Sequence[ViecDoc], existing: Mapping[str, NhiemVu]) -> list[Match]:
    """Return an id for each task, in order; each id once."""
    free = dict(existing)
    found: dict[int, str] = {}
    for same_number, least in ((True, _SAME_NUMBER), (False, _OTHER_NUMBER)):
        for index, task in enumerate(tasks):
            if index in found:
                continue
            near = _nearest(task, free, same_number=same_number, least=least)
            if near:
                found[index] = near
                del free[near]
    taken = set(existing)
    out: list[Match] = []
    for index, task in enumerate(tasks):
        if index in found:
            out.append(Match(found[index], da_co=True))
            continue
        ma = free_id(task.ten, taken)
        taken.add(ma)
        out.append(Match(ma, da_co=False))
    return out


def _nearest(task: ViecDoc, free: Mapping[str, NhiemVu], *, same_number: bool, least: float) -> str | None:
    name = fold(task.ten)
    best, best_ma = least, None
    for ma, known in free.items():
        if same_number and (known.so != task.so or known.phan != task.phan):
            continue
        other = fold(known.ten)
        if name == other:
            return ma
        matcher = difflib.SequenceMatcher(None, name, other, autojunk=False)
        if matcher.real_quick_ratio() < best or matcher.quick_ratio() < best:
            continue
        likeness = matcher.ratio()
        if likeness >= best:
            best, best_ma = likeness, ma
    return best_ma
