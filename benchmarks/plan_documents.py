"""Plan documents built from random plans: what goes in is known, so what an import reads can be measured.

A plan is drawn (bodies, tasks, times), then dressed: labelled lines, a line with all fields, points, bullets, a table,
a table as text; as text and as Word file. Every name is made up.
"""

import io
import random
from collections.abc import Callable
from typing import NamedTuple


class Task(NamedTuple):
    """What a task says."""

    ten: str
    chu_tri: tuple[str, ...]
    phoi_hop: tuple[str, ...]
    thoi_gian: str


class Document(NamedTuple):
    """A plan as a file, and what it says."""

    ten: str
    duoi: str
    du_lieu: bytes
    nhiem_vu: tuple[Task, ...]


_SECTORS = ("Tư pháp", "Nội vụ", "Y tế", "Kinh tế", "Văn hóa - Xã hội", "Kinh tế, Hạ tầng và Đô thị",
            "Giáo dục và Đào tạo", "Văn hóa, Thể thao và Du lịch", "Nông nghiệp và Môi trường",
    "Tài chính - Kế hoạch")  # fmt: skip
_HEADS = ("Phòng", "Sở")
_BODIES = (
    "Công an xã", "Trạm Y tế", "Ban Chỉ huy Quân sự xã", "Văn phòng HĐND và UBND xã", "Hội Nông dân xã",
    "Hội Liên hiệp Phụ nữ", "Đoàn Thanh niên xã", "Ủy ban MTTQ Việt Nam xã", "Trung tâm Phục vụ hành chính công",
    "Trung tâm Văn hóa, Thông tin và Thể thao", "Kho bạc Nhà nước khu vực", "Tổ giám sát cộng đồng",
    "Ban Quản lý chợ Đồng Sen", "Trường Tiểu học Hoa Mai", "Hợp tác xã Sen Vàng", "Điện lực khu vực",
)  # fmt: skip
_GROUPS = (
    "các cơ quan, đơn vị có liên quan", "UBND các xã, phường", "các thôn, bản", "các sở, ban, ngành",
    "các tổ chức chính trị - xã hội", "các trường học trên địa bàn", "các phòng, ban, ngành, đoàn thể xã",
)  # fmt: skip
_PLACES = ("Đồng Ngô", "Đồng Khoai", "Bình Mẫu", "Hòa Giả")
_VERBS = ("Tổ chức", "Ban hành", "Rà soát", "Mở", "Xây dựng", "Kiểm tra", "Tuyên truyền", "Sửa chữa",
    "Cập nhật", "Phổ biến")  # fmt: skip
_THINGS = (
    "quy chế thư viện", "lớp tập huấn cho thủ thư", "danh mục sách, báo", "nhà sách của thôn", "kế hoạch trồng cây",
    "cuộc thi vẽ bìa sách", "công tác hòa giải ở cơ sở", "sổ theo dõi bạn đọc", "hệ thống loa truyền thanh",
    "văn bản hướng dẫn nghiệp vụ", "mô hình tủ sách dòng họ", "đường vào thư viện",
)  # fmt: skip
_ENDS = ("", " năm 2026", " tại các thôn, bản", " (đợt 1)", " theo Kế hoạch số 12/KH-UBND", "; cấp phát tài liệu")
_TIMES = (
    "Quý I/2026", "Quý II năm 2026", "Trước ngày 30/6/2026", "Tháng 9/2026", "Năm 2026", "Thường xuyên", "Hằng quý",
    "Chậm nhất ngày 15/11/2026", "Trong tháng 3 năm 2026", "Quý II, quý IV năm 2026",
    "Từ ngày 01/3/2026 đến ngày 31/5/2026",
)  # fmt: skip
_LABELS = (
    ("Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện"),
    ("Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành"),
    ("Chủ trì", "Phối hợp", "Thời gian"),
    ("Cơ quan thực hiện", "Cơ quan phối hợp thực hiện", "Thời hạn hoàn thành"),
)
_HEAD = (
    "ỦY BAN NHÂN DÂN", "XÃ ĐỒNG SEN", "Số: 12/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc", "Đồng Sen, ngày 15 tháng 01 năm 2026", "KẾ HOẠCH",
    "Phát triển thư viện cộng đồng năm 2026", "I. MỤC ĐÍCH, YÊU CẦU", "Đưa sách đến từng thôn.",
)  # fmt: skip
_FOOT = ("Nơi nhận:", "- Đảng ủy xã;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Mẫu")
_TITLES = ("II. NHIỆM VỤ", "II. NỘI DUNG THỰC HIỆN", "II. LỘ TRÌNH", "II. PHƯƠNG ÁN TRIỂN KHAI")


def build(seed: int) -> Document:
    """Return the plan document of a seed."""
    rng = random.Random(seed)  # noqa: S311 - a measure, no secret
    tasks = _tasks(rng)
    dress = _DRESSES[seed % len(_DRESSES)]
    labels = rng.choice(_LABELS)
    blocks = dress(rng, tasks, labels)
    whole: list[str | list[list[str]]] = [*_HEAD, rng.choice(_TITLES), *blocks, *_FOOT]
    has_table = any(isinstance(block, list) for block in whole)
    # Pipes are a text's own way to write a table; Word has tables.
    word = has_table or (dress is not bang_gach_dung and rng.random() < 0.5)  # noqa: PLR2004 - half of them
    data = _docx(whole) if word else ("\n\n".join(str(block) for block in whole) + "\n").encode()
    return Document(f"{dress.__name__}-{seed}", ".docx" if word else ".txt", data, tuple(tasks))


def _tasks(rng: random.Random) -> list[Task]:
    names = rng.sample([f"{verb} {thing}" for verb in _VERBS for thing in _THINGS], rng.randint(2, 6))
    out = []
    for name in names:
        bodies = [_body(rng) for _ in range(rng.choice((1, 1, 1, 2)))]
        helpers = [_body(rng) for _ in range(rng.randint(0, 3))] + rng.sample(_GROUPS, rng.randint(0, 1))
        leads = tuple(dict.fromkeys(bodies))
        helping = tuple(name for name in dict.fromkeys(helpers) if name not in leads)
        out.append(Task(name + rng.choice(_ENDS), leads, helping, rng.choice(_TIMES)))
    return out


def _body(rng: random.Random) -> str:
    kind = rng.random()
    if kind < 0.5:  # noqa: PLR2004
        return f"{rng.choice(_HEADS)} {rng.choice(_SECTORS)}"
    if kind < 0.6:  # noqa: PLR2004
        return f"UBND xã {rng.choice(_PLACES)}"
    return rng.choice(_BODIES)


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


def dong_nhan(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[str]:
    """Dress as labelled lines under a numbered name."""
    out = []
    for number, task in enumerate(tasks, 1):
        out += [f"{number}. {task.ten}", *(f"- {line}" for line in _fields(rng, task, labels))]
    return out


def diem(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[str]:
    """Dress with the fields as lettered points."""
    out = []
    for number, task in enumerate(tasks, 1):
        out.append(f"{number}. {task.ten}")
        out += [f"{letter}) {line}" for letter, line in zip("abc", _fields(rng, task, labels), strict=False)]
    return out


def mot_dong(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[str]:
    """Dress with all fields on one line."""
    out = []
    for number, task in enumerate(tasks, 1):
        line = "; ".join(field.rstrip(".") for field in _fields(rng, task, labels))
        out += [f"{number}. {task.ten}", f"{line}."]
    return out


def gach_dau_dong(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[str]:
    """Dress as bullets under the headings of groups, fields as plus signs."""
    out, number = [], 0
    for at, task in enumerate(tasks):
        if at % 3 == 0:
            number += 1
            out.append(f"{number}. Nhóm việc thứ {number}")
        out += [f"- {task.ten}", *(f"+ {line}" for line in _fields(rng, task, labels))]
    return out


def bang(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[str | list[list[str]]]:
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


def bang_gach_dung(rng: random.Random, tasks: list[Task], labels: tuple[str, ...]) -> list[str]:
    """Dress as a table of pipes in a text."""
    lead, helper, time = labels
    lines = [f"| TT | Nhiệm vụ | {lead} | {helper} | {time} |", "|---|---|---|---|---|"]
    lines += [
        f"| {number} | {task.ten} | {_listed(rng, task.chu_tri)} | {_listed(rng, task.phoi_hop)} | {task.thoi_gian} |"
        for number, task in enumerate(tasks, 1)
    ]
    return ["\n".join(lines)]


_Dress = Callable[[random.Random, list[Task], tuple[str, ...]], list]
_DRESSES: tuple[_Dress, ...] = (dong_nhan, bang, mot_dong, diem, gach_dau_dong, bang_gach_dung)


def _docx(blocks: list[str | list[list[str]]]) -> bytes:
    import docx

    document = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(rows=0, cols=len(block[0]))
        for row in block:
            cells = table.add_row().cells
            for cell, text in zip(cells, row, strict=True):
                cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
