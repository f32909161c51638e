"""Does each row of a form still belong to the work that it shows? What was sorted, renamed or written over is refused.

A row has a hidden key and shows a number, a name and a time. Both must be about the same work: by the mark that was put
in when the form was made, or by what the plan says now. The answers of a row that disagrees are left out, with the cell
that shows the name.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from hoagiai_cli.forms.contents import CHUNG, Forms, with_occurrence
from hoagiai_cli.forms.identity import shown_mark
from hoagiai_cli.forms.layout import LOAI_SO_LIEU, SO_LIEU, TIEN_DO
from hoagiai_cli.forms.reading import Filled, Loi, Shown
from hoagiai_cli.gathering import figures
from hoagiai_cli.gathering.typed import clean, label


class _Work(NamedTuple):
    """What a key stands for: number, name, occurrence; a time where the sheet shows none is empty."""

    so: str
    ten: str
    dot: str


class Agreement:
    """Compares forms with what one plan asks in one quarter."""

    def __init__(self, forms: Forms) -> None:
        self.forms = forms
        self._works: dict[str, Mapping[str, _Work]] = {}
        self._names: dict[str, Mapping[str, set[str]]] = {}

    def keep_what_agrees(self, filled: Filled) -> Filled:
        """Return a form without the rows whose visible name, number or time is not that of their key."""
        kept = {}
        refused: list[Loi] = []
        for bang, rows in filled.dong.items():
            shown = filled.hien[bang]
            works, named = self._of(bang)
            wrong = {key for key in rows if not _agrees(filled, bang, key, shown[key], works.get(key))}
            if any(named.get(label(shown[key].ten), {key}) - {key} for key in wrong):
                # The table was put into another order: of two rows that show the same, nobody knows which is which.
                count = Counter(map(_look, shown.values()))
                wrong |= {key for key in rows if count[_look(shown[key])] > 1}
            refused += [_refusal(bang, key, shown[key], works.get(key), named) for key in rows if key in wrong]
            kept[bang] = {key: row for key, row in rows.items() if key not in wrong}
        return filled._replace(dong=kept, tu_choi=[*filled.tu_choi, *refused])

    def _of(self, bang: str) -> tuple[Mapping[str, _Work], Mapping[str, set[str]]]:
        """Return what the plan says now of every key that a sheet can hold, and the keys of each name."""
        if bang not in self._works:
            works = self._works[bang] = dict(self._every(bang))
            named: dict[str, set[str]] = {}
            for key, work in works.items():
                for name in (work.ten, with_occurrence(work.ten, work.dot)):
                    named.setdefault(label(name), set()).add(key)
            self._names[bang] = named
        return self._works[bang], self._names[bang]

    def _every(self, bang: str) -> Iterator[tuple[str, _Work]]:
        if bang == SO_LIEU.dau:
            yield LOAI_SO_LIEU, _Work("", "Loại số liệu", "")
            for form in self.forms.bieu:
                yield from ((row.khoa, _Work("", row.ten, "")) for row in figures.rows(form) if row.khoa)
            return
        yield CHUNG, _Work("", "Ý kiến chung", "")
        for key, task, dot in self.forms.every_row():
            yield key, _Work(task.so, task.nhiem_vu.ten, dot or "")


def _look(row: Shown) -> tuple[str, str, str]:
    return label(row.so), label(row.ten), label(row.thoi_han)


def _agrees(filled: Filled, bang: str, key: str, row: Shown, work: _Work | None) -> bool:
    mark = filled.nhan_dang.dau_hien.get((bang, key))
    if mark is not None and mark == shown_mark(row.so, row.ten, row.thoi_han):
        return True
    if work is None:
        # Of work that the plan no longer has nothing more can be told; that it is gone is said where it is taken in.
        return mark is None and bool(row.ten)
    return _shows(row, work, with_time=bang == TIEN_DO.dau)


def _shows(row: Shown, work: _Work, *, with_time: bool) -> bool:
    names = {label(work.ten), label(with_occurrence(work.ten, work.dot))}
    same_time = not with_time or not work.dot or label(row.thoi_han).startswith(label(work.dot))
    return _number(row.so) == _number(work.so) and label(row.ten) in names and same_time


def _number(text: str) -> str:
    return label(text).rstrip(".")


def _refusal(bang: str, key: str, row: Shown, work: _Work | None, named: Mapping[str, set[str]]) -> Loi:
    shows = " ".join(clean(row.ten).split())
    what = "chỉ tiêu" if bang == SO_LIEU.dau else "tên nhiệm vụ"
    if not shows:
        reason = f"{what} ở dòng này bị xóa"
    elif work and label(work.ten) == label(shows):
        reason = f"số thứ tự hoặc thời hạn không khớp với {what} “{_short(shows)}”"
    elif named.get(label(shows), {key}) - {key}:
        reason = f"“{_short(shows)}” là {what} của dòng khác: các dòng đã bị sắp xếp lại"
    else:
        reason = f"“{_short(shows)}” không khớp với {what} của biểu đã gửi"
    meant = f" (dòng này là “{_short(work.ten)}”)" if work and label(work.ten) != label(shows) else ""
    return Loi(row.dia_chi, f"{reason}{meant}; cả dòng chưa được nhập", bang, key)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"  # noqa: PLR2004 - fits a line
