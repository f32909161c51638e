"""One run of names → the names: pieces put together, lists under one head given their full names."""

import re

from hoagiai_cli.importing import body_fields as b
from hoagiai_cli.importing import body_words as w
from hoagiai_cli.importing.body_next import take
from hoagiai_cli.importing.body_pieces import Piece, bare, complete_end, has_head, is_collective, pieces
from hoagiai_cli.importing.body_step import Ten
from hoagiai_cli.importing.words import UPPER, fold

_LISTED = re.compile(
    r"(?:(?P<ai>[^:,;]{0,40}?) ?\b(?i:các|\d{1,2}) (?P<noi>xã|phường|huyện|quận|thị xã|thị trấn|thôn|bản|ấp|xóm)"
    r"(?:, (?:phường|xã|đặc khu|thị trấn|thành phố|thị xã))*|"
    r"(?:(?i:các|những) |\d{1,2} )(?P<dau>[^\W\d_]+(?:,? [^\W\d_]+){0,4}))\s*: ?(?=\S)"
)
_LISTED_INSIDE = re.compile(r"(?:, | và )(?=(?:các|những) [^,:;]{2,40}: ?\S)")
_PEOPLE_OF = re.compile(
    r"(?i:(UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Công an|Đảng ủy|Hội đồng nhân dân|HĐND|MTTQ|Trạm Y tế)) "
    r"(?:(?:các|\d{1,2}) )?(xã|phường|thị trấn|huyện|quận|thị xã|thành phố|đặc khu) "
    rf"(?=[{UPPER}])(.+)$"
)
_PLACE = re.compile(
    r"(?:(xã|phường|thị trấn|huyện|quận|thị xã|thành phố|đặc khu) )?"
    rf"([{UPPER}][^\W\d_]*(?:[ -][{UPPER}0-9][^\W_]*)*)$"
)
_RUN_ON = re.compile(rf"(?<=[^\W\d_]) (?=Các [a-zđs]|(?:Sở|Bộ|Phòng) [{UPPER}]|UBND |Công an (?:tỉnh|xã|phường|huyện))")
_GOES_BEFORE = re.compile(
    r"(?i:văn phòng|thanh tra|ban|trung tâm|đảng ủy|công đoàn|chi bộ|thường trực|đoàn thanh niên)\b"
)
_LEVEL_ALONE = re.compile(r"(?:tỉnh|huyện|xã|phường|thành phố|quận|thị xã)?")
_ENDS_PLACE = re.compile(r"(?<![^\W_])(?:xã|phường|đặc khu|thị trấn|tỉnh|huyện|thành phố|liên quan)$")


def cut(text: str) -> list[Ten]:
    """Cut one run of names, without semicolons and line ends."""
    text = bare(text)
    if not text:
        return []
    listed = _listed(text)
    if listed is not None:
        return listed
    return [name for whole in _run_together(text) for name in _spread(_by_pieces(whole))]


def _run_together(text: str) -> list[str]:
    """Part bodies that stand one behind the other without a sign: "UBND các xã, phường Phòng Tư pháp"."""
    out, start = [], 0
    for match in _RUN_ON.finditer(text):
        inner = re.split(r", |; ", text[start : match.start()])[-1].strip()
        whole = complete_end(inner)
        ends = whole and _LEVEL_ALONE.fullmatch(inner[whole:].strip()) and not _GOES_BEFORE.match(inner)
        if ends or _ENDS_PLACE.search(inner):
            out.append(text[start : match.start()])
            start = match.end()
    return [piece.strip() for piece in [*out, text[start:]]]


def _by_pieces(text: str) -> list[Ten]:
    """Go through the pieces between separators."""
    parts = pieces(text)
    names: list[Ten] = []
    at = 0
    while at < len(parts):
        if not names:
            names.append(Ten(bare(parts[at].text) or parts[at].text))
            at += 1
            continue
        own, more = _known_join(parts[at].text, parts[at + 1 : at + b.LONGEST_SECTOR])
        if more and own[:1].isupper() and is_collective(names[-1].ten):
            names.append(Ten(own))  # "các cơ quan báo chí, Báo và Phát thanh, Truyền hình tỉnh"
            at += 1 + more
            continue
        if parts[at].text == "Báo" and is_collective(names[-1].ten) and _is_press(parts[at + 1 : at + 2]):
            names.append(Ten("Báo"))  # "các sở, ngành, Báo và Đài Phát thanh - Truyền hình"
            at += 1
            continue
        joined, count = _known_join(names[-1].ten, parts[at : at + b.LONGEST_SECTOR])
        if count:
            names[-1] = Ten(joined, names[-1].ngo)
            at += count
            continue
        names[-1:] = take(names[-1], parts[at])
        at += 1
    return names


def _is_press(after: list[Piece]) -> bool:
    """Tell whether "và Đài …" follows "Báo": one body has both in its name."""
    return bool(after) and after[0].sign.strip() == "và" and after[0].text.startswith(("Đài ", "Phát thanh"))


def _known_join(current: str, parts: list[Piece]) -> tuple[str, int]:
    """Join as many pieces as make a whole known name with what stands before them."""
    found, text = ("", 0), current
    for count, piece in enumerate(parts, 1):
        text += piece.joined()
        if complete_end(text) > len(text) - len(piece.text):
            found = (text, count)
    return found


def _listed(text: str) -> list[Ten] | None:
    """Read "các Sở: Tài chính, Nội vụ, Y tế" and "UBND các xã: A, B": one head before a colon."""
    match = _LISTED.match(text)
    if match is None:
        inner = _LISTED_INSIDE.search(text)
        listed = _listed(text[inner.end() :]) if inner else None
        return [*cut(text[: inner.start()]), *listed] if inner and listed else None
    rest = text[match.end() :]
    if match["noi"]:
        return _places((match["ai"] or "").strip(), match["noi"], rest)
    head = fold(match["dau"])
    if head in w.GENERAL:
        return _spread(_by_pieces(rest))
    if head in {"trường", "nhà trường"}:
        schools = [piece.text for piece in pieces(rest)]
        if any(fold(school).split(" trên ", maxsplit=1)[0] in w.SCHOOL_KINDS for school in schools):
            return [Ten(text)]
        return [Ten(school if fold(school).startswith("trường") else f"Trường {school}") for school in schools]
    first = head.split(",")[0].split(" ")[0] if "," in head else head
    return _under(first, rest) if first in w.SHARED_HEADS else None


def _under(head: str, rest: str) -> list[Ten]:
    """Give each sector of a list the head before the colon."""
    out: list[Ten] = []
    parts = pieces(rest)
    for at, piece in enumerate(parts):
        own = has_head(piece.text) and fold(piece.text) not in b.SECTORS
        if own or is_collective(piece.text) or w.COMMON.match(fold(piece.text)):
            # What has a head of its own begins a run of other bodies.
            others = piece.text + "".join(after.joined() for after in parts[at + 1 :])
            parts = parts[:at]
            return [*(Ten(f"{head.capitalize()} {sector}") for sector in _sectors(parts)), *cut(others)]
    return out + [Ten(f"{head.capitalize()} {sector}") for sector in _sectors(parts)]


def _sectors(parts: list[Piece]) -> list[str]:
    """Join again the pieces of sectors that hold a comma or "và": "Giáo dục", "Đào tạo"."""
    out: list[str] = []
    at = 0
    while at < len(parts):
        for count in range(min(b.LONGEST_SECTOR, len(parts) - at), 0, -1):
            form = parts[at].text + "".join(piece.joined() for piece in parts[at + 1 : at + count])
            if count == 1 or fold(form) in b.SECTORS:
                out.append(form)
                at += count
                break
    return out


def _places(people: str, level: str, rest: str) -> list[Ten]:
    """Give each place of a list its own name: "UBND các xã: A, B và phường C"."""
    out: list[Ten] = []
    parts = pieces(rest)
    for at, piece in enumerate(parts):
        match = _PLACE.match(piece.text)
        if match is None:
            # What is no place begins a run of other bodies.
            return out + cut(piece.text + "".join(after.joined() for after in parts[at + 1 :]))
        level = match[1] or level
        out.append(Ten(f"{people} {level} {match[2]}".strip()))
    return out


def _spread(names: list[Ten]) -> list[Ten]:
    """Give each place of "UBND các xã A, B, C" its own name, and the first of "các Sở A, B" its head alone."""
    out: list[Ten] = []
    for name, after in zip(names, [*names[1:], None], strict=False):
        plural = re.match(r"(?i:các (sở|phòng|bộ|ban|hội)) (.+)$", name.ten)
        shared = (
            plural
            and after
            and after.ten.startswith(plural[1].capitalize() + " ")
            and plural[2][:1].isupper()
            and fold(plural[2]) in {**b.SECTORS, **b.HOI}
        )
        one = Ten(f"{plural[1].capitalize()} {plural[2]}", name.ngo) if plural and shared else name
        match = _PEOPLE_OF.match(one.ten)
        if match and re.search(r", | và ", match[3]):
            out += _places(match[1], match[2], match[3])
        else:
            out.append(one)
    return out
