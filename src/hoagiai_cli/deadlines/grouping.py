"""From the items of a list to occurrences: which are one span, which stand for themselves.

The rules, each with its reason:

* A range ("-", "đến") is one period.
* A word that is repeated ("quý II, quý IV") makes two occurrences: the writer named each.
* A word that is not repeated between neighbours ("Quý III, IV") can mean one span or two occurrences: it is read as one
  span, and said to be ambiguous until the office chooses.
* Without a repeated word but with a gap ("Quý II và IV") it cannot be one span: what lies between was left out.
* Neighbouring days with one month ("06, 07/6/2024") are one period of days.
"""

from typing import NamedTuple

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.list_items import DanhSach, Doan
from hoagiai_cli.deadlines.moc import ImpossibleDate, Moc, to_dot
from hoagiai_cli.deadlines.reading import Dot, Loai, LuaChon

_NUMBERED = {Loai.THANG: 12, Loai.QUY: 4}
"""Units that are counted within a year → how many a year has."""


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
    if first.dau.loai is Loai.NAM and dau.bat_dau and dau.han and cuoi.han and dau.han >= cuoi.han:
        # "năm 2025 đến Quý II/2025": named by its quarter it would read back as that quarter alone
        span = periods.khoang(periods.ngay_han(dau.bat_dau), periods.ngay_han(cuoi.han))
    if span.bat_dau is not None and span.han is not None and span.bat_dau > span.han:
        raise ImpossibleDate(
            f"Khoảng thời gian bắt đầu ngày {periods.format_day(span.bat_dau)}, sau khi kết thúc ngày "
            f"{periods.format_day(span.han)}."
        )
    return span
