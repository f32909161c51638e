"""A path → the bytes of a Word file: what is no plain file, too large, or another kind is said before it is opened."""

import stat
from pathlib import Path

from hoagiai_cli.diagnostics.errors import UserError, os_reason

MAX_FILE = 100_000_000
"""Bytes; a document with its pictures. What is larger is something else."""

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RTF = b"{\\rtf"
PDF = b"%PDF"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HTML = (b"<html", b"<!doctype html", b"<?xml", b"mime-version", b"<meta", b"<head")

LOCKED = "tệp được đặt mật khẩu; hãy mở bằng Word, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ) rồi lưu lại"


def read_file(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        UserError: When there is none, it is a folder, a pipe or a device, or too large for a document.
    """
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise UserError(f"{path} là thư mục; hãy nêu một tệp")
        if not stat.S_ISREG(found.st_mode):
            # A pipe or a device may never end.
            raise UserError(f"{path} không phải tệp thường (là ống dẫn hoặc thiết bị) nên không được đọc")
        if found.st_size > MAX_FILE:
            raise UserError(f"{path}: tệp lớn hơn {MAX_FILE // 1_000_000} MB, không phải một văn bản")
        with path.open("rb") as file:
            # What grows while it is read is not followed.
            data = file.read(MAX_FILE + 1)
    except FileNotFoundError:
        raise UserError(f"không có tệp {path}") from None
    except (OSError, ValueError) as error:
        reason = os_reason(error) if isinstance(error, OSError) else "đường dẫn không hợp lệ"
        raise UserError(f"không đọc được {path}: {reason}") from None
    if len(data) > MAX_FILE:
        raise UserError(f"{path}: tệp lớn hơn {MAX_FILE // 1_000_000} MB, không phải một văn bản")
    return data


def word_bytes(path: Path) -> bytes:
    """Return a Word file as .docx: as it is, or through LibreOffice where it is of an older kind.

    Raises:
        UserError: When it is no Word file, or cannot be read; its name stands before the reason.
    """
    data = read_file(path)
    try:
        return as_docx(data, path.suffix.lower())
    except UserError as error:
        raise UserError(f"{path}: {error}") from None


def as_docx(data: bytes, suffix: str) -> bytes:
    """Return the bytes of a Word file as .docx, by what they are; ``suffix`` is that of its name, in small letters.

    Raises:
        UserError: When they are no Word file, or one that cannot be read here, with what to do.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise UserError("tệp rỗng")
    if data.startswith(OLE):
        return from_ole(data, suffix)
    if data.startswith(RTF):
        return _converted(data, ".rtf")
    if data.startswith(b"PK"):
        return _converted(data, ".odt") if suffix == ".odt" else data
    if data.startswith(PDF):
        raise UserError("đây là tệp PDF; hãy dùng bản Word gốc")
    if looks_html(data):
        raise UserError("đây là trang web (HTML) mang đuôi của Word; hãy mở bằng Word rồi lưu lại dạng .docx")
    if suffix in {".docx", ".docm", ".dotx", ".doc"}:
        raise UserError(f"nội dung tệp không phải {suffix}: tệp bị hỏng, tải về chưa hết, hoặc bị đổi tên")
    raise UserError("đây không phải tệp Word (.docx)")


def from_ole(data: bytes, suffix: str) -> bytes:
    """Return a file of the older container as .docx.

    Raises:
        UserError: When it is locked, is no document of Word, or LibreOffice is missing.
    """
    if _ENCRYPTED in data:
        raise UserError(LOCKED)
    if "Workbook".encode("utf-16-le") in data and "WordDocument".encode("utf-16-le") not in data:
        raise UserError("đây là tệp Excel dạng cũ (.xls), không phải văn bản Word; hãy lưu nội dung thành tệp Word")
    if suffix not in {".doc", ".dot", ".wps"}:
        raise UserError(
            f"tệp mang đuôi {suffix or '(không có)'} nhưng nội dung là Word 97–2003; hãy mở bằng Word và lưu lại "
            "(Lưu thành → .docx)"
        )
    return _converted(data, ".doc")


def looks_html(data: bytes) -> bool:
    """Tell whether the bytes begin as a web page does."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n\x00").replace(b"\x00", b"").lower()
    return head.startswith(_HTML[:2]) or (head.startswith(_HTML[2:]) and b"<html" in head)


def _converted(data: bytes, suffix: str) -> bytes:
    from hoagiai_cli.word.office import to_docx

    return to_docx(data, suffix)
