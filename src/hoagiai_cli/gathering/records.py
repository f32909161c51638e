"""What a unit claims of a task → the records that say it, and why a claim is refused.

A record of an heir counts for every part that it holds of a task and occurrence. Where one of these parts was finished
before, a record for all would move its day of completion, so each open part then gets its own (``thay_cho``).
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.model.base import VanBan
from hoagiai_cli.model.ket_qua import GhiNhan, TienDo
from hoagiai_cli.tracking.compute import Tracker
from hoagiai_cli.tracking.parts import PhanViec, TinhHinh
from hoagiai_cli.tracking.status import HOAN_THANH


class Claim(NamedTuple):
    """What a unit says of one occurrence of a task.

    Attributes:
        don_vi: Who says it.
        nhiem_vu: The task.
        dot: The occurrence by its canonical name; None where the task has one or none.
        tien_do: How far the work is.
        ngay: The day it happened.
        van_ban: The document that shows it.
        noi_dung: What was done.
        kho_khan: Difficulties.
        de_xuat: Proposals.
        ly_do: Why nothing was begun.
        ky: The period of the report that says it.
    """

    don_vi: str
    nhiem_vu: str
    dot: str | None
    tien_do: TienDo
    ngay: date | None = None
    van_ban: VanBan | None = None
    noi_dung: str | None = None
    kho_khan: str | None = None
    de_xuat: str | None = None
    ly_do: str | None = None
    ky: str | None = None


class Holding(NamedTuple):
    """The parts of one task and occurrence for which a unit may speak on a day.

    Attributes:
        dot: The occurrence.
        parts: The parts: its own, and those that it holds for others.
        alone: Whether the task has no other occurrence, so that a record need not name this one.
        since: The first day on which the unit holds them all; None when it is bound by the plan itself.
    """

    dot: str | None
    parts: tuple[PhanViec, ...]
    alone: bool
    since: date | None

    @property
    def open_parts(self) -> tuple[PhanViec, ...]:
        """Those that are not finished."""
        return tuple(part for part in self.parts if part.tinh_trang not in HOAN_THANH)


class Holdings:
    """Who may speak for which parts on a day, put in order once for all units."""

    def __init__(self, tracker: Tracker, tinh_hinh: TinhHinh) -> None:
        self._alone: dict[str, bool] = {}
        self._found: dict[tuple[str, str], dict[str | None, list[tuple[PhanViec, date | None, bool]]]] = {}
        day = tinh_hinh.ngay
        for task in tinh_hinh.nhiem_vu:
            ma = task.nhiem_vu.ma
            self._alone[ma] = len({part.ten_dot for part in task.phan_viec}) <= 1
            for part in task.phan_viec:
                for bound in part.cac_don_vi:
                    chain = [giu for giu in tracker.hand_over.chain(bound, ma) if not giu.tu_ngay or giu.tu_ngay <= day]
                    for giu in chain:
                        if giu.don_vi is not None:
                            by_dot = self._found.setdefault((giu.don_vi, ma), {})
                            by_dot.setdefault(part.ten_dot, []).append((part, giu.tu_ngay, giu is chain[-1]))
        self.don_vi = tuple(dict.fromkeys(unit for unit, _ in self._found))

    def of(self, don_vi: str, nhiem_vu: str, *, now: bool = False) -> list[Holding]:
        """Return what a unit may report of a task, occurrence by occurrence.

        Args:
            don_vi: The unit.
            nhiem_vu: The task.
            now: Only what the unit still holds on the day, not what it handed over before.
        """
        held = []
        for dot, found in self._found.get((don_vi, nhiem_vu), {}).items():
            parts = {part.don_vi: part for part, _, last in found if last or not now}
            days = [since for _, since, last in found if last or not now]
            if parts:
                since = None if None in days else max(day for day in days if day)
                held.append(Holding(dot, tuple(parts.values()), self._alone[nhiem_vu], since))
        return held


def refusal(claim: Claim, holding: Holding, today: date, ended: date | None) -> str | None:
    """Return why a claim cannot be recorded, or None.

    Args:
        claim: The claim.
        holding: What the unit holds of that occurrence.
        today: The day on which it is written down.
        ended: The unit's last day, where it has one.
    """
    ngay = claim.ngay
    if claim.tien_do is TienDo.HOAN_THANH and ngay is None:
        return "hoàn thành thì phải có ngày hoàn thành"
    if ngay is None:
        return None
    if ngay > today:
        return f"ngày {format_day(ngay)} chưa đến (hôm nay là {format_day(today)})"
    if holding.since is not None and ngay < holding.since:
        return (
            f"đơn vị chỉ giữ việc này từ ngày {format_day(holding.since)}; "
            f"việc làm ngày {format_day(ngay)} ghi cho đơn vị giữ việc lúc ấy"
        )
    if ended is not None and ngay > ended:
        return f"đơn vị đã chấm dứt từ ngày {format_day(ended + timedelta(days=1))}; ghi cho đơn vị tiếp nhận"
    return None


def records(claim: Claim, holding: Holding, ghi: date, trang_thai: str | None = None) -> list[dict[str, Any]]:
    """Return the records of a claim as plain data, in the order of keys of the plan files."""
    some_done = len(holding.open_parts) < len(holding.parts)
    if some_done and holding.open_parts and len(holding.parts) > 1:
        return [_record(claim, holding, ghi, part.don_vi, trang_thai) for part in holding.open_parts]
    return [_record(claim, holding, ghi, None, trang_thai)]


def _record(claim: Claim, holding: Holding, ghi: date, thay_cho: str | None, trang_thai: str | None) -> dict[str, Any]:
    document = claim.van_ban
    values: dict[str, Any] = {
        "nhiem_vu": claim.nhiem_vu,
        "dot": None if holding.alone else holding.dot,
        "thay_cho": thay_cho,
        "tien_do": claim.tien_do.value,
        "ngay": claim.ngay and claim.ngay.isoformat(),
        "ky": claim.ky,
        "ghi": ghi.isoformat(),
        "trang_thai": trang_thai,
        "van_ban": document
        and {
            key: value
            for key, value in (
                ("so_ky_hieu", document.so_ky_hieu),
                ("ngay", document.ngay and document.ngay.isoformat()),
            )
            if value
        },
        "noi_dung": claim.noi_dung,
        "ly_do": claim.ly_do,
        "kho_khan": claim.kho_khan,
        "de_xuat": claim.de_xuat,
    }
    return {key: value for key, value in values.items() if value}


_SAID = ("nhiem_vu", "dot", "thay_cho", "tien_do", "ngay", "van_ban", "noi_dung", "ly_do", "kho_khan", "de_xuat")


def says_the_same(record: dict[str, Any], written: GhiNhan) -> bool:
    """Tell whether a record that is about to be added stands in the file already, whenever it was written down."""
    said = GhiNhan.model_validate(record)
    return all(getattr(said, key) == getattr(written, key) for key in _SAID)


def stands_in(record: dict[str, Any], written: Iterable[GhiNhan]) -> bool:
    """Tell whether a record stands among those of a file; what is repeated for another period is news of that one."""
    ky = record.get("ky")
    same = (earlier for earlier in written if says_the_same(record, earlier))
    return any(ky is None or earlier.ngay is not None or earlier.ky == ky for earlier in same)
