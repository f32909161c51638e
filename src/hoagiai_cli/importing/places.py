"""The sections as read → the ``phan`` of the plan's file: each task named where its number does not tell its place."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from hoagiai_cli.importing.reading import BangDoc, HangDoc, PhanDoc
from hoagiai_cli.model.bang import GOP_TRAI, GOP_TREN, TU_NHIEM_VU, as_cell, words_of
from hoagiai_cli.model.ho_so import number_key, plain_number, section_path
from hoagiai_cli.model.loi_in import LoiIn
from hoagiai_cli.model.thu_tu_in import is_annex, merged

_FIELDS = frozenset({"so", "ten", "chu_tri", "phoi_hop", "thoi_gian"})
_LISTED = re.compile(r"\n\s*(?:[-–+•*]|\w{1,2}[.)])\s")


def placed(
    parts: Sequence[PhanDoc], tasks: Sequence[Mapping[str, Any]], printed: Sequence[LoiIn]
) -> list[dict[str, Any]]:
    """Return the sections as data.

    Args:
        parts: The sections as read.
        tasks: The data of the tasks' files, in the order that the sections count them in.
        printed: What is printed of each.
    """
    return _Placing(tasks, printed).top(parts)


class _Task:
    """A task among the parts of a section: its number, and its place among all tasks."""

    def __init__(self, viec: int, so: str | None) -> None:
        self.viec = viec
        self.so = so


class _Placing:
    def __init__(self, tasks: Sequence[Mapping[str, Any]], printed: Sequence[LoiIn]) -> None:
        self._tasks = tasks
        self._printed = printed
        self._under: dict[str | None, list[int]] = {}
        for index, task in enumerate(tasks):
            if not task.get("trong_doan"):
                self._under.setdefault(plain_number(task["phan"]) if "phan" in task else None, []).append(index)

    def top(self, parts: Sequence[PhanDoc]) -> list[dict[str, Any]]:
        """Return the sections of the first level."""
        own = [part for part in parts if not is_annex(part)]
        # Tasks of no section stand behind the plan's own sections.
        last = len(own)
        while last and own[last - 1].viec is not None:
            last -= 1
        told = self._told(own[last:], None) and all(part.viec is None for part in own[:last])
        kept = own[:last] if told else own
        return [self._section(part, "") for part in (*kept, *(part for part in parts if is_annex(part)))]

    def _section(self, part: PhanDoc, above: str) -> dict[str, Any]:
        path = section_path(above, plain_number(part.so)) if part.so else above
        data: dict[str, Any] = {}
        if part.so:
            data["so"] = part.so
        if part.khong_in_so:
            data["khong_in_so"] = True
        if part.ten:
            data["ten"] = part.ten
        if part.viec is not None:
            data["nhiem_vu"] = self._tasks[part.viec]["ma"]
        if part.doan:
            data["doan"] = list(part.doan)
        if part.bang:
            data["bang"] = self._table(part.bang)
        inside = part.muc
        if part.so and self._told([one for one in part.muc if one.viec is not None], path) and self._falls(part.muc):
            inside = tuple(one for one in part.muc if one.viec is None)
        if inside:
            data["muc"] = [self._section(inner, path) for inner in inside]
        return data

    def _told(self, places: Sequence[PhanDoc], path: str | None) -> bool:
        """Tell whether the tasks of a section are all that name it, and hold nothing themselves."""
        here = [part.viec for part in places]
        return not any(part.muc or part.doan or part.ten for part in places) and here == self._under.get(path, [])

    def _falls(self, parts: Sequence[PhanDoc]) -> bool:
        """Tell whether the tasks among the parts fall into their places by their numbers."""
        tasks = [_Task(part.viec, self._tasks[part.viec].get("so")) for part in parts if part.viec is not None]
        given = {id(task): self._tasks[task.viec].get("thu_tu") for task in tasks}
        ordered = sorted(tasks, key=lambda task: (given[id(task)] is None, given[id(task)] or 0, number_key(task.so)))
        order = iter(merged([part for part in parts if part.viec is None], ordered))
        return all(
            item is part if part.viec is None else isinstance(item, _Task) and item.viec == part.viec
            for part, item in zip(parts, order, strict=True)
        )

    def _table(self, table: BangDoc) -> dict[str, Any]:
        data: dict[str, Any] = {"cot": list(table.cot)}
        if table.dau:
            data["dau"] = table.dau
        below = (*table.hang[1:], HangDoc(()))
        data["hang"] = [self._row(row, table.cot, under) for row, under in zip(table.hang, below, strict=True)]
        return data

    def _row(self, row: HangDoc, columns: Sequence[str], below: HangDoc) -> dict[str, Any]:
        if row.viec is None:
            return ({"so": row.so} if row.so else {}) | {"o": list(row.o)}
        own = self._printed[row.viec].cells(columns)
        cells = [TU_NHIEM_VU if _same(cell, mine) else cell for cell, mine in zip(row.o, own, strict=True)]
        data: dict[str, Any] = {"nhiem_vu": self._tasks[row.viec]["ma"]}
        if any(cell != TU_NHIEM_VU for cell in cells):
            data["o"] = cells
        stood_for = _stood_for(self._printed[row.viec], columns, cells, below.o)
        return data | ({"theo": stood_for} if stood_for else {})


def _stood_for(words: LoiIn, columns: Sequence[str], cells: Sequence[str], below: Sequence[str]) -> dict[str, str]:
    """Return the task's words that its row does not take from it, or that the row below is merged with."""
    out: dict[str, str] = {}
    for key in ("ten", "chu_tri", "phoi_hop", "thoi_gian"):
        said = words.cells((key,))[0]
        if key in columns:
            at = columns.index(key)
            apart = cells[at] != TU_NHIEM_VU or below[at : at + 1] == (GOP_TREN,)
        else:
            # A time that stands in several columns: begin and end, a cross under each quarter.
            apart = key == "thoi_gian" and any(
                cell not in {"", TU_NHIEM_VU, GOP_TRAI, GOP_TREN}
                for column, cell in zip(columns, cells, strict=True)
                if column not in _FIELDS
            )
        if apart and said:
            out[key] = said
    return out


def _same(cell: str, mine: str) -> bool:
    """Tell whether a task's own words are those of its printed cell, but for the signs that end them."""
    if cell in {GOP_TRAI, GOP_TREN} or (_LISTED.search(cell) and "\n" not in mine):
        return False
    return _flat(words_of(cell)) == _flat(words_of(as_cell(mine)))


def _flat(text: str) -> str:
    return " ".join(text.replace("**", "").split()).strip(" .;,:-–+").casefold()
