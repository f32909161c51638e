"""The rule of periods, for reports and forms alike: names, what falls due in them, from which day to which they run.

Duties follow the calendar ``bao_cao.lich_nhiem_vu``, figures ``bao_cao.lich_so_lieu``; where the figures are those of
statistics, the year decides their closing days (``deadlines.thong_ke``).
"""

from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines import calendars, thong_ke
from hoagiai_cli.deadlines.calendars import Ky as Loai
from hoagiai_cli.deadlines.calendars import KyBaoCao
from hoagiai_cli.deadlines.holidays import LichNghi
from hoagiai_cli.deadlines.reading import Dot
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.language.formatting import ten_ky
from hoagiai_cli.model.cau_hinh import CauHinh, Lich
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.tracking.compute import calendar_of

TEN_LOAI = {
    Loai.THANG: "tháng",
    Loai.QUY: "quý",
    Loai.SAU_THANG: "6 tháng",
    Loai.CHIN_THANG: "9 tháng",
    Loai.SO_BO_NAM: "sơ bộ năm",
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
        so_lieu_tu: The first day of those figures.
        so_lieu_den: Their closing day.
        so_lieu_loai: The kind of their period.
        so_lieu_truoc: That of the period of figures before it; None where there is none of its kind.
        so_lieu_cung_ky: That of the same period of the year before; None where it closed on another day of the year.
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
    if so_ky.loai is Loai.SO_BO_NAM:  # a period of statistics alone, whichever calendar the duties follow
        calendar = calendars.Lich.THONG_KE
    try:
        reporting = calendars.ky_bao_cao(calendar, so_ky.loai, so_ky.nam, so_ky.thu)
    except ValueError:
        raise UserError(_no_such_period(so_ky)) from None
    if ngay is not None and ngay < reporting.tu:
        raise UserError(f"ngày {ngay:%d/%m/%Y} đứng trước kỳ báo cáo, bắt đầu từ {reporting.tu:%d/%m/%Y}")
    own, after = _days(so_ky), _days(_next(so_ky))
    figures, kind, before, year_before = _figures(settings.lich_so_lieu, so_ky)
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
        so_lieu=figures.ten,
        so_lieu_tu=figures.tu,
        so_lieu_den=figures.den,
        so_lieu_loai=kind,
        so_lieu_truoc=before.ten if before else None,
        so_lieu_cung_ky=year_before.ten if year_before else None,
    )


def _no_such_period(so_ky: SoKy) -> str:
    if so_ky.loai is Loai.SO_BO_NAM:
        return f"chế độ thống kê của năm {so_ky.nam} ({thong_ke.che_do(so_ky.nam).can_cu}) không có kỳ sơ bộ năm"
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
    figures, kind, _, _ = _figures(report.lich_so_lieu, so_ky)
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
    last = _LAST.get(so_ky.loai, 1)
    return so_ky._replace(thu=so_ky.thu % last + 1, nam=so_ky.nam + so_ky.thu // last)


def _previous(so_ky: SoKy) -> SoKy | None:
    """Return the period before; nine months and years have none but that of the year before."""
    if so_ky.loai not in _LAST:
        return None
    if so_ky.thu > 1:
        return so_ky._replace(thu=so_ky.thu - 1)
    return so_ky._replace(thu=_LAST[so_ky.loai], nam=so_ky.nam - 1)


def _figures(lich: Lich, so_ky: SoKy) -> tuple[KyBaoCao, Loai, KyBaoCao | None, KyBaoCao | None]:
    """Return the period of figures and its kind, the one before it, and that of the year before.

    The quarters that close a half year or a year give its statistics; the fourth gives the preliminary year where the
    year's regime has one.
    """
    kind = so_ky
    if lich is Lich.THONG_KE and so_ky.loai is Loai.QUY and so_ky.thu == 2:  # noqa: PLR2004 - the second quarter
        kind = SoKy(Loai.SAU_THANG, 1, so_ky.nam)
    elif lich is Lich.THONG_KE and so_ky.loai is Loai.QUY and so_ky.thu == 4:  # noqa: PLR2004 - the fourth quarter
        kind = SoKy(Loai.SO_BO_NAM, 1, so_ky.nam)
        if _figure_days(lich, kind) is None:
            kind = SoKy(Loai.NAM, 1, so_ky.nam)
    found = _figure_days(lich, kind)
    if found is None:
        raise UserError(_no_such_period(kind))
    before = _previous(kind)
    year_before = _figure_days(lich, kind._replace(nam=kind.nam - 1))
    if year_before and (year_before.den.month, year_before.den.day) != (found.den.month, found.den.day):
        leap = {year_before.den.day, found.den.day} == {28, 29}
        year_before = year_before if leap else None
    return found, kind.loai, _figure_days(lich, before) if before else None, year_before


def _figure_days(lich: Lich, so_ky: SoKy) -> KyBaoCao | None:
    """Return a period of figures; those that statistics do not know run from first to last calendar day."""
    counted = Loai.SO_BO_NAM, Loai.SAU_THANG, Loai.NAM
    statistics = so_ky.loai is Loai.SO_BO_NAM or (lich is Lich.THONG_KE and so_ky.loai in counted and so_ky.thu == 1)
    calendar = calendars.Lich.THONG_KE if statistics else calendars.Lich.DUONG_LICH
    try:
        return calendars.ky_bao_cao(calendar, so_ky.loai, so_ky.nam, so_ky.thu)
    except ValueError:
        return None


def _first(dot: Dot) -> date:
    assert dot.bat_dau is not None  # noqa: S101 - calendar periods have both ends
    return dot.bat_dau


def _last(dot: Dot) -> date:
    assert dot.han is not None  # noqa: S101 - calendar periods have both ends
    return dot.han
