"""What an event's words, a document's name or a purpose may hold of time without being a deadline themselves.

Such words are kept as they are and read no further. A number or a period among them that is no citation, no label and
no count of things could be the deadline itself: then the phrase is in doubt.
"""

import re

from hoagiai_cli.deadlines.parts import Phan
from hoagiai_cli.deadlines.text import clean

_DAY = r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}"
_CODE = r"(?:số\s*:?\s*\d[^\s,;()]*|\d+(?:/\d{4})?/[^\W\d][^\s,;()]*)"
_NUMBERED = (
    r"đợt|lần|khóa|kỳ họp|kỳ|thứ|điều|khoản|điểm|mục|phần|chương|phụ lục|cấp|tổ|phường|quận|khu phố|khu|thôn|xóm|ấp|đội"
    r"|bước|vòng|lớp|nhóm|mẫu|biểu|đề án|dự án|hợp phần|mức độ|loại|hạng"
)
_COUNTED = (
    r"(?!h[ằà]ng|mỗi|từng|trở|của|các|ngày|tháng|năm|tuần|quý|giờ|phút|thứ|sáng|chiều|trưa|tối|đầu|cuối"
    r"|h\b|g\b|buổi|kỳ|đợt|lần)[^\W\d]{2,}"
)
_EXPLAINED = re.compile(
    rf"{_CODE}(?:,?\s*(?:ký\s*)?ngày\s*(?:{_DAY}))?"
    r"|(?:luật|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kế hoạch|công văn|văn bản|kết luận|thông báo)"
    rf"[^,;()\d]{{0,160}}\bngày\s*(?:{_DAY})"
    r"|(?:giai đoạn|nhiệm kỳ|năm học|khóa)\s*\d{4}\s*-\s*\d{4}"
    r"|năm\s*\d{4}(?:\s*-\s*\d{4})?(?![\d/])"
    rf"|(?:{_NUMBERED})\s*(?:thứ\s*)?(?:\d{{1,3}}|[ivx]+)(?![\d/\w])"
    r"|(?:kỳ họp|hội nghị|đại hội|lần|đợt|khóa|phiên họp|bước|vòng)\s+thứ\s+"
    r"(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)"
    rf"|\d{{1,3}}\s*%?\s+{_COUNTED}"
)
"""What a number may be without being a time."""
_TIME = re.compile(
    r"\d|quý\s+(?:i|ii|iii|iv)\b|tháng\s+(?:một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|giêng|chạp)\b"
    r"|thứ\s+(?:hai|ba|tư|năm|sáu|bảy)\b|chủ nhật"
)
_NAMES_PERIOD = re.compile(r"(?:theo\s+|khi\s+)?(?:giai đoạn|nhiệm kỳ|năm)\s*\d{4}")
"""Words that are no event but the period itself: "theo giai đoạn 2026 - 2030"."""
_SAYS_NOTHING_ELSE = re.compile(
    r"(?:\b(?:theo|khi|hằng|mỗi|hết|ngày|tháng|quý|năm|tuần|kỳ|thời gian|thời điểm|giờ|đầu|giữa|cuối|nay|này|đó|sau"
    r"|trước|thường xuyên|định kỳ|chu kỳ|thực hiện theo|[^\W\d_])\b|[\W\d_])*"
)


_CITED = re.compile(rf"{_CODE}(?:,?\s*(?:ký\s*)?ngày\s*(?:{_DAY}))?")
_EACH = r"(?:h[ằà]ng|mỗi)\s+(?:năm|quý|tháng|tuần)"
_APART = re.compile(
    r"(?:[,:;]|\s-\s|\bvà\b)\s*(?:(?:trong|vào|đến|từ|hết|trước|sau|cho|hoàn thành|xong)\s+){0,3}"
    r"(?:(?:đầu|giữa|cuối|những|các|cả)\s+)?"
    r"(?:năm(?!\s+học)\b|quý\s+(?:i|ii|iii|iv|\d)\b|tháng\s+\d|định kỳ\b"
    rf"|{_EACH}\b)"
)
"""A time behind a sign is no longer of the event's words: "sau khi có kinh phí, năm 2027"."""
_TOLD_APART = re.compile(rf"[,:;][^,:;()]*?\s(?:{_EACH}\b|định kỳ\b|quý\s+(?:i|ii|iii|iv|\d)\b|tháng\s+\d)")
"""So is one that has words of its own behind the sign: "khi có kinh phí, nghiệm thu hằng quý"."""
_FOLLOWING = ("theo", "căn cứ", "tùy", "thực hiện theo", "bám sát", "phù hợp", "cùng với", "song song")
"""With these a plan's or an order's name begins, which may name its cycle: "theo Kế hoạch bồi dưỡng …, hằng năm"."""
_NAMED_CYCLES = re.compile(rf"{_EACH}(?:\s*(?:,|và)\s*(?:(?:h[ằà]ng|mỗi)\s+)?(?:năm|quý|tháng|tuần))+")
"""Cycles in the name of a plan: "theo kế hoạch hằng năm, hằng quý"."""


def find_doubt(text: str) -> str:
    """Return what of a stretch of words could be a time of its own; "" where nothing could."""
    folded = clean(text).lower()
    rest = _EXPLAINED.sub(" ", folded)
    found = _TIME.search(rest)
    if found or _NAMES_PERIOD.match(folded) or _SAYS_NOTHING_ELSE.fullmatch(folded):
        return text
    uncited = _NAMED_CYCLES.sub(" ", _CITED.sub(" ", folded))
    told = not folded.startswith(_FOLLOWING) and _TOLD_APART.search(uncited)
    return text if told or _APART.search(uncited) else ""


_LAWS = re.compile(r"(?:luật|hiến pháp|pháp lệnh|nghị định|nghị quyết|quyết định|chương trình|đề án|kế hoạch)[^,;]*")
_DATED = re.compile(r"(?:năm|tháng|quý)\s*\d|\d/\d")


def names_time(text: str) -> bool:
    """Say whether words without any part of time name a year or a month that belongs to no document cited."""
    folded = clean(text).lower()
    return _DATED.search(_LAWS.sub(" ", re.sub(_CODE, " ", folded))) is not None


_DAY_AS_EVENT = tuple(f"ngày {digit}" for digit in "0123456789")
"""A day that is counted from in working days is no event's words."""


def doubt_event(phan: Phan) -> Phan:
    """Doubt an event in whose words a time may have been swallowed: "trước 16 giờ thứ Sáu"."""
    event = phan.cho_su_kien
    if event is None or (event.ngay_lam_viec and event.mo_ta.startswith(_DAY_AS_EVENT)):
        return phan
    doubt = find_doubt(event.mo_ta)
    if not doubt:
        return phan
    return phan._replace(mo_ho=True, ly_do=f"{phan.ly_do} Trong “{doubt}” có thể có thời hạn chưa đọc được.")
