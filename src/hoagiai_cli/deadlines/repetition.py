"""Days and periods that come back: "Tháng 12 hằng năm", "trước ngày 20 hằng tháng", "ngày 15 tháng cuối quý"."""

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.cycle_parts import to_part
from hoagiai_cli.deadlines.cycles import DAILY, EVERY, MONTH, QUARTER, YEAR, Chuky, read_every, read_years
from hoagiai_cli.deadlines.grouping import occurrences
from hoagiai_cli.deadlines.list_items import DanhSach, Doan
from hoagiai_cli.deadlines.moc import ImpossibleDate
from hoagiai_cli.deadlines.reading import Dot, Loai
from hoagiai_cli.deadlines.tokens import Cursor

_MONTHS_OF_QUARTER = {"đầu": 0, "thứ": 1, "giữa": 1, "cuối": 2}


def read_repetition_of(cursor: Cursor, danh_sach: DanhSach, chu_ky: Chuky | None = None) -> tuple[Dot, ...] | None:
    """Read the tail that makes a list come back ("hằng năm", "hằng tháng", "của tháng cuối quý").

    Args:
        cursor: Behind the list.
        danh_sach: The list.
        chu_ky: A cycle that stood in front of the list ("Hằng năm, trước ngày 15/11").

    Returns:
        One period for each time that the list comes back; None if nothing says that it does.

    Raises:
        ImpossibleDate: Something comes back of which the month is not said ("ngày 15 hằng quý").
    """
    bare_day = all(
        moc is None or (moc.loai is Loai.NGAY and moc.thang is None) for item in danh_sach.doan for moc in item
    )
    month_of_quarter = _read_month_of_quarter(cursor) if bare_day else None
    own = _read_tail(cursor)
    if month_of_quarter is not None:
        return _days(danh_sach, [3 * at + month_of_quarter for at in range(4)], _years(cursor))
    if own is None and not danh_sach.thieu_nam:
        return _in_next_year(cursor, danh_sach) if chu_ky is not None and chu_ky.thang == (YEAR,) else None
    chu_ky = own or chu_ky
    if chu_ky is None:
        return None
    if not bare_day:
        years = all(item.dau.loai is Loai.NAM and item.cuoi is not None for item in danh_sach.doan)
        if own is not None and (own.thang[0] not in {DAILY, YEAR} or len(own.thang) > 1 or years):
            return _in_parts_of_year(danh_sach, own, _years(cursor))
        if any(item.dau.loai is Loai.NGAY and (item.dau.nam or cursor.nam) < cursor.nam for item in danh_sach.doan):
            raise ImpossibleDate("Ngày của năm đã qua không lặp lại hằng năm trong kế hoạch này.")
        return tuple(dot for nam in _years(cursor) for dot in _in_year(danh_sach, nam))
    if chu_ky.thang[0] != MONTH:
        raise ImpossibleDate(f"“Ngày {danh_sach.doan[0].dau.so}” không nói tháng nào trong kỳ.")
    return _days(danh_sach, list(range(1, 13)), _years(cursor))


def _in_next_year(cursor: Cursor, danh_sach: DanhSach) -> tuple[Dot, ...] | None:
    """Read "hằng năm, trước ngày 10/01 năm sau": of each year, in the year after it."""
    ends = {moc.nam for item in danh_sach.doan for moc in item if moc is not None}
    if ends != {cursor.nam + 1} or cursor.at == 0 or cursor.word(-1) not in _NEXT:
        return None
    return occurrences(danh_sach, cursor.nam, None).dot


_NEXT = frozenset(("sau", "tới", "theo", "kề", "tiếp"))
"""The last word of a year that is told from the one before it."""


def _in_parts_of_year(danh_sach: DanhSach, chu_ky: Chuky, years: tuple[int, ...]) -> tuple[Dot, ...]:
    """Cut what is given into shorter cycles: years by any, "từ tháng 3 đến tháng 11" by months."""
    item = danh_sach.doan[0]
    if all(item.dau.loai is Loai.NAM and item.cuoi is None and not item.dau.vi_tri for item in danh_sach.doan):
        own_years = tuple(item.dau.nam for item in danh_sach.doan if item.dau.nam) or years
        return to_part(chu_ky, own_years).dot
    if len(danh_sach.doan) == 1 and chu_ky.thang == (YEAR,) and item.cuoi is not None and item.cuoi.nam:
        return to_part(chu_ky, tuple(range(item.dau.nam or item.cuoi.nam, item.cuoi.nam + 1))).dot
    months = item.dau.loai is Loai.THANG and item.cuoi is not None and item.cuoi.loai is Loai.THANG
    if not months or chu_ky.thang != (MONTH,) or len(danh_sach.doan) > 1:
        raise ImpossibleDate("Thời gian đã nêu không chia được theo kỳ lặp lại đi liền sau.")
    return tuple(month for nam in years for dot in _in_year(danh_sach, nam) for month in _months_of(dot))


def _months_of(dot: Dot) -> tuple[Dot, ...]:
    if dot.bat_dau is None or dot.han is None:
        return (dot,)
    first, last = (day.year * YEAR + day.month - 1 for day in (dot.bat_dau, dot.han))
    return tuple(periods.thang_cua(at % YEAR + 1, at // YEAR) for at in range(first, last + 1))


def _read_tail(cursor: Cursor) -> Chuky | None:
    """Read ", hằng năm", "của hằng tháng", "(hằng quý)"."""
    at = cursor.at
    cursor.accept(",")
    cursor.accept("của")
    bracket = cursor.accept("(")
    chu_ky = read_every(cursor)
    if chu_ky is None:
        cursor.at = at
    elif bracket:
        cursor.accept(")")
    return chu_ky


def _years(cursor: Cursor) -> tuple[int, ...]:
    return read_years(cursor) or (cursor.nam,)


def _read_month_of_quarter(cursor: Cursor) -> int | None:
    """Read "(của) tháng cuối quý", "tháng đầu quý sau"; return the month as one of the year's first quarter."""
    at = cursor.at
    cursor.accept("của")
    if cursor.accept("tháng") and cursor.word() in _MONTHS_OF_QUARTER:
        month = 1 + _MONTHS_OF_QUARTER[cursor.word()]
        cursor.at += 1
        while cursor.accept_any(_FILLERS):
            pass
        if cursor.accept("quý"):
            if cursor.accept("sau") or cursor.accept("tiếp", "theo") or cursor.accept("kế", "tiếp"):
                month += QUARTER
            return month
    cursor.at = at
    return None


_FILLERS = EVERY | {"tiên", "hai", "cùng", "của"}


def _days(danh_sach: DanhSach, months: list[int], years: tuple[int, ...]) -> tuple[Dot, ...]:
    return tuple(_day_of_month(item, month, nam) for nam in years for month in months for item in danh_sach.doan)


def _day_of_month(item: Doan, month: int, nam: int) -> Dot:
    """A day, or days from one to another, of a month; which has no such day: its last one.

    So Bộ luật Dân sự 2015, Điều 148 khoản 3, by analogy.
    """
    nam, month = nam + (month - 1) // 12, (month - 1) % 12 + 1
    last = periods.last_day(month, nam)
    first = periods.ngay_han(last.replace(day=min(item.dau.so, last.day)))
    if item.cuoi is None:
        return first
    if item.cuoi.loai is not Loai.NGAY or item.cuoi.so < item.dau.so:
        raise ImpossibleDate("Khoảng ngày lặp lại kết thúc trước khi bắt đầu hoặc không nói đến ngày nào.")
    return periods.khoang(first, periods.ngay_han(last.replace(day=min(item.cuoi.so, last.day))))


def _in_year(danh_sach: DanhSach, nam: int) -> tuple[Dot, ...]:
    """Place a list into a year; where its own year is relative ("năm tiếp theo"), it is there already."""
    if danh_sach.thieu_nam:
        placed = tuple(
            Doan(item.dau._replace(nam=nam), None if item.cuoi is None else item.cuoi._replace(nam=nam))
            for item in danh_sach.doan
        )
        danh_sach = danh_sach._replace(doan=placed)
    return occurrences(danh_sach, nam, None).dot
