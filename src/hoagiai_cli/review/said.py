"""Changes and their effect as lines of text and as JSON data."""

from collections.abc import Iterator
from typing import Any

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.language.formatting import shortened
from hoagiai_cli.review.changes import Nhom, ThayDoi
from hoagiai_cli.review.effect import DoiTinhTrang, TacDong
from hoagiai_cli.tracking.status import TEN_TINH_TRANG

VERSION = 1
_MOST_UNITS = 12

TEN_NHOM = {
    Nhom.KE_HOACH: "Văn bản kế hoạch",
    Nhom.NHIEM_VU: "Nhiệm vụ",
    Nhom.KET_QUA: "Kết quả thực hiện",
    Nhom.BAO_CAO: "Lời báo cáo",
    Nhom.DON_VI: "Đơn vị",
    Nhom.CAU_HINH: "Cấu hình",
    Nhom.NGAY_NGHI: "Ngày nghỉ",
}
"""Headings of groups of changes."""

TEN_SO_DEM = {
    "tong": "Tổng số phần việc",
    "hoan_thanh_dung_han": "Hoàn thành đúng hạn",
    "hoan_thanh_qua_han": "Hoàn thành quá hạn",
    "hoan_thanh_khong_han": "Hoàn thành, không có hạn",
    "chua_hoan_thanh_trong_han": "Chưa hoàn thành, trong hạn",
    "chua_hoan_thanh_qua_han": "Chưa hoàn thành, quá hạn",
    "khong_xac_dinh_han": "Không xác định hạn",
    "tam_dung": "Tạm dừng",
    "khong_thuc_hien": "Không thực hiện",
}
"""Names of the columns of the official count."""

NOTHING = "Không có thay đổi về nội dung."


def effect_line(change: DoiTinhTrang) -> str:
    """Return "Nhiệm vụ 1, Quý I/2025 (UBND phường Tân Phong): quá hạn → hoàn thành đúng hạn"."""
    dot = f", {change.dot}" if change.dot else ""
    units = "; ".join(change.don_vi[:_MOST_UNITS])
    more = f" và {len(change.don_vi) - _MOST_UNITS} đơn vị khác" if len(change.don_vi) > _MOST_UNITS else ""
    was = TEN_TINH_TRANG[change.cu] if change.cu else "chưa có"
    now = TEN_TINH_TRANG[change.moi] if change.moi else "không còn"
    due = ""
    if change.han_cu != change.han_moi and change.cu and change.moi:
        days = [format_day(day) if day else "không có" for day in (change.han_cu, change.han_moi)]
        due = f"hạn {days[0]} → {days[1]}"
    status = f"{was} → {now}" if change.cu != change.moi else now
    called = change.so or f"“{shortened(change.ten)}”"
    return f"Nhiệm vụ {called}{dot} ({units}{more}): {due + '; ' if due else ''}{status}"


def count_lines(effect: TacDong) -> Iterator[tuple[str, int | None, int | None]]:
    """Yield the columns of the count that changed: name, before, after."""
    for key, ten in TEN_SO_DEM.items():
        cu = getattr(effect.cu, key) if effect.cu else None
        moi = getattr(effect.moi, key) if effect.moi else None
        if cu != moi and (cu or moi):
            yield ten, cu, moi


def text_lines(changes: list[ThayDoi], effects: list[TacDong]) -> Iterator[str]:
    """Yield the lines for a terminal."""
    if not changes:
        yield NOTHING
    group: tuple[str | None, Nhom] | None = None
    plans = {change.ke_hoach for change in changes if change.ke_hoach}
    for change in changes:
        if group != (change.ke_hoach, change.nhom):
            if group:
                yield ""
            group = (change.ke_hoach, change.nhom)
            where = f" ({change.ke_hoach})" if change.ke_hoach and len(plans) > 1 else ""
            yield f"{TEN_NHOM[change.nhom]}{where}"
        yield f"  {change.cau}."
    for effect in effects:
        yield ""
        yield f"Tình trạng đến hết ngày {format_day(effect.ngay)}, {effect.ten}:"
        for line in effect.tinh_trang:
            yield f"  {effect_line(line)}."
        for ten, cu, moi in count_lines(effect):
            yield f"  {ten}: {_number(cu)} → {_number(moi)}."


def markdown_lines(changes: list[ThayDoi], effects: list[TacDong]) -> Iterator[str]:
    """Yield Markdown for a merge request."""
    yield "### Thay đổi của kế hoạch"
    if not changes:
        yield ""
        yield NOTHING
    group: tuple[str | None, Nhom] | None = None
    plans = {change.ke_hoach for change in changes if change.ke_hoach}
    for change in changes:
        if group != (change.ke_hoach, change.nhom):
            group = (change.ke_hoach, change.nhom)
            where = f" ({change.ke_hoach})" if change.ke_hoach and len(plans) > 1 else ""
            yield from ("", f"**{TEN_NHOM[change.nhom]}{where}**", "")
        if len(change.chi_tiet) == 1:
            yield f"- {_escaped(change.cau)}."
            continue
        yield f"- {_escaped(change.ten)}:"
        for detail in change.chi_tiet:
            yield f"  - {_escaped(detail.cau)};"
    for effect in effects:
        day = format_day(effect.ngay)
        yield from ("", f"**Tình trạng đến hết ngày {day}, {_escaped(effect.ten)}**", "")
        for line in effect.tinh_trang:
            yield f"- {_escaped(effect_line(line))}."
        rows = list(count_lines(effect))
        if rows:
            yield from ("", "| Số phần việc | Trước | Sau |", "|---|---:|---:|")
            for ten, cu, moi in rows:
                yield f"| {ten} | {_number(cu)} | {_number(moi)} |"


def data(changes: list[ThayDoi], effects: list[TacDong], a: str, b: str) -> dict[str, Any]:
    """Return the whole as JSON data."""
    return {
        "phien_ban": VERSION,
        "tu": a,
        "den": b,
        "thay_doi": [change_data(change) for change in changes],
        "tac_dong": [
            {
                "ke_hoach": effect.ke_hoach,
                "ngay": effect.ngay.isoformat(),
                "tinh_trang": [_status_data(change) for change in effect.tinh_trang],
                "tong_hop": {
                    "cu": effect.cu._asdict() if effect.cu else None,
                    "moi": effect.moi._asdict() if effect.moi else None,
                },
            }
            for effect in effects
        ],
    }


def change_data(change: ThayDoi) -> dict[str, Any]:
    """Return one change as JSON data."""
    return {
        "nhom": change.nhom.value,
        "loai": change.loai.value,
        "ke_hoach": change.ke_hoach,
        "ma": change.ma,
        "ten": change.ten,
        "cau": change.cau,
        "chi_tiet": [detail._asdict() for detail in change.chi_tiet],
    }


def _status_data(change: DoiTinhTrang) -> dict[str, Any]:
    found = change._asdict()
    for key in ("han_cu", "han_moi"):
        found[key] = found[key].isoformat() if found[key] else None
    return found


def _number(count: int | None) -> str:
    return "–" if count is None else str(count)


def _escaped(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return "".join("\\" + sign if sign in "\\`*_[]|#" else sign for sign in text)
