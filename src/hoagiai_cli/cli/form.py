"""``hoagiai form``: Excel forms for the units, out and in."""

from pathlib import Path
from typing import Annotated

import typer

from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import GocOption, KeHoachOption, NamOption, NgayOption

app = command_app(no_args_is_help=True, options_metavar="[TÙY CHỌN]", subcommand_metavar="LỆNH [THAM SỐ]...")

QuyOption = Annotated[str, typer.Option("--quy", metavar="QUÝ", help="Quý báo cáo, I đến IV.")]


@app.callback()
def form() -> None:
    """Biểu mẫu Excel cho đơn vị: xuất ra, nhận về, chấp nhận hoặc trả lại kết quả đã báo."""


@app.command("export", options_metavar="[TÙY CHỌN]")
def export(
    quy: QuyOption,
    don_vi: Annotated[
        list[str] | None,
        typer.Option("--don-vi", metavar="MÃ", help="Chỉ xuất cho đơn vị này; dùng được nhiều lần. Mặc định: tất cả."),
    ] = None,
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    ngay: NgayOption = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="THƯ_MỤC", help="Ghi vào thư mục này. Mặc định: bieu-mau."),
    ] = None,
) -> None:
    """Xuất biểu mẫu báo cáo quý, mỗi đơn vị đang giữ việc một tệp Excel."""
    from hoagiai_cli.cli.loading import choose_plan, open_folder, parse_day
    from hoagiai_cli.cli.periods import parse_quarter
    from hoagiai_cli.cli.plan_choice import known_unit
    from hoagiai_cli.diagnostics.errors import UserError, os_reason
    from hoagiai_cli.forms.contents import Forms
    from hoagiai_cli.forms.names import file_name
    from hoagiai_cli.forms.workbook import write_form
    from hoagiai_cli.store.atomic import write_bytes

    folder = open_folder(goc)
    plan = choose_plan(folder, ke_hoach, nam)
    forms = Forms(folder, plan, parse_quarter(quy), nam or plan.ke_hoach.nam, parse_day(ngay))
    wanted = [known_unit(folder, unit) for unit in don_vi] if don_vi else forms.don_vi
    for unit in wanted:
        if unit not in forms.holdings.don_vi or not folder.don_vi[unit].hieu_luc.covers(forms.ngay):
            raise UserError(f"ngày {forms.ngay:%d/%m/%Y} đơn vị “{unit}” không giữ việc nào của kế hoạch này")
    target = output or Path("bieu-mau")
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"không tạo được thư mục {target}: {os_reason(error)}") from None
    for unit in wanted:
        content = forms.of(unit)
        path = target / file_name(content.ky.ten, content.ten_don_vi)
        write_bytes(path, write_form(content))
        typer.echo(f"{path}  ({len(content.dong)} dòng nhiệm vụ)")
    typer.echo(f"Đã xuất {len(wanted)} biểu mẫu {forms.ky.ten} vào {target}", err=True)
    if not don_vi:
        _say_who_is_left_out(forms.groups, forms.unheld)


def _say_who_is_left_out(groups: list[str], unheld: int) -> None:
    for group in groups:
        typer.echo(f"Lưu ý: chưa khai thành viên của nhóm “{group}” nên không có biểu mẫu.", err=True)
    if unheld:
        typer.echo(f"Lưu ý: {unheld} phần việc chưa xác định cơ quan tiếp nhận nên không có biểu mẫu.", err=True)
