"""Bytes of a file → text, or the reason why not. Reading never follows a path out of the folder."""

import os
import stat
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import os_reason
from hoagiai_cli.diagnostics.finding import Place

MAX_BYTES = 1_000_000
"""A plan file is read by people: one larger than this is a mistake, or an attack."""


class Source(NamedTuple):
    """A file's text, without a byte order mark, line ends as they are."""

    path: str
    text: str

    def line(self, number: int) -> str:
        """Return the text of a line (from 1) without its end."""
        lines = self.text.splitlines()
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def place(self, line: int, column: int, length: int = 1) -> Place:
        """Return a place with its line of text."""
        return Place(line, column, self.line(line), length)


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
    return Source(path, _decode(_read_bytes(path, root)))


def _read_bytes(path: str, root: str) -> bytes:
    try:
        if os.path.islink(path) and not os.path.realpath(path).startswith(os.path.realpath(root) + os.sep):
            raise Unreadable(
                "HG001",
                "tệp là liên kết trỏ ra ngoài thư mục kế hoạch nên không được đọc",
                "chép nội dung vào một tệp thường",
            )
        # Not blocking: a pipe with no writer would hold the program for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            mode = os.fstat(descriptor).st_mode
            if not stat.S_ISREG(mode):
                raise Unreadable("HG001", "không phải tệp thường nên không được đọc", "xóa hoặc chuyển đi nơi khác")
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise Unreadable("HG001", f"không đọc được tệp: {os_reason(error)}", "kiểm tra quyền đọc của tệp") from None
    if len(data) > MAX_BYTES:
        raise Unreadable(
            "HG003",
            f"tệp lớn hơn {MAX_BYTES // 1_000_000} MB nên không được đọc",
            "tệp kế hoạch chỉ chứa chữ; kiểm tra xem có chép nhầm tệp khác không",
        )
    return data


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        kind = "UTF-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "một bảng mã khác, có thể là Windows-1258 hoặc TCVN3"
        raise Unreadable(
            "HG002",
            f"tệp không viết bằng UTF-8 (có vẻ là {kind})",
            "mở bằng trình soạn thảo và lưu lại với bảng mã UTF-8",
            Place(line, column),
        ) from None
