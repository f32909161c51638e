"""``hoagiai calendar``: the deadlines as a calendar file for Outlook, Google, a telephone."""

from pathlib import Path
from typing import Annotated

import typer

from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import ForceOption, GocOption, KeHoachOption, NamOption, NgayOption, don_vi_option

app = command_app()


@app.command(options_metavar="[TÙY CHỌN]")
def calendar(
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    ngay: NgayOption = None,
    don_vi: Annotated[str | None, don_vi_option("Chỉ lấy phần việc của đơn vị này hoặc do đơn vị này giữ.")] = None,
    moi_don_vi: Annotated[
        bool, typer.Option("--moi-don-vi", help="Mỗi đơn vị một tệp, ghi vào thư mục nêu ở --output.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="TỆP", help="Ghi ra tệp này. Mặc định: lich-<kế hoạch>.ics."),
    ] = None,
    force: ForceOption = False,
) -> None:
    """Xuất hạn của mọi phần việc chưa xong thành tệp lịch .ics, có nhắc trước.

    Mở tệp bằng Outlook, Google Calendar hoặc điện thoại. Xuất lại rồi mở lần nữa thì việc đã gia hạn được dời, không
    thành việc thứ hai.

    Ví dụ: hoagiai calendar -o lich.ics
    """
    from hoagiai_cli.cli.loading import open_folder, parse_day
    from hoagiai_cli.cli.output import made_folder, put
    from hoagiai_cli.cli.plan_choice import choose_plans, units_of
    from hoagiai_cli.exporting.calendar_ics import calendar_ics
    from hoagiai_cli.tracking.compute import track
    from hoagiai_cli.tracking.names import unit_names
    from hoagiai_cli.tracking.selection import Selection, select

    day = parse_day(ngay)
    folder = open_folder(goc)
    plans = choose_plans(folder, ke_hoach, nam, day)
    names = unit_names(folder.don_vi)
    reports = [track(folder, plan, day) for plan in plans]
    before = folder.cau_hinh.nguong.sap_den_han
    stem = f"lich-{plans[0].ke_hoach.ma}"
    if moi_don_vi:
        holders = dict.fromkeys(unit for report in reports for part in report.phan_viec for unit in part.dang_giu)
        chosen = units_of(folder, don_vi) if don_vi else tuple(holders)
        target = made_folder(output, "lich")
        files: dict[Path, tuple[str, ...]] = {target / f"{stem}-{unit}.ics": (unit,) for unit in chosen}
    else:
        files = {output or Path(f"{stem}.ics"): units_of(folder, don_vi) if don_vi else ()}
    for path, units in files.items():
        chosen_reports = [select(report, Selection(don_vi=units)) for report in reports] if units else reports
        put(path, calendar_ics(chosen_reports, names, before), named=bool(output) and not moi_don_vi, force=force)
