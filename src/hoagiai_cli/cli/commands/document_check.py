"""``hoagiai document check``: a Word file held against the decree."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from hoagiai_cli.cli.options import OutputOption


def check(
    tep: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp Word (.docx) cần kiểm tra.", show_default=False)],
    output_format: Annotated[
        Literal["text", "json"], typer.Option("--format", metavar="text|json", help="Dạng kết quả.")
    ] = "text",
    output: OutputOption = None,
) -> None:
    """Đối chiếu một tệp Word với thể thức của Nghị định 30/2020/NĐ-CP.

    Xét từng thành phần, nêu chỗ khác kèm mục của Phụ lục. Điều Nghị định chỉ nêu làm ví dụ là cảnh báo. Văn bản của
    Đảng, Mặt trận theo quy định khác nên không xét. Mã thoát 1 khi có lỗi.

    Ví dụ: hoagiai document check bao-cao.docx
    """
    from hoagiai_cli.checking import check_docx
    from hoagiai_cli.checking.output import as_json, as_text
    from hoagiai_cli.cli.output import emit
    from hoagiai_cli.word.file import word_bytes

    outcome = check_docx(word_bytes(tep))
    emit([as_json(tep.name, outcome)] if output_format == "json" else as_text(tep.name, outcome), output)
    if outcome.co_loi:
        raise typer.Exit(1)
