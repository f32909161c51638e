"""The parts of a .docx file: taken out of its zip with limits, found by their relationships, parsed without entities.

A Strict file is read as a Transitional one: only the names of its vocabulary differ.
"""

import io
import posixpath
import struct
import zipfile
import zlib

from lxml import etree

from hoagiai_cli.diagnostics.errors import UserError

MAX_PART = 60_000_000
"""Bytes of one part: a plan of a thousand pages has a fifth of it."""
MAX_TOTAL = 300_000_000
"""Bytes of all parts that are read."""
MAX_PARTS = 5_000
MAX_RATIO = 300
"""How much smaller a part may be packed than it is: text packs to a tenth, a bomb to a thousandth."""
MAX_PARAGRAPHS = 60_000
"""Fifteen hundred pages; what holds more is no document of an office."""
_FREE = 2_000_000
"""Bytes below which the ratio says nothing: a table of empty cells packs well."""
_CHUNK = 1 << 16

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{_WORD}}}"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
R = f"{{{_RELATIONS}}}"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", _WORD.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _RELATIONS.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/picture", b"http://schemas.openxmlformats.org/drawingml/2006/picture"),
)

BROKEN = "tệp .docx bị hỏng hoặc tải về chưa hết; hãy lấy lại tệp, hoặc mở bằng Word và lưu lại"
TOO_MANY = f"tệp có hơn {MAX_PARAGRAPHS:,} đoạn, không phải văn bản của cơ quan".replace(",", ".")
_DEEP = "tệp .docx lồng bảng hoặc khung quá nhiều lớp, không phải văn bản của cơ quan"
_LOCKED = "tệp .docx được đặt mật khẩu; hãy mở bằng Word, bỏ mật khẩu rồi lưu lại"
_ODD = "tệp .docx được nén theo cách mà Word không dùng; hãy mở bằng Word và lưu lại"
_DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, OverflowError, IndexError)


class Relation:
    """What a part refers to: its kind (the last word of its type) and the name of the other part."""

    __slots__ = ("kind", "target")

    def __init__(self, kind: str, target: str) -> None:
        self.kind = kind
        self.target = target


class Package:
    """An open .docx file.

    Raises:
        UserError: When the bytes are something else, damaged, encrypted or hostile.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            listed = self._zip.infolist()
        except (*_DAMAGE, NotImplementedError):
            raise UserError(BROKEN) from None
        if len(listed) > MAX_PARTS:
            raise UserError("tệp .docx có quá nhiều phần bên trong, không phải tệp do Word lưu")
        # An entry that is a folder is no part. Names are compared without regard to case, as the format asks.
        self._parts = {_key(info.filename): info for info in listed if not info.filename.endswith(("/", "\\"))}
        self._read = 0
        self.main = self._main()
        self.relations = self._relations_of(self.main)
        root = self.xml(self.main)
        if root is None or root.tag != f"{W}document":
            raise UserError(BROKEN)
        self.document = root

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts, in small letters."""
        return frozenset(self._parts)

    @property
    def body(self) -> "etree._Element":
        """The body of the document.

        Raises:
            UserError: When there is none.
        """
        found = self.document.find(f"{W}body")
        if found is None:
            raise UserError("tệp .docx không có phần thân văn bản; hãy mở bằng Word và lưu lại")
        return found

    def part(self, kind: str) -> "etree._Element | None":
        """Return the part of a kind ("styles", "numbering", "footnotes" …) that the main part refers to."""
        for relation in self.relations.values():
            if relation.kind == kind:
                return self.xml(relation.target)
        # Where a maker forgot the relation, the usual name does.
        beside = "theme/theme1.xml" if kind == "theme" else f"{kind}.xml"
        return self.xml(posixpath.join(posixpath.dirname(self.main), beside))

    def related(self, ma: str | None) -> "etree._Element | None":
        """Return the part behind a relation's id."""
        relation = self.relations.get(ma or "")
        return None if relation is None else self.xml(relation.target)

    def _main(self) -> str:
        for relation in self._relations_of("").values():
            if relation.kind == "officeDocument" and _key(relation.target) in self._parts:
                if _key(relation.target).startswith(("xl/", "ppt/")):
                    break
                return relation.target
        if "word/document.xml" in self._parts:
            return "word/document.xml"
        raise UserError(self._what_else())

    def _what_else(self) -> str:
        if any(name.startswith("xl/") for name in self._parts):
            return "đây là tệp Excel, không phải văn bản Word; hãy lưu nội dung thành tệp Word"
        if any(name.startswith("ppt/") for name in self._parts):
            return "đây là tệp trình chiếu, không phải văn bản Word"
        if "mimetype" in self._parts:
            return "tệp có nội dung OpenDocument (.odt) nhưng mang đuôi khác; hãy đổi đuôi thành .odt"
        if any(name.startswith("word/") for name in self._parts):
            return BROKEN
        return "tệp nén này không chứa văn bản Word; hãy lấy chính tệp .docx bên trong"

    def _relations_of(self, part: str) -> dict[str, Relation]:
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = {}
        for item in () if root is None else root:
            if isinstance(item.tag, str) and item.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, item.get("Target", ""))).lstrip("/")
                found[item.get("Id", "")] = Relation(item.get("Type", "").rsplit("/", 1)[-1], target)
        return found

    def xml(self, name: str) -> "etree._Element | None":
        """Parse a part; None where the file has none of that name.

        Raises:
            UserError: When the part is too large, damaged or hostile.
        """
        if _key(name) not in self._parts:
            return None
        data = _usual(self.read(name))
        if data.count(b"</w:p>") > MAX_PARAGRAPHS:
            raise UserError(TOO_MANY)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise UserError(_DEEP if "depth" in str(error).lower() else BROKEN) from None
        except ValueError:
            raise UserError(BROKEN) from None
        if getattr(root.getroottree().docinfo, "doctype", ""):
            raise UserError("tệp .docx chứa khai báo lạ (DTD) mà Word không bao giờ ghi, nên không được đọc")
        return root

    def as_transitional(self) -> bytes:
        """Return the whole file in the Transitional vocabulary, without entries that are no parts: what libraries read.

        Raises:
            UserError: When a part is too large or damaged.
        """
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
            for info in self._parts.values():
                data = self.read(info.filename)
                new.writestr(info.filename, _usual(data) if info.filename.endswith((".xml", ".rels")) else data)
        return made.getvalue()

    def read(self, name: str) -> bytes:
        """Return the bytes of a part, counted as they come out.

        Raises:
            UserError: When the part is too large, damaged, encrypted, or packed in a way that is not read.
        """
        info = self._parts[_key(name)]
        if info.flag_bits & 0x1:
            raise UserError(_LOCKED)
        limit = min(MAX_PART, max(_FREE, info.compress_size * MAX_RATIO), MAX_TOTAL - self._read)
        out = bytearray()
        try:
            # The size that the zip states is only what it states: count what comes out.
            with self._zip.open(info) as part:
                while chunk := part.read(_CHUNK):
                    out += chunk
                    if len(out) > limit:
                        raise UserError("tệp .docx bung ra lớn bất thường (bom nén) nên không được đọc")
        except NotImplementedError:
            raise UserError(_ODD) from None
        except (*_DAMAGE, RuntimeError):
            raise UserError(BROKEN) from None
        self._read += len(out)
        return bytes(out)


def _usual(data: bytes) -> bytes:
    """Return a part with the names of the Transitional vocabulary."""
    if b"purl.oclc.org/ooxml" in data:
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
    return data


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
