"""What a piece of a list does to the name before it: it begins a name, goes on with one, or shares its head.

One rule a function, asked in order; the first that knows answers. What no rule knows goes on, and is doubted.
"""

import re
from collections.abc import Callable

from hoagiai_cli.importing import body_fields as b
from hoagiai_cli.importing import body_grammar as g
from hoagiai_cli.importing import body_groups as groups
from hoagiai_cli.importing import body_words as w
from hoagiai_cli.importing.body_fields import FIELD_IN_SHORT
from hoagiai_cli.importing.body_letters import is_abbreviation
from hoagiai_cli.importing.body_pieces import Piece, bare, complete_end, has_head, is_collective, is_common, says_all
from hoagiai_cli.importing.body_step import UNSURE, Step, Ten
from hoagiai_cli.importing.words import LOWER, UPPER, fold

_SAME_HEAD = re.compile(r"(?:các )?(sở|phòng|bộ|ban|hội|chi hội) (.+)$", re.IGNORECASE)
_OFFICE_OF = re.compile(
    r"(?i:(?:(?:phó )?chánh )?văn phòng|vp|đoàn) .*(?i:hđnd|hội đồng nhân dân|đbqh|đại biểu quốc hội)$"
)
_OF_COMMITTEE = re.compile(
    r"(?:(văn phòng|vp)|thường trực|lãnh đạo) (?:tỉnh|thành|huyện|quận|thị|đảng) ?ủy(?: [-–] hđnd)?$"
)
"""What several organs may have as one: "Văn phòng Huyện ủy - HĐND - UBND huyện"."""
_DEPARTMENT = re.compile(r"(?:cục|vụ|phòng|chi cục) \w")
_SECOND_FIELD = re.compile(
    r"(?:tổ chức (?!chính trị)|quản lý|theo dõi|kiểm tra|kiểm soát|giám sát|hướng dẫn|bồi thường)\w*"
)
_OF_ACTIVITY = re.compile(rf"(?:{w.ACTIVITY_HEADS}|chi cục|cục|vụ){w.END}")
_FOR_PURPOSE = re.compile(
    r"(?:ban (?:chỉ đạo|chỉ huy|vận động|giám sát|quản lý|tổ chức|công tác|liên lạc|đại diện|an toàn)|hội đồng|tổ|"
    r"đội|"
    rf"đoàn (?:kiểm|giám|thanh|công|liên|khảo)|quỹ|lực lượng|tiểu ban|nhóm|mạng lưới|câu lạc bộ|clb){w.END}"
)
"""Heads whose name is a phrase in small letters."""
_ENDS_IN_NAME = re.compile(rf" [{UPPER}][{LOWER}]+ [{UPPER}][{LOWER}]+$|\d$")
_VERBAL = re.compile(rf"{w.ACTIVITY_HEADS} (?:{g.VERB})")
_DOCUMENT = re.compile(r"(?:đề án|chương trình|nghị quyết|kế hoạch|chiến lược|dự án|chỉ thị|luật|phong trào)\b")
"""What a board may be set up for, with a capital: "Ban Chỉ đạo chuyển đổi số và Đề án 06"."""
_PLAIN_FIELD = re.compile(rf"[{UPPER}][{LOWER}]+(?: [{LOWER}]+)+")
"""A field of work as a name writes it: one capital, then small words; the name of a firm has more capitals."""
_ACTS = re.compile(rf"{g.AUXILIARY}{w.END}")
_SHORT_BODIES = w.set_of(
    "phụ nữ | nông dân | cựu chiến binh | thanh niên | mặt trận | công an | quân sự | đoàn thể | người cao tuổi | "
    "địa chính | tư pháp | hộ tịch | cựu giáo chức | giáo viên | học sinh | phụ huynh | địa phương | cộng đồng"
)
"""What bodies and officials are called in short."""


def take(current: Ten, piece: Piece) -> list[Ten]:
    """Return the current name and what a piece makes of it."""
    text = bare(piece.text) or piece.text
    collective = is_collective(current.ten) or is_common(current.ten)
    step = Step(current, piece, text, fold(text), fold(current.ten), collective)
    for rule in _RULES:
        found = rule(step)
        if found is not None:
            return found
    return step.onward(UNSURE.format(text))


def _prevention(step: Step) -> list[Ten] | None:
    """Read "Chi cục Thủy lợi và Phòng, chống thiên tai": no "Phòng" of its own."""
    if step.text.lower() == "phòng" and step.piece.sign.strip() == "và":
        return step.onward()
    return step.onward() if re.match(r"(?:chống|ngừa)\b", step.first) and step.now.endswith("phòng") else None


def _bare_head(step: Step) -> list[Ten] | None:
    """Read "Báo và Đài Phát thanh, Truyền hình": "Báo" alone is no name, so one body has both in its name."""
    return step.onward() if step.now == "báo" and step.piece.sign.strip() in {"và", "&"} else None


def _numbered(step: Step) -> list[Ten] | None:
    """Read "Tổ dân phố số 1, số 2", "Phòng NV1, NV2": what is counted shares the head before it."""
    head = re.match(r"(.*?\S) ((?:[^\W\d_]+ ?)?)\d{1,3}$", step.current.ten)
    if head is None or re.fullmatch(rf"{re.escape(head[2])}\d{{1,3}}", step.text) is None:
        return None
    return step.begins(f"{head[1]} {step.text}")


def _of_department(step: Step) -> list[Ten] | None:
    """Read "Cục Kiểm tra văn bản và Tổ chức thi hành pháp luật": a second field of work, with a capital."""
    if step.piece.sign.strip() != "và" or not step.text[:1].isupper() or not _DEPARTMENT.match(step.now):
        return None
    return step.onward() if _SECOND_FIELD.match(step.first) else None


def _person(step: Step) -> list[Ten] | None:
    return step.begins() if g.PERSON.match(step.text) else None


def _office_of(step: Step) -> list[Ten] | None:
    """Read "Văn phòng HĐND và UBND": one office of both."""
    both = re.match(r"(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân)", step.first)
    if both and step.piece.sign.strip() in {"-", "–"} and (of := _OF_COMMITTEE.match(step.now)):
        doubt = UNSURE.format(step.text)  # "Văn phòng Huyện ủy - HĐND - UBND huyện"
        return step.onward(doubt) if of[1] else step.begins(doubt=doubt)
    if not both or not _OFFICE_OF.match(step.current.ten):
        return None
    delegates = step.now.startswith("đoàn")  # of the office of both, or the delegates and the council
    return step.onward(UNSURE.format(step.text) if delegates else "")


def _whole(step: Step) -> list[Ten] | None:
    """Read "Trạm Y tế, Thống kê cơ sở": a whole known name begins, whatever its first word is."""
    known = step.text[:1].isupper() and complete_end(step.text) and step.first not in b.NAME_WORDS
    return step.begins() if known and not has_head(step.text) else None


def _head(step: Step) -> list[Ten] | None:
    if not has_head(step.text):
        return None
    if step.first in b.SECTORS and step.first not in b.COMPLETE and _SAME_HEAD.match(step.current.ten):
        return None  # "Phòng Kinh tế, Văn hóa - Xã hội"
    small = step.text[:1].islower()
    if small and step.first in b.NAME_WORDS and step.first not in b.COMPLETE:
        return step.onward()
    if small and _carries_on(step):
        return step.onward()
    return step.begins()


def _carries_on(step: Step) -> bool:
    """Tell whether a common noun in small letters goes on with "các …": "các bệnh viện, trạm y tế"."""
    group = step.collective and w.PLURAL.match(step.now) and not groups.ends(step)
    kind = groups.is_committee(step) or not complete_end(step.text)
    bare_noun = kind and not groups.names_one(step.text) and " các " not in step.text
    return bool(group) and bare_noun


def _shared_head(step: Step) -> list[Ten] | None:
    """Read "Sở Tài chính, Nội vụ": the next sector under the same head."""
    head = _SAME_HEAD.match(step.current.ten)
    if head is None:
        return None
    pool = b.HOI if head[1].lower().endswith("hội") else b.SECTORS
    whole = fold(head[2]) in pool
    if step.collective and not whole:
        return None
    own = re.sub(r" (?:tỉnh|huyện|xã|phường|thành phố)$", "", step.first)
    if (fold(head[2]), own) in b.PARTS:
        return step.onward(UNSURE.format(step.text))
    if own in pool and (whole or complete_end(step.current.ten) == len(step.current.ten)):
        return step.begins(f"{head[1].capitalize()} {step.text}")
    return None


def _word_of_name(step: Step) -> list[Ten] | None:
    """Read "Trung tâm Văn hóa, Thông tin và Thể thao"; "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí"."""
    if step.first in b.NAME_WORDS or any(step.first.startswith(f"{word} ") for word in b.NAME_WORDS):
        alone = w.HEAD.fullmatch(step.now) and step.piece.sign.strip() == ","
        says_all_before = complete_end(step.current.ten) == len(step.current.ten)
        inner = step.now.startswith(("phòng ", "vụ ", "trung tâm ", "chi cục ", "ban "))
        closed = says_all(step.current.ten) and not says_all_before
        closed = closed or bool(_ENDS_IN_NAME.search(step.current.ten)) or (says_all_before and not inner)
        document = bool(_DOCUMENT.match(step.first)) and step.first not in b.NAME_WORDS
        other = document or (closed and (step.piece.sign.strip() == "," or step.text[:1].islower()))
        return step.onward(UNSURE.format(step.text) if alone or other else "")
    if not _OF_ACTIVITY.match(step.now) or says_all(step.current.ten):
        return None
    if _DOCUMENT.match(step.first):
        return step.onward() if _FOR_PURPOSE.match(step.now) else None
    if step.text[:1].islower():
        return step.onward() if _is_purpose(step) else None
    sign = step.piece.sign.strip()
    if _DOCUMENT.match(step.first):
        return None
    joined = sign in {"và", "&", ", và"}
    field = _PLAIN_FIELD.fullmatch(step.text) and not _ACTS.match(step.first) and step.first not in _SHORT_BODIES
    return step.onward() if joined and field else None


def _is_purpose(step: Step) -> bool:
    """Tell whether small words say what a board is for: "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí"."""
    if any(char.isdigit() for char in step.text):
        return False
    if _ENDS_IN_NAME.search(step.current.ten):
        return False
    if step.piece.sign.strip() == "và" and groups.DOES.match(step.first):
        return True  # "Phòng Xây dựng và kiểm tra văn bản": what a body does has no "và" before it
    acts = groups.DOES.match(step.first)
    if _VERBAL.fullmatch(step.now):
        return bool(acts)  # "Trung tâm Giám sát, điều hành đô thị"
    return bool(_FOR_PURPOSE.match(step.now)) and not acts


def _says_more(step: Step) -> bool:
    return step.collective or says_all(step.current.ten)


def _abbreviation(step: Step) -> list[Ten] | None:
    words = step.current.ten.split()
    if len(words) > 1 and step.piece.sign.strip() in {"và", "&"} and is_abbreviation(words[-1]) and not step.collective:
        # "Đội Cảnh sát PCCC và CNCH": two fields of work of one body; a body in short has its head ("MTTQ").
        if not is_abbreviation(step.text.split(maxsplit=1)[0]):
            return None
        return step.onward(
            "" if "cảnh sát" in step.now or FIELD_IN_SHORT.match(step.text) else UNSURE.format(step.text)
        )
    short = re.match(r"[^\W\d_]+", step.text)
    field = bool(short) and not has_head(step.text) and _OF_ACTIVITY.match(step.now) and not _says_more(step)
    if field and FIELD_IN_SHORT.match(step.text) and step.piece.sign.strip() in {"và", "&"}:
        return step.onward()
    if field and (step.piece.sign.strip() == "và" or is_abbreviation(words[-1])):
        return step.begins(doubt=UNSURE.format(step.text))  # "Phòng KHTH, CNTT"
    return step.begins() if is_abbreviation(step.text.split(maxsplit=1)[0]) else None


_RULES: tuple[Callable[[Step], list[Ten] | None], ...] = (
    _person,
    _prevention,
    _bare_head,
    _numbered,
    _of_department,
    groups.idiom,
    _office_of,
    groups.plural,
    groups.people,
    groups.level,
    groups.school,
    groups.bare_head,
    groups.new_collective,
    groups.common_noun,
    groups.same_noun,
    groups.place,
    groups.place_name,
    groups.of_level,
    _whole,
    _head,
    groups.in_general,
    _shared_head,
    _word_of_name,
    _abbreviation,
)
