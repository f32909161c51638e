"""The period of a report: what it is called, what falls due in it, from which day to which it reports."""

from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines import calendars
from hoagiai_cli.deadlines.calendars import Ky as Loai
from hoagiai_cli.deadlines.reading import Dot
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.language.formatting import ten_ky
from hoagiai_cli.model.cau_hinh import Lich
from hoagiai_cli.model.ho_so import ThuMuc

TEN_LOAI = {
    Loai.THANG: "tháng",
    Loai.QUY: "quý",
    Loai.SAU_THANG: "6 tháng",
    Loai.CHIN_THANG: "9 tháng",
    Loai.NAM: "năm",
}
_LAST = {Loai.THANG: 12, Loai.QUY: 4, Loai.SAU_THANG: 2}


class Ky(NamedTuple):
    """The period of a report.

    Attributes:
        ma: Its name in a file's name: "quy-2-2025".
        ten: Its name in a sentence: "quý II năm 2025", "6 tháng đầu năm 2025".
        dau: First day of the calendar period.
        cuoi: Last day of the calendar period: the duties due in it are reported on.
        tu: First day of the reporting period.
        chot: Its closing day.
        ngay: The day that the report stands on: the closing day, unless another is asked for.
        ke_tiep: Last day of the calendar period that follows.
        loai: Its kind: "tháng", "quý", "6 tháng", "9 tháng", "năm".
        ten_ke_tiep: The name of the calendar period that follows.
        so_lieu: The name of the period of figures that goes with it, "6 tháng đầu năm 2025".
        so_lieu_truoc: That of the period of figures before it; None where there is none of its kind.
        so_lieu_cung_ky: That of the same period of the year before.
    """

    ma: str
    ten: str
    dau: date
    cuoi: date
    tu: date
    chot: date
    ngay: date
    ke_tiep: date
    loai: str
    ten_ke_tiep: str
    so_lieu: str
    so_lieu_truoc: str | None
    so_lieu_cung_ky: str


class SoKy(NamedTuple):
    """Which period is meant: its kind, its number in the year (1 for nine months and the year), the year."""

    loai: Loai
    thu: int
    nam: int

    @property
    def ten_tep(self) -> str:
        """The period in a file's name: "quy-4-2025"."""
        kind = self.loai.value.replace("_", "-")
        return f"{kind}-{self.thu}-{self.nam}" if self.loai in _LAST else f"{kind}-{self.nam}"


def period(thu_muc: ThuMuc, so_ky: SoKy, ngay: date | None = None) -> Ky:
    """Return the period of a report, by the calendars that the folder names.

    Args:
        thu_muc: The plan folder.
        so_ky: Which period.
        ngay: The day that the report stands on; None is its closing day.

    Raises:
        UserError: When the calendar for duties has no such period, or the day lies before it.
    """
    settings = thu_muc.cau_hinh.bao_cao
    calendar = calendars.Lich(settings.lich_nhiem_vu.value)
    try:
        reporting = calendars.ky_bao_cao(calendar, so_ky.loai, so_ky.nam, so_ky.thu)
    except ValueError:
        raise UserError(
            f"lịch thống kê (bao_cao.lich_nhiem_vu trong cau-hinh.yaml) không có kỳ báo cáo {ten_ky(_days(so_ky).ten)}"
        ) from None
    if ngay is not None and ngay < reporting.tu:
        raise UserError(f"ngày {ngay:%d/%m/%Y} đứng trước kỳ báo cáo, bắt đầu từ {reporting.tu:%d/%m/%Y}")
    own, after = _days(so_ky), _days(_next(so_ky))
    figures = _figures(settings.lich_so_lieu, so_ky)
    before = _previous(figures)
    return Ky(
        ma=so_ky.ten_tep,
        ten=ten_ky(own.ten),
        dau=_first(own),
        cuoi=_last(own),
        tu=reporting.tu,
        chot=reporting.den,
        ngay=ngay or reporting.den,
        ke_tiep=_last(after),
        loai=TEN_LOAI[so_ky.loai],
        ten_ke_tiep=ten_ky(after.ten),
        so_lieu=_days(figures).ten,
        so_lieu_truoc=_days(before).ten if before else None,
        so_lieu_cung_ky=_days(figures._replace(nam=figures.nam - 1)).ten,
    )


def quarter(thu_muc: ThuMuc, quy: int, nam: int, ngay: date | None = None) -> Ky:
    """Return the period of a quarterly report; see ``period``."""
    return period(thu_muc, SoKy(Loai.QUY, quy, nam), ngay)


def _days(so_ky: SoKy) -> Dot:
    """Return the calendar period."""
    days = calendars.ky_bao_cao(calendars.Lich.DUONG_LICH, so_ky.loai, so_ky.nam, so_ky.thu)
    return Dot(days.ten, days.tu, days.den)


def _next(so_ky: SoKy) -> SoKy:
    """Return the period that follows; after nine months comes the fourth quarter."""
    if so_ky.loai is Loai.CHIN_THANG:
        return SoKy(Loai.QUY, 4, so_ky.nam)
    last = _LAST.get(so_ky.loai, 1)
    return so_ky._replace(thu=so_ky.thu % last + 1, nam=so_ky.nam + so_ky.thu // last)


def _previous(so_ky: SoKy) -> SoKy | None:
    """Return the period before; nine months and years have none but that of the year before."""
    if so_ky.loai not in _LAST:
        return None
    if so_ky.thu > 1:
        return so_ky._replace(thu=so_ky.thu - 1)
    return so_ky._replace(thu=_LAST[so_ky.loai], nam=so_ky.nam - 1)


def _figures(lich: Lich, so_ky: SoKy) -> SoKy:
    """Return the period of figures: the quarters that close a half year or a year give its statistics."""
    if lich is Lich.THONG_KE and so_ky.loai is Loai.QUY and so_ky.thu == 2:  # noqa: PLR2004 - the second quarter
        return SoKy(Loai.SAU_THANG, 1, so_ky.nam)
    if lich is Lich.THONG_KE and so_ky.loai is Loai.QUY and so_ky.thu == 4:  # noqa: PLR2004 - the fourth quarter
        return SoKy(Loai.NAM, 1, so_ky.nam)
    return so_ky


def _first(dot: Dot) -> date:
    assert dot.bat_dau is not None  # noqa: S101 - calendar periods have both ends
    return dot.bat_dau


def _last(dot: Dot) -> date:
    assert dot.han is not None  # noqa: S101 - calendar periods have both ends
    return dot.han
