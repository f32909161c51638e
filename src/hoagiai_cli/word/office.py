"""LibreOffice: where it is, and what it turns into what; offline, in a folder of its own that is removed."""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hoagiai_cli.diagnostics.errors import UserError

TIMEOUT = 180
"""Seconds; starting and a document take two or three."""
_EACH = 5
"""Seconds more for each document."""
_NAMES = ("soffice", "libreoffice", "soffice.exe")
_USUAL = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
"""Where it lies on macOS and Windows, which put no program of it on the path."""


def find_office() -> str | None:
    """Return the program of LibreOffice, or None where it is not installed."""
    for name in _NAMES:
        if found := shutil.which(name):
            return found
    return next((path for path in _USUAL if Path(path).is_file()), None)


def convert(office: str, data: bytes, suffix: str, into: str) -> bytes | None:
    """Return the document in another format; None where LibreOffice makes none of it.

    Raises:
        UserError: When it cannot be run, or takes too long.
    """
    return convert_all(office, (data,), suffix, into)[0]


def convert_all(office: str, documents: Sequence[bytes], suffix: str, into: str) -> list[bytes | None]:
    """Return documents in another format, made in one run: starting LibreOffice takes longer than a document.

    Raises:
        UserError: When it cannot be run, or takes too long.
    """
    with tempfile.TemporaryDirectory(prefix="hoagiai-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        names = [f"van-ban-{number}" for number in range(len(documents))]
        sources = [folder / f"{stem}{suffix}" for stem in names]
        for source, data in zip(sources, documents, strict=True):
            source.write_bytes(data)
        # A profile of its own: an open LibreOffice would take the job over, and may not return it.
        profile = (folder / "ho-so").as_uri()
        command = [office, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck"]
        command += ["--convert-to", into, "--outdir", str(folder / "ra"), *map(str, sources)]
        allowed = TIMEOUT + _EACH * len(documents)
        try:
            subprocess.run(command, capture_output=True, timeout=allowed, check=False)  # noqa: S603 - our own arguments
        except subprocess.TimeoutExpired:
            raise UserError(f"LibreOffice không chuyển xong tệp sau {allowed} giây") from None
        except OSError as error:
            raise UserError(f"không chạy được LibreOffice ({error.strerror})") from None
        made = [folder / "ra" / f"{stem}.{into}" for stem in names]
        return [path.read_bytes() if path.is_file() else None for path in made]


def to_docx(data: bytes, suffix: str) -> bytes:
    """Return the document as .docx.

    Raises:
        UserError: When LibreOffice is missing or cannot read the file.
    """
    office = find_office()
    if office is None:
        raise UserError(
            f"tệp {suffix} cần LibreOffice để đọc mà máy này chưa cài; hãy mở tệp bằng Word, chọn Tệp → Lưu thành → "
            "“Tài liệu Word (.docx)” rồi dùng tệp .docx"
        )
    made = convert(office, data, suffix, "docx")
    if made is None:
        raise UserError(f"LibreOffice không đọc được tệp {suffix}; hãy lưu lại dạng .docx bằng Word")
    return made
