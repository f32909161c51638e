"""A plan whose time is tied to its leads is written with the time of each; what is not clear is asked."""

from datetime import date

import pytest

from hoagiai_cli.importing.own_times import own_times
from hoagiai_cli.importing.units import UnitBook


@pytest.fixture
def book():
    units = UnitBook({}, date(2026, 1, 1))
    return units, [units.find("Phòng Văn hóa - Xã hội"), units.find("Trạm Y tế")]


def test_a_body_is_found_by_the_beginning_of_its_name(book):
    units, leads = book
    own, doubt = own_times("Phòng Văn hóa: Quý II; Trạm Y tế: Quý III", leads, units, 2026)
    assert [(item["don_vi"], item["thoi_gian"]) for item in own] == [(leads[0], "Quý II"), (leads[1], "Quý III")]
    assert not doubt


def test_a_body_that_does_not_lead_ties_nothing_and_is_said(book):
    units, leads = book
    own, doubt = own_times("Phòng Văn hóa: Quý II; Công an: Quý III", leads, units, 2026)
    assert own == []
    assert "Công an" in doubt


def test_a_lead_without_a_time_is_said(book):
    units, leads = book
    own, doubt = own_times("Trạm Y tế: Quý III", leads, units, 2026)
    assert len(own) == 1
    assert "Phòng Văn hóa - Xã hội" in doubt
