"""The cells of a row that may report, read for what they say of progress; questions about them, by their address."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple, NoReturn

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.forms.grid import Cell
from hoagiai_cli.gathering.typed import NotRead, clean, read_text
from hoagiai_cli.tables.columns import Loai
from hoagiai_cli.tables.heads import Cot
from hoagiai_cli.tables.lines import Dong
from hoagiai_cli.tables.questions import BO, CauHoi, Questions
from hoagiai_cli.tables.wording import Loi, Noi, read_words

_WHOLE = 100


class Open(Exception):  # noqa: N818 - an outcome
    """A question without an answer, or a cell that cannot be read: the row waits."""


class O(NamedTuple):  # noqa: E742 - a cell
    """A cell that is not blank: its column, its words, and what they say of progress."""

    cot: Cot
    cell: Cell
    chu: str
    loi: Loi


class Cells:
    """The cells of one row under some columns."""

    def __init__(self, row: Dong, columns: Sequence[Cot], questions: Questions) -> None:
        self.row = row
        self._questions = questions
        self.every = tuple(self._read(columns))

    def of(self, *kinds: Loai) -> list[O]:
        """Return the cells of columns of these kinds."""
        return [cell for cell in self.every if cell.cot.loai in kinds]

    def text(self, kind: Loai) -> str | None:
        """Return the words under a kind of column; None where they say nothing."""
        cells = [cell for cell in self.of(kind) if cell.loi.noi is not Noi.IM]
        try:
            return "\n".join(read_text(cell.chu) for cell in cells) or None
        except NotRead as error:
            self.refuse(cells[0].cot, str(error))

    def refuse(self, column: Cot | None, reason: str) -> NoReturn:
        """Leave the row out, whatever anybody answers.

        Raises:
            Open: Always.
        """
        self._questions.refuse(self.row.noi(column), f"{reason}; dòng này chưa được nhập", self.row.text(column))
        raise Open

    def ask(
        self, column: Cot, kind: str, reason: str, choices: tuple[tuple[str, str], ...], *, day: bool = False
    ) -> str:
        """Ask about a cell.

        Raises:
            Open: When nobody has answered, or the answer is to leave the row out.
        """
        question = CauHoi(self.row.noi(column), kind, reason, self.row.text(column), choices, day)
        answer = self._questions.ask(question)
        if answer is None or answer == BO:
            raise Open
        return answer

    def ask_column(
        self, column: Cot, kind: str, reason: str, about: str, choices: tuple[tuple[str, str], ...]
    ) -> str | None:
        """Ask once for all rows of a column; None where nobody has answered, or the answer is to leave them out."""
        place = f"{self.row.trang.ten}, cột “{column.nhan}”"
        answer = self._questions.ask(CauHoi(place, kind, reason, about, choices))
        return None if answer == BO else answer

    def _read(self, columns: Sequence[Cot]) -> Iterator[O]:
        for column in columns:
            cell = self.row.o.get(column.cot)
            if cell is None:
                continue
            if cell.loi is not None:
                self.refuse(column, cell.loi)
            text = str(cell.gia_tri)
            if isinstance(cell.gia_tri, date):
                text = format_day(cell.gia_tri)
            elif column.loai is Loai.TY_LE:
                text = self._share(column, cell)
            yield O(column, cell, clean(text), read_words(clean(text)))

    def _share(self, column: Cot, cell: Cell) -> str:
        """Return a share in hundredths; a bare number of at most one may be a share of one or of a hundred."""
        value = cell.gia_tri
        if isinstance(value, str):
            text = clean(value).strip()
            if not text.replace(",", ".").replace(".", "", 1).isdecimal():
                return text
            value = float(text.replace(",", "."))
        if isinstance(value, bool) or not 0 <= value <= _WHOLE:
            self.refuse(column, f"“{value}” không phải tỷ lệ phần trăm")
        if 0 < value <= 1:
            low, high = (f"{share:g}%".replace(".", ",") for share in (value, value * _WHOLE))
            choices = (("phan_tram", low), ("phan_mot", high))
            reason = f"số {value:g} ở cột này là {low} hay {high}".replace(".", ",")
            answer = self.ask_column(column, "ty_le", reason, column.nhan, choices)
            if answer is None:
                self.refuse(column, f"“{value:g}” không rõ là {low} hay {high}")
            value *= _WHOLE if answer == "phan_mot" else 1
        return f"{value:g}%".replace(".", ",")


def short(text: str) -> str:
    """Return the beginning of a text, as long as a line of a message bears."""
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59] + "…"  # noqa: PLR2004 - fits a line
