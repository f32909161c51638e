"""The office's answer to what a unit claims: which records wait for it, and the change that accepts or returns one."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.gathering.files import Setting
from hoagiai_cli.model.citation import cite_short
from hoagiai_cli.model.ho_so import HoSo, ThuMuc, spoken_numbers
from hoagiai_cli.model.ket_qua import TEN_TIEN_DO, GhiNhan, KetQua, TrangThai
from hoagiai_cli.tracking.names import unit_names


class ChoDuyet(NamedTuple):
    """A record, and where it stands in its unit's results."""

    don_vi: str
    vi_tri: int
    ghi_nhan: GhiNhan


def waiting(results: Mapping[str, KetQua]) -> Iterator[ChoDuyet]:
    """Yield the records that wait for the office."""
    for don_vi, result in results.items():
        for place, record in enumerate(result.nhat_ky):
            if record.trang_thai is TrangThai.CHO_DUYET:
                yield ChoDuyet(don_vi, place, record)


def in_words(folder: ThuMuc, plan: HoSo, item: ChoDuyet) -> str:
    """Return who says what of which task, in a line."""
    record = item.ghi_nhan
    task = next((task for task in plan.nhiem_vu if task.ma == record.nhiem_vu), None)
    number = spoken_numbers(plan.nhiem_vu)[task.ma] if task else record.nhiem_vu
    dot = f" ({record.dot})" if record.dot else ""
    when = f" ngày {format_day(record.ngay)}" if record.ngay else ""
    basis = f", {cite_short(record.van_ban)}" if record.van_ban else ""
    who = unit_names(folder.don_vi).get(item.don_vi, item.don_vi)
    return f"{who}: nhiệm vụ {number}{dot}: {TEN_TIEN_DO[record.tien_do]}{when}{basis}"


def last_record(result: KetQua, nhiem_vu: str, dot: str | None, allowed: set[TrangThai | None]) -> int | None:
    """Return the place of the unit's last record of a task (and occurrence) that has one of these states."""
    found = None
    for place, record in enumerate(result.nhat_ky):
        if record.nhiem_vu == nhiem_vu and (dot is None or record.dot in {None, dot}) and record.trang_thai in allowed:
            found = place
    return found


def accept(place: int) -> list[Setting]:
    """Return the change that accepts a record."""
    return [Setting(("nhat_ky", place, "trang_thai"), TrangThai.CHAP_NHAN.value)]


def send_back(place: int, ly_do: str) -> list[Setting]:
    """Return the change that returns a record, with the reason."""
    return [
        Setting(("nhat_ky", place, "trang_thai"), TrangThai.TRA_LAI.value),
        Setting(("nhat_ky", place, "ly_do_tra_lai"), ly_do),
    ]
