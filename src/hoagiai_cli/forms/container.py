"""Is this file a workbook that may be opened? Decided from its bytes alone, before any library unpacks it."""

import io
import zipfile
from pathlib import Path

from hoagiai_cli.diagnostics.errors import os_reason

MAX_FILE = 10_000_000
"""Largest file: a form of a few sheets has some ten kilobytes; pictures pasted into it, some megabytes."""
MAX_UNPACKED = 40_000_000
MAX_PARTS = 500
MAX_SHEET = 8_000_000
"""Largest text of one part that is read (sheets, shared strings)."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NEEDED = {"[Content_Types].xml", "xl/workbook.xml"}
_DOCTYPE = tuple(
    word.encode(coding) for word in ("<!DOCTYPE", "<!ENTITY") for coding in ("utf-8", "utf-16-le", "utf-16-be")
)


class Rejected(Exception):  # noqa: N818 - an outcome, not a fault of the program
    """Why a file is no form that can be read; the text is Vietnamese."""


def read_container(path: Path) -> tuple[bytes, list[str]]:
    """Return the bytes of a workbook, and what is worth knowing about it.

    Raises:
        Rejected: When it is no workbook, or one that is not safe to unpack.
    """
    data = _bytes(path)
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Rejected("tệp có mật khẩu; bỏ mật khẩu rồi gửi lại")
        raise Rejected("tệp Excel dạng cũ (.xls); mở bằng Excel rồi lưu lại dạng .xlsx")
    if not data.startswith(b"PK\x03\x04"):
        raise Rejected("tệp rỗng" if not data else "không phải tệp Excel (.xlsx)")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return data, _inspect(archive)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        if isinstance(error, RuntimeError) and "password" in str(error):
            raise Rejected("tệp có mật khẩu; bỏ mật khẩu rồi gửi lại") from None
        raise Rejected("tệp bị hỏng hoặc tải về chưa đủ; tải lại rồi nhập lại") from None


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise Rejected("không có tệp này" if not path.exists() else "không phải tệp")
        if path.stat().st_size > MAX_FILE:
            raise Rejected(f"tệp lớn hơn {MAX_FILE // 1_000_000} MB; biểu mẫu chỉ có vài chục KB")
        return path.read_bytes()
    except PermissionError:
        raise Rejected("không mở được tệp; nếu tệp đang mở trong Excel thì lưu, đóng lại rồi nhập lại") from None
    except OSError as error:
        raise Rejected(f"không đọc được tệp: {os_reason(error)}") from None


def _inspect(archive: zipfile.ZipFile) -> list[str]:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if not names >= _NEEDED:
        if any(name.startswith("word/") for name in names):
            raise Rejected("là tệp Word, không phải biểu mẫu Excel")
        if "mimetype" in names:
            raise Rejected("là tệp của LibreOffice (.ods); lưu lại dạng Excel .xlsx rồi nhập")
        raise Rejected("là tệp nén, không phải tệp Excel; giải nén rồi nhập các tệp bên trong")
    read = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise Rejected("tệp bung ra quá lớn nên không được mở; dùng lại biểu mẫu đã gửi")
    if any(part.file_size > MAX_SHEET for part in read):
        raise Rejected("bảng tính có quá nhiều ô nên không được mở; dùng lại biểu mẫu đã gửi")
    for part in read:
        if any(word in archive.read(part) for word in _DOCTYPE):
            raise Rejected("tệp có nội dung không an toàn nên không được mở")
    if any(part.filename.endswith("vbaProject.bin") for part in parts):
        return ["tệp có macro; macro không được chạy, chỉ đọc các ô"]
    return []
