"""Whom to remind of what: the unfinished parts of a plan, by the body that holds each on the day.

Every body is named once, with all that it holds. Bodies below the office are urged; others, and those that only join
in work that is late, are requested. Where the heir of a body is not known nobody is written to, and that is said.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.documents.nhom import time_in_words
from hoagiai_cli.documents.phat_hanh import full_name
from hoagiai_cli.language.formatting import hoa_dau, noi
from hoagiai_cli.model.don_vi import DonVi, QuanHe
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.ket_qua import TienDo
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.model.nhom import expand
from hoagiai_cli.tracking.compute import Tracker
from hoagiai_cli.tracking.names import unit_names
from hoagiai_cli.tracking.parts import PhanViec
from hoagiai_cli.tracking.selection import falls_due
from hoagiai_cli.tracking.status import DA_XONG, TEN_TINH_TRANG, TinhTrang


class Viec(NamedTuple):
    """One thing that a body is reminded of: a task and occurrence.

    Attributes:
        so: The task's printed number, or None.
        ten: The task's name.
        thoi_han: The time as the plan says it, with the deadline.
        han: The deadline, or None.
        tinh_trang: How it stands, in words.
        qua_han_tu: The first day overdue, or None.
        so_ngay_qua_han: Days overdue.
        da_bao_cao: Whether anything was reported.
        bao_cao: What was reported, in words.
        tiep_nhan_tu: The bodies whose part it was, where they have ended; else None.
        chu_tri: Who holds it, where the body reminded only joins in; else None.
    """

    so: str | None
    ten: str
    thoi_han: str
    han: str | None
    tinh_trang: str
    qua_han_tu: str | None
    so_ngay_qua_han: int
    da_bao_cao: bool
    bao_cao: str
    tiep_nhan_tu: str | None
    chu_tri: str | None


class NoiNhan(NamedTuple):
    """A body to write to.

    Attributes:
        ma: Its id.
        ten: Its name in tables.
        ten_day_du: Its name in an address.
        cap_duoi: Whether it is below the office; others are requested.
        viec: What it is reminded of.
    """

    ma: str
    ten: str
    ten_day_du: str
    cap_duoi: bool
    viec: tuple[Viec, ...]


class DonDoc(NamedTuple):
    """All bodies to write to, and what the terminal has to say."""

    noi_nhan: tuple[NoiNhan, ...]
    luu_y: tuple[str, ...]


class _Reminders:
    """Collects the bodies and their work."""

    def __init__(self, thu_muc: ThuMuc, ho_so: HoSo, ngay: date) -> None:
        self._units = thu_muc.don_vi
        self._ho_so = ho_so
        self._names = unit_names(thu_muc.don_vi)
        self._ngay = ngay
        self.tracker = Tracker(thu_muc, ho_so)
        self._found: dict[str, list[Viec]] = {}
        self._unknown: dict[str, None] = {}
        self._others: dict[str, None] = {}

    def add(self, task: NhiemVu, parts: Iterable[PhanViec]) -> None:
        """Add what is open of a task, by occurrence."""
        by_dot: dict[str | None, list[PhanViec]] = {}
        for part in parts:
            by_dot.setdefault(part.ten_dot, []).append(part)
        for same in by_dot.values():
            self._holders(task, same)
            self._partners(task, same)

    def _holders(self, task: NhiemVu, parts: list[PhanViec]) -> None:
        held: dict[str, list[PhanViec]] = {}
        for part in parts:
            for ma in part.dang_giu:
                held.setdefault(ma, []).append(part)
            if part.chua_ro_tiep_nhan:
                self._unknown.update(dict.fromkeys(self._names.get(ma, ma) for ma in part.cac_don_vi))
        for ma, own in held.items():
            if self._may_write(ma):
                bound = dict.fromkeys(unit for part in own for unit in part.cac_don_vi)
                taken = None if ma in bound else noi(self._names.get(unit, unit) for unit in bound)
                self._found.setdefault(ma, []).append(_work(task, _latest(own), taken, None))

    def _may_write(self, ma: str) -> bool:
        """Tell whether the office writes to a body: not to itself, nor to those above it."""
        unit = self._units.get(ma)
        if unit is not None and unit.quan_he not in {QuanHe.NOI_BO, QuanHe.CAP_TREN}:
            return True
        self._others.setdefault(self._names.get(ma, ma))
        return False

    def _partners(self, task: NhiemVu, parts: list[PhanViec]) -> None:
        """Add the bodies beside the office that join in the work."""
        leads = {ma for part in parts for ma in (*part.cac_don_vi, *part.dang_giu)}
        holders = dict.fromkeys(ma for part in parts for ma in part.dang_giu or part.cac_don_vi)
        names = noi(self._names.get(ma, ma) for ma in holders)
        for ma in expand(task.phoi_hop, self._units, self._ho_so.ke_hoach.thoi_ky.tu):
            unit = self._units.get(ma)
            if ma in leads or unit is None or unit.quan_he is not QuanHe.PHOI_HOP:
                continue
            now = self.tracker.hand_over.holder(ma, task.ma, self._ngay).don_vi
            if now is None:
                self._unknown.setdefault(self._names.get(ma, ma))
            elif now not in leads:
                self._found.setdefault(now, []).append(_work(task, _latest(parts), None, names))

    def result(self) -> DonDoc:
        bodies = tuple(self._body(ma, work) for ma, work in self._found.items())
        return DonDoc(tuple(sorted(bodies, key=lambda body: not body.cap_duoi)), tuple(self._notes()))

    def _body(self, ma: str, work: list[Viec]) -> NoiNhan:
        unit = self._units[ma]
        return NoiNhan(ma, unit.ten, hoa_dau(full_name(unit)), _is_below(unit), tuple(dict.fromkeys(work)))

    def _notes(self) -> Iterator[str]:
        if self._unknown:
            yield f"chưa xác định cơ quan tiếp nhận nên không có công văn gửi thay cho: {noi(self._unknown)}"
        unclear = [ma for ma in self._found if self._units[ma].quan_he is None]
        if unclear:
            names, files = [self._names[ma] for ma in unclear], [f"don-vi/{ma}.yaml" for ma in unclear]
            yield (
                f"chưa khai quan hệ nên chỉ soạn công văn đề nghị gửi: {noi(names)}; nơi nào là cấp dưới thì thêm dòng "
                f"“quan_he: cap_duoi” vào tệp của nơi ấy: {noi(files)}"
            )
        if self._others:
            yield f"không soạn công văn gửi cơ quan cấp trên hoặc chính cơ quan mình: {noi(self._others)}"


def reminders(
    thu_muc: ThuMuc, ho_so: HoSo, ngay: date, days: tuple[date, date] | None = None, only: frozenset[str] = frozenset()
) -> DonDoc:
    """Return whom to remind of what on a day.

    Args:
        thu_muc: The plan folder.
        ho_so: The plan.
        ngay: The day.
        days: Also what falls due within these days; None is what is overdue or soon due.
        only: Only these bodies; empty is all.
    """
    found = _Reminders(thu_muc, ho_so, ngay)
    for task in found.tracker.on(ngay).nhiem_vu:
        found.add(task.nhiem_vu, [part for part in task.phan_viec if _is_pressing(part, days)])
    made = found.result()
    if not only:
        return made
    return made._replace(noi_nhan=tuple(body for body in made.noi_nhan if body.ma in only))


def _is_pressing(part: PhanViec, days: tuple[date, date] | None) -> bool:
    if part.tinh_trang in DA_XONG or part.tinh_trang is TinhTrang.TAM_DUNG:
        return False
    if part.tinh_trang is TinhTrang.QUA_HAN:
        return True
    return part.tinh_trang is TinhTrang.SAP_DEN_HAN if days is None else falls_due(part, *days)


def _is_below(unit: DonVi) -> bool:
    return unit.quan_he is QuanHe.CAP_DUOI


def _latest(parts: list[PhanViec]) -> PhanViec:
    """Return the part that is worst off: the longest overdue."""
    return max(parts, key=lambda part: part.so_ngay_qua_han)


def _reported(part: PhanViec) -> str:
    if part.ban_ghi is None:
        return "chưa báo cáo"
    record = part.ban_ghi.ghi_nhan
    reason = f", lý do: {record.ly_do.rstrip(' .;')}" if record.ly_do else ""
    if record.tien_do is TienDo.CHUA_TRIEN_KHAI:
        return f"đã báo cáo chưa triển khai{reason}"
    return f"đang thực hiện{reason}"


def _work(task: NhiemVu, part: PhanViec, taken: str | None, lead: str | None) -> Viec:
    overdue = part.tinh_trang is TinhTrang.QUA_HAN and part.han is not None
    return Viec(
        so=task.so,
        ten=task.ten,
        thoi_han=time_in_words(task, part),
        han=format_day(part.han) if part.han else None,
        tinh_trang=TEN_TINH_TRANG[part.tinh_trang],
        qua_han_tu=format_day(part.han + timedelta(days=1)) if overdue and part.han else None,
        so_ngay_qua_han=part.so_ngay_qua_han,
        da_bao_cao=part.ban_ghi is not None,
        bao_cao=_reported(part),
        tiep_nhan_tu=taken,
        chu_tri=lead,
    )
