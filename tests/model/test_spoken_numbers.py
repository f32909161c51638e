"""What people call a task by, and where it stands: II.3.1.a is after II.2 and before II.4, and is never just "a)"."""

from builders import task
from hoagiai_cli.model.ho_so import printed_order, spoken_numbers
from hoagiai_cli.model.nhiem_vu import NhiemVu


def tasks(*places):
    return [
        NhiemVu.model_validate(task(f"v{at}", ten=f"Việc {at} rất dài để cắt ở một chữ", so=so, phan=phan))
        for at, (phan, so) in enumerate(places)
    ]


def test_a_task_within_a_section_stands_between_its_neighbours():
    ordered = printed_order(tasks(("II", "4"), ("II.3.2", "a)"), ("II", "2"), ("II.3.1", "b)"), ("II.3.1", "a)")))
    assert [(one.phan, one.so) for one in ordered] == [
        ("II", "2"),
        ("II.3.1", "a)"),
        ("II.3.1", "b)"),
        ("II.3.2", "a)"),
        ("II", "4"),
    ]


def test_a_number_that_repeats_its_section_is_not_counted_twice():
    ordered = printed_order(tasks(("II.10", "10.2"), ("II", "11"), ("II", "9"), ("II.10", "10.1")))
    assert [one.so for one in ordered] == ["9", "10.1", "10.2", "11"]


def test_every_task_is_called_differently_and_as_shortly_as_the_plan_allows():
    found = tasks(
        ("II", "1"), ("III", "1"), ("II", "2"), ("II.3.1", "a)"), ("II.3.2", "a)"), ("II.4", "b)"), (None, "7")
    )
    assert list(spoken_numbers(found).values()) == ["II.1", "III.1", "2", "3.1.a", "3.2.a", "4.b", "7"]


def test_a_task_without_a_number_is_called_by_its_name():
    found = tasks((None, None))
    assert list(spoken_numbers(found).values()) == ["“Việc 0 rất dài để cắt ở một chữ”"]


def test_a_number_printed_with_its_section_is_not_said_without_it():
    found = tasks(("II", "1"), ("III", "III.1"))
    assert list(spoken_numbers(found).values()) == ["1", "III.1"]
