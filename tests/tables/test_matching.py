"""A row's number and name held against the plan's: the number of a section counts, a name in short needs its number."""

import pytest

from builders import task
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.tables.matching import Matcher

TASKS = (
    task("ra-soat", so="1", phan="II", ten="Rà soát, củng cố, kiện toàn các tổ hòa giải ở cơ sở"),
    task("tap-huan", so="1", phan="III", ten="Tập huấn cho hòa giải viên"),
    task("kiem-tra", so="2", phan="III", ten="Kiểm tra công tác hòa giải ở cơ sở"),
    task("bao-cao", so="3", phan="III", ten="Kiểm tra công tác hòa giải ở cơ sở"),
    task("khong-so", ten="Sơ kết công tác"),
)


@pytest.mark.parametrize(
    ("so", "ten", "muc", "found"),
    [
        ("", "tập huấn cho hoà giải viên.", "", "tap-huan"),
        ("1", "Tập huấn cho hòa giải viên", "", "tap-huan"),
        ("III.1", "Tập huấn hòa giải viên", "", "tap-huan"),
        ("1", "Tập huấn cho các hòa giải viên", "III", "tap-huan"),
        ("1", "Củng cố, kiện toàn tổ hòa giải", "II", "ra-soat"),
        ("1", "Củng cố, kiện toàn tổ hòa giải", "III", None),
        ("1", "Củng cố, kiện toàn tổ hòa giải", "", None),
        ("2", "Kiểm tra công tác hòa giải ở cơ sở", "III", "kiem-tra"),
        ("", "Kiểm tra công tác hòa giải ở cơ sở", "", None),
        ("9", "Sơ kết công tác", "", "khong-so"),
        ("9", "Tập huấn cho hòa giải viên", "", None),
        ("5", "Tập huấn cho hòa giải viên (nhiệm vụ III.1)", "", "tap-huan"),
        ("", "Hoàn toàn khác", "", None),
        ("", "", "", None),
    ],
)
def test_which_task_a_row_means(so, ten, muc, found):
    assert Matcher(map(NhiemVu.model_validate, TASKS)).match(so, ten, muc).ma == found


def test_what_is_proposed_where_nothing_fits():
    matcher = Matcher(map(NhiemVu.model_validate, TASKS))
    assert matcher.match("9", "Tập huấn cho hòa giải viên", "").theo_ten == "tap-huan"
    assert matcher.match("", "Kiểm tra công tác hòa giải ở cơ sở", "").de_nghi == ("kiem-tra", "bao-cao")
    assert matcher.match("", "Tập huấn các hòa giải viên", "").de_nghi[:1] == ("tap-huan",)
    assert matcher.match("", "Hoàn toàn khác", "").la_viec is False
    assert matcher.match("7", "Hoàn toàn khác", "").la_viec is True
