"""``hoagiai document check``: a Word file held against the decree."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from hoagiai_cli.cli.options import OutputOption


def check(
    tep: Annotated[
        Path,
        typer.Argument(metavar="TỆP", help="Tệp Word: .docx; .doc cần có LibreOffice.", show_default=False),
    ],
    output_format: Annotated[
        Literal["text", "json", "sarif"], typer.Option("--format", metavar="text|json|sarif", help="Dạng kết quả.")
    ] = "text",
    output: OutputOption = None,
) -> None:
    """Đối chiếu một tệp Word với thể thức của Nghị định 30/2020/NĐ-CP.

    Xét từng thành phần, nêu chỗ khác kèm mục của Phụ lục: lỗi là điều Nghị định bắt buộc, cảnh báo là điều nêu làm
    mẫu, lưu ý là thói quen. Văn bản ngoài Nghị định (của Đảng, phiếu trình, điều lệ, quy phạm pháp luật …) được nói rõ
    là không xét. Mã thoát 1 khi có lỗi.

    Ví dụ: hoagiai document check bao-cao.docx
    """
    from hoagiai_cli.checking import check_docx
    from hoagiai_cli.checking.output import as_json, as_sarif, as_text
    from hoagiai_cli.cli.output import emit
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.reporters.terminal import safe
    from hoagiai_cli.word.file import word_bytes

    data = word_bytes(tep)
    try:
        outcome = check_docx(data)
    except UserError as error:
        raise UserError(f"{tep}: {error}") from None
    if output_format == "text":
        emit((safe(line) for line in as_text(tep.name, outcome)), output)
    else:
        emit(
            [as_json(tep.name, outcome) if output_format == "json" else as_sarif(str(tep), outcome)], output, data=True
        )
    if outcome.co_loi:
        raise typer.Exit(1)
