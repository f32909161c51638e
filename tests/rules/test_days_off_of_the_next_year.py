"""HG701: what is sent after the year's last day, or moved from it, is reckoned with the next year's days off."""

import pytest

CALENDAR = "nam: 2025\nnguon: thông báo thử\nnghi: [2025-01-01]\n"


def missing(folder, settings):
    folder.write("ngay-nghi/2025.yaml", CALENDAR)
    folder.overlay("cau-hinh.yaml", f"bao_cao: {settings}\n")
    return [finding.message for finding in folder.check() if finding.code == "HG701"]


@pytest.mark.parametrize(
    ("settings", "asked"),
    [
        ("{han_gui: 3, lich_nhiem_vu: duong_lich}", True),
        ("{han_gui: 3}", False),  # closes on 14 December
        ("{doi_ngay_nghi: true}", False),  # 31 December 2025 is a Wednesday
    ],
)
def test_the_year_after_the_plan_is_asked_for_where_it_counts(folder, settings, asked):
    said = missing(folder, settings)
    assert bool(said) is asked
    assert all("năm 2026" in text for text in said)
