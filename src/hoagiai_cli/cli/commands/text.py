"""``hoagiai text``: the words of a Word file, for ``git diff``."""

from pathlib import Path
from typing import Annotated

import typer

from hoagiai_cli.cli.group import command_app

app = command_app()


@app.command(options_metavar="[TÙY CHỌN]")
def text(
    path: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp Word (.docx).")],
) -> None:
    """In chữ của một tệp Word, mỗi đoạn một dòng, để git diff so sánh được.

    Mỗi máy chạy một lần: git config diff.docx.textconv "hoagiai text"

    Ví dụ: hoagiai text ke-hoach.docx
    """
    from hoagiai_cli.cli.output import emit
    from hoagiai_cli.diagnostics.errors import UserError, os_reason
    from hoagiai_cli.reporters.terminal import safe
    from hoagiai_cli.starter.docx_text import docx_lines

    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(f"không đọc được {path}: {os_reason(error)}") from None
    emit((safe(line) for line in docx_lines(data, str(path))), None)
