"""The words with which a task is printed: its cells in a table, its labelled lines elsewhere.

Both the document that is printed and the import that asks whether printing gives the original back go by this.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hoagiai_cli.language.formatting import cham

NHAN = {
    "chu_tri": "Cơ quan chủ trì",
    "phoi_hop": "Cơ quan phối hợp",
    "thoi_gian": "Thời gian thực hiện",
}
"""The labels that stand where a task names no other."""

TEN, DOAN = "ten", "doan"
"""In an order of lines: the name, which is no line; the next paragraph without a label, the last time all that are
left. Before any of them the number that its line has of its own may stand: "a) chu_tri"."""

CHUA_CO_TEN = "(Nhiệm vụ chưa có tên)"
"""Stands where a plan gives a task no name; it is never printed."""

_MARKED = re.compile(r"(?P<dau>\(?\w{1,3}(?:\.\w{1,2}){0,3}[.)]+) (?P<khoa>.+)", re.DOTALL)


class LoiIn(NamedTuple):
    """What is printed of a task.

    Attributes:
        so: Its number.
        ten: Its name.
        chu_tri: Who leads, in words; empty where that is not printed.
        phoi_hop: Who helps.
        thoi_gian: When.
        khac: Further fields, label and words.
        doan: Its paragraphs without a label.
        nhan: The labels that are its own, by key.
        thu_tu: The lines in their printed order; empty for the usual one.
    """

    so: str = ""
    ten: str = ""
    chu_tri: str = ""
    phoi_hop: str = ""
    thoi_gian: str = ""
    khac: tuple[tuple[str, str], ...] = ()
    doan: tuple[str, ...] = ()
    nhan: Mapping[str, str] = {}
    thu_tu: tuple[str, ...] = ()

    def cells(self, columns: Sequence[str]) -> tuple[str, ...]:
        """Return the cells of the task's row; of several columns of one name each takes the next field of that name."""
        own = {
            "so": self.so,
            "ten": self.ten_in,
            "chu_tri": self.chu_tri,
            "phoi_hop": self.phoi_hop,
            "thoi_gian": self.thoi_gian,
        }
        left = list(self.khac)
        out: list[str] = []
        for column in columns:
            if column in own:
                out.append(own[column])
                continue
            found = next((field for field in left if field[0] == column), None)
            if found:
                left.remove(found)
            out.append(found[1] if found else "")
        return tuple(out)

    def lines(self) -> Iterator[str]:
        """Yield the lines under the name."""
        paragraphs, others = list(self.doan), list(self.khac)
        order = list(self.thu_tu or self.usual())
        for at, entry in enumerate(order):
            mark, key = _parted(entry)
            if key == TEN:
                continue
            if key == DOAN:
                count = 1 if DOAN in order[at + 1 :] else len(paragraphs)
                yield from paragraphs[:count]
                del paragraphs[:count]
            elif key in NHAN:
                words = getattr(self, key)
                if words:
                    yield _line(self.nhan.get(key, NHAN[key]), words, mark)
            else:
                found = next((field for field in others if field[0] == key), None)
                if found:
                    others.remove(found)
                    yield _line(*found, mark)
        yield from paragraphs
        yield from (_line(label, words) for label, words in others)

    @property
    def ten_in(self) -> str:
        """The name as printed: nothing where the plan gives none."""
        return "" if self.ten == CHUA_CO_TEN else self.ten

    def usual(self) -> tuple[str, ...]:
        """Return the order in which lines are printed where none is given."""
        fields = ("chu_tri", "phoi_hop", *(label for label, _ in self.khac), "thoi_gian")
        return (*(DOAN for _ in self.doan), *(key for key in fields if key not in NHAN or getattr(self, key)))


def _parted(entry: str) -> tuple[str, str]:
    """Return the number that a line begins with, and what it is of."""
    match = _MARKED.fullmatch(entry)
    return (match["dau"], match["khoa"]) if match else ("-", entry)


def _line(label: str, text: str, mark: str = "-") -> str:
    return f"{mark} {label}: {cham(text)}"
