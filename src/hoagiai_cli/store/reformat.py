"""One file on disk in its canonical form, as an edit."""

from pathlib import Path

from hoagiai_cli.model.base import Model
from hoagiai_cli.store.canonical import canonical
from hoagiai_cli.store.editing import Edit
from hoagiai_cli.store.source import read_bytes


def reformat(path: str, root: str, model: type[Model]) -> Edit | None:
    """Return the edit that gives a file its canonical form; None where it has it.

    Args:
        path: The file.
        root: The plan folder, out of which no link may lead.
        model: The model of its kind.

    Raises:
        Unreadable: When the file cannot be read.
    """
    before = read_bytes(path, root)
    after = canonical(path, before, model)
    return None if after == before else Edit(Path(path), before, after)
