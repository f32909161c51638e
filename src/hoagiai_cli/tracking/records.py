"""Which records of which units count for a part of work."""

from collections.abc import Iterable, Mapping
from datetime import date

from hoagiai_cli.deadlines.calendars import Lich, ky_theo_ten
from hoagiai_cli.model.ket_qua import GhiNhan, KetQua, TienDo
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.tracking.parts import BanGhi
from hoagiai_cli.tracking.units import Giu, HandOver


class Records:
    """All records of a plan, by unit and task."""

    def __init__(
        self, ket_qua: Mapping[str, KetQua], tasks: Iterable[NhiemVu], hand_over: HandOver, lich: Lich
    ) -> None:
        """Sort the records; ``lich`` is the calendar by which reports on duties close."""
        self._hand_over = hand_over
        self._by_task: dict[tuple[str, str], list[BanGhi]] = {}
        for don_vi, result in ket_qua.items():
            for record in result.nhat_ky:
                day = day_of(record, lich)
                # A claim that waits for the office, or that it returned, is no result yet.
                if day is not None and record.duoc_tinh:
                    self._by_task.setdefault((don_vi, record.nhiem_vu), []).append(BanGhi(don_vi, record, day))
        for records in self._by_task.values():
            # Stable: of two records of one day the one that was added later counts.
            records.sort(key=lambda item: item.ngay)
        self._linked: dict[str, dict[str, None]] = {}
        for task in tasks:
            for other in task.cung_san_pham:
                self._linked.setdefault(task.ma, {})[other] = None
                self._linked.setdefault(other, {})[task.ma] = None

    def counting(
        self, nhiem_vu: str, dot: str | None, don_vi: str, dots: frozenset[str], *, runs_through: bool = False
    ) -> list[BanGhi]:
        """Return the records that count for a part, oldest first, whatever the day.

        Args:
            nhiem_vu: The task.
            dot: The part's occurrence; None where the task has none.
            don_vi: The bound unit.
            dots: The names of all occurrences of the task.
            runs_through: The work goes on to the end of its period, whatever was recorded before.
        """
        if not self._by_task:
            return []
        found: list[BanGhi] = []
        chain = self._hand_over.chain(don_vi, nhiem_vu)
        if len(chain) == 1 and nhiem_vu not in self._linked and (don_vi, nhiem_vu) not in self._by_task:
            return found
        for place, giu in enumerate(chain):
            if giu.don_vi is None:
                continue
            # What was finished before the hand-over was never handed over: an heir's record is not about it.
            if giu.tu_ngay is not None and not runs_through and _finished_before(found, giu.tu_ngay):
                break
            after = chain[place + 1] if place + 1 < len(chain) else None
            for task in (nhiem_vu, *self._linked.get(nhiem_vu, ())):
                for item in (_since(item, giu) for item in self._by_task.get((giu.don_vi, task), ())):
                    named = item.ghi_nhan.dot
                    fits = named == dot if task == nhiem_vu and named else len(dots) <= 1 or named == dot
                    if fits and _held(item, giu, after, don_vi):
                        found.append(item)
            found.sort(key=lambda item: item.ngay)
        return found


def _finished_before(records: list[BanGhi], day: date) -> bool:
    """Tell whether the last of these records before a day says that the work was done."""
    last = next((record for record in reversed(records) if record.ngay < day), None)
    return last is not None and last.ghi_nhan.tien_do is TienDo.HOAN_THANH


def day_of(record: GhiNhan, lich: Lich) -> date | None:
    """Return the day from which a record counts.

    The day on which it happened. Without it, what a report says belongs to the report's period however late the report
    arrives: it counts from the day it was written down where that lies within the period, else from the closing day.
    """
    if record.ngay is not None or record.ky is None:
        return record.ngay or record.ghi
    ky = ky_theo_ten(lich, record.ky)
    if ky is None or (record.ghi is not None and ky.tu <= record.ghi <= ky.den):
        return record.ghi
    return ky.den


def _since(item: BanGhi, giu: Giu) -> BanGhi:
    """Return a record as it counts for a holder: an heir's report of a period before it held the work, from then on."""
    record = item.ghi_nhan
    if giu.tu_ngay is None or item.ngay >= giu.tu_ngay or record.ngay is not None or record.ky is None:
        return item
    return item if record.ghi is not None and record.ghi < giu.tu_ngay else item._replace(ngay=giu.tu_ngay)


def _held(item: BanGhi, giu: Giu, after: Giu | None, bound: str) -> bool:
    """Tell whether the writer may speak for the part: the bound unit always, an heir for what it holds on that day."""
    if item.ghi_nhan.thay_cho is not None and item.ghi_nhan.thay_cho != bound:
        return False
    if giu.tu_ngay is None:
        return True
    return giu.tu_ngay <= item.ngay and (after is None or after.tu_ngay is None or item.ngay < after.tu_ngay)
