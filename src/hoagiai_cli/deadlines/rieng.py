"""Times that a phrase ties to bodies: "Phòng Văn hóa: Quý II; Công an: Quý III", "Quý II (các xã)"."""

import re
from typing import NamedTuple

from hoagiai_cli.deadlines.text import clean


class Rieng(NamedTuple):
    """One body, or several joined as in the phrase, and its words of time."""

    don_vi: str
    thoi_gian: str


_HEADS = (
    r"(?:các\s+|cấp\s+|từng\s+|mỗi\s+|những\s+|toàn bộ\s+)?(?:"
    r"sở|phòng(?!\s*,?\s*(?:chống|ngừa|cháy))|ban(?!\s+hành)|ubnd|ủy ban|hđnd|công an|quân sự|trung tâm|trạm|mttq"
    r"|bộ(?!\s+(?:tiêu chí|chỉ số|luật|thủ tục))|trường(?!\s+hợp)|đoàn"
    r"|hội(?!\s+(?:nghị|thi|thảo|đàm|chợ|báo|diễn|đồng thi))"
    r"|mặt trận|văn phòng|chi cục|cục|thuế|kho bạc|tòa án|viện|liên đoàn|xã(?!\s+hội)|phường|thị trấn|huyện|tỉnh"
    r"|thành phố|thôn|bản(?!\s+(?:dự thảo|kế hoạch|đồ|tin|thảo|tổng hợp))|tổ(?!\s+chức)|đội|đơn vị|cơ quan|đảng ủy"
    r"|thanh tra|đặc khu|khu phố|ấp|sở,\s*ban,\s*ngành|địa phương|chủ tịch|phó chủ tịch|bí thư|trưởng|hiệu trưởng"
    r"|giám đốc|thủ trưởng|người đứng đầu|công chức|chủ đầu tư|doanh nghiệp"
    r")\b"
)
_SEPARATOR = re.compile(r"\s*(?:;|\n)\s*")
_IN_FRONT = re.compile(
    rf"(?:[-+•*]\s*)?(?:(?:đối với|riêng|còn)\s+)?(?P<who>{_HEADS}[^:()\d]*?)\s*:\s*(?P<when>.+)",
    re.IGNORECASE | re.DOTALL,
)
_BEHIND = re.compile(
    rf"(?:[-+•*]\s*)?(?P<when>[^()]*\d[^()]*|[^()]*quý[^()]*?)\s*\(\s*(?P<who>{_HEADS}[^()\d]*)\)\s*\.?", re.IGNORECASE
)
_FOR = re.compile(
    rf"(?:[-+•*]\s*)?(?P<when>.*?)\s*,?\s*(?:đối với|dành cho)\s+(?P<who>{_HEADS}[^:()\d]*)", re.IGNORECASE | re.DOTALL
)
_SUBJECT = re.compile(
    rf"(?:[-+•*]\s*)?(?:(?:riêng|còn)\s+)?(?P<who>{_HEADS}[^:()\d]*?)\s*,?\s+"
    r"(?P<when>(?:(?:hoàn thành|báo cáo|gửi|thực hiện|xong|nộp)\s+)*"
    r"(?:trước|chậm nhất|trong|quý|tháng|ngày|từ|đến|vào)\s.*)",
    re.IGNORECASE | re.DOTALL,
)
_NOT_A_BODY = re.compile(
    r"\b(?:hoàn thành|báo cáo|ban hành|tổ chức|thực hiện|triển khai|gửi|trình|xong|quý|tháng|năm|ngày)\b", re.IGNORECASE
)
_CLAUSE = re.compile(
    rf"(?:^|(?<=[;,\n(:+])|\bvà\b|\bcòn\b|\briêng\b|\bđối với\b)\s*(?:[-+•*]\s*)?(?={_HEADS})", re.IGNORECASE
)
"""Where the words of a body can begin: at the beginning of the phrase or behind a sign."""
_TIMED = re.compile(r"\d|\bquý\s+i|\bh[ằà]ng\s+(?:năm|quý|tháng)|\bcuối năm|\bđầu năm", re.IGNORECASE)
_MANY = 2


def split_by_body(phrase: str) -> tuple[Rieng, ...]:
    """Return the times of single bodies, in order; () where some part of the phrase names no body."""
    pieces = _pieces(phrase)
    found = [_read(piece) for piece in pieces]
    return tuple(item for item in found if item is not None) if found and all(found) else ()


def names_bodies(phrase: str) -> bool:
    """Say whether a body has a time of its own beside another time: one deadline for all would be wrong."""
    return sum(_read(piece) is not None for piece in _pieces(phrase)) >= _MANY or _subjects(clean(phrase)) >= _MANY


def _subjects(text: str) -> int:
    """Count the times of which a body is the subject ("Văn phòng trước 20/5"), with those in front of the first."""
    starts = [match.end() for match in _CLAUSE.finditer(text)]
    if not starts:
        return 0
    ends = [*starts[1:], len(text)]
    timed = sum(_is_subject(text, begin, end) for begin, end in zip(starts, ends, strict=True))
    return timed + (timed > 0 and _TIMED.search(text, 0, starts[0]) is not None)


def _is_subject(text: str, begin: int, end: int) -> bool:
    """Say whether a time follows a body closely; behind a long sentence the words tell what it is of."""
    time = _TIMED.search(text, begin, end)
    return time is not None and len(re.findall(r"\w+", text[begin : time.start()])) <= _CLOSELY


_CLOSELY = 9
"""Words of a body's name with a verb and "trước ngày"."""


def _pieces(phrase: str) -> list[str]:
    text = clean(phrase).strip()
    if "đối với" in text:
        text = re.sub(r",\s*(?=(?:trước|chậm nhất|quý|tháng|ngày|năm)\b)", ";", text, flags=re.IGNORECASE)
    if text.count("(") > 1:
        text = re.sub(r"\)\s*(?:,|và)\s*", ");", text)
    pieces = [piece for piece in _SEPARATOR.split(text.rstrip(" .;")) if piece]
    return [part for piece in pieces for part in _by_subject(piece)]


def _by_subject(piece: str) -> list[str]:
    """Cut at commas where another body begins with its own time: "Các phòng trước 15/5, Văn phòng trước 20/5"."""
    parts: list[str] = []
    begin = 0
    for match in _CLAUSE.finditer(piece):
        ends_a_time = (
            _TIMED.search(piece, begin, match.start()) is not None and piece[: match.end()].rstrip()[-1:] == ","
        )
        if ends_a_time and _TIMED.search(piece, match.end()):
            parts.append(piece[begin : match.start()].rstrip(" ,"))
            begin = match.end()
    return [*parts, piece[begin:]]


def _read(piece: str) -> Rieng | None:
    # Runs of blanks would be shared out among the patterns' own in every way there is.
    text = " ".join(piece.split())
    for pattern in (_IN_FRONT, _BEHIND, _FOR, _SUBJECT):
        match = pattern.fullmatch(text)
        if match and not _NOT_A_BODY.search(match["who"]):
            return Rieng(" ".join(match["who"].split()), " ".join(match["when"].split()).rstrip(" ,."))
    return None
