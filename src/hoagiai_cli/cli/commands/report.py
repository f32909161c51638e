"""``hoagiai report``: the report on a period."""

from typing import TYPE_CHECKING, Annotated

import click
import typer
from typer.core import TyperCommand

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.document_output import DocumentOutputOption, FormatOption, MauOption, deliver
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import ForceOption, GocOption, KeHoachOption, NamOption, don_vi_option
from hoagiai_cli.diagnostics.errors import UserError

if TYPE_CHECKING:
    from hoagiai_cli.gathering.ky import SoKy

app = command_app()

_HALVES = {"dau": 1, "đầu": 1, "1": 1, "cuoi": 2, "cuối": 2, "2": 2}
_SAU_THANG = "--sau-thang"
_MONTHS = 12


class _Command(TyperCommand):
    """Takes ``--sau-thang`` alone for the first half of the year."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        filled: list[str] = []
        for place, word in enumerate(args):
            filled.append(word)
            if word == _SAU_THANG and (place + 1 == len(args) or args[place + 1].lower() not in _HALVES):
                filled.append("dau")
        return super().parse_args(ctx, filled)


@app.command(options_metavar="[TÙY CHỌN]", cls=_Command)
def report(
    quy: Annotated[str | None, typer.Option("--quy", metavar="QUÝ", help="Báo cáo quý này, I đến IV.")] = None,
    thang: Annotated[int | None, typer.Option("--thang", metavar="THÁNG", help="Báo cáo tháng này, 1 đến 12.")] = None,
    sau_thang: Annotated[
        str | None,
        typer.Option(_SAU_THANG, metavar="[dau|cuoi]", help="Báo cáo 6 tháng đầu năm (mặc định) hoặc cuối năm."),
    ] = None,
    chin_thang: Annotated[bool, typer.Option("--chin-thang", help="Báo cáo 9 tháng.")] = False,
    so_bo_nam: Annotated[
        bool, typer.Option("--so-bo-nam", help="Báo cáo sơ bộ năm, theo chế độ thống kê áp dụng từ năm 2026.")
    ] = False,
    ca_nam: Annotated[bool, typer.Option("--ca-nam", help="Báo cáo năm.")] = False,
    don_vi: Annotated[
        str | None,
        don_vi_option("Báo cáo của đơn vị này gửi lên, chỉ về việc của đơn vị. Mặc định: toàn bộ."),
    ] = None,
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
    hoi: Annotated[
        bool, typer.Option("--hoi", help="Hỏi từng phần cơ quan chưa viết (đánh giá, nguyên nhân…) và ghi lại.")
    ] = False,
    output_format: FormatOption = None,
    output: DocumentOutputOption = None,
    mau: MauOption = None,
    force: ForceOption = False,
) -> None:
    """Soạn báo cáo kết quả thực hiện kế hoạch trong một kỳ: tháng, quý, 6 tháng, 9 tháng, sơ bộ năm hoặc năm.

    Tệp Word trình bày theo Nghị định 30/2020/NĐ-CP. Điều gì đơn vị chưa báo cáo thì ghi là chưa báo cáo; ngày ấy chưa
    có cơ quan ban hành hoặc người ký thì văn bản là dự thảo.

    Ví dụ: hoagiai report --sau-thang -o bao-cao.docx
    """
    from hoagiai_cli.cli.law_notes import say_expired
    from hoagiai_cli.cli.loading import open_folder, parse_day, root_of
    from hoagiai_cli.cli.plan_choice import choose_plan, unit_of
    from hoagiai_cli.documents.bao_cao import CapSo, bao_cao, period

    wanted = _wanted(quy, thang, sau_thang, chin_thang=chin_thang, so_bo_nam=so_bo_nam, ca_nam=ca_nam)
    day = parse_day(ngay) if ngay else None
    signed = parse_day(ngay_ky) if ngay_ky else None
    root = root_of(goc)
    folder = open_folder(root)
    plan = choose_plan(folder, ke_hoach, nam, day)
    unit = unit_of(folder, don_vi, day or signed or plan.ke_hoach.thoi_ky.tu) if don_vi else None
    so_ky = wanted._replace(nam=nam or plan.ke_hoach.nam)
    ky = period(folder, so_ky, day)
    if hoi:
        from hoagiai_cli.cli.report_words import ask_words

        if ask_words(root, folder, plan, ky, unit, signed or ky.ngay):
            folder = open_folder(root)
            plan = folder.ho_so[plan.ke_hoach.ma]
    made = bao_cao(folder, plan, ky, CapSo(so, signed), root, don_vi=unit)
    for note in made.luu_y:
        say(f"Lưu ý: {note}", err=True)
    name = f"bao-cao-{plan.ke_hoach.ma}-{f'{unit}-' if unit else ''}{so_ky.ten_tep}"
    say_expired([made.van_ban], folder.phap_luat, signed or ky.ngay, root)
    deliver(made.van_ban, name, output_format, output, mau, force=force)


def _wanted(
    quy: str | None, thang: int | None, sau_thang: str | None, *, chin_thang: bool, so_bo_nam: bool, ca_nam: bool
) -> "SoKy":
    """Return the one period that the options name, its year still open.

    Raises:
        UserError: When they name none, or several, or one that does not exist.
    """
    from hoagiai_cli.cli.periods import parse_quarter
    from hoagiai_cli.deadlines.calendars import Ky
    from hoagiai_cli.gathering.ky import SoKy

    chosen: list[SoKy] = []
    if quy is not None:
        chosen.append(SoKy(Ky.QUY, parse_quarter(quy), 0))
    if thang is not None:
        if not 1 <= thang <= _MONTHS:
            raise UserError(f"không có tháng {thang}; tháng là số từ 1 đến 12")
        chosen.append(SoKy(Ky.THANG, thang, 0))
    if sau_thang is not None:
        if sau_thang.lower() not in _HALVES:
            raise UserError(f"{_SAU_THANG} là dau hoặc cuoi, không phải “{sau_thang}”")
        chosen.append(SoKy(Ky.SAU_THANG, _HALVES[sau_thang.lower()], 0))
    if chin_thang:
        chosen.append(SoKy(Ky.CHIN_THANG, 1, 0))
    if so_bo_nam:
        chosen.append(SoKy(Ky.SO_BO_NAM, 1, 0))
    if ca_nam:
        chosen.append(SoKy(Ky.NAM, 1, 0))
    if len(chosen) != 1:
        what = "chưa nêu kỳ báo cáo" if not chosen else "chỉ nêu được một kỳ báo cáo"
        raise UserError(f"{what}: --thang N, --quy QUÝ, --sau-thang dau|cuoi, --chin-thang, --so-bo-nam hoặc --ca-nam")
    return chosen[0]
