"""A run of names → its pieces between separators, and what a piece is: bare words, a whole name, a collective."""

import re
from typing import NamedTuple

from hoagiai_cli.importing import body_fields as b
from hoagiai_cli.importing import body_words as w
from hoagiai_cli.importing.words import UPPER, fold

_SEPARATOR = re.compile(
    r"\s*,\s*(?:và\s+|cùng\s+(?:với\s+)?)?|\s+(?:và|cùng với|cùng(?! cấp\b)|&|\+)\s+|\s+với\s+(?=các\s)|"
    r"(?<=[^\W\d_])\s*/\s*(?=[^\W\d_])|(?<=\d)\s*/\s*(?=[^\W\d_]{2})|"
    r"(?<=\w)\s+[-–]\s+(?=(?:Sở|Phòng(?! (?:chống|ngừa|cháy|thủ|[Gg]iao dịch))|Hội(?! đồng)|Đoàn(?= (?:TN|Th))|"
    r"Ban Chỉ huy|"
    r"Trạm|Trường(?! học)) )|"
    r"(?<=[^\W\d_])\s*[-–]\s*(?=(?:HĐND|UBND|UBMTTQ|UB MTTQ|MTTQ|BHXH)\b)"
)
_LEADING = re.compile(
    r"^(?:[-–+*•]\s*|(?:và|cùng|cùng với|với|mời|giao|do|phối hợp với|phối hợp cùng|đề nghị|gồm|là|chủ trì là|"
    r"sự phối hợp của|sự tham gia của)\s+(?=[^\W\d_]))+",
    re.IGNORECASE,
)


_NUMBER = re.compile(r"\d+[-/](?:\d{4}/)?[A-ZĐ]+(?:[-/][A-ZĐ&]+)+|\d+/[A-ZĐ]+(?:[-/][A-ZĐ]+)+")
"""The number of a document, whose dashes and strokes part nothing: "57-NQ/TW", "12/KH-UBND"."""


class Piece(NamedTuple):
    """What stands between two separators, with the separator before it."""

    sign: str
    text: str

    def joined(self) -> str:
        """Return the piece with its separator as printed."""
        return self.sign.replace(" ,", ",") + self.text


_POINTS_AT = re.compile(r"(?i:tại|theo) (?i:các )?(?:(?:, | và |,\s?)?(?i:điểm|khoản|mục|phần|điều) \w+)+")
"""Where a text points to, whose commas part nothing: "tại điểm d, khoản 1, mục III"."""
_KEPT = re.compile(r"HIV/AIDS|“[^“”]*”|\"[^\"]*\"")
"""What stands in quotation marks, which parts nothing."""


_LEVEL_AT_END = re.compile(rf" (?:{w.LEVEL_WORDS}|khu vực)(?: (?:[{UPPER}]\S*|\d+))*$")


def whole_spans(text: str) -> list[tuple[int, int]]:
    """Return where a text has signs that part nothing: numbers of documents, quotations, references."""
    return [found.span() for pattern in (_NUMBER, _KEPT, _POINTS_AT) for found in pattern.finditer(text)]


def pieces(text: str) -> list[Piece]:
    """Cut at every comma, "và" and the like that stands outside brackets and quotation marks."""
    out: list[Piece] = []
    start, sign, depth, at = 0, "", 0, 0
    closes = text.rfind(")")
    kept = whole_spans(text)
    for match in _SEPARATOR.finditer(text):
        between = text[at : match.start()]
        depth = max(0, depth + between.count("(") - between.count(")"))
        at = match.start()
        if (depth and match.start() < closes) or any(first < match.start() < end for first, end in kept):
            continue
        out.append(Piece(sign, text[start : match.start()].strip()))
        start, sign = match.end(), match[0]
    out.append(Piece(sign, text[start:].strip()))
    return [piece for piece in out if piece.text]


def bare(text: str) -> str:
    """Return a piece without the words and signs that only bind it to the list."""
    return _LEADING.sub("", text.strip()).strip().strip(".;,").strip(" -–").removesuffix("./").strip()


def is_collective(name: str) -> bool:
    """Tell whether a name stands for several bodies that it does not list."""
    return bool(w.COLLECTIVE.search(fold(name)))


def is_common(name: str) -> bool:
    """Tell whether a text is nothing but common nouns: "Sở, ban, ngành", "cơ quan"."""
    return all(piece in w.COMMON_NOUNS for piece in re.split(r"\s*,\s*|\s+và\s+", fold(name)))


def complete_end(name: str) -> int:
    """Return where the longest whole name ends with which a text begins; 0 where none does."""
    folded = fold(name[: b.LONGEST_COMPLETE + 1])
    if folded != fold(name)[: len(folded)] or len(folded) < min(len(name), b.LONGEST_COMPLETE):
        return 0
    for end in range(min(len(folded), b.LONGEST_COMPLETE), 0, -1):
        if (end == len(folded) or folded[end] in " ,(;.") and folded[:end] in b.COMPLETE:
            return end
    return 0


def has_head(text: str) -> bool:
    """Tell whether a text begins with the head noun of a body."""
    folded = fold(text)
    return bool(w.HEAD.match(folded)) and not w.NOT_A_HEAD.match(folded)


def starts_body(text: str) -> bool:
    """Tell whether a text begins with the name of a body, or of several."""
    folded = fold(text)
    begins = w.HEAD.match(folded) or w.PLURAL.match(folded) or complete_end(" ".join(text.split()))
    return bool(begins) and not w.NOT_A_HEAD.match(folded)


def says_all(name: str) -> bool:
    """Tell whether a name is whole, or has its level already: no further field of work belongs to it."""
    return complete_end(name) == len(name) or bool(_LEVEL_AT_END.search(name))
