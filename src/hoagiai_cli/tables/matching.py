"""The row of a table → the task of the plan, by number and name; where the two do not say the same, nobody is sure."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import NamedTuple

from hoagiai_cli.gathering.typed import clean
from hoagiai_cli.language.spelling import fold
from hoagiai_cli.model.ho_so import section_path
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.naming.things import task_number

_ALIKE = 0.6
"""How alike names must be to be proposed."""
_PROPOSED = 5
_NUMBER_BEHIND = re.compile(r"\s*\((?:nhiệm vụ|mục)\s+(?:số\s+)?([^\s()]+)\)\s*$", re.IGNORECASE)
_FEW_WORDS = 3
"""A name cut to fewer words than this says too little."""


class Khop(NamedTuple):
    """What fits a row.

    Attributes:
        ma: The task, where it is sure.
        theo_ten: The task that bears the row's name where the number is another's, or the other way round.
        loi: Why it is not sure.
        de_nghi: The tasks that it may be, the likeliest first.
        la_viec: Whether the row looks like a task at all.
    """

    ma: str | None
    theo_ten: str | None = None
    loi: str | None = None
    de_nghi: tuple[str, ...] = ()
    la_viec: bool = True


class Matcher:
    """Finds the tasks of one plan."""

    def __init__(self, tasks: Iterable[NhiemVu]) -> None:
        self._tasks = {task.ma: task for task in tasks}
        self._words = {ma: tuple(_plain(task.ten).split()) for ma, task in self._tasks.items()}
        self._by_name: dict[str, list[str]] = {}
        self._by_number: dict[str, list[str]] = {}
        for ma, task in self._tasks.items():
            self._by_name.setdefault(_plain(task.ten), []).append(ma)
            for number in dict.fromkeys((task_number(task.so or ""), _path(task.phan, task.so), ma.upper())):
                if number:
                    self._by_number.setdefault(number, []).append(ma)

    def match(self, so: str, ten: str, muc: str) -> Khop:
        """Return the task of a row.

        Args:
            so: Its number, as printed; empty where it has none.
            ten: Its name.
            muc: The number of the group in which it stands; empty where it stands in none.
        """
        said = _NUMBER_BEHIND.search(ten)
        if said:
            # "… (nhiệm vụ 5)": the plan's own number, whatever the column of numbers counts.
            so, ten = said[1], ten[: said.start()]
        number = task_number(so) if so else ""
        numbered = self._numbered(number, muc)
        name = _plain(ten)
        named = self._by_name.get(name, [])
        if len(named) > 1:
            named = [ma for ma in named if ma in numbered] or named
        if len(named) == 1:
            ma = named[0]
            if not number or ma in numbered or not self._tasks[ma].so:
                return Khop(ma)
            own = f"“{_short(ten)}” là nhiệm vụ {self._tasks[ma].so} của kế hoạch, bảng ghi số {so}"
            return Khop(None, ma, own, (ma, *(other for other in numbered if other != ma)))
        if named:
            return Khop(None, None, f"có {len(named)} nhiệm vụ cùng tên “{_short(ten)}”", tuple(named))
        near = self._near(name)
        if len(numbered) == 1:
            (ma,) = numbered
            better = [other for other in near if other != ma and self._shortens(name, other)]
            if self._shortens(name, ma) and not better:
                return Khop(ma)
            known = self._tasks[ma].ten
            reason = f"số {so} của kế hoạch là “{_short(known)}”, bảng ghi “{_short(ten)}”"
            return Khop(None, None, reason, tuple(dict.fromkeys((ma, *near)))[:_PROPOSED])
        reason = f"không có nhiệm vụ nào của kế hoạch mang tên “{_short(ten)}”"
        return Khop(None, None, reason, tuple(near), la_viec=bool(near or number))

    def _numbered(self, number: str, muc: str) -> list[str]:
        if not number:
            return []
        for path in (section_path(task_number(muc), number).upper() if muc else "", number):
            if path and path in self._by_number:
                return self._by_number[path]
        return []

    def _shortens(self, name: str, ma: str) -> bool:
        """Tell whether a name is the task's with words left out, or with words added."""
        short, long = sorted((tuple(name.split()), self._words[ma]), key=len)
        rest = iter(long)
        return len(short) >= _FEW_WORDS and all(word in rest for word in short)

    def _near(self, name: str) -> list[str]:
        if not name:
            return []
        alike = []
        for ma, words in self._words.items():
            matcher = SequenceMatcher(None, name, " ".join(words), autojunk=False)
            likeness = 1.0 if self._shortens(name, ma) else 0.0
            if not likeness and matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE:
                likeness = matcher.ratio()
            if likeness >= _ALIKE:
                alike.append((-likeness, ma))
        return [ma for _, ma in sorted(alike)][:_PROPOSED]


def _path(phan: str | None, so: str | None) -> str:
    return section_path(phan or "", task_number(so)).upper() if so else ""


def _plain(name: str) -> str:
    words = "".join(char if char.isalnum() or char.isspace() else " " for char in fold(clean(name)))
    return " ".join(words.split())


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59] + "…"  # noqa: PLR2004 - fits a line
