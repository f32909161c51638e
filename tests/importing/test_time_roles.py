"""Words behind a time that say who leads: they are a role, and no part of the time."""

import pytest

from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.importing.blocks import Doan
from hoagiai_cli.importing.fields import MucDoc
from hoagiai_cli.importing.labels import Truong
from hoagiai_cli.importing.reading import So
from hoagiai_cli.importing.time_roles import with_roles


def read(text, *more):
    so = So(1)
    fields = with_roles((MucDoc(Truong.THOI_GIAN, "Thời gian", text, (Doan(text, "dòng 1", 0),)), *more), "dòng 1", so)
    return [(field.truong, field.gia_tri) for field in fields], so.xem_lai


@pytest.mark.parametrize(
    ("text", "time", "lead", "helping"),
    [
        ("Quý II năm 2026; giao Phòng Kinh tế chủ trì", "Quý II năm 2026", "Phòng Kinh tế", ""),
        ("Quý II, do Công an xã thực hiện.", "Quý II", "Công an xã", ""),
        ("Quý II (Phòng Kinh tế chủ trì)", "Quý II", "Phòng Kinh tế", ""),
        ("Quý II; giao Phòng Kinh tế chủ trì, phối hợp với Công an xã", "Quý II", "Phòng Kinh tế", "Công an xã"),
        ("Quý II; Phòng Kinh tế chủ trì, Công an xã phối hợp", "Quý II", "Phòng Kinh tế", "Công an xã"),
        ("Tháng 3, tháng 5; phân công Trạm Y tế phụ trách", "Tháng 3, tháng 5", "Trạm Y tế", ""),
    ],
)
def test_a_role_behind_a_time_is_a_field(text, time, lead, helping):
    fields, doubts = read(text)
    helpers = [(Truong.PHOI_HOP, helping)] if helping else []
    assert fields == [(Truong.THOI_GIAN, time), (Truong.CHU_TRI, lead), *helpers]
    assert "cơ quan chủ trì lấy từ lời ghi sau thời gian" in doubts[0].thong_bao


@pytest.mark.parametrize(
    "text",
    [
        "Quý II; giao Phòng Kinh tế chủ trì, hoàn thành trước 30/6",
        "Phòng Kinh tế: Quý II; Công an xã: Quý III",
        "Quý II; thực hiện thường xuyên",
    ],
)
def test_what_is_not_all_understood_stays(text):
    assert read(text) == ([(Truong.THOI_GIAN, text)], [])


def test_a_lead_that_is_named_stays():
    lead = MucDoc(Truong.CHU_TRI, "Chủ trì", "Công an xã", ())
    fields, doubts = read("Quý II; giao Phòng Kinh tế chủ trì", lead)
    assert fields[0] == (Truong.THOI_GIAN, "Quý II; giao Phòng Kinh tế chủ trì")
    assert not doubts


def test_half_a_word_is_never_quoted():
    assert "Chưa rõ" not in read_phrase("Quý II; giao Phòng Kinh tế chủ trì", nam=2026).giai_thich
    assert "“tế blabla hoho”" in read_phrase("Quý II; Phòng Kinh tế blabla hoho", nam=2026).giai_thich
