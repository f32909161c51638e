"""``hoagiai status``: how each task stands on a day."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from hoagiai_cli.cli.console import say
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

if TYPE_CHECKING:
    from pathlib import Path

    from hoagiai_cli.model.ho_so import ThuMuc
    from hoagiai_cli.tracking.parts import TinhHinh
    from hoagiai_cli.tracking.selection import Selection

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
    from hoagiai_cli.cli.loading import open_folder, open_revision, parse_day
    from hoagiai_cli.cli.periods import parse_quarter, quarter_days
    from hoagiai_cli.cli.plan_choice import choose_plans, tasks_of, units_of
    from hoagiai_cli.tracking.compute import track
    from hoagiai_cli.tracking.lich_nghi import holiday_notes
    from hoagiai_cli.tracking.names import unit_names
    from hoagiai_cli.tracking.selection import Selection, select
    from hoagiai_cli.tracking.status import TinhTrang

    day = parse_day(ngay)
    quarter = parse_quarter(quy) if quy else None
    folder = open_folder(goc) if tai is None else open_revision(goc, tai)
    plans = choose_plans(folder, ke_hoach, nam, day)
    units = units_of(folder, don_vi) if don_vi else ()
    tasks = tasks_of(plans, nhiem_vu, folder) if nhiem_vu else {}
    if tasks:
        plans = [plan for plan in plans if plan.ke_hoach.ma in tasks]
    for note in dict.fromkeys(note for plan in plans for note in holiday_notes(folder, plan)):
        say(f"Lưu ý: {note}.", err=True)
    if bao_cao:
        from hoagiai_cli.cli.status_gathering import show_gathering

        show_gathering(folder, plans, (quarter, nam), day, output_format, output)
        return 0
    reports = []
    whole = []
    for plan in plans:
        days = quarter_days(quarter, nam or plan.ke_hoach.nam) if quarter else None
        choice = Selection(days, units, tasks.get(plan.ke_hoach.ma, ()))
        tracked = track(folder, plan, day)
        reports.append((select(tracked, choice), choice))
        whole.append(select(tracked, Selection(don_vi=units)))
    if output_format is Format.TABLE:
        _print_tables(folder, reports, whole, output, codes=ma)
    else:
        _print(reports, unit_names(folder.don_vi), output_format, output)
    late = any(part.tinh_trang is TinhTrang.QUA_HAN for report, _ in reports for part in report.phan_viec)
    return 1 if fail_overdue and late else 0


def _print_tables(
    folder: "ThuMuc",
    reports: "list[tuple[TinhHinh, Selection]]",
    whole: "list[TinhHinh]",
    output: "Path | None",
    *,
    codes: bool,
) -> None:
    """Print a table a plan; a unit without a part in it is told so."""
    from hoagiai_cli.cli.console import Line
    from hoagiai_cli.cli.output import show
    from hoagiai_cli.cli.status_nothing import nothing_lines
    from hoagiai_cli.cli.status_table import status_lines
    from hoagiai_cli.tracking.names import unit_names

    names = unit_names(folder.don_vi)
    lines: list[Line] = []
    for (report, choice), of_units in zip(reports, whole, strict=True):
        lines += [Line("")] if lines else []
        if choice.don_vi and not report.nhiem_vu:
            lines += nothing_lines(folder, of_units, choice.don_vi)
        else:
            lines += status_lines(report, names, choice, codes=codes)
    show(lines, output)


def _print(
    reports: "list[tuple[TinhHinh, Selection]]", names: dict[str, str], output_format: Format, output: "Path | None"
) -> None:
    import json

    from hoagiai_cli.cli.output import emit
    from hoagiai_cli.tracking.to_json import COLUMNS, rows, status_data

    data = [status_data(report, names, choice) for report, choice in reports]
    if output_format is Format.JSON:
        emit((json.dumps(plan, ensure_ascii=False) for plan in data), output, data=True)
    else:
        from hoagiai_cli.exporting.csv_text import csv_lines

        emit(csv_lines(COLUMNS, rows(data)), output, data=True)
