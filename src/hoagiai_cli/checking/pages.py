"""Rules of the page: paper, margins, page numbers, font and colour."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml import etree

    from hoagiai_cli.checking.lines import Dong

from hoagiai_cli.checking.difference import KhacBiet, differs
from hoagiai_cli.checking.elements import ThanhPhan
from hoagiai_cli.language.formatting import so_dem
from hoagiai_cli.word.package import Package, R, W
from hoagiai_cli.word.styles import Styles
from hoagiai_cli.word.values import number

_MM = 1440 / 25.4
_SLACK = 0.6
"""Millimetres: Word rounds inches to its own steps."""
_MARGINS = (("top", "trên", 20, 25), ("bottom", "dưới", 20, 25), ("left", "trái", 30, 35), ("right", "phải", 15, 20))
_FONT = "Times New Roman"


class So(NamedTuple):
    """A page number found: in a header or footer, how it is set, and its size."""

    o_dau_trang: bool
    canh: str | None
    co: float | None


class Trang(NamedTuple):
    """A section's page; lengths in millimetres."""

    rong: float
    cao: float
    le: dict[str, float]
    ngang: bool
    trang_dau_khac: bool
    danh_lai: bool
    so: tuple[So, ...]
    so_trang_dau: tuple[So, ...]


def read_pages(package: Package) -> list[Trang]:
    """Return the sections' pages; a section without headers of its own has those of the one before."""
    styles = Styles(package)
    pages = []
    parts: dict[tuple[str, str], str] = {}
    for section in package.document.iter(f"{W}sectPr"):
        if next(section.iterancestors(f"{W}sectPrChange"), None) is not None:
            continue
        for kind in ("header", "footer"):
            for reference in section.iterfind(f"{W}{kind}Reference"):
                parts[kind, reference.get(f"{W}type", "default")] = reference.get(f"{R}id", "")
        pages.append(_page(section, parts, package, styles))
    return pages


def _page(section: "etree._Element", parts: dict[tuple[str, str], str], package: Package, styles: Styles) -> Trang:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    start, first = section.find(f"{W}pgNumType"), section.find(f"{W}titlePg")
    different = first is not None and first.get(f"{W}val", "true") not in {"0", "false", "off"}
    width, height = _mm(size, "w", 8.5 * 25.4), _mm(size, "h", 11 * 25.4)
    return Trang(
        width,
        height,
        {name: _mm(margins, name, 25.4) for name, *_ in _MARGINS},
        width > height,
        different,
        start is not None and start.get(f"{W}start") == "1",
        tuple(_numbers("default", parts, package, styles)),
        tuple(_numbers("first", parts, package, styles)),
    )


def _mm(element: "etree._Element | None", name: str, default: float) -> float:
    value = None if element is None else number(element.get(f"{W}{name}"))
    return default if value is None else value / _MM


def _numbers(kind: str, parts: dict[tuple[str, str], str], package: Package, styles: Styles) -> Iterator[So]:
    for place in ("header", "footer"):
        root = package.related(parts.get((place, kind)))
        for p in () if root is None else root.iter(f"{W}p"):
            codes = [field.get(f"{W}instr", "") for field in p.iter(f"{W}fldSimple")]
            codes += [code.text or "" for code in p.iter(f"{W}instrText")]
            if not any(code.split()[:1] == ["PAGE"] for code in codes):
                continue
            doan, inherited = styles.paragraph(p.find(f"{W}pPr"))
            frame = p.find(f"{W}pPr/{W}framePr")
            centred = frame is not None and frame.get(f"{W}xAlign") == "center"
            sizes = [styles.run(r.find(f"{W}rPr"), inherited).co for r in p.iter(f"{W}r")]
            yield So(place == "header", "center" if centred else doan.canh, sizes[0] if sizes else inherited.co)


def rules(pages: list[Trang], found: ThanhPhan) -> Iterator[KhacBiet]:
    """Yield what differs."""
    yield from _paper(pages)
    yield from _page_numbers(pages, found)
    yield from type_rules(found)


def _paper(pages: list[Trang]) -> Iterator[KhacBiet]:
    for index, page in enumerate(pages[:1] + [page for page in pages[1:] if not page.ngang]):
        of = "" if not index else f" (phần {index + 1})"
        if sorted((round(page.rong), round(page.cao))) != [210, 297]:
            shown = f"khổ {so_dem(round(page.rong))} × {so_dem(round(page.cao))} mm{of}"
            yield differs("kho-giay", "Khổ giấy", None, shown, "khổ A4, 210 × 297 mm", "I")
            return
    if pages and pages[0].ngang:
        yield differs("huong-giay", "Hướng giấy", None, "trang đầu nằm ngang", "văn bản trình bày theo chiều dài", "I")
        return
    for page in pages:
        wrong = False
        for name, side, low, high in () if page.ngang else _MARGINS:
            value = page.le[name]
            if not low - _SLACK <= value <= high + _SLACK:
                wrong = True
                shown = f"lề {side} {so_dem(round(value, 1))} mm"
                yield differs("le-trang", "Định lề trang", None, shown, f"lề {side} từ {low} mm đến {high} mm", "I")
        if wrong:
            return


def _page_numbers(pages: list[Trang], found: ThanhPhan) -> Iterator[KhacBiet]:
    if not pages:
        return
    first = pages[0]
    if not first.so:
        if len(found.than) > 60:  # noqa: PLR2004 - no such document fits on one page
            asked = "đánh số trang bằng chữ số Ả Rập, canh giữa trong lề trên, từ trang 2"
            yield differs("so-trang", "Số trang", None, "không có số trang", asked, "I")
        return
    number_found = first.so[0]
    if not number_found.o_dau_trang:
        asked = "đặt canh giữa trong phần lề trên của văn bản"
        yield differs("so-trang-vi-tri", "Số trang", None, "số trang ở chân trang", asked, "I")
    elif number_found.canh != "center":
        yield differs("so-trang-canh", "Số trang", None, "số trang không ở giữa", "đặt canh giữa theo chiều ngang", "I")
    if number_found.co is not None and not 13 <= number_found.co <= 14:  # noqa: PLR2004 - the decree's sizes
        shown = f"cỡ chữ {so_dem(number_found.co)}"
        yield differs("so-trang-co", "Số trang", None, shown, "cỡ chữ 13 đến 14", "I")
    if not first.trang_dau_khac or first.so_trang_dau:
        asked = "không hiển thị số trang thứ nhất"
        yield differs("so-trang-dau", "Số trang", None, "trang đầu hiện số trang", asked, "I")
    for annex in found.phu_luc:
        section = annex.nhan.phan
        if section < len(pages) and section and not pages[section].danh_lai:
            shown = f"số trang của {annex.nhan.chu} nối tiếp phần trước"
            asked = "số trang của từng phụ lục đánh riêng, từ 1"
            yield differs("phu-luc-so-trang", "Phụ lục", annex.nhan, shown, asked, "III")


def type_rules(found: ThanhPhan) -> Iterator[KhacBiet]:
    """Yield what differs in font and colour."""
    asked = "phông chữ Times New Roman, màu đen"
    fonts: dict[str, Dong] = {}
    colours: dict[str, Dong] = {}
    for line in found.cac_dong:
        for _, look in line.cac_chu:
            for font in (look.phong, look.phong_khac):
                if font and font != _FONT:
                    fonts.setdefault(font, line)
            colour = (look.mau or "auto").lower()
            if colour not in {"auto", "000000"}:
                colours.setdefault(colour.upper(), line)
    for font, place in fonts.items():
        yield differs("phong-chu", "Phông chữ", place, f"phông chữ {font}", asked, "I")
    for colour, place in colours.items():
        yield differs("mau-chu", "Màu chữ", place, f"chữ màu {colour}", asked, "I")
