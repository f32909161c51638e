"""``hoagiai law``: what is known of a legal document, from where, and who cites it."""

from typing import TYPE_CHECKING, Annotated

import typer

from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import GocOption
from hoagiai_cli.cli.output import emit

if TYPE_CHECKING:
    from hoagiai_cli.model.phap_luat import VanBanPhapLuat

app = command_app()


@app.command(options_metavar="[TÙY CHỌN]")
def law(
    so: Annotated[
        str | None, typer.Argument(metavar="[SỐ]", help="Số, ký hiệu, ví dụ 30/2020/NĐ-CP.", show_default=False)
    ] = None,
    goc: GocOption = None,
    ngay: Annotated[
        str | None,
        typer.Option("--ngay", metavar="NGÀY", help="Xét hiệu lực vào ngày này (2025-04-01). Mặc định: hôm nay."),
    ] = None,
) -> None:
    """Điều đã biết về một văn bản pháp luật, đọc ở đâu, và tệp nào của thư mục viện dẫn. Không nêu số thì kê tất cả.

    Văn bản trong phap-luat của thư mục đứng trước văn bản kèm chương trình. Chương trình không tra cứu trên mạng: điều
    chưa xác nhận thì để trống và nói là chưa xác nhận.

    Ví dụ: hoagiai law 30/2020/NĐ-CP
    """
    from hoagiai_cli.cli.law_lines import about, lines_of_all
    from hoagiai_cli.cli.loading import parse_day
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.law.citations import known
    from hoagiai_cli.law.shipped import shipped
    from hoagiai_cli.store.layout import find_root, scan

    day = parse_day(ngay)
    root, own = None, {}
    try:
        from pathlib import Path

        root = goc or find_root(Path.cwd())
    except UserError:
        pass  # outside a plan folder the command shows what the program brings
    if root is not None:
        own = _documents_of(root)
    laws = known(own)
    if so is None:
        brought = tuple(one for one in shipped() if one in laws.named(one.so_ky_hieu))
        emit(lines_of_all(tuple(own.values()), brought, laws, day), None)
        return
    found = laws.named(so)
    if not found:
        raise UserError(f"chưa biết gì về “{so}”: không có trong phap-luat của thư mục, cũng không kèm chương trình")
    layout = scan(root) if root is not None else None
    for document in found:
        emit(about(document, laws, day, document in own.values(), layout), None)


def _documents_of(root: "object") -> "dict[str, VanBanPhapLuat]":
    from pathlib import Path

    from hoagiai_cli.cli.loading import open_folder

    assert isinstance(root, Path)  # noqa: S101 - what find_root gives
    return dict(open_folder(root).phap_luat)
