"""The commands that write, each on a city of two wards, and ways to run them that a test needs."""

import os
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from form_city import SENT, cell_of, export, make_city, run, take, texts

WARD, OTHER = "ubnd-phuong-01", "ubnd-phuong-02"
UPDATE = (
    "update",
    "ra-soat",
    "--don-vi",
    WARD,
    "--tien-do",
    "hoan_thanh",
    "--ngay",
    "2025-12-01",
    "--ghi",
    "2025-12-02",
)
EXTEND = ("extend", "tap-huan", "--dot", "Quý II/2025", "--den", "31/7/2025", "--van-ban", "45/TB-UBND ngày 20/6/2025")
APPROVE = (
    "approve", "--so-ky-hieu", "5/KH-UBND", "--ngay-van-ban", "2025-01-10", "--nguoi-ky", "Nguyễn Văn Mẫu",
    "--ghi", "2025-01-11",
)  # fmt: skip
FORM = "gui-ve.xlsx"
PLAN = """KẾ HOẠCH
Công tác mẫu năm 2026

II. NHIỆM VỤ
1. Rà soát tổ hòa giải
- Cơ quan chủ trì: Phòng Tư pháp.
- Thời gian thực hiện: Quý II năm 2026.
2. Tổng kết công tác
- Cơ quan chủ trì: Phòng Tư pháp.
- Thời gian thực hiện: Quý IV năm 2026.
"""


def city(top: Path) -> Path:
    """Make a folder for every command: a file out of form for ``fmt``, a record that waits, a document and a form to take in."""
    root = make_city(top, 2)
    path = root / "hoa-giai/nhiem-vu/kiem-tra.yaml"
    path.write_bytes(path.read_bytes().replace(b"ma: kiem-tra\n", b"") + b"ma: 'kiem-tra'\n")
    (root / "hoa-giai/ket-qua").mkdir()
    (root / f"hoa-giai/ket-qua/{OTHER}.yaml").write_bytes(
        f"don_vi: {OTHER}\nnhat_ky:\n  - nhiem_vu: ra-soat\n    tien_do: hoan_thanh\n    ngay: 2025-11-01\n"
        "    trang_thai: cho_duyet\n".encode()
    )
    (top / "ke-hoach.txt").write_text(PLAN, encoding="utf-8")
    form = export(top)[WARD]
    book = load_workbook(form)
    cell_of(book, "Tiến độ", "tap-huan|Quý IV/2025", "tien_do").value = "Hoàn thành"
    cell_of(book, "Tiến độ", "tap-huan|Quý IV/2025", "ngay").value = date(2025, 12, 10)
    book.save(top / FORM)
    return root


COMMANDS = {
    "update": UPDATE,
    "extend": EXTEND,
    "approve": APPROVE,
    "fmt": ("fmt",),
    "form import": ("form", "import", FORM, "--ngay", SENT, "--yes"),
    "form accept": ("form", "accept", "ra-soat", "--don-vi", OTHER),
    "form return": ("form", "return", "ra-soat", "--don-vi", OTHER, "--ly-do", "Chưa có văn bản"),
    "import": ("import", "ke-hoach.txt", "--ma", "mau-2026", "--nam", "2026"),
    "template copy": ("template", "copy", "bao-cao"),
    "init": ("init",),
}


def everything(top: Path) -> dict[str, bytes]:
    """Return every file but the journal."""
    return {name: data for name, data in texts(top).items() if ".hoagiai" not in Path(name).parts}


def forked(work) -> int:
    """Run something in a process of its own, quickly; return its exit code."""
    pid = start(work)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def start(work) -> int:
    pid = os.fork()
    if pid == 0:
        code = 99
        try:
            code = int(work() or 0)
        finally:
            os._exit(code)
    return pid


__all__ = ["COMMANDS", "city", "everything", "export", "forked", "run", "start", "take", "texts"]
