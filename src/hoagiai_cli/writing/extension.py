"""An extension that an authority allowed, as one more decision in its task; the same one is written once."""

from datetime import date
from typing import Any, NamedTuple

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.gathering.files import Addition, edit_task
from hoagiai_cli.model.ho_so import HoSo
from hoagiai_cli.model.nhiem_vu import GiaHan
from hoagiai_cli.tracking.compute import Tracker
from hoagiai_cli.tracking.parts import PhanViec
from hoagiai_cli.writing.door import Answer, Reading

ALREADY = "Việc gia hạn này đã có trong tệp nhiệm vụ; không ghi thêm."


class Extension(NamedTuple):
    """An extension of a task of one plan.

    Attributes:
        ke_hoach: The plan.
        nhiem_vu: The task.
        dot: The occurrence by its canonical name; None where the task has one.
        den: The last day of the new deadline.
        so_ky_hieu: The document that allows it.
        ngay_van_ban: Its day.
        don_vi: The units that it is for; none means all.
        ly_do: Why.
    """

    ke_hoach: str
    nhiem_vu: str
    dot: str | None
    den: date
    so_ky_hieu: str
    ngay_van_ban: date | None = None
    don_vi: tuple[str, ...] = ()
    ly_do: str | None = None

    def answer(self, reading: Reading) -> Answer:
        """Return what is to be written of it.

        Raises:
            UserError: When it cannot be recorded.
        """
        plan = reading.folder.ho_so.get(self.ke_hoach)
        task = next((one for one in plan.nhiem_vu if one.ma == self.nhiem_vu), None) if plan else None
        if plan is None or task is None:
            raise UserError("thư mục kế hoạch vừa thay đổi: nhiệm vụ không còn; hãy chạy lại lệnh")
        parts = parts_of(reading, plan, self.nhiem_vu)
        several = len({part.ten_dot for part in parts}) > 1
        meant = [
            part
            for part in parts
            if (self.dot is None or part.ten_dot == self.dot)
            and (not self.don_vi or set(self.don_vi) & set(part.cac_don_vi))
        ]
        value = self._value(self.dot if several else None)
        if any(GiaHan.model_validate(value) == earlier for earlier in task.gia_han):
            return Answer(words=(ALREADY,))
        latest = max((part.han for part in meant if part.han), default=None)
        if latest is not None and self.den <= latest:
            raise UserError(f"hạn mới {format_day(self.den)} phải sau hạn đang áp dụng {format_day(latest)}")
        if self.ngay_van_ban is not None and self.den < self.ngay_van_ban:
            raise UserError(f"hạn mới {format_day(self.den)} đứng trước ngày văn bản {format_day(self.ngay_van_ban)}")
        return Answer((edit_task(reading.root, self.ke_hoach, self.nhiem_vu, [Addition("gia_han", value)]),))

    def _value(self, dot: str | None) -> dict[str, Any]:
        day = {"ngay": self.ngay_van_ban.isoformat()} if self.ngay_van_ban else {}
        values: dict[str, Any] = {
            "dot": dot,
            "don_vi": list(self.don_vi),
            "den": self.den.isoformat(),
            "van_ban": {"so_ky_hieu": self.so_ky_hieu, **day},
            "ly_do": self.ly_do,
        }
        return {key: value for key, value in values.items() if value}


def parts_of(reading: Reading, plan: HoSo, nhiem_vu: str) -> list[PhanViec]:
    """Return a task's parts with every decision on record, whatever today is: it extends the last deadline."""
    parts = Tracker(reading.folder, plan).on(date.max).phan_viec
    return [part for part in parts if part.nhiem_vu == nhiem_vu]
