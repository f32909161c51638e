"""A folder's models on a day → what it gives to those above it; the models are not kept."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from hoagiai_cli.combining.results import ChiSo, KeHoachGop, Kem, Noi, SoGop, ThuMucGop, TrangThai
from hoagiai_cli.deadlines.periods import quy_cua
from hoagiai_cli.gathering import figures
from hoagiai_cli.gathering.asked import asks_spending, forms_of
from hoagiai_cli.gathering.built_in import DA_CHI, DU_TOAN, KINH_PHI
from hoagiai_cli.gathering.ky import latest_quarter, quarter
from hoagiai_cli.gathering.so_lieu import SoLieuKy, reporting_units
from hoagiai_cli.model.bieu import Bieu
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.spending import spent_by
from hoagiai_cli.naming.plans import of_year, running
from hoagiai_cli.tracking.compute import Tracker
from hoagiai_cli.tracking.names import unit_names
from hoagiai_cli.tracking.parts import TinhHinh
from hoagiai_cli.tracking.selection import Selection, done_ahead, select


class Hoi(NamedTuple):
    """What is asked of every folder.

    Attributes:
        ngay: The day; what happened later is not seen.
        quy: The quarter, 1 to 4: parts due in it, and those still open from before; None is everything.
        nam: The year; None is the plans that run on the day.
    """

    ngay: date
    quy: int | None = None
    nam: int | None = None


def place_of(folder: ThuMuc, thu_muc: str) -> Noi:
    """Return the place that a folder speaks for."""
    settings = folder.cau_hinh
    place = settings.dia_ban
    return Noi(thu_muc, place.tinh if place else None, place.xa if place else None, settings.ten_co_quan)


def plans_of(folder: ThuMuc, hoi: Hoi) -> list[HoSo]:
    """Return the plans that are meant; none where the folder has none of the year."""
    plans = list(folder.ho_so.values())
    if not plans:
        return []
    return of_year(plans, hoi.nam) if hoi.nam is not None else running(plans, hoi.ngay)


def summarize(folder: ThuMuc, noi: Noi, kem: Kem, hoi: Hoi) -> ThuMucGop:
    """Return what a folder without errors gives."""
    plans = plans_of(folder, hoi)
    if not plans:
        what = "đang thực hiện" if hoi.nam is None else f"của năm {hoi.nam}"
        reason = f"không có kế hoạch nào {what}" if folder.ho_so else "chưa có kế hoạch nào"
        return ThuMucGop(noi, TrangThai.KHONG_CO_KE_HOACH, reason, kem)
    tracked = [(plan, Tracker(folder, plan)) for plan in plans]
    whole = [(plan, tracker, tracker.on(hoi.ngay)) for plan, tracker in tracked]
    counted = tuple(_count(plan, found, hoi) for plan, _, found in whole)
    gathered = _Figures(folder)
    for plan, tracker, found in whole:
        gathered.add(plan, list(reporting_units(folder, found, tracker.hand_over)), hoi)
    return ThuMucGop(noi, TrangThai.DUOC_TINH, None, kem, counted, tuple(gathered.sums()), tuple(gathered.notes))


def _count(plan: HoSo, found: TinhHinh, hoi: Hoi) -> KeHoachGop:
    document = plan.ke_hoach
    choice = Selection()
    if hoi.quy is not None:
        dot = quy_cua(hoi.quy, hoi.nam or document.nam)
        assert dot.bat_dau is not None  # noqa: S101 - a quarter has both ends
        assert dot.han is not None  # noqa: S101
        choice = Selection(days=(dot.bat_dau, dot.han))
        found = select(found, choice)
    reported = sum(part.ban_ghi is not None for part in found.phan_viec)
    number = f"{document.so}/{document.ky_hieu}" if document.so else None
    ahead = done_ahead(found.phan_viec, choice.last(hoi.ngay))
    return KeHoachGop(document.ma, " ".join(document.ten_ngan.split()), number, found.tong_hop, reported, ahead)


class _Figure:
    """A figure while it is gathered: what each unit gave, and who was asked."""

    def __init__(self) -> None:
        self.given: dict[str, tuple[Decimal, bool]] = {}
        self.asked: dict[str, None] = {}


class _Figures:
    """The figures of one folder; a unit that gave one under two of its plans gave it once."""

    def __init__(self, folder: ThuMuc) -> None:
        self.notes: list[str] = []
        self._folder = folder
        self._names = unit_names(folder.don_vi)
        self._found: dict[ChiSo, _Figure] = {}

    def add(self, plan: HoSo, units: Sequence[str], hoi: Hoi) -> None:
        """Take the figures of a plan for the period asked for, and who of its units has to give them."""
        quy, nam = latest_quarter(self._folder, plan, hoi.ngay)
        if hoi.quy is not None:
            quy, nam = hoi.quy, hoi.nam or plan.ke_hoach.nam
        elif hoi.nam is not None and nam != hoi.nam:
            quy, nam = (4 if nam > hoi.nam else 1), hoi.nam
        ky = quarter(self._folder, quy, nam)
        given = SoLieuKy(self._folder, plan, units).of(ky.so_lieu, plan.ke_hoach.nam)
        forms = forms_of(self._folder.cau_hinh, plan, ky)
        for form in forms:
            asked = [ma for ma in units if form.don_vi is None or ma in form.don_vi]
            for figure, khoa in _of_form(form, ky.so_lieu):
                self._ask(figure, asked)
                for ma, unit in given.items():
                    if khoa in unit.so:
                        self._take(figure, ma, unit.so[khoa], estimated=unit.uoc_tinh)
        last = ky.so_lieu_den if hoi.quy is not None else max(hoi.ngay, ky.so_lieu_den)
        self._spending(plan, units if asks_spending(self._folder.cau_hinh, plan, forms) else (), last)

    def _spending(self, plan: HoSo, units: Sequence[str], last: date) -> None:
        """Take the spending of the plan's year, as it stood at the end of a day."""
        told = {ma: money for ma, result in plan.ket_qua.items() if (money := spent_by(result, last))}
        if not told and not units:
            return
        for figure, khoa in _of_form(KINH_PHI, f"Năm {plan.ke_hoach.nam}"):
            self._ask(figure, units)
            for ma, money in told.items():
                value = {DU_TOAN: money.du_toan, DA_CHI: money.da_chi}[khoa]
                if value is not None:
                    entry = self._found[figure]
                    before = entry.given[ma][0] if ma in entry.given else Decimal(0)
                    entry.given[ma] = before + value, False

    def _ask(self, figure: ChiSo, units: Sequence[str]) -> None:
        self._found.setdefault(figure, _Figure()).asked.update(dict.fromkeys(units))

    def _take(self, figure: ChiSo, ma: str, value: float, *, estimated: bool) -> None:
        entry = self._found[figure]
        number = Decimal(str(value))
        known = entry.given.setdefault(ma, (number, estimated))
        if known[0] != number:
            name = self._names.get(ma, ma)
            self.notes.append(f"{name} báo hai số khác nhau về “{figure.ten}”, {figure.ky}, ở hai kế hoạch")

    def sums(self) -> Iterator[SoGop]:
        """Yield the sums, in the order of the forms."""
        for figure, entry in self._found.items():
            values = [value for value, _ in entry.given.values()]
            missing = tuple(self._names.get(ma, ma) for ma in entry.asked if ma not in entry.given)
            guessed = sum(estimated for _, estimated in entry.given.values())
            yield SoGop(figure, sum(values, Decimal(0)) if values else None, len(values), guessed, missing)


def _of_form(form: Bieu, ky: str) -> Iterator[tuple[ChiSo, str]]:
    """Yield the figures of a form, by names that stand alone."""
    for row in figures.named(form):
        if row.khoa is not None:
            yield ChiSo(ky, form.ten, row.khoa, row.ten, row.don_vi_tinh), row.khoa
