"""Paragraph and character styles of a .docx file, as far as importing asks: bold, capitals, fonts, lists, headings."""

from typing import TYPE_CHECKING, NamedTuple

from hoagiai_cli.store.word_package import W

if TYPE_CHECKING:
    from lxml import etree

_DEEPEST = 12
"""How many styles a style may be based on, one on the other; a circle ends here."""


class Chu(NamedTuple):
    """The look of a run; None where nothing is said."""

    dam: bool | None = None
    hoa: bool | None = None
    an: bool | None = None
    phong: str | None = None

    def over(self, below: "Chu") -> "Chu":
        """Return this look where it says something, the one below elsewhere."""
        return Chu(
            below.dam if self.dam is None else self.dam,
            below.hoa if self.hoa is None else self.hoa,
            below.an if self.an is None else self.an,
            below.phong if self.phong is None else self.phong,
        )


def run_look(properties: "etree._Element | None") -> Chu:
    """Read run properties."""
    if properties is None:
        return Chu()
    fonts = properties.find(f"{W}rFonts")
    font = None
    if fonts is not None:
        font = fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")
    return Chu(_flag(properties, "b"), _flag(properties, "caps"), _flag(properties, "vanish"), font)


def _flag(properties: "etree._Element", tag: str) -> bool | None:
    found = properties.find(f"{W}{tag}")
    if found is None:
        return None
    return found.get(f"{W}val", "true") not in {"0", "false", "off", "none"}


class _Style(NamedTuple):
    chu: Chu
    dua_tren: str | None
    danh_so: tuple[str | None, int | None] | None
    de_muc: bool


class Styles:
    """The styles by id."""

    def __init__(self, root: "etree._Element | None") -> None:
        self._styles: dict[str, _Style] = {}
        self.default = Chu()
        self.default_paragraph: str | None = None
        if root is None:
            return
        self.default = run_look(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        for style in root.iterfind(f"{W}style"):
            ma = style.get(f"{W}styleId", "")
            based = style.find(f"{W}basedOn")
            self._styles[ma] = _Style(
                run_look(style.find(f"{W}rPr")),
                None if based is None else based.get(f"{W}val"),
                list_of(style.find(f"{W}pPr")),
                style.find(f"{W}pPr/{W}outlineLvl") is not None,
            )
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true"}:
                self.default_paragraph = ma

    def _chain(self, ma: str | None) -> list[_Style]:
        chain: list[_Style] = []
        while ma in self._styles and len(chain) < _DEEPEST:
            chain.append(self._styles[ma])
            ma = chain[-1].dua_tren
        return chain

    def look(self, ma: str | None) -> Chu:
        """Return the look that a style gives, with those it is based on."""
        look = Chu()
        for style in self._chain(ma):
            look = look.over(style.chu)
        return look

    def list_of(self, ma: str | None) -> tuple[str | None, int | None] | None:
        """Return the list that a style puts its paragraphs in."""
        num_id: str | None = None
        level: int | None = None
        for style in self._chain(ma):
            if style.danh_so:
                num_id = num_id if num_id is not None else style.danh_so[0]
                level = level if level is not None else style.danh_so[1]
        return None if num_id is None else (num_id, level)

    def is_heading(self, ma: str | None) -> bool:
        """Tell whether a style is one of headings."""
        return any(style.de_muc for style in self._chain(ma))


def list_of(properties: "etree._Element | None") -> tuple[str | None, int | None] | None:
    """Return list and level of paragraph properties."""
    number = None if properties is None else properties.find(f"{W}numPr")
    if number is None:
        return None
    num, level = number.find(f"{W}numId"), number.find(f"{W}ilvl")
    return (
        None if num is None else num.get(f"{W}val"),
        None if level is None else int(level.get(f"{W}val", "0")),
    )
