"""A table, line by line → the claims that it makes on a plan, what stands there already, and what is left open."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.gathering.records import Claim
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.tables.cells import Open
from hoagiai_cli.tables.claiming import Claiming
from hoagiai_cli.tables.columns import Loai
from hoagiai_cli.tables.heads import Bang, Cot
from hoagiai_cli.tables.holders import Cho
from hoagiai_cli.tables.lines import Dong, lines
from hoagiai_cli.tables.questions import BO, CauHoi
from hoagiai_cli.tables.said import hear

_MARKER = re.compile(r"([IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)\s*[.)/-]\s+(?=\S)")
COUNTED = "so_dem"
TOGETHER = "tat_ca"
RECORD = "ghi"


class Nhan(NamedTuple):
    """What was understood of a row: where it stands, what it shows, the claim, and whether it is there already."""

    noi: str
    so: str
    ten: str
    claim: Claim
    theo: str
    da_co: bool


class Taken(NamedTuple):
    """What comes of a table: the claims, and how many rows say nothing."""

    nhan: list[Nhan]
    trong: int


def take(claiming: Claiming, table: Bang) -> Taken:
    """Return what comes of a table; what it leaves open is among the questions of ``claiming``."""
    return _Table(claiming, table).take()


class _Table:
    """Goes through one table."""

    def __init__(self, claiming: Claiming, table: Bang) -> None:
        self._claiming = claiming
        self._questions = claiming.questions
        self._table = table
        self._name = table.of(Loai.TEN)[0]
        self._number = next(iter(table.of(Loai.SO, Loai.SO_KE_HOACH)), None)
        self._lead = next(iter(table.of(Loai.CHU_TRI)), None)
        self._time = next(iter(table.of(Loai.THOI_HAN)), None)
        self._rows = list(lines(table))
        self._answers = [column for column in table.cot if column.tra_loi or column.loai is Loai.GHI_CHU]
        self._units = list(dict.fromkeys(column.don_vi for column in self._answers))
        unit_rows = [row for row in self._rows if self._unit_of(row)]
        self._below = any(self._has_answers(row) for row in unit_rows)
        self._muc = ""
        self._heading: str | None = None
        self._task: NhiemVu | None = None

    def _unit_of(self, row: Dong) -> str | None:
        text = _MARKER.sub("", row.text(self._name), count=1) if row.mot_o else row.text(self._name)
        text = text or (next(iter(row.o.values())).gia_tri if row.mot_o else "")
        return self._claiming.holders.unit_called(str(text)) if text else None

    def _has_answers(self, row: Dong) -> bool:
        return any(row.text(column) for column in self._answers if column.loai is not Loai.GHI_CHU)

    def take(self) -> Taken:
        taken: list[Nhan] = []
        blank = 0
        for row in self._rows:
            if self._is_heading(row):
                continue
            found = False
            for unit in self._units:
                columns = [column for column in self._answers if column.don_vi == unit]
                if not any(row.text(column) for column in columns):
                    continue
                found = True
                try:
                    taken += self._row(row, columns, unit)
                except Open:
                    continue
            if not found and not (self._below and self._unit_of(row)):
                self._remember(row)
            blank += not found
        return Taken(self._once(taken), blank)

    def _is_heading(self, row: Dong) -> bool:
        """Take in the heading of a group: its number, or the unit whose work follows."""
        if self._has_answers(row) and not row.mot_o:
            return False
        unit = self._unit_of(row)
        if unit and not self._below and not self._claiming.holders.folder.don_vi[unit].la_nhom:
            self._heading, self._task = unit, None
            return True
        if unit and self._below:
            return False
        name, number = row.text(self._name), row.text(self._number)
        if not row.mot_o and not (name and not row.text(self._lead) and not row.text(self._time)):
            return False
        if self._claiming.knows(number, name, self._muc):
            return False
        text = name or str(next(iter(row.o.values())).gia_tri)
        marker = _MARKER.match(text)
        self._muc = (number or (marker[1] if marker else "")).strip(" .)")
        self._task = None
        return row.mot_o or not self._has_answers(row)

    def _remember(self, row: Dong) -> None:
        """Keep the task of a row without answers: rows of units may follow it."""
        self._task = self._claiming.sure_task(row.text(self._number), row.text(self._name), self._muc)

    def _row(self, row: Dong, columns: Sequence[Cot], unit: str | None) -> Iterator[Nhan]:
        shared = [column for column in columns if column.cot in row.chung]
        if shared:
            self._ask_shared(row, shared[0])
        own = self._unit_of(row)
        if own:
            task = self._task_above(row)
            unit = own if unit is None else unit
        elif row.noi_tiep and self._task is not None:
            task = self._task
        elif not row.text(self._name) and not row.text(self._number):
            task = self._continued(row)
        else:
            self._task = None
            task = self._task_of(row)
        self._task = task
        bao = hear(row, columns, self._questions)
        if bao is None:
            return
        unit = unit or self._of_heading(row)
        lead, time = self._words(row, self._lead), self._words(row, self._time)
        for claim, stands in self._claiming.claims(task, bao, lead, time, unit):
            yield Nhan(bao.noi, row.text(self._number), row.text(self._name), claim, bao.theo, stands)

    def _words(self, row: Dong, column: Cot | None) -> Cho:
        cell = row.o.get(column.cot) if column else None
        value = cell.gia_tri if cell else None
        text = format_day(value) if isinstance(value, date) else row.text(column)
        return Cho(row.noi(column or self._name), text)

    def _of_heading(self, row: Dong) -> str | None:
        """Return the unit under whose heading a row stands.

        Raises:
            Open: When the row itself names another one.
        """
        if self._heading is None:
            return None
        own = self._claiming.holders.unit_called(row.text(self._lead)) if row.text(self._lead) else None
        if own and own != self._heading:
            names = self._claiming.holders.names
            reason = f"dòng ghi {names[own]}, đứng dưới mục {names[self._heading]}"
            choices = tuple((ma, names[ma]) for ma in (own, self._heading))
            question = CauHoi(row.noi(self._lead), "muc", reason, row.text(self._lead), choices)
            answer = self._questions.ask(question)
            if answer is None or answer == BO:
                raise Open
            return answer
        return self._heading

    def _task_of(self, row: Dong) -> NhiemVu:
        place = Cho(row.noi(self._name), row.text(self._name))
        counted = None
        if self._number and self._number.loai is Loai.SO:
            counted = Cho(f"{self._table.trang.ten}, cột “{self._number.nhan}”", self._number.nhan)
        return self._claiming.task_of(row.text(self._number), place.chu, self._muc, place, counted)

    def _task_above(self, row: Dong) -> NhiemVu:
        if self._task is None:
            self._questions.refuse(
                row.noi(self._name), "dòng chỉ ghi đơn vị, không rõ của nhiệm vụ nào", row.text(self._name)
            )
            raise Open
        return self._task

    def _continued(self, row: Dong) -> NhiemVu:
        """Ask whether a row without number and name goes on with the task above."""
        if self._task is None:
            self._questions.refuse(row.noi(self._name), "dòng có kết quả mà không ghi nhiệm vụ")
            raise Open
        reason = f"dòng không ghi nhiệm vụ; có phải tiếp nhiệm vụ ở dòng trên (“{self._task.ten[:60]}”)"
        question = CauHoi(row.noi(self._name), "nhiem_vu", reason, "", ((self._task.ma, self._task.ten),))
        answer = self._questions.ask(question)
        if answer is None or answer == BO:
            raise Open
        return self._task

    def _ask_shared(self, row: Dong, column: Cot) -> None:
        area = row.chung[column.cot]
        reason = f"một ô gộp qua các dòng {area.tren}–{area.duoi}: một kết quả cho tất cả các dòng ấy"
        choices = ((TOGETHER, "cho tất cả các dòng"), ("dong_dau", "chỉ cho dòng đầu"))
        answer = self._questions.ask(CauHoi(row.noi(column), "o_gop", reason, row.text(column), choices))
        if answer is None or answer == BO or (answer == "dong_dau" and row.hang != area.tren):
            raise Open

    def _once(self, taken: list[Nhan]) -> list[Nhan]:
        """Return each piece of work once; rows that say different things of one are all left out."""
        by_work: dict[tuple[str, str, str | None], list[Nhan]] = {}
        for item in taken:
            by_work.setdefault((item.claim.nhiem_vu, item.claim.don_vi, item.claim.dot), []).append(item)
        kept = []
        for same in by_work.values():
            if len({(item.claim.tien_do, item.claim.ngay) for item in same}) > 1:
                places = ", ".join(item.noi for item in same)
                for item in same:
                    reason = f"nhiều dòng nói khác nhau về cùng một việc ({places}); dòng này chưa được nhập"
                    self._questions.refuse(item.noi, reason, item.ten)
            else:
                kept += same if len({item.claim for item in same}) == len(same) else same[:1]
        return kept
