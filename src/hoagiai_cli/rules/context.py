"""What is known of the folder while its files are checked one after another: ids and small summaries, not models.

Files are read in the order in which they refer to each other (settings, units, then each plan: document, tasks,
results), so a rule finds what it needs here; a folder of ten thousand files never stands in memory at once.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines.reading import CachDoc
from hoagiai_cli.model.don_vi import KeThua
from hoagiai_cli.model.ke_hoach import KeHoach


class UnitSummary(NamedTuple):
    """What rules need of a unit."""

    path: str
    ten: str
    den: date | None
    thanh_vien: tuple[str, ...] | None
    ke_thua: tuple[KeThua, ...]


class TaskSummary(NamedTuple):
    """What rules need of a task: the units that it binds and the names of its occurrences."""

    path: str
    bound: frozenset[str]
    dot: tuple[str, ...]


class Context:
    """What a rule may ask about the folder.

    Attributes:
        path: The file being checked, as printed.
        ma: The id that the file's place gives it.
        unit_ids: Ids of all unit files, known before any is read.
        units: Units read so far.
        task_ids: Ids of all task files of the plan being checked.
        tasks: Its tasks read so far.
        plan: Its document; None when that could not be read.
        reading: The reading of the task being checked; None where it has no time.
        numbers: Printed numbers met in this plan, with the file that holds them.
        declared: Ids met in files, with the file that declares them, by (kind, plan).
    """

    def __init__(self, unit_ids: frozenset[str]) -> None:
        self.path = ""
        self.ma = ""
        self.unit_ids = unit_ids
        self.units: dict[str, UnitSummary] = {}
        self.task_ids: frozenset[str] = frozenset()
        self.tasks: dict[str, TaskSummary] = {}
        self.plan: KeHoach | None = None
        self.reading: CachDoc | None = None
        self.numbers: dict[tuple[str | None, str], str] = {}
        self.declared: dict[tuple[str, str, str], str] = {}

    def enter_plan(self, plan_ma: str, task_ids: frozenset[str]) -> None:
        """Forget the plan before: ids and numbers are a plan's own."""
        self.plan_ma = plan_ma
        self.task_ids = task_ids
        self.tasks = {}
        self.plan = None
        self.numbers = {}

    def members(self, ma: str) -> tuple[str, ...]:
        """Return the units that a lead named ``ma`` stands for: itself, or a group's members where they are known."""
        unit = self.units.get(ma)
        return unit.thanh_vien if unit and unit.thanh_vien else (ma,)

    def expand(self, leads: tuple[str, ...]) -> frozenset[str]:
        """Return all units that these leads stand for."""
        return frozenset(member for lead in leads for member in self.members(lead))


def closest(name: str, known: Mapping[str, object] | frozenset[str] | tuple[str, ...]) -> str | None:
    """Return the known name that a misspelt one probably means."""
    from difflib import get_close_matches

    matches = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return matches[0] if matches else None
