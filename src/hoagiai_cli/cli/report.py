"""``hoagiai report``: the report on a period."""

from typing import Annotated

import typer

from hoagiai_cli.cli.document_output import DocumentOutputOption, FormatOption, deliver
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import GocOption, KeHoachOption, NamOption

app = command_app()


@app.command(options_metavar="[TÙY CHỌN]")
def report(
    quy: Annotated[str, typer.Option("--quy", metavar="QUÝ", help="Quý báo cáo, I đến IV.", show_default=False)],
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    ngay: Annotated[
        str | None,
        typer.Option(
            "--ngay", metavar="NGÀY", help="Số liệu tính đến hết ngày này. Mặc định: ngày chốt số liệu của kỳ."
        ),
    ] = None,
    so: Annotated[str | None, typer.Option("--so", metavar="SỐ", help="Số văn bản. Mặc định: để trống.")] = None,
    ngay_ky: Annotated[
        str | None, typer.Option("--ngay-ky", metavar="NGÀY", help="Ngày ký. Mặc định: để trống.")
    ] = None,
    output_format: FormatOption = None,
    output: DocumentOutputOption = None,
) -> None:
    """Soạn báo cáo kết quả thực hiện kế hoạch trong một quý.

    Tệp Word trình bày theo Nghị định 30/2020/NĐ-CP. Điều gì đơn vị chưa báo cáo thì ghi là chưa báo cáo; ngày ấy chưa
    có cơ quan ban hành hoặc người ký thì văn bản là dự thảo.
    """
    from hoagiai_cli.cli.loading import choose_plan, open_folder, parse_day, root_of
    from hoagiai_cli.cli.periods import parse_quarter
    from hoagiai_cli.documents.bao_cao import CapSo, bao_cao, quarter

    number = parse_quarter(quy)
    day = parse_day(ngay) if ngay else None
    signed = parse_day(ngay_ky) if ngay_ky else None
    root = root_of(goc)
    folder = open_folder(root)
    plan = choose_plan(folder, ke_hoach, nam)
    period = quarter(folder, number, nam or plan.ke_hoach.nam, day)
    made = bao_cao(folder, plan, period, CapSo(so, signed), root)
    for note in made.luu_y:
        typer.echo(f"Lưu ý: {note}", err=True)
    name = f"bao-cao-{plan.ke_hoach.ma}-quy-{number}-{nam or plan.ke_hoach.nam}"
    deliver(made.van_ban, name, output_format, output)
