"""A fingerprint over what binds in a task: name, leads, partners, time and its reading, then each decision.

How the text is laid out, the order of bodies, printed numbers and notes do not bind. Decisions have marks of their own,
so that one that is added, with its document, can be told from one that is changed.

An approval is verified by the rule that made it (``cach_tinh``). Rule 1 takes ids and words as they are written. Rule 2
takes the bodies that a group stands for on the day from which it is bound, and one spelling of words that have two; its
marks name what they are of ("chu_tri=…").
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from hoagiai_cli.language.spelling import in_one_tone_style
from hoagiai_cli.model.base import Model
from hoagiai_cli.model.nhiem_vu import NhiemVu, SuaDoi, ThoiGianRieng

_LENGTH = 16
_SHORT = 12
DECISIONS = ("gia_han", "tam_dung", "khong_thuc_hien", "su_kien", "sua_doi")
"""The keys under which a task keeps what was decided on it."""

RULE = 2
"""The rule by which new approvals are made."""

Members = Callable[[tuple[str, ...], date | None], tuple[str, ...]]
"""The bodies that leads stand for on a day; None is the plan's first day."""


def fingerprint(task: NhiemVu) -> tuple[str, ...]:
    """Return the marks of a task by rule 1: of its own words first, then of each decision."""
    own = {
        "ten": task.ten,
        "chu_tri": sorted(task.chu_tri),
        "chu_tri_chung": task.chu_tri_chung,
        "phoi_hop": sorted(task.phoi_hop),
        "thoi_gian": task.thoi_gian,
        "cach_doc": task.cach_doc,
    }
    if task.thoi_gian_rieng:
        own["thoi_gian_rieng"] = sorted(_mark(_plain(item)) for item in task.thoi_gian_rieng)
    return (_mark(own), *(_mark({key: _plain(item)}) for key in DECISIONS for item in getattr(task, key)))


def marks(task: NhiemVu, rule: int, members: Members) -> tuple[str, ...]:
    """Return the marks of a task by a rule: of its own words first, then of each decision."""
    if rule == 1:
        return fingerprint(task)
    own = {
        "ten": task.ten,
        "chu_tri": [sorted(members(task.chu_tri, None)), task.chu_tri_chung],
        "phoi_hop": sorted(members(task.phoi_hop, None)),
        "thoi_gian": [task.thoi_gian, task.cach_doc, _own_times(task.thoi_gian_rieng, None, members)],
    }
    decided = ((key, _decision(item, members)) for key in DECISIONS for item in getattr(task, key))
    return tuple(f"{key}={_mark(_in_one_spelling(data))[:_SHORT]}" for key, data in (*own.items(), *decided))


def split(found: tuple[str, ...], rule: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the marks of a task's own words, and those of its decisions."""
    own = 1 if rule == 1 else 4
    return found[:own], found[own:]


def field_of(mark: str) -> str:
    """Return the field that a mark of rule 2 is of."""
    return mark.partition("=")[0]


def _decision(item: Model, members: Members) -> Any:
    data = _plain(item)
    if isinstance(item, SuaDoi):
        data |= {key: sorted(members(getattr(item, key), item.tu)) for key in ("chu_tri", "phoi_hop") if data.get(key)}
        if item.thoi_gian_rieng:
            data["thoi_gian_rieng"] = _own_times(item.thoi_gian_rieng, item.tu, members)
    return data


def _own_times(times: tuple[ThoiGianRieng, ...], day: date | None, members: Members) -> list[list[Any]]:
    return sorted([sorted(members(own.don_vi, day)), own.thoi_gian, own.cach_doc or ""] for own in times)


def _mark(data: Any) -> str:
    import hashlib  # of plans that are approved alone
    import json

    text = json.dumps(_tidy(data), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]


def _plain(item: Model) -> Any:
    return item.model_dump(mode="json", exclude_defaults=True)


def _tidy(data: Any) -> Any:
    """Fold white space: the same words broken into other lines are the same words."""
    return _each_text(data, lambda text: " ".join(text.split()))


def _in_one_spelling(data: Any) -> Any:
    return _each_text(data, in_one_tone_style)


def _each_text(data: Any, change: Callable[[str], str]) -> Any:
    if isinstance(data, dict):
        return {key: _each_text(value, change) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_each_text(item, change) for item in data]
    return change(data) if isinstance(data, str) else data
