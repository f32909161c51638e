"""The time of a task: its phrase read with the plan's year and the office's choice, and what amendments made of it."""

from functools import lru_cache

from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.deadlines.reading import CachDoc
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.nhiem_vu import NhiemVu

# Thousands of tasks of a plan share a handful of phrases.
_read = lru_cache(maxsize=4096)(read_phrase)


def task_readings(task: NhiemVu, plan: KeHoach) -> tuple[CachDoc, ...]:
    """Return the readings of the task's own phrase and of each amended one, in the order of the file."""
    phrases = [(task.thoi_gian, task.cach_doc), *((change.thoi_gian, change.cach_doc) for change in task.sua_doi)]
    return tuple(
        _read(phrase, nam=plan.nam, cach_doc=choice, ngay_ban_hanh=plan.ngay.full)
        for phrase, choice in phrases
        if phrase is not None
    )
