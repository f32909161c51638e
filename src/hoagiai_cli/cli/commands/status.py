"""``hoagiai status``: how each task stands on a day."""

from enum import StrEnum
from typing import Annotated

import typer

from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import (
    GocOption,
    KeHoachOption,
    NamOption,
    NgayOption,
    OutputOption,
    don_vi_option,
    nhiem_vu_option,
)

app = command_app()


class Format(StrEnum):
    """How the status is given."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


@app.command(options_metavar="[TÙY CHỌN]")
def status(
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    ngay: NgayOption = None,
    quy: Annotated[
        str | None,
        typer.Option("--quy", metavar="QUÝ", help="Chỉ lấy việc đến hạn trong quý (I–IV) và việc còn tồn từ trước."),
    ] = None,
    don_vi: Annotated[str | None, don_vi_option("Chỉ lấy phần việc của đơn vị này hoặc do đơn vị này giữ.")] = None,
    nhiem_vu: Annotated[str | None, nhiem_vu_option("Chỉ lấy nhiệm vụ này.")] = None,
    output_format: Annotated[
        Format, typer.Option("--format", metavar="|".join(Format), help="Dạng kết quả.")
    ] = Format.TABLE,
    tai: Annotated[
        str | None,
        typer.Option("--tai", metavar="BẢN", help="Những gì đã ghi tại một phiên bản git, ví dụ HEAD~3 hoặc main."),
    ] = None,
    bao_cao: Annotated[
        bool,
        typer.Option(
            "--bao-cao", help="Đơn vị nào đã gửi báo cáo quý, còn thiếu gì, cần nhắc ai; số liệu đã gom được."
        ),
    ] = False,
    ma: Annotated[bool, typer.Option("--ma", help="In thêm mã của từng nhiệm vụ.")] = False,
    fail_overdue: Annotated[bool, typer.Option("--fail-overdue", help="Mã thoát 1 khi có phần việc quá hạn.")] = False,
    output: OutputOption = None,
) -> int:
    """Tình trạng từng nhiệm vụ đến hết một ngày: quá hạn, sắp đến hạn, trong hạn, đã hoàn thành.

    Ví dụ: hoagiai status --quy IV
    """
    from functools import partial

    from hoagiai_cli.cli.loading import open_by_plan, open_folder, open_revision, parse_day
    from hoagiai_cli.cli.periods import parse_quarter
    from hoagiai_cli.cli.plan_choice import choose_plans, tasks_of, units_of
    from hoagiai_cli.cli.status_output import Asked, Made

    day = parse_day(ngay)
    quarter = parse_quarter(quy) if quy else None
    chosen = partial(choose_plans, ke_hoach=ke_hoach, nam=nam, ngay=day)
    asked = Asked(day, quarter, nam, codes=ma)
    made = Made(output_format.value, asked, output)
    if tai or bao_cao or don_vi or nhiem_vu:
        folder = open_folder(goc) if tai is None else open_revision(goc, tai)
        plans = chosen(folder)
        units = units_of(folder, don_vi) if don_vi else ()
        tasks = tasks_of(plans, nhiem_vu, folder) if nhiem_vu else {}
        if tasks:
            plans = [plan for plan in plans if plan.ke_hoach.ma in tasks]
        if bao_cao:
            from hoagiai_cli.cli.status_gathering import show_gathering

            for plan in plans:
                made.note(folder, plan)
            made.say_notes()
            show_gathering(folder, plans, (quarter, nam), day, output_format, output)
            return 0
        for plan in plans:
            made.add(folder, plan, units, tasks.get(plan.ke_hoach.ma, ()))
    else:
        open_by_plan(goc, chosen, made.add)
    made.show()
    return 1 if fail_overdue and made.late else 0
