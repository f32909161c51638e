"""``hoagiai status --bao-cao``: how the gathering of a quarter's reports stands."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from hoagiai_cli.cli.console import COLUMNS, Line, columns
from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.forms.contents import Forms
from hoagiai_cli.forms.overview import DonViGui, TongQuan, overview, to_data
from hoagiai_cli.gathering.figures import so
from hoagiai_cli.language.formatting import ten_ky
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.reporters.terminal import fold, safe

_TEN, _NHAN, _VIEC, _SO = 34, 19, 12, 9


def show_gathering(
    folder: ThuMuc,
    plans: list[HoSo],
    quy: tuple[int | None, int | None],
    ngay: date,
    output_format: str,
    output: Path | None,
) -> None:
    """Print how the gathering stands, plan by plan."""
    from hoagiai_cli.cli.output import emit, show
    from hoagiai_cli.gathering.ky import latest_quarter

    found = []
    for plan in plans:
        quarter, nam = quy
        default, default_year = latest_quarter(folder, plan, ngay)
        year = nam or (plan.ke_hoach.nam if quarter else default_year)
        found.append(overview(Forms(folder, plan, quarter or default, year, ngay)))
    if output_format == "json":
        emit((json.dumps(to_data(one), ensure_ascii=False) for one in found), output, data=True)
    elif output_format == "csv":
        from hoagiai_cli.exporting.csv_text import table_lines
        from hoagiai_cli.exporting.tables import gathering_table

        emit((line for one in found for line in table_lines(gathering_table(one))), output)
    else:
        show((line for one in found for line in _lines(one)), output)


def _lines(found: TongQuan) -> Iterator[Line]:
    forms, ky = found.forms, found.forms.ky
    for text in fold(safe(f"Kế hoạch: {forms.plan.ke_hoach.ten_ngan} ({forms.plan.ke_hoach.ma})"), COLUMNS, "  "):
        yield Line(text, "bold")
    yield Line(f"Báo cáo {ky.ten}, từ {format_day(ky.tu)} đến hết {format_day(ky.den)}")
    days = f"từ {format_day(ky.so_lieu_tu)} đến hết {format_day(ky.so_lieu_den)}"
    yield Line(f"Số liệu {ten_ky(ky.so_lieu)}, {days}")
    due = f"Hạn gửi: {format_day(ky.han_gui)}" if ky.han_gui else "Hạn gửi: chưa khai (bao_cao.han_gui, cau-hinh.yaml)"
    yield Line(f"{due}; tính đến hết ngày {format_day(forms.ngay)}")
    yield Line("")
    yield from columns([("Đơn vị", _TEN), ("Nhận", _NHAN), ("Việc đã báo", _VIEC), ("Số liệu", _SO)], "bold")
    yield Line("─" * COLUMNS)
    for unit in found.don_vi:
        yield from _unit_lines(unit)
    yield Line("─" * COLUMNS)
    sent = sum(bool(unit.nhan) for unit in found.don_vi)
    yield Line(f"Đã gửi: {sent}/{len(found.don_vi)} đơn vị", "bold")
    yield from _section("Cần nhắc", [_reminder(unit) for unit in found.don_vi if unit.can_nhac])
    waiting = [f"{unit.ten}: {unit.cho_duyet} kết quả" for unit in found.don_vi if unit.cho_duyet]
    yield from _section("Chờ duyệt", waiting)
    refused = [f"{unit.ten}: {item.noi}: {item.loi}" for unit in found.don_vi for item in unit.chua_nhap]
    yield from _section("Ô chưa nhập được (hoagiai form slip để trả lại đơn vị)", refused)
    odd = [f"{unit.ten}: {text}" for unit in found.don_vi for text in unit.canh_bao]
    yield from _section("Số liệu cần kiểm tra", odd)
    yield from _totals(found)
    yield from _section("Không có đơn vị để hỏi", _left_out(forms))


def _unit_lines(unit: DonViGui) -> Iterator[Line]:
    received = format_day(unit.nhan[-1]) if unit.nhan else "chưa gửi"
    if unit.so_ngay_cham:
        received += f" (chậm {unit.so_ngay_cham})"
    told = f"{unit.so_viec - len(unit.chua_cap_nhat)}/{unit.so_viec}" if unit.so_viec else "–"
    given = f"{unit.so_lieu_co}/{unit.so_lieu_hoi}" if unit.so_lieu_hoi else "–"
    style = None if unit.nhan else ("bold red" if unit.so_ngay_cham else "yellow")
    yield from columns([(unit.ten, _TEN), (received, _NHAN), (told, _VIEC), (given, _SO)], style)


def _reminder(unit: DonViGui) -> str:
    reasons = []
    if not unit.nhan:
        reasons.append(f"quá hạn gửi {unit.so_ngay_cham} ngày" if unit.so_ngay_cham else "chưa gửi")
    if unit.tra_lai:
        reasons.append(f"{unit.tra_lai} kết quả bị trả lại")
    if unit.nhan and unit.chua_nhap:
        reasons.append(f"{len(unit.chua_nhap)} ô chưa nhập được")
    if unit.nhan and unit.thieu_so_lieu:
        reasons.append(f"thiếu {unit.thieu_so_lieu}/{unit.so_lieu_hoi} số liệu")
    return f"{unit.ten}: {', '.join(reasons)}"


def _section(heading: str, texts: list[str]) -> Iterator[Line]:
    if not texts:
        return
    yield Line("")
    yield Line(f"{heading}:", "yellow")
    for text in texts:
        yield from (Line(part) for part in fold(safe(f"  {text}"), COLUMNS, "    "))


def _totals(found: TongQuan) -> Iterator[Line]:
    for ten, rows in found.tong_so:
        yield Line("")
        yield Line(safe(f"{ten}, {found.forms.ky.so_lieu}:"), "bold")
        for row in rows:
            if row.khoa is None:
                yield Line(safe("  " * (row.cap + 1) + row.ten))
                continue
            total = "chưa có số liệu" if row.tong is None else so(row.tong)
            share = f"({row.so_co}/{row.so_hoi} đơn vị" + (f", {row.so_uoc_tinh} ước tính)" if row.so_uoc_tinh else ")")
            name = "  " * (row.cap + 1) + row.ten
            yield from columns([(name, 44), (total, 16), (share, 16)])


def _left_out(forms: Forms) -> list[str]:
    texts = [f"nhóm “{forms.folder.don_vi[group].ten}” chưa khai thành viên" for group in forms.groups]
    if forms.unheld:
        texts.append(f"{forms.unheld} phần việc chưa xác định cơ quan tiếp nhận")
    return texts
