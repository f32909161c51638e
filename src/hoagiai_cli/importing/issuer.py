"""Who issued a document whose head is missing: told from its symbol, its signature and its own words, or not at all."""

import re
from collections import Counter
from collections.abc import Sequence

from hoagiai_cli.importing.reading import DauDoc, So
from hoagiai_cli.importing.words import fold

_PEOPLE = re.compile(
    r"(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?P<cap>tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu) "
    r"(?P<ten>[A-ZĐÀ-Ỹ][\w’']*(?: [A-ZĐÀ-Ỹ][\w’']*){0,4})"
)


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
