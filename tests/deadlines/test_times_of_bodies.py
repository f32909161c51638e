"""Which phrases tie times to bodies, and to which."""

import pytest

from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.deadlines.rieng import split_by_body

TIED = {
    "Phòng Văn hóa: Quý II; Công an: Quý III": [("Phòng Văn hóa", "Quý II"), ("Công an", "Quý III")],
    "Các xã, phường: trước 15/6/2026; Phòng Tư pháp: trước ngày 30/6/2026.": [
        ("Các xã, phường", "trước 15/6/2026"),
        ("Phòng Tư pháp", "trước ngày 30/6/2026"),
    ],
    "- Sở Tài chính: tháng 5\n- Sở Xây dựng: tháng 6": [("Sở Tài chính", "tháng 5"), ("Sở Xây dựng", "tháng 6")],
    "Quý II (Trạm Y tế), quý III (Trường Tiểu học)": [("Trạm Y tế", "Quý II"), ("Trường Tiểu học", "quý III")],
    "Đối với UBND cấp xã: 30/4; đối với Công an tỉnh: 30/5": [("UBND cấp xã", "30/4"), ("Công an tỉnh", "30/5")],
}


@pytest.mark.parametrize(("phrase", "expected"), TIED.items(), ids=TIED)
def test_each_body_has_its_words_of_time(phrase, expected):
    assert [tuple(item) for item in split_by_body(phrase)] == expected
    assert read_phrase(phrase, nam=2026).mo_ho


@pytest.mark.parametrize(
    "phrase",
    [
        "Quý II/2026",
        "Đợt 1: tháng 4; Đợt 2: tháng 10",
        "Năm 2026: quý II; quý IV",
        "Báo cáo: Quý II; hội nghị: Quý III",
    ],
)
def test_times_of_nobody_are_not_tied(phrase):
    assert split_by_body(phrase) == ()
