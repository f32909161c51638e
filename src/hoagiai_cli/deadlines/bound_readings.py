"""What a list of points in time comes to with its bound and its tail: occurrences, reasons, and every doubt of them."""

from hoagiai_cli.deadlines import bound_words, periods, reasons
from hoagiai_cli.deadlines.bound_words import LAST_DAYS, Bound
from hoagiai_cli.deadlines.grouping import Nhom, occurrences
from hoagiai_cli.deadlines.list_items import DanhSach, Doan
from hoagiai_cli.deadlines.moc import ImpossibleDate, to_dot
from hoagiai_cli.deadlines.parts import Phan, count, describe
from hoagiai_cli.deadlines.reading import ChoSuKien, Dot, Loai, LuaChon
from hoagiai_cli.deadlines.tokens import Cursor


def recurring(cursor: Cursor, dots: tuple[Dot, ...], bound: Bound) -> Phan:
    """What comes back, with its occurrences in the plan's period."""
    years = bound not in LAST_DAYS and all(dot.han is not None and dot == periods.nam_cua(dot.han.year) for dot in dots)
    if not dots or (not years and any(dot.han is not None and dot.han.year > cursor.nam + 1 for dot in dots)):
        return Phan(Loai.DINH_KY, dots, "Việc lặp lại nhưng chưa rõ đợt nào thuộc kỳ kế hoạch.", mo_ho=True)
    due = tuple(bound_words.apply(bound, dot, cursor.cach_doc) for dot in dots)
    ly_do = f"Việc lặp lại: {count(len(due))} đợt trong kỳ kế hoạch, {describe(due[0])}"
    ly_do += "." if len(due) == 1 else f"; …; {describe(due[-1])}."
    ly_do = f"{ly_do} {reasons.of_strictness(bound, dots, cursor.cach_doc)}".rstrip()
    return Phan(Loai.DINH_KY, due, ly_do, lua_chon=_choices(Nhom(dots), bound))


def open_from(cursor: Cursor, danh_sach: DanhSach, *, ke_tiep: bool) -> Phan:
    """A beginning without an end; ``ke_tiep`` when the phrase goes on into the years after."""
    loai = kind(danh_sach)
    if ke_tiep or loai is Loai.NAM:
        loai = Loai.NHIEU_NAM
    dot = periods.tu(to_dot(danh_sach.doan[0].dau, cursor.nam))
    ly_do = f"{describe(dot).capitalize()}: cụm từ để ngỏ phần sau nên không có hạn."
    mo_ho = len(danh_sach.doan) > 1
    if mo_ho:
        ly_do += " Có nhiều mốc nên chưa rõ bắt đầu từ mốc nào."
    elif ke_tiep and (danh_sach.doan[0].dau.loai is Loai.NGAY or danh_sach.doan[0].dau.vi_tri):
        mo_ho = True
        ly_do += " Một ngày hay một phần của năm thì chưa rõ các năm sau có làm vào lúc ấy không."
    elif danh_sach.doan[0].cuoi is not None:
        mo_ho = True
        ly_do += " Khoảng đã nêu có ngày kết thúc mà sau đó còn tiếp, chưa rõ ngày ấy có phải là hạn."
    return Phan(loai, (dot,), ly_do, mo_ho=mo_ho, nam_ngam_dinh=danh_sach.thieu_nam)


def in_later_years_too(phan: Phan) -> Phan:
    """Doubt the deadlines of the years after: "trước 31/12/2025 và các năm tiếp theo"."""
    ly_do = f"{phan.ly_do} Cụm từ không nêu hạn của các năm tiếp theo."
    return phan._replace(loai=Loai.NHIEU_NAM, mo_ho=True, ly_do=ly_do)


def open_until(event: str, phan: Phan) -> Phan:
    """A beginning with an end that is an event."""
    begin = describe(phan.dot[0]).partition(",")[0].capitalize()
    ly_do = f"{begin}, kết thúc khi có sự kiện “{event}”: chưa có sự kiện thì chưa có hạn."
    return phan._replace(loai=Loai.HON_HOP, ly_do=ly_do, cho_su_kien=ChoSuKien(event))


def bounded(cursor: Cursor, danh_sach: DanhSach, bound: Bound) -> Phan:
    """A list without a tail: its occurrences, and every reason and doubt about them."""
    may_join = bound not in LAST_DAYS
    nhom = occurrences(danh_sach, cursor.nam, cursor.cach_doc, may_join=may_join)
    dots = tuple(bound_words.apply(bound, dot, cursor.cach_doc) for dot in nhom.dot)
    if bound is Bound.FROM_AFTER and len(danh_sach.doan) == 1 and danh_sach.doan[0].cuoi is not None:
        dots = (_after_its_beginning(danh_sach.doan[0], nhom.dot[0], cursor.nam),)
    ly_do = [reasons.of_list(danh_sach, nhom, dots)]
    mo_ho = nhom.gop and cursor.cach_doc is not LuaChon.CA_KHOANG
    begins = bound is Bound.FROM and danh_sach.doan[0].cuoi is None
    if len(dots) > 1 and (danh_sach.hoac or begins):
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
        kind_until(kind(danh_sach), bound, dots[0], cursor.nam),
        dots,
        " ".join(filter(None, ly_do)),
        mo_ho=mo_ho,
        nam_ngam_dinh=danh_sach.thieu_nam,
        gioi_han=bound in LAST_DAYS,
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


def kind(danh_sach: DanhSach) -> Loai:
    """The unit of the phrase; for a range, of its end, which gives the deadline."""
    last = danh_sach.doan[-1]
    loai = (last.cuoi or last.dau).loai
    if last.cuoi is not None and loai is Loai.NAM and last.dau.nam == last.cuoi.nam:
        return last.dau.loai
    if loai is Loai.NAM and (len(danh_sach.doan) > 1 or last.cuoi is not None):
        return Loai.NHIEU_NAM
    return loai


def kind_until(loai: Loai, bound: Bound, dot: Dot, nam: int) -> Loai:
    """Tell years: "Đến năm 2030" in a plan of 2025 is work of several years, "đến năm 2025" of one."""
    if loai is Loai.NAM and bound is Bound.BY and dot.han is not None and dot.han.year > nam:
        return Loai.NHIEU_NAM
    return loai
