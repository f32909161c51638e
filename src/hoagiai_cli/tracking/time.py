"""The time of a task: its phrase read for the plan's years, by the office's choice, and what amendments made of it."""

from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.deadlines.reading import CachDoc, Dot, Loai, LuaChon
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.nhiem_vu import NhiemVu


class PhienBan(NamedTuple):
    """A task's binding words from a day on: the plan's own, or those of an amendment.

    Attributes:
        tu: The first day; None for the plan's own words.
        chu_tri: The leads, as written.
        cach_doc: The reading of the time; None where the task has none.
    """

    tu: date | None
    chu_tri: tuple[str, ...]
    cach_doc: CachDoc | None


def versions(task: NhiemVu, plan: KeHoach) -> tuple[PhienBan, ...]:
    """Return the plan's own words and each amendment of leads or time, by the day from which it is in force."""
    found = [PhienBan(None, task.chu_tri, _read(task.thoi_gian, task.cach_doc, plan))]
    for change in sorted(task.sua_doi, key=lambda change: change.tu):
        if change.chu_tri is None and change.thoi_gian is None:
            continue
        before = found[-1]
        reading = before.cach_doc if change.thoi_gian is None else _read(change.thoi_gian, change.cach_doc, plan)
        found.append(PhienBan(change.tu, change.chu_tri or before.chu_tri, reading))
    return tuple(found)


def _read(phrase: str | None, choice: LuaChon | None, plan: KeHoach) -> CachDoc | None:
    if phrase is None:
        return None
    issued = plan.ngay.full
    reading = read_phrase(phrase, nam=plan.nam, cach_doc=choice, ngay_ban_hanh=issued)
    last = plan.thoi_ky.den.year
    if last == plan.nam or not reading.dot:
        return reading
    if reading.loai is Loai.THUONG_XUYEN:
        return reading._replace(dot=(periods.khoang(periods.nam_cua(plan.nam), periods.nam_cua(last)),))
    if reading.loai is Loai.DINH_KY:
        # Work that recurs goes on through every year of a plan of several years.
        dots: dict[str, Dot] = {}
        for nam in range(plan.nam, last + 1):
            later = read_phrase(phrase, nam=nam, cach_doc=choice, ngay_ban_hanh=issued)
            dots.update({dot.ten: dot for dot in later.dot})
        return reading._replace(dot=tuple(dots.values()))
    return reading


def task_readings(task: NhiemVu, plan: KeHoach) -> tuple[CachDoc, ...]:
    """Return the readings of the task's own phrase and of each amended one."""
    return tuple(dict.fromkeys(version.cach_doc for version in versions(task, plan) if version.cach_doc is not None))
