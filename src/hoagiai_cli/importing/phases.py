"""Points that are named by their own time, "Đợt 1: Từ ngày … đến ngày …": each is a task of what stands under it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from hoagiai_cli.importing.labels import Truong, meaning
from hoagiai_cli.importing.outline import Nut
from hoagiai_cli.importing.plausible import holds_time
from hoagiai_cli.importing.prose_times import is_time

_NAMED = re.compile(
    r"(?P<ten>(?P<chung>[^\W\d_][^:;.\d]{1,40}?)\s+(?:số\s+)?(?P<so>\d{1,2}|[IVX]{1,4}))\s*(?::\s*(?P<sau>.+)|\((?P<ngoac>[^()]+)\)(?P<them>.*))$"
)
_TAIL = re.compile(r",?\s+(?:bao gồm|gồm|với|tập trung)\b[^:]*:?$")


class Dot(NamedTuple):
    """A point named by its time: its name, the time, and what else its heading says."""

    ten: str
    thoi_gian: str
    them: str


def phases(nodes: Sequence[Nut]) -> dict[int, Dot]:
    """Return those of the points side by side that are phases, by their place.

    Phases share their name but for the number, and of two at least the words behind the colon are wholly a time.
    """
    found = {index: match for index, node in enumerate(nodes) if (match := _NAMED.match(node.loi))}
    out: dict[int, Dot] = {}
    for shared in {match["chung"].casefold() for match in found.values()}:
        alike = {index: match for index, match in found.items() if match["chung"].casefold() == shared}
        read = {index: _read(match) for index, match in alike.items()}
        sure = [index for index, (_, whole) in read.items() if whole]
        if (
            len(sure) > 1
            and meaning(shared) is Truong.KHAC
            and len({match["so"] for match in alike.values()}) == len(alike)
        ):
            out.update({index: dot for index, (dot, whole) in read.items() if whole or holds_time(dot.thoi_gian)})
    return out


def _read(match: re.Match[str]) -> tuple[Dot, bool]:
    """Return the point, and whether its words are wholly a time."""
    if match["ngoac"]:
        time = match["ngoac"].strip(" .;:,")
        return Dot(match["ten"].strip(), time, match["them"].strip(" ,:.")), is_time(time)
    words = match["sau"].strip()
    tail = _TAIL.search(words)
    time = (words[: tail.start()] if tail else words).strip(" .;:,")
    return Dot(match["ten"].strip(), time, tail[0].strip(" ,") if tail else ""), is_time(time)
