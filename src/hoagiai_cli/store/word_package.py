"""The parts of a .docx file, taken out of its zip with limits on size, and parsed without entities or network."""

import io
import zipfile
import zlib

from lxml import etree

from hoagiai_cli.diagnostics.errors import UserError

MAX_PART = 100_000_000
"""Bytes of one part: a plan of a thousand pages has a tenth of it."""
MAX_PARTS = 5_000
MAX_RATIO = 300
"""How much smaller a part may be packed than it is: text packs to a tenth, a bomb to a thousandth."""
_FREE = 2_000_000
"""Bytes below which the ratio says nothing: a table of empty cells packs well."""
_CHUNK = 1 << 16
_HEAD = 4096
"""Bytes at the beginning of a part in which a declaration of its type must stand."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

BROKEN = "tệp .docx bị hỏng hoặc tải về chưa hết; hãy lấy lại tệp, hoặc mở bằng Word và lưu lại"


class Package:
    """An open .docx file."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            names = self._zip.namelist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
            raise UserError(BROKEN) from None
        if len(names) > MAX_PARTS:
            raise UserError("tệp .docx có quá nhiều phần bên trong, không phải tệp do Word lưu")
        self.names = frozenset(names)
        if "word/document.xml" not in self.names:
            raise UserError(self._what_else())

    def _what_else(self) -> str:
        if "xl/workbook.xml" in self.names:
            return "đây là tệp Excel, không phải văn bản Word; hãy lưu nội dung thành tệp Word"
        if "ppt/presentation.xml" in self.names:
            return "đây là tệp trình chiếu, không phải văn bản Word"
        if "mimetype" in self.names:
            return "tệp có nội dung OpenDocument (.odt) nhưng mang đuôi khác; hãy đổi đuôi thành .odt"
        return "tệp nén này không chứa văn bản Word; hãy lấy chính tệp .docx bên trong"

    def xml(self, name: str) -> "etree._Element | None":
        """Parse a part; None where the file has none of that name.

        Raises:
            UserError: When the part is too large, damaged or hostile.
        """
        if name not in self.names:
            return None
        data = self.read(name)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            raise UserError(BROKEN) from None
        if b"<!DOCTYPE" in data[:_HEAD]:
            raise UserError("tệp .docx chứa khai báo lạ (DTD) mà Word không bao giờ ghi, nên không được đọc")
        return root

    def read(self, name: str) -> bytes:
        """Return the bytes of a part, counted as they come out.

        Raises:
            UserError: When the part is too large, damaged or encrypted.
        """
        info = self._zip.getinfo(name)
        if info.flag_bits & 0x1:
            raise UserError("tệp .docx được đặt mật khẩu; hãy mở bằng Word, bỏ mật khẩu rồi lưu lại")
        limit = min(MAX_PART, max(_FREE, info.compress_size * MAX_RATIO))
        out = bytearray()
        try:
            # The size that the zip states is only what it states: count what comes out.
            with self._zip.open(info) as part:
                while chunk := part.read(_CHUNK):
                    out += chunk
                    if len(out) > limit:
                        raise UserError("tệp .docx bung ra lớn bất thường (bom nén) nên không được đọc")
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError):
            raise UserError(BROKEN) from None
        return bytes(out)
