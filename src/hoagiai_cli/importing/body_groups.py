"""What a piece does to a collective, people or a place before it: "các sở, ban, ngành", "UBND các xã A, B"."""

import re

from hoagiai_cli.importing import body_fields as b
from hoagiai_cli.importing import body_grammar as g
from hoagiai_cli.importing import body_words as w
from hoagiai_cli.importing.body_pieces import has_head, is_common
from hoagiai_cli.importing.body_step import UNSURE, Step, Ten
from hoagiai_cli.importing.words import LOWER, UPPER, fold

_LEVEL = re.compile(r"(.*?\S) (?:cấp (?:tỉnh|huyện|xã|thành phố|cơ sở)|tỉnh|huyện|xã|thành phố|khu vực(?: \d+)?)$")
_LEVEL_PIECE = re.compile(r"cấp (?:tỉnh|huyện|xã|thành phố|cơ sở)$|khu vực(?: (?:[IVX]+|\d+))?$")
_PLACE_OF = re.compile(rf"(.+?)(?<![Hh]ợp tác) {w.LEVEL_WORDS} (?=[{UPPER}0-9])")
_PLACE_PIECE = re.compile(rf"[^\W\d_]+(?: [^\W\d_]+)? (?=[{UPPER}0-9])")
_LIST_OF_PLACES = re.compile(rf"các {w.LEVEL_WORDS} ")
_PLACES = re.compile(rf"(?i:các|\d{{1,2}}) {w.LEVEL_WORDS} (?=[{UPPER}])|{w.LEVEL_WORDS} (?=[{UPPER}])")
_NAME_OF_PLACE = re.compile(rf"[{UPPER}][^\W\d_]*(?: [{UPPER}0-9][^\W_]*)*$")
_OWN_NAME = re.compile(
    r"(?i:sở|bộ|phòng|ban|cục|viện|trung tâm|trạm|trường|hội|đoàn|tổ|đội|quỹ|công ty|bệnh viện|hợp tác xã|chi cục|"
    rf"cơ quan|liên đoàn) (?!Trung ương|Thành phố|Tỉnh|Nhà nước|Đảng\b)[{UPPER}]"
)
_OF_ITSELF = re.compile(
    r"(?:khối [^\W\d_]+ [^\W\d_]+ (?:xã|phường)|công an|ban chỉ huy|tòa án|viện kiểm sát|văn phòng|kho bạc|"
    r"hệ thống truyền thanh|bảo hiểm|thanh tra|mặt trận|hội đồng|thường trực|"
    r"ủy ban|bộ đội|tổ hòa giải|ban quản lý|ban chỉ đạo|đoàn thanh niên|hội (?:nông dân|phụ nữ|cựu|liên hiệp))"
)
_TAIL_OF_NOUN = re.compile(
    r" (?:có )?liên quan.*$| khác.*$| trên địa bàn.*$| (?:trong|thuộc|của) .*$| (?:xã|tỉnh|huyện|phường|thành phố)$"
)
_CLOSED = re.compile(
    r"(?:liên quan|chính trị - xã hội|trên địa bàn(?: .*)?|trực thuộc(?: .*)?|(?:thuộc|của|đóng trên) .+|khác|"
    r"(?<!, )(?<!các )(?<!và )(?<!thuộc )(?<!hợp tác )(?:tỉnh|xã|phường|huyện|thành phố))$"
)
"""What ends a collective: no further common noun belongs to it."""
_WITH_FIRMS = re.compile(r"(?:doanh nghiệp|hợp tác xã|htx|hộ |hiệp hội|tổ chức|cá nhân|người|nhân dân|cộng đồng)")
DOES = re.compile(rf"(?:{g.AUXILIARY}|{g.VERB}){w.END}")
"""A folded piece that begins with what a body does."""
_NO_NAME = re.compile(rf"(?:$| (?:thuộc|trực thuộc|của) .+|(?: [{LOWER}]+)+)")
"""What may follow a bare head: nothing, whose it is, small words."""
_HAS_NAME = re.compile(rf" (?:[{UPPER}][{LOWER}]*|\d+)$")
"""A school that has its own name, or a number."""
_ATTRIBUTE = re.compile(
    r"(?:giúp việc|báo chí|truyền thông|nghề nghiệp|kinh doanh|sản xuất|dịch vụ|xã hội|cận lâm sàng|ngoài công lập|"
    rf"công lập|tư nhân|trực thuộc|tham mưu|chuyên môn|nghiệp vụ|chức năng|liên quan|cán bộ|công chức|viên chức|"
    rf"đoàn viên|hội viên|học sinh|sinh viên|giáo viên|chủ |hộ |người|nhà |thành viên|đảng viên){w.END}"
)
"""What "các …" goes on with that is no noun of bodies: "các cơ quan thông tấn, báo chí"."""
_FIXED_GROUP = re.compile(r"(?:các )?(?:sở ban ngành|sở ngành|ban ngành|phòng ban|bộ ngành)$")
"""A collective that stands without commas, as one word: what "và" adds to it is another."""
_COMMITTEE = re.compile(
    rf"(?:tỉnh|thành|huyện|quận|thị|xã|phường|đảng|chi|cấp) (?:ủy|đoàn|bộ){w.END}(?! (?:[{UPPER}0-9]|khối))"
)
"""A kind of committees of the Party or the Youth Union, without the place of one: "huyện ủy", "thành đoàn"."""
_STAND_FOR = ("đại diện", "cử tri", "lãnh đạo", "tổ chức")
_TAKES_PART = ("người dân", "nhân dân", "hộ ")


def idiom(step: Step) -> list[Ten] | None:
    """Read "các cấp, các ngành"."""
    pair = re.fullmatch(r"(?:các|những) (?:cấp|ngành)", step.first)
    return step.onward() if pair and re.search(r"(?:các|những) (?:cấp|ngành)$", step.now) else None


def plural(step: Step) -> list[Ten] | None:
    """Read "các …": it begins a body of its own."""
    if re.match(r"các khu (?:công nghiệp|kinh tế|chế xuất)", step.first) and step.now.startswith("ban quản lý khu"):
        return step.onward()
    if not w.PLURAL.match(step.first):
        return None
    of = w.OF_PLACES.match(step.now)
    if of and _LIST_OF_PLACES.match(step.first) and _PLACES.match(step.text):
        return step.begins(f"{step.current.ten[: of.end()]} {step.text}")  # "UBND phường A, các xã B, C"
    return step.begins()


def people(step: Step) -> list[Ten] | None:
    """Read people and officials: with other people they go on, behind a body they begin."""
    if f"{step.now} - {step.first}" in b.COMPLETE:
        return step.onward()  # "Phòng Tổ chức, cán bộ"
    if g.OFFICIAL.match(step.first):
        staff = re.match(r"(?:cán bộ|công chức|viên chức|chuyên viên)\b", step.first)
        same = (step.collective and staff) or g.OFFICIAL.match(step.now)
        return step.onward() if same else step.begins()
    if not w.PEOPLE.match(step.first):
        return None
    if w.PEOPLE.match(step.now) and not step.first.startswith(_STAND_FOR):
        return step.onward()
    firms = step.now.startswith(("doanh nghiệp", "hợp tác xã"))
    carried = step.collective and step.first.startswith(_TAKES_PART) and (firms or not is_common(step.current.ten))
    last = re.split(r", | và ", step.now)[-1]
    return step.onward() if carried and last in w.COMMON_NOUNS and not ends(step) else step.begins()


def level(step: Step) -> list[Ten] | None:
    """Read "UBND xã, phường, đặc khu": a level without a place goes on."""
    ends = step.collective or re.search(rf"{w.LEVEL_WORDS}$", step.now)
    return step.onward() if ends and w.BARE_LEVEL.match(step.first) else None


def school(step: Step) -> list[Ten] | None:
    """Read "các trường mầm non, tiểu học": kinds of schools."""
    kind = re.match(rf"{w.KIND_OF_SCHOOL}{w.END}", step.first)
    if kind is None or "trường" not in step.now:
        return None
    named = bool(_HAS_NAME.search(step.current.ten))
    if named and re.match(rf" [{UPPER}]", step.text[kind.end() :]):
        return step.begins(f"Trường {step.text}")  # "Trường MN Hoa Sen, TH Giả Định"
    return step.onward() if step.collective or not named else None


def new_collective(step: Step) -> list[Ten] | None:
    """Read what begins a collective of its own: "doanh nghiệp, Sở, ngành"; "các bộ, ngành, Cơ quan …"."""
    if not step.collective or names_one(step.text):
        return None
    if step.now.startswith(("doanh nghiệp", "người dân")) and not _WITH_FIRMS.match(step.first):
        return step.begins() if w.NOUN_FIRST.match(step.first) else None
    if step.piece.sign.strip() == "và" and _FIXED_GROUP.match(step.now):
        return step.begins()
    if not step.text[:1].isupper():
        return None
    if step.first.startswith("chi ") or _begins_anew(step):
        return step.begins()
    unsure = _last_noun(step)[:1].islower() and step.first in {"bộ", "sở"}
    return step.onward(UNSURE.format(step.text)) if unsure else None


def common_noun(step: Step) -> list[Ten] | None:
    """Read "các sở, ban, ngành": common nouns carry a collective on."""
    if names_one(step.text) or _LEVEL_PIECE.match(step.first):
        return None
    if not step.collective:
        return _inner_noun(step)
    words = _TAIL_OF_NOUN.sub("", step.first)
    small = step.text[:1].islower() and w.NOUN_FIRST.match(step.first)
    common = words in w.COMMON_NOUNS - {"ubnd", "đảng ủy"} or small
    if (w.OF_PLACES.match(step.now) or ends(step)) and not w.PLACE.match(step.first):
        # "UBND các xã, phường và đơn vị liên quan": levels only go on with levels
        return step.begins() if common or w.COMMON.match(step.first) else None
    if w.PLACE_WITH_NAME.match(step.text):
        return None if w.OF_PLACES.match(step.now) and w.GOVERNED.match(step.text) else step.begins()
    return _one_more(step) if common else None


def _one_more(step: Step) -> list[Ten]:
    """Go on with a noun; one that stands there already may begin again: "ngành, địa phương, cơ quan, địa phương"."""
    again = _TAIL_OF_NOUN.sub("", step.first) in re.split(r", | và ", w.PLURAL.sub("", step.now, count=1))
    return step.onward(UNSURE.format(step.text) if again else "")


def bare_head(step: Step) -> list[Ten] | None:
    """Read one more bare head: "Các Phòng, Trung tâm, Khoa chuyên môn"."""
    plural = w.PLURAL.match(step.now)
    if (
        plural is None
        or ends(step)
        or names_one(step.text)
        or step.text[:1].isupper() != _last_noun(step)[:1].isupper()
    ):
        return None
    nouns = re.split(r", | và ", step.now[plural.end() :])
    head = w.HEAD.match(step.first)
    if head is None or head[0] in b.COMPLETE or not _NO_NAME.fullmatch(step.text, head.end()):
        return None
    return _one_more(step) if all(w.HEAD.fullmatch(noun) and noun not in b.COMPLETE for noun in nouns) else None


def _is_field(text: str) -> bool:
    return text in b.NAME_WORDS or any(text.startswith(f"{word} ") for word in b.NAME_WORDS)


def _last_noun(step: Step) -> str:
    return re.split(r"[,;]\s*| và ", step.current.ten)[-1].removeprefix("các ").removeprefix("Các ")


def is_committee(step: Step) -> bool:
    """Tell whether one kind of committees goes on with another: "các huyện ủy, thành ủy"; "thành ủy" alone is whole."""
    return bool(_COMMITTEE.fullmatch(_last_noun(step)) and _COMMITTEE.match(step.text))


def _begins_anew(step: Step) -> bool:
    """Tell whether a capital begins another collective: "các sở, ngành, Cơ quan liên quan"; "Các Sở, Ban" is one."""
    return _last_noun(step)[:1].islower() and bool(w.COMMON.match(step.first))


def _inner_noun(step: Step) -> list[Ten] | None:
    """Read "Đảng ủy khối các cơ quan và doanh nghiệp tỉnh": the nouns behind "các" inside one name."""
    inner = re.search(r"\bcác (.+)$", step.now)
    nouns = set(re.split(r", | và ", inner[1])) if inner else set()
    words = _TAIL_OF_NOUN.sub("", step.first.removesuffix(" trung ương"))
    return step.onward() if nouns and nouns <= w.COMMON_NOUNS - w.LEVELS and words in w.COMMON_NOUNS else None


def ends(step: Step) -> bool:
    """Tell whether a collective has said all: which bodies, or of which levels."""
    return bool(_CLOSED.search(step.now)) or bool(w.LEVELS_ONLY.fullmatch(step.now))


def same_noun(step: Step) -> list[Ten] | None:
    """Read "Ban Quản lý các khu công nghiệp, khu kinh tế"."""
    inner = re.search(r"(?<=\S )các ([^\W\d_]+)(?: [^\W\d_]+)*$", step.now)
    return (
        step.onward()
        if inner and step.text[:1].islower() and step.first.split(" ", maxsplit=1)[0] == inner[1]
        else None
    )


def place(step: Step) -> list[Ten] | None:
    """Read "UBND xã A, xã B": the place shares the head before it."""
    if not w.PLACE.match(step.first):
        return None
    if step.collective:
        return _one_more_place(step)
    shared = _PLACE_OF.match(step.current.ten)
    governs = not w.OF_PLACES.match(step.now) or w.GOVERNED.match(step.text)
    if shared and governs and _PLACE_PIECE.match(step.text) and not w.PLACE.match(step.now):
        return step.begins(f"{shared[1]} {step.text}")
    return step.begins()


def _one_more_place(step: Step) -> list[Ten] | None:
    """Read "UBND các quận, huyện và thành phố Giả Định": the one place shares who is spoken of."""
    of = w.OF_PLACES.match(step.now)
    if of is None or not w.GOVERNED.match(step.text) or _PLACES.search(step.current.ten):
        return None
    return step.begins(f"{step.current.ten[: of.end()].removeprefix('các ').removeprefix('Các ')} {step.text}")


def place_name(step: Step) -> list[Ten] | None:
    """Read "UBND các xã A, B": names of places go on until the list is spread."""
    if (
        not _PLACES.search(step.current.ten)
        or not (w.OF_PLACES.match(step.now) or _LIST_OF_PLACES.match(step.now))
        or (has_head(step.text) and not w.PLACE.match(step.first))
    ):
        return None
    return step.onward() if _NAME_OF_PLACE.match(step.text) or _PLACE_PIECE.match(step.text) else None


def of_level(step: Step) -> list[Ten] | None:
    """Read "Ban Chỉ huy … cấp tỉnh, cấp xã": two bodies under one head."""
    if not _LEVEL_PIECE.match(step.first):
        return None
    level = _LEVEL.match(step.current.ten)
    if level and not step.collective and not step.now.startswith(("ubnd", "ủy ban nhân")):
        return step.begins(f"{level[1]} {step.text}")
    return step.onward()


def in_general(step: Step) -> list[Ten] | None:
    """Read nouns for bodies in general, and what small letters add to a collective."""
    if w.COMMON.match(step.first):
        return step.onward() if step.collective else step.begins()
    if not step.collective or not step.text[:1].islower():
        return None
    before = DOES.search(_last_noun(step).lower())
    acts = DOES.match(step.first) and step.first not in b.NAME_WORDS and not before
    known = _ATTRIBUTE.match(step.first) or before or (acts is None and _is_field(step.first))
    unsure = acts or not known or ends(step) or any(char.isdigit() for char in step.text)
    return step.onward(UNSURE.format(step.text) if unsure else "")


def names_one(text: str) -> bool:
    """Tell whether a name names one body: "trung tâm Y tế", "công an xã"; "ngành Thành phố" does not."""
    return bool(_OWN_NAME.match(text)) or bool(_OF_ITSELF.match(fold(text)))
