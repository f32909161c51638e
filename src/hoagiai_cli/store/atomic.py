"""Writing a file so that at every moment it is the old one or the new one."""

import contextlib
import os
import tempfile
from pathlib import Path

from hoagiai_cli.diagnostics.errors import UserError, os_reason


def write_bytes(path: Path, data: bytes) -> None:
    """Replace ``path`` by ``data``: a temporary file beside it, flushed to disk, then renamed.

    Raises:
        UserError: When the folder cannot be written to; ``path`` is then untouched.
    """
    target = path.resolve()
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
    except OSError as error:
        raise UserError(f"không ghi được vào thư mục {target.parent}: {os_reason(error)}") from None
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        os.chmod(name, mode)  # noqa: PTH101 - mkstemp gives a name
        os.replace(name, target)  # noqa: PTH105
    except OSError as error:
        raise UserError(f"không ghi được {path}: {os_reason(error)}") from None
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)  # noqa: PTH108


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
