"""How a plan is dressed: labelled lines, points, bullets, tables of many makes, sentences, sections by body, annexes.

A dress returns the blocks of a document: paragraphs, and tables as rows of cells; ``None`` is a cell merged with the one
above. Where it can only say less than the plan (a quarter for a day), it writes into ``tasks`` what it does say.
"""

import itertools
import random
from collections.abc import Callable
from typing import NamedTuple


class Task(NamedTuple):
    """What a task says."""

    ten: str
    chu_tri: tuple[str, ...]
    phoi_hop: tuple[str, ...]
    thoi_gian: str


Bang = list[list[str | None]]
Khoi = str | Bang


def _listed(rng: random.Random, bodies: tuple[str, ...]) -> str:
    sign = rng.choice(("; ", ", ", "; "))
    if len(bodies) > 1 and rng.random() < 0.4:  # noqa: PLR2004
        return f"{sign.join(bodies[:-1])} và {bodies[-1]}"
    return sign.join(bodies)


def _fields(rng: random.Random, task: Task, labels: tuple[str, ...]) -> list[str]:
    lead, helper, time = labels
    out = [f"{lead}: {_listed(rng, task.chu_tri)}."]
    if task.phoi_hop:
        out.append(f"{helper}: {_listed(rng, task.phoi_hop)}.")
    return [*out, f"{time}: {task.thoi_gian}."]


def dong_nhan(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[Khoi]:
    """Dress as labelled lines under a numbered name."""
    out = []
    for number, task in enumerate(tasks, 1):
        out += [f"{number}. {task.ten}", *(f"- {line}" for line in _fields(rng, task, labels))]
    return out


def diem(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[Khoi]:
    """Dress with the fields as lettered points."""
    out = []
    for number, task in enumerate(tasks, 1):
        out.append(f"{number}. {task.ten}")
        out += [f"{letter}) {line}" for letter, line in zip("abc", _fields(rng, task, labels), strict=False)]
    return out


def mot_dong(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[Khoi]:
    """Dress with all fields on one line."""
    out = []
    for number, task in enumerate(tasks, 1):
        line = "; ".join(field.rstrip(".") for field in _fields(rng, task, labels))
        out += [f"{number}. {task.ten}", f"{line}."]
    return out


def gach_dau_dong(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[Khoi]:
    """Dress as bullets under the headings of groups, fields as plus signs."""
    out, number = [], 0
    for at, task in enumerate(tasks):
        if at % 3 == 0:
            number += 1
            out.append(f"{number}. Nhóm việc thứ {number}")
        out += [f"- {task.ten}", *(f"+ {line}" for line in _fields(rng, task, labels))]
    return out


def bang(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[Khoi]:
    """Dress as a table with its columns in any order, and perhaps group rows."""
    lead, helper, time = labels
    columns = [("ten", "Nội dung công việc"), ("chu_tri", lead), ("phoi_hop", helper), ("thoi_gian", time)]
    rest = columns[1:]
    rng.shuffle(rest)
    columns = [columns[0], *rest]
    grouped = rng.random() < 0.3  # noqa: PLR2004
    rows = [["TT", *(title for _, title in columns)]]
    if grouped:
        rows.append(["I", "VIỆC CHUNG", "", "", ""])
    for number, task in enumerate(tasks, 1):
        cells = {"ten": task.ten, "thoi_gian": task.thoi_gian}
        for key in ("chu_tri", "phoi_hop"):
            bodies = getattr(task, key)
            cells[key] = "\n".join(f"- {body}" for body in bodies) if rng.random() < 0.2 else _listed(rng, bodies)  # noqa: PLR2004
        rows.append([str(number), *(cells[key] for key, _ in columns)])
    return ["(Các nhiệm vụ như bảng sau)", rows]


def bang_gach_dung(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[Khoi]:
    """Dress as a table of pipes in a text."""
    lead, helper, time = labels
    lines = [f"| TT | Nhiệm vụ | {lead} | {helper} | {time} |", "|---|---|---|---|---|"]
    lines += [
        f"| {number} | {task.ten} | {_listed(rng, task.chu_tri)} | {_listed(rng, task.phoi_hop)} | {task.thoi_gian} |"
        for number, task in enumerate(tasks, 1)
    ]
    return ["\n".join(lines)]


def bang_dau_cuoi(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[Khoi]:
    """Dress as a table with a column for the beginning and one for the end."""
    rows: Bang = [["TT", "Công việc", labels[0], labels[1], "Bắt đầu", "Kết thúc"]]
    for number, task in enumerate(tasks, 1):
        month = rng.randint(1, 9)
        start, end = f"01/{month}/2026", f"{rng.randint(10, 28)}/{month + rng.randint(0, 3)}/2026"
        tasks[number - 1] = task._replace(thoi_gian=f"Từ ngày {start} đến ngày {end}")
        rows.append([str(number), task.ten, _listed(rng, task.chu_tri), _listed(rng, task.phoi_hop), start, end])
    return [rows]


def bang_quy(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[Khoi]:
    """Dress as a table with a column for each quarter, marked where work is done."""
    quarters = ("Quý I", "Quý II", "Quý III", "Quý IV")
    mark = rng.choice(("x", "X", "✓"))
    rows: Bang = [["STT", "Nội dung", *quarters, labels[0], labels[1]]]
    for number, task in enumerate(tasks, 1):
        held = sorted(rng.sample(range(4), rng.randint(1, 3)))
        said = ", ".join(quarters[q] if not at else f"quý {quarters[q][4:]}" for at, q in enumerate(held))
        tasks[number - 1] = task._replace(thoi_gian=said)
        marks = [mark if q in held else "" for q in range(4)]
        rows.append([str(number), task.ten, *marks, _listed(rng, task.chu_tri), _listed(rng, task.phoi_hop)])
    return [rows]


def bang_nhu_tren(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[Khoi]:
    """Dress as a table in which a cell refers to the one above."""
    sign = rng.choice(("nt", "Như trên", "-nt-", "như trên", "“"))
    for index in range(1, len(tasks)):
        if rng.random() < 0.6:  # noqa: PLR2004
            tasks[index] = tasks[index]._replace(chu_tri=tasks[0].chu_tri, thoi_gian=tasks[index - 1].thoi_gian)
            kept = tuple(name for name in tasks[index].phoi_hop if name not in tasks[0].chu_tri)
            tasks[index] = tasks[index]._replace(phoi_hop=kept)
    rows: Bang = [["TT", "Nhiệm vụ", labels[0], labels[1], labels[2]]]
    lists = [_listed(rng, task.chu_tri) for task in tasks]
    for number, (task, above) in enumerate(zip(tasks, [None, *tasks], strict=False), 1):
        lead = sign if above and above.chu_tri == task.chu_tri else lists[number - 1]
        time = sign if above and above.thoi_gian == task.thoi_gian else task.thoi_gian
        rows.append([str(number), task.ten, lead, _listed(rng, task.phoi_hop), time])
    return [rows]


def bang_gop(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[Khoi]:
    """Dress as a table in which one cell stands for several rows."""
    for index in range(1, len(tasks)):
        if rng.random() < 0.6:  # noqa: PLR2004
            tasks[index] = tasks[index]._replace(thoi_gian=tasks[index - 1].thoi_gian)
    rows: Bang = [["TT", "Nhiệm vụ", labels[0], labels[1], labels[2]]]
    for number, (task, above) in enumerate(zip(tasks, [None, *tasks], strict=False), 1):
        time = None if above and above.thoi_gian == task.thoi_gian else task.thoi_gian
        rows.append([str(number), task.ten, _listed(rng, task.chu_tri), _listed(rng, task.phoi_hop), time])
    return [rows]


def vai_trong_o(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[Khoi]:
    """Dress as a table whose one column says who leads and who helps."""
    ways = ("ngoac", "nhan", "dong")
    way = rng.choice(ways)
    rows: Bang = [["TT", "Nội dung", "Đơn vị thực hiện", labels[2]]]
    for number, task in enumerate(tasks, 1):
        leads, helpers = task.chu_tri, task.phoi_hop
        if way == "ngoac":
            cell = "\n".join(
                [*(f"- {name} (chủ trì)" for name in leads), *(f"- {name} (phối hợp)" for name in helpers)]
            )
        elif way == "nhan":
            cell = f"Chủ trì: {'; '.join(leads)}" + (f"; Phối hợp: {'; '.join(helpers)}" if helpers else "")
        else:
            cell = f"- Chủ trì: {'; '.join(leads)}" + (f"\n- Phối hợp: {'; '.join(helpers)}" if helpers else "")
        rows.append([str(number), task.ten, cell, task.thoi_gian])
    return [rows]


def hang_nhom(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[Khoi]:
    """Dress as a table parted by rows of groups, numbers beginning anew in each."""
    rows: Bang = [["TT", "Nhiệm vụ, giải pháp", labels[2], labels[0], labels[1], "Ghi chú"]]
    names = ("Về sách, báo", "VỀ CƠ SỞ VẬT CHẤT", "Về con người")
    number = 0
    for index, task in enumerate(tasks):
        if index % 2 == 0:
            number = 0
            rows.append([("I", "II", "III")[index // 2 % 3], names[index // 2 % 3], "", "", "", ""])
        number += 1
        rows.append(
            [str(number), task.ten, task.thoi_gian, _listed(rng, task.chu_tri), _listed(rng, task.phoi_hop), ""]
        )
    return [rows]


def bang_noi(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[Khoi]:
    """Dress as a table that goes on after a page without its heading."""
    rows: Bang = [["TT", "Nhiệm vụ", labels[0], labels[1], labels[2]]]
    rows += [
        [str(number), task.ten, _listed(rng, task.chu_tri), _listed(rng, task.phoi_hop), task.thoi_gian]
        for number, task in enumerate(tasks, 1)
    ]
    cut = rng.randint(2, len(rows) - 1)
    return [rows[:cut], rows[cut:]]


def _plain_rows(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[list[str]]:
    """Return the rows of a table without empty cells: who helps is never left out."""
    for index, task in enumerate(tasks):
        tasks[index] = task if task.phoi_hop else task._replace(phoi_hop=("các thôn, bản",))
    return [
        ["TT", "Nhiệm vụ", labels[0], labels[1], labels[2]],
        *(
            [str(number), task.ten, _listed(rng, task.chu_tri), _listed(rng, task.phoi_hop), task.thoi_gian]
            for number, task in enumerate(tasks, 1)
        ),
    ]


def bang_tab(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[Khoi]:
    """Dress as a text whose columns are parted by tabs."""
    return ["\n".join("\t".join(row) for row in _plain_rows(rng, tasks, labels))]


def moi_dong_mot_o(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[Khoi]:
    """Dress as a table of which a copy left one cell on each line, perhaps with empty lines between them."""
    between = rng.choice(("\n", "\n\n"))
    return [between.join(itertools.chain.from_iterable(_plain_rows(rng, tasks, labels)))]


def bang_gach_dong(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[Khoi]:
    """Dress as a crawl leaves a table: each cell between lines of bars, an empty stretch between rows."""
    lines: list[str] = []
    for row in _plain_rows(rng, tasks, labels):
        lines += ["|", *itertools.chain.from_iterable((cell, "|") for cell in row), ""]
    return ["\n".join(lines)]


_IN_PROSE = (
    "trước ngày 30/6/2026", "trong quý III/2026", "chậm nhất ngày 15/11/2026", "trong tháng 9/2026", "trong quý II năm 2026",
)  # fmt: skip


def theo_don_vi(rng: random.Random, tasks: list[Task], _labels: tuple[str, ...]) -> list[Khoi]:
    """Dress as sections by body, each with its duties and their deadlines."""
    out: list[Khoi] = []
    for number, task in enumerate(tasks, 1):
        time = rng.choice(_IN_PROSE)
        tasks[number - 1] = task._replace(chu_tri=task.chu_tri[:1], phoi_hop=(), thoi_gian=time)
        out += [f"{number}. {task.chu_tri[0]}", f"- {task.ten}, hoàn thành {time}."]
    return out


def cau_giao(rng: random.Random, tasks: list[Task], _labels: tuple[str, ...]) -> list[Khoi]:
    """Dress as sentences that give the work."""
    out: list[Khoi] = []
    for number, task in enumerate(tasks, 1):
        time = rng.choice(_IN_PROSE)
        tasks[number - 1] = task._replace(thoi_gian=time)
        leads, helpers = " và ".join(task.chu_tri), ", ".join(task.phoi_hop)
        act = task.ten[0].lower() + task.ten[1:]
        beside = f", phối hợp với {helpers}" if helpers else ""
        out.append(f"{number}. {rng.choice(('Giao ', ''))}{leads} chủ trì{beside} {act}, hoàn thành {time}.")
    return out


def trong_ngoac(_rng: random.Random, tasks: list[Task], _labels: tuple[str, ...]) -> list[Khoi]:
    """Dress as points that say in a bracket who leads, who helps and until when."""
    out: list[Khoi] = ["1. Công việc trọng tâm"]
    for letter, (index, task) in zip("abcdeg", list(enumerate(tasks)), strict=False):
        name = task.ten.removesuffix(" (đợt 1)")
        tasks[index] = task._replace(ten=name)
        helpers = f", phối hợp với {', '.join(task.phoi_hop)}" if task.phoi_hop else ""
        out.append(f"{letter}) {name} ({', '.join(task.chu_tri)} chủ trì{helpers}; hoàn thành: {task.thoi_gian}).")
    return out


def phu_luc(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[Khoi]:
    """Dress as an annex behind the signature: what stands before ``CHAN`` is the plan's own text."""
    title = rng.choice(("DANH MỤC NHIỆM VỤ", "PHÂN CÔNG NHIỆM VỤ", "LỘ TRÌNH THỰC HIỆN"))
    attached = "(Kèm theo Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của UBND xã Đồng Sen)"
    table = bang(rng, tasks, labels)[-1]
    return [
        "1. Nhiệm vụ cụ thể theo Phụ lục kèm theo.",
        CHAN,
        rng.choice(("PHỤ LỤC", "PHỤ LỤC I")),
        title,
        attached,
        table,
    ]


CHAN = "\x00"
"""Where the foot of the document stands in a dress that goes on behind it."""

Dress = Callable[[random.Random, list[Task], tuple[str, ...]], list[Khoi]]
DRESSES: tuple[Dress, ...] = (
    dong_nhan, bang, mot_dong, diem, gach_dau_dong, bang_gach_dung, bang_dau_cuoi, bang_quy, bang_nhu_tren, bang_gop,
    vai_trong_o, hang_nhom, bang_noi, bang_tab, moi_dong_mot_o, bang_gach_dong, theo_don_vi, cau_giao, trong_ngoac, phu_luc,
)  # fmt: skip
ONLY_TEXT = frozenset({bang_gach_dung, bang_tab, moi_dong_mot_o, bang_gach_dong})
"""Dresses that only a text has: Word has tables of its own."""
