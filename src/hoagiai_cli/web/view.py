"""What the pages show of a plan on a day, as data: every number with the parts of work behind it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.forms.overview import TongQuan
from hoagiai_cli.language.formatting import hoa_dau
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.tracking.agenda import week_of
from hoagiai_cli.tracking.compute import Tracker
from hoagiai_cli.tracking.names import unit_names
from hoagiai_cli.tracking.parts import PhanViec, TinhHinh, TinhHinhNhiemVu
from hoagiai_cli.tracking.status import DA_XONG, HOAN_THANH, TEN_TINH_TRANG, TinhTrang, worst
from hoagiai_cli.tracking.why import why_part, why_time
from hoagiai_cli.web.figures import SoLieuIn, figures_view
from hoagiai_cli.web.timeline import MocThoiGian, marks, place

KY_HIEU = {
    TinhTrang.QUA_HAN: "!",
    TinhTrang.SAP_DEN_HAN: "◔",
    TinhTrang.TRONG_HAN: "○",
    TinhTrang.CHUA_DEN_KY: "·",
    TinhTrang.KHONG_XAC_DINH_HAN: "?",
    TinhTrang.HOAN_THANH_QUA_HAN: "✓",
    TinhTrang.HOAN_THANH_DUNG_HAN: "✓",
    TinhTrang.HOAN_THANH_KHONG_HAN: "✓",
    TinhTrang.TAM_DUNG: "‖",
    TinhTrang.KHONG_THUC_HIEN: "–",
}
"""A sign for each status: no colour is ever the only thing that says it."""


class DongViec(NamedTuple):
    """A part of work as a row.

    Attributes:
        nhiem_vu: The task's id.
        so: Its printed number, or "".
        ten: Its name.
        don_vi: Who is bound, in words.
        dang_giu: Who holds it now where that is another, in words; else "".
        dot: The occurrence, or "".
        han: The deadline in words, or "".
        han_iso: The same for sorting, or "".
        tinh_trang: The status.
        ten_tinh_trang: The status in words, with the days it is late.
        vi_sao: Why, in sentences.
    """

    nhiem_vu: str
    so: str
    ten: str
    don_vi: str
    dang_giu: str
    dot: str
    han: str
    han_iso: str
    tinh_trang: str
    ten_tinh_trang: str
    vi_sao: tuple[str, ...]


class So(NamedTuple):
    """A number, what it counts, and the rows behind it."""

    khoa: str
    ten: str
    dong: tuple[DongViec, ...]

    @property
    def so(self) -> int:
        """The number: of the rows."""
        return len(self.dong)


class ViecQuaHan(NamedTuple):
    """An overdue occurrence of a task, once, with everyone who has not finished it.

    Attributes:
        so: The task's printed number, or "".
        ten: Its name.
        dot: The occurrence, or "".
        han: The deadline in words.
        ten_tinh_trang: The status in words, with the days it is late.
        so_don_vi: How many are bound to it and have not finished.
        don_vi: In words, who holds the work now, or "" where nothing was handed over, and who was bound.
    """

    so: str
    ten: str
    dot: str
    han: str
    ten_tinh_trang: str
    so_don_vi: int
    don_vi: tuple[tuple[str, tuple[str, ...]], ...]


class ONhiet(NamedTuple):
    """A cell of the heat table: the worst status of a unit's parts of a task; "" where it has none."""

    tinh_trang: str
    ky_hieu: str
    ten: str


class HangNhiet(NamedTuple):
    """A row of the heat table: a unit and its cell for each task; how much it has finished."""

    don_vi: str
    o: tuple[ONhiet, ...]
    xong: int
    tong: int


class VachThoiGian(NamedTuple):
    """A task on the timeline: its occurrences as bars in hundredths of the width."""

    so: str
    ten: str
    vach: tuple[tuple[float, float, str, str], ...]


class NhiemVuIn(NamedTuple):
    """A task with how its time was read."""

    ma: str
    so: str
    ten: str
    vi_sao: tuple[str, ...]


class KeHoachIn(NamedTuple):
    """A plan as a page shows it."""

    ma: str
    ten: str
    so_lieu: tuple[So, ...]
    qua_han: tuple[ViecQuaHan, ...]
    nhiet_cot: tuple[tuple[str, str], ...]
    nhiet: tuple[HangNhiet, ...]
    thoi_gian: tuple[VachThoiGian, ...]
    moc: MocThoiGian
    nhiem_vu: tuple[NhiemVuIn, ...]
    dong: tuple[DongViec, ...]
    bao_cao: TongQuan | None
    con_so: SoLieuIn | None


def plan_view(thu_muc: ThuMuc, plan: HoSo, ngay: date, bao_cao: TongQuan | None = None) -> KeHoachIn:
    """Return a plan on a day as its page shows it.

    Args:
        thu_muc: The plan folder.
        plan: The plan.
        ngay: The day.
        bao_cao: How the last quarter's reports stand, where the office gathers them.
    """
    tracker = Tracker(thu_muc, plan)
    tinh_hinh = tracker.on(ngay)
    names = unit_names(thu_muc.don_vi)
    rows = [(part, _row(tracker, task, part, names, ngay)) for task in tinh_hinh.nhiem_vu for part in task.phan_viec]
    span = plan.ke_hoach.thoi_ky
    return KeHoachIn(
        plan.ke_hoach.ma,
        plan.ke_hoach.ten_ngan,
        tuple(_numbers(rows, ngay)),
        tuple(_overdue(row for part, row in rows if part.tinh_trang is TinhTrang.QUA_HAN)),
        tuple((task.goi, task.nhiem_vu.ten) for task in tinh_hinh.nhiem_vu),
        tuple(_heat(tinh_hinh, names)),
        tuple(_timeline(tinh_hinh, span.tu, span.den)),
        marks(span.tu, span.den, ngay),
        tuple(
            NhiemVuIn(
                task.nhiem_vu.ma,
                task.so,
                task.nhiem_vu.ten,
                tuple(why_time(task.nhiem_vu, task.cach_doc)),
            )
            for task in tinh_hinh.nhiem_vu
        ),
        tuple(row for _, row in rows),
        bao_cao,
        figures_view(thu_muc, plan, ngay),
    )


def _row(tracker: Tracker, task: TinhHinhNhiemVu, part: PhanViec, names: Mapping[str, str], ngay: date) -> DongViec:
    held = part.dang_giu if not set(part.dang_giu) <= set(part.cac_don_vi) else ()
    late = f" {part.so_ngay_qua_han} ngày" if part.so_ngay_qua_han else ""
    return DongViec(
        task.nhiem_vu.ma,
        task.so,
        task.nhiem_vu.ten,
        _named(part.cac_don_vi, names),
        "chưa xác định cơ quan tiếp nhận" if part.chua_ro_tiep_nhan else _named(held, names),
        part.ten_dot or "",
        format_day(part.han) if part.han else "",
        part.han.isoformat() if part.han else "",
        part.tinh_trang.value,
        hoa_dau(TEN_TINH_TRANG[part.tinh_trang]) + late,
        tuple(why_part(task.nhiem_vu, part, tracker.hand_over, names, ngay)),
    )


def _named(units: Iterable[str], names: Mapping[str, str]) -> str:
    return "; ".join(names.get(unit, unit) for unit in units)


def _numbers(rows: list[tuple[PhanViec, DongViec]], ngay: date) -> Iterator[So]:
    """Yield the numbers of the page: the official count, what falls due, what nobody has reported on."""
    first_of_quarter = date(ngay.year, 3 * ((ngay.month - 1) // 3) + 1, 1)
    next_quarter = date(ngay.year + ngay.month // 10, (first_of_quarter.month + 2) % 12 + 1, 1)
    sunday = week_of(ngay)[1]

    def pick(khoa: str, ten: str, *statuses: TinhTrang) -> So:
        return So(khoa, ten, tuple(row for part, row in rows if part.tinh_trang in statuses))

    def due(khoa: str, ten: str, first: date, last: date) -> So:
        chosen = (
            row
            for part, row in rows
            if part.tinh_trang not in DA_XONG | {TinhTrang.QUA_HAN} and part.han and first <= part.han <= last
        )
        return So(khoa, ten, tuple(chosen))

    yield pick("qua_han", "Quá hạn", TinhTrang.QUA_HAN)
    yield due("trong_tuan", "Đến hạn trong tuần", ngay, sunday)
    yield due("trong_quy", "Đến hạn từ nay đến hết quý", ngay, date.fromordinal(next_quarter.toordinal() - 1))
    yield pick("hoan_thanh_dung_han", "Hoàn thành đúng hạn", TinhTrang.HOAN_THANH_DUNG_HAN)
    yield pick("hoan_thanh_qua_han", "Hoàn thành quá hạn", TinhTrang.HOAN_THANH_QUA_HAN)
    yield pick("hoan_thanh_khong_han", "Hoàn thành, không có hạn", TinhTrang.HOAN_THANH_KHONG_HAN)
    within = (TinhTrang.CHUA_DEN_KY, TinhTrang.TRONG_HAN, TinhTrang.SAP_DEN_HAN)
    yield pick("chua_hoan_thanh_trong_han", "Chưa hoàn thành, trong hạn", *within)
    yield pick("khong_xac_dinh_han", "Không xác định hạn", TinhTrang.KHONG_XAC_DINH_HAN)
    yield pick("tam_dung", "Tạm dừng", TinhTrang.TAM_DUNG)
    yield pick("khong_thuc_hien", "Không thực hiện", TinhTrang.KHONG_THUC_HIEN)
    yield So("chua_bao_cao", "Chưa có báo cáo", tuple(row for part, row in rows if part.ban_ghi is None))
    yield So("tong", "Tổng số phần việc", tuple(row for _, row in rows))


def _overdue(rows: Iterable[DongViec]) -> Iterator[ViecQuaHan]:
    """Yield the overdue work by task and deadline, the one that is late longest first."""
    late: dict[tuple[str, str, str], list[DongViec]] = {}
    for row in rows:
        late.setdefault((row.han_iso, row.nhiem_vu, row.dot), []).append(row)
    for _, group in sorted(late.items(), key=lambda item: item[0][0]):
        first = group[0]
        holders: dict[str, list[str]] = {}
        for row in group:
            holders.setdefault(row.dang_giu, []).append(row.don_vi)
        units = tuple((holder, tuple(bound)) for holder, bound in holders.items())
        yield ViecQuaHan(first.so, first.ten, first.dot, first.han, first.ten_tinh_trang, len(group), units)


def _heat(tinh_hinh: TinhHinh, names: Mapping[str, str]) -> Iterator[HangNhiet]:
    units = dict.fromkeys(unit for part in tinh_hinh.phan_viec for unit in part.cac_don_vi)
    by_unit: dict[str, dict[str, list[PhanViec]]] = {unit: {} for unit in units}
    for part in tinh_hinh.phan_viec:
        for unit in part.cac_don_vi:
            by_unit[unit].setdefault(part.nhiem_vu, []).append(part)
    for unit, tasks in by_unit.items():
        own = [part for parts in tasks.values() for part in parts]
        yield HangNhiet(
            names.get(unit, unit),
            tuple(_cell(tasks.get(task.nhiem_vu.ma, [])) for task in tinh_hinh.nhiem_vu),
            sum(part.tinh_trang in HOAN_THANH for part in own),
            len(own),
        )


def _cell(parts: list[PhanViec]) -> ONhiet:
    if not parts:
        return ONhiet("", "", "không giao")
    status = worst([part.tinh_trang for part in parts])
    return ONhiet(status.value, KY_HIEU[status], TEN_TINH_TRANG[status])


def _timeline(tinh_hinh: TinhHinh, first: date, last: date) -> Iterator[VachThoiGian]:
    for task in tinh_hinh.nhiem_vu:
        bars: dict[tuple[date | None, date], list[PhanViec]] = {}
        for part in task.phan_viec:
            if part.han:
                bars.setdefault((part.dot.bat_dau if part.dot else None, part.han), []).append(part)
        drawn = []
        for (start, end), parts in sorted(bars.items(), key=lambda item: item[0][1]):
            status = worst([part.tinh_trang for part in parts])
            left = place(start or end, first, last)
            right = place(date.fromordinal(end.toordinal() + 1), first, last)
            words = f"{parts[0].ten_dot or ''}: hạn {format_day(end)}, {TEN_TINH_TRANG[status]}"
            drawn.append((left, max(right - left, 0.8), status.value, words))
        yield VachThoiGian(task.so, task.nhiem_vu.ten, tuple(drawn))
