"""The head of a document: elements that stand on one line are taken apart, then each line is known by its words."""

import re
from difflib import SequenceMatcher

from hoagiai_cli.checking.kinds import kind_of
from hoagiai_cli.checking.lines import Dong
from hoagiai_cli.language.spelling import fold

QUOC_HIEU = "cộnghòaxãhộichủnghĩaviệtnam"
TIEU_NGU = "độclậptựdohạnhphúc"
HEAD = 60
"""How many lines the head of a document may have."""

_TOGETHER = (
    re.compile(r"(.*\S)\s+(cộng\s+hòa\s+xã\s+hội\s+chủ\s+nghĩa.*)"),
    re.compile(r"(.*\S)\s+(độc\s+lập\s*-\s*tự\s+do\s*-\s*hạnh\s+phúc.*)"),
    re.compile(r"(số\s*+:?[\s\d.…_]*+/\s*+[^\s,]++(?:\s*+-\s*+[^\s,]++)*)\s+(\S.*?,?\s*ngày\b.*\bnăm\b.*)"),
)
_PLACE = re.compile(r".{0,60}\bngày\b.*\btháng\b.*\bnăm\b.*")
_SHORT_DAY = re.compile(r"[^,]{2,40},\s*ngày\s*[\d.…]+\s*/\s*[\d.…]+\s*/\s*[\d.…]+\.?")
_NUMBER = re.compile(r"số\s*+:?\s*+(?:[\d.…_]*+\s*+[/-].*|[\d.…_]*)")
_ASIDE = re.compile(
    r"(?:dự thảo.*|\(?dự thảo\)?|mật|tối mật|tuyệt mật|hỏa tốc.*|thượng khẩn|khẩn|mẫu (?:số )?[\d.]+.*|ký bởi.*|"
    r"người ký.*|ngày ký.*|email.*|cơ quan:.*|thời gian ký.*|[*\W_]+)"
)
_SUB_BODIES = re.compile(
    r"(?:phòng(?!\s*(?:,|chống|thủ|cháy|ngừa))|"
    r"văn phòng|ban|trung tâm|trạm|trường|đội|tổ|chi cục|sở|cục|vụ|viện|bệnh viện|thanh tra|hội đồng|quỹ|hạt|"
    r"công an|kho bạc|bảo hiểm|bảo tàng|thư viện|đài|nhà|công ty|tiểu ban)\b"
)
_UNFINISHED = re.compile(
    r"(?:(?:tiểu )?ban|hội đồng|tổ|đội|đoàn|trung tâm|văn phòng|trường|cơ quan)"
    r"(?: (?:chỉ đạo|chỉ huy|công tác|phối hợp|quản lý|tổ chức|điều hành|thường trực|giúp việc|tư vấn|thẩm định))*"
)
"""What kind of body it is and no more: the name goes on in the next line."""
COUNCIL = re.compile(r"(?:ủy ban|hội đồng) nhân dân|(?:ubnd|hđnd)\b")
"""A body that decides together, at the beginning of a name."""
_PLACE_NAME = re.compile(r"(?:tỉnh|thành phố|tp|xã|phường|thị trấn|thị xã|huyện|quận|đặc khu)\b")


def squash(line: Dong) -> str:
    """Return the letters of a line alone, for comparing."""
    return re.sub(r"\W", "", line.khoa)


def like(line: Dong, words: str) -> bool:
    """Tell whether a line is meant to be these words: right, or with a slip of the pen."""
    own = squash(line)
    if own == words:
        return True
    return abs(len(own) - len(words)) <= 3 and SequenceMatcher(None, own, words).ratio() > 0.85  # noqa: PLR2004


def take_apart(lines: list[Dong]) -> list[Dong]:
    """Cut the lines of the head on which two elements stand side by side."""
    made: list[Dong] = []
    for index, line in enumerate(lines):
        made.extend(_cut(line) if index < HEAD and len(line.chu) < 200 else [line])  # noqa: PLR2004 - no head is longer
    return _joined(made)


def _cut(line: Dong) -> list[Dong]:
    folded = fold(line.chu)
    # Folding may shorten a line; a cut is made only where both count alike.
    if len(folded) == len(line.chu):
        for pattern in _TOGETHER:
            if found := pattern.fullmatch(folded):
                first, second = line.cut(found.start(2))
                return [*_cut(first), *_cut(second)]
    return [line]


def _joined(lines: list[Dong]) -> list[Dong]:
    """Put a national title that is broken over two lines together."""
    for index, line in enumerate(lines[:-1][:HEAD]):
        following = lines[index + 1]
        if line.o == following.o and squash(line) and QUOC_HIEU.startswith(squash(line)) and squash(line) != QUOC_HIEU:
            together = line._replace(chu=f"{line.chu} {following.chu}", cac_chu=line.cac_chu + following.cac_chu)
            if squash(together) == QUOC_HIEU:
                return [*lines[:index], together, *lines[index + 2 :]]
    return lines


def is_number(line: Dong) -> bool:
    """Tell whether a line is that of number and symbol."""
    return len(line.chu) <= 60 and bool(_NUMBER.fullmatch(line.khoa))  # noqa: PLR2004 - no number is longer


def is_place(line: Dong) -> bool:
    """Tell whether a line is that of place and day."""
    short = len(line.chu) <= 90  # noqa: PLR2004 - a place and a day, not a sentence
    return short and bool(_PLACE.fullmatch(line.khoa) or _SHORT_DAY.fullmatch(line.khoa))


def issuer(head: list[Dong], so: Dong | None, others: list[Dong | None]) -> tuple[tuple[Dong, ...], tuple[Dong, ...]]:
    """Return the superior body's lines and the issuer's: what stands above the number and is none of the others."""
    found = []
    for line in head:
        if line is so or kind_of(line) or line.khoa.startswith(("v/v", "kính gửi", "về việc")):
            break
        if line.la_ke or not line.chu or _ASIDE.fullmatch(line.khoa):
            continue
        if not any(line is other for other in others):
            found.append(line)
    if len(found) > 5 or any(len(line.chu) > 90 for line in found):  # noqa: PLR2004 - no head is as long
        return (), ()
    return _divided(found)


def _divided(found: list[Dong]) -> tuple[tuple[Dong, ...], tuple[Dong, ...]]:
    """Divide the names above the number: a council with its place is one name; else weight, else words divide."""
    if len(found) > 1 and COUNCIL.fullmatch(found[0].khoa.strip()):
        own = 2 if _PLACE_NAME.match(found[1].khoa) else 1
        return (tuple(found[:own]), tuple(found[own:])) if found[own:] and own > 1 else ((), tuple(found))
    weights = [line.dam for line in found]
    if True in weights[1:] and not weights[0]:
        first = weights.index(True)
        return tuple(found[:first]), tuple(found[first:])
    # Of one weight: the issuer begins at its own word, PHÒNG, BAN, TRUNG TÂM; above it stands its superior.
    for number, line in enumerate(found):
        begins = _SUB_BODIES.match(line.khoa) and not COUNCIL.match(line.khoa)
        if number and begins and not _UNFINISHED.fullmatch(found[number - 1].khoa.strip()):
            return tuple(found[:number]), tuple(found[number:])
    return (), tuple(found)
