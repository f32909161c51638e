"""Letters of names set right: d with a stroke of other alphabets, and names printed in capitals."""

import re

from hoagiai_cli.importing.body_fields import COMPLETE, HOI, SECTORS
from hoagiai_cli.importing.body_words import PLACE, PLURAL, words_of
from hoagiai_cli.importing.words import fold, is_upper

_WORD = re.compile(r"[^\W_]+")
_SYLLABLE = re.compile(
    r"(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|nh|ng|ngh|p|ph|q|r|s|t|th|tr|v|x)?"
    r"[aăâeêioôơuưyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]+(?:c|ch|m|n|nh|ng|p|t)?"
)
_SHORT = words_of("ca tt vp ub tp tx pa ubnd hđnd mttq tand ubmttq htx clb ttyt dn sn pc ubkt cn qs ")
_PLACES = re.compile(
    r"(?<![^\W_])(?:xã|phường|huyện|quận|tỉnh|thị xã|thị trấn|thành phố|đặc khu|thôn|bản|ấp|xóm) "
    r"(?!(?:và|có|liên quan|trên|các)\b)([^\W_]+(?: [^\W_]+){0,3})$"
)


def in_right_letters(name: str) -> str:
    """Return a name that is set in capitals as it is written: "PHÒNG VĂN HÓA - XÃ HỘI" → "Phòng Văn hóa - Xã hội".

    The letters of an abbreviation stay, and so does every text that is not in capitals.
    """
    words = [word for word in _WORD.findall(name) if word.isalpha()]
    full = [word for word in words if not _is_abbreviation(word)]
    if not full or not all(word.isupper() for word in full) or (len(words) == 1 and len(words[0]) < 4):  # noqa: PLR2004
        return name
    lowered = _WORD.sub(lambda match: match[0] if _is_abbreviation(match[0]) else match[0].lower(), name)
    for end in range(len(lowered), 0, -1):
        known = COMPLETE.get(fold(lowered[:end])) if end == len(lowered) or lowered[end] == " " else None
        if known and len(known) == end:
            return known + _with_place(lowered[end:])
    head, _, rest = lowered.partition(" ")
    sector = rest and next((names[fold(rest)] for names in (SECTORS, HOI) if fold(rest) in names), "")
    if sector:
        return f"{head[:1].upper()}{head[1:]} {sector}"
    if head in {"các", "những"}:
        return head.capitalize() + " " + _with_place(rest)
    own = not head.endswith(",") and not PLACE.match(fold(rest)) and not PLURAL.match(fold(rest))
    rest = rest[:1].upper() + rest[1:] if own else rest
    return head[:1].upper() + head[1:] + (" " + _with_place(rest) if rest else "")


def _with_place(text: str) -> str:
    """Give the name of a place at the end its capitals."""
    return _PLACES.sub(lambda match: match[0][: match.start(1) - match.start()] + match[1].title(), text)


def _is_abbreviation(word: str) -> bool:
    return word.lower() in _SHORT or not _SYLLABLE.fullmatch(word.lower())


def is_abbreviation(text: str) -> bool:
    """Tell whether a text is nothing but capitals that spell no words: "LĐLĐ", "KH&CN"."""
    words = _WORD.findall(text)
    return is_upper(text) and all(_is_abbreviation(word) for word in words)
