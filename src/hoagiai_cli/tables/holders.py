"""Whose work a row is about, and which occurrence of it: by the row's own words, held against who holds what."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.gathering.records import Holding, Holdings
from hoagiai_cli.gathering.typed import NotRead, day_in_words, label
from hoagiai_cli.importing.bodies import read_bodies
from hoagiai_cli.language.body_names import name_key
from hoagiai_cli.language.spelling import fold
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.model.nhom import expand
from hoagiai_cli.naming.called import Cach, called
from hoagiai_cli.naming.things import unit_names
from hoagiai_cli.tables.cells import Open
from hoagiai_cli.tables.questions import BO, CauHoi, Questions
from hoagiai_cli.tables.said import Bao
from hoagiai_cli.tracking.compute import Tracker
from hoagiai_cli.tracking.names import unit_names as shown_names

ALL = "tat_ca"
SAME = "van_la_viec_nay"
_TYPING = timedelta(days=1)
""""Trước ngày 25/02" ends on 24/02; a table often gives the 25th."""


class Cho(NamedTuple):
    """Where in a row the words stand that say who and when: address and text."""

    noi: str
    chu: str


class Holders:
    """Who may speak for the work of one plan."""

    def __init__(self, folder: ThuMuc, plan: HoSo, ngay: date) -> None:
        self.folder = folder
        self.names: Mapping[str, str] = shown_names(folder.don_vi)
        self._plan = plan
        self._ngay = ngay
        self._things = list(unit_names(folder.don_vi))
        self._keys = frozenset(name_key(name) for thing in self._things for name in thing.ten)
        self._tracker = Tracker(folder, plan)
        self._days: dict[date, Holdings] = {}
        self._meant: dict[str, tuple[str, ...]] = {}

    def unit_called(self, text: str) -> str | None:
        """Return the unit of this whole name that exists on the day, else one that ever did; None where none is."""
        found = self._called(text)
        now = [ma for ma in found if self.folder.don_vi[ma].hieu_luc.covers(self._ngay)]
        return (now or found or (None,))[0]

    def _called(self, text: str) -> tuple[str, ...]:
        if text not in self._meant:
            fits = called(" ".join(text.split()).strip(" .;:,"), self._things)
            self._meant[text] = fits.ma if fits.cach in {Cach.MA, Cach.TEN} else ()
        return self._meant[text]

    def on(self, day: date | None) -> Holdings:
        """Return who may speak on a day; on none that lies ahead."""
        day = min(day or self._ngay, self._ngay)
        if day not in self._days:
            self._days[day] = Holdings(self._tracker, self._tracker.on(day))
        return self._days[day]

    # --- who ---------------------------------------------------------------------------------------------------------

    def units(self, task: NhiemVu, lead: Cho, bao: Bao, questions: Questions, given: str | None) -> tuple[str, ...]:
        """Return the units whose work a row reports.

        Raises:
            Open: When that must be asked.
        """
        held = self.on(bao.ngay)
        may = [ma for ma in held.don_vi if held.of(ma, task.ma)]
        now = [ma for ma in may if held.of(ma, task.ma, now=True)]
        if given:
            if given in may:
                return (given,)
            return self._ask(task, lead, now, questions, f"kế hoạch không giao việc này cho {self.names[given]}")
        named, unknown = self._named(lead.chu, task)
        first = self._plan.ke_hoach.thoi_ky.tu
        groups = tuple(ma for ma in named if self.folder.don_vi[ma].la_nhom)
        named |= set(expand(groups, self.folder.don_vi, first)) if groups else set()
        wanted = [ma for ma in may if ma in named]
        others = [ma for ma in named if ma not in may and not self._stands_for(ma, wanted)]
        if others or unknown:
            who = unknown or ", ".join(self.names[ma] for ma in others)
            return self._ask(task, lead, wanted or now, questions, f"kế hoạch không giao việc này cho “{who}”")
        units = wanted or now
        if len(units) == 1 or (units and task.chu_tri_chung):
            return (units[0],)
        if not units:
            return self._ask(task, lead, now, questions, "chưa xác định cơ quan nào đang giữ việc này")
        return self._ask(task, lead, units, questions, f"việc của {len(units)} đơn vị, bảng chỉ có một kết quả")

    def _named(self, text: str, task: NhiemVu) -> tuple[set[str], str | None]:
        """Return the units that a cell names, all of one name, and the words that name none."""
        if not text or fold(text) == fold(task.nguyen_van.chu_tri or ""):
            return set(), None
        whole = self._called(text)
        if whole:
            return set(whole), None
        found: set[str] = set()
        read = read_bodies(text, self._keys)
        for name in read.ten:
            fits = self._called(name)
            if not fits:
                return found, name
            found.update(fits)
        return found, None if found and read.chac_chan else text

    def _stands_for(self, ma: str, wanted: Sequence[str]) -> bool:
        """Tell whether a group, or a namesake of another time, is meant by units that hold the work."""
        unit = self.folder.don_vi[ma]
        return bool(wanted) and (
            unit.la_nhom or any(fold(self.folder.don_vi[other].ten) == fold(unit.ten) for other in wanted)
        )

    def _ask(
        self, task: NhiemVu, lead: Cho, units: Sequence[str], questions: Questions, reason: str
    ) -> tuple[str, ...]:
        choices = [(ma, self.names[ma]) for ma in units]
        if len(units) > 1:
            choices.insert(0, (ALL, f"cả {len(units)} đơn vị"))
        number = f"nhiệm vụ {task.so}" if task.so else f"“{task.ten}”"
        question = CauHoi(lead.noi, "don_vi", f"{number}: {reason}; ghi cho đơn vị nào", lead.chu, tuple(choices))
        answer = questions.ask(question)
        if answer is None or answer == BO:
            raise Open
        return tuple(units) if answer == ALL else (answer,)

    # --- which occurrence --------------------------------------------------------------------------------------------

    def holding(self, task: NhiemVu, unit: str, time: Cho, bao: Bao, questions: Questions) -> Holding:
        """Return the occurrence that a row is about.

        Raises:
            Open: When that must be asked, or the row's time is not the plan's.
        """
        held = self.on(bao.ngay).of(unit, task.ma)
        if not held:
            questions.refuse(time.noi, f"{self.names[unit]} không giữ việc này", time.chu)
            raise Open
        fitting = self._in_time(held, time)
        if not fitting:
            plan = _shown(held, task)
            asked = f"thời hạn ghi ở bảng là “{time.chu}”, ở kế hoạch là “{plan}”; có phải cùng một việc không"
            question = CauHoi(time.noi, "thoi_han", asked, time.chu, ((SAME, "vẫn là việc này"),))
            if questions.ask(question) != SAME:
                raise Open
            fitting = held
        for narrower in self._narrower(fitting, bao):
            if len(narrower) == 1:
                return narrower[0]
        choices = tuple((holding.dot or "", holding.dot or "") for holding in fitting)
        question = CauHoi(time.noi, "dot", "nhiệm vụ có nhiều đợt, không rõ kết quả của đợt nào", time.chu, choices)
        answer = questions.ask(question)
        if answer is None or answer == BO:
            raise Open
        return next(holding for holding in fitting if holding.dot == answer)

    def _narrower(self, held: list[Holding], bao: Bao) -> Iterator[list[Holding]]:
        yield held
        if bao.ngay:
            yield [holding for holding in held if _covers(holding, bao.ngay)]
        else:
            begun = [holding for holding in held if holding.open_parts and _begun(holding, self._ngay)]
            yield begun

    def _in_time(self, held: list[Holding], time: Cho) -> list[Holding]:
        """Return the occurrences that a row's time names; all where it says nothing that can be compared."""
        text = label(time.chu)
        if not text:
            return held
        exact = [holding for holding in held if holding.dot and label(holding.dot) == text]
        if exact:
            return exact
        nam = self._plan.ke_hoach.thoi_ky.tu.year
        try:
            wanted = {day_in_words(time.chu)}
            names: set[str] = set()
        except NotRead:
            dots = read_phrase(time.chu, nam=nam).dot
            wanted = {dot.han for dot in dots if dot.han}
            names = {dot.ten for dot in dots}
        if not wanted:
            return held
        fitting = [
            holding
            for holding in held
            if holding.dot in names or any(_near(day, wanted) for day in _deadlines(holding))
        ]
        # Work without a deadline, or that waits for its event, has none that another could contradict.
        open_ended = [holding for holding in held if not list(_deadlines(holding))]
        return fitting or open_ended


def _deadlines(holding: Holding) -> Iterator[date]:
    for part in holding.parts:
        yield from filter(None, (part.han, part.han_ban_dau, part.dot.han if part.dot else None))


def _near(day: date, wanted: set[date]) -> bool:
    return any(abs(day - other) <= _TYPING for other in wanted)


def _covers(holding: Holding, day: date) -> bool:
    return any(
        part.dot and (part.dot.bat_dau or date.min) <= day <= (part.dot.han or date.max) for part in holding.parts
    )


def _begun(holding: Holding, day: date) -> bool:
    return any(part.dot is None or (part.dot.bat_dau or date.min) <= day for part in holding.parts)


def _shown(held: list[Holding], task: NhiemVu) -> str:
    days = sorted({format_day(day) for holding in held for day in _deadlines(holding)})
    return task.thoi_gian or ", ".join(days)
