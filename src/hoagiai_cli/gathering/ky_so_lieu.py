"""Which period of figures goes with a report's or a form's, and beside which others it is held."""

from collections.abc import Iterator
from typing import NamedTuple

from hoagiai_cli.deadlines import calendars
from hoagiai_cli.deadlines.calendars import Ky as Loai
from hoagiai_cli.deadlines.calendars import KyBaoCao
from hoagiai_cli.model.cau_hinh import Lich

CO_NHIEU = {Loai.THANG: 12, Loai.QUY: 4, Loai.SAU_THANG: 2}


"""The kinds of which a year has several, and how many."""


class SoKy(NamedTuple):
    """Which period is meant: its kind, its number in the year (1 for nine months and the year), the year."""

    loai: Loai
    thu: int
    nam: int

    @property
    def ten_tep(self) -> str:
        """The period in a file's name: "quy-4-2025"."""
        kind = self.loai.value.replace("_", "-")
        return f"{kind}-{self.thu}-{self.nam}" if self.loai in CO_NHIEU else f"{kind}-{self.nam}"


class DoiChieu(NamedTuple):
    """A period that figures are held beside, with its own days by the regime of its year.

    Attributes:
        ky: The period.
        loai: Its kind.
        dai_bang: Whether it covers the same days of the year, or as long a period: else no change may be told.
    """

    ky: KyBaoCao
    loai: Loai
    dai_bang: bool


class KySoLieu(NamedTuple):
    """A period of figures.

    Attributes:
        ky: The period.
        so_ky: Which one it is.
        truoc: The one before; None where there is none of its kind.
        cung_ky: That of the year before; None where it closed on another day of the year.
    """

    ky: KyBaoCao
    so_ky: SoKy
    truoc: KyBaoCao | None
    cung_ky: KyBaoCao | None


def figures_of(lich: Lich, so_ky: SoKy) -> KySoLieu | SoKy:
    """Return the period of figures that goes with a period; which one is asked for, where statistics have none.

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
        return kind
    before = _previous(kind)
    year_before = _figure_days(lich, kind._replace(nam=kind.nam - 1))
    if year_before and not _same_closing(year_before, found):
        year_before = None
    return KySoLieu(found, kind, _figure_days(lich, before) if before else None, year_before)


def _same_closing(one: KyBaoCao, other: KyBaoCao) -> bool:
    leap = one.den.month == other.den.month and {one.den.day, other.den.day} == {28, 29}
    return leap or (one.den.month, one.den.day) == (other.den.month, other.den.day)


_MONTHS_VARY = 3
"""Days by which months and quarters differ in length by themselves."""


def _length(ky: KyBaoCao) -> int:
    return (ky.den - ky.tu).days


def held_beside(lich: Lich, kind: SoKy) -> Iterator[DoiChieu]:
    """Yield the period of the year before, the one before, and the half year within a year, whatever days close them.

    Where the year before had no preliminary year its whole year stands for it.
    """
    found = _figure_days(lich, kind)
    last_year = kind._replace(nam=kind.nam - 1)
    if _figure_days(lich, last_year) is None:
        last_year = SoKy(Loai.NAM, 1, last_year.nam)
    within = SoKy(Loai.SAU_THANG, 1, kind.nam) if kind.loai in {Loai.NAM, Loai.SO_BO_NAM} else None
    for so_ky in (last_year, _previous(kind), within):
        days = _figure_days(lich, so_ky) if so_ky else None
        if so_ky and days and found:
            same_kind = so_ky.loai is kind.loai and so_ky.thu == kind.thu
            even = _same_closing(days, found) if same_kind else abs(_length(days) - _length(found)) <= _MONTHS_VARY
            yield DoiChieu(days, so_ky.loai, even)


def _figure_days(lich: Lich, so_ky: SoKy) -> KyBaoCao | None:
    """Return a period of figures; those that statistics do not know run from first to last calendar day."""
    counted = Loai.SO_BO_NAM, Loai.SAU_THANG, Loai.NAM
    statistics = so_ky.loai is Loai.SO_BO_NAM or (lich is Lich.THONG_KE and so_ky.loai in counted and so_ky.thu == 1)
    calendar = calendars.Lich.THONG_KE if statistics else calendars.Lich.DUONG_LICH
    try:
        return calendars.ky_bao_cao(calendar, so_ky.loai, so_ky.nam, so_ky.thu)
    except ValueError:
        return None


def _previous(so_ky: SoKy) -> SoKy | None:
    """Return the period before; nine months and years have none but that of the year before."""
    if so_ky.loai not in CO_NHIEU:
        return None
    if so_ky.thu > 1:
        return so_ky._replace(thu=so_ky.thu - 1)
    return so_ky._replace(thu=CO_NHIEU[so_ky.loai], nam=so_ky.nam - 1)
