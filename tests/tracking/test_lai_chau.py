"""The Lai Châu plan with no results, on the days that matter: a table an officer could read."""

import pytest

from builders import day
from hoagiai_cli.tracking.compute import track
from hoagiai_cli.tracking.status import TinhTrang

NAM = ["2", "3", "4", "6", "7"]
WARDS = {
    "ubnd-phuong-quyet-thang": "ubnd-phuong-doan-ket-2025",
    "ubnd-phuong-tan-phong": "ubnd-phuong-tan-phong-2025",
    "ubnd-phuong-quyet-tien": "ubnd-phuong-doan-ket-2025",
    "ubnd-phuong-doan-ket": "ubnd-phuong-doan-ket-2025",
    "ubnd-phuong-dong-phong": "ubnd-phuong-tan-phong-2025",
    "ubnd-xa-sung-phai": "ubnd-phuong-doan-ket-2025",
    "ubnd-xa-san-thang": "ubnd-phuong-tan-phong-2025",
}
"""Old commune → the ward that holds what it left, from 01/7/2025."""


def on(lai_chau, ngay, so):
    report = track(lai_chau, lai_chau.ho_so["hoa-giai-2025"], day(ngay))
    return next(item for item in report.nhiem_vu if item.nhiem_vu.so == so)


@pytest.mark.parametrize(
    ("ngay", "so", "tinh_trang", "so_phan", "so_ngay"),
    [
        ("2025-02-24", "III.2", "sap_den_han", 7, 0),
        ("2025-02-25", "III.2", "qua_han", 7, 1),
        ("2025-03-31", "1", "sap_den_han", 8, 0),
        ("2025-04-01", "1", "qua_han", 8, 1),
        ("2025-06-30", "8", "chua_den_ky", 1, 0),
        ("2025-07-01", "8", "trong_han", 1, 0),
        ("2025-12-31", "8", "sap_den_han", 1, 0),
        ("2026-01-01", "8", "qua_han", 1, 1),
        ("2025-09-30", "9", "chua_den_ky", 2, 0),
        ("2025-10-01", "9", "trong_han", 2, 0),
        ("2025-12-31", "9", "sap_den_han", 2, 0),
        ("2026-01-01", "9", "qua_han", 2, 1),
        ("2025-06-30", "III.1", "khong_xac_dinh_han", 1, 0),
        ("2026-06-30", "III.1", "khong_xac_dinh_han", 1, 0),
    ],
)
def test_status_on_the_day(lai_chau, ngay, so, tinh_trang, so_phan, so_ngay):
    task = on(lai_chau, ngay, so)
    assert task.tinh_trang == tinh_trang
    assert len(task.phan_viec) == so_phan
    assert {part.tinh_trang.value for part in task.phan_viec} == {tinh_trang}
    assert {part.so_ngay_qua_han for part in task.phan_viec} == {so_ngay}


@pytest.mark.parametrize("so", NAM)
def test_year_round_tasks_are_not_overdue_before_the_year_is_over(lai_chau, so):
    assert {part.tinh_trang for part in on(lai_chau, "2025-12-31", so).phan_viec} == {TinhTrang.SAP_DEN_HAN}
    assert {part.tinh_trang for part in on(lai_chau, "2026-01-01", so).phan_viec} == {TinhTrang.QUA_HAN}
    assert {part.so_ngay_qua_han for part in on(lai_chau, "2026-01-01", so).phan_viec} == {1}


def test_task_5_has_two_occurrences(lai_chau):
    parts = on(lai_chau, "2025-07-01", "5").phan_viec
    assert [(part.ten_dot, part.han, part.tinh_trang.value) for part in parts] == [
        ("Quý II/2025", day("2025-06-30"), "qua_han"),
        ("Quý IV/2025", day("2025-12-31"), "chua_den_ky"),
    ]


def test_task_8_is_one_span_and_its_reading_is_settled(lai_chau):
    task = on(lai_chau, "2025-07-01", "8")
    assert [(part.dot.bat_dau, part.dot.han) for part in task.phan_viec] == [(day("2025-07-01"), day("2025-12-31"))]
    assert not task.cach_doc.mo_ho


@pytest.mark.parametrize("ngay", ["2025-06-30", "2025-07-01", "2025-12-31"])
def test_who_is_bound_never_moves(lai_chau, ngay):
    report = track(lai_chau, lai_chau.ho_so["hoa-giai-2025"], day(ngay))
    assert report.tong_hop.tong == 61
    bound = {part.don_vi for part in report.phan_viec}
    assert bound == {*WARDS, "phong-tu-phap", "phong-noi-vu"}


def test_on_30_6_everyone_holds_their_own(lai_chau):
    report = track(lai_chau, lai_chau.ho_so["hoa-giai-2025"], day("2025-06-30"))
    assert all(part.dang_giu == (part.don_vi,) for part in report.phan_viec)
    assert not any(part.chua_ro_tiep_nhan for part in report.phan_viec)


@pytest.mark.parametrize("ngay", ["2025-07-01", "2025-12-31"])
def test_from_1_7_two_new_wards_hold_what_seven_left_and_the_city_has_no_known_heir(lai_chau, ngay):
    report = track(lai_chau, lai_chau.ho_so["hoa-giai-2025"], day(ngay))
    for part in report.phan_viec:
        if part.don_vi in WARDS:
            assert part.dang_giu == (WARDS[part.don_vi],)
            assert not part.chua_ro_tiep_nhan
        else:
            assert part.dang_giu == ()
            assert part.chua_ro_tiep_nhan
