""".doc, .rtf, .odt → .docx, by LibreOffice where it is installed; offline, in a folder of its own that is removed."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from hoagiai_cli.diagnostics.errors import UserError

TIMEOUT = 120
"""Seconds; a plan takes two or three."""


def find_office() -> str | None:
    """Return LibreOffice's program, or None where it is not installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def to_docx(data: bytes, suffix: str) -> bytes:
    """Return the document as .docx.

    Raises:
        UserError: When LibreOffice is missing or cannot read the file.
    """
    office = find_office()
    if office is None:
        raise UserError(
            f"tệp {suffix} cần LibreOffice để đọc mà máy này chưa cài; hãy mở tệp bằng Word, chọn Tệp → Lưu thành → "
            "“Tài liệu Word (.docx)” rồi nhập tệp .docx"
        )
    with tempfile.TemporaryDirectory(prefix="hoagiai-") as name:
        folder = Path(name)
        source = folder / f"van-ban{suffix}"
        source.write_bytes(data)
        command = [
            office,
            "--headless",
            "--norestore",
            "--nolockcheck",
            f"-env:UserInstallation={(folder / 'ho-so').as_uri()}",
            "--convert-to",
            "docx",
            "--outdir",
            str(folder / "ra"),
            str(source),
        ]
        try:
            subprocess.run(command, check=False, capture_output=True, timeout=TIMEOUT)  # noqa: S603 - our own words
        except (OSError, subprocess.TimeoutExpired):
            raise UserError(f"LibreOffice không đọc được tệp {suffix}; hãy lưu lại dạng .docx bằng Word") from None
        made = folder / "ra" / "van-ban.docx"
        if not made.is_file():
            raise UserError(f"LibreOffice không đọc được tệp {suffix}; hãy lưu lại dạng .docx bằng Word")
        return made.read_bytes()
