"""``hoagiai text``: the words of a Word file, for ``git diff``."""

from pathlib import Path
from typing import Annotated

import typer

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.group import command_app

app = command_app()


@app.command(options_metavar="[TÙY CHỌN]")
def text(
    path: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp Word: .docx; .doc, .rtf, .odt cần có LibreOffice.")],
) -> None:
    """In chữ của một tệp Word, mỗi đoạn một dòng, để git diff so sánh được.

    Chữ đã xóa, chuyển đi, bị ẩn hay gạch ngang không in; những gì không in được nêu ở dòng báo.

    Mỗi máy chạy một lần: git config diff.docx.textconv "hoagiai text"

    Ví dụ: hoagiai text ke-hoach.docx
    """
    from hoagiai_cli.cli.output import emit
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.reporters.terminal import safe
    from hoagiai_cli.word.body import read_word
    from hoagiai_cli.word.file import word_bytes
    from hoagiai_cli.word.plain import plain_lines

    data = word_bytes(path)
    try:
        document = read_word(data)
    except UserError as error:
        raise UserError(f"{path}: {error}") from None
    emit((safe(line) for line in plain_lines(document)), None)
    for loss in document.mat:
        say(f"Không in, {loss.vi_tri}: {loss.mo_ta}", err=True)
