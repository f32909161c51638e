"""What ``hoagiai show`` prints of a task and of a unit."""

from collections.abc import Iterator, Mapping
from datetime import date

from hoagiai_cli.cli.console import COLUMNS, Line
from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ho_so import ThuMuc
from hoagiai_cli.reporters.terminal import fold, safe
from hoagiai_cli.tracking.compute import Tracker
from hoagiai_cli.tracking.parts import PhanViec, TinhHinh, TinhHinhNhiemVu
from hoagiai_cli.tracking.status import TEN_TINH_TRANG
from hoagiai_cli.tracking.units import HandOver
from hoagiai_cli.tracking.why import why_part, why_time


def text(words: str, indent: int = 0, style: str | None = None) -> Iterator[Line]:
    """Yield words folded to the terminal."""
    pad = " " * indent
    yield from (Line(line, style) for line in fold(pad + safe(words), COLUMNS, pad + "  "))


def task_lines(tracker: Tracker, task: TinhHinhNhiemVu, names: Mapping[str, str], ngay: date) -> Iterator[Line]:
    """Yield all about one task on a day, and why."""
    item = task.nhiem_vu
    number = f"{task.goi.rstrip('.')}. " if item.so else ""
    yield from text(f"Nhiệm vụ {number}{item.ten}", style="bold")
    yield from text(f"Mã: {item.ma}; kế hoạch: {tracker.ho_so.ke_hoach.ten_ngan}")
    yield from text(
        "Chủ trì: " + (item.nguyen_van.chu_tri or "; ".join(names.get(unit, unit) for unit in item.chu_tri))
    )
    if item.phoi_hop:
        partners = item.nguyen_van.phoi_hop or "; ".join(names.get(unit, unit) for unit in item.phoi_hop)
        yield from text(f"Phối hợp: {partners}")
    for other in item.khac:
        yield from text(f"{other.nhan}: {other.noi_dung}")
    if item.cung_san_pham:
        yield from text("Cùng sản phẩm với nhiệm vụ: " + ", ".join(item.cung_san_pham))
    yield Line("")
    yield from text(f"Tình trạng đến hết ngày {format_day(ngay)}: {TEN_TINH_TRANG[task.tinh_trang]}", style="bold")
    for reason in why_time(item, task.cach_doc, names):
        yield from text(reason)
    for part in task.phan_viec:
        yield Line("")
        yield from part_lines(tracker.hand_over, task, part, names, ngay)


def part_lines(
    hand_over: HandOver, task: TinhHinhNhiemVu, part: PhanViec, names: Mapping[str, str], ngay: date
) -> Iterator[Line]:
    """Yield one part with the reasons for its status."""
    who = ", ".join(names.get(unit, unit) for unit in part.cac_don_vi)
    dot = f", đợt {part.ten_dot}" if part.ten_dot else ""
    yield from text(f"{who}{dot}: {TEN_TINH_TRANG[part.tinh_trang]}", style="bold")
    for reason in why_part(task.nhiem_vu, part, hand_over, names, ngay):
        yield from text(reason, 2)


def unit_lines(folder: ThuMuc, unit: DonVi, reports: list[TinhHinh], names: Mapping[str, str]) -> Iterator[Line]:
    """Yield all about one unit: who it is, who follows it, what it is bound to do and what it holds for others."""
    yield from text(names[unit.ma], style="bold")
    yield from text(f"Mã: {unit.ma}" + (f"; mã đơn vị hành chính: {unit.ma_hanh_chinh}" if unit.ma_hanh_chinh else ""))
    if unit.ten_day_du:
        yield from text(f"Tên đầy đủ: {unit.ten_day_du}")
    if unit.hieu_luc.tu or unit.hieu_luc.den:
        start = f"từ ngày {format_day(unit.hieu_luc.tu)}" if unit.hieu_luc.tu else ""
        end = f"đến hết ngày {format_day(unit.hieu_luc.den)}" if unit.hieu_luc.den else ""
        yield from text("Tồn tại " + " ".join(filter(None, (start, end))) + ".")
    for heir in unit.ke_thua:
        whom = names.get(heir.den, heir.den) if heir.den else "chưa xác định cơ quan tiếp nhận"
        scope = f", các nhiệm vụ: {', '.join(heir.pham_vi)}" if heir.pham_vi else ""
        basis = f" ({heir.can_cu})" if heir.can_cu else ""
        yield from text(f"Tiếp nhận từ ngày {format_day(heir.tu_ngay)}: {whom}{scope}{basis}.")
    if unit.thanh_vien is not None:
        members = ", ".join(names.get(member, member) for member in unit.thanh_vien) or "chưa biết gồm những đơn vị nào"
        yield from text(f"Nhóm đơn vị: {members}.")
    groups = [names[other.ma] for other in folder.don_vi.values() if unit.ma in (other.thanh_vien or ())]
    if groups:
        yield from text("Thuộc nhóm: " + "; ".join(groups) + ".")
    if unit.lien_he:
        contact = (unit.lien_he.bo_phan, unit.lien_he.dien_thoai, unit.lien_he.thu_dien_tu)
        yield from text("Liên hệ: " + ", ".join(filter(None, contact)))
    if unit.ghi_chu:
        yield from text(unit.ghi_chu)
    for report in reports:
        yield from _parts_of(unit.ma, report, names)


def _parts_of(ma: str, report: TinhHinh, names: Mapping[str, str]) -> Iterator[Line]:
    bound = [(task, part) for task in report.nhiem_vu for part in task.phan_viec if ma in part.cac_don_vi]
    held = [
        (task, part)
        for task in report.nhiem_vu
        for part in task.phan_viec
        if ma in part.dang_giu and ma not in part.cac_don_vi
    ]
    for heading, parts in (("Phần việc được giao", bound), ("Phần việc đang giữ thay đơn vị cũ", held)):
        if not parts:
            continue
        yield Line("")
        yield from text(f"{heading}, {report.ke_hoach.ten_ngan}, đến hết ngày {format_day(report.ngay)}:", style="bold")
        for task, part in parts:
            number = task.goi
            dot = f", {part.ten_dot}" if part.ten_dot else ""
            whose = (
                "" if ma in part.cac_don_vi else f" [{', '.join(names.get(unit, unit) for unit in part.cac_don_vi)}]"
            )
            late = f" {part.so_ngay_qua_han} ngày" if part.so_ngay_qua_han else ""
            yield from text(f"{number}{dot}{whose}: {TEN_TINH_TRANG[part.tinh_trang]}{late}", 2)
