"""``hoagiai show``: all about one task or one unit, and why its status is what it is."""

from typing import Annotated

import typer

from hoagiai_cli.cli.completion_values import complete_ids
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import GocOption, KeHoachOption, NamOption, NgayOption, OutputOption

app = command_app()


@app.command(options_metavar="[TÙY CHỌN]")
def show(
    ma: Annotated[str, typer.Argument(metavar="MÃ", help="Mã nhiệm vụ hoặc mã đơn vị.", autocompletion=complete_ids)],
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    ngay: NgayOption = None,
    output: OutputOption = None,
) -> None:
    """Mọi điều về một nhiệm vụ hoặc một đơn vị, và vì sao tình trạng là như vậy.

    Ví dụ: hoagiai show tap-huan
    """
    from hoagiai_cli.cli.console import Line, show
    from hoagiai_cli.cli.loading import choose_plans, open_folder, parse_day
    from hoagiai_cli.cli.show_lines import task_lines, unit_lines
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.tracking.compute import Tracker
    from hoagiai_cli.tracking.names import unit_names

    day = parse_day(ngay)
    folder = open_folder(goc)
    names = unit_names(folder.don_vi)
    trackers = [Tracker(folder, plan) for plan in choose_plans(folder, ke_hoach, nam)]
    reports = [tracker.on(day) for tracker in trackers]
    lines: list[Line] = []
    for tracker, report in zip(trackers, reports, strict=True):
        for task in report.nhiem_vu:
            if task.nhiem_vu.ma == ma:
                lines.extend([Line("")] if lines else [])
                lines.extend(task_lines(tracker, task, names, day))
    if ma in folder.don_vi:
        lines.extend([Line("")] if lines else [])
        lines.extend(unit_lines(folder, folder.don_vi[ma], reports, names))
    if not lines:
        from hoagiai_cli.rules.context import closest

        tasks = {task.nhiem_vu.ma for report in reports for task in report.nhiem_vu}
        meant = closest(ma, frozenset(tasks | set(folder.don_vi)))
        raise UserError(f"không có nhiệm vụ hay đơn vị nào mang mã “{ma}”" + (f"; có phải “{meant}”?" if meant else ""))
    show(lines, output)
