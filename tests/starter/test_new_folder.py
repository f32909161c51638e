"""What a new folder holds: a plan of the year that was asked for, in the program's own form, with sources for its days off."""

import pytest

from hoagiai_cli.model.json_schema import KINDS
from hoagiai_cli.rules.check import check_folder, load_folder
from hoagiai_cli.starter.new_folder import HOLIDAYS, START, around, contents, holidays, start_file
from hoagiai_cli.writing.formatting import look

YEARS = (2024, *HOLIDAYS, 2031)


def put(top, texts):
    for name, text in texts.items():
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return top / "plans"


@pytest.mark.parametrize("nam", YEARS)
def test_the_model_plan_is_of_its_year_and_right(nam, tmp_path):
    root = put(tmp_path, contents(nam, with_plan=True))
    # Only what no plan has before it is issued: its number, its day, who signs it.
    assert sorted(finding.code for finding in check_folder(root)) == ["HG401", "HG402", "HG403"]
    plan = load_folder(root)[0].ho_so["ke-hoach-mau"].ke_hoach
    assert (plan.thoi_ky.tu.year, plan.thoi_ky.den.year) == (nam, nam)
    # A year whose days off are not shipped is said to lack them, and gets none of another year.
    shipped = [path.stem for path in (root / "ngay-nghi").glob("*.yaml")]
    assert shipped == ([str(nam)] if nam in HOLIDAYS else [])


def test_no_brace_of_a_form_is_left_in_a_file():
    for name, text in contents(2026, with_plan=True).items():
        assert "{nam}" not in text, name


def test_a_folder_that_has_plans_gets_only_what_stands_around_them():
    texts = contents(2026, with_plan=False)
    assert frozenset(texts) == around()
    assert not any(name.startswith("plans/") for name in texts)
    assert {f"schemas/{kind}.schema.json" for kind in KINDS} <= around()
    assert frozenset(contents(2026, with_plan=True)) - around() == {
        "plans/cau-hinh.yaml",
        "plans/don-vi/don-vi-mau.yaml",
        "plans/ke-hoach-mau/ke-hoach.yaml",
        "plans/ke-hoach-mau/nhiem-vu/nhiem-vu-mau.yaml",
        "plans/ngay-nghi/2026.yaml",
    }


@pytest.mark.parametrize("nam", YEARS)
def test_its_files_stand_in_the_form_that_fmt_writes(nam, tmp_path):
    root = put(tmp_path, contents(nam, with_plan=True))
    assert look(root, []) == ((), ())


@pytest.mark.parametrize("nam", HOLIDAYS)
def test_every_day_off_is_of_its_year_and_names_its_source(nam, tmp_path):
    root = put(tmp_path, contents(nam, with_plan=True))
    found = load_folder(root)[0].ngay_nghi[nam]
    assert found.nam == nam
    assert all(day.tu.year == nam and day.nguon for day in found.nghi)
    assert holidays(nam) == (root / f"ngay-nghi/{nam}.yaml").read_text("utf-8")


def test_the_file_for_a_double_click_ends_its_lines_as_windows_wants():
    assert contents(2026, with_plan=False)[START] == start_file()
    lines = start_file().split("\r\n")
    assert len(lines) > 3
    assert not any("\n" in line for line in lines)
