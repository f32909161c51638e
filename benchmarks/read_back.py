"""How much of a plan an import reads back: plan documents built from random plans, imported, compared field by field.

    python benchmarks/read_back.py [COUNT] [-v]

Prints, for each dress, the fields that came back equal, those that a person is asked about, and those wrong in silence.
"""

import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from plan_documents import Document, Task, build

from hoagiai_cli.importing.plan import read_plan
from hoagiai_cli.importing.reading import KeHoachDoc, ViecDoc
from hoagiai_cli.importing.sources.read import read_bytes
from hoagiai_cli.importing.words import fold, name_key

FIELDS = ("ten", "chu_tri", "phoi_hop", "thoi_gian")


class Result(NamedTuple):
    """A field that did not come back: the document, the field, what was said, what was read, whether it was asked."""

    van_ban: str
    truong: str
    goc: object
    doc: object
    hoi: bool


def measure(document: Document) -> tuple[int, list[Result]]:
    """Return the count of fields and those that did not come back."""
    plan = read_plan(read_bytes(document.du_lieu, document.duoi).khoi)
    wrong: list[Result] = []
    left = [*plan.nhiem_vu, *plan.viec_trong_doan]
    for task in document.nhiem_vu:
        read = next((item for item in left if _words(item.ten) == _words(task.ten)), None)
        if read is not None:
            left.remove(read)
        wrong += [
            Result(document.ten, field, _said(task, field), read and _said(read, field), _asked(plan, read))
            for field in FIELDS
            if read is None or _said(task, field) != _said(read, field)
        ]
    wrong += [Result(document.ten, "thừa", "", task.ten, _asked(plan, task)) for task in left]
    return len(FIELDS) * len(document.nhiem_vu), wrong


def _words(text: str) -> str:
    return fold(text).strip(" .;:")


def _said(task: Task | ViecDoc, field: str) -> object:
    value = getattr(task, field)
    return sorted(map(name_key, value)) if isinstance(value, tuple) else _words(value or "")


def _asked(plan: KeHoachDoc, task: ViecDoc | None) -> bool:
    return task is not None and any(doubt.vi_tri == task.vi_tri for doubt in plan.can_xem_lai)


def main() -> None:
    """Measure and print."""
    count = int(next((word for word in sys.argv[1:] if word.isdigit()), "300"))
    totals: Counter[str] = Counter()
    wrongs: dict[str, list[Result]] = defaultdict(list)
    for seed in range(count):
        document = build(seed)
        dress = f"{document.ten.split('-')[0]}{document.duoi}"
        fields, wrong = measure(document)
        totals[dress] += fields
        wrongs[dress] += wrong
    for dress, fields in sorted(totals.items()):
        asked = sum(item.hoi for item in wrongs[dress])
        silent = len(wrongs[dress]) - asked
        print(
            f"{dress:22} {fields:6} trường, đúng {1 - len(wrongs[dress]) / fields:7.2%}, hỏi {asked}, sai lặng {silent}"
        )
        if "-v" in sys.argv:
            for item in wrongs[dress][:8]:
                print("   ", item)
    every = sum(map(len, wrongs.values()))
    silent = sum(not item.hoi for items in wrongs.values() for item in items)
    print(f"tất cả: {1 - every / sum(totals.values()):.2%} đúng, {silent} sai lặng trong {sum(totals.values())} trường")


if __name__ == "__main__":
    main()
