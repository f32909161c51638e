"""What stands inside a name and no rule explains: a joiner, a dash between bodies, a second body, mixed nouns.

A name that a list was cut into may still hold two bodies. Each check asks one question of the whole name and answers
with the reason to look at it; the name itself is never changed.
"""

import re

from hoagiai_cli.importing import body_words as w
from hoagiai_cli.importing.body_pieces import complete_end, has_head, is_common
from hoagiai_cli.importing.words import UPPER, fold

_BRACKETS = re.compile(r"\([^()]*\)")
_JOINER = re.compile(r" (?:kiêm|kiêm nhiệm|kết hợp|kết hợp với|cũng như|lẫn|đồng thời|ngoại trừ|trừ|hoặc|hay) (?=\w)")
_CHOICE = re.compile(r" (?:hoặc|hay) $")
_DASH = re.compile(r"(?<=\w)\s+[-–]\s*(?=\w)")
_HYPHEN = "“{}” có dấu gạch ngang giữa các tên, chưa rõ là một hay nhiều cơ quan"
_CONTAINER = re.compile(rf"(?:{w.ACTIVITY_HEADS}|khối|cụm|cục|vụ|chi cục|bộ|sở|công chức|viên chức|cán bộ){w.END}")
"""Heads whose fields of work may be called like bodies: "Phòng Thanh tra - Pháp chế"."""
_POST = re.compile(r"(?:công chức|viên chức|chuyên viên|trưởng|phó)\b")
_WORD_START = re.compile(rf"(?<= )(?=[{UPPER}])")
_AFTER_LEVEL = re.compile(rf"(?:{w.LEVEL_WORDS}|và|của|thuộc|do|tại|trực thuộc|với|[-–]) $")
_FAMILIES = (
    w.set_of("xã | phường | đặc khu | thị trấn | huyện | quận | thị xã | thành phố | tỉnh | thôn | bản | ấp | xóm"),
    w.set_of("báo | đài"),
    w.set_of("doanh nghiệp | hợp tác xã | hộ kinh doanh"),
    w.set_of("sở | ban | ngành | bộ | phòng | sở ngành | ban ngành | bộ ngành | phòng ban | đoàn thể | hội | trường"),
)
"""Common nouns of one kind; without "các" before them, a list of two kinds is no collective of its own."""

_RANKS = (
    (1, "bộ phận | tổ | đội | nhóm"),
    (2, "phòng | trạm | hạt | đồn | hội | đoàn thanh niên"),
    (3, "trung tâm | ban chỉ huy quân sự | ban chqs | ban quản lý | ban chỉ đạo | hội đồng"),
    (4, "văn phòng | trường | bệnh viện | chi cục | công ty"),
    (5, "sở | công an | thuế | kho bạc | bảo hiểm xã hội | mttq | ủy ban mttq | ủy ban mặt trận tổ quốc"),
    (6, "ubnd | ủy ban nhân dân | hđnd | hội đồng nhân dân"),
)
_RANK = {name: rank for rank, names in _RANKS for name in w.set_of(names)}
_RANKED = re.compile(rf"{w.any_of(*(names for _, names in _RANKS))}{w.END}")
_HANGS_ON = re.compile(
    r"(?:văn phòng|trung tâm|tổ|đội|nhóm|ban chỉ đạo|ban quản lý|hội đồng(?! nhân dân)|công ty|"
    r"phòng (?:giao dịch|khám)|trường|bệnh viện)\b"
)
"""First heads that may belong to any body: only the very same head again is a second body."""


def unexplained(name: str, *, collective: bool) -> str:
    """Return why a name may hold more than one body; empty where every word of it is explained."""
    plain = " ".join(_BRACKETS.sub(" ", name).split())
    folded = fold(plain)
    if len(folded) != len(plain):
        return ""
    if collective:
        return _mixed(name, folded) or _joined(name, folded, collective=True)
    return (
        _mixed(name, folded)
        or _joined(name, folded, collective=False)
        or _dashed(name, plain, folded)
        or _second(name, plain, folded)
        or _two_fields(name, plain, folded)
    )


def _joined(name: str, folded: str, *, collective: bool) -> str:
    """Find words that join two bodies in a way that the list does not say: "Công an xã kết hợp Ban CHQS xã"."""
    joiner = next(
        (found for found in _JOINER.finditer(folded) if not (collective and _CHOICE.match(found[0]))),
        None,
    )
    return f"“{name}” có chữ “{joiner[0].strip()}”, chưa rõ là một hay nhiều cơ quan" if joiner else ""


def _dashed(name: str, plain: str, folded: str) -> str:
    """Find a dash between bodies: "Công an - Quân sự - Biên phòng"; in "Phòng Văn hóa - Xã hội" it binds one name."""
    parts = _DASH.split(plain)
    if len(parts) == 1 or folded in w.COMPLETE:
        return ""
    container = _CONTAINER.match(folded)
    if not container and complete_end(parts[0]) == len(parts[0]) >= complete_end(plain):
        return _HYPHEN.format(name)
    for part in parts[1:]:
        words = fold(part)
        if w.PLURAL.match(words) or w.PEOPLE.match(words) or _POST.match(words):
            break
        if not container and has_head(part) and words not in w.NAME_WORDS | {"xã hội"} and part[:1].isupper():
            break
    else:
        return ""
    return _HYPHEN.format(name)


def _second(name: str, plain: str, folded: str) -> str:
    """Find a second body behind the first: what a body belongs to is greater than it, never less or its like."""
    first = _RANKED.match(folded)
    if first is None:
        return ""
    hangs = _HANGS_ON.match(folded)
    for start in _WORD_START.finditer(plain, first.end() + 1):
        at = start.start()
        head = _RANKED.match(folded, at)
        if head is None or _AFTER_LEVEL.search(folded[:at]) or plain[at - 2 : at - 1].isupper():
            continue
        if " " not in head[0] and not complete_end(plain[at:]):
            continue  # "xã Đoàn Kết", "Trường Sơn": a place
        same = head[0] == first[0]
        if same or (not hangs and _RANK[head[0]] <= _RANK[first[0]]) or (hangs and head[0] == "bộ phận"):
            return f"“{name}” có vẻ gồm hai cơ quan: “{plain[:at].strip()}” và “{plain[at:]}”"
    return ""


def _two_fields(name: str, plain: str, folded: str) -> str:
    """Find a second field of work without a sign before it: "Sở Tài chính Nội vụ"."""
    whole = complete_end(plain)
    if whole and plain[whole : whole + 1] == " " and folded[whole:].strip() in w.SECTORS:
        return f"“{name}” có vẻ gồm hai cơ quan, thiếu dấu ngăn cách"
    return ""


def _mixed(name: str, folded: str) -> str:
    """Find common nouns of two kinds without "các": "phường, xã, báo, đài"."""
    if w.PLURAL.match(folded) or "," not in folded:
        return ""
    nouns = [re.sub(r" (?:có )?liên quan.*$", "", noun) for noun in re.split(r"\s*,\s*|\s+và\s+", folded)]
    kinds = {at for noun in nouns for at, family in enumerate(_FAMILIES) if noun in family}
    if len(kinds) > 1 and all(is_common(noun) for noun in nouns):
        return f"“{name}” kể nhiều loại cơ quan, chưa rõ là một nhóm hay nhiều nhóm"
    return ""
