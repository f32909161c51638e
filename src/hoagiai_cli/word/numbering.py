"""Word's automatic numbers, as Word prints them: levels, restarts, numbers that hang on a style."""

from typing import TYPE_CHECKING, NamedTuple

from hoagiai_cli.language.roman import to_roman
from hoagiai_cli.word.package import W
from hoagiai_cli.word.styles import Dang, form_of
from hoagiai_cli.word.values import integer, is_true, val

if TYPE_CHECKING:
    from lxml import etree

_POINTS = "abcdefghijklmnopqrstuvwxyz"
_DEEPEST = 9
_MANY = 4000
"""Beyond it no list is written in letters or Roman figures."""


class Cap(NamedTuple):
    """One level of a numbering."""

    dang: str
    mau: str
    bat_dau: int
    lap_lai: int | None
    kieu: str | None
    a_rap: bool
    hinh: Dang


class Numbering:
    """Counts the paragraphs of each list, in the order of the document."""

    def __init__(self, root: "etree._Element | None") -> None:
        self._levels: dict[str, dict[int, Cap]] = {}
        self._abstract: dict[str, str] = {}
        self._overrides: dict[tuple[str, int], int] = {}
        self._linked: dict[str, tuple[str, int]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._restarted: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: "etree._Element") -> None:
        self._read_lists(root)
        for num in root.iterfind(f"{W}num"):
            num_id = num.get(f"{W}numId", "")
            of = num.find(f"{W}abstractNumId")
            if of is None:
                continue
            self._abstract[num_id] = of.get(f"{W}val", "")
            for override in num.iterfind(f"{W}lvlOverride"):
                self._override(num_id, override)
            for level, cap in self._levels.get(self._abstract[num_id], {}).items():
                if cap.kieu:
                    self._linked.setdefault(cap.kieu, (num_id, level))

    def _read_lists(self, root: "etree._Element") -> None:
        own_style: dict[str, str] = {}
        borrowed: dict[str, str] = {}
        for abstract in root.iterfind(f"{W}abstractNum"):
            ma = abstract.get(f"{W}abstractNumId", "")
            self._levels[ma] = {_rank(lvl): _level(lvl) for lvl in abstract.iterfind(f"{W}lvl")}
            style, link = abstract.find(f"{W}styleLink"), abstract.find(f"{W}numStyleLink")
            if style is not None:
                own_style[style.get(f"{W}val", "")] = ma
            if link is not None:
                borrowed[ma] = link.get(f"{W}val", "")
        for ma, style_name in borrowed.items():
            if style_name in own_style:
                self._levels[ma] = self._levels[own_style[style_name]]

    def _override(self, num_id: str, override: "etree._Element") -> None:
        level = _rank(override)
        start, own = override.find(f"{W}startOverride"), override.find(f"{W}lvl")
        if start is not None:
            self._overrides[num_id, level] = integer(start.get(f"{W}val"), 1)
        if own is not None:
            # A list with levels of its own counts on its own.
            ma = f"num-{num_id}"
            self._levels[ma] = {**self._levels.get(self._abstract[num_id], {}), level: _level(own)}
            self._abstract[num_id] = ma

    def of_style(self, style: str) -> tuple[str, int] | None:
        """Return the list and level that a paragraph style hangs on."""
        return self._linked.get(style)

    def form(self, num_id: str, level: int) -> Dang:
        """Return the form that a list gives its paragraphs."""
        cap = self._levels.get(self._abstract.get(num_id, ""), {}).get(level)
        return Dang() if cap is None else cap.hinh

    def next(self, num_id: str, level: int) -> str:
        """Count one more paragraph of a list and return what Word prints before it: "1.", "a)", "-" or nothing."""
        abstract = self._abstract.get(num_id)
        levels = self._levels.get(abstract or "", {})
        cap = levels.get(level)
        if abstract is None or cap is None:
            return ""
        counts = self._counts.setdefault(abstract, [None] * _DEEPEST)
        if (num_id, level) in self._overrides and (num_id, level) not in self._restarted:
            self._restarted.add((num_id, level))
            counts[level] = self._overrides[num_id, level]
        else:
            counts[level] = cap.bat_dau if counts[level] is None else (counts[level] or 0) + 1
        for deeper in range(level + 1, _DEEPEST):
            restart = levels[deeper].lap_lai if deeper in levels else None
            if restart != 0 and (restart is None or level < restart):
                counts[deeper] = None
        if cap.dang == "bullet":
            return "-"
        if cap.dang == "none" and "%" in cap.mau:
            return ""
        text = cap.mau
        for place in range(_DEEPEST):
            shown = levels.get(place)
            if f"%{place + 1}" in text and shown:
                value = counts[place] if counts[place] is not None else shown.bat_dau
                counts[place] = value
                # A legal numbering ("isLgl") prints every level in Arabic figures.
                form = "decimal" if cap.a_rap and shown.dang != "decimalZero" else shown.dang
                text = text.replace(f"%{place + 1}", _format(value or 0, form))
        return text.strip()


def _rank(element: "etree._Element") -> int:
    return min(max(integer(element.get(f"{W}ilvl")), 0), _DEEPEST - 1)


def _level(lvl: "etree._Element") -> Cap:
    restart = val(lvl, "lvlRestart")
    legal = lvl.find(f"{W}isLgl")
    return Cap(
        val(lvl, "numFmt") or "decimal",
        val(lvl, "lvlText") or "",
        integer(val(lvl, "start"), 1),
        None if restart is None else integer(restart),
        val(lvl, "pStyle"),
        legal is not None and is_true(legal),
        form_of(lvl.find(f"{W}pPr")),
    )


def _format(value: int, form: str) -> str:
    if form in {"upperRoman", "lowerRoman"} and 0 < value < _MANY:
        text = to_roman(value)
        return text if form == "upperRoman" else text.lower()
    if form in {"upperLetter", "lowerLetter"} and 0 < value < _MANY:
        letter = _POINTS[(value - 1) % 26] * ((value - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    return f"{value:02}" if form == "decimalZero" else str(value)
