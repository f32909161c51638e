"""What stands inside a name and no rule explains: a joiner, a dash between bodies, a second body, mixed nouns.

A name that a list was cut into may still hold two bodies. Every place inside it where another body could begin must be
explained: it lies in a whole known name, it is what the head is for, a word binds it, or what stands before belongs to
it. The answer is the reason to look at the name; the name itself is never changed.
"""

import re
from typing import NamedTuple

from hoagiai_cli.importing import body_fields as b
from hoagiai_cli.importing import body_words as w
from hoagiai_cli.importing.body_fields import FIELD_IN_SHORT
from hoagiai_cli.importing.body_pieces import complete_end, has_head, is_common, starts_body, whole_spans
from hoagiai_cli.importing.words import LOWER, UPPER, fold

_BRACKETS = re.compile(r"\([^()]*\)")
_STRANGE = re.compile(r"[^\w\s,.\-–—&/()“”\"'’‘:;+]")
_LIMITS = re.compile(
    r"^\((?:trừ|ngoại trừ|không|ngoài|nếu|khi|từ|trước|sau|đến|hết|riêng|chỉ|gồm|nay|trước đây|cũ|mới|hoặc|"
    rf"\d+\)|\d+ ?%|\d+/){w.END}"
)
_PEOPLE_OF = re.compile(rf"(?:{w.PEOPLE.pattern}\s?)+")
"""People, whose bodies follow: "đại diện lãnh đạo các tổ chức thành viên"."""
_WHOSE = re.compile(rf"(?:thuộc|trực thuộc|của|tại|bộ phận|phòng|gọi tắt|viết tắt|lĩnh vực|phụ trách){w.END}")
_JOINER = re.compile(r" (?:kiêm|kiêm nhiệm|kết hợp|kết hợp với|cũng như|lẫn|đồng thời|ngoại trừ|trừ|hoặc|hay) (?=\w)")
_CHOICE = re.compile(r" (?:hoặc|hay) $")
_HYPHEN = "“{}” có dấu gạch ngang giữa các tên, chưa rõ là một hay nhiều cơ quan"
_SIGN = re.compile(r"(?:\s+[-–]\s*|\s*[-–]\s+|(?<=[^\W\d_])–|\s*[/+;]\s*|\s*,\s*|\s+(?:và|cùng với|cùng|với|&)\s+)$")
"""A separator right before a place in a name; a hyphen without a space, "Văn hóa-Xã hội", is none."""
_CONTAINER = re.compile(rf"(?:{w.ACTIVITY_HEADS}|khối|cụm|cục|vụ|chi cục|bộ|sở|công chức|viên chức|cán bộ){w.END}")
"""Heads whose fields of work may be called like bodies: "Phòng Thanh tra - Pháp chế"."""
_IN_SHORT = re.compile(rf"[{UPPER}]{{2,}}[ -][{UPPER}]{{2}}|[{UPPER}]{{3,}}\b")
"""A body in short: it has a name of its own, "TT VH-TT", "BHXH"."""
_FIELD = re.compile(
    rf"[{UPPER}][{LOWER}]*(?: [{LOWER}]+)*(?:$|[,;]| và | tỉnh| xã| {b.OWNERS})|[{UPPER}&]{{2,}}|"
    rf"{w.any_of(*b.NAME_WORDS)}"
)
"""A field of work behind a dash: one capital and small words, letters, or a known field."""
_BETWEEN_PLACES = re.compile(rf"(?:khu vực|liên|vùng|tuyến) .*[{UPPER}\d]")
_FIELD_LIKE_BODY = re.compile(
    r"trường học |(?:thanh tra|tổ chức|kiểm toán|thi hành án|cảnh sát|công an|quân sự|biên phòng|thuế|hải quan|"
    r"kiểm lâm|doanh nghiệp|hợp tác|bảo hiểm|môi trường|thư viện|xã hội|thông tấn xã|cộng đồng|văn hóa - xã hội)"
    r"(?= ?(?:$|[-–,]| và ))"
)
"""A field of work that is called like a body, alone behind a dash."""
_DASH = re.compile(r"\s+[-–]\s*|\s*[-–]\s+")
_BEHIND_DASH = re.compile(
    rf"{w.PLURAL.pattern}|{w.PEOPLE.pattern}|(?:công chức|viên chức|chuyên viên|trưởng|phó|cộng đồng|cơ quan|đơn vị|"
    rf"nhà trường){w.END}"
)
"""What is never a field of work behind a dash: several bodies, people, posts."""
_WORD_START = re.compile(r"(?<=[\s/–+,;-])(?=[^\W\d_])")
_BINDS = re.compile(
    r"(?:^|(?<=\s))(?:của|thuộc|trực thuộc|tại|do|ở|với|về|cho|trong|gồm|khối|từ|đến|tới|theo|giữa|cụm|tham gia)\s+$"
)
_LEVELS = re.compile(rf"các (?:cấp|ngành){w.END}")
_LEVEL_AT_END = re.compile(rf"(?:^|\s){w.LEVEL_WORDS}(?: [{UPPER}]\S*)*$")
_HEAD_BEFORE = re.compile(
    r"(?:Ban|Tổ|Phòng|Chi cục|Cục|Hội|Đoàn|Ủy ban|Cơ quan|Đội|Trạm|Văn phòng|Viện|Quỹ|Công ty|Trường|Bộ|Đảng bộ|"
    r"Hội đồng|Hiệp hội|Liên hiệp|Chi hội|Khối) $"
)
"""The head of a body inside a name, whose field of work follows: "Đoàn công tác của Ban Thường vụ Đảng ủy"."""
_LEVEL_BEFORE = re.compile(rf"(?:^|(?<=\s)){w.LEVEL_WORDS}\s+$")
_NO_PLACE = re.compile(rf"[{UPPER}]\S* (?:(?!{w.LEVEL_WORDS})[{LOWER}]|[{UPPER}]\S* [{LOWER}].* {w.LEVEL_WORDS}$)")
"""A body behind a level, "Trung tâm …", "Đội Quản lý trật tự xã"; each word of a place has its capital."""
_GROUP = re.compile(
    r"(?:các|những|toàn thể|mọi|một số) (?:sở|ban(?! đêm)|bộ|ngành|cơ quan|đơn vị|địa phương|tổ chức(?! sự kiện)|"
    r"đoàn thể|hội|cá nhân|"
    r"doanh nghiệp|hợp tác xã|phòng|trường|trạm|cấp ủy|chi bộ|chi hội|chi đoàn|tổ|đội|ngân hàng|trung tâm|lực lượng|"
    r"hộ|công ty|bệnh viện|xã|phường|huyện|thôn|bản|ấp|khu phố|tỉnh|thành phố)"
    rf"{w.END}"
)
"""A folded text that begins with several bodies."""
_GROUP_OF_PLACES = re.compile(rf"(?:các|những|mọi|một số) (?:{w.LEVEL_WORDS}|cấp|địa phương|khu dân cư){w.END}")
_OWNER = re.compile(
    r"(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|sở|bộ(?! phận)|đảng ủy|tỉnh ủy|thành ủy|huyện ủy|công an|"
    r"chính phủ|"
    r"mttq|ubmttq|ủy ban mttq|ủy ban mặt trận|trung ương|đoàn (?!kiểm|giám|công)|văn phòng|quân đội|quân khu|bộ đội|"
    r"ban chỉ đạo|ban chỉ huy|ban quản lý|"
    r"hội đồng|quốc hội|đảng|cục|chi cục|tổng cục|trường|bệnh viện|học viện|viện|công ty|ngân hàng|kho bạc|bảo hiểm|"
    rf"trung tâm|tòa án|cơ quan|liên đoàn|hội (?:nông dân|phụ nữ|liên hiệp|cựu)){w.END}"
)
_OF_ALL = re.compile(r"(?:cổng|trang|hệ thống) |tổ chức pháp chế|chủ đầu tư|ban liên lạc|cụm thi đua|khối thi đua")
"""Names that go on with whose they are, in the plural."""
_HAS_BRANCHES = re.compile(
    r"(?:ngân hàng|công ty|tổng công ty|tập đoàn|văn phòng đăng ký|bảo hiểm|viettel|vnpt|quỹ|trung tâm|bưu điện|"
    r"liên minh)"
)
_PART = re.compile(rf"(?:phòng giao dịch|khu vực|{w.LEVEL_WORDS}|đại học|cao đẳng){w.END}")
"""What may follow a name with a capital and is no body of its own: a branch, a level, a kind of schools."""
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
    (6, "ubnd | ủy ban nhân dân | hđnd | hội đồng nhân dân | đảng ủy | tỉnh ủy | huyện ủy | thành ủy"),
)
_RANK = {name: rank for rank, names in _RANKS for name in w.set_of(names)}
_RANKED = re.compile(rf"{w.any_of(*(names for _, names in _RANKS))}{w.END}")
_HANGS_ON = re.compile(
    r"(?:văn phòng|trung tâm|tổ|đội|nhóm|ban chỉ đạo|ban quản lý|hội đồng(?! nhân dân)|công ty|chi nhánh|"
    r"phòng (?:giao dịch|khám)|trường|bệnh viện|ban|chi bộ|công đoàn|thường trực|cơ quan|bộ phận|đoàn thanh niên|"
    r"thanh tra|chi đoàn|chi hội|đảng bộ|ủy ban kiểm tra|đảng ủy)\b"
)
"""First heads that may belong to any body: only the very same head again is a second body."""


def unexplained(name: str, *, collective: bool) -> str:
    """Return why a name may hold more than one body; empty where every word of it is explained."""
    plain = " ".join(_BRACKETS.sub(" ", name).split())
    folded = fold(plain)
    if len(folded) != len(plain):
        return ""
    found = _strange(name) or _condition(name) or _mixed(name, folded) or _joined(name, folded, collective=collective)
    if found or folded in b.COMPLETE:
        return found
    return _begins_inside(name, plain, folded, collective=collective) or (
        "" if collective else _two_fields(name, plain, folded)
    )


def _strange(name: str) -> str:
    """Find signs that no name has: an arrow, a star, a question."""
    sign = _STRANGE.search(name)
    return f"“{name}” có ký hiệu “{sign[0]}”, chưa rõ tên cơ quan" if sign else ""


def _condition(name: str) -> str:
    """Find brackets that limit a name: "Các xã, phường (trừ xã Giả Định)"."""
    limit = next((found for found in _BRACKETS.findall(name) if not _is_plain_bracket(found)), "")
    return f"“{name}” có phần trong ngoặc đơn không phải tên cơ quan, cần xem lại" if limit else ""


def _is_plain_bracket(bracket: str) -> bool:
    """Tell whether brackets hold a body, a name in short, or whose the body is."""
    words = bracket.strip("() ")
    if _LIMITS.search(fold(bracket)) or not words or words[0].isdigit():
        return False
    of_body = starts_body(words) or w.PLACE.match(fold(words)) or _WHOSE.match(fold(words))
    return bool(of_body) or words.split()[0].isupper()


def _joined(name: str, folded: str, *, collective: bool) -> str:
    """Find words that join two bodies in a way that the list does not say: "Công an xã kết hợp Ban CHQS xã"."""
    joiner = next(
        (found for found in _JOINER.finditer(folded) if not (collective and _CHOICE.match(found[0]))),
        None,
    )
    return f"“{name}” có chữ “{joiner[0].strip()}”, chưa rõ là một hay nhiều cơ quan" if joiner else ""


class _Inside(NamedTuple):
    """A name whose inside is gone through: as printed without brackets, folded, and what it begins with."""

    plain: str
    folded: str
    head: int
    own: int
    collective: bool

    def mark(self, at: int) -> tuple[str, str]:
        """Return the separator right before a place, bare, and what stands before it."""
        sign = _SIGN.search(self.plain[:at])
        return (sign[0].strip(), self.plain[: sign.start()]) if sign else ("", self.plain[:at].rstrip())

    def begins(self, at: int, mark: str) -> bool:
        """Tell whether another body begins at a place and nothing explains it."""
        short = _IN_SHORT.match(self.plain, at) and not FIELD_IN_SHORT.match(self.plain, at)
        named = self.plain[at].isupper() and (starts_body(self.plain[at:]) or short)
        if named and mark and mark not in {",", "và"}:
            return True
        if self.collective and mark in {",", "và"} and self._is_proper(at):
            return True
        if mark in {",", "và"} and _IN_SHORT.match(self.plain, at) and not FIELD_IN_SHORT.match(self.plain, at):
            return True
        if _GROUP.match(self.folded, at) and not self._is_bound_group(at, mark):
            return True
        return not mark and self._is_second(at)

    def behind_dash(self, at: int) -> bool:
        """Tell whether a dash parts bodies: "Công an - Quân sự"; in "Phòng Văn hóa - Xã hội" it binds one name."""
        part, words = _DASH.split(self.plain[at:])[0].strip(), self.folded[at:]
        first = _DASH.split(self.plain)[0].strip()
        if words.startswith("phòng giao dịch"):
            return False
        if _BEHIND_DASH.match(words) or w.PLACE_WITH_NAME.match(self.plain[at:]):
            return True
        if not (fold(part) in b.NAME_WORDS or _FIELD.match(part) or _BETWEEN_PLACES.search(first)):
            return True
        named = self.plain[at].isupper() and bool(has_head(part) or complete_end(part))
        if not _CONTAINER.match(self.folded):
            return complete_end(first) == len(first) or named or bool(_IN_SHORT.match(part))
        return self._is_body_in_short(part) or (named and self._is_no_field(part, words, first))

    def _is_body_in_short(self, part: str) -> bool:
        team = self.folded.startswith(("tổ ", "khoa ", "bộ môn "))  # "Tổ Sử - Địa - GDCD"
        return bool(_IN_SHORT.match(part)) and not team and not FIELD_IN_SHORT.match(part)

    def _is_no_field(self, part: str, words: str, first: str) -> bool:
        if _FIELD_LIKE_BODY.match(words):
            return False
        return fold(part) not in b.NAME_WORDS or fold(part) in b.COMPLETE or self.own >= len(first)

    def _is_proper(self, at: int) -> bool:
        """Tell whether a body with a name of its own stands among common nouns: "các sở, ngành, UBND xã"."""
        words = self.plain[at:]
        if not words[0].isupper() or w.NOUN_FIRST.match(self.folded, at) or _PART.match(self.folded, at):
            return False
        noun = re.split(r"[,;] | và ", words)[0]
        bare = w.PLURAL.match(self.folded) and noun[1:].islower() and complete_end(noun) != len(noun)
        return starts_body(words) and not bare and not is_common(noun)

    def _is_bound_group(self, at: int, mark: str) -> bool:
        """Tell whether "các …" inside a name is bound: "UBND các xã", "đại diện của các hội", "các cấp, các ngành"."""
        if at <= self.head + 1 or _BINDS.search(self.folded[:at]) or _OF_ALL.match(self.folded):
            return True
        if mark in {",", "và"}:
            return bool(_LEVELS.match(self.folded, at)) and bool(_LEVELS.search(self.folded[:at]))
        if mark or not _GROUP_OF_PLACES.match(self.folded, at):
            return False
        last = re.split(r"[,;] | và ", self.plain[:at])[-1].strip()
        return not _LEVEL_AT_END.search(last) or self.own == at - 1

    def _is_second(self, at: int) -> bool:
        """Find a second body without a sign: what a body belongs to is greater than it, never less or its like."""
        before = self.folded[:at]
        head = w.HEAD.match(self.folded, at)
        if at <= self.head + 1 or head is None or not self.plain[at].isupper() or not has_head(self.plain[at:]):
            return False
        branch = head[0] == "chi nhánh" and _HAS_BRANCHES.match(self.folded)
        if branch or _BINDS.search(before) or _HEAD_BEFORE.search(self.plain[:at]) or _PART.match(self.folded, at):
            return False
        whole = complete_end(self.plain[at:])
        if not (whole or " " in head[0] or head[0] in {"sở", "phòng", "trạm"}):
            return bool(_LEVEL_BEFORE.search(before) and _NO_PLACE.match(self.plain, at))
        if _LEVEL_BEFORE.search(before):
            return " " in self.plain[at : at + whole] or bool(_NO_PLACE.match(self.plain, at))  # "xã Đoàn Kết"
        return self._is_no_owner(at)

    def _is_no_owner(self, at: int) -> bool:
        owner = _OWNER.match(self.folded, at)
        if self.collective:
            return not owner
        first, ranked, hangs = _RANKED.match(self.folded), _RANKED.match(self.folded, at), _HANGS_ON.match(self.folded)
        if ranked is None or first is None:
            closed = complete_end(self.plain[:at]) == at - 1 or self.plain[:at].endswith(" Việt Nam ")
            return not hangs and (closed or not owner)
        if hangs or ranked[0] == first[0]:
            return ranked[0] == first[0] or not owner
        return _RANK[ranked[0]] <= _RANK[first[0]]


def _begins_inside(name: str, plain: str, folded: str, *, collective: bool) -> str:
    """Go through the places inside a name where another body could begin."""
    plural = w.PLURAL.match(folded)
    head = _PEOPLE_OF.match(folded) or w.HEAD.match(folded, plural.end() if plural else 0) or plural
    inside = _Inside(plain, folded, head.end() if head else 0, complete_end(plain), collective)
    kept = whole_spans(plain)
    for start in _WORD_START.finditer(plain, inside.head or 1):
        at = start.start()
        if at < inside.own or any(first < at < end for first, end in kept):
            continue
        mark, first = inside.mark(at)
        if mark in {"-", "–"}:
            if inside.behind_dash(at):
                return _HYPHEN.format(name)
        elif inside.begins(at, mark):
            return f"“{name}” có vẻ gồm hai cơ quan: “{first}” và “{plain[at:]}”"
    return ""


def _two_fields(name: str, plain: str, folded: str) -> str:
    """Find a second field of work without a sign before it: "Sở Tài chính Nội vụ"."""
    whole = complete_end(plain)
    if whole and plain[whole : whole + 1] == " " and folded[whole:].strip() in b.SECTORS:
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
