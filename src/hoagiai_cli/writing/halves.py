"""Half writes: what a killed program had begun is finished by the next command, before it does its own work."""

import contextlib

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.writing.journal import Entry, Journal, Kept, State
from hoagiai_cli.writing.places import check_folders, check_place
from hoagiai_cli.writing.replacing import ChangedMeanwhile, bytes_of, make_folders, remove_folders, turn


def finish(journal: Journal) -> list[str]:
    """Finish every write that was begun; call it with the folder locked.

    A file that somebody changed since stays as it is, and is named.

    Returns:
        What is to be said of it.
    """
    words = []
    for entry in journal.halves():
        backwards = entry.state is State.UNDOING
        left = _carry_on(journal, back(entry) if backwards else entry)
        if backwards:
            remove_folders(journal.root, entry.folders)
        journal.move(entry, State.UNDONE if backwards else State.DONE)
        what = "lần lùi lại" if backwards else "lần ghi"
        words.append(f"Đã làm nốt {what} bị ngắt giữa chừng: {entry.command}, {entry.at}.")
        words += [f"{path} đã được sửa từ lúc ấy nên giữ nguyên." for path in left]
    journal.sweep()
    return words


def back(entry: Entry) -> Entry:
    """Return the entry that leads from what it wrote to what was before."""
    return entry._replace(files=tuple(Kept(kept.name, kept.after, kept.before) for kept in reversed(entry.files)))


def all_or_nothing(journal: Journal, entry: Entry) -> list[str]:
    """Turn all files of an entry; where one cannot be turned, turn those before it back.

    Returns:
        What is to be said: saves of another program that were displaced, and where they are kept.

    Raises:
        UserError: When nothing was written.
    """
    words: list[str] = []
    done: list[tuple[int, Kept]] = []
    try:
        make_folders(journal.root, entry.folders)
        for place, kept in enumerate(entry.files):
            displaced = turn(journal, entry, place, kept)
            done.append((place, kept))
            if displaced:
                words.append(
                    f"Một chương trình khác lưu {journal.root / kept.name} đúng lúc ghi; bản ấy được giữ ở {displaced}."
                )
    except UserError:
        for place, kept in reversed(done):
            with contextlib.suppress(UserError):  # changed again by somebody else: theirs stays
                turn(journal, entry, place, Kept(kept.name, kept.after, kept.before))
        remove_folders(journal.root, entry.folders)
        raise
    return words


def _carry_on(journal: Journal, entry: Entry) -> list[str]:
    left = []
    for kept in entry.files:
        check_place(journal.root, kept.name)
    check_folders(journal.root, entry.folders)
    make_folders(journal.root, entry.folders)
    for place, kept in enumerate(entry.files):
        path = journal.root / kept.name
        if bytes_of(path) == kept.after:
            continue
        try:
            turn(journal, entry, place, kept)
        except ChangedMeanwhile:
            left.append(str(path))
    return left
