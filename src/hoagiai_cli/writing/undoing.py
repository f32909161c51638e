"""Taking the last write back: every file becomes what it was, byte for byte, if nobody has changed it since."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.review.git import Repository
from hoagiai_cli.writing.halves import all_or_nothing, back
from hoagiai_cli.writing.holding import held
from hoagiai_cli.writing.journal import Entry, Journal, State
from hoagiai_cli.writing.places import check_folders, check_place
from hoagiai_cli.writing.replacing import bytes_of, make_folders, remove_folders

NOTHING = "Không có lần ghi nào để lùi lại."


class Undone(NamedTuple):
    """The write that was taken back, and what befell on the way."""

    entry: Entry
    notes: tuple[str, ...]


def writes(root: Path) -> list[Entry]:
    """Return the writes that the journal keeps, the newest first."""
    return list(Journal(root).entries())


def last(root: Path) -> Entry:
    """Return the write that would be taken back.

    Raises:
        UserError: When there is none, or a file of it has changed since.
    """
    entry = next((entry for entry in Journal(root).entries() if entry.state is not State.UNDONE), None)
    if entry is None:
        raise UserError(NOTHING.removesuffix("."))
    if entry.state is State.DONE:
        _check_unchanged(root, entry)
    return entry


def undo(root: Path, agree: Callable[[Entry], bool]) -> Undone | None:
    """Take the last write back.

    Args:
        root: The plan folder.
        agree: Asked before anything is locked or changed.

    Returns:
        None when it was not agreed to.

    Raises:
        UserError: When nothing was changed, and why.
    """
    if Journal(root).halves():
        # A write that was killed is finished first: only then can it be shown and taken back as a whole.
        with held(root) as found:
            notes = found
    else:
        notes = []
    meant = last(root)
    if not agree(meant):
        return None
    with held(root) as more:
        journal = Journal(root)
        notes += more
        entry = last(root)
        if entry != meant:
            raise UserError("vừa có lần ghi khác trong lúc chờ; chưa lùi gì, hãy chạy lại lệnh")
        backwards = back(entry)
        for kept in backwards.files:
            check_place(root, kept.name)
        check_folders(root, entry.folders)
        entry = journal.move(entry, State.UNDOING)
        make_folders(root, entry.folders)  # a write that took files away took their folders too
        try:
            notes += all_or_nothing(journal, backwards._replace(state=State.UNDOING, folders=()))
        except UserError:
            journal.move(entry, State.DONE)
            raise
        remove_folders(root, entry.folders)
        journal.move(entry, State.UNDONE)
    return Undone(meant, tuple(notes))


def is_committed(root: Path, entry: Entry) -> bool:
    """Tell whether what a write made is in the last commit already; no repository has it."""
    try:
        repository = Repository(root)
        tree = {one.name: one.blob for one in repository.tree("HEAD")}
        made = [kept for kept in entry.files if kept.after is not None and not kept.name.startswith("../")]
        return any(tree.get(kept.name) == repository.blob_id(kept.after or b"") for kept in made)
    except UserError:
        return False


def _check_unchanged(root: Path, entry: Entry) -> None:
    for kept in entry.files:
        if bytes_of(root / kept.name) != kept.after:
            raise UserError(
                f"{root / kept.name} đã được sửa sau lần ghi {entry.command} lúc {entry.at} nên không lùi lại được; "
                "hãy sửa bằng tay"
            )
