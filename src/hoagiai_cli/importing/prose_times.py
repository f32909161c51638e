"""Times as prose names them: which words are a deadline, and how a sentence with several of them is parted."""

import re
from collections.abc import Iterator

from hoagiai_cli.importing.plausible import holds_time

_YEAR = r"(?:(?:/| năm |[-.])\d{4})?"
_DAY = rf"(?:ngày )?\d{{1,2}}(?:[/.-]\d{{1,2}}| tháng \d{{1,2}}){_YEAR}(?! (?:ngày|buổi|số)\b)"
_PART = rf"(?:{_DAY}|(?:đầu |giữa |cuối )?(?:tháng \d{{1,2}}|quý (?:IV|I{{1,3}}|[1-4])){_YEAR})(?![\w/])"
TIME = re.compile(
    rf"\b(?:từ (?:{_PART}) (?:đến|tới)(?: hết)? (?:{_PART})|"
    rf"(?:trước|chậm nhất|muộn nhất|trong|vào|đến hết|hết|xong|dự kiến)(?: là)?(?: vào| trong| trước)?(?: đến)?"
    rf"(?: hết)? (?:{_PART})(?:(?:,| và|, và) (?:{_PART}))*(?: (?:hằng|hàng) năm)?)",
    re.IGNORECASE,
)
"""A day, month or quarter behind a word that makes it a deadline, or a range of two."""
_CYCLE = r"(?:hằng|hàng|mỗi)"
COMES_BACK = re.compile(
    rf"\bngày \d{{1,2}}(?: của)? (?:{_CYCLE} |(?:của )?tháng (?:đầu|cuối|thứ))[^,.;]*|"
    rf"\bđịnh kỳ(?: [^\W\d_]+){{0,2}} (?:{_CYCLE} )?(?:tuần|tháng|quý|năm|0?\d+ tháng)\b|"
    rf"\b{_CYCLE} (?:tuần|tháng|quý)\b",
    re.IGNORECASE,
)
"""A time that comes back."""
MONTHLY = re.compile(
    r"\b(?:(?:trước|vào|chậm nhất|muộn nhất)(?: là)?(?: vào)? )?ngày \d{1,2}(?: của)? "
    rf"(?:{_CYCLE} (?:tháng|quý|năm)|(?:của )?tháng (?:đầu|cuối|thứ)(?: \w+)? (?:mỗi |hằng |hàng )?quý)",
    re.IGNORECASE,
)
"""A day that comes back every month or quarter."""
ANY_TIME = re.compile(
    r"\b(?:ngày \d{1,2}[/.-]\d{1,2}|tháng (?:0?[1-9]|1[0-2])\b|quý (?:IV|I{1,3}|[1-4])\b)[^,.;)]{0,12}", re.IGNORECASE
)
"""A day, month or quarter, whatever stands before it."""
_SENTENCE = re.compile(r"(?<=[.;]) +(?=[A-ZĐÀ-Ỹ])")
_PIECE = re.compile(r"(?<=;) +")
_ANY_YEAR = 2000
"""A phrase is only asked whether it is a time: which year it falls in says nothing here."""


def is_time(words: str) -> bool:
    """Tell whether words are a time and nothing else."""
    from hoagiai_cli.deadlines.phrases import read_phrase
    from hoagiai_cli.deadlines.reading import Loai

    return holds_time(words) and read_phrase(words, nam=_ANY_YEAR).loai not in {
        Loai.KHONG_HIEU,
        Loai.KHONG_PHAI_THOI_GIAN,
    }


def sentences(text: str, time: re.Pattern[str] = TIME) -> Iterator[str]:
    """Yield the sentences of a paragraph; a sentence with a time in several of its parts is parted behind each."""
    for sentence in _SENTENCE.split(text):
        pieces = _PIECE.split(sentence)
        if sum(bool(time.search(piece)) for piece in pieces) < 2:  # noqa: PLR2004 - one time is of the whole
            yield sentence
            continue
        waiting = ""
        for piece in pieces:
            waiting = f"{waiting} {piece}".strip()
            if time.search(piece):
                yield waiting
                waiting = ""
        if waiting:
            yield waiting
