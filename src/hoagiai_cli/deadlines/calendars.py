"""The three calendars of a plan's work: by quarters, of administrative reports, of statistics.

* Calendar quarters, for duties: from the first day of a period to its last.
* Administrative reports (Nghị định 09/2019/NĐ-CP, Điều 12): figures are closed on the 14th; a period runs from the
  15th of the month before it to the 14th of its last month.
* Statistics of the justice sector: all periods begin on 1 January; the year decides where they close, see
  ``thong_ke``.
"""

import re
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.thong_ke import KyThongKe, ky_thong_ke


class ChotSo(NamedTuple):
    """The days of the month on which periods of reports begin and close, the document that sets them, where read."""

    dau: int
    chot: int
    can_cu: str
    nguon: str


HANH_CHINH = ChotSo(
    15,
    14,
    "Nghị định số 09/2019/NĐ-CP, Điều 12",
    "trích Điều 12 ở trang tra cứu số 188832 (tháng, quý, năm); 6 tháng: luatvietnam.vn số 21960; 9 tháng: Quyết định "
    "số 01/2023/QĐ-UBND của UBND tỉnh Khánh Hòa; nguồn thứ cấp, đọc tháng 11/2026",
)
"""The periods of administrative reports."""


class Lich(StrEnum):
    """A calendar."""

    DUONG_LICH = "duong_lich"
    HANH_CHINH = "hanh_chinh"
    THONG_KE = "thong_ke"


class Ky(StrEnum):
    """The kind of a reporting period."""

    THANG = "thang"
    QUY = "quy"
    SAU_THANG = "sau_thang"
    CHIN_THANG = "chin_thang"
    SO_BO_NAM = "so_bo_nam"
    NAM = "nam"


_STATISTICS = {Ky.SAU_THANG: KyThongKe.SAU_THANG, Ky.SO_BO_NAM: KyThongKe.SO_BO_NAM, Ky.NAM: KyThongKe.NAM}
"""The periods that statistics may have; the preliminary year is theirs alone."""


class KyBaoCao(NamedTuple):
    """One reporting period: its name, and its first and last day, both inclusive."""

    ten: str
    tu: date
    den: date


def ky_bao_cao(lich: Lich, ky: Ky, nam: int, thu: int = 1) -> KyBaoCao:
    """Return a reporting period.

    Args:
        lich: The calendar.
        ky: The kind of period.
        nam: The year that the period is named after.
        thu: Which of its kind in the year: month 1 to 12, quarter 1 to 4, half 1 or 2; 1 for the others.

    Returns:
        The period. The name is that of the calendar period: "Quý I/2025" also where it begins on 15/12/2024.

    Raises:
        ValueError: There is no such period in that calendar.
    """
    first, last = _months(ky, thu)
    if lich is Lich.THONG_KE and (ky not in _STATISTICS or first != 1):
        raise ValueError(f"the calendar of statistics has no period {ky} {thu}")
    if ky is Ky.SO_BO_NAM:
        if lich is not Lich.THONG_KE:
            raise ValueError("only the calendar of statistics has a preliminary year")
        return KyBaoCao(f"Sơ bộ năm {nam}", *ky_thong_ke(KyThongKe.SO_BO_NAM, nam))
    if ky is Ky.THANG:
        dot = periods.thang_cua(first, nam)
    elif ky is Ky.QUY:
        dot = periods.quy_cua(thu, nam)
    elif ky is Ky.NAM:
        dot = periods.nam_cua(nam)
    else:
        dot = periods.nhieu_thang(first, last, nam)
    if lich is Lich.THONG_KE:
        return KyBaoCao(dot.ten, *ky_thong_ke(_STATISTICS[ky], nam))
    if lich is Lich.HANH_CHINH:
        return KyBaoCao(dot.ten, _opening_day(first, nam), date(nam, last, HANH_CHINH.chot))
    return KyBaoCao(dot.ten, date(nam, first, 1), periods.last_day(last, nam))


@lru_cache(maxsize=1024)
def ky_theo_ten(lich: Lich, ten: str) -> KyBaoCao | None:
    """Return the reporting period of a name as ``ky_bao_cao`` gives it ("Quý II/2025"); None where it is no such name.

    "Sơ bộ năm 2026" is a period of statistics, in whichever calendar it is asked for.

    The calendar of statistics knows half years and years alone: the days of its other periods are those of the solar
    calendar.
    """
    found = _NAME.fullmatch(" ".join(ten.casefold().split()))
    if found is None or not _FIRST_YEAR <= int(found["nam"]) <= _LAST_YEAR:
        return None
    if found["thang"]:
        ky, thu = Ky.THANG, int(found["thang"])
    elif found["quy"]:
        ky, thu = Ky.QUY, _QUARTERS[found["quy"]]
    elif found["dau"]:
        ky, thu = (Ky.SAU_THANG if found["dau"] == "6" else Ky.CHIN_THANG), 1
    elif found["so_bo"]:
        try:
            return ky_bao_cao(Lich.THONG_KE, Ky.SO_BO_NAM, int(found["nam"]))
        except ValueError:
            return None
    else:
        ky, thu = (Ky.SAU_THANG, 2) if found["cuoi"] else (Ky.NAM, 1)
    if not 1 <= thu <= _COUNT[ky]:
        return None
    knows = lich is not Lich.THONG_KE or (ky in {Ky.SAU_THANG, Ky.NAM} and thu == 1)
    return ky_bao_cao(lich if knows else Lich.DUONG_LICH, ky, int(found["nam"]), thu)


_FIRST_YEAR, _LAST_YEAR = 1901, 2198
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_NAME = re.compile(
    r"(?:tháng (?P<thang>[0-9]{1,2})|quý (?P<quy>i{1,3}|iv|[1-4])"
    r"|(?P<dau>[69]) tháng(?: đầu)?|6 tháng (?P<cuoi>cuối)|(?P<so_bo>sơ bộ) năm|năm)"
    r"(?:/| năm | )(?P<nam>[0-9]{4})"
)


def ky_chua(lich: Lich, ky: Ky, ngay: date) -> KyBaoCao:
    """Return the reporting period in which a day lies: 15/12/2024 is in the administrative quarter I of 2025.

    Raises:
        ValueError: The calendar has no period of that kind around that day (nine months: the last three).
    """
    for nam in (ngay.year, ngay.year + 1):
        for thu in range(1, _COUNT[ky] + 1):
            if lich is Lich.THONG_KE and ky is Ky.SAU_THANG and thu > 1:
                continue
            period = ky_bao_cao(lich, ky, nam, thu)
            if period.tu <= ngay <= period.den:
                return period
    raise ValueError(f"no period {ky} of the calendar {lich} holds {ngay}")


_COUNT = {Ky.THANG: 12, Ky.QUY: 4, Ky.SAU_THANG: 2, Ky.CHIN_THANG: 1, Ky.SO_BO_NAM: 1, Ky.NAM: 1}
_LENGTH = {Ky.THANG: 1, Ky.QUY: 3, Ky.SAU_THANG: 6, Ky.CHIN_THANG: 9, Ky.SO_BO_NAM: 12, Ky.NAM: 12}


def _months(ky: Ky, thu: int) -> tuple[int, int]:
    if not 1 <= thu <= _COUNT[ky]:
        raise ValueError(f"a year has no period {ky} {thu}")
    length = _LENGTH[ky]
    return length * (thu - 1) + 1, length * thu


def _opening_day(first_month: int, nam: int) -> date:
    if first_month == 1:
        return date(nam - 1, 12, HANH_CHINH.dau)
    return date(nam, first_month - 1, HANH_CHINH.dau)
