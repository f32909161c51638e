"""What cycles come to in the years of a plan: the periods of the calendar that they cut each year into."""

from collections.abc import Callable

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.cycles import DAILY, HALF, MONTH, NINE_MONTHS, QUARTER, YEAR, Chuky
from hoagiai_cli.deadlines.parts import Phan, count, describe
from hoagiai_cli.deadlines.reading import Dot, Loai


def to_part(chu_ky: Chuky, years: tuple[int, ...]) -> Phan:
    """Return the reading of cycles in these years."""
    if DAILY in chu_ky.thang and len(set(chu_ky.thang)) == 1:
        dots = tuple(periods.nam_cua(nam) for nam in years)
        ly_do = "Lặp lại hằng ngày, hằng tuần: theo dõi như việc thường xuyên, mỗi năm một đợt, không chia theo tuần."
        return Phan(Loai.DINH_KY, dots, ly_do, thuong_xuyen=True)
    dots = tuple(dot for nam in years for thang in chu_ky.thang for dot in _cut(thang, chu_ky.thang, nam))
    if not dots:
        return Phan(
            Loai.DINH_KY, (), "Chu kỳ không chia đều một năm nên chưa biết năm nào, tháng nào đến hạn.", mo_ho=True
        )
    ly_do = f"Việc lặp lại theo kỳ: {count(len(dots))} đợt, hạn đầu tiên {_deadline(dots[0])}."
    if chu_ky.so_lan > 1:
        ly_do += f" Cụm từ nêu {count(chu_ky.so_lan)} lần trong một kỳ nhưng không nêu thời hạn của từng lần."
    uneven = any(thang > 0 and not _cut(thang, chu_ky.thang, nam) for thang in chu_ky.thang for nam in years[:1])
    if uneven:
        ly_do += " Có chu kỳ không chia đều một năm nên chưa biết năm nào đến hạn."
    return Phan(Loai.DINH_KY, dots, ly_do, mo_ho=chu_ky.so_lan > 1 or uneven)


def within(chu_ky: Chuky, span: Phan) -> Phan | None:
    """Return the occurrences of months or quarters that lie in one stretch of several; None for any other."""
    if chu_ky.thang not in {(MONTH,), (QUARTER,)} or chu_ky.so_lan > 1 or span.mo_ho or len(span.dot) != 1:
        return None
    first, last = span.dot[0].bat_dau, span.dot[0].han
    if first is None or last is None or " - " not in span.dot[0].ten:
        return None
    whole = to_part(chu_ky, tuple(range(first.year, last.year + 1)))
    dots = tuple(dot for dot in whole.dot if dot.bat_dau and dot.han and first <= dot.bat_dau and dot.han <= last)
    if len(dots) < 2 or (dots[0].bat_dau, dots[-1].han) != (first, last):  # noqa: PLR2004 - one is no repetition
        return None
    ly_do = f"Việc lặp lại theo kỳ trong thời gian đã nêu: {count(len(dots))} đợt, hạn đầu tiên {_deadline(dots[0])}."
    return whole._replace(dot=dots, ly_do=ly_do)


def _deadline(dot: Dot) -> str:
    return periods.format_day(dot.han) if dot.han is not None else describe(dot)


def _cut(thang: int, together: tuple[int, ...], nam: int) -> tuple[Dot, ...]:
    """Cut a year by a cycle. Of six months and the year together, the second half is the year's own end."""
    if thang in _WHOLE_UNITS:
        return _WHOLE_UNITS[thang](nam)
    if thang == NINE_MONTHS:
        return (periods.nhieu_thang(1, NINE_MONTHS, nam),)
    if thang <= 0 or YEAR % thang:
        return ()
    halves = tuple(periods.nhieu_thang(first, first + thang - 1, nam) for first in range(1, YEAR, thang))
    return halves[:1] if thang == HALF and YEAR in together else halves


_WHOLE_UNITS: dict[int, Callable[[int], tuple[Dot, ...]]] = {
    YEAR: lambda nam: (periods.nam_cua(nam),),
    QUARTER: lambda nam: tuple(periods.quy_cua(quy, nam) for quy in range(1, 5)),
    MONTH: lambda nam: tuple(periods.thang_cua(thang, nam) for thang in range(1, 13)),
}
