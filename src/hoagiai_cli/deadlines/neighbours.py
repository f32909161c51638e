"""Two parts of a phrase that stand beside each other and speak of one occurrence."""

from itertools import pairwise

from hoagiai_cli.deadlines import periods, reported, stretches
from hoagiai_cli.deadlines.between import Rest
from hoagiai_cli.deadlines.brackets import UNSURE_YEAR, is_inside, is_of_unsure_year, narrow, unclear_bracket
from hoagiai_cli.deadlines.parts import DaDoc, Phan, describe
from hoagiai_cli.deadlines.reading import Dot, Loai
from hoagiai_cli.deadlines.tokens import Cursor

# --- neighbours ------------------------------------------------------------------------------------------------------

_JOINTS = frozenset((",", "(", "-", "hoàn", "thành", "xong", "phải", "và", "tức", "là"))
"""Words that may stand between two parts that speak of one occurrence."""
_CONTINUING = _JOINTS | {"thực", "hiện", "triển", "khai", ")"}
_BEGINNING = _JOINTS | {"bắt", "đầu", "kể", "tính", "thực", "hiện", "triển", "khai"}
_OF_DAY = frozenset(
    ("(", ")", ",", "thứ", "hai", "ba", "tư", "năm", "sáu", "bảy", "chủ", "nhật", "2", "3", "4", "5", "6", "7")
)
"""Words of a day of the week, behind its day."""
_LIST_JOINTS = frozenset((",", "và", ";", "\n", "+", "&"))
_FRAMES = frozenset(("của", "trong"))


def join_neighbours(cursor: Cursor, read: list[DaDoc], rest: Rest) -> list[DaDoc]:
    """Join a part to the one before it where both speak of one occurrence; each keeps its place."""
    result = [read[0]._replace(phan=stretches.with_length(cursor, read[0]))]
    opened = 0
    for before, item in pairwise(read):
        between = {cursor.tokens[at].word for at in range(before.last, item.first)}
        last = result[-1].phan
        joined = reported.join(cursor, before, item) if result[-1].first == before.first else None
        joined = joined or stretches.join(cursor, stretches.Canh(opened, before, item), last, rest)
        joined = joined or _join(cursor, before, item, between, last)
        opened = before.last
        if joined is not None:
            result[-1] = DaDoc(joined, result[-1].first, item.last)
            continue
        phan = item.phan
        if last.dot and phan.dot and not between & _SEPARATORS:
            phan = _run_together(phan)
        elif between & _LIST_JOINTS:
            phan = _doubt_bare_day([part.phan for part in result], phan)
        result.append(item._replace(phan=phan))
    return result


_SEPARATORS = frozenset((",", ";", "\n", "(", ")", ".", ":", "và", "rồi", "+", "&"))
"""What parts two times of a phrase."""


def _run_together(phan: Phan) -> Phan:
    """Doubt a time that follows another with nothing to part them: "2025 Quý II/2026"."""
    return phan._replace(mo_ho=True, ly_do=f"{phan.ly_do} Hai thời gian liền nhau nên chưa rõ thời gian nào là hạn.")


def _join(cursor: Cursor, before: DaDoc, item: DaDoc, between: set[str], a: Phan) -> Phan | None:
    """Return what two neighbours mean together, or None where each stands for itself."""
    b = item.phan
    if a.loai is Loai.THEO_SU_KIEN and not a.dot:
        joined = _from_event(cursor, before, item, between, a)
        if joined is not None:
            return joined
    joined = _from_a_day(cursor, item, between, a)
    if joined is not None:
        return joined
    if between <= _JOINTS:
        joined = _beside(cursor, before, item, between, a)
        if joined is not None:
            return joined
    elif "(" in between and ")" not in between and is_inside(a, b):
        return unclear_bracket(a, b)
    if between <= _CONTINUING:
        joined = _continuous(a, b, cursor.nam)
        if joined is not None:
            return joined
    framed = between <= _FRAMES or cursor.tokens[item.first].word in _FRAMES
    return _frame(a, b) if framed else None


def _beside(cursor: Cursor, before: DaDoc, item: DaDoc, between: set[str], a: Phan) -> Phan | None:
    """Return what two parts mean together of which only a comma, a bracket or "hoàn thành" stands between."""
    b = item.phan
    expected = before.first > 0 and cursor.tokens[before.first - 1].word == "kiến"
    standing = a.loai in {Loai.THUONG_XUYEN, Loai.DINH_KY}
    before_a_day = a.loai is Loai.THUONG_XUYEN and any(dot.ten.startswith("Trước") for dot in b.dot)
    besides = before_a_day or ("và" in between and standing)
    joined = (None if besides else _tighten(a, b, expected=expected)) or _gloss(a, b, between)
    if joined is None and between == {"("}:
        joined = narrow(a, b)
    if joined is None and item.last >= cursor.end - 1:
        joined = _every_year(a, b)
    return joined or _in_each_year(a, b) or _next_year(a, b, cursor.nam)


def _from_a_day(cursor: Cursor, item: DaDoc, between: set[str], a: Phan) -> Phan | None:
    """Return what a beginning makes of what comes back, or of the end behind it."""
    if between <= _BEGINNING:
        return _since(a, item.phan) or _since(item.phan, a)
    to_an_end = between <= _OF_DAY and cursor.tokens[item.first].word in {"đến", "tới"}
    return _to_a_day(a, item.phan) if to_an_end else None


def _tighten(a: Phan, b: Phan, *, expected: bool) -> Phan | None:
    """A last day inside a period: "Quý I/2025 (trước ngày 15/3/2025)" is one occurrence, due on 14/3.

    So is an expected day with a last one: "dự kiến ngày 05/12 (chậm nhất ngày 10/12)" is due on the later.
    """
    if not b.gioi_han or a.gioi_han or len(a.dot) != 1 or len(b.dot) != 1:
        return None
    period, last = a.dot[0], b.dot[0].han
    first = period.bat_dau or (period.han if expected else None)
    if first is None or last is None or last < first or (period.bat_dau and period.han and last > period.han):
        return None
    dot = periods.khoang(periods.ngay_han(first), periods.ngay_han(last))
    ly_do = f"Hai phần của cụm từ nói về một đợt, phần sau cho ngày cuối: {describe(dot)}."
    if is_of_unsure_year(period, b):
        ly_do += UNSURE_YEAR
    mo_ho = a.mo_ho or b.mo_ho or is_of_unsure_year(period, b)
    return a._replace(dot=(dot,), ly_do=ly_do, mo_ho=mo_ho, lua_chon=a.lua_chon or b.lua_chon)


_EVENT_STARTS = frozenset(("khi", "từ", "kể", "sau", "ngay", "trước"))


def _from_event(cursor: Cursor, before: DaDoc, item: DaDoc, between: set[str], a: Phan) -> Phan | None:
    """An event with a day: "từ khi có hướng dẫn đến 30/6" ends on it, "sau khi sáp nhập (01/7/2025)" has it as its own.

    The event's own day is no deadline: the work begins on it; where it is counted from, it is left to the office.
    """
    b, event = item.phan, a.cho_su_kien
    word = cursor.tokens[before.first].word
    between = between - {"dự", "kiến"}
    if event is None or len(b.dot) != 1:
        return None
    if not between and word in {"từ", "kể"} and cursor.tokens[item.first].word in {"đến", "tới"}:
        ly_do = f"Bắt đầu khi có sự kiện “{event.mo_ta}”, {describe(b.dot[0])}."
        return b._replace(ly_do=ly_do, mo_ho=a.mo_ho or b.mo_ho)
    if between == {"("} and word in _EVENT_STARTS and b.loai in {Loai.THANG, Loai.QUY} and not b.gioi_han:
        ly_do = f"{a.ly_do} Phần trong ngoặc có thể là thời gian của sự kiện, có thể là hạn. {b.ly_do}"
        return b._replace(loai=Loai.HON_HOP, mo_ho=True, ly_do=ly_do, cho_su_kien=event)
    whole = b.dot[0].bat_dau is None or b.dot[0].han in {None, b.dot[0].bat_dau}
    is_day = whole and b.loai is Loai.NGAY and not b.gioi_han and between == {"("}
    if not is_day or (word not in _EVENT_STARTS and event.so_ngay is None and event.so_thang is None):
        return None
    day = describe(b.dot[0])
    if event.so_ngay is not None or event.so_thang is not None:
        ly_do = f"{a.ly_do} Phần trong ngoặc ({day}) có thể là ngày của sự kiện, có thể là hạn."
        return a._replace(mo_ho=True, ly_do=ly_do)
    dot = b.dot[0] if b.dot[0].han is None else periods.tu(periods.ngay_han(b.dot[0].han))
    ly_do = f"Ngày trong ngoặc là ngày của sự kiện “{event.mo_ta}”, không phải hạn: {describe(dot)} nên không có hạn."
    return b._replace(dot=(dot,), ly_do=ly_do)


def _gloss(a: Phan, b: Phan, between: set[str]) -> Phan | None:
    """A day and the same day counted from an event: "chậm nhất ngày 10/12/2025 - 95 ngày trước bầu cử"."""
    if a.loai is not Loai.NGAY or b.cho_su_kien is None or (b.cho_su_kien.so_ngay or 0) >= 0:
        return None
    if len(a.dot) != 1 or a.dot[0].han is None or not between & {"(", "-", "tức", "là"}:
        return None
    return a._replace(ly_do=f"{a.ly_do} Số ngày tính từ “{b.cho_su_kien.mo_ta}” là cách nói khác của ngày đã ghi.")


def _continuous(a: Phan, b: Phan, nam: int) -> Phan | None:
    """A period in front of "thường xuyên" is that of the continuous work: "Năm 2025, thường xuyên"."""
    if b.loai is not Loai.THUONG_XUYEN or len(a.dot) != 1 or b.dot != (periods.nam_cua(nam),):
        return None
    if a.dot[0].han is not None and a.loai not in {Loai.NAM, Loai.NHIEU_NAM}:
        return None
    dot = periods.to_end_of_year(a.dot[0], nam)
    ly_do = f"Việc thường xuyên, không xong trước khi hết thời gian đã nêu. Một đợt: {describe(dot)}."
    return a._replace(loai=Loai.THUONG_XUYEN, dot=(dot,), ly_do=ly_do, thuong_xuyen=True)


def _doubt_bare_day(before: list[Phan], phan: Phan) -> Phan:
    """Doubt whether "trước" holds for a bare day too that follows: "trước 15/6 (quý II) và 15/12"."""
    bounded = any(other.gioi_han and other.loai is Loai.NGAY for other in before)
    if not bounded or not phan.dot or not all(periods.is_day(dot) for dot in phan.dot) or phan.gioi_han:
        return phan
    return phan._replace(mo_ho=True, ly_do=f"{phan.ly_do} Chưa rõ giới hạn nêu trước có gồm cả ngày này hay không.")


def _every_year(a: Phan, b: Phan) -> Phan | None:
    """Continuous work of every year comes back: "Thường xuyên, hằng năm"."""
    if {a.loai, b.loai} != {Loai.THUONG_XUYEN, Loai.DINH_KY}:
        return None
    recurring, continuous = (a, b) if a.loai is Loai.DINH_KY else (b, a)
    if not recurring.dot:
        return None
    if len(continuous.dot) == 1:
        recurring = _through_years(continuous.dot[0], recurring) or recurring
    return recurring._replace(ly_do=f"Việc thường xuyên, lặp lại theo kỳ. {recurring.ly_do}", thuong_xuyen=True)


def _since(a: Phan, b: Phan) -> Phan | None:
    """What comes back begins where the phrase says: "Ngày 10 hằng tháng, bắt đầu từ tháng 3/2026"."""
    if a.loai is not Loai.DINH_KY or b.loai is Loai.DINH_KY or len(b.dot) != 1 or b.cho_su_kien is not None:
        return None
    first, last = b.dot[0].bat_dau, b.dot[0].han
    if first is None or last is not None:
        return None
    dots = tuple(dot for dot in a.dot if dot.han is not None and dot.han >= first)
    if not dots:
        return None
    return a._replace(
        dot=dots, mo_ho=a.mo_ho or b.mo_ho, ly_do=f"{a.ly_do} Bắt đầu từ ngày {periods.format_day(first)}."
    )


def _to_a_day(a: Phan, b: Phan) -> Phan | None:
    """A beginning with its day of the week before the end: "Từ 12/5 (thứ Ba) đến 14/5/2026"."""
    if len(a.dot) != 1 or len(b.dot) != 1 or a.loai is not Loai.NGAY or b.loai is not Loai.NGAY:
        return None
    first, last = a.dot[0].bat_dau, b.dot[0].han
    if first is None or a.dot[0].han is not None or last is None or last < first:
        return None
    dot = periods.khoang(periods.ngay_han(first), periods.ngay_han(last))
    return b._replace(dot=(dot,), mo_ho=a.mo_ho or b.mo_ho, ly_do=f"Một đợt: {describe(dot)}.")


def _next_year(a: Phan, b: Phan, nam: int) -> Phan | None:
    """Doubt "hằng năm, quý I của năm sau": of which year the work is, and when it is due."""
    if a.loai is not Loai.DINH_KY or b.loai not in {Loai.QUY, Loai.THANG, Loai.NGAY} or not a.dot:
        return None
    if any(dot.han is None or dot.han.year <= nam for dot in b.dot) or any(
        dot.han and dot.han.year > nam for dot in a.dot
    ):
        return None
    ly_do = f"{a.ly_do} {b.ly_do} Chưa rõ mốc của năm sau là hạn của kỳ nào."
    return b._replace(loai=Loai.HON_HOP, dot=a.dot + b.dot, mo_ho=True, ly_do=ly_do)


def _in_each_year(a: Phan, b: Phan) -> Phan | None:
    spans = a.loai is Loai.NHIEU_NAM and b.loai is Loai.DINH_KY and len(a.dot) == 1
    return _through_years(a.dot[0], b) if spans else None


def _through_years(span: Dot, recurring: Phan) -> Phan | None:
    """Work of every year through a span of years has a deadline in each: "2026 - 2030, hằng năm"."""
    if span.bat_dau is None or span.han is None or span.bat_dau.year == span.han.year:
        return None
    years = range(span.bat_dau.year, span.han.year + 1)
    if any(dot.han is None or dot.han.year not in years for dot in recurring.dot):
        return None
    if all(dot == periods.nam_cua(dot.han.year) for dot in recurring.dot if dot.han is not None):
        dots = tuple(periods.nam_cua(nam) for nam in years)
        return recurring._replace(dot=dots, ly_do=f"Việc lặp lại hằng năm, từ năm {years[0]} đến năm {years[-1]}.")
    if len({dot.han.year for dot in recurring.dot if dot.han is not None}) > 1:
        return None
    ly_do = f"{recurring.ly_do} Thời gian đã nêu gồm nhiều năm, chưa rõ kỳ của những năm nào."
    return recurring._replace(mo_ho=True, ly_do=ly_do)


def _frame(a: Phan, b: Phan) -> Phan | None:
    """The year within which another plan decides: "Theo từng nhiệm vụ của năm 2026"."""
    if a.loai is not Loai.THEO_SU_KIEN or b.loai is not Loai.NAM:
        return None
    return a._replace(dot=b.dot, ly_do=f"{a.ly_do} Chỉ biết là {describe(b.dot[0])}.")
