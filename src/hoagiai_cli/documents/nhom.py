"""Parts of work that stand alike, said in one breath: by task and occurrence, with the units that they concern."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines.calendars import Lich
from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.language.formatting import NBSP, khoang
from hoagiai_cli.model.citation import cite
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ho_so import HoSo
from hoagiai_cli.model.ket_qua import TEN_TIEN_DO, GhiNhan, TienDo
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.model.nhom import expand
from hoagiai_cli.tracking.parts import PhanViec
from hoagiai_cli.tracking.records import day_of
from hoagiai_cli.tracking.selection import open_from_before
from hoagiai_cli.tracking.status import DA_XONG, HOAN_THANH, TEN_TINH_TRANG, TinhTrang

_NOTHING_TO_SAY = frozenset({TinhTrang.CHUA_DEN_KY, TinhTrang.KHONG_THUC_HIEN, TinhTrang.TAM_DUNG})
_AT_WORK, _HANDED_OVER = TEN_TIEN_DO[TienDo.DANG_THUC_HIEN], "đã thực hiện một phần"
_SETTLED = DA_XONG | {TinhTrang.TAM_DUNG}


class Nhom(NamedTuple):
    """Parts of one task and occurrence that stand alike: what templates see.

    Attributes:
        don_vi: The bound units, as a list in words; a whole group by its own name.
        so_don_vi: How many parts there are.
        nguoi_lam: The unit that reported, where it is another than the bound one (an heir); else None.
        dang_giu: Who holds the unfinished work now, where the bound unit has ended; else None.
        chua_ro_tiep_nhan: The bound unit has ended and who took over is not known.
        cua_co_quan: Whether it is the work of the very body that reports.
        thoi_han: The time as the plan says it, with the deadline: "Quý I/2025 (hạn 31/3/2025)".
        han: The deadline, "31/3/2025", or None.
        tinh_trang: The status, as in ``status --format json``.
        ten_tinh_trang: The status in words.
        so_ngay_qua_han: Days late.
        hoan_thanh: Whether it is finished.
        ngay_hoan_thanh: The day of completion, or None.
        da_bao_cao: Whether anything was reported.
        bao_cao: What was reported of unfinished work: "chưa triển khai (lý do: …)", "đang thực hiện"; else None.
        vuong: The same where it says more than that the work goes on, for a table's remarks; else None.
        im_lang: Whether a word is owed and missing: not of work that has not begun, was put off or dropped.
        viec: What was done, by which documents.
        ton_truoc: Whether it fell due before the period.
        ghi_chu: Remarks: extensions, decisions, a time that can be read two ways.
    """

    don_vi: str
    so_don_vi: int
    nguoi_lam: str | None
    dang_giu: str | None
    chua_ro_tiep_nhan: bool
    cua_co_quan: bool
    thoi_han: str
    han: str | None
    tinh_trang: str
    ten_tinh_trang: str
    so_ngay_qua_han: int
    hoan_thanh: bool
    ngay_hoan_thanh: str | None
    da_bao_cao: bool
    bao_cao: str | None
    vuong: str | None
    im_lang: bool
    viec: tuple[str, ...]
    ton_truoc: bool
    ghi_chu: tuple[str, ...]


class Grouper:
    """Makes groups of the parts of one plan."""

    def __init__(  # noqa: PLR0913, PLR0917 - the plan, its units, and of what the report is
        self,
        ho_so: HoSo,
        units: Mapping[str, DonVi],
        names: Mapping[str, str],
        tu: date,
        ngay: date,
        lich: Lich,
        co_quan: str | None = None,
    ) -> None:
        """Prepare.

        Args:
            ho_so: The plan.
            units: Units by id.
            names: Their names in documents.
            tu: First day of the period: older records are summed up in the status.
            ngay: The day of the report.
            lich: The calendar by which reports on duties close.
            co_quan: The body that reports: its own work stands apart.
        """
        self._ho_so = ho_so
        self._units = units
        self._names = names
        self._tu = tu
        self._ngay = ngay
        self._lich = lich
        self._co_quan = co_quan
        self._members: dict[str, tuple[str, ...]] = {}
        self._records: dict[str, dict[tuple[str, str | None, str | None], list[GhiNhan]]] = {}

    def groups(self, task: NhiemVu, parts: Sequence[PhanViec], ton_truoc: date) -> tuple[Nhom, ...]:
        """Return the groups of a task's parts by occurrence, what was reported before what was not.

        Args:
            task: The task.
            parts: Some of its parts.
            ton_truoc: Parts due before this day and still open on it count as left over.
        """
        alike: dict[tuple[object, ...], list[PhanViec]] = {}
        for part in parts:
            record = part.ban_ghi
            key = (part.ten_dot, part.han, part.tinh_trang, part.so_ngay_qua_han, part.gia_han, part.mo_ho)
            held = (self.holders(part), part.chua_ro_tiep_nhan, self._co_quan in part.cac_don_vi)
            alike.setdefault((*key, *held, record and (record.don_vi, id(record.ghi_nhan))), []).append(part)
        occurrences = {part.ten_dot: number for number, part in enumerate(parts)}
        ordered = sorted(alike.values(), key=lambda same: (occurrences[same[0].ten_dot], same[0].ban_ghi is None))
        return tuple(self._group(task, members, ton_truoc) for members in ordered)

    def _group(self, task: NhiemVu, parts: list[PhanViec], ton_truoc: date) -> Nhom:
        part = parts[0]
        record = part.ban_ghi
        told = None if part.tinh_trang in _SETTLED else _unfinished(part)
        holders = self.holders(part)
        writer = record.don_vi if record and all(record.don_vi not in other.cac_don_vi for other in parts) else None
        return Nhom(
            don_vi=self.units([unit for other in parts for unit in other.cac_don_vi], task.chu_tri),
            so_don_vi=len(parts),
            nguoi_lam=self._names.get(writer, writer) if writer else None,
            dang_giu=self.units(holders) if holders else None,
            chua_ro_tiep_nhan=part.chua_ro_tiep_nhan,
            cua_co_quan=self._co_quan in part.cac_don_vi,
            thoi_han=time_in_words(task, part),
            han=format_day(part.han) if part.han else None,
            tinh_trang=part.tinh_trang.value,
            ten_tinh_trang=TEN_TINH_TRANG[part.tinh_trang],
            so_ngay_qua_han=part.so_ngay_qua_han,
            hoan_thanh=part.tinh_trang in HOAN_THANH,
            ngay_hoan_thanh=format_day(part.ngay_hoan_thanh) if part.ngay_hoan_thanh else None,
            da_bao_cao=record is not None,
            # Of a body that ended nobody says that it is still at work.
            bao_cao=_HANDED_OVER if told == _AT_WORK and (holders or part.chua_ro_tiep_nhan) and not writer else told,
            vuong=None if told == _AT_WORK else told,
            im_lang=record is None and part.tinh_trang not in _NOTHING_TO_SAY,
            viec=self._work(part),
            ton_truoc=open_from_before(part, ton_truoc),
            ghi_chu=tuple(_remarks(task, part)),
        )

    @staticmethod
    def holders(part: PhanViec) -> tuple[str, ...]:
        """Return who holds the unfinished part, where that is another than the bound unit."""
        return () if set(part.dang_giu) <= set(part.cac_don_vi) else part.dang_giu

    def _members_of(self, lead: str) -> tuple[str, ...]:
        if lead not in self._members:
            self._members[lead] = tuple(expand((lead,), self._units, self._ho_so.ke_hoach.thoi_ky.tu))
        return self._members[lead]

    def units(self, ids: Iterable[str], leads: Iterable[str] = ()) -> str:
        """Return units in words; a lead's whole group by its name and the number of its members."""
        left = dict.fromkeys(ids)
        words: dict[str, str] = {}
        for lead in leads:
            members = self._members_of(lead)
            if 1 < len(members) <= len(left) and all(member in left for member in members):
                words[members[0]] = f"{self._names[lead]} ({len(members):02} đơn vị)"
                for member in members[1:]:
                    left.pop(member)
        return "; ".join(words.get(unit) or self._names.get(unit, unit) for unit in left)

    def _work(self, part: PhanViec) -> tuple[str, ...]:
        """Return what the reporting unit did in the period; its last record stands where it is older."""
        if part.ban_ghi is None:
            return ()
        last = part.ban_ghi.ghi_nhan
        same = self._of_unit(part.ban_ghi.don_vi)[last.nhiem_vu, last.dot, last.thay_cho]
        done = [record for record in same if self._tu <= (day_of(record, self._lich) or self._tu) <= self._ngay]
        return tuple(filter(None, map(_deed, done or [last])))

    def _of_unit(self, don_vi: str) -> dict[tuple[str, str | None, str | None], list[GhiNhan]]:
        """Return a unit's records by what they are of, sorted out once."""
        if don_vi not in self._records:
            records: dict[tuple[str, str | None, str | None], list[GhiNhan]] = {}
            for record in self._ho_so.ket_qua[don_vi].nhat_ky:
                if record.duoc_tinh:
                    records.setdefault((record.nhiem_vu, record.dot, record.thay_cho), []).append(record)
            self._records[don_vi] = records
        return self._records[don_vi]


def _unfinished(part: PhanViec) -> str | None:
    """Return what was reported of unfinished work, with the reason; work that runs on stays in work."""
    if part.ban_ghi is None:
        return None
    record = part.ban_ghi.ghi_nhan
    not_begun = record.tien_do is TienDo.CHUA_TRIEN_KHAI
    state = TEN_TIEN_DO[TienDo.CHUA_TRIEN_KHAI if not_begun else TienDo.DANG_THUC_HIEN]
    if not record.ly_do:
        return state
    return f"{state} ({'lý do' if not_begun else 'lý do chưa hoàn thành'}: {record.ly_do.rstrip(' .;')})"


def _deed(record: GhiNhan) -> str:
    words = (record.noi_dung or "").rstrip(" .;")
    if record.van_ban is None:
        return words
    document = cite(record.van_ban)
    return f"{words} ({document})" if words else document


def time_in_words(task: NhiemVu, part: PhanViec) -> str:
    """Return the time as the plan says it, with the deadline: "Quý I/2025 (hạn 31/3/2025)".

    An extension stands in it with its document: "Quý II/2025, được gia hạn đến 31/7/2025 (Thông báo số …)".
    """
    name = khoang(part.ten_dot) if part.ten_dot else task.thoi_gian or "kế hoạch không nêu"
    if part.khong_ra_han and not part.ten_dot:
        name = f"kế hoạch ghi “{part.khong_ra_han}”"
        if not part.gia_han:
            return f"{name}, chưa xác định được hạn"
    if part.gia_han:
        last = part.gia_han[-1]
        return f"{name}, được gia hạn đến {format_day(last.den)} ({cite(last.van_ban)})"
    if part.han is None or name == format_day(part.han):
        return name
    return f"{name} (hạn{NBSP}{format_day(part.han)})"


def _remarks(task: NhiemVu, part: PhanViec) -> Iterable[str]:
    if part.mo_ho:
        yield f"thời gian “{task.thoi_gian}” có thể hiểu theo hai cách"
    if part.gia_han and part.han_ban_dau:
        yield f"hạn ban đầu {format_day(part.han_ban_dau)}"
    for extension in part.gia_han[:-1]:
        yield f"đã gia hạn đến {format_day(extension.den)} ({cite(extension.van_ban)})"
    decisions = {TinhTrang.TAM_DUNG: task.tam_dung, TinhTrang.KHONG_THUC_HIEN: task.khong_thuc_hien}
    for decision in decisions.get(part.tinh_trang, ()):
        if decision.applies(part.ten_dot, part.don_vi):
            yield f"theo {cite(decision.van_ban)}"
