"""``hoagiai serve``: the pages in a browser of this machine, to look at and to fill in."""

from typing import Annotated

import typer

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import GocOption

app = command_app()


@app.command(options_metavar="[TÙY CHỌN]")
def serve(
    goc: GocOption = None,
    chi_doc: Annotated[bool, typer.Option("--chi-doc", help="Chỉ xem, tải về; không trang nào ghi được.")] = False,
    cong: Annotated[
        int | None,
        typer.Option(
            "--cong", metavar="CỔNG", help="Cổng trên máy này. Mặc định: cổng riêng của thư mục, bận thì cổng khác."
        ),
    ] = None,
    khong_mo: Annotated[
        bool, typer.Option("--khong-mo", help="Không tự mở trình duyệt; mở bằng liên kết in ra.")
    ] = False,
) -> None:
    """Mở các trang trên trình duyệt của máy này: xem tình hình, ghi tiến độ, nhận và duyệt biểu, tải văn bản.

    Chỉ máy này vào được, bằng liên kết dùng một lần mà lệnh in ra. Tệp YAML vẫn là gốc: mỗi lần ghi cho xem trước từng
    dòng, kiểm tra như lệnh update, và lùi lại được. Lệnh tự dừng sau 30 phút không có ai dùng; Ctrl+C để dừng ngay.
    Cần cài thêm: python -m pip install starlette uvicorn python-multipart.

    Ví dụ: hoagiai serve --chi-doc
    """
    import webbrowser

    from hoagiai_cli.cli.attention import gathered
    from hoagiai_cli.cli.clock import today
    from hoagiai_cli.cli.loading import root_of
    from hoagiai_cli.diagnostics.errors import UserError

    try:
        from hoagiai_cli.serving.access import Access
        from hoagiai_cli.serving.app import Pages
        from hoagiai_cli.serving.desk import Desk
        from hoagiai_cli.serving.run import listening, port_of
        from hoagiai_cli.serving.run import serve as run
    except ModuleNotFoundError as error:
        needed = "python -m pip install starlette uvicorn python-multipart"
        raise UserError(f"chưa cài phần trang web (thiếu {error.name}); chạy: {needed}") from None

    desk = Desk(root_of(goc), today, gathered)
    desk.reading()
    with listening(port_of(desk.root) if cong is None else cong, or_any=cong is None) as opened:
        access = Access(opened.getsockname()[1], read_only=chi_doc)
        link = access.invitation()

        def ready() -> None:
            say(f"Mở bằng liên kết này, dùng được một lần:\n{link}\nCtrl+C để dừng.", err=True)
            if not khong_mo:
                webbrowser.open(link)

        run(Pages(desk, access).app(), access, opened, ready)
    say("Đã dừng các trang.", err=True)
