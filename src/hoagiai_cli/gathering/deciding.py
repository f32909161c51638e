"""The office's answer to what a unit claims: which records wait for it, and the change that accepts or returns one."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from hoagiai_cli.gathering.files import Setting
from hoagiai_cli.model.ket_qua import GhiNhan, KetQua, TrangThai


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
