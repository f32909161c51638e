"""A file → its blocks. What it is, is told from its bytes; its name only has to agree."""

from pathlib import Path

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.importing.blocks import Nguon
from hoagiai_cli.importing.sources.pdf import pdf_advice
from hoagiai_cli.word.file import OLE, PDF, RTF, ZIP, from_ole, looks_html, read_file

_TEXT = frozenset({".txt", ".md", ".markdown"})


def read_document(path: Path) -> Nguon:
    """Read a plan document.

    Raises:
        UserError: When it cannot be read, with what to do.
    """
    data = read_file(path)
    try:
        source = read_bytes(data, path.suffix.lower())
    except UserError as error:
        raise UserError(f"{path}: {error}") from None
    if not source.khoi:
        raise UserError(f"{path}: tệp không có chữ nào; nếu là bản quét thì phải nhận dạng chữ (OCR) trước")
    return source


def read_bytes(data: bytes, suffix: str) -> Nguon:  # noqa: C901 - one case a branch, in order
    """Read a document's bytes; ``suffix`` is that of its name, in lower case.

    Raises:
        UserError: When the content cannot be read, or is not what the name says.
    """
    if not data.strip():
        raise UserError("tệp rỗng")
    if data.startswith(ZIP):
        if suffix == ".odt":
            return _converted(data, suffix)
        if suffix not in {".docx", ".docm", ".dotx"}:
            raise UserError(_other_zip(data, suffix))
        from hoagiai_cli.importing.sources.docx import read_docx

        return read_docx(data)
    if data.startswith(OLE):
        from hoagiai_cli.importing.sources.docx import read_docx

        return read_docx(from_ole(data, suffix))
    if data.startswith(RTF):
        if suffix != ".rtf":
            raise UserError(f"tệp mang đuôi {suffix} nhưng nội dung là RTF; hãy mở bằng Word và lưu lại dạng .docx")
        return _converted(data, suffix)
    if data.startswith(PDF):
        raise UserError(pdf_advice(data))
    if suffix in _TEXT:
        from hoagiai_cli.importing.sources.text import read_text

        return Nguon(tuple(read_text(data)))
    if looks_html(data):
        raise UserError("đây là trang web (HTML), không phải tệp Word; hãy mở bằng Word rồi lưu lại dạng .docx")
    if suffix in {".docx", ".docm", ".dotx", ".doc", ".odt", ".rtf"}:
        raise UserError(f"nội dung tệp không phải {suffix}: tệp bị hỏng, tải về chưa hết, hoặc bị đổi tên")
    raise UserError(f"chưa đọc được tệp {suffix or 'không có đuôi'}; hãy dùng .docx, .txt hoặc .md")


def _other_zip(data: bytes, suffix: str) -> str:
    """Say what a packed file is that bears no name of a Word file: opening it as one tells."""
    from hoagiai_cli.word.package import Package

    try:
        Package(data)
    except UserError as error:
        return str(error)
    return f"tệp mang đuôi {suffix or '(không có)'} nhưng nội dung là tệp Word; hãy đổi đúng đuôi .docx"


def _converted(data: bytes, suffix: str) -> Nguon:
    from hoagiai_cli.importing.sources.docx import read_docx
    from hoagiai_cli.word.office import to_docx

    return read_docx(to_docx(data, suffix))
