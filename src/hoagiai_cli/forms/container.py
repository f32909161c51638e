"""Is this file a workbook that may be opened? Decided from its bytes; parts are unpacked only as they are needed."""

import io
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Any

from lxml import etree

from hoagiai_cli.diagnostics.errors import os_reason

MAX_FILE = 10_000_000
"""Largest file: a form of a few sheets has some ten kilobytes; pictures pasted into it, some megabytes."""
MAX_UNPACKED = 40_000_000
MAX_PARTS = 500
MAX_SHEET = 8_000_000
"""Largest text of one part that is read (sheets, shared strings)."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DOCTYPE = tuple(
    word.encode(coding) for word in ("<!DOCTYPE", "<!ENTITY") for coding in ("utf-8", "utf-16-le", "utf-16-be")
)
_DAMAGED = "tệp bị hỏng hoặc tải về chưa đủ; tải lại rồi nhập lại"
_UNZIPPING = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
    KeyError,
    OSError,
)
"""What a spoiled archive makes the library raise."""


class Rejected(Exception):  # noqa: N818 - an outcome, not a fault of the program
    """Why a file is no form that can be read; the text is Vietnamese."""


class Container:
    """The parts of a workbook. Names are compared without regard to case, as Excel compares them."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._parts = {_folded(part.filename): part for part in archive.infolist()}

    def __contains__(self, name: str) -> bool:
        return _folded(name) in self._parts

    @property
    def has_macros(self) -> bool:
        """Whether macros lie in it."""
        return any(name.endswith("vbaproject.bin") for name in self._parts)

    def xml(self, name: str) -> Any:
        """Return the root of a part that is needed; None where there is no such part.

        Raises:
            Rejected: When it is damaged, too large, or not safe to parse.
        """
        part = self._parts.get(_folded(name))
        if part is None:
            return None
        if part.file_size > MAX_SHEET:
            raise Rejected("bảng tính có quá nhiều ô nên không được mở; dùng lại biểu mẫu đã gửi")
        try:
            data = self._archive.read(part)
        except _UNZIPPING as error:
            raise Rejected(_reason(error)) from None
        if len(data) > MAX_SHEET or any(word in data for word in _DOCTYPE):
            raise Rejected("tệp có nội dung không an toàn nên không được mở")
        try:
            return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
        except (etree.XMLSyntaxError, ValueError):
            raise Rejected("tệp Excel bị hỏng, không đọc được; mở bằng Excel, lưu lại rồi gửi lại") from None

    def xml_if_sound(self, name: str) -> Any:
        """Return the root of a part that a form can do without; None where it is missing or spoiled."""
        try:
            return self.xml(name)
        except Rejected:
            return None


def read_container(path: Path) -> tuple[Container, list[str]]:
    """Return the parts of a workbook, and what is worth knowing about it.

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
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _UNZIPPING as error:
        raise Rejected(_reason(error)) from None
    _inspect(archive)
    container = Container(archive)
    return container, ["tệp có macro; macro không được chạy, chỉ đọc các ô"] if container.has_macros else []


def _folded(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()


def _reason(error: BaseException) -> str:
    protected = isinstance(error, RuntimeError) and "password" in str(error)
    return "tệp có mật khẩu; bỏ mật khẩu rồi gửi lại" if protected else _DAMAGED


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


def _inspect(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    names = {_folded(part.filename) for part in parts}
    if not any(name.startswith("xl/") for name in names):
        if any(name.startswith("word/") for name in names):
            raise Rejected("là tệp Word, không phải biểu mẫu Excel")
        if "mimetype" in names:
            raise Rejected("là tệp của LibreOffice (.ods); lưu lại dạng Excel .xlsx rồi nhập")
        raise Rejected("là tệp nén, không phải tệp Excel; giải nén rồi nhập các tệp bên trong")
    if "xl/workbook.bin" in names:
        raise Rejected("tệp Excel dạng nhị phân (.xlsb); mở bằng Excel rồi lưu lại dạng .xlsx")
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise Rejected("tệp bung ra quá lớn nên không được mở; dùng lại biểu mẫu đã gửi")
