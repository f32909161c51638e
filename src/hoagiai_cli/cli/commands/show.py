"""``hoagiai show``: all about one task or one unit, and why its status is what it is."""

from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import (
    GocOption,
    KeHoachOption,
    NamOption,
    NgayOption,
    NhiemVuHoacDonViArgument,
    OutputOption,
)

app = command_app()


@app.command(options_metavar="[TÙY CHỌN]")
def show(
    ten: NhiemVuHoacDonViArgument,
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    ngay: NgayOption = None,
    output: OutputOption = None,
) -> None:
    """Mọi điều về một nhiệm vụ hoặc một đơn vị, và vì sao tình trạng là như vậy.

    Ví dụ: hoagiai show 5
    """
    from hoagiai_cli.cli.console import Line
    from hoagiai_cli.cli.loading import open_folder, parse_day
    from hoagiai_cli.cli.output import show
    from hoagiai_cli.cli.plan_choice import choose_plans, tasks_or_units_of
    from hoagiai_cli.cli.show_lines import task_lines, unit_lines
    from hoagiai_cli.tracking.compute import Tracker
    from hoagiai_cli.tracking.names import unit_names

    day = parse_day(ngay)
    folder = open_folder(goc)
    names = unit_names(folder.don_vi)
    plans = choose_plans(folder, ke_hoach, nam, day)
    tasks, units = tasks_or_units_of(folder, plans, ten)
    trackers = [Tracker(folder, plan) for plan in plans]
    reports = [tracker.on(day) for tracker in trackers]
    lines: list[Line] = []
    for tracker, report in zip(trackers, reports, strict=True):
        for task in report.nhiem_vu:
            if task.nhiem_vu.ma in tasks.get(report.ke_hoach.ma, ()):
                lines.extend([Line("")] if lines else [])
                lines.extend(task_lines(tracker, task, names, day))
    for ma in units:
        lines.extend([Line("")] if lines else [])
        lines.extend(unit_lines(folder, folder.don_vi[ma], reports, names))
    show(lines, output)
