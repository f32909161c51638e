"""Plans in the manner of offices, for tests; every place, body and person is made up."""

from hoagiai_cli.importing.plan import read_plan
from hoagiai_cli.importing.reading import KeHoachDoc
from hoagiai_cli.importing.sources.read import read_bytes

HEAD = """ỦY BAN NHÂN DÂN
HUYỆN SÔNG GIẢ

Số: 15/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Sông Giả, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Công tác phòng chống thiên tai năm 2024

Căn cứ Luật Phòng, chống thiên tai;

Ủy ban nhân dân huyện ban hành kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

- Chủ động ứng phó với thiên tai.

II. NỘI DUNG, NHIỆM VỤ

"""
FOOT = """
Nơi nhận:
- Như trên;
- Lưu: VT, NN.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Thử
"""


def read(body: str | bytes, suffix: str = ".txt") -> KeHoachDoc:
    """Read a text between a usual head and foot; bytes are read as they are."""
    data = body if isinstance(body, bytes) else (HEAD + body + FOOT).encode()
    return read_plan(read_bytes(data, suffix).khoi)


def short(plan: KeHoachDoc) -> list[tuple]:
    """Return number, name, lead, helpers and time of each task."""
    return [(task.so, task.ten, list(task.chu_tri), list(task.phoi_hop), task.thoi_gian) for task in plan.nhiem_vu]
