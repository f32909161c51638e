"""A Word file, anybody's, held against Nghị định 30/2020/NĐ-CP element by element."""

from hoagiai_cli.checking.check import check_docx

__all__ = ["check_docx"]
