"""One writer at a time in a plan folder: a lock of the system, which a killed process lets go of by itself."""

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from hoagiai_cli.diagnostics.errors import UserError, os_reason

LOCK_NAME = ".hoagiai.lock"
"""Hidden, so that it is no part of the plan; removed when the last writer is done."""

PATIENCE = 60.0
"""Seconds to wait for another writer."""

_PAUSE = 0.05


@contextlib.contextmanager
def locked(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the folder for writing.

    Raises:
        UserError: When another process holds it for longer than ``patience`` seconds, or the folder is read-only.
    """
    path = folder / LOCK_NAME
    until = time.monotonic() + patience
    while True:
        descriptor = _open(path)
        if _try_lock(descriptor) and _is_still(path, descriptor):
            break
        os.close(descriptor)
        if time.monotonic() > until:
            raise UserError(f"một lệnh khác đang ghi vào thư mục {folder}; hãy chờ lệnh ấy xong rồi chạy lại")
        time.sleep(_PAUSE)
    try:
        yield
    finally:
        # On POSIX the name goes while the lock is held; Windows refuses to remove an open file, and then it stays.
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(descriptor)


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    except OSError as error:
        raise UserError(f"không ghi được vào thư mục {path.parent}: {os_reason(error)}") from None


def _is_still(path: Path, descriptor: int) -> bool:
    """Tell whether the name still leads to the file that is locked: the writer before may have removed it."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except OSError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
