"""Writing a document where a file may stand already: what a person changed since is never replaced."""

from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError, os_reason
from hoagiai_cli.store.atomic import refuse_leading_out, write_bytes
from hoagiai_cli.store.seal import is_untouched, sealed
from hoagiai_cli.store.written import is_as_written, remember

_MAX_SIBLINGS = 1000


class Kept(UserError):  # noqa: N818 - an outcome, not a fault of the program
    """A file that a person changed stands where a document was to be written; exit code 1."""

    exit_code = 1


class Placed(NamedTuple):
    """Where a document went.

    Attributes:
        path: The file.
        thay: The file that was asked for and left as it is, where that is another.
    """

    path: Path
    thay: Path | None


def keep_or_write(path: Path, data: bytes, *, named: bool, force: bool = False, within: Path | None = None) -> Placed:
    """Write a document with the mark of its content.

    A file that is as this program wrote it is replaced. One that a person changed, or that is not ours, stays: the
    document goes into a sibling with a number, or, where the user named the file, nowhere.

    Args:
        path: Where it is to go.
        data: Its bytes.
        named: Whether the user named the file.
        force: Whether it may be replaced all the same.
        within: The folder that no link may lead out of; where the program chose the name, the one it stands in.

    Raises:
        Kept: When the file that the user named was changed by a person.
        UserError: When it cannot be written.
    """
    bare, data = data, sealed(data, path.suffix)
    marked = data is not bare
    within = within if named else within or path.parent
    if within is not None:
        refuse_leading_out(path, within)
    if force or _may_replace(path, data):
        _write(path, data, within, marked=marked)
        return Placed(path, None)
    if named:
        raise Kept(
            f"{path} đã có và không còn như khi chương trình ghi (có người sửa, hoặc là tệp khác) nên không bị ghi đè; "
            "nêu tên tệp khác, hoặc thêm --force để thay"
        )
    for number in range(2, _MAX_SIBLINGS):
        sibling = path.with_name(f"{path.stem} ({number}){path.suffix}")
        if _may_replace(sibling, data):
            _write(sibling, data, within, marked=marked)
            return Placed(sibling, path)
    raise UserError(f"có quá nhiều tệp cùng tên với {path}; dọn bớt hoặc nêu tên tệp khác ở --output")


def _may_replace(path: Path, data: bytes) -> bool:
    try:
        if not path.is_file():
            return True  # nothing is there, or something that is no file: the writer says what
        before = path.read_bytes()
    except OSError as error:
        raise UserError(f"không đọc được {path}: {os_reason(error)}") from None
    return before == data or is_untouched(before, path.suffix) or is_as_written(path, before)


def _write(path: Path, data: bytes, within: Path | None, *, marked: bool) -> None:
    write_bytes(path, data, within=within)
    if not marked:
        remember(path, data)
