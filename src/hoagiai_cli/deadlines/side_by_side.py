"""Two parts of a phrase that were read well, stand side by side, and that no rule of the grammar joins.

They are read together only where the table here says so: by what each of the two is and by what stands between them.
Words of the work tell what each time is of ("nộp trước 10/5, thẩm định xong trước 25/5"); times of one kind in their
order are a list ("30/6/2026; 31/12/2026"). A pair that is not in the table is asked, however plain it looks.
"""

from datetime import date
from enum import Enum, auto
from itertools import pairwise

from hoagiai_cli.deadlines.parts import DaDoc, Phan
from hoagiai_cli.deadlines.reading import Loai
from hoagiai_cli.deadlines.small_words import HEDGES, HEDGING_PAIRS, INTRODUCING
from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, Cursor


class Hinh(Enum):
    """What a part is, as its neighbours see it."""

    MOC = auto()
    """Times with their ends."""
    MO = auto()
    """A beginning without an end."""
    LAP = auto()
    """What comes back."""
    SUOT = auto()
    """What goes on."""
    THEO = auto()
    """As another plan or order says."""
    CHO = auto()
    """Once something has happened."""
    YEU_CAU = auto()
    """On demand."""


class Noi(Enum):
    """What stands between two parts."""

    CHU = auto()
    """Words or a number ("đợt 2") that tell what a time is of."""
    LUNG = auto()
    """Words that make something of a time without telling what: "có thể", "cụ thể", "riêng các xã"."""
    LIET_KE = auto()
    """A comma, a semicolon, a line or "và", with words that tell nothing."""
    NGOAC = auto()
    """A bracket that opens."""
    DAU = auto()
    """Another sign: a colon, a dash."""
    TRAN = auto()
    """Nothing, or words that tell nothing."""


_STANDS: dict[tuple[Hinh, Hinh], frozenset[Noi]] = {}


def _stand(first: str, second: str, *joints: Noi) -> None:
    for a in first.split():
        for b in second.split():
            _STANDS[Hinh[a], Hinh[b]] = _STANDS.get((Hinh[a], Hinh[b]), frozenset()) | {*joints}


_ANY = " ".join(hinh.name for hinh in Hinh)
_stand(_ANY, _ANY, Noi.CHU)
_stand(_ANY, "YEU_CAU THEO", *Noi)
_stand("YEU_CAU THEO", _ANY, *Noi)
_stand("MOC", "MOC", Noi.LIET_KE)
_stand("MO", "MO", Noi.LIET_KE)
_stand("MOC", "CHO", Noi.NGOAC)  # the bracket says why the time is that one
_stand("LAP SUOT", "LAP SUOT", Noi.LIET_KE, Noi.DAU, Noi.TRAN)
_stand("MOC", "SUOT", Noi.LIET_KE, Noi.TRAN, Noi.DAU)
_stand("SUOT", "MOC MO CHO", Noi.LIET_KE, Noi.TRAN, Noi.DAU)
_stand("CHO", "MOC CHO", Noi.LIET_KE, Noi.TRAN, Noi.DAU)

_CHOICE = frozenset(("hoặc", "hay"))
_LISTING = frozenset(("và", ";", "\n", "+", "&"))
_TRONG_DO = ("trong", "đó")
_COMMA = frozenset((",", "."))
_ON_CONDITION = frozenset(("khi", "sau", "kể", "từ", "ngay", "nếu", "trước", "đến"))
_BEGIN = ("bắt", "đầu")
_STRETCH = frozenset(("từ", "kể", "đến", "tới", "-"))
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


# --- what the two are, and what stands between them ------------------------------------------------------------------


def _shape(cursor: Cursor, part: DaDoc) -> Hinh:
    phan = part.phan
    if phan.theo_yeu_cau:
        return Hinh.YEU_CAU
    if phan.loai is Loai.DINH_KY:
        return Hinh.LAP
    if phan.loai is Loai.THUONG_XUYEN:
        return Hinh.SUOT
    if not phan.dot:
        first = cursor.tokens[part.first]
        event = phan.cho_su_kien
        counted = event is not None and (event.so_ngay is not None or event.so_thang is not None)
        waits = counted or first.word in _ON_CONDITION or first.number != NOT_A_NUMBER
        return Hinh.CHO if waits and event is not None else Hinh.THEO
    return Hinh.MO if any(dot.han is None for dot in phan.dot) else Hinh.MOC


def _joint(cursor: Cursor, before: DaDoc, item: DaDoc) -> Noi:
    tokens = cursor.tokens[before.last : item.first]
    if cursor.tokens[item.first].word == "báo":
        tokens = [*tokens, *cursor.tokens[item.first : item.first + 2]]  # "báo cáo định kỳ hằng tháng"
    words = {token.word for token in tokens}
    pairs = [pair for pair in pairwise(token.word for token in tokens) if pair in HEDGING_PAIRS]
    told = words - HEDGES - INTRODUCING - {word for pair in pairs for word in pair}
    if any(word.isalpha() for word in told) or any(token.number != NOT_A_NUMBER for token in tokens):
        return Noi.CHU
    if pairs or words & HEDGES:
        return Noi.LUNG
    if "(" in words and ")" not in words:
        return Noi.NGOAC
    if words & (_LISTING | _COMMA):
        return Noi.LIET_KE
    return Noi.DAU if any(not word.isalpha() and word != ")" for word in words) else Noi.TRAN


def _of_pair(cursor: Cursor, before: DaDoc, item: DaDoc) -> str:
    a, b = pair = _shape(cursor, before), _shape(cursor, item)
    between = [token.word for token in cursor.tokens[before.last : item.first]]
    if {a, b} & {Hinh.LAP, Hinh.SUOT} and Hinh.YEU_CAU in pair:
        return ""  # what comes back, or goes on, is also done on demand
    joint = _joint(cursor, before, item)
    if joint is Noi.CHU or bool(before.phan.dot) != bool(item.phan.dot):
        doubt = _of_choice(cursor, before, item, between)
    elif a is b is Hinh.MOC:
        doubt = _of_times(cursor, before, item, between)
    else:
        doubt = _of_going_on(before, item) if {a, b} == {Hinh.SUOT, Hinh.MOC} else ""
    if Hinh.LAP in pair and Hinh.MOC in pair and not doubt:
        doubt = _of_milestone(before.phan, item.phan, between)
    if doubt or joint in _STANDS.get(pair, ()):
        return doubt
    return _QUESTIONS.get(pair) or _QUESTIONS.get((b, a)) or _UNKNOWN


def _of_choice(cursor: Cursor, before: DaDoc, item: DaDoc, between: list[str]) -> str:
    """Doubt what is one of two, or one step of the other."""
    if _TRONG_DO in pairwise(between):
        return "Phần sau có thể chỉ là một bước của việc nêu trước, chưa rõ thời gian nào là hạn."
    timed = bool(before.phan.dot) != bool(item.phan.dot)
    if timed and _CHOICE & {*between, cursor.tokens[item.first - 1].word}:
        return "Cụm từ cho chọn (“hoặc”) giữa một thời gian và một sự kiện nên chưa rõ khi nào là hạn."
    return ""


def _of_milestone(a: Phan, b: Phan, between: list[str]) -> str:
    """Doubt "hằng năm, sơ kết vào tháng 6": a time without a year may be that of each year, and its only deadline."""
    recurring, timed = (a, b) if a.loai is Loai.DINH_KY else (b, a)
    whole = all(dot.bat_dau is not None for dot in recurring.dot)
    if whole and timed.nam_ngam_dinh and not {";", "\n"} & set(between):
        return _QUESTIONS[Hinh.LAP, Hinh.MOC]
    if _RUN_ON & set(pairwise(between)):
        return "Chưa rõ việc lặp lại là việc khác hay là việc ấy sau khi đã xong."
    return ""


_RUN_ON = frozenset((("cập", "nhật"), ("duy", "trì"), ("bổ", "sung"), ("rà", "soát")))


def _of_going_on(before: DaDoc, item: DaDoc) -> str:
    """Doubt a time beside what goes on, unless it is the years through which it does."""
    kinds = {before.phan.loai, item.phan.loai}
    return "" if kinds & _YEARS else _QUESTIONS[Hinh.SUOT, Hinh.MOC]


_UNKNOWN = "Hai thời gian đứng cạnh nhau mà không nói mỗi thời gian là của việc gì."
_QUESTIONS = {
    (Hinh.LAP, Hinh.MOC): "Chưa rõ thời gian đã nêu là mốc của kỳ lặp lại hay là một hạn riêng.",
    (Hinh.SUOT, Hinh.MOC): "Chưa rõ thời gian đã nêu là hạn của việc thường xuyên hay là một hạn riêng.",
    (Hinh.MO, Hinh.MOC): "Chưa rõ thời gian bắt đầu đã nêu đi với thời gian còn lại như thế nào.",
    (Hinh.MOC, Hinh.CHO): "Chưa rõ hạn đã nêu còn giữ hay không khi sự kiện chưa xảy ra.",
    (Hinh.LAP, Hinh.CHO): "Chưa rõ kỳ lặp lại còn giữ hay không khi sự kiện chưa xảy ra.",
    (Hinh.SUOT, Hinh.CHO): "Chưa rõ việc thường xuyên bắt đầu khi nào nếu sự kiện chưa xảy ra.",
}


def _of_times(cursor: Cursor, before: DaDoc, item: DaDoc, between: list[str]) -> str:
    """Doubt two times in a list of which the second may bound or slip out of the first."""
    a, b = before.phan, item.phan
    if _TRONG_DO in pairwise(between):
        return "Phần sau có thể chỉ là một bước của việc nêu trước, chưa rõ thời gian nào là hạn."
    if "dự" in {*between, cursor.tokens[max(0, before.first - 2)].word}:
        return "Chưa rõ thời gian dự kiến hay thời gian còn lại là hạn."
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


def _last(phan: Phan) -> date:
    return max(dot.han or date.max for dot in phan.dot)
