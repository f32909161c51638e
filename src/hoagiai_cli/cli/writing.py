"""How commands that write to the plan folder do it: one at a time, shown before, checked as a whole, written last."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hoagiai_cli.diagnostics.finding import Finding
    from hoagiai_cli.store.editing import Edit


def would_find(root: Path, texts: Mapping[str, str]) -> "list[Finding]":
    """Return what is wrong in the folder once these texts stand in their files."""
    from hoagiai_cli.rules.check import check_layout
    from hoagiai_cli.store.layout import scan
    from hoagiai_cli.store.pending import with_results
    from hoagiai_cli.store.source import Source, read_source

    def read(path: str) -> Source:
        return Source(path, texts[path]) if path in texts else read_source(path, str(root))

    return check_layout(with_results(scan(root), texts), read)


def write(root: Path, edits: "Sequence[Edit]") -> None:
    """Check and write the edits; the folder must be locked.

    Raises:
        UserError: When nothing was written, and why.
    """
    from hoagiai_cli.store.editing import commit

    commit(edits, lambda texts: would_find(root, texts))


def show_diff(root: Path, edits: "Sequence[Edit]") -> None:
    """Print what changes, line by line, as git shows it."""
    from hoagiai_cli.cli.console import Line, show

    styles = {"+": "green", "-": "red", "@": "cyan"}
    show(Line(line, styles.get(line[:1])) for edit in edits for line in edit.diff(root))
