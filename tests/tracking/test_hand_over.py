"""Who is bound never moves; who holds an unfinished part does."""

from builders import day, doing, done, folder, parts_on, task, unit


def old(ma, *heirs, den="2025-06-30"):
    return unit(ma, hieu_luc={"den": den}, ke_thua=list(heirs))


def heir(den, tu_ngay="2025-07-01", **fields):
    return {"den": den, "tu_ngay": tu_ngay, **fields}


def holders(plan, ngay, nhiem_vu="viec"):
    return [(part.don_vi, part.dang_giu, part.chua_ro_tiep_nhan) for part in parts_on(plan, ngay, nhiem_vu)]


YEAR = "Năm 2025"


def test_one_heir_of_several():
    plan = folder(
        [task(thoi_gian=YEAR, chu_tri=["x", "y"])], [old("x", heir("moi")), old("y", heir("moi")), unit("moi")]
    )
    assert holders(plan, "2025-06-30") == [("x", ("x",), False), ("y", ("y",), False)]
    assert holders(plan, "2025-07-01") == [("x", ("moi",), False), ("y", ("moi",), False)]


def test_several_heirs_by_scope():
    units = [old("x", heir("p", pham_vi=["viec"]), heir("q")), unit("p"), unit("q")]
    plan = folder([task("viec", YEAR, ["x"]), task("khac", YEAR, ["x"])], units)
    assert holders(plan, "2025-07-01", "viec") == [("x", ("p",), False)]
    assert holders(plan, "2025-07-01", "khac") == [("x", ("q",), False)]


def test_an_heir_of_an_heir():
    units = [old("x", heir("y")), old("y", heir("z", "2025-10-01"), den="2025-09-30"), unit("z")]
    plan = folder([task(thoi_gian=YEAR, chu_tri=["x"])], units)
    assert holders(plan, "2025-09-30") == [("x", ("y",), False)]
    assert holders(plan, "2025-10-01") == [("x", ("z",), False)]


def test_an_unknown_heir_is_said_and_nothing_is_invented():
    named = folder([task(thoi_gian=YEAR, chu_tri=["x"])], [old("x", heir(None))])
    silent = folder([task(thoi_gian=YEAR, chu_tri=["x"])], [old("x")])
    for plan in (named, silent):
        assert holders(plan, "2025-06-30") == [("x", ("x",), False)]
        assert holders(plan, "2025-07-01") == [("x", (), True)]


def test_a_circle_of_heirs_ends():
    units = [old("x", heir("y")), old("y", heir("x"))]
    assert holders(folder([task(thoi_gian=YEAR, chu_tri=["x"])], units), "2025-08-01") == [("x", ("y",), False)]


def test_one_ward_done_and_the_other_not_before_they_merge():
    units = [old("x", heir("moi")), old("y", heir("moi")), unit("moi")]
    plan = folder([task(thoi_gian=YEAR, chu_tri=["x", "y"])], units, {"x": [done("viec", "2025-06-01")]})
    assert [(part.don_vi, part.tinh_trang.value, part.dang_giu) for part in parts_on(plan, "2025-08-01")] == [
        ("x", "hoan_thanh_dung_han", ()),
        ("y", "trong_han", ("moi",)),
    ]


def test_an_heirs_record_leaves_alone_what_was_finished_before_the_hand_over():
    units = [old("x", heir("moi")), old("y", heir("moi")), unit("moi")]
    results = {"x": [done("viec", "2025-02-25")], "moi": [done("viec", "2025-07-10")]}
    plan = folder([task(thoi_gian="Quý I/2025", chu_tri=["x", "y"])], units, results)
    assert [(part.don_vi, part.tinh_trang.value, part.ngay_hoan_thanh) for part in parts_on(plan, "2025-08-01")] == [
        ("x", "hoan_thanh_dung_han", day("2025-02-25")),
        ("y", "hoan_thanh_qua_han", day("2025-07-10")),
    ]


def test_work_that_was_returned_before_the_hand_over_goes_to_the_heir():
    log = [done("viec", "2025-02-25"), doing("viec", "2025-03-01")]
    units = [old("x", heir("moi")), unit("moi")]
    plan = folder([task(thoi_gian=YEAR, chu_tri=["x"])], units, {"x": log, "moi": [done("viec", "2025-07-10")]})
    assert [part.ngay_hoan_thanh for part in parts_on(plan, "2025-08-01")] == [day("2025-07-10")]


def test_work_that_runs_through_the_year_goes_to_the_heir_whatever_was_recorded():
    units = [old("x", heir("moi")), unit("moi")]
    results = {"x": [done("viec", "2025-06-01")], "moi": [doing("viec", "2025-09-01")]}
    plan = folder([task(thoi_gian="Thường xuyên", chu_tri=["x"])], units, results)
    assert [part.tinh_trang.value for part in parts_on(plan, "2026-01-05")] == ["qua_han"]


def test_an_heirs_record_counts_for_all_that_it_holds():
    units = [old("x", heir("moi")), old("y", heir("moi")), unit("moi")]
    plan = folder([task(thoi_gian=YEAR, chu_tri=["x", "y"])], units, {"moi": [done("viec", "2025-08-01")]})
    assert {part.tinh_trang.value for part in parts_on(plan, "2025-08-01")} == {"hoan_thanh_dung_han"}


def test_an_heir_may_speak_for_one_of_them_only():
    units = [old("x", heir("moi")), old("y", heir("moi")), unit("moi")]
    plan = folder(
        [task(thoi_gian=YEAR, chu_tri=["x", "y"])], units, {"moi": [done("viec", "2025-08-01", thay_cho="x")]}
    )
    assert [part.tinh_trang.value for part in parts_on(plan, "2025-08-01")] == ["hoan_thanh_dung_han", "trong_han"]


def test_a_record_from_before_the_hand_over_is_not_the_heirs_to_make():
    units = [old("x", heir("moi")), unit("moi")]
    plan = folder([task(thoi_gian=YEAR, chu_tri=["x"])], units, {"moi": [done("viec", "2025-06-30")]})
    assert [part.tinh_trang.value for part in parts_on(plan, "2025-08-01")] == ["trong_han"]


def test_a_record_of_the_first_day_is_the_heirs():
    units = [old("x", heir("moi")), unit("moi")]
    plan = folder([task(thoi_gian=YEAR, chu_tri=["x"])], units, {"moi": [done("viec", "2025-07-01")]})
    assert [part.tinh_trang.value for part in parts_on(plan, "2025-08-01")] == ["hoan_thanh_dung_han"]


def test_an_heir_with_a_duty_of_its_own_finishes_both_and_doubles_none():
    units = [old("x", heir("y")), unit("y")]
    plan = folder(
        [task(thoi_gian=YEAR, chu_tri=["x", "y"])],
        units,
        {"y": [doing("viec", "2025-05-01"), done("viec", "2025-08-01")]},
    )
    assert [(part.don_vi, part.tinh_trang.value) for part in parts_on(plan, "2025-08-01")] == [
        ("x", "hoan_thanh_dung_han"),
        ("y", "hoan_thanh_dung_han"),
    ]


def test_a_new_body_of_an_old_name_is_another_body():
    units = [
        unit(
            "phuong",
            ten="UBND phường Tân Phong",
            ma_hanh_chinh="03387",
            hieu_luc={"den": "2025-06-30"},
            ke_thua=[heir("phuong-2025")],
        ),
        unit("phuong-2025", ten="UBND phường Tân Phong", ma_hanh_chinh="03408", hieu_luc={"tu": "2025-07-01"}),
        # The code 03408 was this one's before.
        unit("dong", ma_hanh_chinh="03408", hieu_luc={"den": "2025-06-30"}, ke_thua=[heir(None)]),
    ]
    plan = folder([task(thoi_gian=YEAR, chu_tri=["phuong", "dong"])], units)
    assert holders(plan, "2025-07-01") == [("phuong", ("phuong-2025",), False), ("dong", (), True)]
