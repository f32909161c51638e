"""The table of ``hoagiai status``: one row a task, then what is late, what falls due soon, and the count."""

from collections.abc import Iterator, Mapping

from hoagiai_cli.cli.console import COLUMNS, Line, columns
from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.reporters.terminal import fold, safe, width
from hoagiai_cli.tracking.counts import TongHop, TyLe
from hoagiai_cli.tracking.parts import PhanViec, TinhHinh, TinhHinhNhiemVu
from hoagiai_cli.tracking.selection import Selection, rates_by
from hoagiai_cli.tracking.status import TEN_TINH_TRANG, TinhTrang

_STYLES = {
    TinhTrang.QUA_HAN: "bold red",
    TinhTrang.SAP_DEN_HAN: "yellow",
    TinhTrang.HOAN_THANH_DUNG_HAN: "green",
    TinhTrang.HOAN_THANH_QUA_HAN: "green",
    TinhTrang.HOAN_THANH_KHONG_HAN: "green",
    TinhTrang.TAM_DUNG: "dim",
    TinhTrang.KHONG_THUC_HIEN: "dim",
}
_SO, _TEN, _HAN, _TINH_TRANG = 5, 36, 10, 23
_LISTED = (TinhTrang.QUA_HAN, TinhTrang.SAP_DEN_HAN)
_MAX_NAME_LINES = 3
_MAX_UNITS = 12
"""Units named for one late occurrence; a province has hundreds, and ``show`` names them all."""


def status_lines(
    tinh_hinh: TinhHinh, names: Mapping[str, str], choice: Selection, *, codes: bool = False
) -> Iterator[Line]:
    """Yield the lines of one plan's table; each task's code below its name, where it is asked for."""
    plan = tinh_hinh.ke_hoach
    for text in fold(safe(f"Kế hoạch: {plan.ten_ngan} ({plan.ma})"), COLUMNS, "  "):
        yield Line(text, "bold")
    yield Line(f"Tính đến hết ngày {format_day(tinh_hinh.ngay)}")
    yield Line("")
    yield from columns([("Số", _SO), ("Nhiệm vụ", _TEN), ("Hạn", _HAN), ("Tình trạng", _TINH_TRANG)], "bold")
    yield Line("─" * COLUMNS)
    for task in tinh_hinh.nhiem_vu:
        yield from _task_lines(task, codes=codes)
    yield Line("─" * COLUMNS)
    for status in _LISTED:
        yield from _listed(tinh_hinh, status, names, choice)
    yield from _notes(tinh_hinh)
    yield from count_lines(tinh_hinh.tong_hop, rates_by(tinh_hinh, choice.last(tinh_hinh.ngay)))


def _task_lines(task: TinhHinhNhiemVu, *, codes: bool) -> Iterator[Line]:
    """Yield the row of a task: one line of deadline and status for each occurrence."""
    rows: list[tuple[str, str, str | None]] = []
    by_dot: dict[tuple[str | None, str], list[PhanViec]] = {}
    for part in task.phan_viec:
        by_dot.setdefault((part.ten_dot, format_day(part.han) if part.han else "–"), []).append(part)
    for (_, han), parts in by_dot.items():
        by_status: dict[TinhTrang, int] = {}
        for part in parts:
            by_status[part.tinh_trang] = by_status.get(part.tinh_trang, 0) + 1
        for place, status in enumerate(status for status in TinhTrang if status in by_status):
            share = f" {by_status[status]}/{len(parts)}" if len(parts) > 1 else ""
            rows.append((han if place == 0 else "", TEN_TINH_TRANG[status] + share, _STYLES.get(status)))
    text = task.nhiem_vu.ten + (" [hiểu được hai cách]" if task.cach_doc and task.cach_doc.mo_ho else "")
    names = _clipped(list(fold(safe(text), _TEN))) + ([task.nhiem_vu.ma[:_TEN]] if codes else [])
    for place in range(max(len(names), len(rows))):
        # The lines below a task's only status belong to it; below several they belong to none.
        han, tinh_trang, style = rows[place] if place < len(rows) else ("", "", rows[0][2] if len(rows) == 1 else None)
        yield from columns(
            [
                (task.so if place == 0 else "", _SO),
                (names[place] if place < len(names) else "", _TEN),
                (han, _HAN),
                (tinh_trang, _TINH_TRANG),
            ],
            style,
        )


def _clipped(lines: list[str]) -> list[str]:
    """Keep the first lines of a long name; ``show`` prints it whole."""
    if len(lines) <= _MAX_NAME_LINES:
        return lines
    kept = lines[:_MAX_NAME_LINES]
    last = kept[-1] if width(kept[-1]) < _TEN else kept[-1].rpartition(" ")[0]
    return [*kept[:-1], last + "…"]


def _listed(
    tinh_hinh: TinhHinh,
    status: TinhTrang,
    names: Mapping[str, str],
    choice: Selection,
) -> Iterator[Line]:
    """Yield who is late, or due soon, occurrence by occurrence."""
    heading = False
    for task in tinh_hinh.nhiem_vu:
        by_dot: dict[tuple[str | None, object], list[PhanViec]] = {}
        for part in task.phan_viec:
            if part.tinh_trang is status:
                by_dot.setdefault((part.ten_dot, part.han), []).append(part)
        for parts in by_dot.values():
            if not heading:
                name = TEN_TINH_TRANG[status]
                yield Line("")
                yield Line(name[0].upper() + name[1:] + ":", _STYLES.get(status))
                heading = True
            yield from _who(task, parts, names, tinh_hinh, choice)


def _who(
    task: TinhHinhNhiemVu,
    parts: list[PhanViec],
    names: Mapping[str, str],
    tinh_hinh: TinhHinh,
    choice: Selection,
) -> Iterator[Line]:
    first = parts[0]
    when = f"hạn {format_day(first.han)}" if first.han else "không có hạn"
    if first.tinh_trang is TinhTrang.QUA_HAN:
        when += f", quá {first.so_ngay_qua_han} ngày"
    elif first.han:
        left = (first.han - tinh_hinh.ngay).days
        when += f", còn {left} ngày" if left else ", hôm nay là ngày cuối"
    if first.gia_han and first.han_ban_dau:
        when += f" (hạn ban đầu {format_day(first.han_ban_dau)})"
    if choice.ton_truoc(first):
        when += ", tồn từ trước"
    label = task.goi
    yield from (Line(text) for text in fold(safe(f"  {label} · {first.ten_dot or 'một đợt'}: {when}"), COLUMNS, "    "))
    for line in _holders(parts, names):
        yield from (Line(text) for text in fold(safe("    " + line), COLUMNS, "      "))


def _holders(parts: list[PhanViec], names: Mapping[str, str]) -> Iterator[str]:
    """Yield the bound units; those whose work another body holds now, under that body."""
    own: list[str] = []
    unknown: list[str] = []
    taken: dict[tuple[str, ...], list[str]] = {}
    for part in parts:
        bound = _names(part.cac_don_vi, names)
        if part.chua_ro_tiep_nhan:
            unknown.append(bound)
        elif set(part.dang_giu) == set(part.cac_don_vi):
            own.append(bound)
        else:
            taken.setdefault(part.dang_giu, []).append(bound)
    if own:
        yield _some(own)
    for holders, bound_units in taken.items():
        yield f"{_names(holders, names)} giữ thay: {_some(bound_units)}"
    if unknown:
        yield f"chưa xác định cơ quan tiếp nhận: {_some(unknown)}"


def _names(units: tuple[str, ...], names: Mapping[str, str]) -> str:
    return ", ".join(names.get(unit, unit) for unit in units)


def _some(units: list[str]) -> str:
    more = f" và {len(units) - _MAX_UNITS} đơn vị khác" if len(units) > _MAX_UNITS else ""
    return "; ".join(units[:_MAX_UNITS]) + more


def _notes(tinh_hinh: TinhHinh) -> Iterator[Line]:
    """Yield what a reader should know beside the table: year-round work without news."""
    stale = [task.goi for task in tinh_hinh.nhiem_vu if any(part.lau_chua_cap_nhat for part in task.phan_viec)]
    if stale:
        text = f"Việc làm suốt năm chưa có báo cáo trong quý vừa kết thúc: nhiệm vụ {', '.join(stale)}."
        yield Line("")
        yield from (Line(line) for line in fold(safe(text), COLUMNS, "  "))


def count_lines(tong_hop: TongHop, ty_le: tuple[TyLe, ...]) -> Iterator[Line]:
    """Yield the official count and the rates."""
    yield Line("")
    yield Line(f"Tổng số phần việc (nhiệm vụ × đợt × đơn vị chủ trì): {tong_hop.tong}", "bold")
    for label, number in (
        ("Hoàn thành đúng hạn", tong_hop.hoan_thanh_dung_han),
        ("Hoàn thành quá hạn", tong_hop.hoan_thanh_qua_han),
        ("Hoàn thành, không có hạn", tong_hop.hoan_thanh_khong_han),
        ("Chưa hoàn thành, trong hạn", tong_hop.chua_hoan_thanh_trong_han),
        ("Chưa hoàn thành, quá hạn", tong_hop.chua_hoan_thanh_qua_han),
        ("Không xác định hạn", tong_hop.khong_xac_dinh_han),
        ("Tạm dừng", tong_hop.tam_dung),
        ("Không thực hiện", tong_hop.khong_thuc_hien),
    ):
        if number:
            yield Line(f"  {label:<28}{number:>6}")
    for rate in ty_le:
        yield from (Line(line) for line in fold(rate.cau, COLUMNS, "  "))
