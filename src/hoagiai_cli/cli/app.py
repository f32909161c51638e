"""The root command."""

from typing import Annotated

import typer

from hoagiai_cli.cli.group import CommandGroup

app = typer.Typer(
    cls=CommandGroup,
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
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
    version: Annotated[
        bool, typer.Option("--version", help="In phiên bản rồi thoát.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Theo dõi kế hoạch công tác: kiểm tra tệp YAML, tính tình trạng theo hạn, soạn văn bản.

    Thư mục kế hoạch mặc định là "plans", tìm từ thư mục hiện tại trở lên.

    Mã thoát: 0 là không có lỗi; 1 là có lỗi trong kế hoạch; 2 là gọi sai hoặc thiếu môi trường.
    """
