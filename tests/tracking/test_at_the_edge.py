"""The day on which something changes, and what a year says beyond it."""

from builders import VAN_BAN, day, doing, done, folder, parts_on, says, status_on, task, unit
from hoagiai_cli.model.ngay_nghi import NgayNghi
from hoagiai_cli.tracking.dia_ban import DiaBan
from hoagiai_cli.tracking.lich_nghi import holiday_notes
from hoagiai_cli.tracking.time import task_readings

YEAR = "Năm 2025"


def taken_over(**fields):
    return [unit("x", ke_thua=[{"den": "moi", "tu_ngay": "2025-07-01", **fields}]), unit("moi")]


def test_what_is_finished_on_the_day_of_the_hand_over_may_be_taken_back_by_the_heir():
    results = {"x": [done("viec", "2025-07-01")], "moi": [doing("viec", "2025-07-05")]}
    plan = folder([task(thoi_gian=YEAR, chu_tri=["x"])], taken_over(), results)
    assert says(plan, "2025-07-02") == ["x Năm 2025: hoan_thanh_dung_han"]
    assert says(plan, "2025-07-06") == ["x Năm 2025: trong_han"]
    # A day earlier it was finished before it could be handed over.
    results["x"] = [done("viec", "2025-06-30")]
    plan = folder([task(thoi_gian=YEAR, chu_tri=["x"])], taken_over(), results)
    assert says(plan, "2025-07-06") == ["x Năm 2025: hoan_thanh_dung_han"]


def test_extended_work_that_is_not_due_before_an_amendment_goes_to_the_new_lead():
    amended = {"tu": "2025-04-15", "chu_tri": ["b"], "van_ban": VAN_BAN}
    plain = folder([task(chu_tri=["a"], sua_doi=[amended])], [unit("b")])
    assert [part.don_vi for part in parts_on(plain, "2025-05-01")] == ["a"]
    longer = {"den": "2025-05-31", "van_ban": VAN_BAN}
    extended = folder([task(chu_tri=["a"], gia_han=[longer], sua_doi=[amended])], [unit("b")])
    assert [part.don_vi for part in parts_on(extended, "2025-05-01")] == ["b"]


def test_a_territory_ends_the_day_before_its_heir_begins():
    plan = folder([task(thoi_gian=YEAR, chu_tri=["x"])], taken_over())
    found = DiaBan(plan.don_vi).parts("moi", day("2025-01-01"), day("2025-12-31"))
    assert [(part.don_vi, part.tu, part.den, part.tach_duoc) for part in found] == [
        ("moi", None, None, True),
        ("x", None, day("2025-06-30"), True),
    ]
    assert [part.don_vi for part in DiaBan(plan.don_vi).parts("moi", day("2025-07-01"), day("2025-12-31"))] == ["moi"]


def test_work_through_a_plan_of_several_years_runs_to_its_last_day():
    period = {"tu": "2025-01-01", "den": "2027-12-31"}
    plan = folder([task(thoi_gian="Thường xuyên")], thoi_ky=period)
    assert [part.han for part in parts_on(plan, "2025-06-01")] == [day("2027-12-31")]
    each = folder([task(thoi_gian="Hằng năm")], thoi_ky=period)
    assert [part.han.year for part in parts_on(each, "2025-06-01")] == [2025, 2026, 2027]


def test_days_off_are_asked_about_only_where_working_days_are_reckoned():
    silent = folder([task(thoi_gian=None), task("hai", YEAR)])
    assert holiday_notes(silent, silent.ho_so["kh"]) == []
    counted = folder([task(thoi_gian="Trong 05 ngày làm việc kể từ ngày nhận được Kế hoạch"), task("hai", None)])
    assert [note.split(" (")[0] for note in holiday_notes(counted, counted.ho_so["kh"])] == [
        "chưa có lịch nghỉ năm 2025"
    ]
    off = {"nam": 2025, "nghi": [{"tu": "2025-04-30", "ten": "Ngày mẫu", "nguon": "tự đặt", "tam_tinh": True}]}
    known = counted._replace(ngay_nghi={2025: NgayNghi.model_validate(off)})
    assert [note.split(":")[0] for note in holiday_notes(known, known.ho_so["kh"])] == [
        "lịch nghỉ năm 2025 còn tạm tính"
    ]
    shifted = folder([task()], cau_hinh={"bao_cao": {"doi_ngay_nghi": True}})
    assert len(holiday_notes(shifted, shifted.ho_so["kh"])) == 1


def own_times(*times):
    return task(thoi_gian="Quý I và Quý II năm 2025", chu_tri=["nhom", "b"], thoi_gian_rieng=list(times))


def test_the_time_of_a_group_is_that_of_its_members_and_one_named_itself_has_its_own():
    group = unit("nhom", thanh_vien=["a", "c"])
    times = ({"don_vi": "nhom", "thoi_gian": "Quý I năm 2025"}, {"don_vi": ["b", "c"], "thoi_gian": "Quý II năm 2025"})
    plan = folder([own_times(*times)], [group, unit("a"), unit("b"), unit("c")])
    assert says(plan, "2025-01-02") == [
        "a Quý I/2025: trong_han",
        "c Quý II/2025: chua_den_ky",
        "b Quý II/2025: chua_den_ky",
    ]


def test_a_time_of_a_body_that_can_be_read_two_ways_is_the_tasks_doubt():
    times = ({"don_vi": "a", "thoi_gian": "Quý I năm 2025"}, {"don_vi": "b", "thoi_gian": "Quý III, IV năm 2025"})
    item = task(thoi_gian="Quý I và Quý III, IV năm 2025", chu_tri=["a", "b"], thoi_gian_rieng=list(times))
    plan = folder([item])
    (told,) = status_on(plan, "2025-06-01").nhiem_vu
    assert told.cach_doc is not None
    assert told.cach_doc.mo_ho
    readings = task_readings(plan.ho_so["kh"].nhiem_vu[0], plan.ho_so["kh"].ke_hoach)
    assert [reading.cach_viet for reading in readings] == ["Quý I năm 2025", "Quý III, IV năm 2025"]
