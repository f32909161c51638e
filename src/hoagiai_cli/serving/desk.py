"""What the pages work on: the folder as it stands, the day, what was shown and what was written by this run."""

import hashlib
import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.forms.collect import TepBieu
from hoagiai_cli.forms.overview import TongQuan
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.store.editing import Edit
from hoagiai_cli.writing.door import Answer, Outcome, Reading, Request, carry_out, read_again, read_folder
from hoagiai_cli.writing.undoing import writes

COMMAND = "serve"
_MOST_SHOWN = 100
_MOST_BROUGHT = 10

Gather = Callable[[ThuMuc, list[HoSo], date], list[TongQuan]]


class Shown(NamedTuple):
    """A change as it was shown, with its fingerprint."""

    answer: Answer
    dau: str


class Changed(Exception):  # noqa: N818 - an outcome
    """The folder is no longer as it was shown: what would be written now, and what others changed meanwhile."""

    def __init__(self, now: Shown, others: tuple[Edit, ...]) -> None:
        super().__init__()
        self.now = now
        self.others = others


class Desk:
    """One folder, served.

    Args:
        root: The plan folder.
        today: Gives the day.
        gather: Gives how the units' reports stand.
    """

    def __init__(self, root: Path, today: Callable[[], date], gather: Gather) -> None:
        self.root = root
        self.today = today
        self.gather = gather
        self.said: dict[str, tuple[str, tuple[str, ...]]] = {}
        self._reading: Reading | None = None
        self._shown: OrderedDict[str, tuple[Edit, ...]] = OrderedDict()
        self._own: list[int] = []
        self._brought: OrderedDict[str, tuple[TepBieu, ...]] = OrderedDict()
        self._lock = threading.Lock()

    def reading(self) -> Reading:
        """Return the folder as it stands; read again only where something has changed."""
        with self._lock:
            self._reading = read_again(self._reading) if self._reading else read_folder(self.root)
            return self._reading

    def preview(self, request: Request) -> Shown:
        """Work a change out and keep what it was shown over.

        Raises:
            UserError: When it cannot be made.
        """
        answer = carry_out(self.reading(), COMMAND, request, dry_run=True).answer
        return self._keep(answer)

    def write(self, request: Request, dau: str) -> Outcome:
        """Make a change exactly as it was shown.

        Raises:
            Changed: When it would no longer be that change; nothing is written.
            UserError: When it cannot be made.
        """

        def as_shown(answer: Answer) -> None:
            if fingerprint(answer) != dau:
                raise Changed(self._keep(answer), self._others(answer, dau))

        outcome = carry_out(self.reading(), COMMAND, request, show=as_shown)
        self._remember(outcome.answer)
        return outcome

    def bring(self, files: tuple[TepBieu, ...]) -> str:
        """Keep files that were brought, as they were read, until they are written; return what they are called by."""
        name = secrets.token_urlsafe(16)
        with self._lock:
            self._brought[name] = files
            while len(self._brought) > _MOST_BROUGHT:
                self._brought.popitem(last=False)
        return name

    def brought(self, name: str) -> tuple[TepBieu, ...] | None:
        """Return files that were brought; None where they are no longer kept."""
        with self._lock:
            return self._brought.get(name)

    def is_own(self, number: int) -> bool:
        """Tell whether this run made a write of the journal."""
        return number in self._own

    def _keep(self, answer: Answer) -> Shown:
        dau = fingerprint(answer)
        with self._lock:
            self._shown[dau] = answer.edits
            self._shown.move_to_end(dau)
            while len(self._shown) > _MOST_SHOWN:
                self._shown.popitem(last=False)
        return Shown(answer, dau)

    def _others(self, answer: Answer, dau: str) -> tuple[Edit, ...]:
        """Return what changed in the files of an answer since they were shown."""
        with self._lock:
            before = {edit.path: edit.before for edit in self._shown.get(dau, ())}
        now = {edit.path: edit.before for edit in answer.edits}
        for path in before.keys() - now.keys():
            now[path] = path.read_bytes() if path.is_file() else None
        return tuple(
            Edit(path, before[path], data or b"")
            for path, data in sorted(now.items())
            if path in before and before[path] != data
        )

    def _remember(self, answer: Answer) -> None:
        """Note which write of the journal was this one: others may have written at the same time."""
        made = {(edit.before, edit.after) for edit in answer.edits}
        if made:
            for entry in writes(self.root):
                if entry.command == COMMAND and {(kept.before, kept.after) for kept in entry.files} == made:
                    self._own.append(entry.number)
                    return


def fingerprint(answer: Answer) -> str:
    """Return what tells one change from another: every file before and after."""
    digest = hashlib.sha256()
    for edit in answer.edits:
        for part in (str(edit.path).encode("utf-8", "surrogateescape"), edit.before, edit.after):
            digest.update(b"-" if part is None else len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def diff_lines(root: Path, edits: Sequence[Edit]) -> list[str]:
    """Return what changes, line by line."""
    return [line for edit in edits for line in edit.diff(root)]


def plan_of(folder: ThuMuc, ma: str) -> HoSo:
    """Return a plan by its code.

    Raises:
        UserError: When there is none.
    """
    plan = folder.ho_so.get(ma)
    if plan is None:
        raise UserError("không có kế hoạch này trong thư mục")
    return plan
