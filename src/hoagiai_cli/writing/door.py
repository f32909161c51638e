"""The door: lock → read → the request's edits → check the whole folder → compare with the disk once more → replace."""

import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError, os_reason
from hoagiai_cli.diagnostics.finding import Finding, Severity
from hoagiai_cli.model.base import Model
from hoagiai_cli.model.ho_so import ThuMuc
from hoagiai_cli.rules.check import check_folder
from hoagiai_cli.store.assembly import Assembly
from hoagiai_cli.store.editing import Edit
from hoagiai_cli.store.layout import Layout, PlanFile, scan
from hoagiai_cli.writing.clock import account, now
from hoagiai_cli.writing.halves import all_or_nothing
from hoagiai_cli.writing.holding import held
from hoagiai_cli.writing.journal import Journal, Kept, State
from hoagiai_cli.writing.places import check_place, check_root, missing_folders, name_of
from hoagiai_cli.writing.replacing import ChangedMeanwhile, bytes_of, remove_folders

Stamp = frozenset[tuple[str, int, int, int, int]]


class Reading(NamedTuple):
    """A plan folder as it was read.

    Attributes:
        root: The folder.
        folder: What it says, as far as it can be read.
        errors: What was wrong in it.
        read: The files that gave a model.
        stamp: What the system says of every file, to see whether the reading still holds.
    """

    root: Path
    folder: ThuMuc
    errors: tuple[Finding, ...]
    read: frozenset[str]
    stamp: Stamp


class Answer(NamedTuple):
    """What a request comes to.

    Attributes:
        edits: The edits; none where there is nothing to write.
        words: What is to be said of them.
    """

    edits: tuple[Edit, ...] = ()
    words: tuple[str, ...] = ()


class Outcome(NamedTuple):
    """What came of a request.

    Attributes:
        answer: Its edits and words.
        written: The files that were replaced.
        notes: What befell on the way: a half write finished, another program's save displaced.
    """

    answer: Answer
    written: tuple[Path, ...] = ()
    notes: tuple[str, ...] = ()


Request = Callable[[Reading], Answer]
"""From the folder as it stands, with nobody else writing, to what is to be written. May be called more than once."""

Show = Callable[[Answer], None]
"""Shown before anything is written; may refuse by raising."""


def read_folder(root: Path) -> Reading:
    """Read a folder whole; its errors are told, and are no reason to stop.

    Raises:
        UserError: When there is no folder that can be read.
    """
    stamp = _stamp(scan(root))
    assembly = Assembly()
    read: set[str] = set()

    def keep(file: PlanFile, plan: str, model: Model) -> None:
        read.add(file.path)
        assembly.add(file, plan, model)

    errors = tuple(finding for finding in check_folder(root, keep) if finding.severity is Severity.LOI)
    return Reading(root, assembly.folder(), errors, frozenset(read), stamp)


def read_again(reading: Reading) -> Reading:
    """Return the reading if the folder still is as it was, else a new one."""
    return reading if reading.stamp == _stamp(scan(reading.root)) else read_folder(reading.root)


def carry_out(
    reading: Reading,
    command: str,
    request: Request,
    *,
    show: Show | None = None,
    dry_run: bool = False,
) -> Outcome:
    """Carry a request out on a plan folder that is there.

    Args:
        reading: The folder as it was read before it was locked; read again if anything has changed since.
        command: What the journal calls the write.
        request: Gives the edits.
        show: Called with the answer before it is written.
        dry_run: Only work the answer out and show it.

    Raises:
        UserError: When nothing was written, and why.
    """
    if dry_run:
        return Outcome(_worked_out(reading, request, show))
    root = reading.root
    with held(root) as notes:
        reading = read_again(reading)
        answer = _worked_out(reading, request, show)
        more = replace(root, command, answer.edits)
    return Outcome(answer, tuple(edit.path for edit in answer.edits), (*notes, *more))


def carry_out_unread(root: Path, command: str, request: Callable[[], Answer], *, show: Show | None = None) -> Outcome:
    """Carry out a request that makes the folder, or mends only its form: nothing in it is read and checked for it.

    Raises:
        UserError: When nothing was written, and why.
    """
    check_root(root)
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"không tạo được thư mục {root}: {os_reason(error)}") from None
    with held(root) as notes:
        answer = request()
        if show:
            show(answer)
        more = replace(root, command, answer.edits)
    return Outcome(answer, tuple(edit.path for edit in answer.edits), (*notes, *more))


def replace(root: Path, command: str, edits: Sequence[Edit], emptied: tuple[str, ...] = ()) -> list[str]:
    """Put edits on disk as one write of the journal; call it with the folder locked.

    Args:
        root: The plan folder.
        command: What the journal calls the write.
        edits: The edits.
        emptied: Folders, outermost first, that are removed if the write leaves nothing in them.

    Returns:
        What is to be said of it.

    Raises:
        UserError: When nothing was written, and why.
    """
    if not edits:
        return []
    files = tuple(Kept(name_of(root, edit.path), edit.before, edit.after) for edit in edits)
    for kept in files:
        check_place(root, kept.name)
        if bytes_of(root / kept.name) != kept.before:
            raise ChangedMeanwhile(root / kept.name)
    journal = Journal(root)
    folders = (*missing_folders(root, [kept.name for kept in files]), *emptied)
    entry = journal.begin(command, now(), account(), files, folders)
    try:
        words = all_or_nothing(journal, entry)
    except UserError:
        journal.drop(entry)
        raise
    remove_folders(root, emptied)
    journal.move(entry, State.DONE)
    journal.prune()
    return words


def _worked_out(reading: Reading, request: Request, show: Show | None) -> Answer:
    answer = request(reading)
    _check(reading, answer.edits)
    if show:
        show(answer)
    return answer


def _check(reading: Reading, edits: Sequence[Edit]) -> None:
    """Refuse what would add an error; those that were there before are no reason to.

    Raises:
        UserError: When an edit touches a file that could not be read, or adds an error.
    """
    if not edits:
        return
    texts: Mapping[str, str] = {str(edit.path): edit.text for edit in edits}
    before = Counter(map(_said, reading.errors))
    for error in check_folder(reading.root, instead=texts):
        if error.severity is not Severity.LOI:
            continue
        if before[_said(error)] == 0:
            raise UserError(f"không ghi: thư mục sẽ có lỗi {error.code} ở {error.path}: {error.message}")
        before[_said(error)] -= 1
    for edit in edits:
        if edit.before is not None and str(edit.path) not in reading.read:
            raise UserError(
                f"không ghi vào {edit.path} vì tệp đang có lỗi; chạy “hoagiai validate” để xem, sửa rồi làm lại"
            )


def _said(error: Finding) -> tuple[str, str, str]:
    return error.path, error.code, error.message


def _stamp(layout: Layout) -> Stamp:
    found = set()
    for file in layout.files():
        try:
            status = os.stat(file.path)  # noqa: PTH116
        except OSError:
            found.add((file.path, 0, 0, 0, 0))
        else:
            found.add((file.path, status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino))
    return frozenset(found)
