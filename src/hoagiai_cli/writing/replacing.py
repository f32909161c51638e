"""Replacing files: compared with the disk once more, always the old or the new one; what is displaced is kept."""

import contextlib
import os
from pathlib import Path

from hoagiai_cli.diagnostics.errors import UserError, os_reason
from hoagiai_cli.writing.journal import Entry, Journal, Kept, flush_folder


class ChangedMeanwhile(UserError):  # noqa: N818 - a fact about a file
    """Another program changed a file since it was read."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} vừa bị sửa ở nơi khác; chưa ghi gì, hãy chạy lại lệnh")


def bytes_of(path: Path) -> bytes | None:
    """Return what a file holds now; None where there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UserError(f"không đọc được {path}: {os_reason(error)}") from None


def turn(journal: Journal, entry: Entry, place: int, kept: Kept) -> Path | None:
    """Turn one file from ``kept.before`` into ``kept.after``.

    Returns:
        Where a save of another program was put that came between the comparison and the replacement; else None.

    Raises:
        ChangedMeanwhile: When the file no longer is ``kept.before``; it is untouched.
        UserError: When the system refuses.
    """
    path = journal.root / kept.name
    target = path.resolve() if path.is_symlink() else path
    new, old = journal.spare(entry, f"{place}.tam"), journal.spare(entry, f"{place}.bi-thay")
    old.unlink(missing_ok=True)
    try:
        if kept.after is not None:
            _put(new, kept.after, target)
        if kept.before is not None:
            with contextlib.suppress(OSError):  # a file system without links keeps nothing more
                os.link(target, old)
        if bytes_of(target) != kept.before:
            raise ChangedMeanwhile(path)
        if kept.after is None:
            target.unlink(missing_ok=True)
        elif kept.before is None:
            _create(new, target)
        else:
            os.replace(new, target)  # noqa: PTH105
    except FileExistsError:
        old.unlink(missing_ok=True)
        raise ChangedMeanwhile(path) from None
    except OSError as error:
        old.unlink(missing_ok=True)
        raise UserError(f"không ghi được {path}: {os_reason(error)}") from None
    except UserError:
        old.unlink(missing_ok=True)
        raise
    finally:
        new.unlink(missing_ok=True)
    flush_folder(target.parent)
    return _displaced(old, kept.before)


def make_folders(root: Path, names: tuple[str, ...]) -> None:
    """Make the folders of a write, outermost first.

    Raises:
        UserError: When the system refuses.
    """
    for name in names:
        try:
            (root / name).mkdir(exist_ok=True)
        except OSError as error:
            raise UserError(f"không tạo được thư mục {root / name}: {os_reason(error)}") from None


def remove_folders(root: Path, names: tuple[str, ...]) -> None:
    """Remove the folders that a write had made, where nothing else has come into them."""
    for name in reversed(names):
        with contextlib.suppress(OSError):
            (root / name).rmdir()


def _put(path: Path, data: bytes, like: Path) -> None:
    path.unlink(missing_ok=True)
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    with contextlib.suppress(FileNotFoundError):
        path.chmod(like.stat().st_mode & 0o777)


def _create(new: Path, target: Path) -> None:
    """Give a new file its name, never over one that came meanwhile."""
    try:
        os.link(new, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        os.replace(new, target)  # noqa: PTH105


def _displaced(old: Path, before: bytes | None) -> Path | None:
    if not old.exists():
        return None
    if old.read_bytes() == before:
        old.unlink()
        return None
    return old
