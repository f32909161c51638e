"""Document → .docx, written as text straight into a zip: fast, and the same bytes for the same document."""

from hoagiai_cli.printing.docx.writer import write_docx

__all__ = ["write_docx"]
