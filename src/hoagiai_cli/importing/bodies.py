"""A printed list of bodies → the bodies, each as printed: names that hold commas stay whole, collectives stay one.

A comma or "và" ends a body only where another body begins. What begins one is told from its first words: a proper
head ("Sở", "UBND", "Công an" …), or "các …". Lower-case common nouns ("ngành", "đơn vị", "xã") carry a collective on.
"""

import re
from typing import NamedTuple

from hoagiai_cli.importing.body_words import (
    COLLECTIVE_START,
    COLLECTIVE_WORD,
    COMMON,
    COMMON_NOUNS,
    HEAD,
    LOWER_HEAD,
    PEOPLE_START,
    PERSON,
    QUALIFIER,
    SENTENCE_VERB,
    SPECIALTIES,
)
from hoagiai_cli.importing.words import clean, fold, name_key

_ABBREVIATED = re.compile(r"(?:\b(?:TT|TP|Tp|TX|P|Q|H|T|X|UB|PCT|CT|Đ/c|đ/c)|\b[A-ZĐ])$")
_REFERENCE = re.compile(r"(?:tại|nêu tại|quy định tại) (?:các )?(?:điểm|khoản|mục|phần|Mục|Phần|Điều|Khoản)\b.*$")
_LEADING = re.compile(
    r"^(?:[-–+*•]\s*|\d{1,2}[.)]\s+|(?:và|cùng|với|mời|giao|do|phối hợp với|phối hợp cùng|cùng với|"
    r"đề nghị|Đề nghị|Giao|Mời|gồm|là|Do)\s+"
    r"(?=[^\W\d_]))+"
)
_BRACKET_ROLE = re.compile(r"\(\s*(?:cơ quan |đơn vị )?(chủ trì|đầu mối|phối hợp)[^)]*\)", re.IGNORECASE)
_TRAILING_ROLE = re.compile(r"\s+(?:chủ trì|làm đầu mối|là cơ quan chủ trì|thực hiện)$")
_SEPARATOR = re.compile(r"\s*,\s*|\s+(?:và|cùng|cùng với|&)\s+")
_ENUMERATION = re.compile(
    r"^(?:[Cc]ác )?((?:[Ss]ở|[Pp]hòng|[Bb]ộ|[Bb]an|[Nn]gành|[Hh]ội)(?:, (?:ban|ngành))*)\s*: (?=\S)"
)
_WRAPPED_PAIR = re.compile(
    r"(Văn phòng|VP|Đoàn|Thường trực) ((?:[^,;]*?\b)?(?:HĐND|Hội đồng nhân dân|ĐBQH|đại biểu Quốc hội)) (và|,|-|&) "
    r"((?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân))"
)
_MISSING_SEPARATOR = re.compile(
    r"(?<=[^\W\d_])(?<! và)(?<! với)(?<! cùng)(?<! của)(?<! thuộc)(?<! về)(?<! tại)(?<! do)(?<!tra)(?<!phòng)(?<! đốc)"
    r"(?<! đạo)(?<! Bộ)(?<! ban) (?=Các [a-zđs]|(?:Sở|Bộ|Phòng) [A-ZĐ])"
)
_LEVELS = re.compile(r"^(.*?\S) (cấp tỉnh|cấp huyện|cấp xã|tỉnh|huyện|xã), (cấp tỉnh|cấp huyện|cấp xã)$")


class CoQuan(NamedTuple):
    """What a list of bodies says.

    Attributes:
        ten: The bodies, as printed; one that the list marks keeps its mark, "(Chủ trì)".
        nguoi: Persons that the list names: no bodies.
        chu_tri: The bodies that the list itself marks as leading, without the mark.
        chac_chan: False when words of the list are in no body, or what was read is no usual name.
    """

    ten: tuple[str, ...]
    nguoi: tuple[str, ...] = ()
    chu_tri: tuple[str, ...] = ()
    chac_chan: bool = True


def split_bodies(text: str) -> CoQuan:
    """Split a printed list of bodies."""
    names: list[str] = []
    persons: list[str] = []
    leads: list[str] = []
    known: set[str] = set()
    certain = True
    for part in _parts(text):
        subject, is_sentence = _subject(part)
        certain = certain and not is_sentence
        after_person = False
        for name in _split_part(subject):
            role = _BRACKET_ROLE.search(name)
            bare = without_role(name)
            if _is_person(bare) or (after_person and _is_title(bare)):
                persons.append(bare)
                after_person = True
                continue
            after_person = False
            if not _is_name(bare):
                certain = False
                continue
            key = name_key(bare)
            if key in known:
                continue
            known.add(key)
            names.append(name)
            if role and role[1].lower() != "phối hợp":
                leads.append(bare)
    return CoQuan(tuple(names), tuple(persons), tuple(leads), certain and bool(names or persons))


def without_role(name: str) -> str:
    """Return a body's name without the role that the list gives it in brackets."""
    return _tidy(_BRACKET_ROLE.sub("", name)) if "(" in name else name


def is_collective(name: str) -> bool:
    """Tell whether a name stands for several bodies that it does not list."""
    return bool(COLLECTIVE_WORD.search(fold(name)))


def is_common(name: str) -> bool:
    """Tell whether a text is nothing but common nouns: "Sở, ban, ngành", "cơ quan"."""
    return all(piece in COMMON_NOUNS for piece in re.split(r"\s*,\s*|\s+và\s+", fold(name)))


def starts_body(text: str) -> bool:
    """Tell whether a text begins with the name of a body."""
    return bool(HEAD.match(text) or LOWER_HEAD.match(text) or COMMON.match(text))


def _parts(text: str) -> list[str]:
    """Cut at what always divides: semicolons, ends of sentences, and lines that begin a body."""
    text = clean(text).strip()
    lines: list[str] = []
    for line in map(str.strip, text.split("\n")):
        begins = HEAD.match(_LEADING.sub("", line)) or line[:1] in "-–+*•" or PERSON.match(line)
        if lines and line and not begins and lines[-1][-1:] not in ";.":
            lines[-1] += " " + line
        elif line:
            lines.append(line)
    parts = []
    for line in lines:
        once = re.sub(r"\b(\w+) \1\b(?= [A-ZĐ])", r"\1", line)
        for piece in _outside_brackets(once, re.compile(r"\s*;\s*")):
            parts += _sentences(piece)
    return [part for part in (_tidy(part) for part in parts) if part]


def _sentences(text: str) -> list[str]:
    cuts = [
        match for match in re.finditer(r"\.\s+(?=[A-ZĐÀ-Ỹ])", text) if not _ABBREVIATED.search(text[: match.start()])
    ]
    if not cuts:
        return [text]
    first, rest = text[: cuts[0].start()], text[cuts[0].end() :]
    # What follows a sentence is a list only when it begins like one.
    return [first, *(_sentences(rest) if HEAD.match(rest) and not SENTENCE_VERB.search(first) else [])]


def _tidy(text: str) -> str:
    text = _LEADING.sub("", text.strip())
    return text.strip().strip(".;,").strip(" -–").removesuffix("./").strip()


def _subject(part: str) -> tuple[str, bool]:
    """Return who a sentence speaks of; a list that is no sentence comes back whole."""
    bare = QUALIFIER.sub("", part)
    reference = _REFERENCE.search(bare)
    verb = SENTENCE_VERB.search(bare)
    if verb and not (reference and reference.start() < verb.start()) and (starts_body(bare) or is_collective(bare)):
        return _tidy(bare[: verb.start()]), len(bare[verb.end() :].split()) > 1
    return _tidy(bare), False


def _split_part(text: str) -> list[str]:
    if not text:
        return []
    text = _TRAILING_ROLE.sub("", text)
    reference = _REFERENCE.search(text)
    tail = ""
    if reference:
        text, tail = text[: reference.start()].rstrip(), " " + reference[0]
    enumeration = _ENUMERATION.match(text)
    if enumeration:
        head = enumeration[1].split(",")[0].capitalize()
        rest = _common_head(_pieces(text[enumeration.end() :]))
        if rest and all(fold(piece) in SPECIALTIES for piece in rest):
            return [f"{head} {piece}" for piece in rest]
    names: list[str] = []
    for whole in _MISSING_SEPARATOR.sub("\x00", _protect(text)).split("\x00"):
        names += _by_heads(whole)
    names = [name.replace("\x01", " và ").replace("\x02", ", ") for name in names]
    if tail and names:
        names[-1] += tail
    out: list[str] = []
    for name in names:
        levels = _LEVELS.match(name)
        if levels and HEAD.match(name) and not is_collective(name) and not name.startswith(("UBND", "Ủy ban nhân")):
            out += [f"{levels[1]} {levels[2]}", f"{levels[1]} {levels[3]}"]
        else:
            out.append(name)
    return [tidy for tidy in map(_tidy, out) if tidy]


def _protect(text: str) -> str:
    """Hide the separators that lie within a name: "Văn phòng HĐND và UBND"."""

    def keep(match: re.Match[str]) -> str:
        if match[1] == "Thường trực":
            return match[0]
        sign = "\x01" if match[3] == "và" else "\x02" if match[3] == "," else f" {match[3]} "
        return f"{match[1]} {match[2]}{sign}{match[4]}"

    text = _WRAPPED_PAIR.sub(keep, text)
    return text if "\x00" not in text else text.replace("\x00", " ")


def _outside_brackets(text: str, pattern: re.Pattern[str]) -> list[str]:
    pieces = []
    start = 0
    for match in pattern.finditer(text):
        before = text[: match.start()]
        if before.count("(") > before.count(")") and ")" in text[match.start() :]:
            continue
        pieces.append(text[start : match.start()])
        start = match.end()
    return [*pieces, text[start:]]


def _pieces(text: str) -> list[str]:
    return [piece.strip() for piece in _outside_brackets(text, _SEPARATOR) if piece.strip()]


def _common_head(pieces: list[str]) -> list[str]:
    """Join again the pieces of names that hold "và": "Giáo dục", "Đào tạo"."""
    out: list[str] = []
    for piece in pieces:
        for joined in (f"{out[-1]} và {piece}", f"{out[-1]}, {piece}") if out else ():
            if fold(joined) in SPECIALTIES:
                out[-1] = joined
                break
        else:
            out.append(piece)
    return out


def _by_heads(text: str) -> list[str]:
    """Cut where a body begins after a comma or "và"."""
    names: list[str] = []
    start = 0
    for match in _SEPARATOR.finditer(text):
        before = text[: match.start()]
        if before.count("(") > before.count(")") and ")" in text[match.start() :]:
            continue
        current, rest = text[start : match.start()], text[match.end() :]
        if not _begins(current, rest):
            continue
        names.append(current)
        start = match.end()
    names.append(text[start:])
    return _with_common_heads(names)


def _begins(current: str, rest: str) -> bool:  # noqa: PLR0911 - one case a branch, in order
    """Tell whether ``rest`` begins a new body after ``current``."""
    rest = _LEADING.sub("", rest)
    first = fold(rest)
    if PERSON.match(rest):
        return True
    if first.startswith(("các ", "những ", "toàn thể ")):
        return True
    collective = is_collective(current) or is_common(current)
    if HEAD.match(rest):
        # "các Bộ, cơ quan": a common noun with a capital inside a collective of capitals.
        return not (collective and re.match(r"(?:Bộ|Ban|Ngành|Sở|Phòng|Hội|Đoàn thể)(?:,|\s+và|$|\s+[a-zđ])", rest))
    if LOWER_HEAD.match(rest):
        return True
    if COLLECTIVE_START.match(first):
        return True
    if PEOPLE_START.match(first):
        return not collective or is_common(current)
    return bool(COMMON.match(first)) and not collective


def _with_common_heads(names: list[str]) -> list[str]:
    """Split "Sở Tài chính, Nội vụ, Tư pháp": specialties under one head."""
    out: list[str] = []
    for name in names:
        match = re.match(r"((?:các )?(?:Sở|Phòng|Bộ)) (.+)$", name, re.IGNORECASE)
        pieces = _common_head(_pieces(match[2])) if match else []
        if (
            match
            and len(pieces) > 1
            and fold(match[2]) not in SPECIALTIES
            and all(fold(p) in SPECIALTIES for p in pieces)
        ):
            head = match[1].split()[-1].capitalize()
            out += [f"{head} {piece}" for piece in pieces]
        else:
            out.append(name)
    return out


def _is_person(name: str) -> bool:
    return bool(PERSON.match(name)) and not is_collective(name)


def _is_title(name: str) -> bool:
    return bool(
        re.match(
            r"(?:Phó |Quyền )?(?:Chủ tịch|Bí thư|Giám đốc|Trưởng|Chánh|Ủy viên|Uỷ viên|Thành viên|Cục trưởng|"
            r"Chủ nhiệm)",
            name,
        )
    )


def _is_name(name: str) -> bool:
    letters = sum(char.isalpha() for char in name)
    return letters > 1 and len(name.split()) <= 40  # noqa: PLR2004 - longer is a sentence
