"""One body under two names in one import is asked about; two bodies are not."""

import pytest

from hoagiai_cli.importing.two_names import doubts, stands_for


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("Phòng VH-XH", "Phòng Văn hóa - Xã hội"),
        ("TT PVHCC", "Trung tâm Phục vụ hành chính công"),
        ("TTPVHCC xã", "Trung tâm Phục vụ hành chính công"),
        ("TT PVHCC", "Trung tâm Phục vụ hành chính công xã"),
        ("VP HĐND&UBND", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã"),
        ("Phòng KT, HT&ĐT", "Phòng Kinh tế, Hạ tầng và Đô thị"),
        ("P.KT", "Phòng Kinh tế"),
        ("ĐTN", "Đoàn Thanh niên"),
    ],
)
def test_a_name_in_short_stands_for_the_whole(short, whole):
    assert stands_for(short, whole)
    assert not stands_for(whole, short)


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("Sở TC", "Sở Tư pháp"),
        ("Phòng KT", "Phòng Kinh tế, Hạ tầng và Đô thị"),
        ("Phòng Kinh tế", "Phòng Kinh tế xã"),
        ("DTN", "Đoàn Thanh niên"),
        ("UBND xã", "Ủy ban nhân dân xã Giả Định"),
        ("Phòng VH-XH", "Phòng VH-XH"),
    ],
)
def test_other_names_are_other_bodies(short, whole):
    assert not stands_for(short, whole)


def test_only_what_the_plan_adds_is_asked_about():
    names = ["Phòng Văn hóa - Xã hội", "Phòng VH-XH", "Công an xã"]
    (words,) = doubts(["Phòng VH-XH"], names)
    assert "“Phòng VH-XH”" in words
    assert "“Phòng Văn hóa - Xã hội”" in words
    assert list(doubts([], names)) == []
