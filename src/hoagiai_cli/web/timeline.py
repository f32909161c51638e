"""Days as places on a line: the plan's span from 0 to 100, its quarters, today."""

from datetime import date
from typing import NamedTuple

from hoagiai_cli.language.roman import to_roman


class MocThoiGian(NamedTuple):
    """What stands on the line: where each quarter begins and how it is called, and today (None outside the span)."""

    quy: tuple[tuple[float, str], ...]
    hom_nay: float | None


def place(ngay: date, first: date, last: date) -> float:
    """Return where a day begins, from 0 (the first day) to 100 (the last one's end); days outside stand at the ends."""
    whole = (last - first).days + 1
    return round(min(max((ngay - first).days / whole, 0.0), 1.0) * 100, 2)


def marks(first: date, last: date, ngay: date) -> MocThoiGian:
    """Return the marks of a span: of more than three years, its years instead of its quarters."""
    years = range(first.year, last.year + 1)
    if len(years) > 3:  # noqa: PLR2004 - twelve quarters still have room for their names
        starts = [(date(year, 1, 1), str(year)) for year in years]
    else:
        starts = [
            (date(year, 3 * number + 1, 1), f"Quý {to_roman(number + 1)}/{year}")
            for year in years
            for number in range(4)
        ]
    shown = [
        (place(max(day, first), first, last), name)
        for place_of, (day, name) in enumerate(starts)
        if day <= last and (place_of + 1 == len(starts) or starts[place_of + 1][0] > first)
    ]
    return MocThoiGian(tuple(shown), place(ngay, first, last) if first <= ngay <= last else None)
