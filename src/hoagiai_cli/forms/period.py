"""The period of a form: the quarter of duties, its closing day, and the period of figures that goes with it."""

from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines.calendars import Ky, Lich, ky_bao_cao
from hoagiai_cli.deadlines.holidays import LichNghi
from hoagiai_cli.model.cau_hinh import CauHinh


class KyBieu(NamedTuple):
    """A form's period.

    Attributes:
        ten: Its name, "Quý IV/2025".
        quy: The quarter, 1 to 4.
        tu: The first day that it reports on.
        den: The closing day.
        cuoi: The last day of the calendar quarter, until which duties of the quarter fall due.
        so_lieu: The name of the period of figures, "Năm 2025".
        han_gui: The last day for sending; None where the folder names none.
    """

    ten: str
    quy: int
    tu: date
    den: date
    cuoi: date
    so_lieu: str
    han_gui: date | None


def quarter(settings: CauHinh, calendar: LichNghi, quy: int, nam: int) -> KyBieu:
    """Return the period of a quarter, by the calendars that the folder's settings name."""
    report = settings.bao_cao
    by_calendar = ky_bao_cao(Lich.DUONG_LICH, Ky.QUY, nam, quy)
    lich = Lich(report.lich_nhiem_vu.value)
    closing = by_calendar if lich is Lich.THONG_KE else ky_bao_cao(lich, Ky.QUY, nam, quy)
    due = None if report.han_gui is None else calendar.add_working_days(closing.den, report.han_gui)
    figures = _figures(Lich(report.lich_so_lieu.value), quy, nam)
    return KyBieu(by_calendar.ten, quy, closing.tu, closing.den, by_calendar.den, figures, due)


def _figures(lich: Lich, quy: int, nam: int) -> str:
    """Return the period of figures: statistics know the half year and the year, and quarters only where asked for."""
    if lich is Lich.THONG_KE and quy == 2:  # noqa: PLR2004 - the quarter that closes the half year
        return ky_bao_cao(lich, Ky.SAU_THANG, nam).ten
    if lich is Lich.THONG_KE and quy == 4:  # noqa: PLR2004 - the quarter that closes the year
        return ky_bao_cao(lich, Ky.NAM, nam).ten
    return ky_bao_cao(Lich.DUONG_LICH, Ky.QUY, nam, quy).ten
