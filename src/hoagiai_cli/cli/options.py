"""Options that several commands share, so that they look and read the same everywhere."""

from pathlib import Path
from typing import Annotated, Any

import typer

from hoagiai_cli.cli.completion_values import complete_ids, complete_plans, complete_tasks, complete_units

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
        metavar="KẾ_HOẠCH",
        help="Mã hoặc tên kế hoạch. Mặc định: kế hoạch đang thực hiện, không có thì kế hoạch bắt đầu gần nhất.",
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
NhiemVuArgument = Annotated[
    str,
    typer.Argument(metavar="NHIỆM_VỤ", help="Số in, tên hoặc mã của nhiệm vụ.", autocompletion=complete_tasks),
]
NhiemVuHoacDonViArgument = Annotated[
    str,
    typer.Argument(
        metavar="TÊN", help="Số in, tên hoặc mã của nhiệm vụ; tên hoặc mã của đơn vị.", autocompletion=complete_ids
    ),
]
ForceOption = Annotated[
    bool, typer.Option("--force", help="Ghi đè cả tệp mà có người đã sửa sau khi chương trình ghi.")
]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Chỉ cho xem thay đổi, không ghi.")]


def don_vi_option(text: str) -> Any:
    """Return the option that names units, with what the command does with them; it takes names and codes."""
    return typer.Option("--don-vi", metavar="ĐƠN_VỊ", help=text, autocompletion=complete_units)


def nhiem_vu_option(text: str) -> Any:
    """Return the option that names a task; it takes printed numbers, names and codes."""
    return typer.Option("--nhiem-vu", metavar="NHIỆM_VỤ", help=text, autocompletion=complete_tasks)
