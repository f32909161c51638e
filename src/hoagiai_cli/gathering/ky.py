"""The rule of periods, for reports and forms alike: names, what falls due in them, from which day to which they run.

Duties follow the calendar ``bao_cao.lich_nhiem_vu``, figures ``bao_cao.lich_so_lieu``; where the figures are those of
statistics, the year decides their closing days (``deadlines.thong_ke``).
"""

from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines import calendars
from hoagiai_cli.deadlines.calendars import Ky as Loai
from hoagiai_cli.deadlines.holidays import LichNghi
from hoagiai_cli.deadlines.reading import Dot
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.gathering.ky_so_lieu import CO_NHIEU, DoiChieu, KySoLieu, SoKy, figures_of, held_beside
from hoagiai_cli.language.formatting import ten_ky
from hoagiai_cli.model.cau_hinh import CauHinh, Lich
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.tracking.compute import calendar_of

__all__ = [
    "CA_NAM",
    "TEN_LOAI",
    "DoiChieu",
    "Ky",
    "KyBieu",
    "Loai",
    "SoKy",
    "form_period",
    "latest_quarter",
    "period",
    "quarter",
]

TEN_LOAI = {
    Loai.THANG: "tháng",
    Loai.QUY: "quý",
    Loai.SAU_THANG: "6 tháng",
    Loai.CHIN_THANG: "9 tháng",
    Loai.SO_BO_NAM: "sơ bộ năm",
    Loai.NAM: "năm",
}


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
        so_lieu_tu: The first day of those figures.
        so_lieu_den: Their closing day.
        so_lieu_loai: The kind of their period.
        so_lieu_truoc: That of the period of figures before it; None where there is none of its kind.
        so_lieu_cung_ky: That of the same period of the year before; None where it closed on another day of the year.
        doi_chieu: Every period that a territory's figures are held beside, those that closed on another day too.
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
    so_lieu_tu: date
    so_lieu_den: date
    so_lieu_loai: Loai
    so_lieu_truoc: str | None
    so_lieu_cung_ky: str | None
    doi_chieu: tuple[DoiChieu, ...]


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
    if so_ky.loai is Loai.SO_BO_NAM:  # a period of statistics alone, whichever calendar the duties follow
        calendar = calendars.Lich.THONG_KE
    try:
        reporting = calendars.ky_bao_cao(calendar, so_ky.loai, so_ky.nam, so_ky.thu)
    except ValueError:
        raise UserError(_no_such_period(so_ky)) from None
    if ngay is not None and ngay < reporting.tu:
        raise UserError(f"ngày {ngay:%d/%m/%Y} đứng trước kỳ báo cáo, bắt đầu từ {reporting.tu:%d/%m/%Y}")
    own, after = _days(so_ky), _days(_next(so_ky))
    figures = _figures(settings.lich_so_lieu, so_ky)
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
        so_lieu=figures.ky.ten,
        so_lieu_tu=figures.ky.tu,
        so_lieu_den=figures.ky.den,
        so_lieu_loai=figures.so_ky.loai,
        so_lieu_truoc=figures.truoc.ten if figures.truoc else None,
        so_lieu_cung_ky=figures.cung_ky.ten if figures.cung_ky else None,
        doi_chieu=tuple(held_beside(settings.lich_so_lieu, figures.so_ky)),
    )


def _no_such_period(so_ky: SoKy) -> str:
    if so_ky.loai is Loai.SO_BO_NAM:
        return f"chế độ thống kê của năm {so_ky.nam} không có kỳ sơ bộ năm"
    name = ten_ky(_days(so_ky).ten)
    return f"lịch thống kê (bao_cao.lich_nhiem_vu trong cau-hinh.yaml) không có kỳ báo cáo {name}"


def quarter(thu_muc: ThuMuc, quy: int, nam: int, ngay: date | None = None) -> Ky:
    """Return the period of a quarterly report; see ``period``."""
    return period(thu_muc, SoKy(Loai.QUY, quy, nam), ngay)


class KyBieu(NamedTuple):
    """A form's period.

    Attributes:
        ten: Its name, "Quý IV/2025".
        quy: The quarter, 1 to 4; ``CA_NAM`` for the form of the whole year.
        tu: The first day that it reports on.
        den: The closing day.
        cuoi: The last day of the calendar period, until which duties of the period fall due.
        so_lieu: The name of the period of figures, "Năm 2025".
        so_lieu_tu: The first day of those figures.
        so_lieu_den: Their closing day.
        so_lieu_loai: The kind of their period.
        han_gui: The last day for sending; None where the folder names none.
    """

    ten: str
    quy: int
    tu: date
    den: date
    cuoi: date
    so_lieu: str
    so_lieu_tu: date
    so_lieu_den: date
    so_lieu_loai: Loai
    han_gui: date | None


CA_NAM = 0
"""Stands for the number of a quarter where a form is that of the whole year."""


def form_period(settings: CauHinh, calendar: LichNghi, quy: int, nam: int) -> KyBieu:
    """Return the period of a quarter's form, or the year's (``CA_NAM``), by the calendars of the folder's settings."""
    report = settings.bao_cao
    so_ky = SoKy(Loai.NAM, 1, nam) if quy == CA_NAM else SoKy(Loai.QUY, quy, nam)
    own = _days(so_ky)
    lich = calendars.Lich(report.lich_nhiem_vu.value)
    if lich is calendars.Lich.THONG_KE and quy != CA_NAM:  # statistics have no quarters
        lich = calendars.Lich.DUONG_LICH
    closing = calendars.ky_bao_cao(lich, so_ky.loai, nam, so_ky.thu)
    given = _figures(report.lich_so_lieu, so_ky)
    figures, kind = given.ky, given.so_ky.loai
    # The whole year's figures are sent when the year is over, whatever day closes the report on duties.
    due_after = max(closing.den, figures.den) if quy == CA_NAM else closing.den
    due = None if report.han_gui is None else calendar.add_working_days(due_after, report.han_gui)
    return KyBieu(own.ten, quy, closing.tu, closing.den, _last(own), figures.ten, figures.tu, figures.den, kind, due)


def latest_quarter(folder: ThuMuc, plan: HoSo, ngay: date) -> tuple[int, int]:
    """Return the quarter whose reports are being gathered on a day: the last one that was closed, else the first."""
    calendar = calendar_of(folder.ngay_nghi)
    years = range(plan.ke_hoach.thoi_ky.tu.year, plan.ke_hoach.thoi_ky.den.year + 1)
    all_quarters = [(quy, nam) for nam in years for quy in range(1, 5)]
    closed = [(quy, nam) for quy, nam in all_quarters if form_period(folder.cau_hinh, calendar, quy, nam).den <= ngay]
    return closed[-1] if closed else all_quarters[0]


def _days(so_ky: SoKy) -> Dot:
    """Return the calendar period; the preliminary year is one of statistics."""
    lich = calendars.Lich.THONG_KE if so_ky.loai is Loai.SO_BO_NAM else calendars.Lich.DUONG_LICH
    try:
        days = calendars.ky_bao_cao(lich, so_ky.loai, so_ky.nam, so_ky.thu)
    except ValueError:
        raise UserError(_no_such_period(so_ky)) from None
    return Dot(days.ten, days.tu, days.den)


def _next(so_ky: SoKy) -> SoKy:
    """Return the period that follows; after nine months comes the fourth quarter."""
    if so_ky.loai is Loai.CHIN_THANG:
        return SoKy(Loai.QUY, 4, so_ky.nam)
    last = CO_NHIEU.get(so_ky.loai, 1)
    return so_ky._replace(thu=so_ky.thu % last + 1, nam=so_ky.nam + so_ky.thu // last)


def _figures(lich: Lich, so_ky: SoKy) -> KySoLieu:
    found = figures_of(lich, so_ky)
    if isinstance(found, SoKy):
        raise UserError(_no_such_period(found))
    return found


def _first(dot: Dot) -> date:
    assert dot.bat_dau is not None  # noqa: S101 - calendar periods have both ends
    return dot.bat_dau


def _last(dot: Dot) -> date:
    assert dot.han is not None  # noqa: S101 - calendar periods have both ends
    return dot.han
