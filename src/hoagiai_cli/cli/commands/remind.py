"""``hoagiai remind``: letters to those who hold unfinished work."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.document_output import MauOption
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import ForceOption, GocOption, KeHoachOption, NamOption, NgayOption, don_vi_option
from hoagiai_cli.cli.output import emit
from hoagiai_cli.diagnostics.errors import UserError

if TYPE_CHECKING:
    from hoagiai_cli.documents.cong_van import ThuIn

app = command_app()

LetterFormat = Literal["docx", "md", "html", "pdf", "text"]


@app.command(options_metavar="[TÙY CHỌN]")
def remind(
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    ngay: NgayOption = None,
    quy: Annotated[
        str | None,
        typer.Option(
            "--quy", metavar="QUÝ", help="Nhắc cả việc đến hạn trong quý này. Mặc định: quá hạn, sắp đến hạn."
        ),
    ] = None,
    bao_cao: Annotated[
        bool,
        typer.Option("--bao-cao", help="Nhắc nơi chưa gửi báo cáo của --quy, hoặc gửi còn thiếu."),
    ] = False,
    don_vi: Annotated[
        list[str] | None, don_vi_option("Chỉ gửi đơn vị này; dùng được nhiều lần. Mặc định: tất cả.")
    ] = None,
    gop: Annotated[
        bool, typer.Option("--gop", help="Một công văn chung cho các đơn vị cấp dưới, một cho các cơ quan phối hợp.")
    ] = False,
    tra_loi: Annotated[
        str | None, typer.Option("--tra-loi", metavar="NGÀY", help="Hạn trả lời. Mặc định: để trống.")
    ] = None,
    so: Annotated[str | None, typer.Option("--so", metavar="SỐ", help="Số công văn. Mặc định: để trống.")] = None,
    ngay_ky: Annotated[
        str | None, typer.Option("--ngay-ky", metavar="NGÀY", help="Ngày ký. Mặc định: để trống.")
    ] = None,
    output_format: Annotated[
        LetterFormat,
        typer.Option(
            "--format",
            metavar="docx|md|html|pdf|text",
            help="Dạng công văn; text là tin ngắn để dán vào Zalo, thư điện tử.",
            show_default=False,
        ),
    ] = "docx",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="THƯ_MỤC", help="Ghi vào thư mục này. Mặc định: text in ra màn hình."),
    ] = None,
    mau: MauOption = None,
    force: ForceOption = False,
) -> None:
    """Soạn công văn đôn đốc đơn vị cấp dưới, công văn đề nghị cơ quan phối hợp.

    Mỗi nơi một công văn, gửi cơ quan đang giữ việc; nêu việc nào, hạn nào, quá hạn từ ngày nào. Mặc định ghi các tệp
    Word vào thư mục hiện tại.

    --bao-cao soạn công văn về báo cáo quý chưa gửi: hạn gửi, còn thiếu gì, liên hệ ai.

    Ví dụ: hoagiai remind --ngay 2025-04-05 --tra-loi 2025-04-20 -o cong-van
    """
    from hoagiai_cli.cli.law_notes import say_expired
    from hoagiai_cli.cli.loading import open_folder, parse_day, root_of
    from hoagiai_cli.cli.periods import parse_quarter, quarter_days
    from hoagiai_cli.cli.plan_choice import choose_plan, units_of
    from hoagiai_cli.documents.bao_cao import CapSo
    from hoagiai_cli.documents.cong_van import letters
    from hoagiai_cli.documents.don_doc import reminders

    day = parse_day(ngay)
    root = root_of(goc)
    folder = open_folder(root)
    plan = choose_plan(folder, ke_hoach, nam, day)
    days = quarter_days(parse_quarter(quy), nam or plan.ke_hoach.nam) if quy else None
    only = frozenset(ma for word in don_vi or () for ma in units_of(folder, word))
    answer = parse_day(tra_loi) if tra_loi else None
    if answer is not None and answer < day:
        raise UserError(f"hạn trả lời {answer:%d/%m/%Y} đứng trước ngày {day:%d/%m/%Y}")
    number = CapSo(so, parse_day(ngay_ky) if ngay_ky else None)
    if bao_cao:
        from hoagiai_cli.cli.remind_reports import letters_for_reports

        if not quy or gop:
            raise UserError("--bao-cao cần --quy QUÝ và không dùng cùng --gop: mỗi nơi một công văn")
        period = (parse_quarter(quy), nam or plan.ke_hoach.nam)
        made = letters_for_reports(folder, plan, period, day, only, answer, number, root)
    else:
        found = reminders(folder, plan, day, days, only)
        made = letters(folder, plan, found, day, gop=gop, tra_loi=answer, cap_so=number, root=root)
    for note in made.luu_y:
        say(f"Lưu ý: {note}", err=True)
    if not made.thu:
        nothing = "Không có báo cáo nào còn phải nhắc." if bao_cao else "Không có nhiệm vụ nào cần đôn đốc, đề nghị."
        say(nothing, err=True)
        return
    say_expired((letter.van_ban for letter in made.thu), folder.phap_luat, number.ngay_ky or day, root)
    if so and len(made.thu) > 1:
        raise UserError("mỗi công văn một số: --so chỉ dùng khi chỉ có một công văn (--don-vi ĐƠN_VỊ)")
    _deliver(made.thu, f"{plan.ke_hoach.ma}-{day.isoformat()}", output_format, output, mau, force=force)


def _deliver(
    made: "tuple[ThuIn, ...]",
    stem: str,
    output_format: LetterFormat,
    output: Path | None,
    mau: Path | None,
    *,
    force: bool,
) -> None:
    """Write the letters: text to standard output, or each into a file.

    Raises:
        UserError: When they cannot be written, or several pages of HTML would go into one stream.
    """
    from hoagiai_cli.cli.document_output import deliver, refuse_form_as_text, write_file, write_pdfs
    from hoagiai_cli.cli.output import made_folder, put
    from hoagiai_cli.cli.progress import steps

    refuse_form_as_text(mau, output_format)
    if output is None and output_format == "text":
        emit(("\n".join(letter.tin_nhan for letter in made)).removesuffix("\n").split("\n"), None)
        return
    if output is None and output_format in {"md", "html"} and len(made) == 1:
        deliver(made[0].van_ban, stem, output_format, None)
        return
    target = made_folder(output)
    if output_format == "pdf":
        write_pdfs([(target / f"{letter.ten_tep}-{stem}.pdf", letter.van_ban) for letter in made], mau, force=force)
        return
    for letter in steps(made, "Đang soạn công văn"):
        path = target / f"{letter.ten_tep}-{stem}.{'txt' if output_format == 'text' else output_format}"
        if output_format == "text":
            put(path, letter.tin_nhan.encode(), named=False, force=force)
        else:
            write_file(letter.van_ban, output_format, path, mau, named=False, force=force)
