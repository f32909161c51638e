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
    from hoagiai_cli.model.base import VanBan
    from hoagiai_cli.model.ho_so import ThuMuc
    from hoagiai_cli.model.ket_qua import TienDo
    from hoagiai_cli.tracking.compute import Tracker
    from hoagiai_cli.tracking.parts import TinhHinh

app = command_app()

_WORDS = {"dang_thuc_hien": "Đang thực hiện", "hoan_thanh": "Hoàn thành"}


@app.command(options_metavar="[TÙY CHỌN]")
def update(
    nhiem_vu: NhiemVuArgument,
    don_vi: Annotated[str | None, don_vi_option("Đơn vị thực hiện hoặc đang giữ việc.")] = None,
    tien_do: Annotated[
        str | None, typer.Option("--tien-do", metavar="dang_thuc_hien|hoan_thanh", help="Tiến độ.")
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
    kho_khan: Annotated[str | None, typer.Option("--kho-khan", metavar="CHỮ", help="Khó khăn, vướng mắc.")] = None,
    de_xuat: Annotated[str | None, typer.Option("--de-xuat", metavar="CHỮ", help="Đề xuất, kiến nghị.")] = None,
    ghi: Annotated[str | None, typer.Option("--ghi", metavar="NGÀY", help="Ngày ghi. Mặc định: hôm nay.")] = None,
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Ghi tiến độ một nhiệm vụ của một đơn vị: thêm một bản ghi vào tệp kết quả, không sửa bản ghi cũ.

    Chạy trong cửa sổ lệnh mà thiếu tùy chọn thì được hỏi từng câu.

    Ví dụ: hoagiai update 5 --don-vi "Phòng Tư pháp" --dot "Quý II/2025" --tien-do hoan_thanh --ngay 2025-05-20
    """
    from hoagiai_cli.cli.asking import ask, choose
    from hoagiai_cli.cli.loading import parse_day
    from hoagiai_cli.cli.plan_choice import plan_with_task, unit_of
    from hoagiai_cli.cli.writing import carry_out, opened
    from hoagiai_cli.gathering.records import Claim
    from hoagiai_cli.gathering.typed import read_day, read_text
    from hoagiai_cli.model.ket_qua import TienDo
    from hoagiai_cli.tracking.compute import Tracker
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
    progress = _progress(tien_do) if tien_do else None
    if progress is None:
        progress = _progress(choose("Tiến độ", list(_WORDS.items()), "--tien-do"))
        happened = happened or ask("Ngày thực hiện", read_day, "--ngay", optional=progress is TienDo.DANG_THUC_HIEN)
        van_ban = van_ban or ask('Văn bản (ví dụ "12/KH-UBND ngày 21/02/2025")', read_text, "", optional=True)
        noi_dung = noi_dung or ask("Nội dung đã làm", read_text, "", optional=True)
    elif progress is TienDo.HOAN_THANH and happened is None:
        happened = ask("Ngày hoàn thành", read_day, "--ngay NGÀY (hoàn thành thì phải có ngày)")
    claim = Claim(
        don_vi, ma, holding.dot, progress, happened, _document(van_ban),
        *(_text(text) for text in (noi_dung, kho_khan, de_xuat)),
    )  # fmt: skip
    carry_out(reading, "update", Progress(plan.ke_hoach.ma, claim, today).answer, dry_run=dry_run)


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
        raise UserError(
            f"{name} ({don_vi}) không chủ trì và không giữ nhiệm vụ “{nhiem_vu}”; ghi cho một trong: {others}"
        )
    wanted = occurrence(dot, [holding.dot for holding in found], tinh_hinh.ke_hoach.nam)
    if wanted is None and len(found) > 1:
        names = [(holding.dot or "", holding.dot or "") for holding in found]
        wanted = choose("Đợt", names, f"--dot; các đợt: {', '.join(name for name, _ in names)}")
    return next(holding for holding in found if wanted is None or holding.dot == wanted)


def _progress(text: str) -> "TienDo":
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.gathering.typed import label
    from hoagiai_cli.model.ket_qua import TienDo

    for value, words in _WORDS.items():
        if label(text).replace("-", "_") in {value, label(words)}:
            return TienDo(value)
    raise UserError(f"không có tiến độ “{text}”; dùng {' hoặc '.join(_WORDS)}")


def _document(text: str | None) -> "VanBan | None":
    from hoagiai_cli.gathering.typed import read_document
    from hoagiai_cli.model.base import VanBan

    if text is None or not text.strip():
        return None
    number, day = read_document(text)
    return VanBan(so_ky_hieu=number, ngay=day)


def _text(text: str | None) -> str | None:
    from hoagiai_cli.gathering.typed import read_text

    return (read_text(text) or None) if text else None
