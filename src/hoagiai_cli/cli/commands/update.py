"""``hoagiai update``: record what a unit did, as one more record in its results."""

from typing import TYPE_CHECKING, Annotated

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

if TYPE_CHECKING:
    from hoagiai_cli.gathering.records import Holding
    from hoagiai_cli.model.ho_so import ThuMuc
    from hoagiai_cli.tracking.compute import Tracker
    from hoagiai_cli.tracking.parts import TinhHinh

app = command_app()


@app.command(options_metavar="[TÙY CHỌN]")
def update(
    nhiem_vu: NhiemVuArgument,
    don_vi: Annotated[str | None, don_vi_option("Đơn vị thực hiện hoặc đang giữ việc.")] = None,
    tien_do: Annotated[
        str | None,
        typer.Option("--tien-do", metavar="TIẾN_ĐỘ", help="Tiến độ: chua_trien_khai, dang_thuc_hien hoặc hoan_thanh."),
    ] = None,
    dot: Annotated[
        str | None, typer.Option("--dot", metavar="ĐỢT", help='Đợt, ví dụ "Quý II/2025"; cần khi việc có nhiều đợt.')
    ] = None,
    ngay: Annotated[
        str | None, typer.Option("--ngay", metavar="NGÀY", help="Ngày thực hiện (2025-02-21 hoặc 21/02/2025).")
    ] = None,
    van_ban: Annotated[
        str | None,
        typer.Option("--van-ban", metavar="VĂN_BẢN", help='Văn bản, ví dụ "12/KH-UBND ngày 21/02/2025".'),
    ] = None,
    noi_dung: Annotated[str | None, typer.Option("--noi-dung", metavar="CHỮ", help="Nội dung đã làm.")] = None,
    ly_do: Annotated[
        str | None, typer.Option("--ly-do", metavar="CHỮ", help="Lý do chưa triển khai hoặc chưa xong.")
    ] = None,
    kho_khan: Annotated[str | None, typer.Option("--kho-khan", metavar="CHỮ", help="Khó khăn, vướng mắc.")] = None,
    de_xuat: Annotated[str | None, typer.Option("--de-xuat", metavar="CHỮ", help="Đề xuất, kiến nghị.")] = None,
    ghi: Annotated[str | None, typer.Option("--ghi", metavar="NGÀY", help="Ngày ghi. Mặc định: hôm nay.")] = None,
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    dry_run: DryRunOption = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ghi ngay, không hỏi lại.")] = False,
) -> None:
    """Ghi tiến độ một nhiệm vụ của một đơn vị: thêm một bản ghi vào tệp kết quả, không sửa bản ghi cũ.

    Chạy trong cửa sổ lệnh mà thiếu tùy chọn thì được hỏi từng câu; nhấn Enter để bỏ qua câu không bắt buộc. Trước khi
    ghi, lệnh cho xem sẽ ghi gì và hỏi lại.

    Ví dụ: hoagiai update 5 --don-vi "Phòng Tư pháp" --dot "Quý II/2025" --tien-do hoan_thanh --ngay 2025-05-20
    """
    from hoagiai_cli.cli.asking import ask, choose, confirm, is_terminal
    from hoagiai_cli.cli.asking_progress import Told, ask_all, read_progress, read_reference
    from hoagiai_cli.cli.loading import parse_day
    from hoagiai_cli.cli.plan_choice import plan_with_task, unit_of
    from hoagiai_cli.cli.writing import carry_out, opened, report
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.gathering.records import Claim
    from hoagiai_cli.gathering.typed import read_day, read_text
    from hoagiai_cli.model.ket_qua import TienDo
    from hoagiai_cli.tracking.compute import Tracker
    from hoagiai_cli.writing.door import carry_out as through_the_door
    from hoagiai_cli.writing.progress import Progress

    today = parse_day(ghi)
    reading = opened(goc)
    folder = reading.folder
    happened = read_day(ngay) if ngay else None
    plan, ma = plan_with_task(folder, ke_hoach, nam, nhiem_vu, happened or today)
    tracker = Tracker(folder, plan)
    tinh_hinh = tracker.on(today if happened is None or happened > today else happened)
    if don_vi is None:
        don_vi = choose("Đơn vị", _units(folder, tinh_hinh, ma), "--don-vi ĐƠN_VỊ")
    else:
        concerned = {unit for unit, _ in _units(folder, tinh_hinh, ma)}
        don_vi = unit_of(folder, don_vi, tinh_hinh.ngay, concerned)
    holding = _holding(folder, tracker, tinh_hinh, ma, don_vi, dot)
    words = (read_text(text) or None if text else None for text in (noi_dung, kho_khan, de_xuat, ly_do))
    told = Told(happened, read_reference(van_ban or ""), *words)
    progress = read_progress(tien_do) if tien_do else None
    asked = progress is None or (progress is TienDo.HOAN_THANH and happened is None)
    if progress is None:
        progress, told = ask_all(told)
    elif asked:
        told = told._replace(ngay=ask("Ngày hoàn thành", read_day, "--ngay NGÀY (hoàn thành thì phải có ngày)"))
    if told.ly_do and progress is TienDo.HOAN_THANH:
        raise UserError("--ly-do là lý do chưa triển khai hoặc chưa xong, không dùng với việc đã hoàn thành")
    request = Progress(plan.ke_hoach.ma, Claim(don_vi, ma, holding.dot, progress, *told), today).answer
    if not asked or not is_terminal() or yes or dry_run:
        carry_out(reading, "update", request, dry_run=dry_run)
        return
    seen = carry_out(reading, "update", request, dry_run=True)
    if seen.answer.edits and confirm("Ghi các dòng trên?", yes=False):
        report(through_the_door(reading, "update", request))


def _units(folder: "ThuMuc", tinh_hinh: "TinhHinh", nhiem_vu: str) -> list[tuple[str, str]]:
    """Return who may report of the task: the holders of its open parts, else the units that it binds."""
    from hoagiai_cli.tracking.names import unit_names

    names = unit_names(folder.don_vi)
    parts = [part for part in tinh_hinh.phan_viec if part.nhiem_vu == nhiem_vu]
    units = dict.fromkeys(unit for part in parts for unit in part.dang_giu or part.cac_don_vi)
    return [(unit, names.get(unit, unit)) for unit in units]


def _holding(
    folder: "ThuMuc", tracker: "Tracker", tinh_hinh: "TinhHinh", nhiem_vu: str, don_vi: str, dot: str | None
) -> "Holding":
    """Return the occurrence that is meant, of those for which the unit may speak."""
    from hoagiai_cli.cli.asking import choose
    from hoagiai_cli.cli.plan_choice import occurrence
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.gathering.records import Holdings

    found = Holdings(tracker, tinh_hinh).of(don_vi, nhiem_vu)
    if not found:
        others = "; ".join(f"{name} ({unit})" for unit, name in _units(folder, tinh_hinh, nhiem_vu))
        name = folder.don_vi[don_vi].ten
        number = next(task.goi for task in tinh_hinh.nhiem_vu if task.nhiem_vu.ma == nhiem_vu)
        raise UserError(f"{name} ({don_vi}) không chủ trì và không giữ nhiệm vụ {number}; ghi cho một trong: {others}")
    wanted = occurrence(dot, [holding.dot for holding in found], tinh_hinh.ke_hoach.nam)
    if wanted is None and len(found) > 1:
        names = [(holding.dot or "", holding.dot or "") for holding in found]
        wanted = choose("Đợt", names, f"--dot; các đợt: {', '.join(name for name, _ in names)}")
    return next(holding for holding in found if wanted is None or holding.dot == wanted)
