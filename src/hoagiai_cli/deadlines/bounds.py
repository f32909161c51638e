"""A list of points in time with the words around it: its bound in front, and behind it what changes it.

Behind a list may stand a repetition ("hằng năm"), an open end ("trở đi") or an event ("đến khi kết thúc kiểm kê").
"""

from hoagiai_cli.deadlines import bound_readings, bound_words, periods, reasons
from hoagiai_cli.deadlines.bound_words import BEGINNINGS, LAST_DAYS, Bound, read_bound
from hoagiai_cli.deadlines.cycles import Chuky
from hoagiai_cli.deadlines.grouping import occurrences
from hoagiai_cli.deadlines.list_items import DanhSach, Doan
from hoagiai_cli.deadlines.lists import read_list
from hoagiai_cli.deadlines.moc import ImpossibleDate, Moc
from hoagiai_cli.deadlines.parts import Phan, describe
from hoagiai_cli.deadlines.points import POINT_WORDS
from hoagiai_cli.deadlines.reading import ChoSuKien, Dot, Loai
from hoagiai_cli.deadlines.repetition import read_repetition_of
from hoagiai_cli.deadlines.tails import OPEN_TAILS, read_event_end, read_open_end, read_vague_months
from hoagiai_cli.deadlines.time_of_day import START_WORDS as TIME_OF_DAY_WORDS
from hoagiai_cli.deadlines.time_of_day import clocks, skip_time_of_day
from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, Cursor

START_WORDS = bound_words.FIRST_WORDS | POINT_WORDS | TIME_OF_DAY_WORDS | {"những", "các"}
"""Words with which a bounded list can begin, besides a number."""
_TAIL_WORDS = frozenset(
    (",", "(", "của", "hằng", "mỗi", "từng", "và", "cho", "các", "những", "trở", "về", "đến", "tới", "tháng")
)
"""Words with which a tail can begin."""
_THIS_DOCUMENT = frozenset(("ban", "hành", "kế", "hoạch", "này", "văn", "bản", "quyết", "định", "cho"))


def read_bounded(cursor: Cursor, chu_ky: Chuky | None = None) -> Phan | None:
    """Read a list of points in time with its bound, at the cursor; None and the cursor unmoved if there is none.

    Args:
        cursor: Where to read.
        chu_ky: A cycle in front of the list, which may make it come back: "Hằng năm, trước ngày 15/11".
    """
    at = cursor.at
    bound, words = read_bound(cursor)
    phan = _read_from_today(cursor) if bound is Bound.FROM else None
    phan = phan or read_vague_months(cursor) or _read_bounded_list(cursor, bound, words, chu_ky)
    if phan is None:
        cursor.at = at
    elif words in bound_words.ROUGHLY or _is_rough(cursor, at):
        return phan._replace(mo_ho=True, ly_do=f"{phan.ly_do} “Khoảng” là ước chừng.")
    return phan


def _is_rough(cursor: Cursor, first: int) -> bool:
    """Say whether "khoảng" stands before another bound; "trong khoảng từ … đến …" is a period."""
    words = [token.word for token in cursor.tokens[first : min(cursor.at, first + 4)]]
    return "khoảng" in words and not (words[0] == "trong" and {"từ", "thời"} & set(words))


def _read_bounded_list(cursor: Cursor, bound: Bound, words: tuple[str, ...], chu_ky: Chuky | None) -> Phan | None:
    begin = cursor.at
    timed = skip_time_of_day(cursor)
    if timed and any(cursor.tokens[at].word in {"đến", "-"} for at in range(begin, cursor.at)):
        bound = Bound.IN  # "từ 8h00 đến 11h30 ngày …": the hours have a beginning and an end, the day is one
    danh_sach = read_list(cursor, words) or _read_plan_year(cursor, bound)
    if danh_sach is None:
        return None
    if timed and not any((item.cuoi or item.dau).loai is Loai.NGAY for item in danh_sach.doan):
        raise ImpossibleDate("Có giờ, buổi hoặc thứ trong tuần mà không có ngày.")
    bound = Bound.IN if timed and bound is Bound.NONE else bound
    if bound is not Bound.BEFORE:
        return _read_tail(cursor, danh_sach, bound, chu_ky)
    at = cursor.at
    cursor.accept(",")
    bracket = cursor.accept("(")
    if skip_time_of_day(cursor) and clocks(cursor, at):
        bracket = bracket and cursor.accept(")")  # "trước ngày 25/02 (17h00)"
    else:
        cursor.at = at
    hours = clocks(cursor, begin)
    if hours and all(hours):
        bound = Bound.BY  # "trước 17h00 ngày 25/02": on that day still; before 0h is the day before
    phan = _read_tail(cursor, danh_sach, bound, chu_ky)
    if bound is Bound.BY:
        phan = phan._replace(ly_do=f"{phan.ly_do} “Trước” đi với giờ nên hạn vẫn là ngày ấy.")
    if hours and (len(hours) != len(danh_sach.doan) or len({hour > 0 for hour in hours}) > 1):
        phan = phan._replace(mo_ho=True, ly_do=f"{phan.ly_do} Chưa rõ giờ đã nêu là của những ngày nào.")
    return phan


def _read_plan_year(cursor: Cursor, bound: Bound) -> DanhSach | None:
    """Read "năm" or "cả năm" without a number after a bound: the plan's own year."""
    if bound is Bound.NONE or cursor.word() != "năm" or cursor.number(1) != NOT_A_NUMBER:
        return None
    cursor.at += 1
    return DanhSach((Doan(Moc(Loai.NAM, 0)),), thieu_nam=True)


def _read_from_today(cursor: Cursor) -> Phan | None:
    """Read "từ nay đến năm 2030", "từ ngày ký đến hết quý II": the beginning is the day of the document."""
    at = cursor.at
    if not (
        cursor.accept("nay")
        or cursor.accept("ngày", "ký")
        or cursor.accept("ngày", "ban", "hành")
        or cursor.accept("khi", "ban", "hành")
    ):
        return None
    while cursor.accept_any(_THIS_DOCUMENT):
        pass
    if not (cursor.accept("đến") or cursor.accept("tới") or cursor.accept("-")):
        return _open_from_today(cursor, at)
    cursor.accept("hết")
    danh_sach = read_list(cursor) or _read_plan_year(cursor, Bound.BY)
    if danh_sach is None or len(danh_sach.doan) != 1 or danh_sach.doan[0].cuoi is not None:
        cursor.at = at
        return None
    end = occurrences(danh_sach, cursor.nam, cursor.cach_doc).dot[0]
    if cursor.ngay_ban_hanh is None:
        dot = periods.den_het(end)
        ly_do = f"Bắt đầu từ ngày ban hành văn bản (chưa biết ngày), {describe(dot)}."
    else:
        dot = periods.khoang(periods.ngay_han(cursor.ngay_ban_hanh), end)
        ly_do = f"Bắt đầu từ ngày ban hành văn bản: {describe(dot)}."
    loai = bound_readings.kind_until(bound_readings.kind(danh_sach), Bound.BY, end, cursor.nam)
    return Phan(loai, (dot,), ly_do, nam_ngam_dinh=danh_sach.thieu_nam)


def _open_from_today(cursor: Cursor, first: int) -> Phan:
    """Read "từ nay trở đi", "kể từ ngày ký": a beginning that is the document's day, and no end."""
    cursor.accept("trở", "đi")
    if cursor.ngay_ban_hanh is not None:
        dot = periods.tu(periods.ngay_han(cursor.ngay_ban_hanh))
        return Phan(Loai.NGAY, (dot,), f"{describe(dot).capitalize()} nên không có hạn.")
    ly_do = "Bắt đầu từ ngày ban hành văn bản (chưa biết ngày), không nêu ngày kết thúc nên không có hạn."
    return Phan(Loai.THEO_SU_KIEN, (), ly_do, cho_su_kien=ChoSuKien(cursor.quote(first, cursor.at)))


# --- tails -----------------------------------------------------------------------------------------------------------


def _read_tail(cursor: Cursor, danh_sach: DanhSach, bound: Bound, chu_ky: Chuky | None) -> Phan:
    """Read what follows a list and changes it: a recurrence, an open end, an end that is an event."""
    if chu_ky is not None or cursor.word() in _TAIL_WORDS:
        repeated = read_repetition_of(cursor, danh_sach, chu_ky)
        if repeated is not None:
            phan, vague = bound_readings.recurring(cursor, repeated, bound), reasons.of_parts(danh_sach)
            if bound is Bound.BEFORE and _is_cut_short(danh_sach, repeated):
                ly_do = "Có tháng không có ngày ấy nên chưa rõ “trước ngày” là đến ngày nào."
                return phan._replace(mo_ho=True, ly_do=ly_do)
            if danh_sach.hoac:
                return phan._replace(mo_ho=True, ly_do="Cụm từ cho chọn (“hoặc”) nên chưa rõ mỗi kỳ là mốc nào.")
            if bound in BEGINNINGS and any(item.cuoi is None for item in danh_sach.doan):
                return phan._replace(
                    mo_ho=True, ly_do="Chưa rõ việc bắt đầu ở mốc ấy rồi lặp lại, hay mỗi kỳ bắt đầu ở đó."
                )
            return phan._replace(mo_ho=True, ly_do=vague.ly_do) if vague and vague.mo_ho else phan
        open_end = _read_open_tail(cursor, danh_sach, bound)
        if open_end is not None:
            return open_end
        if cursor.accept("trở", "về", "trước"):
            bound = Bound.BY
    return _without_tail(cursor, danh_sach, bound)


def _is_cut_short(danh_sach: DanhSach, dots: tuple[Dot, ...]) -> bool:
    """Say whether a day that comes back does not exist in some month: "trước ngày 30 hằng tháng"."""
    days = {item.dau.so for item in danh_sach.doan if item.dau.loai is Loai.NGAY and item.dau.thang is None}
    return bool(days) and any(dot.han is not None and dot.han.day not in days for dot in dots)


def _read_open_tail(cursor: Cursor, danh_sach: DanhSach, bound: Bound) -> Phan | None:
    if read_open_end(cursor):
        if bound in LAST_DAYS:
            return bound_readings.in_later_years_too(bound_readings.bounded(cursor, danh_sach, bound))
        return bound_readings.open_from(cursor, danh_sach, ke_tiep=True)
    if any(cursor.accept(*words) for words in OPEN_TAILS):
        if bound in LAST_DAYS:
            raise ImpossibleDate("“Trước”, “đến” đi với “trở đi” nên chưa rõ là ngày bắt đầu hay ngày kết thúc.")
        return bound_readings.open_from(cursor, danh_sach, ke_tiep=False)
    event = read_event_end(cursor)
    return (
        None
        if event is None
        else bound_readings.open_until(event, bound_readings.open_from(cursor, danh_sach, ke_tiep=False))
    )


def _without_tail(cursor: Cursor, danh_sach: DanhSach, bound: Bound) -> Phan:
    if bound is Bound.FROM and len(danh_sach.doan) == 1 and danh_sach.doan[0].cuoi is None:
        return bound_readings.open_from(cursor, danh_sach, ke_tiep=False)
    if danh_sach.hang_nam:
        nhom = occurrences(danh_sach, cursor.nam, cursor.cach_doc, may_join=bound is not Bound.BEFORE)
        return bound_readings.recurring(cursor, nhom.dot, bound)
    return bound_readings.bounded(cursor, danh_sach, bound)
