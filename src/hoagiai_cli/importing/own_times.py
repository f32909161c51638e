"""Times that a plan ties to single leads, as the task's ``thoi_gian_rieng``."""

from collections.abc import Sequence
from typing import Any

from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.deadlines.reading import Loai
from hoagiai_cli.deadlines.rieng import split_by_body
from hoagiai_cli.importing.units import UnitBook
from hoagiai_cli.importing.words import fold


def own_times(phrase: str, leads: Sequence[str], units: UnitBook, year: int) -> tuple[list[dict[str, Any]], str]:
    """Return the times of the leads as the task's file keeps them, and what a person must look at.

    A body is one of the leads when it has that lead's name or the beginning of it, and of no other. Where one of them
    is no lead, nothing is tied: the phrase stays as printed, and it is said.
    """
    found: list[dict[str, Any]] = []
    tied_leads: set[str | None] = set()
    for item in split_by_body(phrase):
        named = [_lead(name, leads, units) for name in _names(item.don_vi, leads, units)]
        if read_phrase(item.thoi_gian, nam=year).loai is Loai.KHONG_HIEU:
            return [], f"thời gian “{item.thoi_gian}” của “{item.don_vi}” không đọc được; không gắn với đơn vị nào."
        if None in named:
            return [], f"thời gian “{phrase}” gắn với từng cơ quan mà “{item.don_vi}” chưa rõ là đơn vị chủ trì nào."
        bodies = list(dict.fromkeys(named))
        tied_leads.update(bodies)
        found.append({"don_vi": bodies[0] if len(bodies) == 1 else bodies, "thoi_gian": item.thoi_gian})
    missing = [units.name(ma) for ma in leads if ma not in tied_leads]
    if found and missing:
        return found, f"thời gian “{phrase}” không nêu {', '.join(missing)}: đơn vị chủ trì ấy chưa có hạn."
    return found, ""


def _names(text: str, leads: Sequence[str], units: UnitBook) -> list[str]:
    """Split several bodies before one time, unless the words are one lead's name."""
    if _lead(text, leads, units) is not None:
        return [text]
    return [name.strip() for part in text.split(",") for name in part.split(" và ") if name.strip()]


def _lead(name: str, leads: Sequence[str], units: UnitBook) -> str | None:
    wanted = fold(name)
    names = {ma: fold(units.name(ma)) for ma in leads}
    same = [ma for ma, known in names.items() if known == wanted]
    begun = [ma for ma, known in names.items() if known.startswith(f"{wanted} ")]
    found = same or begun
    return found[0] if len(found) == 1 else None
