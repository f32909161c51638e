"""Changing files of a plan folder in place: prepared on text, read back, checked, and only then written.

A change is a pure function of a file's text (``splice``). ``prepare`` applies it, reads the result with the program's
own reader and compares it with the data that was meant; ``commit`` refuses when the file on disk is no longer the one
that was read, checks the whole folder as it would be, and replaces each file atomically. Killed at any moment, every
file is the old one or the new one.
"""

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.diagnostics.finding import Finding, Severity
from hoagiai_cli.store.atomic import write_bytes
from hoagiai_cli.store.source import Source, Unreadable, read_source
from hoagiai_cli.store.yaml_reader import read_yaml

Change = Callable[[str], str]
"""A file's text → the new text."""

Check = Callable[[Mapping[str, str]], list[Finding]]
"""New texts by path, standing in for the files on disk → what would be found wrong in the folder."""

_BOM = b"\xef\xbb\xbf"


class Edit(NamedTuple):
    """A file as it was read and as it is to become.

    Attributes:
        path: The file.
        before: Its bytes when it was read; None when it did not exist.
        after: Its new text.
    """

    path: Path
    before: bytes | None
    after: str

    @property
    def data(self) -> bytes:
        """The new bytes, with a byte order mark where there was one."""
        return (_BOM if self.before and self.before.startswith(_BOM) else b"") + self.after.encode()

    def diff(self, root: Path) -> Iterator[str]:
        """Yield the lines of a unified diff; nothing when the text is the same."""
        name = self.path.relative_to(root).as_posix()
        before = self.before.decode("utf-8-sig").splitlines() if self.before else []
        after = self.after.splitlines()
        lines = difflib.unified_diff(before, after, name, name, "", "", 1, "")
        yield from (line.rstrip() for line in lines)


def prepare(path: Path, root: Path, changes: Sequence[Change], expected: Callable[[Any], Any], new: str = "") -> Edit:
    """Apply changes to a file's text, and make sure that the result says what was meant and nothing else.

    Args:
        path: The file.
        root: The plan folder, which the file may not lead out of.
        changes: Applied one after another.
        expected: From the data before, the data that the file must hold afterwards.
        new: The text of a file that does not exist yet.

    Raises:
        UserError: When the file cannot be read, or its layout does not let the change in safely.
    """
    before = path.read_bytes() if path.exists() else None
    try:
        text = read_source(str(path), str(root)).text if before is not None else new
        meant = expected(read_yaml(Source(str(path), text)).data)
        for change in changes:
            text = change(text)
        result = read_yaml(Source(str(path), text)).data
    except Unreadable as error:
        raise UserError(f"{path}: {error.message}") from None
    if result != meant:
        raise UserError(
            f"không ghi được vào {path} mà vẫn giữ nguyên phần còn lại; cách trình bày của tệp khác thường, "
            "hãy chạy “hoagiai fmt” rồi làm lại"
        )
    return Edit(path, before, text)


def commit(edits: Sequence[Edit], check: Check) -> None:
    """Write the edits; call it with the folder locked.

    Raises:
        UserError: When a file has changed since it was read, or the folder would have an error. Nothing is written.
    """
    for edit in edits:
        on_disk = edit.path.read_bytes() if edit.path.exists() else None
        if on_disk != edit.before:
            raise UserError(f"{edit.path} vừa bị sửa ở nơi khác; chưa ghi gì, hãy chạy lại lệnh")
    errors = [finding for finding in check({str(edit.path): edit.after for edit in edits}) if _is_error(finding)]
    if errors:
        first = errors[0]
        raise UserError(f"không ghi: thư mục sẽ có lỗi {first.code} ở {first.path}: {first.message}")
    for edit in edits:
        edit.path.parent.mkdir(exist_ok=True)
        for left in edit.path.parent.glob(f".{edit.path.name[:40]}.*.tmp"):
            # What a writer that was killed left behind: the lock says that nobody is writing now.
            left.unlink(missing_ok=True)
        write_bytes(edit.path, edit.data)


def _is_error(finding: Finding) -> bool:
    return finding.severity is Severity.LOI
