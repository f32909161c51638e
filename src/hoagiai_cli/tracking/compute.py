"""(plan folder, plan, day) → every part of work with its status, and the official count."""

from collections.abc import Mapping
from datetime import date, timedelta

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.calendars import Lich
from hoagiai_cli.deadlines.holidays import LichNghi
from hoagiai_cli.deadlines.reading import CachDoc, Loai
from hoagiai_cli.model.cau_hinh import CauHinh, HuongDoi
from hoagiai_cli.model.ho_so import HoSo, ThuMuc, spoken_numbers
from hoagiai_cli.model.ket_qua import TienDo
from hoagiai_cli.model.ngay_nghi import NgayNghi
from hoagiai_cli.model.nhiem_vu import KhongThucHien, TamDung
from hoagiai_cli.tracking.counts import count
from hoagiai_cli.tracking.duties import Binder, Duty, deadline, extensions, known
from hoagiai_cli.tracking.parts import BanGhi, PhanViec, TinhHinh, TinhHinhNhiemVu
from hoagiai_cli.tracking.records import Records
from hoagiai_cli.tracking.status import DA_XONG, TinhTrang, worst
from hoagiai_cli.tracking.units import HandOver


def track(folder: ThuMuc, ho_so: HoSo, ngay: date) -> TinhHinh:
    """Compute how a plan stands at the end of a day.

    Args:
        folder: The plan folder: units, settings, holidays.
        ho_so: The plan, its tasks and results.
        ngay: The day; records and decisions of later days are not seen.
    """
    return Tracker(folder, ho_so).on(ngay)


class Tracker:
    """A plan made ready to be asked about several days."""

    def __init__(self, folder: ThuMuc, ho_so: HoSo) -> None:
        self.ho_so = ho_so
        self._spoken = spoken_numbers(ho_so.nhiem_vu)
        self._folder = folder
        self.hand_over = HandOver(folder.don_vi)
        self._records = Records(ho_so.ket_qua, ho_so.nhiem_vu, self.hand_over, reporting_calendar(folder.cau_hinh))
        self._calendar = calendar_of(folder.ngay_nghi)
        self._binder = Binder(ho_so.ke_hoach, folder.don_vi, self._calendar.add_working_days)

    def on(self, ngay: date) -> TinhHinh:
        """Return the plan as it stands at the end of a day."""
        tasks = []
        for task in self.ho_so.nhiem_vu:
            bound = self._binder.duties(task, ngay, self._finished_before)
            parts = tuple(self._part(duty, ngay) for duty in bound)
            reading = _reading_of(bound)
            status = worst([part.tinh_trang for part in parts])
            tasks.append(TinhHinhNhiemVu(task, self._spoken[task.ma], reading, parts, status))
        tong_hop = count(part.tinh_trang for task in tasks for part in task.phan_viec)
        return TinhHinh(self.ho_so.ke_hoach, ngay, tuple(tasks), tong_hop)

    def records(self, duty: Duty) -> list[BanGhi]:
        """Return all records that count for a duty, oldest first, of whatever day."""
        task, dot, through = duty.nhiem_vu.ma, duty.ten_dot, _runs_through(duty)
        by_unit = [
            self._records.counting(task, dot, don_vi, duty.cac_dot, runs_through=through) for don_vi in duty.cac_don_vi
        ]
        if len(by_unit) == 1:
            return by_unit[0]
        return sorted((record for records in by_unit for record in records), key=lambda record: record.ngay)

    def _last_record(self, duty: Duty, ngay: date) -> BanGhi | None:
        return next((record for record in reversed(self.records(duty)) if record.ngay <= ngay), None)

    def _finished_before(self, duty: Duty, ngay: date) -> bool:
        return self._finished_on(duty, ngay - timedelta(days=1)) is not None

    def _finished_on(self, duty: Duty, ngay: date) -> date | None:
        """Return the day of completion as known on a day."""
        return self._finished_by(self._last_record(duty, ngay), duty, ngay)

    @staticmethod
    def _finished_by(record: BanGhi | None, duty: Duty, ngay: date) -> date | None:
        """Return the day of completion as the last record has it; work that runs through its period ends with it."""
        if record is None or record.ghi_nhan.tien_do is not TienDo.HOAN_THANH:
            return None
        if _runs_through(duty):
            end = deadline(duty, ngay)
            return None if end is not None and ngay < end else max(record.ngay, end or record.ngay)
        return record.ngay

    def _part(self, duty: Duty, ngay: date) -> PhanViec:
        record = self._last_record(duty, ngay)
        finished = self._finished_by(record, duty, ngay)
        granted = extensions(duty, ngay)
        han = granted[-1].den if granted else duty.dot.han if duty.dot else None
        if han is not None and self._folder.cau_hinh.bao_cao.doi_ngay_nghi:
            back = self._folder.cau_hinh.bao_cao.huong_doi is HuongDoi.TRUOC
            han = self._calendar.previous_working_day(han) if back else self._calendar.next_working_day(han)
        status = self._status(duty, ngay, finished, han)
        holders, unknown = (frozenset(), False) if status in DA_XONG else self._holders(duty, ngay)
        return PhanViec(
            nhiem_vu=duty.nhiem_vu.ma,
            don_vi=duty.don_vi,
            cac_don_vi=duty.cac_don_vi,
            dot=duty.dot,
            mo_ho=duty.cach_doc is not None and duty.cach_doc.mo_ho,
            khong_ra_han=_unread(duty.cach_doc),
            han=han,
            han_ban_dau=duty.dot.han if duty.dot else None,
            gia_han=granted,
            ban_ghi=record,
            ngay_hoan_thanh=finished,
            tinh_trang=status,
            so_ngay_qua_han=_days_late(status, finished or ngay, han),
            dang_giu=tuple(sorted(holders)),
            chua_ro_tiep_nhan=unknown,
            lau_chua_cap_nhat=None if status in DA_XONG else _stale_quarter(duty, record, ngay),
        )

    def _status(self, duty: Duty, ngay: date, finished: date | None, han: date | None) -> TinhTrang:
        task = duty.nhiem_vu
        for dropped in task.khong_thuc_hien:
            # What was finished before it was dropped stays finished.
            if _in_force(dropped, duty, ngay) and (finished is None or finished >= dropped.tu):
                return TinhTrang.KHONG_THUC_HIEN
        if finished is not None:
            return _finished_status(finished, han)
        for pause in task.tam_dung:
            if _in_force(pause, duty, ngay) and (pause.den is None or ngay <= pause.den):
                return TinhTrang.TAM_DUNG
        return _open_status(duty, ngay, han, self._folder.cau_hinh)

    def _holders(self, duty: Duty, ngay: date) -> tuple[frozenset[str], bool]:
        held = [self.hand_over.holder(unit, duty.nhiem_vu.ma, ngay).don_vi for unit in duty.cac_don_vi]
        return frozenset(unit for unit in held if unit is not None), None in held


def reporting_calendar(settings: CauHinh) -> Lich:
    """Return the calendar by which the folder's reports on duties close."""
    return Lich(settings.bao_cao.lich_nhiem_vu.value)


def calendar_of(years: Mapping[int, NgayNghi]) -> LichNghi:
    """Return the calendar of days off that the folder's files make."""
    return LichNghi(
        frozenset(day for year in years.values() for _, day in year.cac_ngay("nghi")),
        frozenset(day for year in years.values() for _, day in year.cac_ngay("lam_bu")),
    )


def _stale_quarter(duty: Duty, record: BanGhi | None, ngay: date) -> str | None:
    """Return the last ended quarter of year-round work in which nothing was recorded, or since."""
    if duty.dot is None or duty.dot.bat_dau is None or not _is_year_round(duty):
        return None
    quarter = (ngay.month - 1) // 3
    nam, quy = (ngay.year, quarter) if quarter else (ngay.year - 1, 4)
    ended = periods.quy_cua(quy, nam)
    if ended.bat_dau is None or ended.bat_dau < duty.dot.bat_dau:
        return None
    return ended.ten if record is None or record.ngay < ended.bat_dau else None


def _in_force(decision: TamDung | KhongThucHien, duty: Duty, ngay: date) -> bool:
    return decision.applies(duty.ten_dot, duty.don_vi) and known(decision, ngay) and decision.tu <= ngay


def _reading_of(bound: list[Duty]) -> CachDoc | None:
    """Return the reading in force; of bodies with times of their own one that leaves a doubt, if any does."""
    if not bound:
        return None
    if bound[-1].nhiem_vu.thoi_gian_rieng:
        for duty in bound:
            if duty.cach_doc is not None and duty.cach_doc.mo_ho:
                return duty.cach_doc
    return bound[-1].cach_doc


def _unread(reading: CachDoc | None) -> str | None:
    """Return a phrase that was not understood as a time, as written."""
    unread = reading is not None and reading.loai in {Loai.KHONG_HIEU, Loai.KHONG_PHAI_THOI_GIAN}
    return reading.cach_viet if reading is not None and unread else None


def _runs_through(duty: Duty) -> bool:
    return duty.cach_doc is not None and duty.cach_doc.thuong_xuyen


def _is_year_round(duty: Duty) -> bool:
    return duty.cach_doc is not None and duty.cach_doc.loai in {Loai.NAM, Loai.NHIEU_NAM, Loai.THUONG_XUYEN}


def _finished_status(finished: date, han: date | None) -> TinhTrang:
    if han is None:
        return TinhTrang.HOAN_THANH_KHONG_HAN
    return TinhTrang.HOAN_THANH_DUNG_HAN if finished <= han else TinhTrang.HOAN_THANH_QUA_HAN


def _open_status(duty: Duty, ngay: date, han: date | None, settings: CauHinh) -> TinhTrang:
    start = duty.dot.bat_dau if duty.dot else None
    if han is not None and ngay > han:
        return TinhTrang.QUA_HAN
    if start is not None and ngay < start:
        return TinhTrang.CHUA_DEN_KY
    if han is None:
        return TinhTrang.KHONG_XAC_DINH_HAN
    if (han - ngay).days <= settings.nguong.sap_den_han:
        return TinhTrang.SAP_DEN_HAN
    return TinhTrang.TRONG_HAN


def _days_late(status: TinhTrang, day: date, han: date | None) -> int:
    if han is None or status not in {TinhTrang.QUA_HAN, TinhTrang.HOAN_THANH_QUA_HAN}:
        return 0
    return (day - han).days
