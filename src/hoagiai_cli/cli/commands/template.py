"""``hoagiai template``: the templates of documents, and what may stand in them."""

from typing import Annotated

import typer

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import GocOption, OutputOption

app = command_app(no_args_is_help=True, options_metavar="[TÙY CHỌN]", subcommand_metavar="VIỆC [THAM SỐ]...")

_TenArgument = Annotated[
    list[str] | None, typer.Argument(metavar="[MẪU]...", help="Tên mẫu, ví dụ bao-cao. Mặc định: mọi mẫu.")
]


@app.callback()
def template() -> None:
    """Mẫu văn bản: chép ra để sửa, xem các biến được dùng."""


@app.command(options_metavar="[TÙY CHỌN]")
def copy(ten: _TenArgument = None, goc: GocOption = None) -> None:
    """Chép mẫu dựng sẵn vào thư mục templates của thư mục kế hoạch để sửa; mẫu đã có ở đó được giữ nguyên.

    Ví dụ: hoagiai template copy bao-cao
    """
    from hoagiai_cli.cli.loading import root_of
    from hoagiai_cli.cli.writing import report
    from hoagiai_cli.templating.templates import names
    from hoagiai_cli.writing.copying import copy_templates

    copied = copy_templates(root_of(goc), names(ten))
    for path in copied.kept:
        say(f"Giữ nguyên {path}: đã có", err=True)
    report(copied.outcome)


@app.command(options_metavar="[TÙY CHỌN]")
def variables(ten: _TenArgument = None, output: OutputOption = None) -> None:
    """Liệt kê các biến của từng mẫu, kèm nghĩa; mẫu Word của cơ quan (--mau) dùng cùng các biến này.

    Ví dụ: hoagiai template variables bao-cao
    """
    from hoagiai_cli.cli.output import emit
    from hoagiai_cli.templating.templates import names
    from hoagiai_cli.templating.word_form.variables import listing

    emit(listing(names(ten)), output)
