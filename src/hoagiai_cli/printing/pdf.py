"""PDF through LibreOffice, where it is installed: the .docx, printed."""

import re
from collections.abc import Sequence

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.word.office import convert_all, find_office

_OF_THE_RUN = re.compile(rb"(/(?:CreationDate|ModDate)\(D:|/ID \[ <|(?<=\n)<|/DocChecksum /)([0-9A-F]{14,32})")
"""What LibreOffice writes anew each time: the hour, and two marks made of it. As many signs stand in their place."""

_FIXED = (b"19800101000000", b"0" * 32)


def to_pdf(docx: bytes) -> bytes:
    """Print a .docx.

    Raises:
        UserError: When LibreOffice is not installed, fails, or takes too long.
    """
    return to_pdfs((docx,))[0]


def to_pdfs(documents: Sequence[bytes]) -> list[bytes]:
    """Print several .docx in one run.

    Raises:
        UserError: When LibreOffice is not installed, fails with one of them, or takes too long.
    """
    office = find_office()
    if office is None:
        raise UserError("máy này chưa cài LibreOffice nên không xuất được PDF")
    printed = []
    for made in convert_all(office, documents, ".docx", "pdf"):
        if made is None:
            raise UserError("LibreOffice không chuyển được văn bản sang PDF")
        printed.append(_OF_THE_RUN.sub(_fixed, made))
    return printed


def _fixed(match: re.Match[bytes]) -> bytes:
    written = match[2]
    return match[1] + next((value for value in _FIXED if len(value) == len(written)), written)
