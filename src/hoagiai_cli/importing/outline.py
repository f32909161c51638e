"""Paragraphs → the tree of sections, articles and points, by the numbers as printed, right or wrong."""

from collections.abc import Iterable

from hoagiai_cli.importing.blocks import Bang, Doan, Khoi
from hoagiai_cli.importing.markers import Dau, Kieu, number_value, read_marker
from hoagiai_cli.importing.words import is_upper

_SECTIONS = frozenset({Kieu.PHAN, Kieu.CHU_HOA, Kieu.LA_MA})
_HEADING = 160
"""Characters of the longest heading in capitals."""


class Nut:
    """A numbered paragraph, or a heading without a number, with what stands under it.

    Attributes:
        dau: Its marker; None for the root and for a heading without a number.
        doan: Its own paragraph; None for the root.
        noi_dung: The paragraphs and tables right under it, in order.
        con: The numbered paragraphs under it, in order.
    """

    __slots__ = ("con", "dau", "doan", "noi_dung")

    def __init__(self, dau: Dau | None = None, doan: Doan | None = None) -> None:
        self.dau = dau
        self.doan = doan
        self.noi_dung: list[Khoi] = []
        self.con: list[Nut] = []

    @property
    def so(self) -> str | None:
        """The number as printed; None where there is none."""
        return self.dau.so or None if self.dau else None

    @property
    def la_phan(self) -> bool:
        """Whether this is a section ("I.", "A.", a heading in capitals), which is no task itself."""
        return self.doan is not None and (self.dau is None or self.dau.kieu in _SECTIONS)

    @property
    def dau_chu(self) -> int:
        """Offset of the words after the number."""
        return self.dau.het if self.dau else 0

    @property
    def loi(self) -> str:
        """The words after the number, on one line."""
        return self.doan.phang[self.dau_chu :].strip() if self.doan else ""


def build(blocks: Iterable[Khoi]) -> Nut:
    """Return the tree; its root holds what stands before the first section."""
    root = Nut()
    open_nodes: list[tuple[Kieu | None, Nut]] = [(None, root)]
    for block in blocks:
        if isinstance(block, Bang):
            open_nodes[-1][1].noi_dung.append(block)
            continue
        mark = read_marker(block.text)
        if mark is None and _is_bare_heading(block, root):
            node = Nut(None, block)
            del open_nodes[1:]
            root.con.append(node)
            open_nodes.append((Kieu.LA_MA, node))
        elif mark is None or mark.kieu is Kieu.GACH or _is_within_sentence(mark, open_nodes):
            open_nodes[-1][1].noi_dung.append(block)
        else:
            _place(Nut(mark, block), mark, open_nodes)
    return root


def _place(node: Nut, mark: Dau, open_nodes: list[tuple[Kieu | None, Nut]]) -> None:  # noqa: C901, PLR0912 - one case a branch, in order
    """Put a node under the open one that its number belongs to."""
    kinds = [kind for kind, _ in open_nodes]
    if mark.kieu in kinds:
        del open_nodes[kinds.index(mark.kieu) :]
    elif mark.kieu in {Kieu.SO_HAI, Kieu.SO_BA}:
        above = mark.so.rpartition(".")[0]
        for index in range(len(open_nodes) - 1, 0, -1):
            if open_nodes[index][1].so == above:
                del open_nodes[index + 1 :]
                break
        else:
            shallower = {Kieu.CHU, Kieu.SO_NGOAC, *([] if mark.kieu is Kieu.SO_BA else [Kieu.SO_BA])}
            while len(open_nodes) > 1 and open_nodes[-1][0] in shallower:
                open_nodes.pop()
    elif mark.kieu in _SECTIONS:
        # A section never lies under an article: what is open below it ends here.
        while len(open_nodes) > 1 and open_nodes[-1][0] not in _SECTIONS:
            open_nodes.pop()
        if mark.kieu is Kieu.PHAN:
            del open_nodes[1:]
    elif mark.kieu is Kieu.DIEU:
        while len(open_nodes) > 1 and open_nodes[-1][0] not in _SECTIONS:
            open_nodes.pop()
    elif mark.kieu is Kieu.SO:
        while len(open_nodes) > 1 and open_nodes[-1][0] in {Kieu.CHU, Kieu.SO_NGOAC, Kieu.SO_HAI, Kieu.SO_BA}:
            open_nodes.pop()
    open_nodes[-1][1].con.append(node)
    open_nodes.append((mark.kieu, node))


def _is_bare_heading(doan: Doan, root: Nut) -> bool:
    """Tell whether a paragraph in capitals is a section whose number was left out."""
    text = doan.phang.strip()
    if not is_upper(text) or len(text) > _HEADING or len(text.split()) < 2 or text.endswith((";", ",")):  # noqa: PLR2004
        return False
    sections = [node for node in root.con if node.la_phan]
    return bool(sections) or not root.con


def _is_within_sentence(mark: Dau, open_nodes: list[tuple[Kieu | None, Nut]]) -> bool:
    """Tell whether a number only happens to begin a paragraph: "30. Các" after "1."."""
    if mark.kieu is not Kieu.SO:
        return False
    value = number_value(mark.so) or 0
    last = next((node for kind, node in reversed(open_nodes) if kind is Kieu.SO), None)
    before = (number_value(last.so or "") or 0) if last else 0
    return value > before + 20
