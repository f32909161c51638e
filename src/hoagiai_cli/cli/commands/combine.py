"""``hoagiai combine``: many folders put together, for the level above."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import ForceOption, NgayOption

if TYPE_CHECKING:
    from hoagiai_cli.combining.results import Gop
    from hoagiai_cli.combining.summary import Hoi

app = command_app()


class Format(StrEnum):
    """How the combined is given."""

    TABLE = "table"
    JSON = "json"
    XLSX = "xlsx"
    DOCX = "docx"
    PARQUET = "parquet"


_FILES = {f".{kind.value}": kind for kind in (Format.JSON, Format.XLSX, Format.DOCX)}


@app.command(options_metavar="[TÙY CHỌN]")
def combine(
    folders: Annotated[
        list[Path],
        typer.Argument(
            metavar="THƯ_MỤC…", help="Các thư mục kế hoạch, hoặc thư mục chứa thư mục plans.", show_default=False
        ),
    ],
    quy: Annotated[
        str | None,
        typer.Option("--quy", metavar="QUÝ", help="Chỉ lấy việc đến hạn trong quý (I–IV) và việc còn tồn từ trước."),
    ] = None,
    nam: Annotated[int | None, typer.Option("--nam", metavar="NĂM", help="Chỉ lấy kế hoạch của năm này.")] = None,
    ngay: NgayOption = None,
    output_format: Annotated[
        Format | None,
        typer.Option(
            "--format",
            metavar="|".join(Format),
            help="Dạng kết quả. Mặc định: theo đuôi của tệp nêu ở --output, không có thì table. parquet là bộ dữ liệu.",
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="TỆP", help="Ghi ra tệp này; với parquet là thư mục.")
    ] = None,
    force: ForceOption = False,
) -> int:
    """Gộp nhiều thư mục kế hoạch: số đếm từng nơi và tất cả, tổng số liệu, ai còn thiếu, mỗi nơi dùng bản nào.

    Thư mục không đọc được hoặc còn lỗi thì được nêu tên, không tính là số không. Số liệu không cùng kỳ, không cùng
    nghĩa thì không cộng chung. Hai bản của một thư mục chỉ tính một lần.

    Mã thoát: 0 là mọi thư mục đều được tính; 1 là có thư mục không tính được.

    Nêu nhiều thư mục: hoagiai combine xa-mot xa-hai, hoặc xa/*.

    Ví dụ: hoagiai combine plans --quy II -o tong-hop.xlsx
    """
    from hoagiai_cli.cli.loading import parse_day
    from hoagiai_cli.cli.periods import parse_quarter
    from hoagiai_cli.cli.progress import steps
    from hoagiai_cli.combining.combined import combine as put_together
    from hoagiai_cli.combining.reading import read_folders
    from hoagiai_cli.combining.summary import Hoi

    chosen = _format(output_format, output)
    hoi = Hoi(parse_day(ngay), parse_quarter(quy) if quy else None, nam)
    if chosen is Format.PARQUET:
        gop = _data_set(folders, hoi, output)
        return 1 if gop.khong_tinh else 0
    gop = put_together(read_folders(steps(folders, "Đang đọc thư mục kế hoạch"), hoi))
    _give(gop, hoi, chosen, output, force=force)
    return 1 if gop.khong_tinh else 0


def _data_set(folders: list[Path], hoi: "Hoi", output: Path | None) -> "Gop":
    """Write the data set and say what was written, kept and not counted.

    Raises:
        UserError: When no folder is named, or a quarter is: the data set holds every part of work.
    """
    from hoagiai_cli.cli.console import say
    from hoagiai_cli.cli.progress import steps
    from hoagiai_cli.combining.combined import combine as put_together
    from hoagiai_cli.combining.data_set import DataSet
    from hoagiai_cli.combining.reading import read_folders
    from hoagiai_cli.combining.words import not_counted
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.store.atomic import refuse_standard_output

    if output is None:
        raise UserError("--format parquet cần --output THƯ_MỤC để ghi bộ dữ liệu")
    refuse_standard_output(output)
    if hoi.quy is not None:
        raise UserError("bộ dữ liệu có mọi phần việc nên không nhận --quy; lọc theo quý ở cột han khi truy vấn")
    data_set = DataSet(output, hoi)
    gop = put_together(read_folders(steps(folders, "Đang đọc thư mục kế hoạch"), hoi, data_set.put))
    data_set.close(gop.thu_muc)
    say(f"Bộ dữ liệu {output}: ghi {data_set.da_ghi} thư mục, giữ nguyên {data_set.giu_nguyen}", err=True)
    for item in gop.khong_tinh:
        say(f"Không tính được: {not_counted(item, gop)}", err=True)
    return gop


def _format(asked: Format | None, output: Path | None) -> Format:
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.store.atomic import refuse_standard_output

    chosen = asked or (_FILES.get(output.suffix.lower()) if output else Format.TABLE)
    if chosen is None:
        if output is not None and output.suffix.lower() not in {"", ".txt"}:
            raise UserError(
                f"không biết ghi {output} theo dạng nào; đặt đuôi tệp là .json, .xlsx, .docx, .txt hoặc dùng --format"
            )
        chosen = Format.TABLE
    if chosen in {Format.XLSX, Format.DOCX}:
        refuse_standard_output(output)
    return chosen


def _give(gop: "Gop", hoi: "Hoi", chosen: Format, output: Path | None, *, force: bool) -> None:
    from hoagiai_cli.cli.console import say
    from hoagiai_cli.cli.output import emit, put

    name = Path(f"tong-hop-{hoi.ngay.isoformat()}.{chosen.value}")
    if chosen is Format.TABLE:
        from hoagiai_cli.cli.combine_lines import combined_lines
        from hoagiai_cli.cli.output import show

        show(combined_lines(gop, hoi), output)
        return
    if chosen is Format.JSON:
        import json

        from hoagiai_cli.combining.to_json import combined_data

        emit([json.dumps(combined_data(gop, hoi), ensure_ascii=False, indent=1)], output, data=True)
        return
    if chosen is Format.XLSX:
        from hoagiai_cli.combining.tables import combined_tables
        from hoagiai_cli.exporting.xlsx_bytes import xlsx_bytes

        data = xlsx_bytes(combined_tables(gop), hoi.ngay)
    else:
        from hoagiai_cli.combining.printed import combined_document
        from hoagiai_cli.printing.docx import write_docx

        data = write_docx(combined_document(gop, hoi))
    put(output or name, data, named=output is not None, force=force)
    from hoagiai_cli.combining.words import not_counted

    for item in gop.khong_tinh:
        say(f"Không tính được: {not_counted(item, gop)}", err=True)
