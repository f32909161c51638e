"""The time of a task: its phrase read for the plan's years, by the office's choice, and what amendments made of it."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.deadlines.reading import CachDoc, Dot, Loai, LuaChon
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.nhiem_vu import NhiemVu, ThoiGianRieng


class PhienBan(NamedTuple):
    """A task's binding words from a day on: the plan's own, or those of an amendment.

    Attributes:
        tu: The first day; None for the plan's own words.
        chu_tri: The leads, as written.
        cach_doc: The reading of the time; None where the task has none.
        rieng: The readings of the times that are tied to bodies, each with its leads as written; they take the place of
            ``cach_doc``.
    """

    tu: date | None
    chu_tri: tuple[str, ...]
    cach_doc: CachDoc | None
    rieng: tuple[tuple[tuple[str, ...], CachDoc], ...] = ()


def versions(task: NhiemVu, plan: KeHoach) -> tuple[PhienBan, ...]:
    """Return the plan's own words and each amendment of leads or time, by the day from which it is in force."""
    own = _own(task.thoi_gian_rieng, plan)
    found = [PhienBan(None, task.chu_tri, _read(task.thoi_gian, task.cach_doc, plan), own)]
    for change in sorted(task.sua_doi, key=lambda change: change.tu):
        new_time = change.thoi_gian is not None or bool(change.thoi_gian_rieng)
        if change.chu_tri is None and not new_time:
            continue
        before = found[-1]
        reading = before.cach_doc if change.thoi_gian is None else _read(change.thoi_gian, change.cach_doc, plan)
        own = _own(change.thoi_gian_rieng, plan) if new_time else before.rieng
        found.append(PhienBan(change.tu, change.chu_tri or before.chu_tri, reading, own))
    return tuple(found)


def _own(times: Iterable[ThoiGianRieng], plan: KeHoach) -> tuple[tuple[tuple[str, ...], CachDoc], ...]:
    found = ((time.don_vi, _read(time.thoi_gian, time.cach_doc, plan)) for time in times)
    return tuple((don_vi, reading) for don_vi, reading in found if reading is not None)


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
    """Return the readings of the task's own phrase and of each amended one; of each body's own where they are tied."""
    found: dict[CachDoc, None] = {}
    for version in versions(task, plan):
        found.update(dict.fromkeys(reading for _, reading in version.rieng))
        if version.cach_doc is not None and not version.rieng:
            found[version.cach_doc] = None
    return tuple(found)
