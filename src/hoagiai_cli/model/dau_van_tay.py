"""A fingerprint over what binds in a task: name, leads, partners, time and its reading, then each decision.

How the text is laid out, the order of bodies, printed numbers and notes do not bind. Decisions have marks of their own,
so that one that is added, with its document, can be told from one that is changed.
"""

import hashlib
import json
from typing import Any

from hoagiai_cli.model.base import Model
from hoagiai_cli.model.nhiem_vu import NhiemVu

_LENGTH = 16
DECISIONS = ("gia_han", "tam_dung", "khong_thuc_hien", "su_kien", "sua_doi")
"""The keys under which a task keeps what was decided on it."""


def fingerprint(task: NhiemVu) -> tuple[str, ...]:
    """Return the marks of a task: of its own words first, then of each decision."""
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


def _mark(data: Any) -> str:
    text = json.dumps(_tidy(data), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]


def _plain(item: Model) -> Any:
    return item.model_dump(mode="json", exclude_defaults=True)


def _tidy(data: Any) -> Any:
    """Fold white space: the same words broken into other lines are the same words."""
    if isinstance(data, dict):
        return {key: _tidy(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_tidy(item) for item in data]
    return " ".join(data.split()) if isinstance(data, str) else data
