"""The years that points in time share: "Quý II, quý IV năm 2025", "từ tháng 11 đến tháng 02/2026".

A year that stands once, at the end, holds for all before it; so does the month of "06, 07/6/2024". Where no year is
written at all, it is the plan's.
"""

from itertools import pairwise

from hoagiai_cli.deadlines.list_items import DanhSach, Doan
from hoagiai_cli.deadlines.moc import Moc
from hoagiai_cli.deadlines.reading import Loai

_LONGEST_OVER_NEW_YEAR = 9
"""Months that a range may last whose years are not both written and that runs over the end of a year."""


def share_years(doan: list[Doan], nam_ke_hoach: int, *, hoac: bool) -> DanhSach:
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
            if item.dau.loai is Loai.NAM and item.cuoi.loai is not Loai.NAM and item.cuoi.nam is None:
                cuoi = cuoi._replace(nam=max(nam_ke_hoach, dau.nam or 0))
            if item.cuoi.loai is Loai.NAM and item.dau.loai is not Loai.NAM and item.dau.nam is None:
                # "từ tháng 6 đến năm 2030": the year behind is that of the end alone
                dau = dau._replace(nam=min(nam_ke_hoach, cuoi.nam or nam_ke_hoach))
            dau, cuoi = _over_new_year(item, dau, cuoi)
        result.append(Doan(dau, cuoi))
    out_of_order = any(
        item.dau.loai is before.dau.loai is Loai.NAM and item.dau.nam is None and before.dau.nam is not None
        for before, item in pairwise(doan)
    )  # "năm 2026, cuối năm"
    out_of_order = out_of_order or any(
        item.dau.nam is None and (placed.dau.nam or 0) > ((before.cuoi or before.dau).nam or nam_ke_hoach)
        for item, (before, placed) in zip(doan[1:], pairwise(result), strict=True)
    )  # "16/4/2024, 18/02": no later than the year before it, so perhaps of the year after
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
    nam = moc.nam or 0
    if moc.loai is Loai.NGAY:
        return (nam, moc.thang or 0, moc.so)
    return (nam, 3 * moc.so - 2 if moc.loai is Loai.QUY else moc.so, 0)


def _end(moc: Moc) -> tuple[int, int, int]:
    """Order points by where they end."""
    nam = moc.nam or 0
    if moc.loai is Loai.NGAY:
        return (nam, moc.thang or 0, moc.so)
    if moc.loai is Loai.QUY:
        return (nam, 3 * moc.so, 31)
    return (nam, 12 if moc.loai is Loai.NAM else moc.thang or 0, 31)
