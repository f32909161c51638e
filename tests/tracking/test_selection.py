"""What a quarter is about: what falls due in it, and what was still open when it began."""

import pytest

from builders import day, done, folder, status_on, task
from hoagiai_cli.tracking.selection import Selection, rates_by, select

QUARTER_II = (day("2025-04-01"), day("2025-06-30"))


def chosen(thoi_gian, xong, ngay="2025-06-30"):
    plan = folder([task(thoi_gian=thoi_gian)], results={"a": [done("viec", xong)]} if xong else {})
    choice = Selection(QUARTER_II)
    return [
        "tồn từ trước" if choice.ton_truoc(part) else "đến hạn trong quý"
        for part in select(status_on(plan, ngay), choice).phan_viec
    ]


@pytest.mark.parametrize(
    ("thoi_gian", "xong", "expected"),
    [
        ("chậm nhất ngày 31/3/2025", None, ["tồn từ trước"]),
        ("chậm nhất ngày 31/3/2025", "2025-03-31", []),
        ("chậm nhất ngày 31/3/2025", "2025-04-01", ["tồn từ trước"]),  # it was still open when the quarter began
        ("chậm nhất ngày 01/4/2025", None, ["đến hạn trong quý"]),
        ("chậm nhất ngày 01/4/2025", "2025-01-10", ["đến hạn trong quý"]),
        ("chậm nhất ngày 30/6/2025", None, ["đến hạn trong quý"]),
        ("chậm nhất ngày 01/7/2025", None, []),
        ("Năm 2025", None, []),
        ("Định kỳ", None, []),
    ],
)
def test_a_quarter(thoi_gian, xong, expected):
    assert chosen(thoi_gian, xong) == expected


def test_a_task_without_parts_left_goes_and_the_count_is_of_what_is_left():
    report = select(
        status_on(folder([task(), task("khac", "Quý II/2025")]), "2025-06-30"), Selection(nhiem_vu=("khac",))
    )
    assert [item.nhiem_vu.ma for item in report.nhiem_vu] == ["khac"]
    assert report.tong_hop.tong == 1


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Selection(), (0, 0)),  # on 10 June nothing has fallen due
        (Selection(QUARTER_II), (1, 1)),
        (Selection((day("2025-07-01"), day("2025-09-30"))), (0, 0)),
    ],
)
def test_what_is_finished_early_has_not_fallen_due(choice, expected):
    plan = folder([task(thoi_gian="Quý II/2025")], results={"a": [done("viec", "2025-05-05")]})
    report = select(status_on(plan, "2025-06-10"), choice)
    rate = rates_by(report, choice.last(report.ngay))[0]
    assert (rate.tu_so, rate.mau_so, rate.ten_mau_so) == (*expected, "phần việc đến hạn")
