"""A list of points in time with the words around it: its bound in front, and behind it what changes it.

Behind a list may stand a repetition ("hằng năm"), an open end ("trở đi") or an event ("đến khi kết thúc kiểm kê").
"""

from hoagiai_cli.deadlines import bound_words, periods, reasons
from hoagiai_cli.deadlines.bound_words import Bound, read_bound
from hoagiai_cli.deadlines.cycles import Chuky
from hoagiai_cli.deadlines.grouping import Nhom, occurrences
from hoagiai_cli.deadlines.list_items import DanhSach, Doan
from hoagiai_cli.deadlines.lists import read_list
from hoagiai_cli.deadlines.moc import ImpossibleDate, Moc, to_dot
from hoagiai_cli.deadlines.parts import Phan, count, describe
from hoagiai_cli.deadlines.points import POINT_WORDS
from hoagiai_cli.deadlines.reading import ChoSuKien, Dot, Loai, LuaChon
from hoagiai_cli.deadlines.repetition import read_repetition_of
from hoagiai_cli.deadlines.tails import OPEN_TAILS, read_event_end, read_open_end, read_vague_months
from hoagiai_cli.deadlines.time_of_day import START_WORDS as TIME_OF_DAY_WORDS
from hoagiai_cli.deadlines.time_of_day import clocks, skip_time_of_day
from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, Cursor

START_WORDS = bound_words.FIRST_WORDS | POINT_WORDS | TIME_OF_DAY_WORDS | {"những", "các"}
"""Words with which a bounded list can begin, besides a number."""
_LAST_DAYS = (Bound.BEFORE, Bound.BY)
"""Bounds that give each day or period a deadline of its own."""
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
    if danh_sach is None or len(danh_sach.doan) != 1:
        cursor.at = at
        return None
    end = occurrences(danh_sach, cursor.nam, cursor.cach_doc).dot[0]
    if cursor.ngay_ban_hanh is None:
        dot = periods.den_het(end)
        ly_do = f"Bắt đầu từ ngày ban hành văn bản (chưa biết ngày), {describe(dot)}."
    else:
        dot = periods.khoang(periods.ngay_han(cursor.ngay_ban_hanh), end)
        ly_do = f"Bắt đầu từ ngày ban hành văn bản: {describe(dot)}."
    loai = _kind_until(_kind(danh_sach), Bound.BY, end, cursor.nam)
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
            phan, vague = _recurring(cursor, repeated, bound), reasons.of_parts(danh_sach)
            return phan._replace(mo_ho=True, ly_do=vague.ly_do) if vague and vague.mo_ho else phan
        open_end = _read_open_tail(cursor, danh_sach, bound)
        if open_end is not None:
            return open_end
        if cursor.accept("trở", "về", "trước"):
            bound = Bound.BY
    return _without_tail(cursor, danh_sach, bound)


def _read_open_tail(cursor: Cursor, danh_sach: DanhSach, bound: Bound) -> Phan | None:
    if read_open_end(cursor):
        if bound in _LAST_DAYS:
            return _in_later_years_too(_bounded(cursor, danh_sach, bound))
        return _open(cursor, danh_sach, ke_tiep=True)
    if any(cursor.accept(*words) for words in OPEN_TAILS):
        if bound in _LAST_DAYS:
            raise ImpossibleDate("“Trước”, “đến” đi với “trở đi” nên chưa rõ là ngày bắt đầu hay ngày kết thúc.")
        return _open(cursor, danh_sach, ke_tiep=False)
    event = read_event_end(cursor)
    return None if event is None else _open_until(event, _open(cursor, danh_sach, ke_tiep=False))


def _without_tail(cursor: Cursor, danh_sach: DanhSach, bound: Bound) -> Phan:
    if bound is Bound.FROM and len(danh_sach.doan) == 1 and danh_sach.doan[0].cuoi is None:
        return _open(cursor, danh_sach, ke_tiep=False)
    if danh_sach.hang_nam:
        nhom = occurrences(danh_sach, cursor.nam, cursor.cach_doc, may_join=bound is not Bound.BEFORE)
        return _recurring(cursor, nhom.dot, bound)
    return _bounded(cursor, danh_sach, bound)


# --- readings --------------------------------------------------------------------------------------------------------


def _recurring(cursor: Cursor, dots: tuple[Dot, ...], bound: Bound) -> Phan:
    if not dots or any(dot.han is not None and dot.han.year > cursor.nam + 1 for dot in dots):
        return Phan(Loai.DINH_KY, dots, "Việc lặp lại nhưng chưa rõ đợt nào thuộc kỳ kế hoạch.", mo_ho=True)
    bounded = tuple(bound_words.apply(bound, dot, cursor.cach_doc) for dot in dots)
    ly_do = f"Việc lặp lại: {count(len(bounded))} đợt trong kỳ kế hoạch, {describe(bounded[0])}"
    ly_do += "." if len(bounded) == 1 else f"; …; {describe(bounded[-1])}."
    ly_do = f"{ly_do} {reasons.of_strictness(bound, dots, cursor.cach_doc)}".rstrip()
    return Phan(Loai.DINH_KY, bounded, ly_do, lua_chon=_choices(Nhom(dots), bound))


def _open(cursor: Cursor, danh_sach: DanhSach, *, ke_tiep: bool) -> Phan:
    """A beginning without an end; ``ke_tiep`` when the phrase goes on into the years after."""
    loai = _kind(danh_sach)
    if ke_tiep or loai is Loai.NAM:
        loai = Loai.NHIEU_NAM
    dot = periods.tu(to_dot(danh_sach.doan[0].dau, cursor.nam))
    ly_do = f"{describe(dot).capitalize()}: cụm từ để ngỏ phần sau nên không có hạn."
    mo_ho = len(danh_sach.doan) > 1
    if mo_ho:
        ly_do += " Có nhiều mốc nên chưa rõ bắt đầu từ mốc nào."
    elif danh_sach.doan[0].cuoi is not None:
        mo_ho = True
        ly_do += " Khoảng đã nêu có ngày kết thúc mà sau đó còn tiếp, chưa rõ ngày ấy có phải là hạn."
    return Phan(loai, (dot,), ly_do, mo_ho=mo_ho, nam_ngam_dinh=danh_sach.thieu_nam)


def _in_later_years_too(phan: Phan) -> Phan:
    """Doubt the deadlines of the years after: "trước 31/12/2025 và các năm tiếp theo"."""
    ly_do = f"{phan.ly_do} Cụm từ không nêu hạn của các năm tiếp theo."
    return phan._replace(loai=Loai.NHIEU_NAM, mo_ho=True, ly_do=ly_do)


def _open_until(event: str, phan: Phan) -> Phan:
    """A beginning with an end that is an event."""
    begin = describe(phan.dot[0]).partition(",")[0].capitalize()
    ly_do = f"{begin}, kết thúc khi có sự kiện “{event}”: chưa có sự kiện thì chưa có hạn."
    return phan._replace(loai=Loai.HON_HOP, ly_do=ly_do, cho_su_kien=ChoSuKien(event))


def _bounded(cursor: Cursor, danh_sach: DanhSach, bound: Bound) -> Phan:
    """A list without a tail: its occurrences, and every reason and doubt about them."""
    may_join = bound not in _LAST_DAYS
    nhom = occurrences(danh_sach, cursor.nam, cursor.cach_doc, may_join=may_join)
    dots = tuple(bound_words.apply(bound, dot, cursor.cach_doc) for dot in nhom.dot)
    if bound is Bound.FROM_AFTER and len(danh_sach.doan) == 1 and danh_sach.doan[0].cuoi is not None:
        dots = (_after_its_beginning(danh_sach.doan[0], nhom.dot[0], cursor.nam),)
    ly_do = [reasons.of_list(danh_sach, nhom, dots)]
    mo_ho = nhom.gop and cursor.cach_doc is not LuaChon.CA_KHOANG
    if len(dots) > 1 and (danh_sach.hoac or bound is Bound.FROM):
        dots, doubt = _one_of(dots) if danh_sach.hoac else (dots, "“Từ” đi với nhiều mốc, chưa rõ bắt đầu từ mốc nào.")
        ly_do = [doubt]
        mo_ho = True
    if danh_sach.nam_khong_ro:
        ly_do.append("Các mốc không theo thứ tự thời gian nên chưa rõ mốc nào thuộc năm nào.")
        mo_ho = True
    vague = reasons.of_parts(danh_sach)
    if vague is not None:
        ly_do.append(vague.ly_do)
        mo_ho = mo_ho or vague.mo_ho
    ly_do.append(reasons.of_strictness(bound, nhom.dot, cursor.cach_doc))
    if danh_sach.thieu_nam:
        ly_do.append(f"Không ghi năm nên lấy năm của kế hoạch: {cursor.nam}.")
    return Phan(
        _kind_until(_kind(danh_sach), bound, dots[0], cursor.nam),
        dots,
        " ".join(filter(None, ly_do)),
        mo_ho=mo_ho,
        nam_ngam_dinh=danh_sach.thieu_nam,
        gioi_han=bound in _LAST_DAYS,
        lua_chon=_choices(nhom, bound),
    )


def _after_its_beginning(doan: Doan, dot: Dot, nam: int) -> Dot:
    """Begin "từ sau ngày 01/3 đến ngày 30/6" on the day after the first."""
    after = bound_words.apply(Bound.AFTER, to_dot(doan.dau, nam), None).bat_dau
    if after is None or dot.han is None or after > dot.han:
        raise ImpossibleDate("Khoảng thời gian kết thúc trước khi bắt đầu.")
    return periods.khoang(periods.ngay_han(after), periods.ngay_han(dot.han))


def _one_of(dots: tuple[Dot, ...]) -> tuple[tuple[Dot, ...], str]:
    """Make one period of "Quý III hoặc quý IV" that holds both, where each has a beginning and an end of its own."""
    closed = all(dot.bat_dau is not None and dot.han is not None and " - " not in dot.ten for dot in dots)
    if not closed or list(dots) != sorted(dots, key=periods.order):
        return dots, "Cụm từ cho chọn (“hoặc”) nên chưa rõ là mốc nào."
    first, last = (
        periods.ngay_han(dot.han) if dot.han and dot.bat_dau == dot.han else dot for dot in (dots[0], dots[-1])
    )
    dot = periods.khoang(first, last)
    return (dot,), f"Cụm từ cho chọn (“hoặc”), đọc là một khoảng: {describe(dot)}."


def _choices(nhom: Nhom, bound: Bound) -> tuple[LuaChon, ...]:
    """Return how the office may settle the phrase, if it can be read two ways."""
    if nhom.gop or nhom.tach:
        return (LuaChon.CA_KHOANG, LuaChon.TUNG_QUY)
    if bound is Bound.BEFORE and periods.is_day(nhom.dot[0]):
        return (LuaChon.KHONG_KE_NGAY, LuaChon.KE_CA_NGAY)
    return ()


# --- kinds -----------------------------------------------------------------------------------------------------------


def _kind(danh_sach: DanhSach) -> Loai:
    """The unit of the phrase; for a range, of its end, which gives the deadline."""
    last = danh_sach.doan[-1]
    loai = (last.cuoi or last.dau).loai
    if last.cuoi is not None and loai is Loai.NAM and last.dau.nam == last.cuoi.nam:
        return last.dau.loai
    if loai is Loai.NAM and (len(danh_sach.doan) > 1 or last.cuoi is not None):
        return Loai.NHIEU_NAM
    return loai


def _kind_until(loai: Loai, bound: Bound, dot: Dot, nam: int) -> Loai:
    """Tell years: "Đến năm 2030" in a plan of 2025 is work of several years, "đến năm 2025" of one."""
    if loai is Loai.NAM and bound is Bound.BY and dot.han is not None and dot.han.year > nam:
        return Loai.NHIEU_NAM
    return loai
