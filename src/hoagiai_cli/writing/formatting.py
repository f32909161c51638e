"""Plan files into their canonical form: what they say stays, so the folder is not checked for it."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.rules.check import MODELS
from hoagiai_cli.store.editing import Edit
from hoagiai_cli.store.layout import scan
from hoagiai_cli.store.paths import lies_within, shown_path
from hoagiai_cli.store.reformat import reformat
from hoagiai_cli.store.source import Unreadable
from hoagiai_cli.writing.door import Answer, Outcome, carry_out_unread


class Formatted(NamedTuple):
    """The files that have another form, and those that cannot be formatted, with the reason."""

    edits: tuple[Edit, ...]
    refused: tuple[tuple[str, Unreadable], ...]


def look(root: Path, wanted: Sequence[Path]) -> Formatted:
    """Return what formatting would do to the files named, to all of them when none are.

    Raises:
        UserError: When a file or folder named is no part of the plan folder.
    """
    edits: list[Edit] = []
    refused: list[tuple[str, Unreadable]] = []
    files = list(scan(root).files())
    for path in wanted:
        if not any(lies_within(shown_path(file.path), [path]) for file in files):
            raise UserError(f"{path} không phải tệp kế hoạch nào của thư mục {root}, cũng không chứa tệp kế hoạch nào")
    for file in files:
        if wanted and not lies_within(shown_path(file.path), wanted):
            continue
        try:
            edit = reformat(file.path, str(root), MODELS[file.kind])
        except Unreadable as error:
            refused.append((file.path, error))
        else:
            if edit is not None:
                edits.append(edit)
    return Formatted(tuple(edits), tuple(refused))


def rewrite(root: Path, wanted: Sequence[Path]) -> tuple[Formatted, Outcome]:
    """Format the files as one write.

    Raises:
        UserError: When nothing was written, and why.
    """
    found = Formatted((), ())

    def request() -> Answer:
        nonlocal found
        found = look(root, wanted)
        return Answer(found.edits)

    outcome = carry_out_unread(root, "fmt", request)
    return found, outcome
