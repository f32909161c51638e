"""Options that several commands share, so that they look and read the same everywhere."""

from pathlib import Path
from typing import Annotated

import typer

from hoagiai_cli.cli.completion_values import complete_plans

GocOption = Annotated[
    Path | None,
    typer.Option(
        "--goc", metavar="THƯ_MỤC", help="Thư mục kế hoạch. Mặc định: thư mục plans gần nhất, tìm từ đây trở lên."
    ),
]
KeHoachOption = Annotated[
    str | None,
    typer.Option(
        "--ke-hoach",
        metavar="MÃ",
        help="Mã kế hoạch. Mặc định: kế hoạch duy nhất, hoặc của năm mới nhất.",
        autocompletion=complete_plans,
    ),
]
NamOption = Annotated[int | None, typer.Option("--nam", metavar="NĂM", help="Chỉ lấy kế hoạch của năm này.")]
NgayOption = Annotated[
    str | None, typer.Option("--ngay", metavar="NGÀY", help="Tính đến hết ngày này (2025-04-01). Mặc định: hôm nay.")
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="TỆP", help="Ghi ra tệp này thay vì in ra màn hình.")
]
