"""The days that a plan runs over, and its year: from its title, its day, and the deadlines of its tasks."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.importing.reading import DauDoc, ViecDoc

_SPAN = re.compile(
    r"(?<!nhiệm kỳ )(?<!khóa )(?:giai đoạn|thời kỳ|từ năm|các năm|năm)\s+(20\d\d)\s*(?:[-–]|đến(?: năm)?)\s*(20\d\d)",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"đến (?:hết )?năm (20\d\d)", re.IGNORECASE)
_YEAR = re.compile(r"năm (20\d\d|19\d\d)", re.IGNORECASE)


class ThoiKyDoc(NamedTuple):
    """The period, and whether the deadlines of tasks stretched it."""

    tu: date
    den: date
    keo_dai: bool


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
    latest = max((day.year for task in tasks for day in _deadlines(task, first)), default=last)
    return ThoiKyDoc(date(first, 1, 1), date(max(last, latest), 12, 31), latest > last)


def _deadlines(task: ViecDoc, year: int) -> Iterable[date]:
    if task.thoi_gian:
        for occurrence in read_phrase(task.thoi_gian, nam=year).dot:
            if occurrence.han is not None and occurrence.han.year < year + 50:
                yield occurrence.han
