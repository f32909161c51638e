"""``hoagiai form``: Excel forms for the units, out and in."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hoagiai_cli.cli.completion_values import complete_plans, complete_tasks
from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.form_slip import slip
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import (
    DryRunOption,
    ForceOption,
    GocOption,
    KeHoachOption,
    NamOption,
    NgayOption,
    NhiemVuArgument,
    don_vi_option,
)

if TYPE_CHECKING:
    from hoagiai_cli.forms.contents import Forms
    from hoagiai_cli.gathering.files import Setting

app = command_app(no_args_is_help=True, options_metavar="[TÙY CHỌN]", subcommand_metavar="LỆNH [THAM SỐ]...")


@app.callback()
def form() -> None:
    """Biểu mẫu Excel cho đơn vị: xuất ra, nhận về, chấp nhận hoặc trả lại kết quả đã báo."""


@app.command("export", options_metavar="[TÙY CHỌN]")
def export(
    quy: Annotated[str | None, typer.Option("--quy", metavar="QUÝ", help="Quý báo cáo, I đến IV.")] = None,
    ca_nam: Annotated[
        bool, typer.Option("--ca-nam", help="Biểu của cả năm, số liệu tròn năm, thay cho --quy.")
    ] = False,
    don_vi: Annotated[
        list[str] | None, don_vi_option("Chỉ xuất cho đơn vị này; dùng được nhiều lần. Mặc định: tất cả.")
    ] = None,
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    ngay: NgayOption = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="THƯ_MỤC", help="Ghi vào thư mục này. Mặc định: bieu-mau."),
    ] = None,
    force: ForceOption = False,
) -> None:
    """Xuất biểu mẫu báo cáo quý hoặc năm, mỗi đơn vị đang giữ việc một tệp Excel.

    Ví dụ: hoagiai form export --quy II
    """
    from hoagiai_cli.cli.form_period import forms_meant
    from hoagiai_cli.cli.output import MANY, made_folder, put
    from hoagiai_cli.cli.progress import steps
    from hoagiai_cli.deadlines.periods import format_day
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.forms.names import file_name
    from hoagiai_cli.forms.workbook import write_form
    from hoagiai_cli.tracking.names import unit_names

    forms, wanted = forms_meant(goc, quy, ca_nam=ca_nam, don_vi=don_vi, ke_hoach=ke_hoach, nam=nam, ngay=ngay)
    for unit in wanted:
        if unit not in forms.holdings.don_vi or not forms.folder.don_vi[unit].hieu_luc.covers(forms.ngay):
            name = unit_names(forms.folder.don_vi)[unit]
            raise UserError(f"đến ngày {format_day(forms.ngay)} {name} không giữ việc nào của kế hoạch này")
    if not wanted:
        say(f"Không có đơn vị nào phải báo cáo bằng biểu mẫu {forms.ky.ten}: chưa xuất tệp nào.", err=True)
        _say_who_is_left_out(forms)
        return
    target = made_folder(output, "bieu-mau")
    for unit in steps(wanted, "Đang xuất biểu mẫu"):
        content = forms.of(unit)
        path = target / file_name(content.ky.ten, content.ten_don_vi)
        put(path, write_form(content), named=False, force=force, told=len(wanted) <= MANY)
    say(f"Đã xuất {len(wanted)} biểu mẫu {forms.ky.ten} vào {target}", err=True)
    if not don_vi:
        _say_who_is_left_out(forms)


def _say_who_is_left_out(forms: "Forms") -> None:
    from hoagiai_cli.model.don_vi import CHUA_NEU

    for group in forms.groups:
        if group == CHUA_NEU:
            say("Lưu ý: việc mà kế hoạch không nêu cơ quan chủ trì không có biểu mẫu.", err=True)
            continue
        say(
            f"Lưu ý: “{forms.folder.don_vi[group].ten}” chưa khai gồm những đơn vị nào nên không có biểu mẫu.", err=True
        )
        say("  hoagiai setup", err=True)
    if forms.unheld:
        say(f"Lưu ý: {forms.unheld} phần việc chưa xác định cơ quan tiếp nhận nên không có biểu mẫu.", err=True)


@app.command("import", options_metavar="[TÙY CHỌN]")
def import_forms(
    paths: Annotated[
        list[Path], typer.Argument(metavar="TỆP|THƯ_MỤC...", help="Biểu mẫu nhận về, hoặc thư mục chứa chúng.")
    ],
    quy: Annotated[
        str | None,
        typer.Option(
            "--quy",
            metavar="QUÝ",
            help="Chỉ nhận biểu của quý này. Mặc định: quý ghi trong biểu. Với --bang: quý mà bảng báo cáo.",
        ),
    ] = None,
    don_vi: Annotated[str | None, don_vi_option("Chỉ nhận biểu của đơn vị này.")] = None,
    goc: GocOption = None,
    ke_hoach: Annotated[
        str | None,
        typer.Option(
            "--ke-hoach", metavar="KẾ_HOẠCH", help="Chỉ nhận biểu của kế hoạch này.", autocompletion=complete_plans
        ),
    ] = None,
    nam: Annotated[int | None, typer.Option("--nam", metavar="NĂM", help="Chỉ nhận biểu của năm này.")] = None,
    ngay: Annotated[
        str | None, typer.Option("--ngay", metavar="NGÀY", help="Ngày nhận (2025-12-16). Mặc định: hôm nay.")
    ] = None,
    bang: Annotated[
        bool,
        typer.Option("--bang", help="Tệp là bảng theo dõi của cơ quan (.xlsx, .docx, .csv), không phải biểu đã xuất."),
    ] = False,
    tu_tep: Annotated[
        Path | None,
        typer.Option("--tu-tep", metavar="TỆP.yaml", help="Với --bang: lấy câu trả lời trong tệp này thay vì hỏi."),
    ] = None,
    cau_hoi: Annotated[
        Path | None,
        typer.Option("--cau-hoi", metavar="TỆP.yaml", help="Với --bang: ghi các câu còn phải hỏi ra tệp này để điền."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Chỉ cho xem sẽ ghi gì, không ghi.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ghi ngay, không hỏi lại.")] = False,
) -> int:
    """Nhận biểu mẫu đã điền: cho xem sẽ ghi gì, rồi ghi vào tệp kết quả của từng đơn vị.

    Ô không đọc được chắc chắn thì nêu đúng địa chỉ và bỏ lại; phần còn lại vẫn được nhận. Nhập lại không ghi hai lần.
    Bảng theo dõi của cơ quan: thêm --bang; từng dòng được khớp với nhiệm vụ, chỗ chưa chắc thì hỏi.

    Mã thoát: 0 là nhận hết; 1 là có ô hoặc tệp không nhận.

    Ví dụ: hoagiai form import bieu-mau --dry-run
    """
    from hoagiai_cli.cli.form_import import FormsWanted, import_batch
    from hoagiai_cli.cli.form_table import TableWanted, import_table
    from hoagiai_cli.cli.loading import parse_day
    from hoagiai_cli.cli.periods import parse_quarter
    from hoagiai_cli.diagnostics.errors import UserError

    quarter = parse_quarter(quy) if quy else None
    if bang and don_vi:
        raise UserError("--don-vi không dùng với --bang: bảng tự ghi đơn vị của từng dòng")
    if bang:
        table = TableWanted(paths, ke_hoach, nam, parse_day(ngay), quarter, tu_tep, cau_hoi, dry_run=dry_run, yes=yes)
        return import_table(goc, table)
    if tu_tep or cau_hoi:
        raise UserError("--tu-tep, --cau-hoi chỉ dùng với --bang")
    forms = FormsWanted(paths, quarter, don_vi, ke_hoach, nam, parse_day(ngay), dry_run=dry_run, yes=yes)
    return import_batch(goc, forms)


DonViOption = Annotated[str, don_vi_option("Đơn vị đã báo kết quả.")]
DotOption = Annotated[str | None, typer.Option("--dot", metavar="ĐỢT", help="Đợt, khi nhiệm vụ có nhiều đợt.")]


app.command("slip", options_metavar="[TÙY CHỌN]")(slip)


@app.command("accept", options_metavar="[TÙY CHỌN]")
def accept_record(
    nhiem_vu: Annotated[
        str | None,
        typer.Argument(metavar="[NHIỆM_VỤ]", help="Số in, tên hoặc mã của nhiệm vụ.", autocompletion=complete_tasks),
    ] = None,
    don_vi: Annotated[str | None, don_vi_option("Đơn vị đã báo kết quả.")] = None,
    dot: DotOption = None,
    tat_ca: Annotated[
        bool, typer.Option("--tat-ca", help="Chấp nhận mọi kết quả đang chờ duyệt (của --don-vi, nếu nêu).")
    ] = False,
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    dry_run: DryRunOption = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ghi ngay, không hỏi lại.")] = False,
) -> None:
    """Chấp nhận kết quả đang chờ duyệt: của một nhiệm vụ và đơn vị, hoặc tất cả; cho xem danh sách trước khi ghi.

    Tất cả một lần: thêm --tat-ca thay cho nhiệm vụ.

    Ví dụ: hoagiai form accept 5 --don-vi "Phòng Tư pháp"
    """
    from hoagiai_cli.cli.form_review import accept_all, answer
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.gathering.deciding import accept
    from hoagiai_cli.model.ket_qua import TrangThai

    if tat_ca:
        if nhiem_vu is not None or dot is not None:
            raise UserError("--tat-ca chấp nhận mọi nhiệm vụ; bỏ tên nhiệm vụ và --dot, hoặc bỏ --tat-ca")
        accept_all(goc, (ke_hoach, nam), don_vi, dry_run=dry_run, yes=yes)
        return
    if nhiem_vu is None or don_vi is None:
        raise UserError("nêu nhiệm vụ và --don-vi ĐƠN_VỊ, hoặc dùng --tat-ca")
    allowed: set[TrangThai | None] = {TrangThai.CHO_DUYET, TrangThai.TRA_LAI}
    answer(goc, (ke_hoach, nam), (nhiem_vu, don_vi, dot), allowed, accept, "form accept", dry_run)


@app.command("return", options_metavar="[TÙY CHỌN]")
def return_record(
    nhiem_vu: NhiemVuArgument,
    don_vi: DonViOption,
    ly_do: Annotated[str, typer.Option("--ly-do", metavar="CHỮ", help="Lý do trả lại.")],
    dot: DotOption = None,
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Trả lại kết quả mà một đơn vị đã báo, kèm lý do; kết quả ấy không được tính nữa.

    Ví dụ: hoagiai form return 5 --don-vi "Phòng Tư pháp" --ly-do "Chưa có văn bản"
    """
    from hoagiai_cli.cli.form_review import answer
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.gathering.deciding import send_back
    from hoagiai_cli.gathering.typed import read_text
    from hoagiai_cli.model.ket_qua import TrangThai

    reason = read_text(ly_do).strip()
    if not reason:
        raise UserError("lý do trả lại không được để trống")
    allowed: set[TrangThai | None] = {None, TrangThai.CHO_DUYET, TrangThai.CHAP_NHAN}

    def change(place: int) -> "list[Setting]":
        return send_back(place, reason)

    answer(goc, (ke_hoach, nam), (nhiem_vu, don_vi, dot), allowed, change, "form return", dry_run)
