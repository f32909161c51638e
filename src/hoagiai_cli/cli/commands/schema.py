"""``hoagiai schema``: JSON Schemas of the plan files, for editors."""

import os
from pathlib import Path
from typing import Annotated

import typer

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import GocOption

app = command_app()


@app.command(options_metavar="[TÙY CHỌN]")
def schema(
    check: Annotated[
        bool, typer.Option("--check", help="Chỉ kiểm tra lược đồ trên đĩa có đúng với chương trình không.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="THƯ_MỤC", help="Ghi vào thư mục này. Mặc định: schemas cạnh thư mục kế hoạch."
        ),
    ] = None,
    goc: GocOption = None,
) -> int:
    """Ghi lược đồ JSON của từng loại tệp, để trình soạn thảo gợi ý khóa và báo lỗi khi đang gõ.

    Dòng đầu của mỗi tệp kế hoạch (# yaml-language-server: $schema=…) chỉ đến lược đồ này.

    Mã thoát của --check: 0 là đúng; 1 là cũ hoặc thiếu.

    Ví dụ: hoagiai schema --check
    """
    from hoagiai_cli.cli.loading import root_of
    from hoagiai_cli.cli.output import made_folder
    from hoagiai_cli.model.json_schema import KINDS, schema_text
    from hoagiai_cli.store.atomic import refuse_leading_out, write_bytes

    folder = output or Path(os.path.abspath(root_of(goc))).parent / "schemas"  # noqa: PTH100 - ".." goes, links stay
    stale = []
    for kind in KINDS:
        path = folder / f"{kind}.schema.json"
        text = schema_text(kind).encode()
        if path.is_file() and path.read_bytes().replace(b"\r\n", b"\n") == text:
            continue
        stale.append(path)
        if not check:
            if output is None:
                refuse_leading_out(folder, folder.parent)
            made_folder(folder)
            write_bytes(path, text, within=folder)
    for path in stale:
        say(f"{path}: {'cũ hoặc thiếu' if check else 'đã ghi'}")
    if check and stale:
        say("Ghi lại bằng lệnh: hoagiai schema")
    return 1 if check and stale else 0
