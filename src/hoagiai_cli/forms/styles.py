"""How the cells of a form look: what is to be filled in is yellow and open, the rest is locked."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from hoagiai_cli.forms.layout import Field

if TYPE_CHECKING:
    import xlsxwriter

_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
_YELLOW = "#FFF2CC"
_RED = "#F8CBAD"
_GREY = "#F2F2F2"
_LINE = 16.0
_LETTERS = 1.1
"""Letters of the form's font to a unit of column width; fewer than fit, so that nothing is cut off in print."""


def height(cells: Iterable[tuple[str, float]], lines: int = 3) -> float:
    """Return the height of a row in which texts fit into columns of a width; never lower than ``lines`` lines.

    Programs set the height of a row themselves only where it is not given and the file is theirs.
    """
    needed = lines
    for text, width in cells:
        needed = max(needed, sum(_lines(part, room(width)) for part in text.split("\n")))
    return min(needed * _LINE + 3, 409)


def room(width: float) -> int:
    """Return how many letters fit into a line of a column."""
    return max(int(width * _LETTERS), 1)


def _lines(text: str, room: int) -> int:
    count, used = 1, 0
    for word in text.split(" "):
        if used and used + 1 + len(word) > room:
            count, used = count + 1, len(word)
        else:
            used += len(word) + bool(used)
    return count


class Styles:
    """The formats of one workbook."""

    def __init__(self, book: "xlsxwriter.Workbook") -> None:
        self._book = book
        boxed = {"border": 1, "text_wrap": True}
        self.plain = self._add()
        self.cell = self._add(**boxed)
        self.number = self._add(**boxed, align="right")
        self.done = self._add(**boxed, bg_color=_GREY, italic=True)
        self.head = self._add(**boxed, bold=True, align="center", valign="vcenter", bg_color="#DDEBF7")
        self.section = self._add(**boxed, bold=True, bg_color=_GREY)
        self.title = self._add(bold=True, font_size=14, align="center", text_wrap=True)
        self.subtitle = self._add(align="center", text_wrap=True)
        self.note = self._add(text_wrap=True)
        self.warning = self._add(**boxed, font_color="#C00000", font_size=11)
        self._inputs = self._of_inputs(_YELLOW)
        self._wrong: dict[str, Any] = {}

    def _of_inputs(self, colour: str) -> dict[str, Any]:
        open_cell = {"border": 1, "text_wrap": True, "bg_color": colour, "locked": False}
        day = self._add(**open_cell, num_format="dd/mm/yyyy", align="center")
        number = self._add(**open_cell, num_format="#,##0", align="right")
        return {
            "": self._add(**open_cell, num_format="@"),
            Field.NGAY: day,
            Field.NGAY_VAN_BAN: day,
            Field.GIA_TRI: number,
        }

    def _add(self, **properties: Any) -> Any:
        return self._book.add_format({**_FONT, **properties})

    def input_of(self, khoa: str, *, wrong: bool = False) -> Any:
        """Return the format of a cell to be filled in, or of one to be mended."""
        if wrong and not self._wrong:
            self._wrong = self._of_inputs(_RED)
        formats = self._wrong if wrong else self._inputs
        return formats.get(khoa, formats[""])
