"""The days that a plan runs over, and its year: from its title and its day, never from one task.

A task whose deadline lies behind them is said; a person decides whether the plan runs longer or the row is wrong.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.importing.reading import DauDoc, ViecDoc, XemLai

_SPAN = re.compile(
    r"(?<!nhiệm kỳ )(?<!khóa )(?:giai đoạn|thời kỳ|từ năm|các năm|năm học|năm)\s+"
    r"(20\d\d)\s*(?:[-–]|đến(?: năm)?)\s*(20\d\d)",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"đến (?:hết )?năm (20\d\d)", re.IGNORECASE)
_YEAR = re.compile(r"năm (20\d\d|19\d\d)", re.IGNORECASE)


class ThoiKyDoc(NamedTuple):
    """The period, the tasks that fall due behind it, each with the last of its deadlines, and what tells the years."""

    tu: date
    den: date
    ngoai: tuple[tuple[ViecDoc, date], ...] = ()
    dua_vao: str = ""

    def loi(self) -> list[XemLai]:
        """Return what a person must look at."""
        said = f"{self.tu.year}" if self.tu.year == self.den.year else f"{self.tu.year}–{self.den.year}"
        return [
            XemLai(
                task.vi_tri,
                f"thời gian “{task.thoi_gian}” đến hạn {day:%d/%m/%Y}, sau thời kỳ {said} của kế hoạch; thời kỳ không "
                "kéo theo một nhiệm vụ, hãy xem lại thời gian ấy hoặc sửa thoi_ky",
            )
            for task, day in self.ngoai
        ]


def read_period(head: DauDoc, tasks: Iterable[ViecDoc], year: int | None) -> ThoiKyDoc:
    """Return the plan's period.

    Raises:
        UserError: When nothing tells the year.
    """
    issued = int(head.ngay[:4]) if head.ngay else None
    title = head.trich_yeu or ""
    span, until, years = _SPAN.search(title), _UNTIL.search(title), _YEAR.findall(title)
    if year is not None:
        first = last = year
    elif span:
        first, last = int(span[1]), int(span[2])
    elif until and (issued or years):
        first, last = issued or int(years[0]), int(until[1])
    elif years:
        first = last = int(years[-1])
    elif issued:
        first = last = issued
    else:
        raise UserError(
            "không biết kế hoạch của năm nào: văn bản không ghi ngày và trích yếu không có năm; dùng --nam NĂM"
        )
    if last < first:
        first, last = last, first
    if issued and issued < first and year is None and not years:
        first = issued
    end = date(last, 12, 31)
    lasts = ((task, max(_deadlines(task, first), default=end)) for task in tasks)
    told = "năm được nêu khi nhập" if year is not None else "trích yếu" if span or until or years else "ngày ban hành"
    return ThoiKyDoc(date(first, 1, 1), end, tuple((task, day) for task, day in lasts if day > end), told)


def _deadlines(task: ViecDoc, year: int) -> Iterable[date]:
    if task.thoi_gian:
        for occurrence in read_phrase(task.thoi_gian, nam=year).dot:
            if occurrence.han is not None and occurrence.han.year < year + 50:
                yield occurrence.han
