"""Writing a file so that at every moment it is the old one or the new one."""

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from hoagiai_cli.diagnostics.errors import UserError, os_reason
from hoagiai_cli.store.paths import leads_into

STANDARD_OUTPUT = Path("-")
"""What stands for standard output where a file is asked for; only text goes there."""


def write_bytes(path: Path, data: bytes, *, within: Path | None = None) -> None:
    """Replace ``path`` by ``data``: a temporary file beside it, flushed to disk, then renamed.

    A device or a pipe is never replaced: the data goes through it.

    Args:
        path: Where it goes.
        data: The bytes.
        within: Where the program and not the user chose the name: the folder that no link may lead out of.

    Raises:
        UserError: When ``path`` is no file, or the folder cannot be written to; ``path`` is then untouched.
    """
    refuse_standard_output(path)
    if within is not None:
        refuse_leading_out(path, within)
    if _is_outlet(path):
        _write_through(path, data)
        return
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


def refuse_leading_out(path: Path, folder: Path) -> None:
    """Refuse a name that the program chose and that a link leads out of the folder that it was to be in.

    Raises:
        UserError: When it leads out.
    """
    if not leads_into(path, folder):
        raise UserError(
            f"không ghi {path}: là liên kết, hoặc đi qua một liên kết, dẫn ra ngoài thư mục {folder}; "
            "xóa liên kết ấy, hoặc nêu nơi khác ở --output"
        )


def refuse_standard_output(path: Path | None) -> None:
    """Refuse "-" for what is no text.

    Raises:
        UserError: When the path is "-".
    """
    if path == STANDARD_OUTPUT:
        raise UserError("tệp dạng này không in ra màn hình được (-o -); hãy nêu tên tệp")


def _is_outlet(path: Path) -> bool:
    """Tell whether a path is a device or a pipe that takes what is written to it.

    Raises:
        UserError: When it is neither that nor a file nor free.
    """
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise UserError(f"không ghi được {path}: {os_reason(error)}") from None
    if stat.S_ISDIR(mode):
        raise UserError(f"không ghi được {path}: là thư mục; hãy nêu tên tệp")
    if stat.S_ISCHR(mode) or stat.S_ISFIFO(mode):
        return True
    if not stat.S_ISREG(mode):
        raise UserError(f"không ghi được {path}: không phải tệp thường")
    return False


def _write_through(path: Path, data: bytes) -> None:
    try:
        with path.open("wb") as file:
            file.write(data)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UserError(f"không ghi được {path}: {os_reason(error)}") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
