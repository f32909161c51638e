"""What a task binds on a day: which units, for which occurrences, until when.

A duty is bound by the plan's own words or by an amendment. An amendment takes effect from its day on: it replaces what
was then neither finished nor due, and leaves alone what had fallen due before it: that stays with whom it was.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines.reading import CachDoc, Dot
from hoagiai_cli.deadlines.settle import AddWorkingDays, settle_event
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.nhiem_vu import GiaHan, KhongThucHien, NhiemVu, SuKien, TamDung
from hoagiai_cli.model.nhom import expand
from hoagiai_cli.tracking.time import PhienBan, versions

Decision = GiaHan | SuKien | TamDung | KhongThucHien
FinishedBefore = Callable[["Duty", date], bool]
"""Whether a duty was finished before a day."""


class Duty(NamedTuple):
    """One occurrence of one task, bound to one unit (or to several that carry it together).

    Attributes:
        nhiem_vu: The task.
        cac_don_vi: The units.
        dot: The occurrence; None where the phrase gives none, or its event has no day yet.
        cach_doc: The reading that it comes from.
        cac_dot: The names of all occurrences of that reading.
    """

    nhiem_vu: NhiemVu
    cac_don_vi: tuple[str, ...]
    dot: Dot | None
    cach_doc: CachDoc | None
    cac_dot: frozenset[str]

    @property
    def don_vi(self) -> str:
        """The bound unit; the first where several carry the duty together."""
        return self.cac_don_vi[0]

    @property
    def ten_dot(self) -> str | None:
        """The occurrence's canonical name."""
        return self.dot.ten if self.dot else None


def known(decision: Decision, day: date) -> bool:
    """Tell whether a decision had been taken by a day; one whose document has no day counts always."""
    return decision.van_ban.ngay is None or decision.van_ban.ngay <= day


def extensions(duty: Duty, day: date) -> tuple[GiaHan, ...]:
    """Return the extensions of a duty known on a day, in the order of the file; the last one holds."""
    if not duty.nhiem_vu.gia_han:
        return ()
    return tuple(
        extension
        for extension in duty.nhiem_vu.gia_han
        if extension.applies(duty.ten_dot, duty.don_vi) and known(extension, day)
    )


def deadline(duty: Duty, day: date) -> date | None:
    """Return the deadline in force on a day, extensions included."""
    granted = extensions(duty, day)
    if granted:
        return granted[-1].den
    return duty.dot.han if duty.dot else None


class Binder:
    """What binds under one plan: its tasks are asked about one after another."""

    def __init__(self, plan: KeHoach, units: Mapping[str, DonVi], add_working_days: AddWorkingDays) -> None:
        self._plan = plan
        self._units = units
        self._add_working_days = add_working_days

    def duties(self, task: NhiemVu, day: date, finished_before: FinishedBefore) -> list[Duty]:
        """Return what the task binds on a day, by occurrence and then by unit in the order of the plan."""
        found: dict[tuple[str | None, str], Duty] = {}
        for version in versions(task, self._plan):
            start = version.tu
            if start is not None:
                if start > day:
                    break
                found = {
                    key: duty for key, duty in found.items() if _due_before(duty, start) or finished_before(duty, start)
                }
            for duty in self._of_version(task, version, day):
                if start is None or not _due_before(duty, start):
                    found.setdefault((duty.ten_dot, duty.don_vi), duty)
        return sorted(found.values(), key=_by_occurrence)

    def _of_version(self, task: NhiemVu, version: PhienBan, day: date) -> list[Duty]:
        bound = expand(version.chu_tri, self._units, version.tu or self._plan.thoi_ky.tu)
        carriers = [bound] if task.chu_tri_chung else [(unit,) for unit in bound]
        found: list[Duty] = []
        own = self._own_readings(version)
        if not version.rieng and not task.su_kien:
            # One reading for all, as nearly every task has it.
            shared = version.cach_doc.dot if version.cach_doc else ()
            named = frozenset(dot.ten for dot in shared)
            return [
                Duty(task, carrier, dot, version.cach_doc, named) for carrier in carriers for dot in shared or (None,)
            ]
        for carrier in carriers:
            reading = own.get(carrier[0]) if version.rieng else version.cach_doc
            dots = self._occurrences(task, reading, carrier[0], day)
            names = frozenset(dot.ten for dot in dots)
            found.extend(Duty(task, carrier, dot, reading, names) for dot in dots or (None,))
        return found

    def _own_readings(self, version: PhienBan) -> dict[str, CachDoc]:
        """Return the reading of each body with a time of its own; one that is named itself before its group."""
        start = version.tu or self._plan.thoi_ky.tu
        found: dict[str, CachDoc] = {}
        for named, reading in version.rieng:
            found.update(dict.fromkeys(expand(named, self._units, start), reading))
        for named, reading in version.rieng:
            found.update({unit: reading for unit in named if unit in found})
        return found

    def _occurrences(self, task: NhiemVu, reading: CachDoc | None, don_vi: str, day: date) -> tuple[Dot, ...]:
        """Return the occurrences of a reading for a unit, with the day of the awaited event where it is known."""
        if reading is None:
            return ()
        events = [event for event in task.su_kien if event.applies(None, don_vi) and known(event, day)]
        if reading.cho_su_kien is None or not events:
            return reading.dot
        event = events[-1]
        settled = settle_event(reading, event.ngay, self._add_working_days)
        if event.han is None:
            return settled
        return tuple(dot if dot in reading.dot and dot.han else dot._replace(han=event.han) for dot in settled)


def _due_before(duty: Duty, day: date) -> bool:
    due = deadline(duty, day)
    return due is not None and due < day


def _by_occurrence(duty: Duty) -> tuple[date, date]:
    dot = duty.dot
    return (dot and (dot.bat_dau or dot.han)) or date.max, (dot and dot.han) or date.max
