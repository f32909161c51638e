"""Built-in templates into the plan folder, to be changed there; one that is there already stays."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.store.editing import Edit
from hoagiai_cli.templating.templates import FOLDER, SUFFIX, builtin
from hoagiai_cli.writing.door import Answer, Outcome, carry_out_unread


class Copied(NamedTuple):
    """The templates that were there already, and what was written."""

    kept: tuple[Path, ...]
    outcome: Outcome


def copy_templates(root: Path, names: Sequence[str]) -> Copied:
    """Copy the templates named.

    Raises:
        UserError: When nothing was written, and why.
    """
    kept: list[Path] = []

    def request() -> Answer:
        kept.clear()
        edits = []
        for name in names:
            target = root / FOLDER / (name + SUFFIX)
            if target.exists() or target.is_symlink():
                kept.append(target)
            else:
                edits.append(Edit(target, None, builtin(name).read_bytes()))
        return Answer(tuple(edits))

    outcome = carry_out_unread(root, "template copy", request)
    return Copied(tuple(kept), outcome)
