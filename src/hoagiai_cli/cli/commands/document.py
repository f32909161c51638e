"""``hoagiai document``: documents made from a plan folder."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from hoagiai_cli.cli.commands.document_check import check
from hoagiai_cli.cli.document_output import DocumentOutputOption, FormatOption, MauOption, deliver
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import ForceOption, GocOption, KeHoachOption, NamOption, NgayOption, don_vi_option

app = command_app(no_args_is_help=True, options_metavar="[TÙY CHỌN]", subcommand_metavar="VĂN_BẢN [THAM SỐ]...")


@app.callback()
def document() -> None:
    """Soạn văn bản từ thư mục kế hoạch."""


@app.command("ke-hoach", options_metavar="[TÙY CHỌN]")
def ke_hoach(
    goc: GocOption = None,
    ma: KeHoachOption = None,
    nam: NamOption = None,
    don_vi: Annotated[
        str | None, don_vi_option("Dự thảo kế hoạch của đơn vị này: chỉ gồm việc đơn vị chủ trì hoặc phối hợp.")
    ] = None,
    output_format: FormatOption = None,
    output: DocumentOutputOption = None,
    mau: MauOption = None,
    force: ForceOption = False,
) -> None:
    """In lại kế hoạch từ các tệp YAML, đúng lời văn đã ban hành; hoặc dự thảo kế hoạch của một đơn vị.

    Tệp Word trình bày theo Nghị định 30/2020/NĐ-CP. Số và ngày chưa có thì để trống.

    Ví dụ: hoagiai document ke-hoach --format md
    """
    from hoagiai_cli.cli.law_notes import say_expired
    from hoagiai_cli.cli.loading import open_folder, root_of
    from hoagiai_cli.cli.plan_choice import choose_plan, unit_of
    from hoagiai_cli.documents.ke_hoach import ke_hoach_in
    from hoagiai_cli.documents.ke_hoach_don_vi import ke_hoach_don_vi

    root = root_of(goc)
    folder = open_folder(root)
    plan = choose_plan(folder, ma, nam)
    own_day = plan.ke_hoach.ngay.full or plan.ke_hoach.thoi_ky.tu
    if don_vi:
        unit = unit_of(folder, don_vi, plan.ke_hoach.thoi_ky.tu)
        draft = ke_hoach_don_vi(folder, plan, unit, root)
        say_expired([draft], folder.phap_luat, own_day, root)
        deliver(draft, f"ke-hoach-{plan.ke_hoach.ma}-{unit}", output_format, output, mau, force=force)
        return
    printed = ke_hoach_in(folder, plan, root)
    say_expired([printed], folder.phap_luat, own_day, root)
    deliver(printed, f"ke-hoach-{plan.ke_hoach.ma}", output_format, output, mau, force=force)


app.command("check", options_metavar="[TÙY CHỌN]")(check)


@app.command("theo-doi", options_metavar="[TÙY CHỌN]")
def theo_doi(
    goc: GocOption = None,
    ma: KeHoachOption = None,
    nam: NamOption = None,
    ngay: NgayOption = None,
    output_format: Annotated[
        Literal["docx", "md", "html", "pdf", "xlsx"] | None,
        typer.Option(
            "--format",
            metavar="docx|md|html|pdf|xlsx",
            help="Dạng bảng. Mặc định: theo đuôi của tệp nêu ở --output, không có thì docx.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="TỆP",
            help="Ghi ra tệp này. Mặc định: md, html in ra màn hình; còn lại ghi vào thư mục hiện tại.",
        ),
    ] = None,
    mau: MauOption = None,
    force: ForceOption = False,
) -> None:
    """Lập bảng theo dõi thực hiện nhiệm vụ: phụ lục khổ ngang, hoặc bảng Excel để lọc.

    Ví dụ: hoagiai document theo-doi --format xlsx -o theo-doi.xlsx
    """
    from hoagiai_cli.cli.document_output import refuse_form_as_text
    from hoagiai_cli.cli.law_notes import say_expired
    from hoagiai_cli.cli.loading import open_folder, parse_day, root_of
    from hoagiai_cli.cli.output import put
    from hoagiai_cli.cli.plan_choice import choose_plan
    from hoagiai_cli.documents.theo_doi import TheoDoi, theo_doi_in

    day = parse_day(ngay)
    root = root_of(goc)
    folder = open_folder(root)
    table = TheoDoi(folder, choose_plan(folder, ma, nam, day), day)
    name = f"theo-doi-{table.ke_hoach.ma}-{day.isoformat()}"
    printed = theo_doi_in(table, root)
    say_expired([printed], folder.phap_luat, day, root)
    if output_format is None and output is not None and output.suffix.lower() == ".xlsx":
        output_format = "xlsx"
    if output_format == "xlsx":
        refuse_form_as_text(mau, output_format)
        from hoagiai_cli.documents.theo_doi_xlsx import write_xlsx

        put(output or Path(f"{name}.xlsx"), write_xlsx(table), named=output is not None, force=force)
        return
    deliver(printed, name, output_format, output, mau, force=force)
