"""What a report says of a plan, as the variables of its template: nothing that the folder does not say."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, NamedTuple

from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.documents.chua_bao_cao import silent_names
from hoagiai_cli.documents.con_qua_han import overdue
from hoagiai_cli.documents.ky_toi import coming
from hoagiai_cli.documents.nhom import Grouper, Nhom
from hoagiai_cli.documents.so_lieu_bao_cao import SoLieuBaoCao
from hoagiai_cli.documents.tu_thuc_hien import is_regular_report
from hoagiai_cli.gathering.ky import Ky
from hoagiai_cli.gathering.so_lieu import reporting_units
from hoagiai_cli.model.citation import cite, cite_plan, subject
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.ket_qua import GhiNhan, KetQua, TrangThai
from hoagiai_cli.model.loi_bao_cao import MUC
from hoagiai_cli.tracking.compute import Tracker, reporting_calendar
from hoagiai_cli.tracking.counts import TyLe
from hoagiai_cli.tracking.names import unit_names
from hoagiai_cli.tracking.parts import PhanViec, TinhHinh, TinhHinhNhiemVu
from hoagiai_cli.tracking.records import day_of
from hoagiai_cli.tracking.selection import Selection, rates_by, select
from hoagiai_cli.tracking.status import DA_XONG, TinhTrang


class NhiemVuBaoCao(NamedTuple):
    """A task in the report: its name, its number in the plan, and its parts in groups."""

    ten: str
    so: str | None
    nhom: tuple[Nhom, ...]


class YKien(NamedTuple):
    """What a unit says itself, in its own words: of which task, or (``chung``) of its work as a whole."""

    don_vi: str
    so: str | None
    ten: str | None
    loi: str
    chung: bool = False


class VanBanDonVi(NamedTuple):
    """The documents that a unit reported in the period."""

    don_vi: str
    van_ban: tuple[str, ...]


class TiepNhan(NamedTuple):
    """Who holds the unfinished work of bodies that have ended; ``don_vi_moi`` None is not known."""

    don_vi_cu: str
    don_vi_moi: str | None


class Content:
    """What a report says of a plan, as the template's variables."""

    def __init__(
        self, thu_muc: ThuMuc, ho_so: HoSo, ky: Ky, don_vi: str | None = None, co_quan: str | None = None
    ) -> None:
        """Prepare.

        Args:
            thu_muc: The plan folder.
            ho_so: The plan.
            ky: The period.
            don_vi: The unit that reports, of its own work only; None is the office, of the whole plan.
            co_quan: The body that issues the report, where it is known: it never says of itself that it is silent.
        """
        self._ho_so = ho_so
        self._ky = ky
        self._don_vi = don_vi
        self._co_quan = co_quan
        self._regular = frozenset(task.ma for task in ho_so.nhiem_vu if is_regular_report(task))
        tracker = Tracker(thu_muc, ho_so)
        self._whole = tracker.on(ky.ngay)
        if don_vi is not None:
            self._whole = select(self._whole, Selection(don_vi=(don_vi,)))
        self._due = select(self._whole, Selection(days=(ky.dau, ky.cuoi)))
        self._names = unit_names(thu_muc.don_vi)
        self._lich = reporting_calendar(thu_muc.cau_hinh)
        self._grouper = Grouper(ho_so, thu_muc.don_vi, self._names, ky.tu, ky.ngay, self._lich, co_quan)
        self._co_quan_ke_hoach = thu_muc.don_vi[ho_so.ke_hoach.co_quan].ten
        units = [don_vi] if don_vi else list(reporting_units(thu_muc, self._whole, tracker.hand_over))
        written = ho_so.loi_bao_cao.get(ky.ma)
        self.loi = written.of(co_quan) if written else None
        self.so_lieu = SoLieuBaoCao(thu_muc, self._own_results(), ky, self._names, units)

    @property
    def has_parts(self) -> bool:
        """Whether there is anything to report on."""
        return bool(self._whole.nhiem_vu)

    def variables(self) -> dict[str, Any]:
        """Return the variables; the names are those that templates use."""
        ky = self._ky
        return {
            "ky": ky,
            "ke_hoach": self._ho_so.ke_hoach,
            "vien_dan": cite_plan(self._ho_so.ke_hoach, self._co_quan_ke_hoach),
            "cong_viec": subject(self._ho_so.ke_hoach),
            "don_vi_bao_cao": self._names[self._don_vi] if self._don_vi else None,
            "loi": {key: (self.loi and getattr(self.loi, key)) or "" for key in MUC},
            "so_nhiem_vu": len(self._whole.nhiem_vu),
            "tong_hop": self._whole.tong_hop,
            "tong_hop_ky": self._due.tong_hop,
            "ty_le": self._rates(self._whole),
            "ty_le_ky": self._rates(self._due),
            "tiep_nhan": self._hand_over(),
            "van_ban": tuple(self._documents()),
            "den_han": self._tasks(self._others(self._due)),
            "khac": self._tasks(self._others(self._running(silent=False))),
            "ca_nam_im_lang": tuple(silent_names(self._silent, self._whole, self._grouper.units)),
            "ca_nam_cua_co_quan": any(not self._is_silent(part) for part in self._silent.phan_viec),
            "qua_han": tuple(overdue(self._others(self._whole), self._grouper)),
            "so_qua_han": sum(part.tinh_trang is TinhTrang.QUA_HAN for part in self._others(self._whole).phan_viec),
            "da_bao_cao": sum(part.ban_ghi is not None for part in self._whole.phan_viec),
            "chua_bao_cao": sum(self._is_silent(part) for part in self._whole.phan_viec),
            "co_quan_chua_ghi": sum(_is_untold(p) and not self._is_silent(p) for p in self._whole.phan_viec),
            "khong_phai_bao_cao": sum(p.ban_ghi is None and not _is_untold(p) for p in self._whole.phan_viec),
            "co_tiep_nhan": any(self._don_vi not in part.cac_don_vi for part in self._whole.phan_viec),
            "kho_khan": self._said("kho_khan"),
            "de_xuat": self._said("de_xuat"),
            "toi": coming(self._others(self._whole), ky, self._grouper.units),
            "tien_do": self._tasks(self._whole),
            **self.so_lieu.variables(),
        }

    def _own_results(self) -> HoSo:
        """Return the plan with the results of the unit that reports only."""
        if self._don_vi is None:
            return self._ho_so
        own = {ma: result for ma, result in self._ho_so.ket_qua.items() if ma == self._don_vi}
        return self._ho_so._replace(ket_qua=own)

    def _tasks(self, tinh_hinh: TinhHinh) -> tuple[NhiemVuBaoCao, ...]:
        return tuple(
            NhiemVuBaoCao(
                task.nhiem_vu.ten, task.nhiem_vu.so, self._grouper.groups(task.nhiem_vu, task.phan_viec, self._ky.dau)
            )
            for task in tinh_hinh.nhiem_vu
        )

    def _narrowed(self, wanted: Callable[[PhanViec], bool]) -> TinhHinh:
        tasks: list[TinhHinhNhiemVu] = []
        for task in self._whole.nhiem_vu:
            parts = tuple(part for part in task.phan_viec if wanted(part))
            if parts:
                tasks.append(task._replace(phan_viec=parts))
        return self._whole._replace(nhiem_vu=tuple(tasks))

    def _running(self, *, silent: bool) -> TinhHinh:
        """Return the tasks in work that are not due in the period: those of which something was reported, or not."""
        tasks = (task for task in self._all_running.nhiem_vu if self._has_no_word(task) is silent)
        return self._all_running._replace(nhiem_vu=tuple(tasks))

    @cached_property
    def _all_running(self) -> TinhHinh:
        due = set(map(_identity, self._due.phan_viec))
        return self._narrowed(lambda part: self._in_work(part) and _identity(part) not in due)

    def _has_no_word(self, task: TinhHinhNhiemVu) -> bool:
        """Tell whether nobody has reported on a task in time, of those who should; its own work the issuer knows."""
        untold = all(part.ban_ghi is None and part.tinh_trang is not TinhTrang.QUA_HAN for part in task.phan_viec)
        return untold and any(map(self._is_silent, task.phan_viec))

    @cached_property
    def _silent(self) -> TinhHinh:
        """Return the tasks in work, not due in the period, of which nobody who should has reported anything."""
        return self._others(self._running(silent=True))

    def _is_silent(self, part: PhanViec) -> bool:
        """Tell whether somebody else owes a word on this part; of its own work the issuer is asked elsewhere."""
        return _is_untold(part) and self._co_quan not in part.cac_don_vi

    def _others(self, tinh_hinh: TinhHinh) -> TinhHinh:
        """Return the plan without the duty that this very report fulfils."""
        tasks = (task for task in tinh_hinh.nhiem_vu if not self._is_this_report(task))
        return tinh_hinh._replace(nhiem_vu=tuple(tasks))

    def _is_this_report(self, task: TinhHinhNhiemVu) -> bool:
        own = all(self._co_quan in part.cac_don_vi for part in task.phan_viec)
        return bool(task.phan_viec) and own and task.nhiem_vu.ma in self._regular

    def own_blanks(self) -> tuple[str, ...]:
        """Return the numbers of the issuer's own tasks, due or in work, of which nothing was written down."""
        tasks = (*self._others(self._due).nhiem_vu, *self._others(self._running(silent=False)).nhiem_vu)
        tasks = (*tasks, *self._silent.nhiem_vu)
        return tuple(
            dict.fromkeys(
                task.goi
                for task in tasks
                if any(_is_untold(part) and self._co_quan in part.cac_don_vi for part in task.phan_viec)
            )
        )

    def _in_work(self, part: PhanViec) -> bool:
        if part.tinh_trang is TinhTrang.KHONG_THUC_HIEN:
            return False
        if part.ngay_hoan_thanh is not None and part.ngay_hoan_thanh < self._ky.tu:
            return False
        return part.dot is None or part.dot.bat_dau is None or part.dot.bat_dau <= self._ky.ngay

    def _rates(self, tinh_hinh: TinhHinh) -> tuple[TyLe, ...]:
        """Return the rates; what is due only after the period is not due in it, though it was finished early."""
        return rates_by(tinh_hinh, max(self._ky.cuoi, self._ky.ngay))

    def _hand_over(self) -> tuple[TiepNhan, ...]:
        """Return who holds the unfinished parts whose own units have ended."""
        held: dict[tuple[str, ...] | None, dict[str, None]] = {}
        for part in self._whole.phan_viec:
            if part.tinh_trang in DA_XONG or (
                not part.chua_ro_tiep_nhan and set(part.dang_giu) <= set(part.cac_don_vi)
            ):
                continue
            holders = None if part.chua_ro_tiep_nhan else part.dang_giu
            held.setdefault(holders, {}).update(dict.fromkeys(part.cac_don_vi))
        return tuple(
            TiepNhan(self._grouper.units(units), self._grouper.units(holders) if holders else None)
            for holders, units in held.items()
        )

    def _results(self) -> Iterator[tuple[str, KetQua]]:
        for ma, result in sorted(self._ho_so.ket_qua.items()):
            if self._don_vi in {None, ma}:
                yield ma, result

    def _records(self, result: KetQua) -> Iterator[GhiNhan]:
        """Yield a unit's records of the period, without those that the office returned."""
        for record in result.nhat_ky:
            day = day_of(record, self._lich)
            if day and self._ky.tu <= day <= self._ky.ngay and record.trang_thai is not TrangThai.TRA_LAI:
                yield record

    def _documents(self) -> Iterator[VanBanDonVi]:
        for ma, result in self._results():
            named = (record.van_ban for record in self._records(result) if record.duoc_tinh)
            documents = tuple(dict.fromkeys(cite(van_ban) for van_ban in named if van_ban))
            if documents:
                yield VanBanDonVi(self._names.get(ma, ma), documents)

    def _said(self, field: str) -> tuple[YKien, ...]:
        """Return what units wrote under a key in the records of the period, and of their work as a whole."""
        tasks = {task.ma: (task.so, task.ten) for task in self._ho_so.nhiem_vu}
        found: list[YKien] = []
        for ma, result in self._results():
            name = self._names.get(ma, ma)
            for record in self._records(result):
                words = getattr(record, field)
                if words:
                    found.append(YKien(name, *tasks.get(record.nhiem_vu, (None, record.nhiem_vu)), words))
            for general in result.y_kien:
                words = getattr(general, field)
                if words and self._within(general.ky):
                    found.append(YKien(name, None, None, words, chung=True))
        return tuple(dict.fromkeys(found))

    def _within(self, ky: str) -> bool:
        """Tell whether a period of a unit's words lies in the report's calendar period."""
        dots = read_phrase(ky, nam=self._ho_so.ke_hoach.nam).dot
        if len(dots) != 1 or dots[0].bat_dau is None or dots[0].han is None:
            return False
        return self._ky.dau <= dots[0].bat_dau and dots[0].han <= self._ky.cuoi


def _is_untold(part: PhanViec) -> bool:
    """Tell whether nothing was written of a part; of work that was dropped or put off nothing is to be said."""
    return part.ban_ghi is None and part.tinh_trang not in {TinhTrang.KHONG_THUC_HIEN, TinhTrang.TAM_DUNG}


def _identity(part: PhanViec) -> tuple[str, str, str | None]:
    return part.nhiem_vu, part.don_vi, part.ten_dot
