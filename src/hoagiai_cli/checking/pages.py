"""Rules of the page: paper, margins, page numbers, font and colour."""

import re
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
_PAPER = 1.5
"""Millimetres: makers of paper sizes round."""
_MARGINS = (("top", "trên", 20, 25), ("bottom", "dưới", 20, 25), ("left", "trái", 30, 35), ("right", "phải", 15, 20))
_TWO_PAGES = 6_000
"""Letters that surely fill more than one page."""
_FONT = re.compile(r"times\s*new\s*roman\b.*|timesnewroman.*|times", re.IGNORECASE)
"""The font by its name, and by the names of its cuts: "Times New Roman Bold", "TimesNewRomanPSMT"."""
_NEARLY_BLACK = 0x33
_MARKS = re.compile(r"(?:\(?dự thảo|bản thảo).*|hỏa tốc.*|thượng khẩn|khẩn|mật|tối mật|tuyệt mật")
_LINK = re.compile(r"@|https?:|www\.|\.vn\b")


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
    sides = {name: _mm(margins, name, 25.4) for name, *_ in _MARGINS}
    # The gutter, and a negative margin, which Word holds against the header, count as what they leave blank.
    sides["left"] += _mm(margins, "gutter", 0.0)
    return Trang(
        width,
        height,
        {name: abs(value) for name, value in sides.items()},
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
            # A text box holds paragraphs of its own: the number is that of the innermost.
            own = [item for item in p.iter(f"{W}fldSimple", f"{W}instrText") if next(item.iterancestors(f"{W}p")) is p]
            if any((item.get(f"{W}instr") or item.text or "").split()[:1] == ["PAGE"] for item in own):
                yield So(place == "header", _alignment(p, styles), _size(p, styles))


def _alignment(p: "etree._Element", styles: Styles) -> str | None:
    """Return where a page number stands: by its paragraph, its frame, or the tab that leads to the middle."""
    frame = p.find(f"{W}pPr/{W}framePr")
    if frame is not None and frame.get(f"{W}xAlign") == "center":
        return "center"
    middle = any(tab.get(f"{W}alignment") == "center" for tab in p.iter(f"{W}ptab"))
    if middle or next(p.iterancestors(f"{W}txbxContent"), None) is not None:
        # Where a text box stands on the page is not reckoned.
        return "center"
    tabs = 0
    for item in p.iter(f"{W}tab", f"{W}fldSimple", f"{W}instrText"):
        if item.tag != f"{W}tab":
            break
        tabs += item.getparent().tag == f"{W}r"  # type: ignore[union-attr]
    doan, _ = styles.paragraph(p.find(f"{W}pPr"))
    return "center" if tabs == 1 and doan.canh in {None, "left", "start"} else doan.canh


def _size(p: "etree._Element", styles: Styles) -> float | None:
    """Return the size of the number: of the run that shows it, else of the one that asks for it."""
    _, inherited = styles.paragraph(p.find(f"{W}pPr"))
    runs = list(p.iter(f"{W}r"))
    shown = [r for r in runs if any((t.text or "").strip().isdigit() for t in r.iter(f"{W}t"))]
    asking = [r for r in runs if r.find(f"{W}instrText") is not None]
    for r in (*shown, *asking, *runs):
        return styles.run(r.find(f"{W}rPr"), inherited).co
    return inherited.co


def rules(pages: list[Trang], found: ThanhPhan) -> Iterator[KhacBiet]:
    """Yield what differs."""
    yield from paper(pages)
    yield from _page_numbers(pages, found)
    yield from type_rules(found)


def paper(pages: list[Trang]) -> Iterator[KhacBiet]:
    """Yield what differs in paper and margins."""
    for index, page in enumerate(pages[:1] + [page for page in pages[1:] if not page.ngang]):
        of = "" if not index else f" (phần {index + 1})"
        if abs(min(page.rong, page.cao) - 210) > _PAPER or abs(max(page.rong, page.cao) - 297) > _PAPER:
            shown = f"khổ {so_dem(round(page.rong))} × {so_dem(round(page.cao))} mm{of}"
            yield differs("kho-giay", "Khổ giấy", None, shown, "khổ A4, 210 × 297 mm", "I")
            break
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
        if sum(len(line.chu) for line in found.than) > _TWO_PAGES:
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
        for words, look in line.cac_chu:
            if not any(sign.isalnum() for sign in words):
                continue
            # Letters with Vietnamese marks are set in the font of the second slot, plain ones in that of the first.
            slots = (look.phong,) if words.isascii() else (look.phong, look.phong_khac)
            for font in slots:
                if font and not _FONT.fullmatch(font.strip()):
                    fonts.setdefault(font, line)
            colour = (look.mau or "auto").lower()
            if _coloured(colour) and not _MARKS.fullmatch(line.khoa) and not _LINK.search(words):
                colours.setdefault(colour.upper(), line)
    for font, place in fonts.items():
        yield differs("phong-chu", "Phông chữ", place, f"phông chữ {font}", asked, "I")
    for colour, place in colours.items():
        yield differs("mau-chu", "Màu chữ", place, f"chữ màu {colour}", asked, "I")


def _coloured(colour: str) -> bool:
    """Tell whether a colour is seen as one: neither black, nearly black, nor white, which is not seen."""
    if not re.fullmatch(r"[0-9a-f]{6}", colour) or colour == "ffffff":
        return False
    return any(int(colour[place : place + 2], 16) > _NEARLY_BLACK for place in (0, 2, 4))
