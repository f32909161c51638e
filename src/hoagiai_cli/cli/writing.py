"""How commands go through the door of writing: what changes is shown before, and said after."""

from pathlib import Path
from typing import TYPE_CHECKING

from hoagiai_cli.cli.console import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hoagiai_cli.store.editing import Edit
    from hoagiai_cli.writing.door import Answer, Outcome, Reading, Request


_MOST_FILES = 5
"""Files that are named one by one after a write; more are counted."""


def opened(goc: Path | None) -> "Reading":
    """Read the plan folder for a command that writes: errors that are there already do not stop it."""
    from hoagiai_cli.cli.loading import root_of
    from hoagiai_cli.writing.door import read_folder

    return read_folder(root_of(goc))


def carry_out(
    reading: "Reading", command: str, request: "Request", *, dry_run: bool = False, lines: bool = True
) -> "Outcome":
    """Carry a request out: show what changes, in words and line by line, write it, say what was written.

    Args:
        reading: The folder.
        command: What the journal calls the write.
        request: What is to be written.
        dry_run: Only show.
        lines: Show the changed lines too; words alone where they say all.
    """
    from hoagiai_cli.writing.door import carry_out as through_the_door

    def show(answer: "Answer") -> None:
        for text in answer.words:
            say(text, err=bool(answer.edits) and lines)
        if lines:
            show_diff(reading.root, answer.edits)

    outcome = through_the_door(reading, command, request, show=show, dry_run=dry_run)
    report(outcome)
    return outcome


def report(outcome: "Outcome") -> None:
    """Say which files were written, and what befell on the way."""
    from hoagiai_cli.store.paths import shown_path

    if len(outcome.written) > _MOST_FILES:
        say(f"Đã ghi {len(outcome.written)} tệp. Muốn lùi lại: hoagiai undo", err=True)
    else:
        for path in outcome.written:
            say(f"Đã ghi {shown_path(str(path))}", err=True)
    for text in outcome.notes:
        say(text, err=True)


def unchanged_since(seen: "Answer") -> "Callable[[Answer], None]":
    """Return what refuses to write anything else than a person has seen and agreed to."""
    from hoagiai_cli.diagnostics.errors import UserError

    def as_shown(answer: "Answer") -> None:
        if answer != seen:
            raise UserError("thư mục kế hoạch vừa thay đổi trong lúc chờ; chưa ghi gì, hãy chạy lại lệnh")

    return as_shown


def show_diff(root: Path, edits: "Sequence[Edit]") -> None:
    """Print what changes, line by line, as git shows it."""
    from hoagiai_cli.cli.console import Line
    from hoagiai_cli.cli.output import show

    styles = {"+": "green", "-": "red", "@": "cyan"}
    show(Line(line, styles.get(line[:1])) for edit in edits for line in edit.diff(root))
