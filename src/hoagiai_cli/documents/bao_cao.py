"""The report on a period: what the plan folder says of it, arranged for the template ``bao-cao``.

Nothing is made up: what was not reported is printed as not reported, and where nobody may issue or sign on the day the
document is a draft with the place left blank.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from hoagiai_cli.deadlines import calendars
from hoagiai_cli.deadlines.periods import quy_cua
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.documents.citation import cite_plan, subject
from hoagiai_cli.documents.compose import compose
from hoagiai_cli.documents.nhom import Grouper, Nhom
from hoagiai_cli.documents.phat_hanh import CoQuanPhatHanh, issuer
from hoagiai_cli.documents.van_ban import VanBanIn
from hoagiai_cli.model.cau_hinh import Lich, LoaiVanBan
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.ke_hoach import NgayIn
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.tracking.compute import track
from hoagiai_cli.tracking.counts import TyLe, rates
from hoagiai_cli.tracking.names import unit_names
from hoagiai_cli.tracking.parts import PhanViec, TinhHinh, TinhHinhNhiemVu
from hoagiai_cli.tracking.selection import Selection, falls_due, select
from hoagiai_cli.tracking.status import DA_XONG, TinhTrang

TEMPLATE = "bao-cao"
_ROMAN = ("", "I", "II", "III", "IV")


class Ky(NamedTuple):
    """The period of a report.

    Attributes:
        ten: Its name in a sentence: "quý II năm 2025".
        dau: First day of the calendar period.
        cuoi: Last day of the calendar period: the duties due in it are reported on.
        tu: First day of the reporting period.
        chot: Its closing day.
        ngay: The day that the report stands on: the closing day, unless another is asked for.
        ke_tiep: Last day of the calendar period that follows.
    """

    ten: str
    dau: date
    cuoi: date
    tu: date
    chot: date
    ngay: date
    ke_tiep: date


class NhiemVuBaoCao(NamedTuple):
    """A task in the report: its name, its number in the plan, and its parts in groups."""

    ten: str
    so: str | None
    nhom: tuple[Nhom, ...]


class YKien(NamedTuple):
    """What a unit says itself, of which task, in its own words."""

    don_vi: str
    so: str | None
    loi: str


class TiepNhan(NamedTuple):
    """Who holds the unfinished work of bodies that have ended; ``don_vi_moi`` None is not known."""

    don_vi_cu: str
    don_vi_moi: str | None


class CapSo(NamedTuple):
    """What the office gives a document when it issues it; None stays blank."""

    so: str | None = None
    ngay_ky: date | None = None


class BaoCao(NamedTuple):
    """The report, and what the terminal has to say of it."""

    van_ban: VanBanIn
    luu_y: tuple[str, ...]


def quarter(thu_muc: ThuMuc, quy: int, nam: int, ngay: date | None = None) -> Ky:
    """Return the period of a quarterly report, by the folder's calendar for duties.

    Raises:
        UserError: When that calendar has no quarters, or the day lies before the period.
    """
    calendar = thu_muc.cau_hinh.bao_cao.lich_nhiem_vu
    if calendar is Lich.THONG_KE:
        raise UserError("lịch thống kê (bao_cao.lich_nhiem_vu trong cau-hinh.yaml) không có kỳ báo cáo quý")
    period = calendars.ky_bao_cao(calendars.Lich(calendar.value), calendars.Ky.QUY, nam, quy)
    days = quy_cua(quy, nam)
    following = quy_cua(quy % 4 + 1, nam + quy // 4)
    first, last, after = days.bat_dau, days.han, following.han
    assert first is not None  # noqa: S101 - a quarter has both ends
    assert last is not None  # noqa: S101
    assert after is not None  # noqa: S101
    if ngay is not None and ngay < period.tu:
        raise UserError(f"ngày {ngay:%d/%m/%Y} đứng trước kỳ báo cáo, bắt đầu từ {period.tu:%d/%m/%Y}")
    return Ky(f"quý {_ROMAN[quy]} năm {nam}", first, last, period.tu, period.den, ngay or period.den, after)


def bao_cao(
    thu_muc: ThuMuc,
    ho_so: HoSo,
    ky: Ky,
    cap_so: CapSo = CapSo(),  # noqa: B008 - a tuple does not change
    root: Path | None = None,
) -> BaoCao:
    """Return the report on a plan.

    Args:
        thu_muc: The plan folder.
        ho_so: The plan.
        ky: The period.
        cap_so: Its number and day of signing; who issues is looked up for that day, else for the report's day.
        root: The folder, for templates of its own.

    Raises:
        UserError: On a fault of the template.
    """
    day = cap_so.ngay_ky or ky.ngay
    by = issuer(thu_muc, LoaiVanBan.BAO_CAO, day)
    variables = {
        "so": cap_so.so,
        "ngay": NgayIn(day.year, *((day.month, day.day) if cap_so.ngay_ky else ())),
        "du_thao": by is None or by.nguoi_ky is None,
        **_issuer_variables(by),
        **Content(thu_muc, ho_so, ky).variables(),
    }
    return BaoCao(compose(TEMPLATE, variables, root), tuple(_warnings(by, day)))


def _issuer_variables(by: CoQuanPhatHanh | None) -> dict[str, Any]:
    return {
        "phat_hanh": by.phat_hanh if by else None,
        "dau": by.dau if by else None,
        "co_quan": by.don_vi.ten if by else None,
        "nguoi_ky": by.nguoi_ky if by else None,
    }


def _warnings(by: CoQuanPhatHanh | None, day: date) -> Iterator[str]:
    shown = f"ngày {day:%d/%m/%Y}"
    if by is None:
        yield (
            f"{shown} không có cơ quan nào được khai để ban hành báo cáo (phat_hanh trong cau-hinh.yaml): "
            "văn bản là dự thảo, để trống cơ quan ban hành và người ký"
        )
    elif by.nguoi_ky is None:
        yield f"{shown} không có người ký nào được khai trong cau-hinh.yaml: văn bản là dự thảo, để trống người ký"


class Content:
    """What a report says of a plan, as the template's variables."""

    def __init__(self, thu_muc: ThuMuc, ho_so: HoSo, ky: Ky) -> None:
        self._ho_so = ho_so
        self._ky = ky
        self._whole = track(thu_muc, ho_so, ky.ngay)
        self._due = select(self._whole, Selection(days=(ky.dau, ky.cuoi)))
        self._names = unit_names(thu_muc.don_vi)
        self._grouper = Grouper(ho_so, thu_muc.don_vi, self._names, ky.tu, ky.ngay)
        self._co_quan_ke_hoach = thu_muc.don_vi[ho_so.ke_hoach.co_quan].ten

    def variables(self) -> dict[str, Any]:
        """Return the variables; the names are those that templates use."""
        ky = self._ky
        return {
            "ky": ky,
            "ke_hoach": self._ho_so.ke_hoach,
            "vien_dan": cite_plan(self._ho_so.ke_hoach, self._co_quan_ke_hoach),
            "cong_viec": subject(self._ho_so.ke_hoach),
            "so_nhiem_vu": len(self._whole.nhiem_vu),
            "tong_hop": self._whole.tong_hop,
            "tong_hop_ky": self._due.tong_hop,
            "ty_le": _rates(self._whole),
            "ty_le_ky": _rates(self._due),
            "tiep_nhan": self._hand_over(),
            "den_han": self._tasks(self._due),
            "khac": self._tasks(self._running()),
            "qua_han": self._tasks(self._narrowed(lambda part: part.tinh_trang is TinhTrang.QUA_HAN)),
            "chua_bao_cao": sum(part.ban_ghi is None for part in self._whole.phan_viec),
            "kho_khan": self._said("kho_khan"),
            "de_xuat": self._said("de_xuat"),
            "sau_chot": self._tasks(self._open_until(ky.ngay, ky.cuoi)),
            "ky_toi": self._tasks(self._open_until(max(ky.ngay, ky.cuoi), ky.ke_tiep)),
            "tien_do": self._tasks(self._whole),
        }

    def _tasks(self, tinh_hinh: TinhHinh) -> tuple[NhiemVuBaoCao, ...]:
        return tuple(
            NhiemVuBaoCao(
                task.nhiem_vu.ten, task.nhiem_vu.so, self._grouper.groups(task.nhiem_vu, task.phan_viec, self._ky.dau)
            )
            for task in tinh_hinh.nhiem_vu
        )

    def _narrowed(self, wanted: Any) -> TinhHinh:
        tasks: list[TinhHinhNhiemVu] = []
        for task in self._whole.nhiem_vu:
            parts = tuple(part for part in task.phan_viec if wanted(part))
            if parts:
                tasks.append(task._replace(phan_viec=parts))
        return self._whole._replace(nhiem_vu=tuple(tasks))

    def _running(self) -> TinhHinh:
        """Return the parts in work that are not due in the period: of the whole year, or without a deadline."""
        due = set(map(_identity, self._due.phan_viec))
        return self._narrowed(lambda part: _identity(part) not in due and self._in_work(part))

    def _in_work(self, part: PhanViec) -> bool:
        if part.ngay_hoan_thanh is not None and part.ngay_hoan_thanh < self._ky.tu:
            return False
        return part.dot is None or part.dot.bat_dau is None or part.dot.bat_dau <= self._ky.ngay

    def _open_until(self, after: date, last: date) -> TinhHinh:
        """Return the unfinished parts that fall due after a day, up to another."""
        first = after + timedelta(days=1)
        done = DA_XONG | {TinhTrang.TAM_DUNG}
        return self._narrowed(lambda part: part.tinh_trang not in done and falls_due(part, first, last))

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

    def _said(self, field: str) -> tuple[YKien, ...]:
        """Return what units wrote under a key in the records of the period."""
        tasks = {task.ma: task for task in self._ho_so.nhiem_vu}
        return tuple(_said(self._ho_so, tasks, self._names, self._ky, field))


def _said(ho_so: HoSo, tasks: dict[str, NhiemVu], names: dict[str, str], ky: Ky, field: str) -> Iterable[YKien]:
    for don_vi, result in sorted(ho_so.ket_qua.items()):
        for record in result.nhat_ky:
            words = getattr(record, field)
            day = record.ngay or record.ghi
            if words and day and ky.tu <= day <= ky.ngay:
                task = tasks.get(record.nhiem_vu)
                yield YKien(names.get(don_vi, don_vi), task.so if task else None, words)


def _rates(tinh_hinh: TinhHinh) -> tuple[TyLe, ...]:
    reported = sum(part.ban_ghi is not None for part in tinh_hinh.phan_viec)
    return rates(tinh_hinh.tong_hop, reported)


def _identity(part: PhanViec) -> tuple[str, str, str | None]:
    return part.nhiem_vu, part.don_vi, part.ten_dot
