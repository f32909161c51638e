"""A table with a task a row: its columns in any order and by any name, headings of one row or two, group rows."""

import itertools
import re
from collections.abc import Iterable

from hoagiai_cli.importing import time_columns
from hoagiai_cli.importing.blocks import Bang, OBang
from hoagiai_cli.importing.columns import Cot, column_of, heading, with_name
from hoagiai_cli.importing.fields import MucDoc, TruongDoc
from hoagiai_cli.importing.labels import Truong
from hoagiai_cli.importing.markers import read_marker
from hoagiai_cli.importing.plausible import is_ditto
from hoagiai_cli.importing.printed_rows import cells as printed
from hoagiai_cli.importing.printed_rows import sources
from hoagiai_cli.importing.reading import BangDoc, HangDoc, PhanDoc, So, ViecDoc
from hoagiai_cli.importing.sums import is_sum
from hoagiai_cli.importing.tasks import TaskMaker, name_of
from hoagiai_cli.importing.words import fold, is_upper
from hoagiai_cli.model.bang import GOP_TRAI, GOP_TREN
from hoagiai_cli.model.ho_so import plain_number, section_path

NUMBER = re.compile(r"\(?(\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-ZĐ]|[a-zđ])\)?[.)]?")
_CLOCK = re.compile(r"\b\d{1,2}\s*(?:h|giờ|g|:)\s*\d{0,2}\b")
_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}|\b(?:ngày|tháng|quý|năm)\b", re.IGNORECASE)
_COLUMN_NUMBERS = re.compile(r"\(?\s*(?:\d{1,2}|[A-Z])\s*\)?(?:\s*=.*)?")


def read_tasks(table: Bang, phan: str | None, so: So, tasks: list[ViecDoc]) -> PhanDoc | None:
    """Read a table of tasks: they are added to ``tasks``, and the table as printed is returned; None for another."""
    found = heading(table)
    if found is None:
        return None
    start, columns = found
    columns = with_name(columns)
    if _is_agenda(table, start, columns):
        so.doubt(table.vi_tri, "bảng là chương trình của một buổi, chia theo giờ; giữ làm lời văn, không ghi nhiệm vụ")
        return None
    if table.noi_tiep_tu:
        so.doubt(
            table.vi_tri_hang(table.noi_tiep_tu),
            "bảng không có hàng tiêu đề, được đọc tiếp theo các cột của bảng trước; hãy đối chiếu cột với bản gốc",
        )
    for row in table.hang[:start]:
        so.used(*(doan.thu_tu for cell in row for doan in cell.doan))
    rows = tuple(_Reader(table, columns, phan, so, tasks).rows(start))
    # The heading of a table that goes on is printed once, by the table before.
    copied = bool(table.so_hang) and not any(table.so_hang[:start])
    top = () if copied else tuple(HangDoc(printed(row)) for row in table.hang[:start])
    width = max(len(row.o) for row in (*top, *rows)) if top or rows else 0
    held = sources(columns)[:width]
    held += ("-",) * (width - len(held))
    fitted = (row._replace(o=(*row.o, *([""] * (width - len(row.o))))) for row in (*top, *rows))
    return PhanDoc(None, None, bang=BangDoc(held, len(top), tuple(fitted)))


def _is_agenda(table: Bang, start: int, columns: tuple[Cot, ...]) -> bool:
    """Tell whether the rows follow each other by the clock, within a day."""
    times = [index for index, column in enumerate(columns) if column.truong is Truong.THOI_GIAN]
    cells = [row[index].phang for row in table.hang[start:] for index in times if index < len(row) and row[index].doan]
    clocks = [text for text in cells if _CLOCK.search(text) and not _DAY.search(text)]
    return len(clocks) > 1 and len(clocks) * 2 > len(cells)


class _Reader:
    def __init__(self, table: Bang, columns: tuple[Cot, ...], phan: str | None, so: So, tasks: list[ViecDoc]) -> None:
        self._table = table
        self._tasks = tasks
        self._columns = columns
        self._phan = phan
        self._so = so
        self._maker = TaskMaker(so)
        self._head = [fold(column.nhan) for column in columns]
        self._names = [column.nhan for column in columns]
        self._times = time_columns.find(self._names)
        self._above: dict[int, str] = {}

    def rows(self, start: int) -> Iterable[HangDoc]:
        """Return every row as printed; those of tasks name the task, which is added to the tasks."""
        number: str | None = None
        out: list[HangDoc] = []
        first, at = len(self._tasks), 0
        for index in range(start, len(self._table.hang)):
            row = self._table.hang[index]
            place = self._place(index)
            if is_sum(row, self._columns):
                self._so.doubt(place, f"“{_first_words(row)}” là hàng cộng nên không ghi thành nhiệm vụ")
                self._so.kept(*_orders(row))
                out.append(HangDoc(printed(row)))
                continue
            group = None if self._is_heading_again(row) else self._group(row)
            if group is not None or self._is_heading_again(row):
                self._so.used(*_orders(row))
                if group is not None:
                    number, first = group, len(self._tasks)
                out.append(HangDoc(printed(row), so=number if group else None))
            elif len(self._tasks) > first and self._goes_on(row):
                self._tasks[-1] = self._joined(self._tasks[-1], row, place)
                out[at] = out[at]._replace(o=_one_row(out[at].o, printed(row)))
            else:
                task = self._task(row, place, self._under(number or None))
                if task:
                    self._tasks.append(task)
                    at = len(out)
                out.append(HangDoc(printed(row), viec=len(self._tasks) - 1 if task else None))
        return out

    def _under(self, number: str | None) -> str | None:
        return self._phan if number is None else section_path(self._phan or "", plain_number(number))

    def _place(self, index: int) -> str:
        row = self._table.hang[index]
        return next(
            (doan.vi_tri for cell in row for doan in cell.doan if not cell.tiep), self._table.vi_tri_hang(index)
        )

    def _is_heading_again(self, row: tuple[OBang, ...]) -> bool:
        names = [fold(column_of(cell).nhan) for cell in row]
        same = sum(left == right != "" for left, right in zip(names, self._head, strict=False))
        return same > len([name for name in self._head if name]) / 2 or all(
            not cell.doan or _COLUMN_NUMBERS.fullmatch(cell.phang) for cell in row
        )

    def _group(self, row: tuple[OBang, ...]) -> str | None:
        """Return the number of a row that only parts the table, empty where it has none; None for another row."""
        cells = [cell for index, cell in enumerate(row) if cell.doan and (index == 0 or cell is not row[index - 1])]
        own = [cell for cell in cells if not cell.tiep]
        texts = [cell.phang for cell in own if cell.phang]
        if not texts or len(own) > 2:  # noqa: PLR2004 - a number and a name
            return None
        if len(texts) == 1:
            text = texts[0]
            spans = sum(cell is own[0] for cell in row) > 1
            where = next(index for index, cell in enumerate(row) if cell is own[0])
            column = self._columns[where].truong if where < len(self._columns) else Truong.KHAC
            mark = read_marker(text)
            if NUMBER.fullmatch(text.strip()) or (not spans and column not in {Truong.TEN, Truong.SO}):
                return None
            if not spans and mark is None and not is_upper(text):
                return None
            return mark.so if mark else ""
        number = NUMBER.fullmatch(texts[0].strip())
        columns = {
            self._columns[index].truong
            for index, cell in enumerate(row)
            if cell is own[1] and index < len(self._columns)
        }
        # A crawl puts the title behind the number, whatever that column is called.
        parts = Truong.TEN in columns or (columns == {Truong.KHAC} and is_upper(texts[1]))
        if number and parts and all(not cell.doan or cell in own for cell in row):
            return number[1]
        return None

    def _goes_on(self, row: tuple[OBang, ...]) -> bool:
        """Tell whether a row is the rest of the one above, cut by a page: no number, no name of its own."""
        names = [cell for cell, column in zip(row, self._columns, strict=False) if column.truong is Truong.TEN]
        numbers = [cell for cell, column in zip(row, self._columns, strict=False) if column.truong is Truong.SO]
        own = [cell for cell in row if cell.doan and not cell.tiep]
        if not own:
            return True
        if not names or any(cell.tiep for cell in names):
            return False
        if not any(cell.doan for cell in names):
            return not any(cell.doan for cell in numbers)
        first = names[0].phang
        return (
            bool(numbers) and not any(cell.doan for cell in numbers) and first[:1].islower() and not read_marker(first)
        )

    def _joined(self, task: ViecDoc, row: tuple[OBang, ...], place: str) -> ViecDoc:
        more = self._task(row, place, task.phan, quiet=True)
        self._so.used(*_orders(row))
        if more is None:
            return task
        self._so.doubt(place, f"hàng không có số thứ tự được nối vào nhiệm vụ “{task.ten[:60]}” ở hàng trên")
        khac = dict(task.khac)
        for label, words in more.khac:
            khac[label] = f"{khac[label]} {words}" if label in khac else words
        times = [time for time in (task.thoi_gian, more.thoi_gian) if time]
        return task._replace(
            ten=f"{task.ten} {more.ten}".strip(),
            chu_tri=tuple(dict.fromkeys((*task.chu_tri, *more.chu_tri))),
            phoi_hop=tuple(dict.fromkeys((*task.phoi_hop, *more.phoi_hop))),
            thoi_gian="; ".join(times) or None,
            khac=tuple(khac.items()),
            nguyen_van=(),
        )

    def _as_above(self, index: int, text: str, place: str) -> str:
        """Return the words of a cell; those of the cell above where it only refers to it."""
        if is_ditto(text) and index in self._above:
            text = self._above[index]
            self._so.doubt(place, f"ô “{self._names[index]}” ghi như hàng trên, được đọc là “{text[:80]}”")
        self._above[index] = text
        return text

    def _is_time_part(self, index: int) -> bool:
        times = self._times
        return times is not None and index in {times.dau, times.cuoi, *times.ky}

    def _time(self, row: tuple[OBang, ...], place: str) -> list[MucDoc]:
        """Return the time that several columns give together."""
        if self._times is None:
            return []
        time, doubt = time_columns.value(self._times, self._names, [cell.phang for cell in row])
        if doubt:
            self._so.doubt(place, doubt)
        return [MucDoc(Truong.THOI_GIAN, "Thời gian thực hiện", time, ())] if time else []

    def _task(self, row: tuple[OBang, ...], place: str, phan: str | None, *, quiet: bool = False) -> ViecDoc | None:  # noqa: C901 - one case a branch, in order
        number: str | None = None
        name = ""
        fields: list[MucDoc] = []
        seen: OBang | None = None
        for index, (cell, column) in enumerate(zip(row, self._columns, strict=False)):
            if cell is seen or not cell.doan:
                seen = cell if cell.doan else None
                continue
            seen = cell
            text = cell.text
            if column.truong is Truong.SO:
                if not cell.tiep:
                    number = text.strip().rstrip(".") or None
            elif column.truong is Truong.TEN:
                name = f"{name}\n{text}".strip()
            elif not self._is_time_part(index):
                fields.append(MucDoc(column.truong, column.nhan, self._as_above(index, text, place), cell.doan))
        fields += self._time(row, place)
        self._so.used(*_orders(row))
        if not name and not quiet:
            if fields:
                self._so.doubt(place, "hàng của bảng không có tên nhiệm vụ nên không ghi thành nhiệm vụ")
                self._so.kept(*_orders(row))
            return None
        if number is None:
            mark = read_marker(name)
            if mark and mark.so and Truong.SO not in {column.truong for column in self._columns}:
                number, name = mark.so, name[mark.het :]
        flat = " ".join(name.split())
        if quiet:
            return TaskMaker(So(0)).make(flat, place, TruongDoc(tuple(fields), ()), number, phan, column=True)
        return self._maker.make(name_of(flat), place, TruongDoc(tuple(fields), ()), number, phan, column=True)


def _first_words(row: tuple[OBang, ...]) -> str:
    """Return the first cell of a row that holds letters."""
    return next((cell.phang for cell in row if any(map(str.isalpha, cell.phang))), "")[:80]


def _orders(row: tuple[OBang, ...]) -> list[int]:
    return [doan.thu_tu for cell in row for doan in cell.doan]


def _one_row(above: tuple[str, ...], below: tuple[str, ...]) -> tuple[str, ...]:
    """Return the cells of a row that a page cut in two."""
    signs = {GOP_TRAI, GOP_TREN}
    return tuple(
        f"{upper} {lower}".strip() if lower not in signs and upper not in signs else upper
        for upper, lower in itertools.zip_longest(above, below, fillvalue="")
    )
