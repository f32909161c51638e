"""Times that a table gives in several columns: for beginning and end, or one a quarter with marks."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from hoagiai_cli.importing.words import fold

_WHAT = r"(?:thời gian |thời điểm |ngày |tháng )?"
_START = re.compile(_WHAT + r"(?:bắt đầu|khởi công|khởi động)(?: thực hiện)?|từ(?: ngày| tháng)?")
_END = re.compile(_WHAT + r"(?:kết thúc|hoàn thành)(?: thực hiện)?|đến(?: hết)?(?: ngày| tháng)?")
_PERIOD = re.compile(r"(?:quý|q) ?(?:iv|i{1,3}|[1-4])\b.*|tháng ?\d{1,2}\b.*|t\d{1,2}\b.*")
_MARK = re.compile(r"[xX×✓✔√●•+*]+")
_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}(?!\d)")
"""A day and its month; "02/2026" is a month of a year."""


class CotThoiGian(NamedTuple):
    """The columns, by their places: beginning and end, or one for each period."""

    dau: int | None = None
    cuoi: int | None = None
    ky: tuple[int, ...] = ()


def find(names: Sequence[str]) -> CotThoiGian | None:
    """Return the columns that give a time together; None where no two do."""
    words = [fold(name).strip(" .:") for name in names]
    starts = [index for index, name in enumerate(words) if _START.fullmatch(name)]
    ends = [index for index, name in enumerate(words) if _END.fullmatch(name)]
    if len(starts) == 1 and len(ends) == 1:
        return CotThoiGian(starts[0], ends[0])
    periods = tuple(index for index, name in enumerate(words) if _PERIOD.fullmatch(name))
    return CotThoiGian(ky=periods) if len(periods) > 1 else None


def value(columns: CotThoiGian, names: Sequence[str], cells: Sequence[str]) -> tuple[str, str]:
    """Return the time of a row, and what is doubtful about it; both empty where the row has none."""
    if columns.ky:
        return _marked(columns.ky, names, cells)
    start, end = (
        cells[index].strip() if index is not None and index < len(cells) else ""
        for index in (columns.dau, columns.cuoi)
    )
    if start and end:
        return f"Từ {_with_day(start)} đến {_with_day(end)}", ""
    if end:
        return f"Đến {_with_day(end)}", ""
    return (f"Từ {_with_day(start)}", "chỉ có ngày bắt đầu, không có ngày kết thúc") if start else ("", "")


def _with_day(text: str) -> str:
    return f"ngày {text}" if _DAY.match(text) else text[:1].lower() + text[1:]


def _marked(periods: Sequence[int], names: Sequence[str], cells: Sequence[str]) -> tuple[str, str]:
    held = [(names[index], cells[index].strip()) for index in periods if index < len(cells) and cells[index].strip()]
    odd = [f"{name}: {words}" for name, words in held if not _MARK.fullmatch(words)]
    time = ", ".join(name if not index else name[:1].lower() + name[1:] for index, (name, _) in enumerate(held))
    return time, f"cột thời gian có chữ thay cho dấu: {'; '.join(odd)}" if odd else ""
