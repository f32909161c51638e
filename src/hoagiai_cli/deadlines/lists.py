"""Lists and ranges of points in time, and the years they share: "Quý I, II và IV", "từ tháng 3 đến tháng 10/2026".

The rules, each with its reason:

* A range ("-", "đến") is one period.
* A word that is repeated ("quý II, quý IV") makes two occurrences: the writer named each.
* A word that is not repeated between neighbours ("Quý III, IV") can mean one span or two occurrences: it is read as one
  span, and said to be ambiguous until the office chooses.
* Without a repeated word but with a gap ("Quý II và IV") it cannot be one span: what lies between was left out.
* Neighbouring days with one month ("06, 07/6/2024") are one period of days.
* A year that stands once, at the end, holds for all before it.
"""

from typing import NamedTuple

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.moc import ImpossibleDate, Moc, to_dot
from hoagiai_cli.deadlines.points import read_moc
from hoagiai_cli.deadlines.reading import Dot, Loai, LuaChon
from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, Cursor

_RANGE_SIGNS = frozenset(("-", "đến", "tới"))
_LIST_SIGNS = frozenset((",", "và", ";", "+", "&", "hoặc", "hay"))
_OR = frozenset(("hoặc", "hay"))
_FILLERS = frozenset(("vào", "trong", "hết"))
_LONGEST_LABEL = 6
_LAST_LABEL = 12
_NO_LABEL = frozenset(("", "/", "\n", "trước", "sau", "từ", "đến", "ngày", "quý", "khi", "theo", "chậm", "("))
"""What stands in no label: it begins another time."""
_NUMBERED = {Loai.THANG: 12, Loai.QUY: 4}
"""Units that are counted within a year → how many a year has."""


_LONGEST_OVER_NEW_YEAR = 9
"""Months that a range may last whose years are not both written and that runs over the end of a year."""


class Doan(NamedTuple):
    """One item of a list: a point, or a range from one point to another."""

    dau: Moc
    cuoi: Moc | None = None


class DanhSach(NamedTuple):
    """A list as written.

    Attributes:
        doan: Its items, in the order of the phrase, with the years that they share.
        hoac: The items are joined by "hoặc": one of them, not all.
        thieu_nam: Some year was neither written nor shared: the plan's year stands in.
        nam_khong_ro: A shared year leaves the items out of order ("Quý IV, quý I/2026").
        hang_nam: A year is relative to each year of work ("năm tiếp theo").
    """

    doan: tuple[Doan, ...]
    hoac: bool = False
    thieu_nam: bool = False
    nam_khong_ro: bool = False
    hang_nam: bool = False


def read_list(cursor: Cursor, repeated: tuple[str, ...] = ()) -> DanhSach | None:
    """Read a list at the cursor, or return None and leave the cursor.

    Args:
        cursor: Where to read.
        repeated: Words in front of the list that its items may repeat ("trước ngày 15/6 và trước ngày 15/12").
    """
    first = read_moc(cursor)
    if first is None:
        return None
    doan = [_read_range_end(cursor, first)]
    hoac = False
    while True:
        at = cursor.at
        _skip_label_in_brackets(cursor)
        sign = cursor.accept_any(_LIST_SIGNS)
        if not sign:
            cursor.at = at
            break
        second_sign = cursor.accept_any(_LIST_SIGNS)
        if repeated:
            cursor.accept(*repeated)
        cursor.accept_any(_FILLERS)
        from_word = cursor.accept("từ")
        previous = doan[-1].cuoi or doan[-1].dau
        moc = read_moc(cursor, previous.loai)
        item = None if moc is None else _read_range_end(cursor, moc)
        if item is None or (from_word and item.cuoi is None) or _is_of_another_kind(previous, item.dau, sign):
            cursor.at = at
            break
        hoac = hoac or sign in _OR or second_sign in _OR
        doan.append(item)
    return _share_years(doan, cursor.nam, hoac=hoac)


def _skip_label_in_brackets(cursor: Cursor) -> None:
    """Step over what says which item this is: "Quý I (đợt 1), quý III (đợt 2)", "15/6 (6 tháng) và 15/12 (năm)"."""
    if cursor.word() != "(":
        return
    ahead = 1
    while ahead <= _LONGEST_LABEL and cursor.word(ahead) not in _NO_LABEL:
        if cursor.word(ahead) == ")":
            cursor.at += ahead + 1
            return
        if cursor.number(ahead) > _LAST_LABEL or (
            cursor.word(ahead) in {"tháng", "năm"} and cursor.number(ahead + 1) != NOT_A_NUMBER
        ):
            return
        ahead += 1


def _read_range_end(cursor: Cursor, dau: Moc) -> Doan:
    at = cursor.at
    if cursor.accept_any(_RANGE_SIGNS):
        cursor.accept("hết")
        cuoi = read_moc(cursor, dau.loai) or _read_end_of_year(cursor)
        if cuoi is not None:
            return Doan(dau, cuoi)
    cursor.at = at
    return Doan(dau)


def _read_end_of_year(cursor: Cursor) -> Moc | None:
    """Read "năm" without a number, as in "từ tháng 6 đến hết năm"."""
    if cursor.word() != "năm" or cursor.number(1) != NOT_A_NUMBER:
        return None
    cursor.at += 1
    return Moc(Loai.NAM, 0)


def _is_of_another_kind(previous: Moc, moc: Moc, sign: str) -> bool:
    """After a semicolon, or with another unit, a new part of the phrase begins rather than a new item."""
    return previous.loai is not moc.loai or (sign == ";" and previous.nam is not None)


# --- years -----------------------------------------------------------------------------------------------------------


def _share_years(doan: list[Doan], nam_ke_hoach: int, *, hoac: bool) -> DanhSach:
    """Give each point without a year (and each day without a month) that of the next one that has it."""
    if len(doan) == 1 and doan[0].cuoi is None:
        moc = doan[0].dau
        thieu = moc.nam is None
        return DanhSach((doan[0],), hoac, thieu_nam=thieu, hang_nam=moc.hang_nam)
    points = [moc for item in doan for moc in (item.dau, item.cuoi) if moc is not None]
    hang_nam = any(moc.hang_nam for moc in points)
    thieu_nam = all(moc.nam is None for moc in points)
    shared = _share_forwards(_share_backwards(points))
    if thieu_nam:
        shared = [moc._replace(nam=nam_ke_hoach) for moc in shared]
    result: list[Doan] = []
    index = 0
    for item in doan:
        dau = shared[index]
        index += 1
        cuoi = None
        if item.cuoi is not None:
            cuoi = shared[index]
            index += 1
            dau, cuoi = _over_new_year(item, dau, cuoi)
        result.append(Doan(dau, cuoi))
    out_of_order = False
    for index in range(len(result) - 1, 0, -1):
        before, after = result[index - 1].cuoi or result[index - 1].dau, result[index].dau
        if _begin(before) > _begin(after):
            out_of_order = True
            if doan[index - 1].dau.nam is None and doan[index - 1].cuoi is None:
                result[index - 1] = Doan(before._replace(nam=(after.nam or 0) - 1))
    return DanhSach(tuple(result), hoac, thieu_nam, out_of_order, hang_nam)


def _share_backwards(points: list[Moc]) -> list[Moc]:
    shared: list[Moc] = []
    nam: int | None = None
    thang: int | None = None
    for moc in reversed(points):
        point = moc
        if moc.loai is Loai.NGAY:
            if moc.thang is None:
                point = point._replace(thang=thang, muon_thang=True)
            else:
                thang = moc.thang
        if moc.nam is None:
            point = point._replace(nam=nam)
        else:
            nam = moc.nam
        shared.append(point)
    shared.reverse()
    return shared


def _share_forwards(points: list[Moc]) -> list[Moc]:
    """What is left without a year stands behind the last one written: it follows in time."""
    shared: list[Moc] = []
    for moc in points:
        point = moc
        if moc.nam is None and shared and shared[-1].nam is not None:
            before = shared[-1]
            point = moc._replace(nam=before.nam)
            if _end(point) < _begin(before):
                point = moc._replace(nam=shared[-1].nam + 1)
        shared.append(point)
    return shared


def _over_new_year(item: Doan, dau: Moc, cuoi: Moc) -> tuple[Moc, Moc]:
    """A range that would end before it begins runs over the end of the year: "từ tháng 11 đến tháng 02/2026".

    Not one that would then last most of a year: "từ 25/7 đến 1/7/2022" is a slip, and stays impossible.
    """
    if _begin(dau) <= _end(cuoi) or item.cuoi is None or (item.dau.nam and item.cuoi.nam):
        return dau, cuoi
    if _end(cuoi)[1] + 12 - _begin(dau)[1] > _LONGEST_OVER_NEW_YEAR:
        return dau, cuoi
    if item.cuoi.nam is None:
        return dau, cuoi._replace(nam=(cuoi.nam or 0) + 1)
    return dau._replace(nam=(cuoi.nam or 0) - 1), cuoi


def _begin(moc: Moc) -> tuple[int, int, int]:
    """Order points by where they begin: year, month and day."""
    month = {Loai.QUY: 3 * moc.so - 2, Loai.NGAY: moc.thang or 0}.get(moc.loai, moc.so)
    return (moc.nam or 0, month, moc.so if moc.loai is Loai.NGAY else 0)


def _end(moc: Moc) -> tuple[int, int, int]:
    """Order points by where they end."""
    month = {Loai.QUY: 3 * moc.so, Loai.NAM: 12}.get(moc.loai, moc.thang or 0)
    return (moc.nam or 0, month, moc.so if moc.loai is Loai.NGAY else 31)


# --- occurrences -----------------------------------------------------------------------------------------------------


class Nhom(NamedTuple):
    """The occurrences of a list.

    Attributes:
        dot: One period for each occurrence.
        gop: Neighbours whose word is not repeated were read as one span.
        tach: They were read as one occurrence each, as the office chose.
        cach_quang: Items whose word is not repeated have a gap between them.
    """

    dot: tuple[Dot, ...]
    gop: bool = False
    tach: bool = False
    cach_quang: bool = False


def occurrences(danh_sach: DanhSach, nam: int, cach_doc: LuaChon | None, *, may_join: bool = True) -> Nhom:
    """Turn the items of a list into occurrences, by the rules at the head of this module.

    Args:
        danh_sach: The list.
        nam: The plan's year.
        cach_doc: How the office settled a list whose word is not repeated.
        may_join: Whether neighbours may be one span: not where each has a deadline of its own ("trước ngày …").
    """
    runs: list[list[Doan]] = []
    gop = tach = cach_quang = False
    for item in danh_sach.doan:
        if runs and may_join and not item.dau.viet_du and item.cuoi is None and runs[-1][-1].cuoi is None:
            previous = runs[-1][-1].dau
            if _is_next(previous, item.dau):
                if cach_doc is LuaChon.TUNG_QUY and item.dau.loai is not Loai.NGAY:
                    tach = True
                else:
                    gop = gop or item.dau.loai is not Loai.NGAY
                    runs[-1].append(item)
                    continue
            else:
                cach_quang = True
        runs.append([item])
    dots = tuple(dict.fromkeys(_span(run, nam) for run in runs))
    return Nhom(dots, gop, tach, cach_quang)


def _is_next(a: Moc, b: Moc) -> bool:
    if a.loai is not b.loai or a.vi_tri or b.vi_tri:
        return False
    if a.loai is Loai.NAM:
        return (b.nam or 0) - (a.nam or 0) == 1
    if a.loai is Loai.NGAY:
        return a.muon_thang and a.thang == b.thang and a.nam == b.nam and b.so - a.so == 1
    a_year = _NUMBERED[a.loai]
    return ((b.nam or 0) * a_year + b.so) - ((a.nam or 0) * a_year + a.so) == 1


def _span(run: list[Doan], nam: int) -> Dot:
    first = run[0]
    last = run[-1]
    dau = to_dot(first.dau, nam)
    if len(run) == 1 and first.cuoi is None:
        return dau
    cuoi = to_dot(last.cuoi or last.dau, nam)
    span = periods.khoang(dau, cuoi)
    if span.bat_dau is not None and span.han is not None and span.bat_dau > span.han:
        raise ImpossibleDate(
            f"Khoảng thời gian bắt đầu ngày {periods.format_day(span.bat_dau)}, sau khi kết thúc ngày "
            f"{periods.format_day(span.han)}."
        )
    return span
