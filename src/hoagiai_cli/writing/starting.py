"""The files of a new plan folder, as one write; never over one that says something."""

from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError, os_reason
from hoagiai_cli.starter.new_folder import contents
from hoagiai_cli.store.editing import Edit
from hoagiai_cli.store.layout import ROOT_NAME
from hoagiai_cli.store.lock import LOCK_NAME
from hoagiai_cli.writing.door import Answer, carry_out_unread
from hoagiai_cli.writing.journal import FOLDER
from hoagiai_cli.writing.replacing import bytes_of


class Made(NamedTuple):
    """What was written, what was there already and stayed as it was (relative to the folder), and what befell."""

    written: tuple[str, ...]
    kept: tuple[str, ...]
    notes: tuple[str, ...]


def make(folder: Path, nam: int) -> Made:
    """Write the files that are missing or empty.

    Raises:
        UserError: When the folder cannot be written to, or a link would lead out of it; nothing is then written.
    """
    root = folder / ROOT_NAME
    kept: list[str] = []
    with_plan = _is_new(root)

    def request() -> Answer:
        kept.clear()
        edits = []
        for name, text in contents(nam, with_plan=with_plan).items():
            before = bytes_of(folder / name)
            if before:
                kept.append(name)
            else:
                edits.append(Edit(folder / name, before, text.encode()))
        return Answer(tuple(edits))

    outcome = carry_out_unread(root, "init", request)
    return Made(tuple(path.relative_to(folder).as_posix() for path in outcome.written), tuple(kept), outcome.notes)


def _is_new(root: Path) -> bool:
    """Tell whether a plan folder is still to be made: none is there, or the traces of a writer alone."""
    try:
        names = [path.name for path in root.iterdir()] if root.exists() else [LOCK_NAME]
    except OSError as error:
        raise UserError(f"không đọc được thư mục {root}: {os_reason(error)}") from None
    return bool(names) and set(names) <= {LOCK_NAME, FOLDER}
