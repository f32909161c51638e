"""A .docx file that is to be checked or filled in: what it is not is said first, then its parts are opened."""

from pathlib import Path
from typing import TYPE_CHECKING

from hoagiai_cli.diagnostics.errors import UserError, os_reason
from hoagiai_cli.store.word_package import BROKEN, MAX_PART, MAX_PARTS, W
from hoagiai_cli.store.word_package import Package as WordPackage

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["MAX_PART", "MAX_PARTS", "Package", "R", "W", "read_file"]

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

MAX_FILE = 50_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_file(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        UserError: When it cannot be read, or is too large for a document.
    """
    try:
        if path.stat().st_size > MAX_FILE:
            raise UserError(f"{path} lớn hơn {MAX_FILE // 1_000_000} MB nên không được mở")
        return path.read_bytes()
    except OSError as error:
        raise UserError(f"không đọc được {path}: {os_reason(error)}") from None


class Package(WordPackage):
    """An open .docx file.

    Raises:
        UserError: When the bytes are something else, damaged, encrypted or hostile.
    """

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLE):
            raise UserError(
                "tệp có mật khẩu; bỏ mật khẩu rồi kiểm tra lại"
                if "EncryptedPackage".encode("utf-16-le") in data
                else "đây là tệp Word dạng cũ (.doc); mở bằng Word, lưu lại dạng .docx rồi kiểm tra"
            )
        if not data.startswith(b"PK"):
            raise UserError("tệp rỗng" if not data else "đây không phải tệp Word (.docx)")
        super().__init__(data)

    def require(self) -> "etree._Element":
        """Return the main part."""
        root = self.xml("word/document.xml")
        if root is None or root.tag != f"{W}document":
            raise UserError(BROKEN)
        return root

    def related(self, part: str = "document") -> dict[str, str]:
        """Return the targets of a part's relations, by id."""
        root = self.xml(f"word/_rels/{part}.xml.rels")
        if root is None:
            return {}
        return {item.get("Id", ""): item.get("Target", "") for item in root if item.get("TargetMode") != "External"}
