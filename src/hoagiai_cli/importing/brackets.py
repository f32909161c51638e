"""What a bracket at the end of a paragraph assigns: "… (Sở A chủ trì, phối hợp với Sở B; hoàn thành trong quý II)"."""

import re
from functools import lru_cache
from typing import NamedTuple

from hoagiai_cli.importing.bodies import read_bodies, starts_body, without_role
from hoagiai_cli.importing.prose_times import is_time
from hoagiai_cli.importing.role_words import BESIDE, GIVE, LEADS, WITH, are_bodies

_BRACKET = re.compile(r"\((?P<trong>[^()]*(?:\([^()]*\)[^()]*)*)\)[\s.;,*]*$")
_ROLE = re.compile(
    r"\b(?:chủ trì|đầu mối|thực hiện|phụ trách|tham mưu|phối hợp|chịu trách nhiệm|giao)\b", re.IGNORECASE
)
_LABEL = re.compile(
    r"(?:thời (?:gian|hạn|điểm)(?: [^\W\d_]+){0,3}|tiến độ|(?:phải |và )?hoàn thành|xong)\s*:?\s+(?=\S)", re.IGNORECASE
)
_BEGINS_TIME = re.compile(
    r"(?:trong|trước|chậm nhất|muộn nhất|đến|vào|từ|cuối|đầu|giữa|ngày|tuần|tháng|quý|năm)\b|\d", re.IGNORECASE
)
_PART = re.compile(r"\s*[;.]\s+")
_CLAUSE = re.compile(r"\s*[;,.]\s+")
_COMMA = re.compile(r",\s+")
_LEAST = 3
"""Words before a bracket that name a task, at least."""


class Ngoac(NamedTuple):
    """A paragraph that ends in a bracket: the words before it, and what the bracket says."""

    truoc: str
    chu_tri: tuple[str, ...]
    phoi_hop: tuple[str, ...]
    thoi_gian: str


@lru_cache(maxsize=4096)
def read_bracket(text: str, *, bare: bool = False) -> Ngoac | None:
    """Read a paragraph whose last bracket says who leads; None where anything in the bracket is not understood.

    Args:
        text: The paragraph's words.
        bare: Whether a bracket that only names bodies says who does the work.
    """
    found = _BRACKET.search(text)
    if found is None or not (bare or _ROLE.search(found["trong"])) or len(text[: found.start()].split()) < _LEAST:
        return None
    leads: list[str] = []
    helpers: list[str] = []
    times: list[str] = []
    for part in _PART.split(found["trong"].strip(" .;")):
        words, time = _with_time(part.strip(" ,"))
        if time:
            times.append(time)
        if words and not _take(words, leads, helpers) and not (bare and not leads and _bodies(words, leads)):
            return None
    if not leads or len(times) > 1:
        return None
    before = text[: found.start()].strip()
    if not times:
        before, time = _finished(before)
        times.append(time)
    return Ngoac(before, tuple(leads), tuple(helpers), "".join(times))


def _finished(words: str) -> tuple[str, str]:
    """Part the time by which work is done from the words that end with it: "…; hoàn thành trong quý I"."""
    for mark in reversed(list(_CLAUSE.finditer(words))):
        label = _LABEL.match(words, mark.end())
        if (
            label
            and _BEGINS_TIME.match(words, label.end())
            and is_time(words[label.end() :])
            and len(words[: mark.start()].split()) >= _LEAST
        ):
            return words[: mark.start()], words[label.end() :]
    return words, ""


def _with_time(part: str) -> tuple[str, str]:
    """Part a time from the words before it; either may be empty."""
    for at in (0, *(match.end() for match in _COMMA.finditer(part))):
        rest = part[at:]
        label = _LABEL.match(rest)
        time = rest[label.end() :] if label else rest
        if is_time(time) and not starts_body(time):
            return part[:at].strip(" ,"), time
    return part, ""


def _take(words: str, leads: list[str], helpers: list[str]) -> bool:
    """Take who leads and who helps; tell whether all words were understood."""
    give = GIVE.match(words)
    said = words[give.end() :] if give else words
    beside = WITH.fullmatch(said) or BESIDE.fullmatch(said)
    lead = None if beside and are_bodies(beside["who"]) else LEADS.search(said)
    if lead is None:
        return _bodies(beside["who"], helpers) if beside else bool(give) and _bodies(said, leads)
    rest = said[lead.end() :].strip(" ,")
    beside = WITH.fullmatch(rest) or BESIDE.fullmatch(rest)
    if rest and not beside:
        return False
    return _bodies(said[: lead.start()], leads) and (beside is None or _bodies(beside["who"], helpers))


def _bodies(words: str, into: list[str]) -> bool:
    if not are_bodies(words):
        return False
    into += [name for name in map(without_role, read_bodies(words).ten) if name not in into]
    return True
