"""A city of three wards and its tracking table, written as an office keeps it."""

from datetime import datetime

import pytest
from openpyxl import Workbook

from form_city import make_city, run

ROWS = (
    ("STT", "Nhiệm vụ", "Chủ trì", "Thời hạn", "Tình trạng", "Kết quả", "Ngày hoàn thành", "Ghi chú"),
    (1, "Việc ra-soat", "UBND phường Thử 01", "Quý IV", "Hoàn thành", "Rà soát 03 tổ", datetime(2025, 12, 1), None),  # noqa: DTZ001
    (3, "Việc tuyen-truyen", "UBND phường Thử 02", "Năm 2025", "Đang thực hiện", "Phát 200 tờ rơi", None, None),
    (4, "Việc kiem-tra", "Phòng Tư pháp", "Quý IV năm 2025", "Chưa triển khai", None, None, "Chưa có đoàn"),
)
DAY = "2025-12-16"


class Table:
    """A folder and a table beside it, rows to be changed; ``take`` imports the table."""

    def __init__(self, top):
        self.top = top
        self.root = make_city(top, 3)
        self.rows = [list(row) for row in ROWS]
        self.merged = []
        self.above = []

    def save(self, name="bang.xlsx"):
        book = Workbook()
        page = book.active
        page.title = "Theo dõi"
        for row in (*self.above, *self.rows):
            page.append(list(row))
        for area in self.merged:
            page.merge_cells(area)
        book.save(self.top / name)
        return self.top / name

    def take(self, *options, ngay=DAY, path=None):
        path = path or self.save()
        return run("form", "import", "--bang", str(path), "--ngay", ngay, "--yes", *options, cwd=self.top)

    def answers(self, text):
        (self.top / "tra-loi.yaml").write_text(text, encoding="utf-8")
        return ("--tu-tep", str(self.top / "tra-loi.yaml"))

    def result(self, unit):
        path = self.root / "hoa-giai/ket-qua" / f"{unit}.yaml"
        return path.read_text("utf-8") if path.exists() else ""

    def everything(self):
        return {path.name: path.read_text("utf-8") for path in sorted((self.root / "hoa-giai/ket-qua").glob("*.yaml"))}


@pytest.fixture
def table(tmp_path):
    return Table(tmp_path)
