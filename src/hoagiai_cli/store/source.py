"""Bytes of a file → text, or the reason why not. Reading never follows a path out of the folder."""

import errno
import os
import re
import stat
from pathlib import Path

from hoagiai_cli.diagnostics.errors import os_reason
from hoagiai_cli.diagnostics.finding import Place

MAX_BYTES = 1_000_000
"""A plan file is read by people: one larger than this is a mistake, or an attack."""

MAX_RESULTS = 10_000_000
"""A unit's results grow with every record: some 50,000 of them have this size."""

MAX_FOLDER = 1_000_000_000
"""Characters of all files of a folder: what keeps many large files from filling the memory."""

_MARK = b"\xef\xbb\xbf"
# What ends a line for libyaml, whose marks count lines; ``str.splitlines`` knows more ends than YAML does.
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
# Not blocking: a pipe with no writer would hold the program for ever.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)


class Source:
    """A file's text, without a byte order mark, line ends as they are.

    Attributes:
        path: Where it was read.
        text: The text.
        printable: Whether it is made of characters with a shape, plain spaces and line feeds alone: then it has no tab,
            no odd space and nothing that nobody sees.
    """

    __slots__ = ("_lines", "path", "printable", "text")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.printable = text.replace("\n", "").isprintable()
        self._lines: list[str] | None = None

    @property
    def lines(self) -> list[str]:
        """The lines without their ends; split when first asked for, which a file without findings never does."""
        if self._lines is None:
            self._lines = _LINE_END.split(self.text)
        return self._lines

    def line(self, number: int) -> str:
        """Return the text of a line (from 1) without its end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def place(self, line: int, column: int, length: int = 1) -> Place:
        """Return a place with its line of text."""
        return Place(line, column, self.line(line), length)

    def place_at(self, index: int, length: int = 1) -> Place:
        """Return the place of a character by its index in the text."""
        before = _LINE_END.split(self.text[:index])
        return self.place(len(before), len(before[-1]) + 1, length)


class Unreadable(Exception):  # noqa: N818 - a fact about a file, not a fault of the program
    """Why a file gave no text: a code, the words, and the place where there is one."""

    def __init__(self, code: str, message: str, hint: str | None = None, place: Place | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.place = place or Place(1, 1)


def read_source(path: str, root: str) -> Source:
    """Read one file.

    Raises:
        Unreadable: When it cannot be opened, leads out of ``root``, is too large or is not UTF-8.
    """
    return Source(path, decode_utf8(read_bytes(path, root)))


def leads_outside(path: str, root: str) -> bool:
    """Tell whether a path is a link that leads out of ``root``."""
    if not Path(path).is_symlink():
        return False
    top = os.path.realpath(root).rstrip(os.sep) + os.sep
    return not (os.path.realpath(path) + os.sep).startswith(top)


def read_bytes(path: str, root: str) -> bytes:
    """Read one file's bytes.

    Raises:
        Unreadable: When it cannot be opened, leads out of ``root`` or is too large.
    """
    try:
        descriptor = _open(path, root)
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                kind = "là thư mục" if stat.S_ISDIR(status.st_mode) else "không phải tệp thường"
                raise Unreadable(
                    "HG001", f"{kind} nên không được đọc như một tệp", "đổi tên, xóa hoặc chuyển đi nơi khác"
                )
            most = MAX_BYTES if status.st_size <= MAX_BYTES else limit_of(path)
            data = _read_up_to(descriptor, min(status.st_size, most) + 1, most)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise Unreadable("HG001", f"không đọc được tệp: {os_reason(error)}", "kiểm tra tệp và quyền đọc tệp") from None
    if len(data) > most:
        raise Unreadable(
            "HG003",
            f"tệp lớn hơn {most // 1_000_000} MB nên không được đọc",
            "tệp kế hoạch chỉ chứa chữ; kiểm tra xem có chép nhầm tệp khác không",
        )
    return data


def _open(path: str, root: str) -> int:
    """Open a file for reading; a link only when it stays within ``root``."""
    if _NO_FOLLOW:
        try:
            return os.open(path, _READ | _NO_FOLLOW)
        except OSError as error:
            if error.errno != errno.ELOOP:
                raise
    if leads_outside(path, root):
        raise Unreadable(
            "HG001",
            "tệp là liên kết trỏ ra ngoài thư mục kế hoạch nên không được đọc",
            "chép nội dung vào một tệp thường",
        )
    return os.open(path, _READ)


def limit_of(path: str) -> int:
    """Return the most bytes that a file may have, by the folder it stands in."""
    return MAX_RESULTS if Path(path).parent.name == "ket-qua" else MAX_BYTES


def _read_up_to(descriptor: int, size: int, most: int) -> bytes:
    """Read the first ``size`` bytes; one call does unless the file changes while it is read."""
    data = os.read(descriptor, size)
    while len(data) == size <= most:
        size = most + 1
        data += os.read(descriptor, size - len(data))
    return data


def decode_utf8(data: bytes) -> str:
    """Return a file's text without its byte order mark.

    Raises:
        Unreadable: When it is not UTF-8.
    """
    data = data.removeprefix(_MARK)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        is_utf16 = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
        kind = "UTF-16" if is_utf16 else "một bảng mã khác, có thể là Windows-1258 hoặc TCVN3"
        # The line is shown as far as it can be read.
        shown = Source("", data[:MAX_BYTES].decode("utf-8", "replace"))
        before = len(data[: error.start].decode("utf-8", "replace"))
        raise Unreadable(
            "HG002",
            f"tệp không viết bằng UTF-8 (có vẻ là {kind})",
            "mở bằng trình soạn thảo và lưu lại với bảng mã UTF-8",
            Place(1, 1) if is_utf16 else shown.place_at(before),
        ) from None
