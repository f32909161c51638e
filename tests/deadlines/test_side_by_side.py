"""Two times beside each other: what is read together, and what is asked."""

import pytest

from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.deadlines.reading import Loai


def days(phrase: str) -> list[str] | None:
    """Return the days of a reading that is given without a question; None where it is asked."""
    reading = read_phrase(phrase, nam=2026)
    if reading.mo_ho or reading.loai is Loai.KHONG_HIEU:
        return None
    return [f"{dot.bat_dau or ''}..{dot.han or ''}" for dot in reading.dot]


ASKED = [
    # a bracket that no rule explains
    "Trước 15/6/2026 (trước 30/9)",
    "15/6/2026 (tháng 9/2026)",
    "Từ 01/3/2026 (từ 01/10/2026)",
    "Hằng quý (hằng năm)",
    # words that tell nothing of the work
    "Quý II/2026, cụ thể tháng 7/2026",
    "Trước 15/6/2026, có thể trước 30/7/2026",
    "Quý II/2026, đặc biệt tháng 7/2026",
    "Quý II/2026, sơ bộ tháng 7/2026",
    "Hằng quý, chủ yếu tháng 12/2026",
    # a body's own time
    "Các phòng trước 15/5, Văn phòng tổng hợp trước 20/5",
    "Trước 15/5/2026, Văn phòng trước 20/5/2026",
    "Trưởng thôn trước 05/5, Chủ tịch UBND xã trước 10/5",
    # an event and what comes back, or a beginning that comes back
    "Hằng quý, sau khi được phê duyệt",
    "Sau khi có kinh phí, hằng quý",
    "Từ 01/3/2026, hằng năm",
    "Từ quý II/2026, hằng năm",
    # a time behind an event's words
    "Sau khi có kinh phí, năm 2027",
    "Khi có yêu cầu, năm 2027",
    "Theo kế hoạch của tỉnh: hằng quý",
    # of which of several years
    "Giai đoạn 2026 - 2030, trước 30/9",
    "Giai đoạn 2026 - 2030 (tháng 9/2026)",
    "Giai đoạn 2026 - 2030, cuối năm",
    "15/6/2026 và những năm tiếp theo",
    # what goes on is not finished before a day
    "Thường xuyên, trước 30/9",
    # whose number it is
    "Phương án 2 tháng 7/2026",
    "Phiên họp 3/2026",
    "Trước 15/6/2026; 30/9/2026",
]


@pytest.mark.parametrize("phrase", ASKED)
def test_two_times_that_no_rule_joins_are_asked(phrase):
    assert days(phrase) is None


READ = {
    "Từ 01/5 đến 31/5, từ 01/9 đến 30/9/2026": ["2026-05-01..2026-05-31", "2026-09-01..2026-09-30"],
    "Từ tháng 3 đến tháng 5 và từ tháng 9 đến tháng 11/2026": ["2026-03-01..2026-05-31", "2026-09-01..2026-11-30"],
    "Xây dựng trong tháng 3/2026, ban hành trong tháng 5/2026": ["2026-03-01..2026-03-31", "2026-05-01..2026-05-31"],
    "Gửi Sở Tư pháp, Sở Nội vụ trước 15/6/2026": ["..2026-06-14"],
    "Hội nghị tháng 5/2026, hội thi tháng 6/2026": ["2026-05-01..2026-05-31", "2026-06-01..2026-06-30"],
    "Quý II/2026 (sau khi tỉnh ban hành)": ["2026-04-01..2026-06-30"],
    "Giai đoạn 2026 - 2030, hoàn thành trước 31/12/2030": ["2026-01-01..2030-12-30"],
    "Quý IV/2025 và những năm tiếp theo": ["2025-10-01.."],
}


@pytest.mark.parametrize(("phrase", "expected"), READ.items(), ids=READ)
def test_what_a_rule_joins_is_read(phrase, expected):
    assert days(phrase) == expected
