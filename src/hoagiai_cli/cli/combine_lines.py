"""The combined on a terminal."""

from collections.abc import Iterator

from hoagiai_cli.cli.console import COLUMNS, Line, columns
from hoagiai_cli.cli.status_table import count_lines
from hoagiai_cli.combining.results import Gop, ThuMucGop
from hoagiai_cli.combining.summary import Hoi
from hoagiai_cli.combining.words import amount, lacking, not_counted, place_name, title
from hoagiai_cli.reporters.terminal import fold, safe
from hoagiai_cli.tracking.counts import TongHop, rates

_NAME, _COUNT = 36, 9
_MOST_MISSING = 8


def combined_lines(gop: Gop, hoi: Hoi) -> Iterator[Line]:
    """Yield the counts by place and plan, the whole, what could not be counted, the figures with who is missing."""
    yield from (Line(text, "bold") for text in fold(safe(title(gop, hoi)), COLUMNS, "  "))
    if gop.duoc_tinh:
        yield Line("")
        heads = ("Tổng", "Xong", "Trong hạn", "Quá hạn")
        yield from columns([("Nơi, kế hoạch", _NAME), *((text, _COUNT) for text in heads)], "bold")
        yield Line("─" * COLUMNS)
        for item in gop.duoc_tinh:
            yield from _folder(item, gop)
        yield Line("─" * COLUMNS)
        yield from _row(f"Tất cả ({len(gop.duoc_tinh)} thư mục)", gop.tong_hop, "bold")
        yield from count_lines(gop.tong_hop, rates(gop.tong_hop, gop.so_da_bao_cao, gop.xong_truoc_ky))
    without = [not_counted(item, gop) for item in gop.khong_tinh]
    yield from _section(f"Không tính được, không có trong tổng số ({len(without)})", without, "bold red")
    yield from _figures(gop)
    yield from _section("Lưu ý", list(gop.luu_y), "yellow")


def _folder(item: ThuMucGop, gop: Gop) -> Iterator[Line]:
    warnings = f"{item.kem.so_canh_bao} cảnh báo" if item.kem.so_canh_bao else None
    revision = f"bản {item.kem.phien_ban}" if item.kem.phien_ban else None
    notes = "; ".join(filter(None, (revision, warnings)))
    name = place_name(item.noi, gop) + (f" ({notes})" if notes else "")
    yield from (Line(text) for text in fold(safe(name), COLUMNS, "  "))
    for plan in item.ke_hoach:
        number = f" ({plan.so_ky_hieu})" if plan.so_ky_hieu else ""
        yield from _row(f"  {plan.ten}{number}", plan.tong_hop)


def _row(name: str, counted: TongHop, style: str | None = None) -> Iterator[Line]:
    late = counted.chua_hoan_thanh_qua_han
    numbers = (counted.tong, counted.hoan_thanh, counted.chua_hoan_thanh_trong_han, late)
    yield from columns(
        [(name, _NAME), *((f"{value:>5}", _COUNT) for value in numbers)], style or ("red" if late else None)
    )


def _section(heading: str, texts: list[str], style: str) -> Iterator[Line]:
    if not texts:
        return
    yield Line("")
    yield Line(f"{heading}:", style)
    for text in texts:
        yield from (Line(part) for part in fold(safe(f"  {text}"), COLUMNS, "    "))


def _figures(gop: Gop) -> Iterator[Line]:
    above = None
    for total in gop.so_lieu:
        heading = f"{total.chi_so.bieu}, {total.chi_so.ky}:"
        if heading != above:
            yield Line("")
            yield from (Line(text, "bold") for text in fold(safe(heading), COLUMNS, "  "))
            above = heading
        guessed = f", {total.so_uoc_tinh} ước tính" if total.so_uoc_tinh else ""
        share = f"{total.so_co}/{total.so_hoi} đơn vị{guessed}"
        yield from columns([(f"  {total.chi_so.ten}", 40), (amount(total.tong), 16), (share, 20)])
    if gop.so_lieu:
        yield from _missing(gop)


def _missing(gop: Gop) -> Iterator[Line]:
    """Yield who gave none, or not all, of the figures: each body once."""
    texts = [f"{place}: {unit}, thiếu {len(items)} số" for (place, unit), items in lacking(gop).items()]
    more = len(texts) - _MOST_MISSING
    shown = texts if more <= 1 else [*texts[:_MOST_MISSING], f"và {more} đơn vị khác; xem đủ bằng --format xlsx"]
    yield from _section("Còn thiếu số liệu", shown, "yellow")
