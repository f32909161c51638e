"""The journal of writes, in ``.hoagiai`` of the plan folder: what each file was and became, and how far the write is.

An entry is one file. Its name carries its number and its state, so that a state changes by a rename: it is the one or
the other, whenever the program is killed.
"""

import base64
import contextlib
import json
import os
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from hoagiai_cli.diagnostics.errors import UserError, os_reason

FOLDER = ".hoagiai"
"""Hidden, so that no reader of the folder takes it for a plan; its own ``.gitignore`` keeps it out of git."""

MOST_ENTRIES = 20
MOST_BYTES = 20_000_000

_VERSION = 1


class State(StrEnum):
    """How far a write is."""

    PENDING = "dang-ghi"
    DONE = "da-ghi"
    UNDOING = "dang-lui"
    UNDONE = "da-lui"


class Kept(NamedTuple):
    """One file of a write: its name from the plan folder, its bytes before and after; None where there is none."""

    name: str
    before: bytes | None
    after: bytes | None


class Entry(NamedTuple):
    """One write.

    Attributes:
        number: Counted up from 1.
        state: How far it is.
        command: What wrote.
        at: When, with the offset of the time zone.
        user: Whose account it was.
        files: The files, in the order in which they are replaced.
        folders: The folders that were made for them, outermost first.
    """

    number: int
    state: State
    command: str
    at: str
    user: str
    files: tuple[Kept, ...]
    folders: tuple[str, ...] = ()


class Journal:
    """The journal of one plan folder; every change of it needs the folder's lock."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / FOLDER

    def begin(self, command: str, at: str, user: str, files: tuple[Kept, ...], folders: tuple[str, ...]) -> Entry:
        """Put down what is about to be written; from here on the write is finished even if the program is killed.

        Raises:
            UserError: When the journal cannot be written.
        """
        self._make()
        number = max((number for number, _, _ in self._names()), default=0) + 1
        entry = Entry(number, State.PENDING, command, at, user, files, folders)
        self._write(self.spare(entry, "tam"), _to_json(entry))
        try:
            os.replace(self.spare(entry, "tam"), self._path(entry))  # noqa: PTH105
        except OSError as error:
            raise UserError(f"không ghi được vào thư mục {self.folder}: {os_reason(error)}") from None
        flush_folder(self.folder)
        return entry

    def move(self, entry: Entry, state: State) -> Entry:
        """Give an entry another state."""
        moved = entry._replace(state=state)
        try:
            os.replace(self._path(entry), self._path(moved))  # noqa: PTH105
        except OSError as error:
            raise UserError(f"không ghi được vào thư mục {self.folder}: {os_reason(error)}") from None
        flush_folder(self.folder)
        return moved

    def drop(self, entry: Entry) -> None:
        """Forget an entry and what was kept beside it."""
        for path in self.folder.glob(f"{entry.number:06}.*"):
            path.unlink(missing_ok=True)

    def entries(self) -> Iterator[Entry]:
        """Yield the entries, the newest first; what is not an entry of this version is passed over."""
        for _, _, path in sorted(self._names(), reverse=True):
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
                yield _from_json(path)

    def halves(self) -> list[Entry]:
        """Return the writes that were begun and not ended; looks at names alone where there are none."""
        if not any(state in {State.PENDING, State.UNDOING} for _, state, _ in self._names()):
            return []
        return [entry for entry in self.entries() if entry.state in {State.PENDING, State.UNDOING}]

    def sweep(self) -> None:
        """Remove what a killed writer left half written in the journal itself."""
        for path in self.folder.glob("*.tam"):
            path.unlink(missing_ok=True)

    def prune(self) -> None:
        """Keep the last writes, as many as the limits allow."""
        size = 0
        for place, (_, state, path) in enumerate(sorted(self._names(), reverse=True)):
            size += path.stat().st_size
            ended = state in {State.DONE, State.UNDONE}
            if ended and (place >= MOST_ENTRIES or size > MOST_BYTES):
                # What another program saved in between and was displaced is the only copy: that stays.
                path.unlink(missing_ok=True)

    def spare(self, entry: Entry, name: str) -> Path:
        """Return a path beside an entry for what belongs to it."""
        return self.folder / f"{entry.number:06}.{name}"

    def _path(self, entry: Entry) -> Path:
        return self.folder / f"{entry.number:06}.{entry.state}.json"

    def _names(self) -> Iterator[tuple[int, State, Path]]:
        if self.folder.is_symlink():
            return
        for path in self.folder.glob("*.json"):
            number, _, state = path.name.removesuffix(".json").partition(".")
            with contextlib.suppress(ValueError):
                yield int(number), State(state), path

    def _make(self) -> None:
        if self.folder.is_symlink():
            raise UserError(f"{self.folder} là liên kết nên không ghi; hãy xóa liên kết ấy rồi chạy lại")
        try:
            self.folder.mkdir(exist_ok=True)
        except OSError as error:
            raise UserError(f"không ghi được vào thư mục {self.root}: {os_reason(error)}") from None
        ignore = self.folder / ".gitignore"
        if not ignore.is_file() or ignore.is_symlink():
            self._write(ignore, b"*\n")

    def _write(self, path: Path, data: bytes) -> None:
        try:
            # What stands under the name is never written through: it may be a link that leads elsewhere.
            path.unlink(missing_ok=True)
            with path.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise UserError(f"không ghi được {path}: {os_reason(error)}") from None


def flush_folder(folder: Path) -> None:
    """Make renames in a folder last through a power failure, where the system lets a folder be flushed."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _to_json(entry: Entry) -> bytes:
    data = {
        "phien_ban": _VERSION,
        "lenh": entry.command,
        "luc": entry.at,
        "nguoi": entry.user,
        "thu_muc": entry.folders,
        "tep": [{"ten": kept.name, "truoc": _packed(kept.before), "sau": _packed(kept.after)} for kept in entry.files],
    }
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "backslashreplace")


def _from_json(path: Path) -> Entry:
    data: Any = json.loads(path.read_bytes())
    if data["phien_ban"] != _VERSION:
        raise ValueError(data["phien_ban"])
    number, _, state = path.name.removesuffix(".json").partition(".")
    files = tuple(Kept(str(file["ten"]), _unpacked(file["truoc"]), _unpacked(file["sau"])) for file in data["tep"])
    folders = tuple(map(str, data["thu_muc"]))
    return Entry(int(number), State(state), str(data["lenh"]), str(data["luc"]), str(data["nguoi"]), files, folders)


def _packed(data: bytes | None) -> str | None:
    return None if data is None else base64.b64encode(data).decode()


def _unpacked(text: str | None) -> bytes | None:
    return None if text is None else base64.b64decode(text)
