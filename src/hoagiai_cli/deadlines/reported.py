"""The period that a report, figures or a budget is of, in front of the time when it is due.

"Báo cáo năm 2026 gửi trước 15/01/2027": the year is the report's own and no deadline.
"""

from datetime import date

from hoagiai_cli.deadlines.lead_words import LEAD_WORDS
from hoagiai_cli.deadlines.parts import DaDoc, Phan
from hoagiai_cli.deadlines.reading import Loai
from hoagiai_cli.deadlines.small_words import HEDGES, INTRODUCING
from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, Cursor

_OBJECTS = frozenset(
    (
        ("báo", "cáo"), ("kết", "quả"), ("dự", "toán"), ("quyết", "toán"), ("số", "liệu"), ("tổng", "kết"),
        ("sơ", "kết"), ("đánh", "giá"), ("chỉ", "tiêu"), ("thống", "kê"), ("kinh", "phí"), ("nhiệm", "vụ"),
        ("công", "tác"), ("hoạt", "động"), ("xếp", "loại"), ("thi", "đua"),
    )
)  # fmt: skip
"""What has a period of its own."""
_PERIODS = frozenset((Loai.QUY, Loai.THANG, Loai.NAM, Loai.NHIEU_NAM))
_UNITS = frozenset(("quý", "tháng", "năm", "giai"))
_DUE = frozenset(("trong", "vào", "ngày", "trước", "chậm", "muộn", "không", "hết", "đến"))
_JOINTS = (LEAD_WORDS - {"và", "hoặc"}) | {":", "(", "về", "ubnd", "tỉnh", "sở", "phòng", "xã", "huyện", "thành", "phố"}


def join(cursor: Cursor, before: DaDoc, item: DaDoc) -> Phan | None:
    """Return the second of two times alone where the first is only the period of what is due; else None.

    So it is behind the name of what has periods ("báo cáo", "dự toán"), and behind other words of the work where the
    second is a last day; not where the second lies in the first, for then both say the same.
    """
    a, b = before.phan, item.phan
    words = {token.word for token in cursor.tokens[before.last : item.first]}
    if not _is_bare_period(cursor, before) or not words <= _JOINTS or not _is_closed(b):
        return None
    if _within(a, b) and not (":" in words and b.gioi_han):
        return None
    of_object = _is_of_object(cursor, _first(cursor, before))
    if (of_object and (words & {":", "("} or cursor.tokens[item.first].word in _DUE)) or (
        b.gioi_han and "(" not in words
    ):
        ly_do = f"Thời gian nêu trước là kỳ của báo cáo, số liệu hoặc việc ấy, không phải hạn. {b.ly_do}"
        return b._replace(ly_do=ly_do)
    return None


def _is_bare_period(cursor: Cursor, part: DaDoc) -> bool:
    """Say whether a period stands right behind a word of the work, with no word of time in front of it."""
    phan, first = part.phan, _first(cursor, part)
    if phan.loai not in _PERIODS or phan.gioi_han or len(phan.dot) != 1 or phan.dot[0].bat_dau is None or first == 0:
        return False
    token, word = cursor.tokens[first], cursor.tokens[first - 1].word
    if token.word not in _UNITS and token.number == NOT_A_NUMBER:
        return False
    return _is_of_object(cursor, first) or (word.isalpha() and word not in INTRODUCING and word not in HEDGES)


def _first(cursor: Cursor, part: DaDoc) -> int:
    """Return where a period begins, its "giai đoạn" included."""
    stage = part.first > 1 and cursor.tokens[part.first - 2].word == "giai"
    return part.first - 2 if stage else part.first


def _is_of_object(cursor: Cursor, first: int) -> bool:
    return tuple(token.word for token in cursor.tokens[max(0, first - 2) : first]) in _OBJECTS


def _is_closed(b: Phan) -> bool:
    return bool(b.dot) and all(dot.han is not None for dot in b.dot) and b.loai is not Loai.THUONG_XUYEN


def _within(a: Phan, b: Phan) -> bool:
    first, last = a.dot[0].bat_dau or date.min, a.dot[0].han or date.max
    return all(dot.han is not None and first <= dot.han <= last for dot in b.dot)
