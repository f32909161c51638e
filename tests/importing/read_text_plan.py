"""Read a plan's text in this process: what stands in a frame of head and foot."""

from hoagiai_cli.importing.plan import read_plan
from hoagiai_cli.importing.sources.text import read_text

HEAD = """ỦY BAN NHÂN DÂN
XÃ BÌNH HÒA
Số: 8/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Bình Hòa, ngày 10 tháng 01 năm 2026

KẾ HOẠCH
Cải tạo chợ xã năm 2026

I. MỤC ĐÍCH

Chợ sạch, dễ đi lại.
"""
FOOT = """Nơi nhận:
- Đảng ủy xã;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Văn Mẫu
"""


def read(body: str, behind: str = ""):
    """Return the reading of a plan with this body; ``behind`` stands after the signature."""
    return read_plan(read_text(f"{HEAD}\n{body}\n\n{FOOT}\n{behind}".encode()))


def fields(task):
    """Return what a reader compares: name, leads, helpers, time."""
    return task.ten, list(task.chu_tri), list(task.phoi_hop), task.thoi_gian


def doubts(plan):
    return "\n".join(f"{doubt.vi_tri}: {doubt.thong_bao}" for doubt in plan.can_xem_lai)
