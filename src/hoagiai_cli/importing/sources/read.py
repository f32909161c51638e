"""A file → its blocks. What it is, is told from its bytes; its name only has to agree."""

from pathlib import Path

from hoagiai_cli.diagnostics.errors import UserError, os_reason
from hoagiai_cli.importing.blocks import Khoi

MAX_BYTES = 100_000_000
"""A plan with its pictures; what is larger is something else."""

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_TEXT = frozenset({".txt", ".md", ".markdown"})
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_document(path: Path) -> list[Khoi]:
    """Read a plan document.

    Raises:
        UserError: When it cannot be read, with what to do.
    """
    try:
        if path.is_dir():
            raise UserError(f"{path} là thư mục; hãy nêu tệp kế hoạch")
        if not path.is_file():
            raise UserError(f"không có tệp {path}")
        if path.stat().st_size > MAX_BYTES:
            raise UserError(f"{path}: tệp lớn hơn {MAX_BYTES // 1_000_000} MB, không phải một bản kế hoạch")
        data = path.read_bytes()
    except OSError as error:
        raise UserError(f"không đọc được {path}: {os_reason(error)}") from None
    try:
        blocks = read_bytes(data, path.suffix.lower())
    except UserError as error:
        raise UserError(f"{path}: {error}") from None
    if not blocks:
        raise UserError(f"{path}: tệp không có chữ nào; nếu là bản quét thì phải nhận dạng chữ (OCR) trước")
    return blocks


def read_bytes(data: bytes, suffix: str) -> list[Khoi]:  # noqa: C901 - one case a branch, in order
    """Read a document's bytes; ``suffix`` is that of its name, in lower case.

    Raises:
        UserError: When the content cannot be read, or is not what the name says.
    """
    if not data.strip():
        raise UserError("tệp rỗng")
    if data.startswith(_ZIP):
        if suffix == ".odt":
            return _converted(data, suffix)
        if suffix not in {".docx", ".docm", ".dotx"}:
            raise UserError(
                f"tệp mang đuôi {suffix or '(không có)'} nhưng nội dung là tệp nén; hãy đổi đúng đuôi .docx"
            )
        from hoagiai_cli.importing.sources.docx import read_docx

        return read_docx(data)
    if data.startswith(_OLE):
        return _ole(data, suffix)
    if data.startswith(_RTF):
        if suffix != ".rtf":
            raise UserError(f"tệp mang đuôi {suffix} nhưng nội dung là RTF; hãy mở bằng Word và lưu lại dạng .docx")
        return _converted(data, suffix)
    if data.startswith(b"%PDF"):
        raise UserError("đây là tệp PDF; hãy dùng bản Word gốc, hoặc chép chữ trong PDF sang tệp .txt rồi nhập")
    if suffix in _TEXT:
        from hoagiai_cli.importing.sources.text import read_text

        return read_text(data)
    if suffix in {".docx", ".docm", ".dotx", ".doc", ".odt", ".rtf"}:
        raise UserError(f"nội dung tệp không phải {suffix}: tệp bị hỏng, tải về chưa hết, hoặc bị đổi tên")
    raise UserError(f"chưa đọc được tệp {suffix or 'không có đuôi'}; hãy dùng .docx, .txt hoặc .md")


def _ole(data: bytes, suffix: str) -> list[Khoi]:
    if _ENCRYPTED in data:
        raise UserError("tệp được đặt mật khẩu; hãy mở bằng Word, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ) rồi lưu lại")
    if suffix != ".doc":
        raise UserError(
            f"tệp mang đuôi {suffix} nhưng nội dung là Word 97–2003; hãy mở bằng Word và lưu lại (Lưu thành → .docx)"
        )
    return _converted(data, suffix)


def _converted(data: bytes, suffix: str) -> list[Khoi]:
    from hoagiai_cli.importing.sources.convert import to_docx
    from hoagiai_cli.importing.sources.docx import read_docx

    return read_docx(to_docx(data, suffix))
