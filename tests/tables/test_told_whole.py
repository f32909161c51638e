"""Whole tables of offices and all that is said of them: what is taken, what is asked, what is left, word for word.

The golden texts were read through by hand; HOAGIAI_CAP_NHAT=1 writes them anew: then read what changed.
"""

from datetime import datetime
from pathlib import Path

import pytest

from golden import assert_golden

HERE = Path(__file__).parent / "ca-bang"
WARDS = ("UBND phường Thử 01", "UBND phường Thử 02", "UBND phường Thử 03")
HEAD = ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn", "Tình trạng", "Kết quả", "Ngày hoàn thành", "Ghi chú"]
DONE = datetime(2025, 12, 1)  # noqa: DTZ001

TABLES = {
    "nhieu-ngo": [
        HEAD,
        [1, "Việc ra-soat", WARDS[0], "Quý IV", "Hoàn thành", "Rà soát 03 tổ", DONE, None],
        [1, "Việc ra-soat", WARDS[0], "Quý IV", "Hoàn thành", "Rà soát 03 tổ", DONE, None],
        [1, "Việc ra-soat", WARDS[1], "Quý IV", "Xong", None, None, "Có 12/BC-UBND ngày 02/12/2025"],
        [1, "Việc ra-soat", WARDS[2], "Quý IV", "Hoàn thành", None, datetime(2024, 5, 1), None],  # noqa: DTZ001
        [2, "Việc tap-huan", WARDS[0], "Quý IV", "Chưa triển khai", None, None, "Thiếu kinh phí"],
        [2, "Việc tap-huan", WARDS[1], "Quý I", "Hoàn thành", None, DONE, None],
        [2, "Việc tap-huan", WARDS[2], "Quý II", "Hoàn thành", None, "31/11/2025", None],
        [9, "Việc tuyen-truyen", WARDS[0], "Năm 2025", "Đang thực hiện", "Phát tờ rơi", None, None],
        [3, "Việc kiem-tra", "Phòng Tư pháp", "Quý IV", "Hoàn thành", None, DONE, None],
        [4, "Kiểm tra", "Phòng Nội vụ", "Quý IV", "Đang làm", None, None, None],
        [None, None, None, None, "Hoàn thành", "Nối tiếp", DONE, None],
        ["Tổng", "3 nhiệm vụ", None, None, None, None, None, None],
    ],
    "muc-va-nhom": [
        HEAD,
        ["I", "NHIỆM VỤ CHUNG", None, None, None, None, None, None],
        ["II", "NHIỆM VỤ", None, None, None, None, None, None],
        [1, "Việc ra-soat", "UBND các phường", "Quý IV", "Đang thực hiện", None, None, None],
        [None, WARDS[0], None, None, "Hoàn thành", None, DONE, None],
        [None, WARDS[1], None, None, "Đang thực hiện", "Đang rà soát", None, None],
        [None, "UBND phường Lạ", None, None, "Hoàn thành", None, DONE, None],
        [3, "Việc tuyen-truyen", WARDS[2], "Năm 2025", "Chưa", None, None, None],
    ],
    "duoi-don-vi": [
        ["STT", "Nhiệm vụ", "Chủ trì", "Tình trạng", "Ngày xong"],
        [WARDS[0], None, None, None, None],
        [1, "Việc ra-soat", None, "Hoàn thành", DONE],
        [3, "Việc tuyen-truyen", WARDS[1], "Đang thực hiện", None],
        [WARDS[1], None, None, None, None],
        [1, "Việc ra-soat", None, "Tạm dừng", None],
        [2, "Việc tap-huan", None, "Hoàn thành 2/3", None],
    ],
    "hai-hang-dau": [
        ["STT", "Nội dung công việc", "Phân công", None, "Kết quả", None, None],
        [None, None, "Chủ trì", "Phối hợp", "Tình trạng", "Số, ký hiệu", "Ngày"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
        [1, "Việc ra-soat", WARDS[0], "Phòng Tư pháp", "Hoàn thành", "15/KH-UBND", DONE],
        [2, "Việc tap-huan (nhiệm vụ 3)", WARDS[1], None, "Đang thực hiện", None, None],
    ],
    "danh-dau-va-ty-le": [
        ["STT", "Công việc", "Chủ trì", "Đã hoàn thành", "Đang thực hiện", "Chưa thực hiện", "Tỷ lệ (%)", "Khó khăn", "Đề xuất"],
        [1, "Việc ra-soat", WARDS[0], "x", None, None, 100, "Thiếu người", "Bổ sung"],
        [1, "Việc ra-soat", WARDS[1], None, "x", None, "75%", None, None],
        [1, "Việc ra-soat", WARDS[2], None, None, "x", 0, "Chưa có kinh phí", None],
        [3, "Việc tuyen-truyen", WARDS[0], None, "x", None, 120, None, None],
        [3, "Việc tuyen-truyen", WARDS[1], None, None, None, 50, None, None],
        [4, "Việc kiem-tra", "Phòng Tư pháp", "x", "x", None, None, None, None],
    ],
    "cot-la-don-vi": [
        ["TT", "Nhiệm vụ", *WARDS],
        [1, "Việc ra-soat", "Hoàn thành ngày 01/12/2025", "Đang thực hiện: họp 02 buổi", "Chưa triển khai do thiếu kinh phí"],
        [3, "Việc tuyen-truyen", "80%", "x", None],
    ],
    "cot-khong-ro": [
        ["STT", "Nhiệm vụ", "Chủ trì", "Ngày", "Diễn biến", "Người theo dõi", "Kết quả"],
        [1, "Việc ra-soat", WARDS[0], "31/12/2025", "ổn", "An", "Hoàn thành ngày 01/12/2025, 15/BC-UBND"],
        [1, "Việc ra-soat", WARDS[1], "05/12/2025", "tốt", "Bình", "Sẽ hoàn thành ngày 20/12/2025"],
        [4, "Việc kiem-tra", "Phòng Tư pháp", None, "chậm", None, "Theo Công văn số 5/CV ngày 01/12/2025"],
    ],
    "khong-the": [
        ["STT", "Nhiệm vụ", "Chủ trì", "Tình trạng", "Kết quả"],
        [1, "Việc ra-soat", WARDS[0], "Hoàn thành", "Hoàn thành ngày 01/5/2024"],
        [1, "Việc ra-soat", WARDS[1], "Hoàn thành ngày 01/12/2025", "15/BC-UBND ngày 20/12/2025"],
        [1, "Việc ra-soat", WARDS[2], "Hoàn thành ngày 20/12/2025", None],
        [3, "Việc tuyen-truyen", WARDS[0], "Đang thực hiện", "Phát 200 tờ rơi"],
        [3, "Việc tuyen-truyen", WARDS[0], "Chưa triển khai", None],
        [3, "Việc tuyen-truyen", WARDS[1], "Đang thực hiện", "Lần một"],
        [3, "Việc tuyen-truyen", WARDS[1], "Đang thực hiện", "Lần hai"],
    ],
}  # fmt: skip
TABLES["it-ngo"] = [row for row in TABLES["nhieu-ngo"] if row[6] is None or row[6] in {DONE, HEAD[6]}]


def answered(questions):
    """Return a file of questions with the first choice of each as the answer; a day where one is asked for."""
    lines, first = [], ""
    for line in questions.split("\n"):
        if line.startswith('"'):
            first = ""
        elif line.startswith("  #   ") and not first:
            first = "2025-12-01" if "một ngày" in line else line[6:].split(":")[0]
        elif line.startswith("  ") and line.endswith(":"):
            lines.append(f"{line} {first}")
            continue
        lines.append(line)
    return "\n".join(lines)


@pytest.mark.parametrize("name", TABLES)
def test_all_that_is_said_of_a_table(table, name):
    table.above = [["UBND THÀNH PHỐ THỬ"], ["BẢNG THEO DÕI NHIỆM VỤ QUÝ IV NĂM 2025"], [None]]
    table.rows = TABLES[name]
    asked = table.top / "hoi.yaml"
    code, text = table.take("--cau-hoi", str(asked))
    said = [f"mã thoát {code}", text]
    said += [asked.read_text("utf-8")] if asked.exists() else []
    for path, written in table.everything().items():
        said += [f"== {path}", written]
    code, text = table.take()
    said += [f"lần hai: mã thoát {code}", text]
    code, text = table.take(*table.answers(answered(asked.read_text("utf-8"))))
    said += [f"đã trả lời: mã thoát {code}", text, *(f"== {path}\n{text}" for path, text in table.everything().items())]
    assert_golden(HERE / f"{name}.txt", "\n".join(said).replace(str(table.top), "."))
