"""``hoagiai status``: how each task stands on a day."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from hoagiai_cli.cli.completion_values import complete_tasks, complete_units
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import GocOption, KeHoachOption, NamOption, NgayOption, OutputOption

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
    don_vi: Annotated[
        str | None,
        typer.Option(
            "--don-vi",
            metavar="MÃ",
            help="Chỉ lấy phần việc của đơn vị này hoặc do đơn vị này giữ.",
            autocompletion=complete_units,
        ),
    ] = None,
    nhiem_vu: Annotated[
        str | None,
        typer.Option("--nhiem-vu", metavar="MÃ", help="Chỉ lấy nhiệm vụ này.", autocompletion=complete_tasks),
    ] = None,
    output_format: Annotated[
        Format, typer.Option("--format", metavar="table|json|csv", help="Dạng kết quả.")
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
    fail_overdue: Annotated[bool, typer.Option("--fail-overdue", help="Mã thoát 1 khi có phần việc quá hạn.")] = False,
    output: OutputOption = None,
) -> int:
    """Tình trạng từng nhiệm vụ đến hết một ngày: quá hạn, sắp đến hạn, trong hạn, đã hoàn thành.

    Ví dụ: hoagiai status --quy IV
    """
    from hoagiai_cli.cli.loading import choose_plans, open_folder, open_revision, parse_day
    from hoagiai_cli.cli.periods import parse_quarter, quarter_days
    from hoagiai_cli.tracking.compute import track
    from hoagiai_cli.tracking.names import unit_names
    from hoagiai_cli.tracking.selection import Selection, select
    from hoagiai_cli.tracking.status import TinhTrang

    day = parse_day(ngay)
    quarter = parse_quarter(quy) if quy else None
    folder = open_folder(goc) if tai is None else open_revision(goc, tai)
    plans = choose_plans(folder, ke_hoach, nam)
    _check_names(folder, don_vi, nhiem_vu)
    if bao_cao:
        from hoagiai_cli.cli.status_gathering import show_gathering

        show_gathering(folder, plans, (quarter, nam), day, output_format, output)
        return 0
    reports = []
    for plan in plans:
        days = quarter_days(quarter, nam or plan.ke_hoach.nam) if quarter else None
        choice = Selection(days, don_vi, nhiem_vu)
        reports.append((select(track(folder, plan, day), choice), choice))
    _print(reports, unit_names(folder.don_vi), output_format, output)
    late = any(part.tinh_trang is TinhTrang.QUA_HAN for report, _ in reports for part in report.phan_viec)
    return 1 if fail_overdue and late else 0


def _check_names(folder: "ThuMuc", don_vi: str | None, nhiem_vu: str | None) -> None:
    """Refuse an id that nothing in the folder bears: an empty table would pass for good news."""
    from hoagiai_cli.diagnostics.errors import UserError

    if don_vi and don_vi not in folder.don_vi:
        raise UserError(f"không có đơn vị “{don_vi}” trong thư mục don-vi")
    tasks = {task.ma for plan in folder.ho_so.values() for task in plan.nhiem_vu}
    if nhiem_vu and nhiem_vu not in tasks:
        raise UserError(f"không có nhiệm vụ “{nhiem_vu}”; hiện có: {', '.join(sorted(tasks))}")


def _print(
    reports: "list[tuple[TinhHinh, Selection]]", names: dict[str, str], output_format: Format, output: "Path | None"
) -> None:
    from hoagiai_cli.cli.console import Line, show
    from hoagiai_cli.cli.output import emit

    if output_format is Format.TABLE:
        from hoagiai_cli.cli.status_table import status_lines

        lines: list[Line] = []
        for report, choice in reports:
            lines.extend(([Line("")] if lines else []) + list(status_lines(report, names, choice)))
        show(lines, output)
        return
    import json

    from hoagiai_cli.tracking.to_json import COLUMNS, rows, status_data

    data = [status_data(report, names, choice) for report, choice in reports]
    if output_format is Format.JSON:
        emit((json.dumps(plan, ensure_ascii=False) for plan in data), output)
    else:
        from hoagiai_cli.exporting.csv_text import csv_lines

        emit(csv_lines(COLUMNS, rows(data)), output)
