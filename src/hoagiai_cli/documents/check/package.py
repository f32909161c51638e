"""The parts of a .docx file that may be hostile: sizes limited before anything is unpacked, no entities, no network."""

import io
import zipfile
import zlib
from pathlib import Path

from lxml import etree

from hoagiai_cli.diagnostics.errors import UserError, os_reason

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

MAX_FILE = 50_000_000
MAX_PART = 40_000_000
MAX_PARTS = 3_000
MAX_RATIO = 300
"""How much smaller a part may be packed than it is: text packs to a tenth, a bomb to a thousandth."""
_FREE = 2_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BROKEN = "tệp .docx bị hỏng hoặc tải về chưa hết; hãy lấy lại tệp, hoặc mở bằng Word và lưu lại"


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


class Package:
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
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = frozenset(self._zip.namelist())
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
            raise UserError(_BROKEN) from None
        if len(self.names) > MAX_PARTS:
            raise UserError("tệp .docx có quá nhiều phần bên trong, không phải tệp do Word lưu")
        if "word/document.xml" not in self.names:
            raise UserError("tệp này không chứa văn bản Word; nếu là tệp Excel, .odt hoặc tệp nén thì đổi sang .docx")

    def require(self) -> "etree._Element":
        """Return the main part."""
        root = self.xml("word/document.xml")
        if root is None or root.tag != f"{W}document":
            raise UserError(_BROKEN)
        return root

    def xml(self, name: str) -> "etree._Element | None":
        """Parse a part; None where the file has none of that name."""
        if name not in self.names:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
        try:
            root = etree.fromstring(self.read(name), parser)
        except etree.XMLSyntaxError:
            raise UserError(_BROKEN) from None
        if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]
            raise UserError("tệp .docx chứa khai báo lạ (DTD) mà Word không bao giờ ghi, nên không được đọc")
        return root

    def read(self, name: str) -> bytes:
        """Return the bytes of a part, counted as they come out."""
        info = self._zip.getinfo(name)
        if info.flag_bits & 0x1:
            raise UserError("tệp có mật khẩu; bỏ mật khẩu rồi kiểm tra lại")
        limit = min(MAX_PART, max(_FREE, info.compress_size * MAX_RATIO))
        try:
            with self._zip.open(info) as part:
                data = part.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError):
            raise UserError(_BROKEN) from None
        if len(data) > limit:
            raise UserError("tệp .docx bung ra lớn bất thường (bom nén) nên không được đọc")
        return data

    def related(self, part: str = "document") -> dict[str, str]:
        """Return the targets of a part's relations, by id."""
        root = self.xml(f"word/_rels/{part}.xml.rels")
        if root is None:
            return {}
        return {item.get("Id", ""): item.get("Target", "") for item in root if item.get("TargetMode") != "External"}
