"""A sentence under a task's title that says who leads it, and lists that say each role behind the names."""

import pytest
from tests.importing.read_text_plan import fields, read

from hoagiai_cli.importing.bodies import read_bodies


@pytest.mark.parametrize("give", ["Giao ", "", "Phân công "])
def test_the_sentence_that_assigns_a_titled_task_gives_its_fields(give):
    plan = read(
        "II. NHIỆM VỤ\n\n1. Lát lại nền chợ\n\n"
        f"{give}Phòng Kinh tế chủ trì, phối hợp với Đoàn Thanh niên xã, các thôn tổ chức các buổi lao động. "
        "Thời gian hoàn thành: Quý II/2026.\n"
    )
    assert list(map(fields, plan.nhiem_vu)) == [
        ("Lát lại nền chợ", ["Phòng Kinh tế"], ["Đoàn Thanh niên xã", "các thôn"], "Quý II/2026")
    ]


def test_two_sentences_that_assign_are_two_tasks():
    plan = read(
        "II. NHIỆM VỤ\n\n1. Về nền chợ\n\n"
        "Giao Phòng Kinh tế chủ trì, phối hợp với các thôn lát nền. Thời gian hoàn thành: Quý II/2026.\n\n"
        "Giao Công an xã chủ trì, phối hợp với các thôn kẻ vạch. Thời gian hoàn thành: Quý III/2026.\n"
    )
    assert [task.thoi_gian for task in plan.nhiem_vu if task.thoi_gian] == ["Quý II/2026", "Quý III/2026"]


def test_roles_behind_their_lists_are_read():
    read_list = read_bodies("Phòng Kinh tế chủ trì; Đoàn Thanh niên xã và các thôn phối hợp.")
    assert read_list.chu_tri == ("Phòng Kinh tế",)
    assert read_list.phoi_hop == ("Đoàn Thanh niên xã", "các thôn")
    assert read_list.chac_chan


def test_what_a_body_holds_is_no_part_of_its_name():
    assert read_bodies("Trường Chính trị tỉnh tổ chức các lớp").ten == ("Trường Chính trị tỉnh",)
