"""``hoagiai fmt``: plan files in their canonical form."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import GocOption

if TYPE_CHECKING:
    from hoagiai_cli.diagnostics.finding import Finding
    from hoagiai_cli.store.source import Unreadable

app = command_app()


@app.command(options_metavar="[TÙY CHỌN]")
def fmt(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[ĐƯỜNG_DẪN]...", help="Chỉ định dạng các tệp, thư mục này. Mặc định: tất cả."),
    ] = None,
    goc: GocOption = None,
    check: Annotated[bool, typer.Option("--check", help="Chỉ nêu tệp chưa đúng dạng, không ghi gì.")] = False,
) -> int:
    """Viết lại tệp kế hoạch theo một dạng thống nhất: thứ tự khóa, dấu nháy, thụt dòng; giữ nguyên nội dung, ghi chú.

    Cũng sửa những lỗi hình thức mà lệnh validate từ chối: BOM, UTF-16, dòng kết thúc kiểu Windows, chữ dựng sẵn tách
    dấu, dấu cách lạ, Tab ở chỗ thụt dòng.

    Mã thoát: 0 là xong; 1 là có tệp không định dạng được (với --check: có tệp chưa đúng dạng).

    Ví dụ: hoagiai fmt --check
    """
    from hoagiai_cli.cli.loading import root_of
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.reporters.text import render
    from hoagiai_cli.rules.check import MODELS
    from hoagiai_cli.store.layout import scan
    from hoagiai_cli.store.paths import lies_within, shown_path
    from hoagiai_cli.store.reformat import reformat
    from hoagiai_cli.store.source import Unreadable

    wanted = paths or []
    for path in wanted:
        if not path.exists():
            raise UserError(f"không có tệp hay thư mục {path}")
    layout = scan(root_of(goc))
    changed = 0
    refused: list[Finding] = []
    for file in layout.files():
        shown = shown_path(file.path)
        if not lies_within(shown, wanted):
            continue
        try:
            if reformat(file.path, layout.root, MODELS[file.kind], write=not check):
                changed += 1
                say(f"{shown}: " + ("chưa đúng dạng" if check else "đã định dạng lại"))
        except Unreadable as error:
            refused.append(_finding(shown, error))
    if refused:
        say("\n".join(render(refused)), err=True)
    if not changed and not refused:
        say("Mọi tệp đã đúng dạng.")
    elif changed and check:
        say(f"Có {changed} tệp chưa đúng dạng; chạy “hoagiai fmt” để sửa.")
    return 1 if refused or (check and changed) else 0


def _finding(path: str, error: "Unreadable") -> "Finding":
    from hoagiai_cli.diagnostics.finding import Finding, Severity

    return Finding(path, error.place, error.code, Severity.LOI, error.message, error.hint)
