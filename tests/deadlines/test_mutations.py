"""Words, signs and numbers put into good phrases: a reading that then gives other days must ask, or be argued.

``mutations.tsv`` holds the argued ones: the phrase, its days, and why the word put in rightly makes them so. A word
that is passed over leaves the days as they were; which may be, ``vocabulary.py`` says.
"""

import csv
from pathlib import Path

from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.deadlines.reading import Loai

BASE = [
    "Quý II/2026", "Tháng 6/2026", "Năm 2026", "30/6/2026", "Trước ngày 30/6/2026",
    "Từ ngày 01/3/2026 đến ngày 30/6/2026", "Hoàn thành trong tháng 6 năm 2026", "Quý II, quý IV năm 2026",
    "ngày 15 tháng 6 năm 2026", "Giai đoạn 2026 - 2030", "6 tháng đầu năm 2026", "Trước ngày 15/12 hằng năm", "Hằng quý",
    "Thường xuyên", "Chậm nhất ngày 20/6/2026", "Tháng 3 và tháng 9/2026", "Từ tháng 3 đến tháng 10/2026",
]  # fmt: skip
_INSERTED = """
    nửa trừ hơn gần quá ngoài chưa không chẳng riêng chỉ thêm còn tết hè mùa vụ hôm mai cũ tạm hoãn dời sớm muộn vượt ±
    ? ½ mọi ~ hoặc sáng chiều tối trưa hết a) b) 1) 7 15 31 2025 2027 I IV trước sau từ đến trong khoảng đầu giữa cuối
    mỗi hằng cả các tuần ngày tháng quý năm đợt lần kỳ hạn buổi giờ 8h ngay kể là và với của cho theo khi nếu do để vì
    nên hai ba mươi một nhiều ít nhất tối_thiểu dự_kiến tiếp_theo trở_đi trở_lên trở_lại lại nay này đó kia nữa rồi đã
    đang sẽ cần phải được bị xong hủy bỏ thay lùi chuyển gia_hạn điều_chỉnh cùng_kỳ kế liền sang qua về lên xuống < > =
    ≤ ≥ ! # @ * ^ | \\ _ % & $ + - – / : ; . … , ( ) [ ] { } “ ” ' → x X last next until before âm_lịch thứ_Hai chủ_nhật
    lẻ chẵn luân_phiên từng cuối_cùng đầu_tiên rưỡi thượng_tuần hạ_tuần quý_I tháng_5 năm_2027 năm_sau tuần_sau tháng_sau
    cách lệch muộn_hơn sớm_hơn ngắn dài tầm chừng cỡ độ quanh suýt vừa đúng nào bất_kỳ tùy linh_hoạt vào dưới trên
    giữa_năm liên_tiếp kéo_dài chuyển_tiếp
"""
INSERTED = _INSERTED.split()
with (Path(__file__).parent / "mutations.tsv").open(encoding="utf8", newline="") as file:
    ARGUED = {row["cach_viet"]: row["dot"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}


def mutants(base: str) -> list[str]:
    words = base.split()
    return [
        " ".join([*words[:at], inserted.replace("_", " ") if len(inserted) > 1 else inserted, *words[at:]])
        for inserted in INSERTED
        for at in range(len(words) + 1)
    ]


def days(phrase: str) -> str | None:
    """Return the days of a phrase; None where a person is asked or no time is seen."""
    reading = read_phrase(phrase, nam=2026)
    if reading.mo_ho or reading.loai in {Loai.KHONG_HIEU, Loai.KHONG_PHAI_THOI_GIAN}:
        return None
    return "; ".join(f"{dot.bat_dau or '…'} – {dot.han or '…'}" for dot in reading.dot) or "-"


def test_no_word_put_in_changes_a_deadline_in_silence():
    found = {
        phrase: changed
        for base in BASE
        for phrase in mutants(base)
        if (changed := days(phrase)) is not None and changed != days(base)
    }
    assert {phrase: changed for phrase, changed in found.items() if ARGUED.get(phrase) != changed} == {}


def test_every_argued_reading_is_of_a_mutant():
    assert set(ARGUED) <= {phrase for base in BASE for phrase in mutants(base)}
