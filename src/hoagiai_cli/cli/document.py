"""``hoagiai document``: documents made from a plan folder."""

from hoagiai_cli.cli.document_output import DocumentOutputOption, FormatOption, deliver
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import GocOption, KeHoachOption, NamOption

app = command_app(no_args_is_help=True, options_metavar="[TÙY CHỌN]", subcommand_metavar="VĂN_BẢN [THAM SỐ]...")


@app.callback()
def document() -> None:
    """Soạn văn bản từ thư mục kế hoạch."""


@app.command("ke-hoach", options_metavar="[TÙY CHỌN]")
def ke_hoach(
    goc: GocOption = None,
    ma: KeHoachOption = None,
    nam: NamOption = None,
    output_format: FormatOption = None,
    output: DocumentOutputOption = None,
) -> None:
    """In lại kế hoạch từ các tệp YAML, đúng lời văn đã ban hành.

    Tệp Word trình bày theo Nghị định 30/2020/NĐ-CP. Số và ngày chưa có thì để trống.

    Ví dụ: hoagiai document ke-hoach --format md
    """
    from hoagiai_cli.cli.loading import choose_plan, open_folder, root_of
    from hoagiai_cli.documents.ke_hoach import ke_hoach_in

    root = root_of(goc)
    folder = open_folder(root)
    plan = choose_plan(folder, ma, nam)
    deliver(ke_hoach_in(folder, plan, root), f"ke-hoach-{plan.ke_hoach.ma}", output_format, output)
