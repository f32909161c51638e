"""A text of this year's plan → the same of a later year; what cannot be moved for certain is named, never guessed."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from hoagiai_cli.language.cited import CITATION, stays

BLANK_DAY = "…/…"
"""Stands for a day and month that the new plan has to set."""

_LAW = re.compile(
    r"(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp|Nghị quyết|Nghị định|Thông tư|Quyết định|Chỉ thị|Đại hội)\b[^.;:\n]{0,120}?"
    r"năm\s+(\d{4})"
)
_SPAN = re.compile(r"(?<!\d)(\d{4})\s*[-–]\s*(\d{4})(?!\d)")
_DAY = re.compile(
    r"(?P<day>(?<![\d/])\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?P<nam>\d{4})(?!\d)"
    r"|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+(?P<nam2>\d{4})(?!\d))"
)
_GOAL = re.compile(r"(?:đến|tới|trước|sau|từ)\s+(?:năm\s+)?(\d{4})(?!\d)", re.IGNORECASE)
_YEAR = re.compile(
    r"(?<![\d/.–-])(?P<before>(?:\d{1,2}|[IVX]+)\s*[/.–-]\s*)?(?P<year>(?:19|20|21)\d\d)(?!\d|/\d|[-–]\d)"
)
_SHORT_DAY = re.compile(r"(?<![\d/.-])\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(\d\d)(?![\d/])")


class DaDoi(NamedTuple):
    """A text of the new year.

    Attributes:
        text: The text; a day that is not certain stands as a blank in it.
        suggestion: The text with every uncertain day at the same day of the new year.
        doubts: What has to be looked at, in words.
    """

    text: str
    suggestion: str
    doubts: tuple[str, ...] = ()


def move_years(text: str, old: int, new: int) -> DaDoi:
    """Move the plan's own year in a text.

    Sentences that cite a document or hold a sum of money, names of laws and periods of programmes stay. A day of the
    old year is not certain: next year's may be another. Years beside the plan's own are only named.
    """
    doubts: list[str] = []
    kept = [match.span() for match in CITATION.finditer(text)]
    old_documents = [match for match in CITATION.finditer(text) if str(old) in match[0]]
    if old_documents:
        cited = " ".join(old_documents[0][0].split())
        doubts.append(f"văn bản “{cited}” là của năm {old}; năm {new} có thể có văn bản mới")
    kept += _spans(text, old, doubts)
    kept += _named(text, _LAW, old, doubts, "tên văn bản")
    kept += _named(text, _GOAL, old, doubts, "mốc")
    days = [match for match in _DAY.finditer(text) if not _inside(match.span(), kept)]
    kept += [match.span() for match in days]
    edits = _days(days, old, new, doubts)
    held = list(stays(text, old))
    edits = [edit for edit in edits if not _inside(edit[:2], [(one.tu, one.het) for one in held])]
    for match in _YEAR.finditer(text):
        at = match.span("year")
        if _inside(at, kept):
            continue
        if int(match["year"]) != old:
            if int(match["year"]) in {old - 1, *range(old + 1, new + 2)}:
                doubts.append(f"năm {match['year']} chưa chuyển")
        elif any(stretch.tu <= at[0] < stretch.den for stretch in held):
            continue  # said below, of the whole sentence
        else:
            edits.append((*at, str(new), str(new)))
    for stretch in held:
        if stretch.tien:
            doubts.append(f"câu có số tiền “{stretch.tien}” giữ nguyên như năm {old}")
        elif str(old) in _without_citations(text[stretch.tu : stretch.den]):
            doubts.append(f"câu dẫn văn bản “{stretch.dan}” giữ nguyên năm {old}")
    kept += [(stretch.tu, stretch.den) for stretch in held]
    done = [*kept, *((first, last) for first, last, *_ in edits)]
    doubts += [f"“{found[0]}” chưa chuyển" for found in _left(text, old) if not _inside(found.span(), done)]
    return DaDoi(_edited(text, edits, 2), _edited(text, edits, 3), tuple(dict.fromkeys(doubts)))


def _left(text: str, old: int) -> Iterator[re.Match[str]]:
    """Yield whatever may still name the old year, however it is written: nothing of it stays in silence."""
    yield from re.finditer(rf"(?<!\d){old}(?!\d)", text)
    yield from (match for match in _SHORT_DAY.finditer(text) if match[1] == f"{old % 100:02}")


def _spans(text: str, old: int, doubts: list[str]) -> list[tuple[int, int]]:
    """Return where periods of several years stand: programmes keep theirs, a school year is named."""
    found = list(_SPAN.finditer(text))
    doubts += [
        f"“năm học {match[0]}” chưa chuyển"
        for match in found
        if str(old) in match[0] and text[: match.start()].rstrip().lower().endswith("năm học")
    ]
    return [match.span() for match in found]


def _days(days: list[re.Match[str]], old: int, new: int, doubts: list[str]) -> list[tuple[int, int, str, str]]:
    """Return the edits of whole days: those of the old year become blanks, with the same day as the suggestion."""
    edits = []
    for match in days:
        year = match["nam"] or match["nam2"]
        if int(year) == old:
            doubts.append(f"ngày “{match[0]}” của năm {old}: năm {new} có thể là ngày khác")
            edits.append((*match.span(), f"{BLANK_DAY}/{new}", match[0][: -len(year)] + str(new)))
        elif int(year) > old:
            doubts.append(f"ngày “{match[0]}” chưa chuyển")
    return edits


def _named(text: str, pattern: re.Pattern[str], old: int, doubts: list[str], what: str) -> list[tuple[int, int]]:
    spans = []
    for match in pattern.finditer(text):
        if CITATION.search(match[0]):
            continue
        if int(match[1]) >= old:
            doubts.append(f"{what} “{' '.join(match[0].split())[-60:]}” chưa chuyển")
        spans.append(match.span(1))
    return spans


def _without_citations(text: str) -> str:
    return CITATION.sub(" ", text)


def _inside(span: tuple[int, int], kept: list[tuple[int, int]]) -> bool:
    return any(first <= span[0] and span[1] <= last for first, last in kept)


def _edited(text: str, edits: list[tuple[int, int, str, str]], which: int) -> str:
    for edit in sorted(edits, reverse=True):
        text = text[: edit[0]] + str(edit[which]) + text[edit[1] :]
    return text
