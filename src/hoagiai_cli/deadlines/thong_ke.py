"""The periods of the justice sector's statistics, as dated data: each regime, its years, its closing days, its source.

A period belongs to the regime of the year that it is named after. Reports of statistics are outside Nghị định số
09/2019/NĐ-CP (Điều 1). Where a closing day was read in a secondary source alone, the source says so.
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class KyThongKe(StrEnum):
    """The kind of a statistical period."""

    SAU_THANG = "sau_thang"
    SO_BO_NAM = "so_bo_nam"
    NAM = "nam"


class CheDo(NamedTuple):
    """A regime of statistics.

    Attributes:
        tu_nam: The first year whose periods follow it.
        can_cu: The document that orders it.
        nguon: Where its periods were read, and when.
        chot: Day and month on which each of its periods closes; all begin on 1 January.
    """

    tu_nam: int
    can_cu: str
    nguon: str
    chot: dict[KyThongKe, tuple[int, int]]


CHE_DO = (
    CheDo(
        2026,
        "Thông tư số 17/2025/TT-BTP",
        "nguồn thứ cấp, ngày chốt mới đọc được ở một nơi, về lĩnh vực công chứng; đọc tháng 11/2026",
        {KyThongKe.SAU_THANG: (31, 5), KyThongKe.SO_BO_NAM: (31, 10), KyThongKe.NAM: (31, 12)},
    ),
    CheDo(
        0,
        "Thông tư số 03/2019/TT-BTP, Điều 6",
        "nguồn thứ cấp (thukyluat.vn, số 55980); đọc tháng 11/2026",
        {KyThongKe.SAU_THANG: (30, 6), KyThongKe.NAM: (31, 12)},
    ),
)
"""The regimes, newest first. A plan of 2025 keeps the periods it was reported by; the forms changed late that year."""


def che_do(nam: int) -> CheDo:
    """Return the regime of a year."""
    return next(regime for regime in CHE_DO if regime.tu_nam <= nam)


def ky_thong_ke(ky: KyThongKe, nam: int) -> tuple[date, date]:
    """Return the first and last day of a statistical period.

    Raises:
        ValueError: The regime of that year has no such period.
    """
    closing = che_do(nam).chot.get(ky)
    if closing is None:
        raise ValueError(f"the statistics of {nam} have no period {ky}")
    return date(nam, 1, 1), date(nam, closing[1], closing[0])
