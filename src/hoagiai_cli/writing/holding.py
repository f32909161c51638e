"""Holding a plan folder for writing: no link leads out of its place, nobody else writes, no half write is left."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from hoagiai_cli.store.lock import locked
from hoagiai_cli.writing.halves import finish
from hoagiai_cli.writing.journal import Journal
from hoagiai_cli.writing.places import check_root


@contextlib.contextmanager
def held(root: Path) -> Iterator[list[str]]:
    """Hold a plan folder; yields what is to be said of half writes that were finished.

    Raises:
        UserError: When another process holds it for too long, or nothing may be written there.
    """
    check_root(root)
    with locked(root):
        yield finish(Journal(root))
