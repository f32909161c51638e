"""Putting one file on disk into its canonical form."""

from pathlib import Path

from pydantic import BaseModel

from hoagiai_cli.store.atomic import write_bytes
from hoagiai_cli.store.canonical import canonical
from hoagiai_cli.store.source import Unreadable, read_bytes


def reformat(path: str, root: str, model: type[BaseModel], *, write: bool) -> bool:
    """Format a file; tell whether its form was another.

    Args:
        path: The file.
        root: The plan folder, out of which no link may lead.
        model: The model of its kind.
        write: Whether to replace the file, or only to tell.

    Raises:
        Unreadable: When the file cannot be read, or somebody changed it meanwhile.
        UserError: When it cannot be written.
    """
    before = read_bytes(path, root)
    after = canonical(path, before, model)
    if after == before:
        return False
    if write:
        if read_bytes(path, root) != before:
            raise Unreadable("HG001", "tệp vừa bị sửa trong lúc định dạng", "lưu tệp rồi chạy lại")
        write_bytes(Path(path), after)
    return True
