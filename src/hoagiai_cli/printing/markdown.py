"""Document → Markdown: readable as it is, and holding exactly the document's words.

Blocks of two columns are written left, then right. Only what Markdown would take for its own marks is escaped.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from hoagiai_cli.printing import the_thuc, wording
from hoagiai_cli.printing.tables import grid
from hoagiai_cli.printing.van_ban import Block, Cell, Heading, Run, Runs, Table, VanBanIn, footnotes

_ACTIVE = re.compile(r"[*_`\[<~]|\\(?=[!-/:-@\[-`{-~]|$)|&(?=#?\w+;)")
"""Inside a line: marks of weight, code, links, markup; a backslash or an ampersand that would swallow what follows."""

_LINE_START = re.compile(r"(?:#{1,6}(?=[ \n]|$)|>|[=-]{2,} *$|:?-+:?(?:\|| *$)|\+(?= *$))")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?= |$)")
_BULLET = re.compile(r"[-+] ")


def write_markdown(van_ban: VanBanIn) -> str:
    """Return the document as Markdown text."""
    numbering = _Numbering()
    parts: list[str] = []
    if not van_ban.chi_phu_luc:
        parts = [*_head(van_ban), *(numbering.block(block) for block in van_ban.than), *_foot(van_ban)]
        parts += [f"[^{note.so}]: {_text(note.loi)}" for note in footnotes(van_ban.than)]
    for label, annex in wording.annexes(van_ban):
        numbering = _Numbering()
        parts += [
            *(["---"] if parts else []),
            *([f"# {label}"] if label else []),
            f"# {_text(annex.ten)}",
            f"*{_text(wording.kem_theo(van_ban, annex))}*",
        ]
        parts += [numbering.block(block) for block in annex.than]
        parts += [f"[^{note.so}]: {_text(note.loi)}" for note in footnotes(annex.than)]
    return _joined([part for part in parts if part])


def _joined(parts: list[str]) -> str:
    """Join the blocks by empty lines; items of one list stand line by line."""
    joined = parts[:1]
    for above, part in pairwise(parts):
        together = _BULLET.match(above) and _BULLET.match(part)
        joined += ("\n" if together else "\n\n", part)
    return "".join((*joined, "\n"))


def _head(van_ban: VanBanIn) -> Iterator[str]:
    yield from map(_text, van_ban.co_quan_chu_quan)
    yield from (_bold(line) for line in van_ban.co_quan)
    yield _bold(the_thuc.QUOC_HIEU)
    yield _bold(the_thuc.TIEU_NGU)
    yield _text(wording.so_ky_hieu(van_ban))
    v_v = wording.trich_yeu_cong_van(van_ban)
    if v_v:
        yield _text(v_v)
    if van_ban.du_thao:
        yield _bold(wording.DU_THAO)
    yield _marked(wording.dia_danh_ngay(van_ban), "*")
    if van_ban.ten_loai:
        yield f"# {_text(van_ban.ten_loai)}"
        yield _bold(van_ban.trich_yeu)
    yield from map(_text, wording.kinh_gui(van_ban))
    yield from (_marked(line, "*") for line in wording.can_cu(van_ban))


def _foot(van_ban: VanBanIn) -> Iterator[str]:
    lines = wording.noi_nhan(van_ban)
    if lines:
        yield _marked(wording.NOI_NHAN, "***")
        yield "\n".join(map(_text, lines))
    if van_ban.nguoi_ky:
        yield from (_bold(line) for line in van_ban.nguoi_ky.quyen_han)
        if van_ban.nguoi_ky.ho_ten:
            yield _bold(van_ban.nguoi_ky.ho_ten)


class _Numbering:
    """Keeps the numbers of numbered paragraphs: a renderer counts a list on by itself, whatever the text says."""

    def __init__(self) -> None:
        self._last: int | None = None

    def block(self, block: Block) -> str:
        if isinstance(block, Table):
            self._last = None
            return _table(block)
        text = _runs(block.runs)
        if isinstance(block, Heading):
            self._last = None
            return f"{'#' * (block.level + 1)} {text}"
        return self._paragraph(text)

    def _paragraph(self, text: str) -> str:
        match = _NUMBERED.match(text)
        if match is None:
            self._last = None
            return text
        number = int(match[1])
        natural = self._last is None or number == self._last + 1
        self._last = number if natural else None
        return text if natural else f"{match[1]}\\{text[len(match[1]) :]}"


def _table(table: Table) -> str:
    """Write a table; GFM knows no spans, so that a cell's words stand in its first place and the others are empty."""
    lines = []
    for number, places in enumerate(grid(table)):
        cells: list[str] = []
        for place in places:
            cells.append("" if place.continued else _cell(place.cell))
            cells.extend([""] * (place.cell.colspan - 1))
        lines.append("|" + "".join(f" {cell} |" if cell else " |" for cell in cells))
        if number == 0:
            lines.append("|" + " --- |" * len(table.widths))
    if table.header_rows == 0:
        lines[:2] = ["|" + " |" * len(table.widths), lines[1], lines[0]]
    return "\n".join(lines)


def _cell(cell: Cell) -> str:
    # A cell of the heading is bold by its place.
    runs = tuple(Run(run.text, italic=run.italic) for run in cell.runs) if cell.header else cell.runs
    return _inline(runs).replace("|", "\\|")


def _runs(runs: Runs) -> str:
    text = _inline(runs)
    return f"\\{text}" if _LINE_START.match(text) else text


def _inline(runs: Runs) -> str:
    pieces: list[str] = []
    for number, run in enumerate(runs):
        if run.chu_thich:
            pieces.append(f"[^{run.chu_thich.so}]")
            continue
        before = pieces[-1][-1:] if pieces else ""
        after = runs[number + 1].text[:1] if number + 1 < len(runs) else ""
        pieces.append(_marked(run.text, _MARKS[run.bold, run.italic], before, after))
    return "".join(pieces)


_MARKS = {(False, False): "", (True, False): "**", (False, True): "*", (True, True): "***"}
_TAGS = {"**": ("<b>", "</b>"), "*": ("<i>", "</i>"), "***": ("<b><i>", "</i></b>")}


def _bold(text: str) -> str:
    return _marked(text, "**")


def _marked(text: str, marks: str, before: str = "", after: str = "") -> str:
    """Put marks around the text without its outer white space; tags where Markdown would not see the marks."""
    core = text.strip()
    if not marks or not core:
        return _text(text)
    start = text.index(core)
    lead, trail = text[:start], text[start + len(core) :]
    outside = lead[-1:] or before
    # Asterisks that touch those of the words before would be counted together with them.
    seen = outside != "*" and _flanks(core[0], outside) and _flanks(core[-1], trail[:1] or after)
    first, last = (marks, marks) if seen else _TAGS[marks]
    return f"{_text(lead)}{first}{_text(core)}{last}{_text(trail)}"


def _flanks(inside: str, outside: str) -> bool:
    """Tell whether marks between these two characters are seen: with a sign inside, no letter may stand outside."""
    return not _is_sign(inside) or not outside or outside.isspace() or _is_sign(outside)


def _is_sign(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "PS"


def _text(text: str) -> str:
    return _ACTIVE.sub(_escape, text).replace("\n", "<br>")


def _escape(match: re.Match[str]) -> str:
    sign = match[0]
    if sign == "_":
        # Inside a word an underscore marks nothing.
        around = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
        if all(letter.isalnum() for letter in around):
            return sign
    return f"\\{sign}"
