"""What ``hoagiai status`` prints, made plan by plan: of a plan that was looked at only the lines stay."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.cli.console import Line, say
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.tracking.compute import track
from hoagiai_cli.tracking.lich_nghi import holiday_notes
from hoagiai_cli.tracking.names import unit_names
from hoagiai_cli.tracking.parts import TinhHinh
from hoagiai_cli.tracking.selection import Selection, select
from hoagiai_cli.tracking.status import TinhTrang


class Asked(NamedTuple):
    """What is asked of every plan: its state on which day, of which quarter; and whether tasks show their codes."""

    ngay: date
    quy: int | None
    nam: int | None
    codes: bool


class Made:
    """The output so far."""

    def __init__(self, kind: str, asked: Asked, output: Path | None) -> None:
        """Prepare.

        Args:
            kind: ``table``, ``json`` or ``csv``.
            asked: What is asked.
            output: The file that it goes to; None is standard output.
        """
        self._kind = kind
        self._asked = asked
        self._output = output
        self._notes: dict[str, None] = {}
        self._lines: list[Line] = []
        self._names: dict[str, str] = {}
        self.late = False

    def add(self, folder: ThuMuc, plan: HoSo, units: tuple[str, ...] = (), tasks: tuple[str, ...] = ()) -> None:
        """Take a plan: what is to be printed of it, of the units and tasks named or of all."""
        asked = self._asked
        self.note(folder, plan)
        self._names = self._names or unit_names(folder.don_vi)
        days = None
        if asked.quy:
            from hoagiai_cli.cli.periods import quarter_days

            days = quarter_days(asked.quy, asked.nam or plan.ke_hoach.nam)
        choice = Selection(days, units, tasks)
        tracked = track(folder, plan, asked.ngay)
        report = select(tracked, choice)
        self.late = self.late or any(
            part.tinh_trang is TinhTrang.QUA_HAN for task in report.nhiem_vu for part in task.phan_viec
        )
        if self._kind == "table":
            self._add_table(folder, report, tracked, choice)
        else:
            self._add_data(report, choice)

    def _add_table(self, folder: ThuMuc, report: TinhHinh, tracked: TinhHinh, choice: Selection) -> None:
        from hoagiai_cli.cli.status_nothing import nothing_lines
        from hoagiai_cli.cli.status_table import status_lines

        lines: Iterable[Line]
        if choice.don_vi and not report.nhiem_vu:
            whole = select(tracked, Selection(don_vi=choice.don_vi))
            lines = nothing_lines(folder, whole, choice.don_vi)
        else:
            lines = status_lines(report, self._names, choice, codes=self._asked.codes)
        if self._lines:
            self._lines.append(Line(""))
        self._lines += lines if self._is_screen() else [Line("\n".join(line.text for line in lines))]

    def _is_screen(self) -> bool:
        return self._output is None and sys.stdout.isatty()

    def _add_data(self, report: TinhHinh, choice: Selection) -> None:
        from hoagiai_cli.tracking.to_json import COLUMNS, rows, status_data

        data = status_data(report, self._names, choice)
        if self._kind == "json":
            import json

            self._lines.append(Line(json.dumps(data, ensure_ascii=False)))
            return
        from hoagiai_cli.exporting.csv_text import csv_lines

        heading, *others = csv_lines(COLUMNS, rows([data]))
        self._lines += map(Line, others if self._lines else [heading, *others])

    def note(self, folder: ThuMuc, plan: HoSo) -> None:
        """Keep what a reader of a plan's deadlines must know of the days off."""
        self._notes.update(dict.fromkeys(holiday_notes(folder, plan)))

    def say_notes(self) -> None:
        """Say what was kept, on standard error."""
        for note in self._notes:
            say(f"Lưu ý: {note}.", err=True)

    def show(self) -> None:
        """Print everything: the notes, then the plans in their order."""
        from hoagiai_cli.cli.output import emit, show

        self.say_notes()
        if self._kind == "table":
            show(self._lines, self._output)
        else:
            emit(self._texts(), self._output, data=True)

    def _texts(self) -> Iterator[str]:
        if self._kind == "csv" and not self._lines:
            from hoagiai_cli.exporting.csv_text import csv_lines
            from hoagiai_cli.tracking.to_json import COLUMNS

            yield from csv_lines(COLUMNS, ())
        yield from (line.text for line in self._lines)
