"""What a piece of a list does to the name before it: it begins a name, goes on with one, or shares its head.

One rule a function, asked in order; the first that knows answers. What no rule knows goes on, and is doubted.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from hoagiai_cli.importing import body_grammar as g
from hoagiai_cli.importing import body_words as w
from hoagiai_cli.importing.body_letters import is_abbreviation
from hoagiai_cli.importing.body_pieces import Piece, bare, complete_end, has_head, is_collective, is_common
from hoagiai_cli.importing.words import UPPER, fold

_SAME_HEAD = re.compile(r"(?:các )?(sở|phòng|bộ|ban|hội|chi hội) (.+)$", re.IGNORECASE)
_LEVEL = re.compile(r"(.*?\S) (?:cấp (?:tỉnh|huyện|xã|thành phố|cơ sở)|tỉnh|huyện|xã|thành phố)$")
_LEVEL_PIECE = re.compile(r"cấp (?:tỉnh|huyện|xã|thành phố|cơ sở)$")
_OFFICE_OF = re.compile(r"(?i:văn phòng|vp|đoàn) .*(?i:hđnd|hội đồng nhân dân|đbqh|đại biểu quốc hội)$")
_PLACE_OF = re.compile(rf"(.+?) {w.LEVEL_WORDS} (?=[{UPPER}0-9])")
_PLACE_PIECE = re.compile(rf"[^\W\d_]+(?: [^\W\d_]+)? (?=[{UPPER}0-9])")
_PLACES = re.compile(rf"(?i:các|\d{{1,2}}) {w.LEVEL_WORDS} (?=[{UPPER}])|{w.LEVEL_WORDS} (?=[{UPPER}])")
_NAME_OF_PLACE = re.compile(rf"[{UPPER}][^\W\d_]*(?: [{UPPER}0-9][^\W_]*)*$")
_OWN_NAME = re.compile(
    r"(?i:sở|bộ|phòng|ban|cục|viện|trung tâm|trạm|trường|hội|đoàn|tổ|đội|quỹ|công ty|bệnh viện|hợp tác xã|chi cục|"
    rf"cơ quan|liên đoàn) (?!Trung ương|Thành phố|Tỉnh|Nhà nước|Đảng\b)[{UPPER}]"
)
_OF_ITSELF = re.compile(
    r"(?:công an|ban chỉ huy|tòa án|viện kiểm sát|văn phòng|kho bạc|bảo hiểm|thanh tra|mặt trận|hội đồng|thường trực|"
    r"ủy ban|bộ đội|tổ hòa giải|ban quản lý|ban chỉ đạo|đoàn thanh niên|hội (?:nông dân|phụ nữ|cựu|liên hiệp))"
)
_TAIL_OF_NOUN = re.compile(
    r" (?:có )?liên quan.*$| khác.*$| trên địa bàn.*$| (?:trong|thuộc|của) .*$| (?:xã|tỉnh|huyện|phường|thành phố)$"
)
_FIXED_GROUP = re.compile(r"(?:các )?(?:sở ban ngành|sở ngành|ban ngành|phòng ban|bộ ngành)$")
"""A collective that stands without commas, as one word: what "và" adds to it is another."""
_STAND_FOR = ("đại diện", "cử tri", "lãnh đạo", "tổ chức")
_TAKES_PART = ("người dân", "nhân dân", "hộ ")


_DEPARTMENT = re.compile(r"(?:cục|vụ|phòng|chi cục) \w")
_SECOND_FIELD = re.compile(
    r"(?:tổ chức (?!chính trị)|quản lý|theo dõi|kiểm tra|kiểm soát|giám sát|hướng dẫn|bồi thường)\w*"
)


_OF_ACTIVITY = re.compile(rf"(?:{w.ACTIVITY_HEADS}|chi cục|cục|vụ){w.END}")
_DOCUMENT = re.compile(r"(?:đề án|chương trình|nghị quyết|kế hoạch|chiến lược|dự án|chỉ thị|luật|phong trào)\b")
"""What a board may be set up for, with a capital: "Ban Chỉ đạo chuyển đổi số và Đề án 06"."""


class Ten(NamedTuple):
    """A name that a list holds, and what is doubtful in how it was cut; empty where nothing is."""

    ten: str
    ngo: str = ""


class _Step(NamedTuple):
    """The name so far and the piece after it, as the rules ask of them."""

    current: Ten
    piece: Piece
    text: str
    first: str
    now: str
    collective: bool

    def onward(self, doubt: str = "") -> list[Ten]:
        joined = self.current.ten + Piece(self.piece.sign, self.text).joined()
        return [Ten(joined, self.current.ngo or doubt)]

    def begins(self, name: str = "", doubt: str = "") -> list[Ten]:
        return [self.current, Ten(name or self.text, doubt)]


def take(current: Ten, piece: Piece) -> list[Ten]:
    """Return the current name and what a piece makes of it."""
    text = bare(piece.text) or piece.text
    collective = is_collective(current.ten) or is_common(current.ten)
    step = _Step(current, piece, text, fold(text), fold(current.ten), collective)
    for rule in _RULES:
        found = rule(step)
        if found is not None:
            return found
    return step.onward(f"không rõ “{text}” là một cơ quan riêng hay thuộc tên đứng trước")


def _prevention(step: _Step) -> list[Ten] | None:
    """Read "Chi cục Thủy lợi và Phòng, chống thiên tai": no "Phòng" of its own."""
    if step.text.lower() == "phòng" and step.piece.sign.strip() == "và":
        return step.onward()
    return step.onward() if re.match(r"(?:chống|ngừa)\b", step.first) and step.now.endswith("phòng") else None


def _bare_head(step: _Step) -> list[Ten] | None:
    """Read "Báo và Đài Phát thanh, Truyền hình": "Báo" alone is no name, so one body has both in its name."""
    return step.onward() if step.now == "báo" and step.piece.sign.strip() in {"và", "&"} else None


def _numbered(step: _Step) -> list[Ten] | None:
    """Read "Tổ dân phố số 1, số 2", "Phòng NV1, NV2": what is counted shares the head before it."""
    head = re.match(r"(.*?\S) ((?:[^\W\d_]+ ?)?)\d{1,3}$", step.current.ten)
    if head is None or re.fullmatch(rf"{re.escape(head[2])}\d{{1,3}}", step.text) is None:
        return None
    return step.begins(f"{head[1]} {step.text}")


def _of_department(step: _Step) -> list[Ten] | None:
    """Read "Cục Kiểm tra văn bản và Tổ chức thi hành pháp luật": a second field of work, with a capital."""
    if step.piece.sign.strip() != "và" or not step.text[:1].isupper() or not _DEPARTMENT.match(step.now):
        return None
    return step.onward() if _SECOND_FIELD.match(step.first) else None


def _person(step: _Step) -> list[Ten] | None:
    return step.begins() if g.PERSON.match(step.text) else None


def _idiom(step: _Step) -> list[Ten] | None:
    """Read "các cấp, các ngành"."""
    pair = re.fullmatch(r"(?:các|những) (?:cấp|ngành)", step.first)
    return step.onward() if pair and re.search(r"(?:các|những) (?:cấp|ngành)$", step.now) else None


def _office_of(step: _Step) -> list[Ten] | None:
    """Read "Văn phòng HĐND và UBND": one office of both."""
    both = re.match(r"(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân)", step.first)
    if not both or not _OFFICE_OF.match(step.current.ten):
        return None
    delegates = step.now.startswith("đoàn")  # of the office of both, or the delegates and the council
    return step.onward(f"không rõ “{step.text}” là một cơ quan riêng hay thuộc tên đứng trước" if delegates else "")


def _plural(step: _Step) -> list[Ten] | None:
    return step.begins() if w.PLURAL.match(step.first) else None


def _people(step: _Step) -> list[Ten] | None:
    if f"{step.now} - {step.first}" in w.COMPLETE:
        return step.onward()  # "Phòng Tổ chức, cán bộ"
    if g.OFFICIAL.match(step.first):
        same = step.collective or g.OFFICIAL.match(step.now)
        return step.onward() if same else step.begins()
    if not w.PEOPLE.match(step.first):
        return None
    if w.PEOPLE.match(step.now) and not step.first.startswith(_STAND_FOR):
        return step.onward()
    carried = step.collective and step.first.startswith(_TAKES_PART) and not is_common(step.current.ten)
    return step.onward() if carried else step.begins()


def _level(step: _Step) -> list[Ten] | None:
    """Read "UBND xã, phường, đặc khu": a level without a place goes on."""
    ends = step.collective or re.search(rf"{w.LEVEL_WORDS}$", step.now)
    return step.onward() if ends and w.BARE_LEVEL.match(step.first) else None


def _school(step: _Step) -> list[Ten] | None:
    kind = step.first.split(" trên ", maxsplit=1)[0]
    return step.onward() if step.collective and "trường" in step.now and kind in w.SCHOOL_KINDS else None


def _common_noun(step: _Step) -> list[Ten] | None:
    """Read "các sở, ban, ngành": common nouns carry a collective on."""
    if not step.collective or _names_one(step.text):
        return None
    if step.now.startswith(("doanh nghiệp", "người dân")) and w.COMMON.match(step.first):
        return None
    if step.piece.sign.strip() == "và" and _FIXED_GROUP.match(step.now):
        return step.begins()
    if w.OF_PLACES.match(step.now) and w.COMMON.match(step.first):
        return step.begins()  # "UBND các xã, phường và đơn vị liên quan": levels only go on with levels
    words = _TAIL_OF_NOUN.sub("", step.first)
    if words in w.COMMON_NOUNS - {"ubnd", "đảng ủy"}:
        return step.onward()
    return step.onward() if step.text[:1].islower() and w.NOUN_FIRST.match(step.first) else None


def _same_noun(step: _Step) -> list[Ten] | None:
    """Read "Ban Quản lý các khu công nghiệp, khu kinh tế"."""
    inner = re.search(r"(?<=\S )các ([^\W\d_]+)(?: [^\W\d_]+)*$", step.now)
    return step.onward() if inner and step.first.split(" ", maxsplit=1)[0] == inner[1] else None


def _place(step: _Step) -> list[Ten] | None:
    """Read "UBND xã A, xã B": the place shares the head before it."""
    if not w.PLACE.match(step.first) or step.collective:
        return None
    shared = _PLACE_OF.match(step.current.ten)
    if shared and _PLACE_PIECE.match(step.text) and not w.PLACE.match(step.now):
        return step.begins(f"{shared[1]} {step.text}")
    return step.begins()


def _place_name(step: _Step) -> list[Ten] | None:
    """Read "UBND các xã A, B": names of places go on until the list is spread."""
    if (
        not _PLACES.search(step.current.ten)
        or not w.OF_PLACES.match(step.now)
        or (has_head(step.text) and not w.PLACE.match(step.first))
    ):
        return None
    return step.onward() if _NAME_OF_PLACE.match(step.text) or _PLACE_PIECE.match(step.text) else None


def _head(step: _Step) -> list[Ten] | None:
    if not has_head(step.text):
        return None
    if step.first in w.SECTORS and step.first not in w.COMPLETE and _SAME_HEAD.match(step.current.ten):
        return None  # "Phòng Kinh tế, Văn hóa - Xã hội"
    small = step.text[:1].islower()
    if small and step.first in w.NAME_WORDS and step.first not in w.COMPLETE:
        return step.onward()
    if small and step.collective and not complete_end(step.text) and not _names_one(step.text):
        return step.onward()
    return step.begins()


def _of_level(step: _Step) -> list[Ten] | None:
    """Read "Ban Chỉ huy … cấp tỉnh, cấp xã": two bodies under one head."""
    if not _LEVEL_PIECE.match(step.first):
        return None
    level = _LEVEL.match(step.current.ten)
    if level and not step.collective and not step.now.startswith(("ubnd", "ủy ban nhân")):
        return step.begins(f"{level[1]} {step.text}")
    return step.onward()


def _in_general(step: _Step) -> list[Ten] | None:
    if w.COMMON.match(step.first):
        return step.onward() if step.collective else step.begins()
    return step.onward() if step.collective and step.text[:1].islower() else None


def _shared_head(step: _Step) -> list[Ten] | None:
    """Read "Sở Tài chính, Nội vụ": the next sector under the same head."""
    head = _SAME_HEAD.match(step.current.ten)
    if head is None:
        return None
    pool = w.HOI if head[1].lower().endswith("hội") else w.SECTORS
    whole = fold(head[2]) in pool
    if step.collective and not whole:
        return None
    own = re.sub(r" (?:tỉnh|huyện|xã|phường|thành phố)$", "", step.first)
    if own in pool and (whole or complete_end(step.current.ten) == len(step.current.ten)):
        return step.begins(f"{head[1].capitalize()} {step.text}")
    return None


def _word_of_name(step: _Step) -> list[Ten] | None:
    """Read "Trung tâm Văn hóa, Thông tin và Thể thao"; "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí"."""
    if step.first in w.NAME_WORDS or any(step.first.startswith(f"{word} ") for word in w.NAME_WORDS):
        alone = w.HEAD.fullmatch(step.now) and step.piece.sign.strip() == ","
        return step.onward(f"không rõ “{step.text}” là một cơ quan riêng hay thuộc tên đứng trước" if alone else "")
    goes_on = step.text[:1].islower() or _DOCUMENT.match(step.first)
    return step.onward() if goes_on and _OF_ACTIVITY.match(step.now) else None


def _abbreviation(step: _Step) -> list[Ten] | None:
    words = step.current.ten.split()
    if len(words) > 1 and step.piece.sign.strip() in {"và", "&"} and is_abbreviation(words[-1]) and not step.collective:
        # "Đội Cảnh sát PCCC và CNCH": two fields of work of one body; a body in short has its head ("MTTQ").
        return step.onward() if is_abbreviation(step.text.split(maxsplit=1)[0]) else None
    return step.begins() if is_abbreviation(step.text.split(maxsplit=1)[0]) else None


_RULES: tuple[Callable[[_Step], list[Ten] | None], ...] = (
    _person,
    _prevention,
    _bare_head,
    _numbered,
    _of_department,
    _idiom,
    _office_of,
    _plural,
    _people,
    _level,
    _school,
    _common_noun,
    _same_noun,
    _place,
    _place_name,
    _head,
    _of_level,
    _in_general,
    _shared_head,
    _word_of_name,
    _abbreviation,
)


def _names_one(text: str) -> bool:
    """Tell whether a name names one body: "trung tâm Y tế", "công an xã"; "ngành Thành phố" does not."""
    return bool(_OWN_NAME.match(text)) or bool(_OF_ITSELF.match(fold(text)))
