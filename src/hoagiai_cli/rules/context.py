"""What is known of the folder while its files are checked one after another: ids and small summaries, not models.

Files are read in the order in which they refer to each other (units, settings, then each plan: document, tasks,
results), so a rule finds what it needs here; a folder of ten thousand files never stands in memory at once.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from hoagiai_cli.deadlines.reading import CachDoc, LuaChon
from hoagiai_cli.model.don_vi import KeThua
from hoagiai_cli.model.nhom import expand
from hoagiai_cli.store.layout import Layout, PlanDir

if TYPE_CHECKING:
    from hoagiai_cli.language.body_names import NameIndex
    from hoagiai_cli.law.citations import Biet
    from hoagiai_cli.model.bang import LoiTheo
    from hoagiai_cli.model.base import HieuLuc, Model
    from hoagiai_cli.model.cau_hinh import CauHinh
    from hoagiai_cli.model.ke_hoach import KeHoach
    from hoagiai_cli.model.phap_luat import VanBanPhapLuat
    from hoagiai_cli.model.phe_duyet import DaDuyet


class UnitSummary(NamedTuple):
    """What rules need of a unit.

    Attributes:
        path: Its file, as printed.
        ten: Its name.
        hieu_luc: The days on which it exists.
        thanh_vien: A group's members; None for a body.
        ke_thua: Who takes over.
        co_dau_van_ban: Whether the head of its documents is known.
    """

    path: str
    ten: str
    hieu_luc: "HieuLuc"
    thanh_vien: tuple[str, ...] | None
    ke_thua: tuple[KeThua, ...]
    co_dau_van_ban: bool


class TaskSummary(NamedTuple):
    """What rules need of a task.

    Attributes:
        path: Its file, as printed.
        bound: The units that lead it or have led it.
        dot: The names of its occurrences; None where they depend on the day of an event.
        cung_san_pham: The tasks that share its product.
        dot_rieng: Of each body that has a time of its own, the names of its occurrences.
    """

    path: str
    bound: frozenset[str]
    dot: tuple[str, ...] | None
    cung_san_pham: tuple[str, ...]
    dot_rieng: Mapping[str, tuple[str, ...]] = MappingProxyType({})

    def dot_of(self, unit: str) -> tuple[str, ...] | None:
        """Return the names of a unit's occurrences, its own where it has some."""
        return self.dot_rieng.get(unit, self.dot)


class Reading(NamedTuple):
    """A time phrase of the task being checked: where it stands, the choice beside it, and how it was read."""

    loc: tuple[str | int, ...]
    lua_chon: LuaChon | None
    cach_doc: CachDoc


class Context:
    """What a rule may ask about the folder.

    Attributes:
        path: The file being checked, as printed.
        ma: The id that the file's place gives it.
        unit_ids: Ids of all unit files, known before any is read.
        units: Units read so far.
        holiday_ids: Names of all holiday files.
        settings: The settings; None when there are none that could be read.
        settings_path: The settings' file, as printed.
        laws: The legal documents of the folder, by id.
        templates: The texts of the folder's own templates, by path.
        last_plan: The plan that ends last, of those read so far.
        citing: The file that was last looked through for numbers of documents, and its texts that have some.
        plan_ids: Names of all plan folders.
        all_task_ids: Ids of all task files of all plans.
        plan_ma: The id of the plan being checked; "" outside plans.
        task_ids: Ids of all task files of the plan being checked.
        result_ids: Ids of all its result files.
        report_ids: Periods of all its files of words.
        tasks: Its tasks read so far.
        plan: Its document; None when that could not be read.
        sections: The numbers of the document's sections, as ``phan`` names them.
        printed_times: Of each task whose row in a table prints its time in several cells: what they were written for.
        printed: What bears a number in this plan: (section, number) → path.
        readings: The phrases of the task being checked.
        approved: What documents approved of each task.
        misnamed: Ids declared in files of another name, with the file: (folder's name, id) → path.
    """

    def __init__(self, layout: Layout) -> None:
        self.path = ""
        self.ma = ""
        self.unit_ids = frozenset(file.ma for file in layout.units)
        self.units: dict[str, UnitSummary] = {}
        self.holiday_ids = frozenset(file.ma for file in layout.holidays)
        self.settings: CauHinh | None = None
        self.settings_path = ""
        self.laws: dict[str, VanBanPhapLuat] = {}
        self.templates: dict[str, str] = {}
        self.last_plan: KeHoach | None = None
        self._known: Biet | None = None
        self._names: NameIndex | None = None
        self.citing: tuple[Model, list[tuple[tuple[str | int, ...], str]]] | None = None
        self.plan_ids = frozenset(plan.ma for plan in layout.plans)
        self.all_task_ids = frozenset(file.ma for plan in layout.plans for file in plan.tasks)
        self.misnamed: dict[tuple[str, str], str] = {}
        self.enter_plan(None)

    def enter_plan(self, plan: PlanDir | None) -> None:
        """Forget the plan before: ids and numbers are a plan's own."""
        self.plan_ma = plan.ma if plan else ""
        self.task_ids = frozenset(file.ma for file in plan.tasks) if plan else frozenset()
        self.result_ids = frozenset(file.ma for file in plan.results) if plan else frozenset()
        self.report_ids = frozenset(file.ma for file in plan.reports) if plan else frozenset()
        self.tasks: dict[str, TaskSummary] = {}
        self.plan: KeHoach | None = None
        self.sections: dict[str, None] = {}
        self.printed_times: dict[str, LoiTheo] = {}
        self.printed: dict[tuple[str, str], str] = {}
        self.readings: tuple[Reading, ...] = ()
        self.approved: dict[str, DaDuyet] = {}
        self._bound: dict[tuple[tuple[str, ...], date], tuple[str, ...]] = {}
        self._expanded: dict[tuple[str, ...], frozenset[str]] = {}

    @property
    def known_laws(self) -> "Biet":
        """The folder's legal documents and those that the program brings; read when a text is first looked at."""
        from hoagiai_cli.law.citations import known

        if self._known is None:
            self._known = known(self.laws)
        return self._known

    @property
    def names(self) -> "NameIndex":
        """Return the names of the units read so far; all are read before the first task."""
        from hoagiai_cli.language.body_names import NameIndex

        if self._names is None or len(self._names.keys) != len(self.units):
            self._names = NameIndex({ma: unit.ten for ma, unit in self.units.items()})
        return self._names

    def members(self, ma: str) -> tuple[str, ...]:
        """Return the units that a lead named ``ma`` stands for: itself, or a group's members where they are known."""
        unit = self.units.get(ma)
        return unit.thanh_vien if unit and unit.thanh_vien else (ma,)

    def expand(self, leads: tuple[str, ...]) -> frozenset[str]:
        """Return all units that these leads stand for; thousands of tasks share a few sets."""
        found = self._expanded.get(leads)
        if found is None:
            found = frozenset(member for lead in leads for member in self.members(lead))
            self._expanded[leads] = found
        return found

    def bound(self, leads: tuple[str, ...], day: date) -> tuple[str, ...]:
        """Return the bodies that exist on a day of all that these leads stand for, through groups of groups."""
        found = self._bound.get((leads, day))
        if found is None:
            found = self._bound[leads, day] = expand(leads, self.units, day)
        return found

    def heirs(self, ma: str, task: str) -> frozenset[str]:
        """Return all units that the unit's work on a task passes to, one after another."""
        found: set[str] = set()
        waiting = [ma]
        while waiting:
            unit = self.units.get(waiting.pop())
            for heir in unit.ke_thua if unit else ():
                if heir.den and heir.den not in found and (heir.pham_vi is None or task in heir.pham_vi):
                    found.add(heir.den)
                    waiting.append(heir.den)
        return frozenset(found)


def closest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that a misspelt one probably means."""
    from difflib import get_close_matches

    matches = get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return matches[0] if matches else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return "; có phải “…”?" for a name that looks like a known one, else nothing."""
    meant = closest(name, known)
    return f"; có phải “{meant}”?" if meant else ""
