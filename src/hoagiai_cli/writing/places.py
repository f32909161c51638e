"""Where a write may go: into the plan folder, and to the few files around a new one. No link leads on."""

import os
from pathlib import Path

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.starter.new_folder import around
from hoagiai_cli.writing.journal import FOLDER


def name_of(root: Path, path: Path) -> str:
    """Return a file's name as the journal keeps it: relative to the plan folder, with slashes."""
    return os.path.relpath(path, root).replace(os.sep, "/")


def check_place(root: Path, name: str) -> None:
    """Make sure that a name leads where a write may go.

    Raises:
        UserError: When it leads elsewhere, by its words or by a link.
    """
    path = root / name
    outside = name.startswith("../")
    allowed = name.removeprefix("../") in around() if outside else not _is_foreign(name)
    top = os.path.realpath(root)
    if not allowed or not _lies_in(path, str(Path(top).parent) if outside else top):
        raise UserError(
            f"không ghi vào {path}: đường dẫn đi qua một liên kết hoặc dẫn ra ngoài thư mục; "
            "thay liên kết bằng thư mục, tệp thường rồi chạy lại"
        )


def missing_folders(root: Path, names: list[str]) -> tuple[str, ...]:
    """Return the folders that must be made for these files, outermost first."""
    found: dict[str, None] = {}
    for name in names:
        missing = []
        folder = (root / name).parent
        while folder != root and not folder.exists():
            missing.append(name_of(root, folder))
            folder = folder.parent
        found.update(dict.fromkeys(reversed(missing)))
    return tuple(found)


def _is_foreign(name: str) -> bool:
    parts = name.split("/")
    return os.path.isabs(name) or ".." in parts or parts[0].casefold() == FOLDER or ".git" in map(str.casefold, parts)  # noqa: PTH117


def _lies_in(path: Path, top: str) -> bool:
    real = os.path.realpath(path)
    return real.startswith(top.rstrip(os.sep) + os.sep)
