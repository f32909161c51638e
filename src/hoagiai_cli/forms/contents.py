"""What a form says before it is filled in: a unit's duties of the period, what was reported, the figures asked for."""

import hashlib
import json
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import NamedTuple

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.gathering import figures
from hoagiai_cli.gathering.asked import asks_spending, forms_of
from hoagiai_cli.gathering.built_in import KINH_PHI
from hoagiai_cli.gathering.figure_steps import SPENDING
from hoagiai_cli.gathering.ky import KyBieu, form_period
from hoagiai_cli.gathering.records import Holding, Holdings
from hoagiai_cli.gathering.typed import label
from hoagiai_cli.model.bieu import Bieu
from hoagiai_cli.model.cau_hinh import LoaiVanBan
from hoagiai_cli.model.citation import cite_short
from hoagiai_cli.model.don_vi import DonVi, QuanHe
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.ket_qua import TEN_TIEN_DO, KetQua
from hoagiai_cli.model.spending import told_on
from hoagiai_cli.tracking.compute import Tracker, calendar_of
from hoagiai_cli.tracking.names import unit_names
from hoagiai_cli.tracking.parts import TinhHinhNhiemVu
from hoagiai_cli.tracking.status import HOAN_THANH, TEN_TINH_TRANG, TinhTrang

CHUNG = "chung"
"""Key of the row for difficulties and proposals on the work as a whole."""


class Dong(NamedTuple):
    """A duty on a form.

    Attributes:
        khoa: Task and occurrence; the row is known again by it.
        so: The task's printed number.
        ten: The task's name.
        thoi_han: Occurrence and deadline in words.
        da_bao_cao: What was reported before, in words.
        da_xong: Whether all of it is finished, so that nothing is asked any more.
        holding: The parts that it stands for.
    """

    khoa: str
    so: str
    ten: str
    thoi_han: str
    da_bao_cao: str
    da_xong: bool
    holding: Holding


class BieuMau(NamedTuple):
    """A form for one unit.

    Attributes:
        ke_hoach: The plan's id.
        ten_ke_hoach: The plan's name.
        don_vi: The unit's id.
        ten_don_vi: The unit's name, as tables tell it apart.
        co_quan: Who asks, if the settings say.
        ky: The period.
        ngay: The day on which it was made.
        dong: The duties.
        bieu: The forms of figures.
        so_lieu: The figures that the folder has for the period.
        dau: The fingerprint of what the plan asks of the unit.
    """

    ke_hoach: str
    ten_ke_hoach: str
    don_vi: str
    ten_don_vi: str
    co_quan: str | None
    ky: KyBieu
    ngay: date
    dong: tuple[Dong, ...]
    bieu: tuple[Bieu, ...]
    so_lieu: dict[str, float]
    dau: str


class Forms:
    """The forms of one plan for one quarter, as they stand on a day."""

    def __init__(self, folder: ThuMuc, plan: HoSo, quy: int, nam: int, ngay: date) -> None:
        self.folder = folder
        self.plan = plan
        self.ngay = ngay
        self.ky = form_period(folder.cau_hinh, calendar_of(folder.ngay_nghi), quy, nam)
        tracker = Tracker(folder, plan)
        self.tinh_hinh = tracker.on(ngay)
        self.holdings = Holdings(tracker, self.tinh_hinh)
        self.names = unit_names(folder.don_vi)
        self._rows_of: dict[str, tuple[Dong, ...]] = {}
        self._bieu = forms_of(folder.cau_hinh, plan, self.ky)
        self._spending = asks_spending(folder.cau_hinh, plan, self._bieu)

    @cached_property
    def don_vi(self) -> list[str]:
        """The units that report: bodies of the day that have work of the plan in the quarter, in the order of the plan.

        Not asked are who stands above the office, the office itself, and who has nothing to do in the quarter (unless a
        form of figures names it).
        """
        named = {unit for form in self._bieu for unit in form.don_vi or ()}
        receiver = receiving_unit(self.folder, self.ngay)
        return [
            ma
            for ma in self.holdings.don_vi
            if (unit := self.folder.don_vi.get(ma))
            and not unit.la_nhom
            and unit.hieu_luc.covers(self.ngay)
            and unit.quan_he is not QuanHe.CAP_TREN
            and ma != receiver
            and (ma in named or self.rows(ma))
        ]

    @property
    def bieu(self) -> tuple[Bieu, ...]:
        """Every form of figures that may be asked for."""
        return (*self._bieu, KINH_PHI)

    def every_row(self) -> Iterator[tuple[str, TinhHinhNhiemVu, str | None]]:
        """Yield key, task and occurrence of every row that a form of the plan can have."""
        for task in self.tinh_hinh.nhiem_vu:
            for dot in dict.fromkeys(part.ten_dot for part in task.phan_viec):
                yield row_key(task.nhiem_vu.ma, dot), task, dot

    @property
    def groups(self) -> list[str]:
        """Groups that lead work and whose members are not known: nobody can be asked."""
        return [ma for ma in self.holdings.don_vi if (unit := self.folder.don_vi.get(ma)) and unit.la_nhom]

    @property
    def unheld(self) -> int:
        """The number of open parts of which nobody knows who holds them."""
        return sum(part.chua_ro_tiep_nhan for part in self.tinh_hinh.phan_viec)

    def of(self, don_vi: str) -> BieuMau:
        """Return a unit's form."""
        unit = self.folder.don_vi[don_vi]
        dong = self.rows(don_vi)
        bieu = self._figures(unit)
        return BieuMau(
            self.plan.ke_hoach.ma,
            self.plan.ke_hoach.ten_ngan,
            don_vi,
            self.names[don_vi],
            self.folder.cau_hinh.ten_co_quan,
            self.ky,
            self.ngay,
            dong,
            bieu,
            reported_figures(self.plan.ket_qua.get(don_vi), self.ky),
            _fingerprint(self.plan.ke_hoach.ma, don_vi, self.ky.ten, dong, bieu),
        )

    def rows(self, don_vi: str) -> tuple[Dong, ...]:
        """Return the rows of a unit's form."""
        if don_vi not in self._rows_of:
            self._rows_of[don_vi] = tuple(self._rows(don_vi))
        return self._rows_of[don_vi]

    def _rows(self, don_vi: str) -> Iterator[Dong]:
        for task in self.tinh_hinh.nhiem_vu:
            for holding in self.holdings.of(don_vi, task.nhiem_vu.ma, now=True):
                if self._concerns(holding):
                    yield Dong(
                        row_key(task.nhiem_vu.ma, holding.dot),
                        task.so,
                        task.nhiem_vu.ten,
                        _when(holding),
                        self._reported(holding, don_vi),
                        not holding.open_parts,
                        holding,
                    )

    def _concerns(self, holding: Holding) -> bool:
        """Tell whether work of the quarter: begun by its end and still open, or finished within it."""
        for part in holding.parts:
            if part.tinh_trang is TinhTrang.KHONG_THUC_HIEN:
                continue
            if part.tinh_trang in HOAN_THANH:
                if part.ngay_hoan_thanh is not None and part.ngay_hoan_thanh >= self.ky.tu:
                    return True
            elif part.dot is None or part.dot.bat_dau is None or part.dot.bat_dau <= self.ky.cuoi:
                return True
        return False

    def _reported(self, holding: Holding, don_vi: str) -> str:
        lines = []
        taken = [part for part in holding.parts if part.don_vi != don_vi]
        if taken:
            lines.append("Tiếp nhận từ: " + "; ".join(self.names.get(part.don_vi, part.don_vi) for part in taken))
        for part in holding.parts:
            if part.ban_ghi is None:
                continue
            record = part.ban_ghi.ghi_nhan
            done = TEN_TIEN_DO[record.tien_do].capitalize()
            who = f"{self.names.get(part.don_vi, part.don_vi)}: " if len(holding.parts) > 1 else ""
            when = f"ngày {format_day(part.ban_ghi.ngay)}" if record.ngay or not record.ky else f"({record.ky})"
            text = f"{who}{done} {when}"
            lines.append(text + (f", {cite_short(record.van_ban)}" if record.van_ban else ""))
            if len(holding.parts) == 1:
                lines += filter(None, (record.noi_dung, record.ly_do))
        return "\n".join(dict.fromkeys(lines)) or "Chưa báo cáo"

    def _figures(self, unit: DonVi) -> tuple[Bieu, ...]:
        subordinate = unit.quan_he in {None, QuanHe.CAP_DUOI}
        asked = [bieu for bieu in self._bieu if (subordinate if bieu.don_vi is None else unit.ma in bieu.don_vi)]
        return (*asked, KINH_PHI) if asked or (subordinate and self._spending and not self._bieu) else ()


def receiving_unit(folder: ThuMuc, ngay: date) -> str | None:
    """Return the office that gathers the reports, where the settings tell: it sends no form to itself."""
    name = label(folder.cau_hinh.ten_co_quan or "")
    for ma, unit in folder.don_vi.items():
        if name and name in {label(unit.ten), label(unit.ten_day_du or "")}:
            return ma
        if unit.quan_he is QuanHe.NOI_BO and name.startswith(label(unit.ten) + " "):
            return ma
    for setting in folder.cau_hinh.phat_hanh:
        if LoaiVanBan.BAO_CAO in setting.loai and setting.hieu_luc.covers(ngay):
            return setting.don_vi
    return None


def row_key(nhiem_vu: str, dot: str | None) -> str:
    """Return the key of a row: task and occurrence."""
    return f"{nhiem_vu}|{dot or ''}"


def with_occurrence(ten: str, dot: str | None) -> str:
    """Return a task's name where one sheet shows several of its occurrences and no time."""
    return f"{ten} ({dot})" if dot else ten


def reported_figures(result: KetQua | None, ky: KyBieu) -> dict[str, float]:
    """Return the figures that a unit gave for a period, spending included; what was not given is not there."""
    found: dict[str, float] = {}
    if result is None:
        return found
    for figure in result.so_lieu:
        if figure.ky.casefold() == ky.so_lieu.casefold():
            found.update({khoa: value for khoa, value in figure.bieu.items() if value is not None})
    return found | reported_spending(result, ky)


def reported_spending(result: KetQua, ky: KyBieu) -> dict[str, int]:
    """Return the spending that a unit gave by the end of a period, by the keys of the form."""
    first = ky.cuoi.replace(month=ky.cuoi.month - 2, day=1)
    return {SPENDING + khoa: value for khoa, value in told_on(result, first, ky.so_lieu_den)}


def _when(holding: Holding) -> str:
    """Return occurrence, deadline and, where the work is stopped or has no day, how it stands."""
    lines = [holding.dot] if holding.dot else []
    deadlines = sorted({part.han for part in holding.parts if part.han})
    lines += ["Hạn: " + "; ".join(map(format_day, deadlines))] if deadlines else []
    special = {TinhTrang.TAM_DUNG, TinhTrang.KHONG_XAC_DINH_HAN, TinhTrang.QUA_HAN}
    lines += dict.fromkeys(
        f"({TEN_TINH_TRANG[part.tinh_trang]})" for part in holding.parts if part.tinh_trang in special
    )
    return "\n".join(lines)


def row_mark(row: Dong) -> str:
    """Return a mark of what the plan asks in a row: another name or deadline gives another one, reports do not."""
    asked = [row.ten, sorted({str(part.han) for part in row.holding.parts})]
    return hashlib.sha256(json.dumps(asked, ensure_ascii=False).encode()).hexdigest()[:16]


def _fingerprint(plan: str, don_vi: str, ky: str, dong: tuple[Dong, ...], bieu: tuple[Bieu, ...]) -> str:
    """Return a mark of what is asked: other duties, deadlines or figures give another one, reports do not."""
    asked = [
        plan,
        don_vi,
        ky,
        [[row.khoa, row_mark(row)] for row in dong],
        [figures.keys(form) for form in bieu],
    ]
    return hashlib.sha256(json.dumps(asked, ensure_ascii=False).encode()).hexdigest()[:16]
