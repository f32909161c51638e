"""``hoagiai approve``: which document approved or amended what binds."""

from typing import Annotated

import typer

from hoagiai_cli.cli.completion_values import complete_tasks
from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import GocOption, KeHoachOption, NamOption

app = command_app()


@app.command(options_metavar="[TÙY CHỌN]")
def approve(
    so_ky_hieu: Annotated[
        str, typer.Option("--so-ky-hieu", metavar="SỐ", help="Số, ký hiệu văn bản, ví dụ 45/KH-UBND.")
    ],
    ngay_van_ban: Annotated[str, typer.Option("--ngay-van-ban", metavar="NGÀY", help="Ngày ban hành văn bản.")],
    nguoi_ky: Annotated[str, typer.Option("--nguoi-ky", metavar="HỌ_TÊN", help="Người ký văn bản.")],
    nhiem_vu: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NHIỆM_VỤ]...",
            help="Chỉ ghi các nhiệm vụ này. Mặc định: mọi nhiệm vụ đã thêm, sửa, bỏ.",
            autocompletion=complete_tasks,
        ),
    ] = None,
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    sua_doi: Annotated[bool, typer.Option("--sua-doi", help="Văn bản sửa đổi, bổ sung kế hoạch đã phê duyệt.")] = False,
    trich_yeu: Annotated[str | None, typer.Option("--trich-yeu", metavar="CHỮ", help="Trích yếu văn bản.")] = None,
    ghi: Annotated[str | None, typer.Option("--ghi", metavar="NGÀY", help="Ngày ghi. Mặc định: hôm nay.")] = None,
) -> int:
    """Ghi văn bản phê duyệt hoặc sửa đổi kế hoạch, kèm dấu vân tay của nội dung ràng buộc từng nhiệm vụ.

    Nội dung ràng buộc là tên, đơn vị chủ trì, phối hợp, thời gian, cách đọc và các quyết định (gia hạn, sửa đổi…).
    Sau đó lệnh validate nêu nhiệm vụ nào bị sửa mà chưa có văn bản. Ghi vào tệp phe-duyet.yaml của kế hoạch.

    Ví dụ: hoagiai approve --so-ky-hieu 12/KH-UBND --ngay-van-ban 2025-02-10 --nguoi-ky "Nguyễn Văn A"
    """
    from pathlib import Path

    from hoagiai_cli.cli.loading import open_folder, parse_day, root_of
    from hoagiai_cli.cli.plan_choice import choose_plan, task_ids
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.model.base import VanBan
    from hoagiai_cli.model.phe_duyet import LanPheDuyet, PheDuyet
    from hoagiai_cli.review.approvals import covered, kind_of, with_act
    from hoagiai_cli.store.atomic import write_bytes
    from hoagiai_cli.store.layout import APPROVALS
    from hoagiai_cli.store.paths import shown_path
    from hoagiai_cli.store.source import read_source
    from hoagiai_cli.store.yaml_reader import read_yaml

    for name, text in (("--so-ky-hieu", so_ky_hieu), ("--nguoi-ky", nguoi_ky)):
        if not text.strip():
            raise UserError(f"{name} không được để trống")
    root = root_of(goc)
    folder = open_folder(root)
    plan = choose_plan(folder, ke_hoach, nam)
    path = Path(root) / plan.ke_hoach.ma / APPROVALS
    source = read_source(str(path), str(root)) if path.exists() else None
    before = PheDuyet.model_validate(read_yaml(source).data) if source else None
    kind = kind_of(before, amends=sua_doi)
    what = covered(plan, before, frozenset(ma for word in nhiem_vu or () for ma in task_ids(plan, word)))
    if not what.marks:
        say("Nội dung ràng buộc không khác với lần phê duyệt trước nên không ghi gì.")
        return 0
    document = VanBan(so_ky_hieu=so_ky_hieu.strip(), ngay=parse_day(ngay_van_ban), trich_yeu=trich_yeu)
    act = LanPheDuyet(loai=kind, van_ban=document, nguoi_ky=nguoi_ky.strip(), ghi=parse_day(ghi), nhiem_vu=what.marks)
    data = with_act(str(path), source.text if source else None, act)
    if (read_source(str(path), str(root)).text if path.exists() else None) != (source.text if source else None):
        raise UserError(f"{path} vừa bị sửa; chạy lại lệnh")
    write_bytes(path, data)
    say(f"Đã ghi {document.so_ky_hieu} vào {shown_path(str(path))}")
    for heading, ids in (("Phê duyệt", what.new), ("Sửa đổi", what.changed), ("Bỏ", what.gone)):
        if ids:
            say(f"{heading}: {', '.join(ids)}")
    return 0
