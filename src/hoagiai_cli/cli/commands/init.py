"""``hoagiai init``: a new plan folder."""

from pathlib import Path
from typing import Annotated

import typer

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.group import command_app

app = command_app()


@app.command(options_metavar="[TÙY CHỌN]")
def init(
    folder: Annotated[
        Path, typer.Argument(metavar="[THƯ_MỤC]", help="Thư mục sẽ chứa plans. Mặc định: thư mục hiện tại.")
    ] = Path(),
    nam: Annotated[
        int | None,
        typer.Option("--nam", metavar="NĂM", help="Năm của kế hoạch mẫu. Mặc định: năm nay.", min=1900, max=2100),
    ] = None,
) -> None:
    """Tạo thư mục kế hoạch mới: một kế hoạch mẫu để sửa, lược đồ, tệp mở trên Windows, cấu hình VS Code, git và CI.

    Không ghi đè tệp nào đã có. Thư mục đã có plans thì chỉ thêm các tệp xung quanh.

    Ví dụ: hoagiai init ke-hoach-phuong
    """
    from hoagiai_cli.cli.clock import today
    from hoagiai_cli.starter.new_folder import START
    from hoagiai_cli.writing.starting import make

    made = make(folder, nam or today().year)
    for name in made.written:
        say(f"Đã tạo {(folder / name).as_posix()}")
    for name in made.kept:
        say(f"Giữ nguyên {(folder / name).as_posix()} (đã có)")
    if made.written:
        say("\nSửa các tệp mẫu trong plans theo văn bản của cơ quan, rồi chạy: hoagiai validate")
        say(f"Trên Windows: nhấp đúp {START} để mở cửa sổ lệnh trong thư mục này.")
        say('Để git diff hiện chữ trong tệp Word: git config diff.docx.textconv "hoagiai text"')
