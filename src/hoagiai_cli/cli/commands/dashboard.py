"""``hoagiai dashboard``: one self-contained page that a leader opens from a message."""

from pathlib import Path
from typing import Annotated

import typer

from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import ForceOption, GocOption, KeHoachOption, NamOption, NgayOption

app = command_app()


@app.command(options_metavar="[TÙY CHỌN]")
def dashboard(
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    ngay: NgayOption = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="TỆP", help="Ghi ra tệp này. Mặc định: bang-dieu-khien.html."),
    ] = None,
    force: ForceOption = False,
) -> None:
    """Lập một trang HTML tự đủ: việc gì chậm, của ai, sắp đến hạn việc gì; gửi qua Zalo, thư điện tử, không cần mạng.

    Ví dụ: hoagiai dashboard -o tinh-hinh.html
    """
    from hoagiai_cli.cli.attention import gathered
    from hoagiai_cli.cli.loading import open_folder, parse_day, root_of
    from hoagiai_cli.cli.output import put
    from hoagiai_cli.cli.plan_choice import choose_plans
    from hoagiai_cli.review.git import current_revision
    from hoagiai_cli.web.render import dashboard as render
    from hoagiai_cli.web.view import plan_view

    day = parse_day(ngay)
    root = root_of(goc)
    folder = open_folder(root)
    plans = choose_plans(folder, ke_hoach, nam, day)
    reports = {found.forms.plan.ke_hoach.ma: found for found in gathered(folder, plans, day)}
    views = [plan_view(folder, plan, day, reports.get(plan.ke_hoach.ma)) for plan in plans]
    path = output or Path("bang-dieu-khien.html")
    page = render(views, folder.cau_hinh.ten_co_quan or "", day, current_revision(root))
    put(path, page.encode(), named=output is not None, force=force)
