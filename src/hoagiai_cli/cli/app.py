"""The root command."""

from typing import Annotated

import typer

from hoagiai_cli.cli.group import CommandGroup

app = typer.Typer(
    cls=CommandGroup,
    add_completion=False,
    rich_markup_mode=None,
    invoke_without_command=True,
    options_metavar="[TÙY CHỌN]",
    subcommand_metavar="LỆNH [THAM SỐ]...",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(value: bool) -> None:
    if value:
        from hoagiai_cli import __version__

        typer.echo(f"hoagiai {__version__}")
        raise typer.Exit


@app.callback()
def root(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback answers
        bool, typer.Option("--version", help="In phiên bản rồi thoát.", callback=_print_version, is_eager=True)
    ] = False,
) -> int | None:
    """Theo dõi kế hoạch công tác: kiểm tra tệp YAML, tính tình trạng theo hạn, soạn văn bản.

    Gõ hoagiai không kèm gì để xem việc cần làm hôm nay. Thư mục kế hoạch mặc định là "plans", tìm từ thư mục hiện tại
    trở lên.

    Mã thoát: 0 là không có lỗi; 1 là có lỗi trong kế hoạch; 2 là gọi sai hoặc thiếu môi trường.
    """
    if context.invoked_subcommand is None:
        from hoagiai_cli.cli.first_screen import first_screen

        return first_screen()
    return None
