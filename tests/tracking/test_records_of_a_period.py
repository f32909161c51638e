"""Records that came with a report: they belong to its period, however late it arrives; "chưa triển khai" is a report."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import folder, parts_on, status_on, task, unit
from hoagiai_cli.deadlines.calendars import Ky, Lich, ky_bao_cao, ky_theo_ten
from hoagiai_cli.tracking.selection import Selection
from hoagiai_cli.tracking.to_json import status_data


def only_part(made, ngay: str):
    (part,) = parts_on(made, ngay)
    return part


def _of(tien_do: str, **fields: str) -> dict[str, object]:
    return {"nhiem_vu": "viec", "tien_do": tien_do, **fields}


@pytest.mark.parametrize(
    ("ky", "ghi", "first"),
    [
        ("Quý II/2025", "2025-07-20", "2025-06-14"),
        ("Quý II/2025", "2025-06-02", "2025-06-02"),
        ("Quý II/2025", "2025-02-02", "2025-06-14"),
        ("6 tháng đầu năm 2025", "2025-09-01", "2025-06-14"),
        ("Năm 2025", "2026-01-05", "2025-12-14"),
    ],
)
def test_a_record_without_a_day_counts_within_its_period(ky: str, ghi: str, first: str):
    made = folder([task(thoi_gian="Năm 2025")], results={"a": [_of("dang_thuc_hien", ky=ky, ghi=ghi)]})
    day = date.fromisoformat(first)
    assert only_part(made, first).tien_do == "dang_thuc_hien"
    assert only_part(made, date.fromordinal(day.toordinal() - 1).isoformat()).tien_do is None


def test_the_day_decides_where_it_is_present():
    record = _of("dang_thuc_hien", ky="Quý II/2025", ngay="2025-06-20", ghi="2025-07-20")
    made = folder([task(thoi_gian="Năm 2025")], results={"a": [record]})
    assert only_part(made, "2025-06-19").tien_do is None
    assert only_part(made, "2025-06-20").tien_do == "dang_thuc_hien"


def test_a_later_report_of_an_earlier_period_does_not_undo_what_was_finished_since():
    results = [
        {"nhiem_vu": "viec", "tien_do": "hoan_thanh", "ngay": "2025-06-20", "ghi": "2025-06-20"},
        _of("dang_thuc_hien", ky="Quý II/2025", ghi="2025-07-20"),
    ]
    made = folder([task(thoi_gian="Quý II/2025")], results={"a": results})
    assert only_part(made, "2025-08-01").tien_do == "hoan_thanh"


def test_an_heir_s_report_of_the_period_before_the_hand_over_counts_from_it():
    units = [unit("a", hieu_luc={"den": "2025-06-30"}, ke_thua=[{"den": "b", "tu_ngay": "2025-07-01"}]), unit("b")]
    record = _of("dang_thuc_hien", ky="Quý II/2025", ghi="2025-07-05")
    made = folder([task(thoi_gian="Năm 2025")], units, results={"b": [record]})
    assert only_part(made, "2025-06-30").tien_do is None
    assert only_part(made, "2025-07-05").tien_do == "dang_thuc_hien"


def test_not_begun_is_a_report_and_keeps_its_reason():
    record = _of("chua_trien_khai", ky="Quý I/2025", ghi="2025-03-10", ly_do="Chưa có kinh phí")
    made = folder([task()], results={"a": [record]})
    part = only_part(made, "2025-04-05")
    assert (part.tien_do, part.tinh_trang) == ("chua_trien_khai", "qua_han")
    data = status_data(status_on(made, "2025-04-05"), {}, Selection())
    told = data["nhiem_vu"][0]["phan_viec"][0]
    assert (told["tien_do"], told["ly_do"]) == ("chua_trien_khai", "Chưa có kinh phí")
    assert [rate["tu_so"] for rate in data["ty_le"] if "có báo cáo" in rate["ten"]] == [1]


@given(
    st.sampled_from([ky for ky in Ky if ky is not Ky.SO_BO_NAM]),
    st.integers(1, 12),
    st.integers(1950, 2150),
    st.sampled_from(list(Lich)),
)
def test_the_name_of_a_period_is_read_back(ky: Ky, thu: int, nam: int, lich: Lich):
    try:
        period = ky_bao_cao(lich, ky, nam, thu)
    except ValueError:
        return
    assert ky_theo_ten(lich, period.ten) == period
    assert ky_theo_ten(lich, period.ten.upper()) == period


@pytest.mark.parametrize("ten", ["kỳ này", "Quý V/2025", "Quý II", "Tháng 13/2025", "Tháng 0/2025", "Quý II/20255"])
def test_what_is_no_period_is_none(ten: str):
    assert ky_theo_ten(Lich.HANH_CHINH, ten) is None
