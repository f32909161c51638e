"""PDF through LibreOffice, where it is installed: the .docx, printed."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from hoagiai_cli.diagnostics.errors import UserError

_SECONDS = 180
_NAMES = ("soffice", "libreoffice", "soffice.exe")
_USUAL = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
_OF_THE_RUN = re.compile(rb"(/(?:CreationDate|ModDate)\(D:|/ID \[ <|(?<=\n)<|/DocChecksum /)([0-9A-F]{14,32})")
"""What LibreOffice writes anew each time: the hour, and two marks made of it. As many signs stand in their place."""

_FIXED = (b"19800101000000", b"0" * 32)


def find_office() -> str | None:
    """Return the program of LibreOffice, or None where it is not installed."""
    for name in _NAMES:
        if found := shutil.which(name):
            return found
    return next((path for path in _USUAL if Path(path).is_file()), None)


def to_pdf(docx: bytes) -> bytes:
    """Print a .docx.

    Raises:
        UserError: When LibreOffice is not installed, fails, or takes too long.
    """
    office = find_office()
    if office is None:
        raise UserError("máy này chưa cài LibreOffice nên không xuất được PDF")
    with tempfile.TemporaryDirectory(prefix="hoagiai-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / "van-ban.docx"
        source.write_bytes(docx)
        # A profile of its own: an open LibreOffice would take the job over, and may not return it.
        profile = (folder / "ho-so").as_uri()
        command = [office, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to"]
        try:
            subprocess.run(  # noqa: S603 - our own arguments
                [*command, "pdf", "--outdir", str(folder), str(source)],
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise UserError(f"LibreOffice không chuyển xong sang PDF sau {_SECONDS} giây") from None
        except OSError as error:
            raise UserError(f"không chạy được LibreOffice ({error.strerror})") from None
        made = source.with_suffix(".pdf")
        if not made.is_file():
            raise UserError("LibreOffice không chuyển được văn bản sang PDF")
        return _OF_THE_RUN.sub(_fixed, made.read_bytes())


def _fixed(match: re.Match[bytes]) -> bytes:
    written = match[2]
    return match[1] + next((value for value in _FIXED if len(value) == len(written)), written)
