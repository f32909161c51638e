"""Two parts of a phrase that were read well, stand side by side, and that no rule of the grammar joins.

Words of the work tell what each time is of ("nộp trước 10/5, thẩm định xong trước 25/5"), and times of one kind are a
list ("30/6/2026; 31/12/2026"). Without either, two times are two deadlines only where every officer reads them so; a
cycle beside a day, a last day behind a period that does not hold it, a beginning beside a quarter are asked.
"""

from datetime import date
from itertools import pairwise

from hoagiai_cli.deadlines.lead_words import LEAD_WORDS
from hoagiai_cli.deadlines.parts import DaDoc, Phan
from hoagiai_cli.deadlines.reading import Loai
from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, Cursor

_CHOICE = frozenset(("hoặc", "hay"))
_LISTING = frozenset(("và", ";", "\n", "+", "&"))
_CERTAINTY = frozenset(("chính", "thức", "dự", "kiến", "muộn", "sớm", "nhất", "cuối", "cùng", "lần"))
"""Words that say how sure a time is, or which of several, but not what it is of."""
_OF_DAY = frozenset(
    ("thứ", "hai", "ba", "tư", "năm", "sáu", "bảy", "chủ", "nhật", "sáng", "trưa", "chiều", "tối", "giờ")
)
_OF_WORK = frozenset(("báo", "cáo", "gửi", "trình", "nộp", "ban", "hành"))
"""Lead words that do tell what a time is of; the others only introduce it."""
_TELLS_NOTHING = (LEAD_WORDS | _CERTAINTY | _OF_DAY | _LISTING | _CHOICE) - _OF_WORK
_ON_CONDITION = frozenset(("khi", "sau", "kể", "từ", "ngay", "nếu"))
_BEGIN = ("bắt", "đầu")
_STRETCH = frozenset(("từ", "kể", "đến", "tới", "-"))
_STANDING = frozenset((Loai.DINH_KY, Loai.THUONG_XUYEN))
_YEARS = frozenset((Loai.NAM, Loai.NHIEU_NAM))
"""The years through which work goes on."""
_FINENESS = {Loai.NHIEU_NAM: 0, Loai.NAM: 1, Loai.QUY: 2, Loai.THANG: 3, Loai.NGAY: 4}


def find_pairs(cursor: Cursor, read: list[DaDoc], apart: list[DaDoc]) -> list[str]:
    """Return a sentence for each two neighbours that nothing joins and that can be read together in several ways.

    Args:
        cursor: Over the phrase.
        read: Its parts as they stand in it.
        apart: What its parts came to, those that a rule joins already one.
    """
    alone = {(part.first, part.last) for part in read}
    found = [_of_beginning(cursor, part) for part in apart if (part.first, part.last) in alone]
    found += [_of_pair(cursor, before, item) for before, item in pairwise(apart)]
    return list(dict.fromkeys(filter(None, found)))


def _of_beginning(cursor: Cursor, part: DaDoc) -> str:
    """Doubt "bắt đầu tháng 5/2026" without its end: a beginning is no deadline."""
    words = [token.word for token in cursor.tokens[max(0, part.first - 2) : part.last]]
    if tuple(words[:2]) != _BEGIN or part.phan.gioi_han or not part.phan.dot:
        return ""
    if _STRETCH & set(words) or any(dot.han is None for dot in part.phan.dot):
        return ""
    return "Chỉ rõ lúc bắt đầu, chưa rõ khi nào là hạn."


def _of_pair(cursor: Cursor, before: DaDoc, item: DaDoc) -> str:
    a, b = before.phan, item.phan
    between = [token.word for token in cursor.tokens[before.last : item.first]]
    if not (a.dot and b.dot):
        return _of_event(cursor, before, item, between)
    if _has_part("trong đó", between):
        return "Phần sau có thể chỉ là một bước của việc nêu trước, chưa rõ thời gian nào là hạn."
    if _tells(cursor, before, item):
        return ""
    return _of_kinds(a, b) if {a.loai, b.loai} & _STANDING else _of_times(cursor, before, item, between)


def _has_part(words: str, between: list[str]) -> bool:
    return f" {words} " in f" {' '.join(between)} "


def _tells(cursor: Cursor, before: DaDoc, item: DaDoc) -> bool:
    """Say whether words or a number ("đợt 2") between two times tell what each is of."""
    return any(
        token.number != NOT_A_NUMBER or (token.word.isalpha() and token.word not in _TELLS_NOTHING)
        for token in cursor.tokens[before.last : item.first]
    )


def _of_kinds(a: Phan, b: Phan) -> str:
    """Doubt a time beside what comes back or goes on."""
    kinds = {a.loai, b.loai}
    if kinds <= _STANDING:
        return ""  # what goes on has its milestones, and one report comes back by month, another by quarter
    if Loai.DINH_KY in kinds:
        return "Chưa rõ thời gian đã nêu là mốc của kỳ lặp lại hay là một hạn riêng."
    if Loai.THUONG_XUYEN in kinds and not kinds & _YEARS:
        return "Chưa rõ thời gian đã nêu là hạn của việc thường xuyên hay là một hạn riêng."
    return ""


def _of_event(cursor: Cursor, before: DaDoc, item: DaDoc, between: list[str]) -> str:
    """Doubt a time beside an event: one of the two, or a time that holds only once the event has come."""
    timed, event = (before, item) if before.phan.dot else (item, before)
    if not timed.phan.dot or event.phan.cho_su_kien is None:
        return ""
    standing = timed.phan.loai in _STANDING
    if event.phan.theo_yeu_cau and standing:
        return ""  # what comes back, or goes on, is also done on demand
    if _CHOICE & {*between, cursor.tokens[item.first - 1].word}:
        return "Cụm từ cho chọn (“hoặc”) giữa một thời gian và một sự kiện nên chưa rõ khi nào là hạn."
    conditional = cursor.tokens[event.first].word in _ON_CONDITION and not event.phan.theo_yeu_cau
    bare = not any(word.isalpha() or word == "(" for word in between)
    if event is item and conditional and bare and not standing:
        return "Chưa rõ hạn đã nêu còn giữ hay không khi sự kiện chưa xảy ra."
    return ""


def _of_times(cursor: Cursor, before: DaDoc, item: DaDoc, between: list[str]) -> str:
    """Doubt two times of which the second may bound, begin or slip out of the first."""
    a, b = before.phan, item.phan
    if "dự" in {*between, cursor.tokens[max(0, before.first - 2)].word}:
        return "Chưa rõ thời gian dự kiến hay thời gian còn lại là hạn."
    if _is_open(a) or _is_open(b):
        return (
            ""
            if a.loai is b.loai and _is_open(a) == _is_open(b)
            else ("Chưa rõ thời gian bắt đầu đã nêu đi với thời gian còn lại như thế nào.")
        )
    listed = bool(set(between) & _LISTING)
    if b.gioi_han and (not a.gioi_han or (_other_bound(cursor, before, item) and not listed)):
        return "Hai giới hạn cạnh nhau nên chưa rõ là hai hạn hay một hạn."
    if _last(b) <= _last(a):
        return "Thời gian nêu sau không muộn hơn thời gian nêu trước nên chưa rõ mỗi thời gian là của việc gì."
    finer = _FINENESS.get(b.loai, 0) > _FINENESS.get(a.loai, 0)
    if finer and not listed and not a.gioi_han:
        return "Thời gian nêu sau hẹp hơn nhưng không nằm trong thời gian nêu trước nên chưa rõ cái nào là hạn."
    return ""


def _other_bound(cursor: Cursor, before: DaDoc, item: DaDoc) -> bool:
    """Say whether two bounds begin with different words: "trước 30/6, không quá 15/7"."""
    return cursor.tokens[before.first].word != cursor.tokens[item.first].word


def _is_open(phan: Phan) -> bool:
    return any(dot.han is None for dot in phan.dot)


def _last(phan: Phan) -> date:
    return max(dot.han or date.max for dot in phan.dot)
