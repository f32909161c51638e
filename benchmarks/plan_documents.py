"""Plan documents built from random plans: what goes in is known, so what an import reads can be measured.

A plan is drawn (bodies, tasks, times), then dressed (``plan_dresses``); as text and as Word file. Every name is made up.
"""

import io
import random
from typing import NamedTuple

from plan_dresses import CHAN, DRESSES, ONLY_TEXT, Khoi, Task


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
    dress = DRESSES[seed % len(DRESSES)]
    labels = rng.choice(_LABELS)
    blocks = dress(rng, tasks, labels)
    cut = blocks.index(CHAN) if CHAN in blocks else len(blocks)
    whole: list[Khoi] = [*_HEAD, rng.choice(_TITLES), *blocks[:cut], *_FOOT, *blocks[cut + 1 :]]
    has_table = any(isinstance(block, list) for block in whole)
    word = has_table or (dress not in ONLY_TEXT and rng.random() < 0.5)  # noqa: PLR2004 - half of them
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


def _docx(blocks: list[Khoi]) -> bytes:
    import docx

    document = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(rows=0, cols=len(block[0]))
        for at, row in enumerate(block):
            cells = table.add_row().cells
            for index, (cell, text) in enumerate(zip(cells, row, strict=True)):
                if text is None:
                    table.cell(at - 1, index).merge(cell)
                else:
                    cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
