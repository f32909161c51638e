"""A document in the format asked for."""

from enum import StrEnum
from pathlib import Path

from hoagiai_cli.printing.van_ban import VanBanIn


class Format(StrEnum):
    """The formats of documents; the value is also the file's suffix."""

    DOCX = "docx"
    MD = "md"
    HTML = "html"

    @property
    def is_text(self) -> bool:
        """Whether it can be printed on a terminal."""
        return self is not Format.DOCX


def format_of(path: Path) -> Format | None:
    """Return the format that a file's name asks for, or None."""
    suffix = path.suffix.lower().removeprefix(".")
    return Format(suffix) if suffix in set(Format) else None


def write(van_ban: VanBanIn, output_format: Format) -> bytes:
    """Return the document's bytes in one format."""
    if output_format is Format.DOCX:
        from hoagiai_cli.printing.docx import write_docx

        return write_docx(van_ban)
    if output_format is Format.MD:
        from hoagiai_cli.printing.markdown import write_markdown

        return write_markdown(van_ban).encode()
    from hoagiai_cli.printing.html import write_html

    return write_html(van_ban).encode()
