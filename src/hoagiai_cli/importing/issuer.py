"""Who issued a document: is what the head names a body; with no such line, told from symbol, signature and words."""

import re
from collections import Counter
from collections.abc import Sequence

from hoagiai_cli.importing.body_words import HEAD
from hoagiai_cli.importing.head_lines import STATE
from hoagiai_cli.importing.reading import DauDoc, So
from hoagiai_cli.importing.words import fold

_PEOPLE = re.compile(
    r"(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?P<cap>tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu) "
    r"(?P<ten>[A-ZĐÀ-Ỹ][\w’']*(?: [A-ZĐÀ-Ỹ][\w’']*){0,4})"
)


_NAMED_BY_NUMBER = re.compile(r"[^\W\d_]+ \d{1,3}(?:[/-]\d{1,2})?")
"""A body that a number names: "TỔ CÔNG TÁC 06", "TRƯỜNG THCS 19/5"."""


def plausible_head(head: DauDoc, so: So) -> DauDoc:
    """Return the head without an issuer or a place that is none; what is left out is said."""
    if head.dia_danh and STATE.search(fold(head.dia_danh)):
        so.doubt("đầu văn bản", f"“{head.dia_danh}” không giống địa danh nên không ghi")
        head = head._replace(dia_danh=None)
    name = " ".join(head.co_quan)
    if not name:
        return head
    folded = fold(name)
    if STATE.search(folded):
        why = "lẫn chữ của Quốc hiệu, Tiêu ngữ"
    elif re.search(r"\d", _NAMED_BY_NUMBER.sub("", name)):
        why = "lẫn chữ số"
    elif not any(HEAD.match(fold(line)) for line in head.co_quan):
        why = "không bắt đầu bằng danh từ chỉ cơ quan"
    else:
        if re.search(r"\d", name):
            so.doubt("đầu văn bản", f"tên cơ quan ban hành “{name}” có chữ số; hãy đối chiếu với bản gốc")
        return head
    so.doubt("đầu văn bản", f"dòng “{name}” đọc được ở chỗ tên cơ quan ban hành {why} nên không ghi")
    return head._replace(co_quan=(), cho=tuple(one for one in head.cho if one[0] != "co_quan_ban_hanh"))


def issuer_from_text(head: DauDoc, texts: Sequence[str], so: So) -> tuple[str, ...]:
    """Return the issuer's name, or nothing where the document does not tell."""
    signed = any("ỦY BAN NHÂN DÂN" in line or "UỶ BAN NHÂN DÂN" in line for line in head.quyen_han)
    if not (signed or (head.ky_hieu or "").endswith("UBND")):
        so.doubt("đầu văn bản", "không thấy tên cơ quan ban hành")
        return ()
    place = fold(head.dia_danh or "")
    places: Counter[str] = Counter()
    for text in texts:
        for match in _PEOPLE.finditer(text):
            level, name = match["cap"], match["ten"]
            if place and (fold(f"{level} {name}") == place or (fold(name) == place)):
                places[f"UBND {level} {name}"] += 3 if fold(f"{level} {name}") == place else 1
    if not places:
        so.doubt("đầu văn bản", "không thấy tên đầy đủ của cơ quan ban hành")
        return (f"UBND {head.dia_danh}",) if place else ("UBND",)
    name = places.most_common(1)[0][0]
    so.doubt("đầu văn bản", f"bản gốc không có dòng tên cơ quan ban hành; hiểu là {name} theo lời văn và nơi ký")
    return (name,)
