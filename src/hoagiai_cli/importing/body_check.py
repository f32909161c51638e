"""Is a name what it claims to be: a body has a head noun of a body, no finite verb, and is no reference."""

import re
from collections.abc import Collection
from typing import NamedTuple

from hoagiai_cli.importing import body_fields as b
from hoagiai_cli.importing import body_grammar as g
from hoagiai_cli.importing import body_words as w
from hoagiai_cli.importing.body_inside import unexplained
from hoagiai_cli.importing.body_letters import is_abbreviation
from hoagiai_cli.importing.body_pieces import complete_end, is_collective, is_common
from hoagiai_cli.importing.words import LOWER, UPPER, fold, name_key

_LONGEST = 22
"""Words of the longest name; a longer one is a sentence."""

_ALONE = w.set_of(
    "phòng | ban | sở | bộ | hội | tổ | đội | trung tâm | trạm | viện | cục | vụ | chi cục | đoàn | nhóm | quỹ | "
    "khu | khu vực | hội đồng | công ty | nhà | điểm | chốt | bản | trường | khối | lực lượng | bộ phận | "
    "chi nhánh | xã hội"
)
_NAMELESS = w.set_of("cơ quan | đơn vị | tổ chức")
_ROLE_ALONE = re.compile(
    r"(?:(?:là|làm|cơ quan|đơn vị|đầu mối|chủ trì|chịu trách nhiệm|tham mưu|phối hợp|tổ chức|triển khai|thực hiện|"
    r"chính|,|và|\s)+)(?<=\S)"
)
"""Words behind a body that say its part and no work of its own: "là cơ quan chủ trì", "chủ trì tham mưu"."""
_FEWEST_LETTERS = 2
_LONGEST_SHORT = 6
"""Words of the longest name that begins with an abbreviation."""
_SHORT_HEAD = re.compile(r"(?:ĐH|CĐ|TT|VP|CA|UB|CQ|ĐU|QS|BV|CC|CT|NH|TC|TH|MN) \S")
"""Heads of two letters, which a name in short follows: "TT PVHCC"."""
_LONGEST_RUN = 10
"""Small words between two capitals of a name."""
_SMALL_RUN = re.compile(rf"(?:(?<= )[^\W{UPPER}\d_]+ ?)+")
_SHORT_VERB = re.compile(rf"\s+(?:{g.VERB}){w.END}")
_ANY_VERB = re.compile(rf"(?<=\s)(?:{g.AUXILIARY}|{g.LONG_VERB}){w.END}")
_HOLDS = re.compile(
    r"(?<=[^\W\d_] )(?<!các )(?<!ban )(?<!phòng )(?<!những )tổ chức (?=(?:các (?!cấp|cơ sở)|\d|lớp|hội nghị|hội thi|"
    r"hội thảo|lễ|tập huấn|kiểm tra|tuyên truyền|xây dựng|cuộc|đoàn kiểm|rà soát|quán triệt|phát động|đào tạo|"
    r"bồi dưỡng|giám sát|khảo sát|đối thoại|tọa đàm|chương trình|ra quân|thi |họp|cho |lấy ý kiến|đăng ký|ký|"
    r"biên soạn|nghiên cứu|học tập))"
)
"""“Tổ chức” before what is held: the verb, for no organisation is called so."""
_OF_BODIES = re.compile(
    rf"{w.HEAD.pattern}|{w.COMMON.pattern}|{w.PEOPLE.pattern}|{w.PLACE.pattern}|{w.NOUN_FIRST.pattern}|"
    r"(?:chi ủy|bên|thành viên|chủ|hộ|cấp|cụm|thành phần|lực lượng|trưởng|đồng chí|ông|bà|cán bộ|công chức|nhóm)\b"
)
"""What “các” may stand before in a list of bodies; before anything else it counts things."""
_SECTOR_AT_END = re.compile(r"(?:sở|phòng|bộ|ban) (.+)$")
_AUXILIARY = re.compile(g.AUXILIARY)
_ACTIVITY = re.compile(w.ACTIVITY_HEADS)
_TWO_CAPITALS = re.compile(rf" [{UPPER}][^\W\d_]* [{UPPER}][^\W\d_]*(?= [{LOWER}])")
_PLAIN_PLURAL = re.compile(r"(?:các|những) [^\W\d_]+(?= )")
_AFTER_PLACE = re.compile(
    rf" (?:(?:xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|thành phố|đặc khu)(?! (?:hội|viên|ủy|đoàn|đội|lỵ){w.END}) )"
    rf"(?=[^\W\d_]+ )(?!{g.TAIL.pattern})"
)
"""A level behind a whole name, and words behind it that place nothing: "Công an xã | mở lớp"."""
_IN_NAME = re.compile(
    r"(?:,|và|phòng|phối hợp|chỉ đạo|tư vấn|vận động|điều phối|cảnh sát|an ninh|"
    r"tội phạm|đối tượng|dự án|công trình|phương tiện|được giao|được phân công|để|trong việc|giao dịch|giám định|"
    r"được|chương trình|mtqg|mục tiêu quốc gia|điều phối|chức năng|cơ quan ủy ban|ủy ban|quản lý|phong trào|"
    r"phong trào toàn dân|đầu tư|về)$",
    re.IGNORECASE,
)
_GIVEN = re.compile(r"được (?:giao|phân công)")
_MEMBERS = re.compile(r"(?:(?:các|những|toàn thể) )(?:đồng chí|ủy viên|thành viên|anh|chị|ông|bà)\b")
_DATE = re.compile(r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\b(?:quý|tháng|năm) [ivx\d]")


class Xet(NamedTuple):
    """What a name was found to be.

    Attributes:
        ten: The body; empty where there is none.
        nguoi: The person that the words name instead.
        ly_do: Why a person must look; empty where nothing is doubtful.
    """

    ten: str
    nguoi: str = ""
    ly_do: str = ""


def judge(name: str, known: Collection[str]) -> Xet:
    """Judge a name; ``known`` holds the keys of names that stand elsewhere as bodies."""
    if name_key(name) in known:
        return Xet(name)
    folded = fold(name)
    found = _nobody(name) or _person(name, folded) or _points_elsewhere(name, folded)
    if found:
        return found
    whole = complete_end(name)
    head = w.HEAD.match(folded)
    if (not head and not whole) or w.NOT_A_HEAD.match(folded):
        return _without_head(name, folded)
    if folded in _ALONE or (folded in b.SECTORS and not whole):
        return Xet(name, ly_do=f"“{name}” chưa đủ tên cơ quan")
    return _sentence(name, whole)


def _nobody(name: str) -> Xet | None:
    if sum(char.isalpha() for char in name) >= _FEWEST_LETTERS:
        return None
    return Xet("", ly_do=f"“{name}” không nêu cơ quan nào" if name.strip(" .-–…") else "")


def _person(name: str, folded: str) -> Xet | None:
    """Tell persons from bodies: an address, a title, a name; leaders of several bodies are kept, and asked about."""
    if g.PERSON.match(name):
        if is_collective(name) or re.search(r"\bcác\b", folded):
            return Xet(name, ly_do=f"“{name}” là những người đứng đầu, không phải cơ quan")
        return Xet("", nguoi=name)
    if g.NAME_OF_PERSON.match(name) and not w.HEAD.match(folded):
        return Xet("", nguoi=name)
    if re.match(r"lãnh đạo(?: (?:phụ trách|chỉ đạo|theo dõi)\b|$)", folded):
        return Xet("", nguoi=name)
    plural = w.PLURAL.match(folded)
    if re.match(r"lãnh đạo\b", folded) or (plural and g.PERSON.match(name[plural.end() :])):
        return Xet(name, ly_do=f"“{name}” là lãnh đạo (người), không phải cơ quan")
    return Xet(name, ly_do=f"“{name}” là những người, không phải cơ quan") if _MEMBERS.match(folded) else None


def _points_elsewhere(name: str, folded: str) -> Xet | None:
    if g.REFERENCE.search(folded) and not w.HEAD.match(folded):
        return Xet("", ly_do=f"“{_short(name)}” dẫn sang chỗ khác, không nêu tên cơ quan")
    if _DATE.search(folded) and not re.match(r"(?:ban|tổ|hội đồng|đoàn)\b", folded):
        return Xet("", ly_do=f"“{_short(name)}” có thời gian hoặc số văn bản, không phải tên cơ quan")
    return None


def _without_head(name: str, folded: str) -> Xet:
    if w.NOT_A_HEAD.match(folded):
        return Xet("", ly_do=f"“{_short(name)}” không phải tên của một cơ quan")
    if g.OFFICIAL.match(folded) or g.OFFICIAL_SHORT.match(name):
        return Xet(name, ly_do=f"“{_short(name)}” là người làm việc ở cơ quan, không phải cơ quan")
    if w.PLURAL.match(folded) or w.COMMON.match(folded):
        return _plural(name, folded)
    if w.PEOPLE.match(folded):
        return Xet(name, ly_do=unexplained(name, collective=True))
    first = name.split(maxsplit=1)[0].rstrip(",")
    if is_abbreviation(first) and len(name.split()) <= _LONGEST_SHORT:
        whole = len(first) > _FEWEST_LETTERS or _SHORT_HEAD.match(name)
        return Xet(
            name,
            ly_do=unexplained(name, collective=False) if whole else f"chữ viết tắt “{name}” chưa rõ là cơ quan nào",
        )
    return Xet("", ly_do=f"“{_short(name)}” không bắt đầu bằng tên gọi của một cơ quan")


def _plural(name: str, folded: str) -> Xet:
    plural = re.match(rf"(?:{w.PLURAL.pattern})+", folded)
    short = plural and is_abbreviation(name[plural.end() :].split(maxsplit=1)[0])
    if plural and not short and not _OF_BODIES.match(folded[plural.end() :]):
        return Xet(name, ly_do=f"“{_short(name)}” không nêu là những cơ quan nào")
    return _sentence(name, 0)


def find_verb(name: str) -> int | None:
    """Return where the words of a duty begin after the name of a body; None where the whole is a name."""
    folded = fold(name)
    if len(folded) != len(name):
        folded = name.lower()
    start, collective = complete_end(name), is_collective(name)
    sector = _SECTOR_AT_END.search(folded, start)
    if sector and sector[1] in b.SECTORS:
        return None  # "Thanh tra Sở Xây dựng": "dựng" is no verb here
    if not start:
        start = _after_head(name, folded, collective=collective)
    elif (tail := name[start:].strip()) and not _is_tail(tail):
        if fold(tail) in b.NAME_WORDS:
            return None  # "Phòng Kế hoạch tổng hợp"
        if not g.EVENT.match(folded):
            return start + 1
        start = len(name)
    elif (act := _AFTER_PLACE.match(folded, start)) and name[act.end()].islower():
        return act.end()
    after = (collective and not g.TEAM.match(name) and _PLAIN_PLURAL.match(folded)) or _TWO_CAPITALS.search(name, start)
    if (
        after
        and after.end() >= start
        and _SHORT_VERB.match(name, after.end())
        and not g.RELATIVE.match(folded, after.end() + 1)
    ):
        return after.end() + 1
    verbs = (match for match in _ANY_VERB.finditer(name, start) if _is_finite(name, match, collective=collective))
    first = next((match.start() for match in verbs), None)
    holds = _HOLDS.search(name, start)
    return first if holds is None or (first is not None and first < holds.start()) else holds.start()


def _after_head(name: str, folded: str, *, collective: bool) -> int:
    """Return where a head ends, with the activity that is its name: "Đoàn kiểm tra"."""
    head = w.HEAD.match(folded) or w.PLURAL.match(folded)
    if head is None:
        return 0
    end = head.end()
    named = _ACTIVITY.fullmatch(head[0]) and not (collective and w.NOUN_FIRST.match(head[0]))
    if not named or w.PLURAL.match(folded):
        return end
    if w.NOUN_FIRST.match(head[0]):
        activity = _SHORT_VERB.match(name, end)
        return activity.end() if activity else end
    while activity := _SHORT_VERB.match(name, end):
        end = activity.end()
    return end


def _is_finite(name: str, verb: re.Match[str], *, collective: bool) -> bool:
    """Tell whether a verb says what a body does; in a name it stands behind "được giao", a comma, "chỉ đạo"."""
    before = name[: verb.start()].rstrip(" -–")
    auxiliary = bool(_AUXILIARY.match(verb[0]))
    named = _IN_NAME.search(before) and (not auxiliary or before.endswith(("giao", "công", "giao dịch", "được")))
    named = named or (fold(name[verb.start() :]) in b.NAME_WORDS and bool(_ACTIVITY.match(fold(name))))
    if named or _is_inside(before) or _is_second_field(before):
        return False
    if g.ADVISES.match(fold(name), verb.start()) and g.ADVISER.search(before):
        return False
    if not collective:
        return True
    if g.TEAM.match(name):
        return auxiliary
    if g.NOUN_ALONE.fullmatch(before) and (g.OF_BODY.search(name, verb.end()) or verb.end() == len(name)):
        return auxiliary  # "các đơn vị xây dựng pháp luật thuộc Bộ", "09 Khoa đào tạo"
    return not _GIVEN.search(before) and (auxiliary or not g.RELATIVE.match(name, verb.start()))


def _is_inside(before: str) -> bool:
    """Tell whether brackets or quotation marks are open before a verb."""
    return before.count("(") > before.count(")") or before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_second_field(before: str) -> bool:
    """Tell whether a verb is a second field of work: "Phòng Phổ biến và theo dõi thi hành pháp luật"."""
    first = before.removesuffix(" và")
    return first != before and bool(_ACTIVITY.match(fold(first))) and complete_end(first) < len(first)


def _sentence(name: str, whole: int) -> Xet:
    at = find_verb(name)
    if at is not None:
        return _subject(name[:at].strip(" ,.:"), name[at:].strip(), name)
    reason = ""
    if len(name.split()) > _LONGEST and "(" not in name:
        return Xet("", ly_do=f"“{_short(name)}” dài như một câu, không phải tên cơ quan")
    if g.TIME_OR_CONDITION.search(fold(name)) and not g.EVENT.match(fold(name)):
        return Xet(name, ly_do=f"“{_short(name)}” có lời về thời gian hoặc điều kiện, không chỉ là tên cơ quan")
    if ":" in name:
        return Xet(name, ly_do=f"“{_short(name)}” có dấu hai chấm, chưa rõ tên cơ quan")
    longest = max(
        (len([word for word in run.split() if word not in b.SINGLE_WORDS]) for run in _SMALL_RUN.findall(name)),
        default=0,
    )
    if longest > _LONGEST_RUN and not whole and not is_collective(name):
        reason = f"“{_short(name)}” dài khác thường đối với tên cơ quan"
    return Xet(name, ly_do=reason or unexplained(name, collective=is_collective(name) or is_common(name)))


def _subject(subject: str, rest: str, name: str) -> Xet:
    """Judge a sentence: who it speaks of is a body; what it says is no part of the name."""
    if is_role(rest):
        nameless = fold(subject) in _NAMELESS or _GIVEN.search(fold(subject))
        return Xet(name, ly_do=f"“{_short(name)}” không nêu là cơ quan nào") if nameless else Xet(subject)
    if fold(subject) in _ALONE or not subject:
        return Xet("", ly_do=f"“{_short(name)}” là một câu, không phải tên cơ quan")
    return Xet(subject, ly_do=f"sau “{subject}” là lời của một việc, không phải tên cơ quan: “{_short(rest)}”")


def is_role(words: str) -> bool:
    """Tell whether words behind a body say only what its part is."""
    return bool(_ROLE_ALONE.fullmatch(fold(words.strip(" .,;"))))


def _is_tail(words: str) -> bool:
    """Tell whether what follows a whole name only says where it is: levels, places, what it belongs to, brackets."""
    words = re.sub(r"\([^()]*\)", " ", words).strip()
    if not words or not words[0].islower():
        return True
    return bool(g.TAIL.match(fold(words)))


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:77].rstrip() + "…"  # noqa: PLR2004 - one line of a terminal
