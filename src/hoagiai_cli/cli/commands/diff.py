"""``hoagiai diff``: what the edits of a plan folder mean."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import ForceOption, GocOption, NgayOption, OutputOption

if TYPE_CHECKING:
    from hoagiai_cli.review.between import Between

app = command_app()


class Format(StrEnum):
    """How the changes are given."""

    TEXT = "text"
    JSON = "json"
    MD = "md"
    DOCX = "docx"


@app.command(options_metavar="[TÙY CHỌN]")
def diff(
    revisions: Annotated[
        str | None,
        typer.Argument(
            metavar="[BẢN[..BẢN]]",
            help="Hai phiên bản git, ví dụ main..HEAD; một phiên bản là so với bản đang sửa. Mặc định: HEAD.",
            show_default=False,
        ),
    ] = None,
    goc: GocOption = None,
    cached: Annotated[bool, typer.Option("--cached", help="So với chỉ mục git (phần đã git add).")] = False,
    ngay: NgayOption = None,
    output_format: Annotated[
        Format | None,
        typer.Option(
            "--format",
            metavar="text|json|md|docx",
            help="Dạng kết quả; docx là bảng so sánh. Mặc định: theo đuôi tệp ở --output, không có thì text.",
            show_default=False,
        ),
    ] = None,
    output: OutputOption = None,
    force: ForceOption = False,
) -> int:
    """Nội dung thay đổi của kế hoạch giữa hai phiên bản git, nói bằng lời, và tác động đến tình trạng, số đếm.

    Đổi tên tệp, đổi thứ tự, trình bày lại chữ và ghi chú không phải là thay đổi.

    Mã thoát: 0 là so sánh được, dù có hay không có thay đổi; 1 là có phiên bản không đọc được.

    Ví dụ: hoagiai diff HEAD~1..HEAD
    """
    import sys

    from hoagiai_cli.cli.loading import parse_day, root_of
    from hoagiai_cli.cli.output import emit
    from hoagiai_cli.cli.progress import working
    from hoagiai_cli.reporters.terminal import safe
    from hoagiai_cli.reporters.text import render
    from hoagiai_cli.review import said
    from hoagiai_cli.review.between import between

    day = parse_day(ngay)
    chosen = output_format or _format_of(output)
    with working("Đang so sánh hai phiên bản"):
        found = between(root_of(goc), revisions, day, cached=cached)
    if chosen is Format.DOCX:
        _write_docx(found, output, force=force)
    elif chosen is Format.JSON:
        import json

        emit(
            [json.dumps(said.data(found.changes, found.effects, found.a, found.b), ensure_ascii=False, indent=2)],
            output,
            data=True,
        )
    else:
        lines = said.markdown_lines if chosen is Format.MD else said.text_lines
        emit((safe(line) for line in lines(found.changes, found.effects)), output)
    if found.findings:
        sys.stdout.flush()
        say("\n".join(render(found.findings)), err=True)
        say("Có tệp không đọc được nên chưa tính tác động đến tình trạng.", err=True)
    return 1 if found.findings else 0


def _format_of(output: Path | None) -> Format:
    suffix = output.suffix.lower().removeprefix(".") if output else ""
    return Format(suffix) if suffix in set(Format) else Format.TEXT


def _write_docx(found: "Between", output: Path | None, *, force: bool) -> None:
    from hoagiai_cli.cli.output import put
    from hoagiai_cli.printing.write import Format as DocumentFormat
    from hoagiai_cli.printing.write import write
    from hoagiai_cli.review.comparison_table import comparison

    path = output or Path("bang-so-sanh.docx")
    data = write(comparison(found.changes, found.effects, found.a, found.b), DocumentFormat.DOCX)
    put(path, data, named=output is not None, force=force)
