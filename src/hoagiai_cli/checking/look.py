"""Effective formatting: the document's defaults, styles and those they are based on, what is said directly."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from lxml import etree

from hoagiai_cli.checking.package import Package, W

_DEEPEST = 12
"""How many styles may be based on one another; a circle ends here."""
_THEME = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


class Chu(NamedTuple):
    """The look of a run; None where nothing is said."""

    phong: str | None = None
    phong_khac: str | None = None
    co: float | None = None
    dam: bool | None = None
    nghieng: bool | None = None
    hoa: bool | None = None
    gach: bool | None = None
    mau: str | None = None
    an: bool | None = None


class Doan(NamedTuple):
    """The form of a paragraph: alignment, indents and spacing in points; None where nothing is said."""

    canh: str | None = None
    trai: float | None = None
    phai: float | None = None
    dong_dau: float | None = None
    truoc: float | None = None
    sau: float | None = None
    gian_dong: float | None = None
    kieu_gian: str | None = None
    ke: bool | None = None


_T = TypeVar("_T", Chu, Doan)


def over(own: _T, below: _T) -> _T:
    """Return what is said, and below it what is said there."""
    said = {name: value for name, value in own._asdict().items() if value is not None}
    return below._replace(**said)


class Styles:
    """The styles of a file, the theme's fonts, and what comes of them."""

    def __init__(self, package: Package) -> None:
        self._theme = _theme_fonts(package)
        self._by_id: dict[str, etree._Element] = {}
        self._default: dict[str, str] = {}
        self.chu, self.doan = Chu(), Doan()
        root = package.xml("word/styles.xml")
        if root is None:
            return
        self.chu = self._run(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        self.doan = _paragraph(root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr"))
        for style in root.iterfind(f"{W}style"):
            ma = style.get(f"{W}styleId", "")
            self._by_id[ma] = style
            if style.get(f"{W}default") in {"1", "true", "on"}:
                self._default[style.get(f"{W}type", "")] = ma

    def _chain(self, ma: str | None) -> Iterator["etree._Element"]:
        for _ in range(_DEEPEST):
            style = self._by_id.get(ma or "")
            if style is None:
                return
            yield style
            ma = _val(style, "basedOn")

    def paragraph(self, p: "etree._Element") -> tuple[Doan, Chu]:
        """Return a paragraph's form, and the look that it gives its runs."""
        own = p.find(f"{W}pPr")
        doan, chu = _paragraph(own), Chu()
        for style in self._chain((None if own is None else _val(own, "pStyle")) or self._default.get("paragraph")):
            doan = over(doan, _paragraph(style.find(f"{W}pPr")))
            chu = over(chu, self._run(style.find(f"{W}rPr")))
        return over(doan, self.doan), over(chu, self.chu)

    def run(self, r: "etree._Element", inherited: Chu) -> Chu:
        """Return a run's look."""
        own = r.find(f"{W}rPr")
        chu = self._run(own)
        for style in self._chain(None if own is None else _val(own, "rStyle")):
            chu = over(chu, self._run(style.find(f"{W}rPr")))
        return over(chu, inherited)

    def _run(self, properties: "etree._Element | None") -> Chu:
        if properties is None:
            return Chu()
        fonts = properties.find(f"{W}rFonts")
        size = number(_val(properties, "sz"))
        return Chu(
            self._font(fonts, "ascii"),
            self._font(fonts, "hAnsi"),
            None if size is None else size / 2,
            _flag(properties, "b"),
            _flag(properties, "i"),
            _flag(properties, "caps"),
            None if properties.find(f"{W}u") is None else _val(properties, "u") != "none",
            _val(properties, "color"),
            _flag(properties, "vanish"),
        )

    def _font(self, fonts: "etree._Element | None", slot: str) -> str | None:
        if fonts is None:
            return None
        theme = fonts.get(f"{W}{slot}Theme")
        return self._theme.get(theme[:5], theme) if theme else fonts.get(f"{W}{slot}")


def _theme_fonts(package: Package) -> dict[str, str]:
    root = package.xml("word/theme/theme1.xml")
    if root is None:
        return {}
    found = {}
    for kind in ("major", "minor"):
        latin = root.find(f".//{_THEME}{kind}Font/{_THEME}latin")
        if latin is not None:
            found[kind] = latin.get("typeface", "")
    return found


def number(text: str | None) -> float | None:
    """Return a number of twips, half points or lines, or None for what is none."""
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if abs(value) < 1e6 else None  # noqa: PLR2004 - no paper is as long


def _val(element: "etree._Element", tag: str) -> str | None:
    found = element.find(f"{W}{tag}")
    return None if found is None else found.get(f"{W}val")


def _flag(properties: "etree._Element", tag: str) -> bool | None:
    found = properties.find(f"{W}{tag}")
    return None if found is None else found.get(f"{W}val", "true") not in {"0", "false", "off", "none"}


def _points(element: "etree._Element | None", *names: str) -> float | None:
    for name in names:
        value = None if element is None else number(element.get(f"{W}{name}"))
        if value is not None:
            return value / 20
    return None


def _paragraph(properties: "etree._Element | None") -> Doan:
    if properties is None:
        return Doan()
    ind, spacing = properties.find(f"{W}ind"), properties.find(f"{W}spacing")
    hanging, first = _points(ind, "hanging"), _points(ind, "firstLine")
    borders = properties.find(f"{W}pBdr")
    drawn = borders is not None and any(
        side.get(f"{W}val") not in {"nil", "none"}
        for side in (borders.find(f"{W}top"), borders.find(f"{W}bottom"))
        if side is not None
    )
    return Doan(
        _val(properties, "jc"),
        _points(ind, "left", "start"),
        _points(ind, "right", "end"),
        first if hanging is None else -hanging,
        _points(spacing, "before"),
        _points(spacing, "after"),
        None if spacing is None else number(spacing.get(f"{W}line")),
        None if spacing is None else spacing.get(f"{W}lineRule"),
        drawn or None,
    )
