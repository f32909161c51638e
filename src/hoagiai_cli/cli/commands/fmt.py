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
    from hoagiai_cli.writing.formatting import Formatted

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
    from hoagiai_cli.cli.loading import root_holding, root_of
    from hoagiai_cli.cli.writing import report
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.reporters.text import render
    from hoagiai_cli.store.paths import shown_path
    from hoagiai_cli.writing.formatting import look, rewrite

    wanted = paths or []
    for path in wanted:
        if not path.exists():
            raise UserError(f"không có tệp hay thư mục {path}")
    root = root_holding(wanted) if wanted and goc is None else root_of(goc)
    if check:
        found = look(root, wanted)
    else:
        found, outcome = rewrite(root, wanted)
        report(outcome._replace(written=()))
    for edit in found.edits:
        say(f"{shown_path(str(edit.path))}: " + ("chưa đúng dạng" if check else "đã định dạng lại"))
    refused = [_finding(path, error) for path, error in found.refused]
    if refused:
        say("\n".join(render(refused)), err=True)
    return _close(found, check=check)


def _close(found: "Formatted", *, check: bool) -> int:
    if not found.edits and not found.refused:
        say("Mọi tệp đã đúng dạng.")
    elif found.edits and check:
        say(f"Có {len(found.edits)} tệp chưa đúng dạng; chạy “hoagiai fmt” để sửa.")
    return 1 if found.refused or (check and found.edits) else 0


def _finding(path: str, error: "Unreadable") -> "Finding":
    from hoagiai_cli.diagnostics.finding import Finding, Severity
    from hoagiai_cli.store.paths import shown_path

    return Finding(shown_path(path), error.place, error.code, Severity.LOI, error.message, error.hint)
