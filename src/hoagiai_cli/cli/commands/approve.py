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
            help="Chỉ ghi các nhiệm vụ này (số in, tên hoặc mã). Mặc định: mọi nhiệm vụ đã thêm, sửa, bỏ.",
            autocompletion=complete_tasks,
        ),
    ] = None,
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    sua_doi: Annotated[bool, typer.Option("--sua-doi", help="Văn bản sửa đổi, bổ sung kế hoạch đã phê duyệt.")] = False,
    so_ke_hoach: Annotated[
        str | None,
        typer.Option(
            "--so-ke-hoach",
            metavar="SỐ",
            help="Số, ký hiệu, ngày của chính kế hoạch, khi văn bản phê duyệt mang ký hiệu khác, ví dụ quyết định.",
        ),
    ] = None,
    trich_yeu: Annotated[str | None, typer.Option("--trich-yeu", metavar="CHỮ", help="Trích yếu văn bản.")] = None,
    ghi: Annotated[str | None, typer.Option("--ghi", metavar="NGÀY", help="Ngày ghi. Mặc định: hôm nay.")] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ghi ngay, không hỏi gì.")] = False,
) -> int:
    """Ghi văn bản phê duyệt hoặc sửa đổi kế hoạch, kèm dấu vân tay của nội dung ràng buộc từng nhiệm vụ.

    Nội dung ràng buộc là tên, đơn vị chủ trì, phối hợp, thời gian, cách đọc và các quyết định (gia hạn, sửa đổi…).
    Sau đó lệnh validate nêu nhiệm vụ nào bị sửa mà chưa có văn bản. Ghi vào tệp phe-duyet.yaml của kế hoạch.
    Kế hoạch chưa có số mà văn bản mang đúng ký hiệu của kế hoạch thì kế hoạch nhận số, ngày của văn bản ấy; ký hiệu
    khác thì hỏi, hoặc nêu ở --so-ke-hoach.

    Ví dụ: hoagiai approve --so-ky-hieu 12/KH-UBND --ngay-van-ban 2025-02-10 --nguoi-ky "Nguyễn Văn A"
    """
    from hoagiai_cli.cli.asking import is_terminal
    from hoagiai_cli.cli.asking_progress import read_reference
    from hoagiai_cli.cli.loading import parse_day
    from hoagiai_cli.cli.plan_choice import choose_plan, task_or_word
    from hoagiai_cli.cli.plan_number import ask_number
    from hoagiai_cli.cli.writing import opened, report
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.model.base import VanBan
    from hoagiai_cli.writing.approval import Approval, is_number_of
    from hoagiai_cli.writing.door import Answer, carry_out

    for name, text in (("--so-ky-hieu", so_ky_hieu), ("--nguoi-ky", nguoi_ky)):
        if not text.strip():
            raise UserError(f"{name} không được để trống")
    reading = opened(goc)
    plan = choose_plan(reading.folder, ke_hoach, nam)
    only = frozenset(task_or_word(plan, word) for word in nhiem_vu or ())
    document = VanBan(so_ky_hieu=so_ky_hieu.strip(), ngay=parse_day(ngay_van_ban), trich_yeu=trich_yeu)
    request = Approval(plan.ke_hoach.ma, document, nguoi_ky.strip(), parse_day(ghi), sua_doi, only)
    if so_ke_hoach is not None:
        request = request._replace(so_ke_hoach=read_reference(so_ke_hoach))
    elif (
        is_terminal()
        and not yes
        and plan.ke_hoach.so is None
        and not sua_doi
        and not is_number_of(plan.ke_hoach, document)
    ):
        own = ask_number(plan.ke_hoach, document)
        request = request._replace(so_ke_hoach=own.van_ban, doi_ky_hieu=own.doi_ky_hieu)

    def show(answer: Answer) -> None:
        for text in answer.words:
            say(text)

    report(carry_out(reading, "approve", request.answer, show=show))
    return 0
