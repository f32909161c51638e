"""``hoagiai extend``: record an extension that an authority allowed."""

from typing import Annotated

import typer

from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import (
    DryRunOption,
    GocOption,
    KeHoachOption,
    NamOption,
    NhiemVuArgument,
    don_vi_option,
)

app = command_app()


@app.command(options_metavar="[TÙY CHỌN]")
def extend(
    nhiem_vu: NhiemVuArgument,
    dot: Annotated[
        str | None, typer.Option("--dot", metavar="ĐỢT", help='Đợt được gia hạn, ví dụ "Quý II/2025".')
    ] = None,
    den: Annotated[
        str | None, typer.Option("--den", metavar="NGÀY", help="Ngày cuối của hạn mới (2025-07-31 hoặc 31/7/2025).")
    ] = None,
    van_ban: Annotated[
        str | None,
        typer.Option("--van-ban", metavar="VĂN_BẢN", help='Văn bản cho gia hạn, ví dụ "45/TB-UBND ngày 20/6/2025".'),
    ] = None,
    don_vi: Annotated[
        list[str] | None, don_vi_option("Chỉ gia hạn cho đơn vị này; dùng được nhiều lần. Mặc định: tất cả.")
    ] = None,
    ly_do: Annotated[str | None, typer.Option("--ly-do", metavar="CHỮ", help="Lý do.")] = None,
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Ghi việc gia hạn một nhiệm vụ theo văn bản của cấp có thẩm quyền; hạn ban đầu vẫn được giữ.

    Chạy trong cửa sổ lệnh mà thiếu tùy chọn thì được hỏi từng câu.

    Ví dụ: hoagiai extend 5 --dot "Quý II/2025" --den 2025-07-31 --van-ban "45/TB-UBND ngày 20/6/2025"
    """
    from hoagiai_cli.cli.asking import ask, choose
    from hoagiai_cli.cli.plan_choice import occurrence, plan_with_task, unit_of
    from hoagiai_cli.cli.writing import carry_out, opened
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.gathering.typed import read_day, read_document, read_text
    from hoagiai_cli.model.ho_so import spoken_numbers
    from hoagiai_cli.tracking.names import unit_names
    from hoagiai_cli.writing.extension import Extension, parts_of

    reading = opened(goc)
    plan, ma = plan_with_task(reading.folder, ke_hoach, nam, nhiem_vu)
    parts = parts_of(reading, plan, ma)
    bound = {unit for part in parts for unit in part.cac_don_vi}
    units = [unit_of(reading.folder, unit, plan.ke_hoach.thoi_ky.tu, bound) for unit in don_vi or ()]
    stranger = next((unit for unit in units if unit not in bound), None)
    if stranger:
        names = unit_names(reading.folder.don_vi)
        leads = "; ".join(sorted(names[unit] for unit in bound))
        number = spoken_numbers(plan.nhiem_vu)[ma]
        raise UserError(f"{names[stranger]} không chủ trì nhiệm vụ {number}; chủ trì gồm: {leads}")
    dots = list(dict.fromkeys(part.ten_dot for part in parts if part.ten_dot))
    wanted = occurrence(dot, dots, plan.ke_hoach.nam)
    if wanted is None and len(dots) > 1:
        wanted = choose("Đợt", [(name, name) for name in dots], f"--dot; các đợt: {', '.join(dots)}")
    until = read_day(den) if den else ask("Hạn mới", read_day, "--den NGÀY")
    document = read_document(van_ban) if van_ban else ask("Văn bản cho gia hạn", read_document, "--van-ban VĂN_BẢN")
    assert until is not None  # noqa: S101 - asked until it is a day
    assert document is not None  # noqa: S101 - asked until it is a number
    number, issued = document
    reason = (read_text(ly_do) or None) if ly_do else None
    request = Extension(plan.ke_hoach.ma, ma, wanted, until, number, issued, tuple(units), reason)
    carry_out(reading, "extend", request.answer, dry_run=dry_run)
