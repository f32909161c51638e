"""The row that adds up a table of tasks is no task, and it is said."""

import pytest

from docx_maker import docx, p, tbl, tc
from hoagiai_cli.importing.plan import read_plan
from hoagiai_cli.importing.sources.read import read_bytes

HEAD = [tc("STT"), tc("Nhiệm vụ"), tc("Cơ quan chủ trì"), tc("Thời gian"), tc("Kinh phí")]
TASK = [tc("1"), tc("Rà soát dữ liệu"), tc("Phòng Kinh tế"), tc("Quý II"), tc("20.000.000")]
NEXT = [tc("2"), tc("Mở lớp tập huấn"), tc("Công an xã"), tc("Quý III"), tc("30.000.000")]


def read(*rows):
    body = p("**KẾ HOẠCH**") + p("**Chuyển đổi số năm 2026**") + p("I. NHIỆM VỤ") + tbl(HEAD, *rows)
    return read_plan(read_bytes(docx(body), ".docx").khoi)


@pytest.mark.parametrize(
    "row",
    [
        [tc(""), tc("Cộng"), tc(""), tc(""), tc("50.000.000")],
        [tc("Tổng cộng"), tc(""), tc(""), tc(""), tc("50.000.000 đồng")],
        [tc("Tổng cộng", span=4), tc("50.000.000")],
        [tc("TỔNG SỐ:", span=4), tc("50.000.000")],
        [tc(""), tc("Tổng kinh phí"), tc(""), tc("-"), tc("50 triệu đồng")],
        [tc(""), tc("Cộng (I+II)"), tc(""), tc(""), tc("50.000.000")],
        [tc("II"), tc("Tổng số"), tc(""), tc(""), tc("50.000.000")],
        [tc("Tổng cộng: 02 nhiệm vụ", span=5)],
        [tc(""), tc("Cộng mục I"), tc(""), tc(""), tc("20.000.000")],
    ],
)
def test_a_sum_is_no_task_wherever_it_stands(row):
    for rows in ([TASK, NEXT, row], [row, TASK, NEXT], [TASK, row, NEXT]):
        plan = read(*rows)
        assert [task.ten for task in plan.nhiem_vu] == ["Rà soát dữ liệu", "Mở lớp tập huấn"]
        assert [task.phan for task in plan.nhiem_vu] == ["I", "I"]
        assert sum("là hàng cộng" in doubt.thong_bao for doubt in plan.can_xem_lai) == 1
        assert plan.doan_van.bo == 0


@pytest.mark.parametrize(
    "name", ["Tổng kết năm", "Tổng hợp số liệu", "Cộng tác với báo chí", "Tổng điều tra kinh tế", "Cổng thông tin"]
)
def test_work_whose_name_begins_alike_is_work(name):
    plan = read(TASK, [tc("2"), tc(name), tc(""), tc(""), tc("")])
    assert name in [task.ten for task in plan.nhiem_vu] or any(name in str(section) for section in plan.phan)


def test_a_sum_that_is_given_to_a_body_is_work():
    plan = read(TASK, [tc("2"), tc("Tổng số"), tc("Công an xã"), tc("Quý III"), tc("")])
    assert [task.ten for task in plan.nhiem_vu] == ["Rà soát dữ liệu", "Tổng số"]
