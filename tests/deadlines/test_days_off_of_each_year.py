"""The days off that ``init`` ships: Tết, 30/4, 2/9, 24/11 as announced; each value names where it was read."""

from datetime import date
from importlib.resources import files

import pytest

from hoagiai_cli.model.ngay_nghi import NgayNghi
from hoagiai_cli.starter.new_folder import HOLIDAYS
from hoagiai_cli.store.source import Source
from hoagiai_cli.store.yaml_reader import read_yaml
from hoagiai_cli.tracking.compute import calendar_of


def shipped(nam: int) -> NgayNghi:
    text = (files("hoagiai_cli.starter") / "files/ngay-nghi" / f"{nam}.yaml").read_text("utf-8")
    return NgayNghi.model_validate(read_yaml(Source(f"{nam}.yaml", text)).data)


NGAY = """
2025-01-31 nghỉ  mùng ba Tết
2025-04-26 làm   làm bù cho 02/5
2025-05-02 nghỉ  hoán đổi
2026-01-02 nghỉ  hoán đổi
2026-01-10 làm   làm bù
2026-02-13 làm   thứ Sáu trước Tết
2026-02-16 nghỉ  29 tháng Chạp
2026-02-17 nghỉ  mùng một
2026-02-20 nghỉ  mùng bốn
2026-02-23 làm   thứ Hai sau Tết
2026-04-27 nghỉ  nghỉ bù Giỗ Tổ
2026-04-29 làm
2026-04-30 nghỉ
2026-05-01 nghỉ
2026-08-22 làm   làm bù
2026-08-31 nghỉ  hoán đổi
2026-09-01 nghỉ
2026-09-02 nghỉ
2026-09-03 làm
2026-11-23 làm
2026-11-24 nghỉ
2027-02-08 nghỉ  mùng ba
2027-05-03 nghỉ  nghỉ bù
2027-11-24 nghỉ
"""
CALENDAR = calendar_of({nam: shipped(nam) for nam in HOLIDAYS})


@pytest.mark.parametrize("dong", NGAY.strip().splitlines())
def test_a_day_is_worked_or_not(dong: str) -> None:
    day, what, *_ = dong.split()
    assert CALENDAR.is_working_day(date.fromisoformat(day)) is (what == "làm")


@pytest.mark.parametrize("nam", HOLIDAYS)
def test_every_value_names_where_it_was_read(nam: int) -> None:
    year = shipped(nam)
    assert year.nam == nam
    assert all(entry.nguon and "đọc" in entry.nguon for entry in (*year.nghi, *year.lam_bu))


def test_what_is_not_announced_is_provisional() -> None:
    assert shipped(2027).tam_tinh
    assert not shipped(2027).lam_bu
    assert not shipped(2026).tam_tinh


def test_three_working_days_over_tet() -> None:
    assert CALENDAR.add_working_days(date(2026, 2, 12), 3) == date(2026, 2, 24)


def test_files_of_the_first_version_stay_readable() -> None:
    year = NgayNghi.model_validate({"nam": 2025, "nghi": ["2025-01-01", "2025-04-30"], "lam_bu": ["2025-04-26"]})
    assert [str(day) for _, day in year.cac_ngay("nghi")] == ["2025-01-01", "2025-04-30"]
