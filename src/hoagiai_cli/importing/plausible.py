"""What a value must have to be what its label claims: a time holds a time, a body has the head of a body."""

import re

from hoagiai_cli.importing.bodies import read_bodies
from hoagiai_cli.importing.labels import CHINH, meaning
from hoagiai_cli.importing.words import fold, name_key

_TIME = re.compile(
    r"\d{1,2}[/.-]\d{1,2}|\d{1,2}/\d{4}|\b(?:19|20)\d\d\b|\b(?:ngày|tháng|quý|tuần|năm|giờ|kỳ|đợt|lúc|sáng|chiều)\b|"
    r"\b(?:thường xuyên|liên tục|định kỳ|hằng|hàng|ngay|sau khi|trước khi|khi|theo|cả năm|đầu|giữa|cuối|đột xuất|"
    r"hết|xong|trước|sau|trong|từ|đến|dài hạn|lâu dài|nhiệm kỳ|giai đoạn|kịp thời|sớm)\b"
)


def holds_time(text: str) -> bool:
    """Tell whether words speak of a time at all."""
    return bool(_TIME.search(fold(text)))


_ADDRESS = re.compile(r"(?:Đ/c|[đĐ]ồng chí|[ôÔ]ng|[bB]à)[. ]+")
_PERSON = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,4}")
_DITTO = re.compile(
    r"[-–\s\"“”'’.(]*(?:nt|như trên|như hàng trên|như dòng trên)[-–\s\"“”'’.)]*|[\"“”〃]+|-?[\"“”'’]{2}-?"
)


def persons(text: str) -> tuple[str, ...]:
    """Return the names of persons that a text is a list of; nothing where it is anything else."""
    pieces = [piece.strip(" .") for piece in re.split(r"[\n;,]", text) if piece.strip(" .")]
    names = [piece for piece in pieces if _is_person(piece)]
    return tuple(names) if names and len(names) == len(pieces) else ()


def _is_person(text: str) -> bool:
    """Tell whether words are written as the name of a person: two to five words, each with one capital, no body."""
    name = _ADDRESS.sub("", text, count=1)
    written = all(word[:1].isupper() and word[1:].islower() for word in name.split())
    return bool(_PERSON.fullmatch(name)) and written and not read_bodies(text).ten


def is_bare_body(text: str) -> bool:
    """Tell whether words are the name of a body and nothing else: a heading, and no task."""
    bodies = read_bodies(text)
    return bodies.chac_chan and len(bodies.ten) == 1 and name_key(bodies.ten[0]) == name_key(text)


def is_no_name(text: str) -> bool:
    """Tell whether words name no work: a field's label alone, or no letters at all."""
    return meaning(text) in CHINH or not any(char.isalpha() for char in text)


def is_ditto(text: str) -> bool:
    """Tell whether a cell says only that it is as the one above."""
    return bool(_DITTO.fullmatch(fold(text)))
