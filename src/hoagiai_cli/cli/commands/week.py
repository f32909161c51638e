"""``hoagiai week``: what is late and what falls due this week and the next, day by day, with who has to do it."""

from enum import StrEnum
from typing import Annotated

import typer

from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import GocOption, KeHoachOption, NamOption, NgayOption, OutputOption

app = command_app()


class Format(StrEnum):
    """How the week is given."""

    TABLE = "table"
    TEXT = "text"
    JSON = "json"


@app.command(options_metavar="[TÙY CHỌN]")
def week(
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    ngay: NgayOption = None,
    output_format: Annotated[
        Format,
        typer.Option(
            "--format", metavar="|".join(Format), help="Dạng kết quả; text là tin ngắn để dán vào Zalo, thư điện tử."
        ),
    ] = Format.TABLE,
    output: OutputOption = None,
) -> None:
    """Việc quá hạn, việc đến hạn trong tuần này và tuần sau, theo từng ngày, ai phải làm.

    Ví dụ: hoagiai week --format text
    """
    from hoagiai_cli.cli.attention import look
    from hoagiai_cli.cli.attention_lines import week_data, week_lines
    from hoagiai_cli.cli.attention_text import week_text
    from hoagiai_cli.cli.loading import open_folder, parse_day
    from hoagiai_cli.cli.output import emit, show
    from hoagiai_cli.cli.plan_choice import choose_plans

    day = parse_day(ngay)
    folder = open_folder(goc)
    found = look(folder, choose_plans(folder, ke_hoach, nam, day), day)
    if output_format is Format.JSON:
        import json

        emit([json.dumps(week_data(found), ensure_ascii=False)], output, data=True)
    elif output_format is Format.TEXT:
        emit(week_text(found).splitlines(), output)
    else:
        show(week_lines(found), output)
