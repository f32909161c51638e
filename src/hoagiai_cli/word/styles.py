"""Effective formatting: the document's defaults, styles and those they are based on, what is said directly."""

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from hoagiai_cli.word.package import Package, W
from hoagiai_cli.word.values import flag, integer, number, val

if TYPE_CHECKING:
    from lxml import etree

_DEEPEST = 12
"""How many styles may be based on one another; a circle ends here."""
_THEME = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_AUTO_SPACE = 14.0
"""Points that Word leaves where spacing is left to it."""


class Chu(NamedTuple):
    """The look of a run; None where nothing is said. ``bo``: struck through."""

    phong: str | None = None
    phong_khac: str | None = None
    co: float | None = None
    dam: bool | None = None
    nghieng: bool | None = None
    hoa: bool | None = None
    gach: bool | None = None
    mau: str | None = None
    an: bool | None = None
    bo: bool | None = None


class Dang(NamedTuple):
    """The form of a paragraph: alignment, indents and spacing in points; None where nothing is said.

    ``ke``: whether a border is drawn above or below; ``tab``: its first tab stop.
    """

    canh: str | None = None
    trai: float | None = None
    phai: float | None = None
    dong_dau: float | None = None
    truoc: float | None = None
    sau: float | None = None
    gian_dong: float | None = None
    kieu_gian: str | None = None
    ke: bool | None = None
    tab: float | None = None


_T = TypeVar("_T", Chu, Dang)
_NO_LOOK, _NO_FORM = Chu(), Dang()
_TOGGLES = ("dam", "nghieng", "hoa", "an", "bo")


def over(own: _T, below: _T) -> _T:
    """Return what is said, and below it what is said there."""
    said: list[Any] = [low if high is None else high for high, low in zip(own, below, strict=True)]
    return type(below)(*said)


class _Style(NamedTuple):
    """A style with all that it is based on."""

    chu: Chu
    dang: Dang
    danh_so: tuple[str | None, int | None] | None
    de_muc: bool


_NO_STYLE = _Style(_NO_LOOK, _NO_FORM, None, de_muc=False)


class Styles:
    """The styles of a file, the theme's fonts, and what comes of them."""

    def __init__(self, package: Package) -> None:
        self._theme = _theme_fonts(package)
        self._by_id: dict[str, etree._Element] = {}
        self._default: dict[str, str] = {}
        self._made: dict[str, _Style] = {}
        self._paragraphs: dict[tuple[str | None, str | None], tuple[Dang, Chu]] = {}
        self.chu, self.dang = _NO_LOOK, _NO_FORM
        root = package.part("styles")
        if root is None:
            return
        self.chu = self._run(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        self.dang = form_of(root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr"))
        for style in root.iterfind(f"{W}style"):
            ma = style.get(f"{W}styleId", "")
            self._by_id[ma] = style
            if style.get(f"{W}default") in {"1", "true", "on"}:
                self._default[style.get(f"{W}type", "")] = ma

    def style(self, ma: str | None) -> _Style:
        """Return a style with all that it is based on; nothing said for one that is not there."""
        if ma is None or ma not in self._by_id:
            return _NO_STYLE
        if ma not in self._made:
            self._made[ma] = self._make(ma)
        return self._made[ma]

    def _make(self, ma: str) -> _Style:
        made = _NO_STYLE
        name: str | None = ma
        for _ in range(_DEEPEST):
            style = self._by_id.get(name or "")
            if style is None:
                break
            properties = style.find(f"{W}pPr")
            hung = list_of(properties)
            made = _Style(
                over(made.chu, self._run(style.find(f"{W}rPr"))),
                over(made.dang, form_of(properties)),
                _list_over(made.danh_so, hung),
                made.de_muc or (properties is not None and properties.find(f"{W}outlineLvl") is not None),
            )
            name = val(style, "basedOn")
        return made

    def of_paragraph(self, properties: "etree._Element | None") -> str | None:
        """Return the id of a paragraph's style."""
        named = val(properties, "pStyle")
        return named if named in self._by_id else self._default.get("paragraph")

    def paragraph(
        self, properties: "etree._Element | None", table_style: str | None = None, list_form: Dang = _NO_FORM
    ) -> tuple[Dang, Chu]:
        """Return a paragraph's form, and the look that it gives its runs."""
        ma = self.of_paragraph(properties)
        key = (ma, table_style)
        if key not in self._paragraphs:
            style, table = self.style(ma), self.style(table_style)
            self._paragraphs[key] = (
                over(over(style.dang, table.dang), self.dang),
                over(over(style.chu, table.chu), self.chu),
            )
        dang, chu = self._paragraphs[key]
        if list_form is not _NO_FORM:
            dang = over(list_form, dang)
        return (dang if properties is None else over(form_of(properties), dang)), chu

    def run(self, properties: "etree._Element | None", inherited: Chu) -> Chu:
        """Return the look of a run with these properties."""
        if properties is None or len(properties) == 0:
            return inherited
        own = self._run(properties)
        named = val(properties, "rStyle")
        if named is None:
            return over(own, inherited)
        style = self.style(named).chu
        below = over(style, inherited)
        # Said by the styles of both paragraph and run, a switch is off again, as Word has it.
        twice: dict[str, Any] = {name: False for name in _TOGGLES if getattr(style, name) and getattr(inherited, name)}
        return over(own, below._replace(**twice) if twice else below)

    def _run(self, properties: "etree._Element | None") -> Chu:
        if properties is None:
            return _NO_LOOK
        fonts = properties.find(f"{W}rFonts")
        size = number(val(properties, "sz"))
        struck = flag(properties, "strike")
        return Chu(
            self._font(fonts, "ascii"),
            self._font(fonts, "hAnsi"),
            None if size is None else size / 2,
            flag(properties, "b"),
            flag(properties, "i"),
            flag(properties, "caps"),
            None if properties.find(f"{W}u") is None else val(properties, "u") != "none",
            val(properties, "color"),
            flag(properties, "vanish"),
            flag(properties, "dstrike") if struck is None else struck or flag(properties, "dstrike"),
        )

    def _font(self, fonts: "etree._Element | None", slot: str) -> str | None:
        if fonts is None:
            return None
        theme = fonts.get(f"{W}{slot}Theme")
        return self._theme.get(theme[:5], theme) if theme else fonts.get(f"{W}{slot}")


def _theme_fonts(package: Package) -> dict[str, str]:
    root = package.part("theme")
    if root is None:
        return {}
    found = {}
    for kind in ("major", "minor"):
        latin = root.find(f".//{_THEME}{kind}Font/{_THEME}latin")
        if latin is not None:
            found[kind] = latin.get("typeface", "")
    return found


def _list_over(
    own: tuple[str | None, int | None] | None, below: tuple[str | None, int | None] | None
) -> tuple[str | None, int | None] | None:
    if own is None or below is None:
        return own or below
    return (below[0] if own[0] is None else own[0], below[1] if own[1] is None else own[1])


def list_of(properties: "etree._Element | None") -> tuple[str | None, int | None] | None:
    """Return list and level of paragraph properties."""
    hung = None if properties is None else properties.find(f"{W}numPr")
    if hung is None:
        return None
    level = val(hung, "ilvl")
    return val(hung, "numId"), None if level is None else integer(level)


def _points(element: "etree._Element | None", *names: str) -> float | None:
    for name in names:
        value = None if element is None else number(element.get(f"{W}{name}"))
        if value is not None:
            return value / 20
    return None


def form_of(properties: "etree._Element | None") -> Dang:
    """Read paragraph properties."""
    if properties is None or len(properties) == 0:
        return _NO_FORM
    ind, spacing, borders = (properties.find(f"{W}{tag}") for tag in ("ind", "spacing", "pBdr"))
    hanging, first = _points(ind, "hanging"), _points(ind, "firstLine")
    drawn = borders is not None and any(
        side.get(f"{W}val") not in {"nil", "none"}
        for side in (borders.find(f"{W}top"), borders.find(f"{W}bottom"))
        if side is not None
    )
    return Dang(
        val(properties, "jc"),
        _points(ind, "left", "start"),
        _points(ind, "right", "end"),
        first if hanging is None else -hanging,
        _space(spacing, "before"),
        _space(spacing, "after"),
        None if spacing is None else number(spacing.get(f"{W}line")),
        None if spacing is None else spacing.get(f"{W}lineRule"),
        drawn if borders is not None else None,
        _tab(properties),
    )


def _space(spacing: "etree._Element | None", side: str) -> float | None:
    if spacing is not None and spacing.get(f"{W}{side}Autospacing") in {"1", "true", "on"}:
        return _AUTO_SPACE
    return _points(spacing, side)


def _tab(properties: "etree._Element") -> float | None:
    stops = [
        stop
        for tab in properties.iterfind(f"{W}tabs/{W}tab")
        if tab.get(f"{W}val") not in {"clear", "bar"} and (stop := _points(tab, "pos")) is not None and stop > 0
    ]
    return min(stops, default=None)
