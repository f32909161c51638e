"""The issuer's lines at the head of a document → its name, its superior, its place among the units."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from hoagiai_cli.importing.words import fold, is_upper

_HEADS = re.compile(
    r"(?:SỞ|PHÒNG|BAN|ỦY BAN|UỶ BAN|UBND|HỘI|ĐẢNG|CÔNG AN|TRƯỜNG|TRUNG TÂM|CHI CỤC|CỤC|BỘ|TÒA ÁN|TOÀ ÁN|"
    r"VIỆN|LIÊN|ĐOÀN|VĂN PHÒNG|"
    r"BỆNH VIỆN|THANH TRA|THÀNH ỦY|TỈNH ỦY|HUYỆN ỦY|ĐÀI|BẢO HIỂM|THỦ TƯỚNG|CHÍNH PHỦ|TỔNG CỤC|KHO BẠC|MẶT TRẬN|HĐND)\b"
)
_LEVELS = re.compile(r"\b(tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\b")
_KEPT = {"ubnd": "UBND", "mttq": "MTTQ", "hđnd": "HĐND", "việt": "Việt", "nam": "Nam", "tp": "TP", "tp.": "TP."}
_GENERAL = frozenset({"ban thường trực", "ban chấp hành", "văn phòng", "ban chỉ đạo", "ban thường vụ"})


class Issuer(NamedTuple):
    """Who issues: its name in a sentence, and the lines of superior and issuer at the head."""

    ten: str
    chu_quan: tuple[str, ...]
    dong: tuple[str, ...]

    @property
    def as_printed(self) -> str:
        """The name as the head prints it, on one line."""
        lines = self.dong if fold(" ".join(self.dong)) not in _GENERAL else (*self.chu_quan, *self.dong)
        return " ".join(lines)


def read_issuer(lines: Sequence[str], texts: Sequence[str]) -> Issuer | None:
    """Return the issuer that the head's lines name; ``texts`` tell how its name is written in sentences."""
    if not lines:
        return None
    starts = [index for index, line in enumerate(lines) if index == 0 or _HEADS.match(line)]
    above, own = tuple(lines[: starts[-1]]), tuple(lines[starts[-1] :])
    printed = " ".join(own)
    if not is_upper(printed):
        if printed.startswith("UBND "):
            return Issuer(printed, (), ("ỦY BAN NHÂN DÂN", printed.removeprefix("UBND ").upper()))
        return Issuer(printed, above, tuple(line.upper() for line in own))
    if fold(printed) in _GENERAL and above:
        return Issuer(f"{_cased(printed, texts)} {_cased(' '.join(above), texts)}", above, own)
    return Issuer(_cased(printed, texts), above, own)


def _cased(printed: str, texts: Sequence[str]) -> str:
    """Return a name in capitals as sentences write it."""
    pattern = re.compile(re.escape(printed), re.IGNORECASE)
    for text in texts:
        for match in pattern.finditer(text):
            if not is_upper(match[0]):
                return match[0][:1].upper() + match[0][1:]
    words = printed.lower().split()
    level = next((index for index, word in enumerate(words) if index and _LEVELS.fullmatch(word)), len(words))
    start = level + (2 if words[level : level + 2] in (["thành", "phố"], ["thị", "xã"], ["đặc", "khu"]) else 1)
    for index, word in enumerate(words[:-1]):
        if index and f"{word} {words[index + 1]}" in {"thành phố", "thị xã", "đặc khu", "thị trấn"}:
            start = min(start, index + 2)
    out = [
        _KEPT.get(word, word.capitalize() if index == 0 or index >= start else word) for index, word in enumerate(words)
    ]
    return " ".join(out)


def letterhead(issuer: Issuer, place: str | None) -> dict[str, Any]:
    """Return ``dau_van_ban`` of the issuer's unit."""
    head: dict[str, Any] = {}
    if issuer.chu_quan:
        head["chu_quan"] = list(issuer.chu_quan)
    head["ten"] = list(issuer.dong)
    if place:
        head["dia_danh"] = place
    return head
