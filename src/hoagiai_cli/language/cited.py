"""What of a text belongs to a certain year whoever copies it: sentences that cite a document, sentences with sums."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_CITED_DAY = (
    r"(?:,?\s*(?:ký\s+|ban hành\s+)?ngày\s+\d{1,2}\s*(?:/|-|\.|\s+tháng\s+)\s*\d{1,2}\s*(?:/|-|\.|\s+năm\s+)\s*\d{4})"
)
CITATION = re.compile(
    rf"(?:số:?\s*)?\d+[a-zđ]?\s*/(?:\d{{4}}\s*/)?[A-ZĐ][A-ZĐƯÂÔƠ0-9&r-]*(?:-[A-ZĐƯÂÔƠ0-9]+)*{_CITED_DAY}?"
    rf"|(?:số:?\s*)?\d+\s*[-–]\s*[A-ZĐ][A-ZĐr]+/[A-ZĐƯ]+{_CITED_DAY}?"
    rf"|số:?\s*[.…_\s]*/(?:\d{{4}}/)?[A-ZĐ]{{2,}}(?:-[A-ZĐƯÂÔƠ0-9]+)*{_CITED_DAY}?",
)
"""A document's number or symbol, with the day that follows it."""
KINDS = (
    "Kế hoạch|Chương trình|Đề án|Dự án|Phương án|Quyết định|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Công văn|Công điện|"
    "Thông báo|Thông tri|Kết luận|Hướng dẫn|Quy định|Quy chế|Báo cáo|Tờ trình|Luật|Bộ luật|Pháp lệnh|Chiến lược|"
    "Văn bản|Đề cương|Quy hoạch"
)
"""The kinds of documents that a day may name without a number (Decree 30/2020/NĐ-CP, article 7, and laws)."""
_KIND = re.compile(rf"\b(?:{KINDS})\b")
_BY_DAY = re.compile(
    rf"(?P<kind>\b(?i:{KINDS})\b)[^;:\n]{{0,200}}?"
    r"(?<!trước )(?<!đến )(?<!tới )(?<!từ )(?<!sau )(?<!hết )(?<!vào )(?<!quá )(?<!nhất )(?<!là )(?<!trong )"
    r"\bngày\s+\d{1,2}\s*(?:/|-|\.|\s+tháng\s+)\s*\d{1,2}\s*(?:/|-|\.|\s+năm\s+)\s*(?P<nam>\d{4})(?!\d)"
)
_END = re.compile(r"[.?!…]+[”\")\]]*\s+|\n+")
_SHORT = re.compile(r"\b[A-ZĐ][^\W\d_]{0,2}\.\s+$")
"""An abbreviation whose full stop ends no sentence: "TP. Lai Châu"."""
_MONEY = re.compile(
    r"\d[\d.,]*\s*(?:(?:nghìn|ngàn|triệu|tr|tỷ|tỉ)\s*)?(?:đồng(?!\s+(?:chí|bào|thời|bộ|loạt|phục|nghiệp|hồ)\b)|đ|VNĐ|VND)\b"
    r"|\d[\d.,]*\s*(?:triệu|tỷ|tỉ)\b(?!\s+(?:lệ|người|lượt|số))"
    r"|(?<![\d.,])\d{1,3}(?:[.,]\d{3}){2,}(?![\d.,]*\d)",
    re.IGNORECASE,
)
_OF_MONEY = re.compile(r"\b(?:kinh phí|ngân sách|dự toán|vốn|mức chi|đơn giá|thành tiền)\b", re.IGNORECASE)
_GROUPED = re.compile(r"(?<![\d.,/])\d{1,3}(?:[.,]\d{3})+(?![\d/])")


class Giu(NamedTuple):
    """A stretch of a text whose years stay as they are.

    Attributes:
        tu: Where it begins.
        den: Where it ends.
        het: Where the citation itself ends; the end where it holds a sum.
        dan: The words by which it cites a document; empty where it holds a sum.
        tien: The sum that it holds.
    """

    tu: int
    den: int
    het: int
    dan: str = ""
    tien: str = ""


def find_sum(text: str) -> str:
    """Return the first sum of money in a text; empty where there is none."""
    found = _MONEY.search(text) or (_GROUPED.search(text) if _OF_MONEY.search(text) else None)
    return " ".join(found[0].split()).rstrip(".,") if found else ""


def stays(text: str, old: int) -> Iterator[Giu]:
    """Yield the stretches that stay: a sentence with a sum whole, one that cites from the document's name on."""
    for first, last in _sentences(text):
        sentence = text[first:last]
        if money := find_sum(sentence):
            yield Giu(first, last, last, tien=money)
        elif cited := CITATION.search(sentence) or _by_day(sentence, old):
            named = _KIND.search(sentence, 0, cited.start())
            begin = first + (named.start() if named else cited.start())
            yield Giu(begin, last, first + cited.end(), dan=_named(sentence, cited))


def _by_day(sentence: str, old: int) -> re.Match[str] | None:
    """Return a document that its day names; a day of the plan's own year only after a name in capitals."""
    return next(
        (found for found in _BY_DAY.finditer(sentence) if int(found["nam"]) != old or found["kind"][0].isupper()), None
    )


def _named(sentence: str, cited: re.Match[str]) -> str:
    """Return the citation with the kind of the document, where it stands before the number."""
    kind = re.search(rf"\b(?i:{KINDS})\s+$", sentence[: cited.start()])
    words = " ".join(sentence[kind.start() if kind else cited.start() : cited.end()].split())
    return words if len(words) <= 120 else f"{words[:60].rstrip()}…{words[-50:].lstrip()}"  # noqa: PLR2004 - a line or two


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    first = 0
    for end in _END.finditer(text):
        if "\n" not in end[0] and _SHORT.search(text[max(0, end.end() - 12) : end.end()]):
            continue
        yield first, end.end()
        first = end.end()
    if first < len(text):
        yield first, len(text)
