"""``hoagiai export``: the whole plan, its status and its figures for Excel and for other programs."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import ForceOption, GocOption, KeHoachOption, NamOption, NgayOption

app = command_app()


class Format(StrEnum):
    """How the tables are written."""

    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"


@app.command(options_metavar="[TÙY CHỌN]")
def export(
    output_format: Annotated[
        Format | None,
        typer.Option(
            "--format",
            metavar="|".join(Format),
            help="Dạng kết quả. Mặc định: theo đuôi của tệp nêu ở --output, không có thì xlsx.",
        ),
    ] = None,
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    ngay: NgayOption = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="TỆP",
            help="Ghi ra tệp này; với csv là thư mục, mỗi bảng một tệp. Mặc định: json in ra màn hình.",
        ),
    ] = None,
    force: ForceOption = False,
) -> None:
    """Xuất kế hoạch, tình trạng, nhật ký, số liệu và kinh phí ra xlsx, csv hoặc json.

    Ví dụ: hoagiai export -o theo-doi.xlsx
    """
    from hoagiai_cli.cli.loading import open_folder, parse_day
    from hoagiai_cli.cli.output import made_folder, put
    from hoagiai_cli.cli.plan_choice import choose_plan
    from hoagiai_cli.cli.progress import working
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.exporting.tables import plan_tables
    from hoagiai_cli.store.atomic import refuse_standard_output
    from hoagiai_cli.tracking.compute import track

    suffix = output.suffix.lower().removeprefix(".") if output else ""
    if output_format is None and suffix and suffix not in set(Format):
        raise UserError(f"không biết ghi {output} theo dạng nào; đặt đuôi tệp là .xlsx, .csv, .json hoặc dùng --format")
    chosen = output_format or (Format(suffix) if suffix else Format.XLSX)
    if chosen is not Format.JSON:
        refuse_standard_output(output)
    day = parse_day(ngay)
    folder = open_folder(goc)
    plan = choose_plan(folder, ke_hoach, nam, day)
    named = output is not None
    with working("Đang lập các bảng"):
        tables = plan_tables(folder, track(folder, plan, day), plan)
    name = f"{plan.ke_hoach.ma}-{day.isoformat()}"
    if chosen is Format.JSON:
        from hoagiai_cli.exporting.json_text import json_text

        text = json_text(tables, {"ke_hoach": plan.ke_hoach.ma, "ngay": day.isoformat()})
        if output is None or str(output) == "-":
            sys.stdout.write(text)
            return
        put(output, text.encode(), named=True, force=force)
    elif chosen is Format.CSV:
        from hoagiai_cli.exporting.csv_text import csv_bytes

        output = made_folder(output.with_suffix("") if output else None, name)
        for table in tables:
            put(output / f"{table.ma}.csv", csv_bytes(table), named=named, force=force, within=output)
    else:
        from hoagiai_cli.exporting.xlsx_bytes import xlsx_bytes

        with working("Đang ghi bảng tính"):
            data = xlsx_bytes(tables, day)
        put(output or Path(f"{name}.xlsx"), data, named=named, force=force)
