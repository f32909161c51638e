"""Changing files of a plan folder in place: prepared on text, read back, checked, and only then written.

A change is a pure function of a file's text (``splice``). ``prepare`` applies it, reads the result with the program's
own reader and compares it with the data that was meant. ``writing`` puts the edits on disk.
"""

import difflib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.model.base import Model
from hoagiai_cli.store.canonical import canonical
from hoagiai_cli.store.mending import terminated
from hoagiai_cli.store.source import Source, Unreadable, read_source
from hoagiai_cli.store.yaml_reader import read_yaml

Change = Callable[[str], str]
"""A file's text → the new text."""

_BOM = b"\xef\xbb\xbf"


class Edit(NamedTuple):
    """A file as it was read and as it is to become.

    Attributes:
        path: The file.
        before: Its bytes when it was read; None when it did not exist.
        after: Its new bytes; None when it is to go.
    """

    path: Path
    before: bytes | None
    after: bytes | None

    @property
    def text(self) -> str:
        """The new text, as a reader of the folder sees it."""
        return self.after.decode("utf-8-sig") if self.after is not None else ""

    def diff(self, root: Path) -> Iterator[str]:
        """Yield the lines of a unified diff; nothing when the text is the same."""
        name = self.path.relative_to(root).as_posix()
        before = self.before.decode("utf-8-sig", "replace").splitlines() if self.before else []
        after = self.text.splitlines()
        lines = difflib.unified_diff(before, after, name, name, "", "", 1, "")
        yield from (line.rstrip() for line in lines)


class FileForm(NamedTuple):
    """What files of one kind look like: their model, and the text of one that does not exist yet."""

    model: type[Model]
    new: str = ""


def prepare(
    path: Path,
    root: Path,
    changes: Sequence[Change],
    expected: Callable[[Any], Any],
    form: FileForm,
) -> Edit:
    """Apply changes to a file's text, and make sure that the result says what was meant and nothing else.

    Args:
        path: The file.
        root: The plan folder, which the file may not lead out of.
        changes: Applied one after another.
        expected: From the data before, the data that the file must hold afterwards.
        form: What files of this kind look like. A file that has its canonical form keeps it; in another one only what
            is added has it, and all else stays as it is.

    Raises:
        UserError: When the file cannot be read, or its layout does not let the change in safely.
    """
    before = path.read_bytes() if path.exists() else None
    try:
        text = read_source(str(path), str(root)).text if before is not None else form.new
        meant = expected(read_yaml(Source(str(path), text)).data)
        text = terminated(text)
        for change in changes:
            text = change(text)
        result = read_yaml(Source(str(path), text)).data
        if before is None or canonical(str(path), before, form.model) == before:
            text = canonical(str(path), text.encode(), form.model).decode()
            result = read_yaml(Source(str(path), text)).data if result == meant else result
    except Unreadable as error:
        raise UserError(f"{path}: {error.message}") from None
    if result != meant:
        raise UserError(
            f"không ghi được vào {path} mà vẫn giữ nguyên phần còn lại; cách trình bày của tệp khác thường, "
            "hãy chạy “hoagiai fmt” rồi làm lại"
        )
    mark = _BOM if before and before.startswith(_BOM) else b""
    return Edit(path, before, mark + text.encode())
