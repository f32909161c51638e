"""Which files to read, and each of them read as far as it is a form; files are known by what they hold, not by name."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.forms.container import Rejected, read_container
from hoagiai_cli.forms.grid import read_book
from hoagiai_cli.forms.reading import Filled, read_filled

LOCK_PREFIXES = ("~$", ".~lock.")
"""What Excel and LibreOffice keep beside a file that is open in them."""


class TepBieu(NamedTuple):
    """A file: its path, and what it holds, or why it is no form."""

    path: Path
    filled: Filled | None
    loi: str | None


def form_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files named, and those in the folders named; each once, in the order of their names."""
    seen: set[Path] = set()
    for path in paths:
        inside = sorted(item for item in path.rglob("*") if _is_wanted(item, path)) if path.is_dir() else [path]
        for item in inside:
            resolved = item.resolve()
            if resolved not in seen:
                seen.add(resolved)
                yield item


def _is_wanted(path: Path, folder: Path) -> bool:
    if path.name.startswith(LOCK_PREFIXES):
        return True
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return path.is_file() and not hidden and path.name.lower() not in {"thumbs.db", "desktop.ini"}


def read_file(path: Path) -> TepBieu:
    """Read one file."""
    if path.name.startswith(LOCK_PREFIXES):
        text = "tệp tạm: biểu mẫu cùng tên đang mở trong Excel; lưu và đóng lại rồi nhập để không sót nội dung"
        return TepBieu(path, None, text)
    try:
        data, notes = read_container(path)
        filled = read_filled(read_book(data))
    except Rejected as error:
        return TepBieu(path, None, str(error))
    filled.luu_y.extend(notes)
    return TepBieu(path, filled, None)
