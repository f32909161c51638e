"""Where a write may go: into the plan folder, and to the few files around a new one. No link leads on."""

import os
from collections.abc import Collection, Iterable
from pathlib import Path, PurePosixPath

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.starter.new_folder import around
from hoagiai_cli.store.paths import leads_into
from hoagiai_cli.writing.journal import FOLDER


def name_of(root: Path, path: Path) -> str:
    """Return a file's name as the journal keeps it: relative to the plan folder, with slashes."""
    return os.path.relpath(path, root).replace(os.sep, "/")


def check_root(root: Path) -> None:
    """Make sure that the plan folder is no link that leads out of the folder that it stands in.

    Raises:
        UserError: When it is; the real folder may be named instead.
    """
    full = Path(os.path.abspath(root))  # noqa: PTH100 - ".." goes, links stay
    if not leads_into(full, full.parent):
        raise UserError(
            f"{root} là liên kết trỏ ra ngoài nên không ghi; hãy thay bằng một thư mục thường, hoặc nêu thư mục thật: "
            f"--goc {os.path.realpath(root)}"
        )


def check_place(root: Path, name: str) -> None:
    """Make sure that a name leads where a write may go.

    Raises:
        UserError: When it leads elsewhere, by its words or by a link.
    """
    _check(root, name, around())


def check_folders(root: Path, names: Iterable[str]) -> None:
    """Make sure that folders to be made or removed stand where a write may go.

    Raises:
        UserError: When one leads elsewhere.
    """
    above = {str(parent) for file in around() for parent in PurePosixPath(file).parents}
    for name in names:
        _check(root, name, above - {"."})


def _check(root: Path, name: str, beside: Collection[str]) -> None:
    path = root / name
    outside = name.startswith("../")
    allowed = name.removeprefix("../") in beside if outside else not _is_foreign(name)
    top = os.path.realpath(root)
    base = str(Path(top).parent) if outside else top
    real = os.path.realpath(path)
    inside = real.startswith(base.rstrip(os.sep) + os.sep)
    if not (allowed and inside) or _is_foreign(os.path.relpath(real, base).replace(os.sep, "/")):
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
