"""A list of points in time with the words that say how it bounds the work: "trước", "chậm nhất", "trong", "từ … trở đi".

No law defines these words for plans. "Trước ngày 25/02" is read strictly, without that day, unless the office chose
otherwise; every other bound includes the day or the period that it names.
"""

from enum import Enum, auto

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.cycles import Chuky, read_repetition_of
from hoagiai_cli.deadlines.events import read_event_text
from hoagiai_cli.deadlines.lists import DanhSach, Doan, Nhom, occurrences, read_list
from hoagiai_cli.deadlines.moc import POINT_WORDS, ImpossibleDate, Moc
from hoagiai_cli.deadlines.parts import Phan, count, describe, join_words
from hoagiai_cli.deadlines.reading import ChoSuKien, Dot, Loai, LuaChon
from hoagiai_cli.deadlines.time_of_day import START_WORDS as TIME_OF_DAY_WORDS
from hoagiai_cli.deadlines.time_of_day import skip_time_of_day
from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, Cursor


class Bound(Enum):
    """How a period bounds the work."""

    NONE = auto()
    """Nothing but the period itself: a date is a deadline, the rest is a period of work."""
    IN = auto()
    BEFORE = auto()
    BY = auto()
    FROM = auto()
    AFTER = auto()


_WORDS: dict[tuple[str, ...], Bound] = {
    ("trước",): Bound.BEFORE,
    ("chậm", "nhất"): Bound.BY,
    ("muộn", "nhất"): Bound.BY,
    ("không", "quá"): Bound.BY,
    ("không", "muộn", "hơn"): Bound.BY,
    ("không", "chậm", "hơn"): Bound.BY,
    ("không", "chậm", "quá"): Bound.BY,
    ("cho", "đến"): Bound.BY,
    ("đến",): Bound.BY,
    ("tới",): Bound.BY,
    ("hết",): Bound.BY,
    ("hạn", "cuối"): Bound.BY,
    ("trong", "vòng"): Bound.IN,
    ("trong", "khoảng"): Bound.IN,
    ("trong", "suốt"): Bound.IN,
    ("trong",): Bound.IN,
    ("vào", "khoảng"): Bound.IN,
    ("vào",): Bound.IN,
    ("khoảng",): Bound.IN,
    ("kể", "từ"): Bound.FROM,
    ("bắt", "đầu", "từ"): Bound.FROM,
    ("từ", "sau"): Bound.AFTER,
    ("từ",): Bound.FROM,
    ("sau",): Bound.AFTER,
}
"""Words → bound. Of two that follow each other ("chậm nhất trước ngày", "chậm nhất trong tháng") the stricter counts."""

FIRST_WORDS = frozenset(words[0] for words in _WORDS)
START_WORDS = FIRST_WORDS | POINT_WORDS | TIME_OF_DAY_WORDS | {"những", "các"}
_STRICTNESS = (Bound.NONE, Bound.IN, Bound.FROM, Bound.AFTER, Bound.BY, Bound.BEFORE)
_LONGEST_FIRST = sorted(_WORDS, key=len, reverse=True)
_BY_FIRST_WORD = {first: [words for words in _LONGEST_FIRST if words[0] == first] for first in FIRST_WORDS}
_MOST_BOUND_WORDS = 3
"""No phrase needs more: "chậm nhất trước hết ngày …" has three."""
_FILLERS = frozenset(("là", "thời", "gian", "điểm", "hạn", ":"))
_TAIL_WORDS = frozenset(
    (",", "(", "của", "hằng", "mỗi", "từng", "và", "cho", "các", "những", "trở", "về", "đến", "tới", "tháng")
)
"""Words with which a tail can begin."""
_OPEN_TAILS = (("trở", "đi"), ("trở", "về", "sau"), ("về", "sau"))


def read_bounded(cursor: Cursor, chu_ky: Chuky | None = None) -> Phan | None:
    """Read a list of points in time with its bound, at the cursor; None and the cursor unmoved if there is none."""
    at = cursor.at
    bound, words = _read_bound(cursor)
    phan = None
    if bound is Bound.FROM:
        phan = _read_from_today(cursor)
    if phan is None:
        phan = _read_vague_months(cursor)
    if phan is None:
        begin = cursor.at
        timed = skip_time_of_day(cursor)
        if timed and any(cursor.tokens[k].word in {"đến", "-"} for k in range(begin, cursor.at)):
            bound = Bound.IN  # "từ 8h00 đến 11h30 ngày …": the hours have a beginning and an end, the day is one
        danh_sach = read_list(cursor, words) or _read_plan_year(cursor, bound)
        if danh_sach is not None:
            if timed and bound is Bound.NONE:
                bound = Bound.IN
            phan = _read_tail(cursor, danh_sach, bound, chu_ky)
            if words and words[-1] == "khoảng" and words[0] != "trong":
                phan = phan._replace(mo_ho=True, ly_do=f"{phan.ly_do} “Khoảng” là ước chừng.")
    if phan is None:
        cursor.at = at
    return phan


def _read_bound(cursor: Cursor) -> tuple[Bound, tuple[str, ...]]:
    """Read the words of a bound; return it and the last words read, which items of a list may repeat."""
    bound = Bound.NONE
    last: tuple[str, ...] = ()
    for _ in range(_MOST_BOUND_WORDS):
        if cursor.word() not in FIRST_WORDS:
            break
        for words in _BY_FIRST_WORD[cursor.word()]:
            if cursor.accept(*words):
                break
        else:
            break
        bound = max(bound, _WORDS[words], key=_STRICTNESS.index)
        last = words
        while cursor.accept_any(_FILLERS):
            pass
    return bound, last


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
    cursor.accept("cho")
    if not (cursor.accept("đến") or cursor.accept("tới") or cursor.accept("-")):
        cursor.at = at
        return None
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
    loai = _kind(danh_sach)
    if loai is Loai.NAM and end.han is not None and end.han.year > cursor.nam:
        loai = Loai.NHIEU_NAM
    return Phan(loai, (dot,), ly_do, nam_ngam_dinh=danh_sach.thieu_nam)


def _read_vague_months(cursor: Cursor) -> Phan | None:
    """Read "những tháng cuối năm 2025": which month is the first of them, nobody knows."""
    if cursor.word(1) != "tháng":
        return None
    at = cursor.at
    if (cursor.accept("những") or cursor.accept("các")) and cursor.accept("tháng"):
        if cursor.accept("đầu") or cursor.accept("cuối") or cursor.accept("còn", "lại"):
            cursor.accept("của")
            cursor.accept("trong")
            if cursor.accept("năm"):
                cursor.at += cursor.is_year()
                quoted = cursor.quote(at, cursor.at)
                return Phan(Loai.THANG, (), f"“{quoted}” không rõ là những tháng nào nên không có hạn.", mo_ho=True)
    cursor.at = at
    return None


# --- tails -----------------------------------------------------------------------------------------------------------


def _read_tail(cursor: Cursor, danh_sach: DanhSach, bound: Bound, chu_ky: Chuky | None) -> Phan:
    """Read what follows a list and changes it: a recurrence, an open end, an end that is an event."""
    if chu_ky is None and cursor.word() not in _TAIL_WORDS:
        return _without_tail(cursor, danh_sach, bound)
    repeated = read_repetition_of(cursor, danh_sach, chu_ky)
    if repeated is not None:
        return _recurring(cursor, repeated, bound)
    if bound is not Bound.BEFORE and _read_open_end(cursor):
        return _open(cursor, danh_sach, ke_tiep=True)
    if any(cursor.accept(*tail) for tail in _OPEN_TAILS):
        return _open(cursor, danh_sach, ke_tiep=False)
    event = _read_event_end(cursor)
    if event is not None:
        phan = _open(cursor, danh_sach, ke_tiep=False)
        return phan._replace(
            loai=Loai.HON_HOP,
            ly_do=f"Bắt đầu ngày {periods.format_day(_first_day(phan.dot[0]))}, kết thúc khi có sự kiện “{event}”: "
            "chưa có sự kiện thì chưa có hạn.",
            cho_su_kien=ChoSuKien(event),
        )
    if cursor.accept("trở", "về", "trước"):
        bound = Bound.BY
    return _without_tail(cursor, danh_sach, bound)


def _without_tail(cursor: Cursor, danh_sach: DanhSach, bound: Bound) -> Phan:
    if bound is Bound.FROM and len(danh_sach.doan) == 1 and danh_sach.doan[0].cuoi is None:
        return _open(cursor, danh_sach, ke_tiep=False)
    if danh_sach.hang_nam:
        nhom = occurrences(danh_sach, cursor.nam, cursor.cach_doc, may_join=bound is not Bound.BEFORE)
        return _recurring(cursor, nhom.dot, bound)
    return _bounded(cursor, danh_sach, bound)


def _read_open_end(cursor: Cursor) -> bool:
    """Read "và các năm tiếp theo", "và những năm sau"."""
    at = cursor.at
    cursor.accept(",")
    cursor.accept("và")
    cursor.accept("cho")
    if (cursor.accept("các") or cursor.accept("những")) and cursor.accept("năm"):
        for tail in (("tiếp", "theo"), ("kế", "tiếp"), ("sau", "đó"), ("sau",), ("tới",), ("về", "sau")):
            if cursor.accept(*tail):
                return True
    cursor.at = at
    return False


def _read_event_end(cursor: Cursor) -> str | None:
    """Read "đến khi kết thúc tổng kiểm kê" after a beginning."""
    at = cursor.at
    cursor.accept("cho")
    if (cursor.accept("đến") or cursor.accept("tới")) and (cursor.accept("khi") or cursor.accept("lúc")):
        event = read_event_text(cursor)
        if event:
            return event
    cursor.at = at
    return None


# --- readings --------------------------------------------------------------------------------------------------------


def _recurring(cursor: Cursor, dots: tuple[Dot, ...], bound: Bound) -> Phan:
    bounded = tuple(_bound_dot(cursor, dot, bound) for dot in dots)
    ly_do = f"Việc lặp lại: {count(len(bounded))} đợt trong kỳ kế hoạch, {describe(bounded[0])}"
    ly_do += "." if len(bounded) == 1 else f"; …; {describe(bounded[-1])}."
    choices = _choices(Nhom(dots), bound) if dots else ()
    return Phan(Loai.DINH_KY, bounded, ly_do + _strict_reason(cursor, bound, dots), lua_chon=choices)


def _open(cursor: Cursor, danh_sach: DanhSach, *, ke_tiep: bool) -> Phan:
    """A beginning without an end; ``ke_tiep`` when the phrase goes on into the years after."""
    dots = occurrences(danh_sach, cursor.nam, cursor.cach_doc).dot
    loai = _kind(danh_sach)
    if ke_tiep or loai is Loai.NAM:
        loai = Loai.NHIEU_NAM
    dot = periods.tu(dots[0])
    ly_do = f"{describe(dot).capitalize()}: cụm từ để ngỏ phần sau nên không có hạn."
    return Phan(loai, (dot,), ly_do, nam_ngam_dinh=danh_sach.thieu_nam)


def _bounded(cursor: Cursor, danh_sach: DanhSach, bound: Bound) -> Phan:
    may_join = bound not in {Bound.BEFORE, Bound.BY}
    nhom = occurrences(danh_sach, cursor.nam, cursor.cach_doc, may_join=may_join)
    dots = tuple(_bound_dot(cursor, dot, bound) for dot in nhom.dot)
    reasons = [_reason(danh_sach, nhom, dots)]
    mo_ho = nhom.gop and cursor.cach_doc is not LuaChon.CA_KHOANG
    if danh_sach.hoac and len(dots) > 1:
        dots = (periods.khoang(dots[0], dots[-1]),)
        reasons = [f"Cụm từ cho chọn (“hoặc”), đọc là một khoảng: {describe(dots[0])}."]
        mo_ho = True
    if danh_sach.nam_khong_ro:
        reasons.append("Các mốc không theo thứ tự thời gian nên chưa rõ mốc nào thuộc năm nào.")
        mo_ho = True
    vague = _vague_reason(danh_sach)
    if vague:
        reasons.append(vague[0])
        mo_ho = mo_ho or vague[1]
    reasons.append(_strict_reason(cursor, bound, nhom.dot).strip())
    if danh_sach.thieu_nam:
        reasons.append(f"Không ghi năm nên lấy năm của kế hoạch: {cursor.nam}.")
    loai = _kind(danh_sach)
    if loai is Loai.NAM and bound is Bound.BY and dots[0].han is not None and dots[0].han.year > cursor.nam:
        loai = Loai.NHIEU_NAM
    return Phan(
        loai,
        dots,
        " ".join(filter(None, reasons)),
        mo_ho=mo_ho,
        nam_ngam_dinh=danh_sach.thieu_nam,
        gioi_han=bound in {Bound.BY, Bound.BEFORE},
        lua_chon=_choices(nhom, bound),
    )


def _choices(nhom: Nhom, bound: Bound) -> tuple[LuaChon, ...]:
    """Return how the office may settle the phrase, if it can be read two ways."""
    if nhom.gop or nhom.tach:
        return (LuaChon.CA_KHOANG, LuaChon.TUNG_QUY)
    if bound is Bound.BEFORE and nhom.dot[0].bat_dau is None:
        return (LuaChon.KHONG_KE_NGAY, LuaChon.KE_CA_NGAY)
    return ()


def _bound_dot(cursor: Cursor, dot: Dot, bound: Bound) -> Dot:
    if bound is Bound.BEFORE:
        if dot.bat_dau is None and cursor.cach_doc is LuaChon.KE_CA_NGAY:
            return dot
        if " - " in dot.ten:
            raise ImpossibleDate("“Trước” đi với một khoảng thời gian thì không rõ là trước ngày nào.")
        return periods.truoc(dot)
    if bound is Bound.BY:
        return periods.den_het(dot)
    if bound is Bound.AFTER:
        return _after(dot)
    if bound is Bound.IN and dot.bat_dau is None and dot.han is not None and dot.ten[0].isdigit():
        return periods.trong_ngay(dot.han)
    return dot


def _after(dot: Dot) -> Dot:
    if dot.han is None:
        raise ImpossibleDate("“Sau” đi với thời gian không có ngày kết thúc.")
    return periods.tu(periods.ngay_han(dot.han + periods.ONE_DAY))


def _first_day(dot: Dot):  # type: ignore[no-untyped-def]
    return dot.bat_dau or dot.han


def _kind(danh_sach: DanhSach) -> Loai:
    """The unit of the phrase; for a range, of its end, which gives the deadline."""
    last = danh_sach.doan[-1]
    loai = (last.cuoi or last.dau).loai
    if loai is Loai.NAM and (len(danh_sach.doan) > 1 or last.cuoi is not None):
        return Loai.NHIEU_NAM
    return loai


_UNIT_WORDS = {Loai.QUY: "quý", Loai.THANG: "tháng", Loai.NAM: "năm", Loai.NGAY: "ngày"}


def _reason(danh_sach: DanhSach, nhom: Nhom, dots: tuple[Dot, ...]) -> str:
    """Say why a list was read as one or several occurrences."""
    loai = danh_sach.doan[-1].dau.loai
    unit = _UNIT_WORDS[loai]
    if nhom.gop:
        spans = join_words([describe(dot) for dot in dots])
        return (
            f"Chữ “{unit}” không lặp lại nên có thể là một khoảng hoặc mỗi {unit} một đợt; đọc là một khoảng, {spans}."
        )
    if len(dots) == 1:
        return f"Một đợt: {describe(dots[0])}."
    deadlines = join_words([periods.format_day(dot.han) for dot in dots if dot.han is not None])
    if nhom.tach:
        return f"Theo cách đọc đã chọn, mỗi {unit} một đợt: hạn {deadlines}."
    if loai is Loai.NGAY:
        return f"Nêu {count(len(dots))} mốc nên là {count(len(dots))} đợt: hạn {deadlines}."
    if nhom.cach_quang:
        return (
            f"Chữ “{unit}” không lặp lại nhưng các {unit} không liền nhau, không thể là một khoảng, nên là "
            f"{count(len(dots))} đợt: hạn {deadlines}."
        )
    return f"Chữ “{unit}” lặp lại nên là {count(len(dots))} đợt riêng: hạn {deadlines}."


def _strict_reason(cursor: Cursor, bound: Bound, dots: tuple[Dot, ...]) -> str:
    """Say how "trước" was read, and that no law defines it."""
    if bound is not Bound.BEFORE:
        return ""
    if cursor.cach_doc is LuaChon.KE_CA_NGAY and dots[0].bat_dau is None:
        return " “Trước ngày” kể cả ngày ấy, theo cách đọc đã chọn; không văn bản nào định nghĩa từ này."
    if dots[0].bat_dau is None:
        return " “Trước ngày” đọc chặt là không kể ngày ấy; không văn bản nào định nghĩa từ này."
    return " “Trước” đọc chặt là không kể khoảng thời gian ấy; không văn bản nào định nghĩa từ này."


def _vague_reason(danh_sach: DanhSach) -> tuple[str, bool] | None:
    """Say how the beginning, middle or end of a unit was read, and whether that leaves a doubt."""
    for item in danh_sach.doan:
        for moc in (item.dau, item.cuoi):
            if moc is None or not moc.vi_tri:
                continue
            if moc.vi_tri == "tuần":
                return "Không văn bản nào đánh số tuần trong tháng nên chỉ chắc là trong tháng ấy.", True
            if moc.loai is Loai.QUY:
                return f"Không văn bản nào định nghĩa “{moc.vi_tri} quý” nên chỉ chắc là trong quý ấy.", (
                    moc.vi_tri != "cuối"
                )
            return (
                f"“{moc.vi_tri.capitalize()} {_UNIT_WORDS[moc.loai]}” đọc tương tự Điều 146 Bộ luật Dân sự 2015, vốn "
                "quy định cho quan hệ dân sự.",
                moc.vi_tri != "cuối",
            )
    return None
