"""Signs and small words that stand where they fit no way of writing a time: "2026 ; - 2030", "Quý II/2026 hoặc".

Each of them means nothing by itself; in these places it shows that something was lost or broken off.
"""

from itertools import pairwise

from hoagiai_cli.deadlines.lead_words import REVISIONS
from hoagiai_cli.deadlines.parts import DaDoc, Phan
from hoagiai_cli.deadlines.reading import Loai
from hoagiai_cli.deadlines.small_words import INTRODUCING
from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, Cursor

_CHOICE = frozenset(("hoặc", "hay"))
_DASH = "-"
_SIGNS = frozenset(",;:.()-+&") | {"và", "hoặc"}
_BREAKS = frozenset(";:.)&+")
_OF_NO_STRETCH = frozenset((_DASH, "và"))
_ENDING = frozenset(("hết", "đến", "tới", "sau"))
_ROUGHLY = frozenset(("độ", "chừng", "tầm", "cỡ"))
_REVISING = tuple(" ".join(words) for words in REVISIONS)
_STRESSED = ("tập trung", "trọng tâm")
_PERIODIC = frozenset(("tuần", "ngày", "tháng"))


_BEFORE_NUMBERS = (INTRODUCING | {"và", "hoặc", "hay", "trong", "khoảng", "nhất", "ngày"}) - {
    "đợt",
    "giai",
    "đoạn",
    "mốc",
}
"""Words behind which a bare number belongs to the time."""


_TERM = ["nhiệm", "kỳ"]


def find_misplaced(cursor: Cursor, read: list[DaDoc], parts: list[Phan], *, timed: bool) -> list[str]:
    """Return a sentence for each sign or word that fits nowhere.

    Args:
        cursor: Over the phrase.
        read: Its parts as they stand in it.
        parts: What they came to, neighbours joined.
        timed: Whether hours or days of the week stand outside every part.
    """
    if not any(phan.dot for phan in parts):
        return []
    found = [
        _of_choice(cursor, read),
        "Có giờ, buổi hoặc thứ trong tuần mà không có ngày." if timed and not _has_day(cursor, parts) else "",
        _of_roughly(cursor, read),
        _of_stage(cursor, read),
        _of_number(cursor, read),
        _of_term(cursor, read),
        _of_year_before(cursor, read),
    ]
    found += [_of_gap(cursor, before, item, apart=len(parts) == len(read)) for before, item in pairwise(read)]
    return [doubt for doubt in found if doubt]


def _of_choice(cursor: Cursor, read: list[DaDoc]) -> str:
    """Doubt a choice of which one side is missing: before the first time or behind the last one."""
    words = [token.word for token in cursor.tokens[: cursor.end]]
    begin, end = read[0].first, read[-1].last
    if words[0] in _CHOICE or (begin > 0 and words[begin - 1] in _CHOICE) or set(words[end:]) & _CHOICE:
        return "Cụm từ cho chọn (“hoặc”) mà chỉ nêu một thời gian."
    return ""


def _has_day(cursor: Cursor, parts: list[Phan]) -> bool:
    kinds = {phan.loai for phan in parts}
    if Loai.NGAY in kinds or Loai.THEO_SU_KIEN in kinds:
        return True
    every = {token.word for token in cursor.tokens[: cursor.end]}
    return Loai.DINH_KY in kinds and bool(every & _PERIODIC)


def _of_roughly(cursor: Cursor, read: list[DaDoc]) -> str:
    """Doubt "độ tháng 6": not the "độ" of "tiến độ tháng 6", which has a word in front of it."""
    for part in read:
        at = part.first - 1
        if at >= 0 and cursor.tokens[at].word in _ROUGHLY and (at == 0 or not cursor.tokens[at - 1].word.isalpha()):
            return f"“{cursor.quote(at, part.first)}” là ước chừng."
    return ""


def _of_stage(cursor: Cursor, read: list[DaDoc]) -> str:
    """Doubt "giai đoạn hết 2026 - 2030": the bound stands inside the name of the stage."""
    for part in read:
        words = [token.word for token in cursor.tokens[part.first : part.last]]
        if part.first > 0 and cursor.tokens[part.first - 1].word == "đoạn" and words[0] in _ENDING and _DASH in words:
            return f"Chưa rõ “{words[0]}” trong tên giai đoạn đi với năm nào."
    return ""


def _of_number(cursor: Cursor, read: list[DaDoc]) -> str:
    """Doubt "phương án 2 tháng 7/2026", "phiên họp 3/2026": the number may be that of the thing in front of it.

    A day below ten has its zero ("02 tháng 7"), the number of a thing has none.
    """
    for part in read:
        at = part.first
        number, sign, behind = cursor.tokens[at : at + 3]
        bare = number.number != NOT_A_NUMBER and (
            (sign.word == "tháng" and behind.number != NOT_A_NUMBER and len(number.word) == 1)
            or (sign.word == "/" and cursor.is_year(at + 2 - cursor.at))
        )
        before = cursor.tokens[at - 1].word if at > 0 else ""
        if bare and before.isalpha() and before not in _BEFORE_NUMBERS:
            return f"Chưa rõ “{number.word}” là số của “{before}” hay thuộc ngày, tháng."
    return ""


def _of_term(cursor: Cursor, read: list[DaDoc]) -> str:
    """Doubt "Đại hội nhiệm kỳ 2025 - 2030": the term may only say which congress."""
    for part in read:
        words = [token.word for token in cursor.tokens[max(0, part.first - 3) : part.first]]
        named = cursor.tokens[part.first].number != NOT_A_NUMBER and words[-2:] == _TERM
        if named and words[0].isalpha() and len(words) > len(_TERM) and words[0] not in INTRODUCING:
            return f"Chưa rõ “{cursor.quote(part.first - 2, part.last)}” là thời hạn hay chỉ là tên gọi."
    return ""


def _of_year_before(cursor: Cursor, read: list[DaDoc]) -> str:
    """Doubt "Quý IV năm trước": no duty of a plan falls due in the year before it, unless the year is another one's."""
    for part in read:
        words = [token.word for token in cursor.tokens[part.first : part.last]]
        past = any(dot.han is not None and dot.han.year < cursor.nam for dot in part.phan.dot)
        if past and ("năm", "trước") in pairwise(words):
            return "Chưa rõ “năm trước” là trước năm nào."
    return ""


def _of_gap(cursor: Cursor, before: DaDoc, item: DaDoc, *, apart: bool) -> str:
    """Doubt what stands between two times, where it neither joins nor parts them."""
    words = [token.word for token in cursor.tokens[before.last : item.first]]
    if not words or not before.phan.dot or not item.phan.dot:
        return ""
    worded = _of_words(before.phan, item.phan, words)
    if worded or not set(words) <= _SIGNS:
        return worded
    broken = _closes_nothing(cursor, before, item) or (
        len(words) > 1 and _DASH in words and cursor.tokens[0].word != _DASH
    )
    if broken or (apart and _breaks(cursor, before.phan, item, words)):
        return f"Chưa rõ “{' '.join(words)}” giữa hai thời gian nối hay tách chúng."
    return ""


def _of_words(a: Phan, b: Phan, words: list[str]) -> str:
    """Doubt words between two times that may make one of the other."""
    text = f" {' '.join(words)} "
    if any(f" {stress} " in text for stress in _STRESSED) and Loai.DINH_KY not in {a.loai, b.loai}:
        return "Phần sau có thể chỉ là lúc tập trung làm, không phải một hạn riêng."
    if words[0] == "(" and a.loai is Loai.NGAY and b.loai is Loai.DINH_KY:
        return "Chưa rõ kỳ lặp lại là của ngày đã nêu hay là việc khác."
    if any(f" {revision} " in text for revision in _REVISING) and set(words) & _OF_NO_STRETCH:
        return "Có chữ nói việc điều chỉnh thời gian nhưng chưa rõ thời gian nào thay thời gian nào."
    return ""


def _closes_nothing(cursor: Cursor, before: DaDoc, item: DaDoc) -> bool:
    words = [token.word for token in cursor.tokens[: item.first]]
    return ")" in words[before.last :] and words.count(")") > words[: before.last].count("(")


def _breaks(cursor: Cursor, a: Phan, item: DaDoc, words: list[str]) -> bool:
    """Say whether a sign breaks off a beginning from its end, or a day from the cycle in which it comes back."""
    b = item.phan
    opens = len(a.dot) == 1 and a.dot[0].bat_dau is not None and a.dot[0].han is None
    if opens and b.gioi_han and not a.cho_su_kien:
        return True
    recurs = a.loai is Loai.NGAY and b.loai is Loai.DINH_KY and item.last >= cursor.end - 1
    return recurs and bool(set(words) & _BREAKS)
