"""Times that a phrase ties to bodies: "Phòng Văn hóa: Quý II; Công an: Quý III", "Quý II (các xã)"."""

import re
from typing import NamedTuple

from hoagiai_cli.deadlines.text import clean


class Rieng(NamedTuple):
    """One body, or several joined as in the phrase, and its words of time."""

    don_vi: str
    thoi_gian: str


_HEADS = (
    r"(?:các\s+|cấp\s+|từng\s+)?(?:sở|phòng|ban|ubnd|ủy ban|hđnd|công an|quân sự|bộ|trung tâm|trường|trạm|đoàn|hội"
    r"|mttq|mặt trận|văn phòng|chi cục|cục|thuế|kho bạc|tòa án|viện|liên đoàn|xã|phường|thị trấn|huyện|tỉnh|thành phố"
    r"|thôn|bản|tổ|đơn vị|cơ quan|đảng ủy|thanh tra|đặc khu|khu phố|sở,\s*ban,\s*ngành|địa phương)\b"
)
_SEPARATOR = re.compile(r"\s*(?:;|\n)\s*")
_IN_FRONT = re.compile(
    rf"(?:[-+•*]\s*)?(?:(?:đối với|riêng)\s+)?(?P<who>{_HEADS}[^:()\d]*?)\s*:\s*(?P<when>.+)", re.IGNORECASE | re.DOTALL
)
_BEHIND = re.compile(
    rf"(?:[-+•*]\s*)?(?P<when>[^()]*\d[^()]*|[^()]*quý[^()]*?)\s*\(\s*(?P<who>{_HEADS}[^()\d]*)\)\s*\.?", re.IGNORECASE
)
_FOR = re.compile(
    rf"(?:[-+•*]\s*)?(?P<when>.*?)\s*,?\s*(?:đối với|dành cho)\s+(?P<who>{_HEADS}[^:()\d]*)", re.IGNORECASE | re.DOTALL
)
_SUBJECT = re.compile(
    rf"(?:[-+•*]\s*)?(?P<who>{_HEADS}[^:()\d]*?)\s*,?\s+(?P<when>(?:(?:hoàn thành|báo cáo|gửi|thực hiện|xong|nộp)\s+)*"
    r"(?:trước|chậm nhất|trong|quý|tháng|ngày|từ|đến|vào)\s.*)",
    re.IGNORECASE | re.DOTALL,
)
_NOT_A_BODY = re.compile(
    r"\b(?:hoàn thành|báo cáo|ban hành|tổ chức|thực hiện|triển khai|gửi|trình|xong|quý|tháng|năm|ngày)\b", re.IGNORECASE
)
_MANY = 2


def split_by_body(phrase: str) -> tuple[Rieng, ...]:
    """Return the times of single bodies, in order; () where some part of the phrase names no body."""
    pieces = _pieces(phrase)
    found = [_read(piece) for piece in pieces]
    return tuple(item for item in found if item is not None) if found and all(found) else ()


def names_bodies(phrase: str) -> bool:
    """Say whether two parts or more of a phrase are times of single bodies: one deadline for all would be wrong."""
    return sum(_read(piece) is not None for piece in _pieces(phrase)) >= _MANY


def _pieces(phrase: str) -> list[str]:
    text = clean(phrase).strip()
    if "đối với" in text:
        text = re.sub(r",\s*(?=(?:trước|chậm nhất|quý|tháng|ngày|năm)\b)", ";", text, flags=re.IGNORECASE)
    if text.count("(") > 1:
        text = re.sub(r"\)\s*(?:,|và)\s*", ");", text)
    return [piece for piece in _SEPARATOR.split(text.rstrip(" .;")) if piece]


def _read(piece: str) -> Rieng | None:
    # Runs of blanks would be shared out among the patterns' own in every way there is.
    text = " ".join(piece.split())
    for pattern in (_IN_FRONT, _BEHIND, _FOR, _SUBJECT):
        match = pattern.fullmatch(text)
        if match and not _NOT_A_BODY.search(match["who"]):
            return Rieng(" ".join(match["who"].split()), " ".join(match["when"].split()).rstrip(" ,."))
    return None
