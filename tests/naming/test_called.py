"""What a person writes is understood as code, number, whole name or beginning, in this order."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import folder, task, unit
from hoagiai_cli.language.spelling import without_marks
from hoagiai_cli.naming.called import Cach, Ten, called, nearest
from hoagiai_cli.naming.plans import running
from hoagiai_cli.naming.things import task_names, task_number, unit_names

TASKS = [
    Ten("tap-huan", ("5", "II.5"), ("Tham mưu triệu tập tập huấn viên",)),
    Ten("ke-hoach", ("1", "II.1"), ("Ban hành Kế hoạch",)),
    Ten("ke-hoach-xa", ("III.2",), ("Chủ động xây dựng kế hoạch",)),
    Ten("ban-hanh", ("2",), ("Ban hành văn bản hướng dẫn",)),
]


@pytest.mark.parametrize(
    ("word", "ma", "cach"),
    [
        ("tap-huan", ("tap-huan",), Cach.MA),
        ("TAP-HUAN", ("tap-huan",), Cach.MA),
        ("5", ("tap-huan",), Cach.SO),
        ("5.", ("tap-huan",), Cach.SO),
        ("nhiệm vụ 5", ("tap-huan",), Cach.SO),
        ("Nhiem vu 5", ("tap-huan",), Cach.SO),
        ("nv5", ("tap-huan",), Cach.SO),
        ("II.5", ("tap-huan",), Cach.SO),
        ("iii.2", ("ke-hoach-xa",), Cach.SO),
        ("mục III.2", ("ke-hoach-xa",), Cach.SO),
        ("Ban hành kế hoạch", ("ke-hoach",), Cach.TEN),
        ("ban hanh ke hoach", ("ke-hoach",), Cach.TEN),
        ("Ban hành", ("ke-hoach", "ban-hanh"), Cach.DAU),
        ("tham muu", ("tap-huan",), Cach.DAU),
        ("ke-hoach", ("ke-hoach",), Cach.MA),
        ("tap", ("tap-huan",), Cach.DAU),
        ("55", (), None),
        ("", (), None),
        ("   ", (), None),
        ("bàn hành", (), None),
    ],
)
def test_a_word_is_understood_in_a_fixed_order(word, ma, cach):
    assert called(word, TASKS, task_number) == (ma, cach)


@pytest.mark.parametrize(
    ("word", "ma"),
    [
        ("văn bản hướng dẫn", ("ban-hanh",)),
        ("xay dung ke hoach", ("ke-hoach-xa",)),
        ("tập huấn", ("tap-huan",)),
        ("huấn", ()),  # one word alone stands in too many names
        ("ản hướng", ()),
    ],
)
def test_words_within_a_name_may_mean_it(word, ma):
    assert called(word, TASKS, task_number, within=True) == (ma, Cach.CHU if ma else None)
    assert called(word, TASKS, task_number).ma == ()


def test_what_means_nothing_is_answered_with_the_nearest():
    assert nearest("tap-huna", TASKS) == ("tap-huan",)
    assert nearest("ban hanh ke hoahc", TASKS)[0] == "ke-hoach"
    assert nearest("zzz", TASKS) == ()


UNITS = {
    one["ma"]: one
    for one in (
        unit("p", ten="Phòng Tư pháp"),
        unit("tp", ten="UBND phường Tân Phong", hieu_luc={"den": "2025-06-30"}),
        unit("tp-2025", ten="UBND phường Tân Phong", hieu_luc={"tu": "2025-07-01"}),
        unit("st", ten="UBND xã San Thàng"),
    )
}


@pytest.mark.parametrize(
    ("word", "ma"),
    [
        ("UBND phường Tân Phong", ("tp", "tp-2025")),
        ("ubnd phuong tan phong", ("tp", "tp-2025")),
        ("Ủy ban nhân dân phường Tân Phong", ("tp", "tp-2025")),
        ("Uỷ ban nhân dân phường Tân Phong", ("tp", "tp-2025")),
        ("phường Tân Phong", ("tp", "tp-2025")),
        ("tân phong", ("tp", "tp-2025")),
        ("tan phong", ("tp", "tp-2025")),
        ("san thàng", ("st",)),
        ("san", ("st",)),
        ("phòng", ("p",)),
        ("tp", ("tp",)),
    ],
)
def test_a_committee_is_known_by_its_place(word, ma):
    thu_muc = folder([task(chu_tri=["p"])], list(UNITS.values()))
    assert called(word, unit_names(thu_muc.don_vi)).ma == ma


@given(st.text(max_size=30))
def test_every_word_is_answered(word):
    fits = called(word, TASKS, task_number)
    assert (fits.cach is None) == (fits.ma == ())
    assert set(fits.ma) <= {thing.ma for thing in TASKS}


@given(st.sampled_from(TASKS), st.data())
def test_every_name_and_its_form_without_marks_finds_its_thing(thing, data):
    name = data.draw(st.sampled_from(thing.ten))
    assert thing.ma in called(name, TASKS, task_number).ma
    assert thing.ma in called(without_marks(name), TASKS, task_number).ma


def test_a_number_within_a_section_is_found_by_both():
    thu_muc = folder(
        [task("a", so="2", phan="II"), task("b", so="2", phan="III"), task("c", so="10.1", phan="II.10")], []
    )
    (ho_so,) = thu_muc.ho_so.values()
    names = list(task_names(ho_so.nhiem_vu))
    assert called("III.2", names, task_number).ma == ("b",)
    assert called("2", names, task_number).ma == ("a", "b")
    assert called("10.1", names, task_number).ma == ("c",)


def plan(ma, tu, den, **more):
    thu_muc = folder([], [], ma=ma, thoi_ky={"tu": tu, "den": den}, **more)
    return next(iter(thu_muc.ho_so.values()))


YEAR_25 = plan("k25", "2025-01-01", "2025-12-31")
YEAR_26 = plan("k26", "2026-01-01", "2026-12-31")
LONG = plan("dai", "2024-07-01", "2030-12-31")
DRAFT_26 = plan("nhap-26", "2026-01-01", "2026-12-31", ngay="2026")
SAMPLE = plan("ke-hoach-mau", "2025-01-01", "2025-12-31", mau=True)


@pytest.mark.parametrize(
    ("plans", "day", "chosen"),
    [
        ([YEAR_25, YEAR_26], date(2025, 12, 31), ["k25"]),
        ([YEAR_25, YEAR_26], date(2026, 1, 1), ["k26"]),
        ([YEAR_25, LONG], date(2025, 5, 1), ["k25", "dai"]),
        ([YEAR_25], date(2027, 5, 1), ["k25"]),
        ([YEAR_25, YEAR_26], date(2027, 5, 1), ["k26"]),
        ([YEAR_26], date(2025, 5, 1), ["k26"]),
        ([YEAR_25, YEAR_26], date(2024, 5, 1), ["k25"]),
        ([SAMPLE, YEAR_25], date(2025, 5, 1), ["k25"]),
        ([SAMPLE], date(2025, 5, 1), ["ke-hoach-mau"]),
        # A draft is not taken before its first day: not beside the sample, nor beside a plan that has ended.
        ([SAMPLE, DRAFT_26], date(2025, 5, 1), []),
        ([SAMPLE, DRAFT_26], date(2026, 1, 1), ["nhap-26"]),
        ([SAMPLE, YEAR_26], date(2025, 5, 1), ["k26"]),
        ([YEAR_25, DRAFT_26], date(2025, 12, 31), ["k25"]),
        ([DRAFT_26], date(2025, 5, 1), ["nhap-26"]),
    ],
)
def test_the_plan_that_runs_is_meant(plans, day, chosen):
    assert [one.ke_hoach.ma for one in running(plans, day)] == chosen
