"""What units did, as one more record in the results of each; the same record is written once."""

from datetime import date
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.gathering.files import Addition, edit_results
from hoagiai_cli.gathering.records import Claim, Holding, Holdings, records, refusal, stands_in
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.ket_qua import TienDo
from hoagiai_cli.tracking.compute import Tracker
from hoagiai_cli.writing.door import Answer, Reading

ALREADY = "Bản ghi này đã có trong tệp kết quả; không ghi thêm."
REOPENED = "Lưu ý: việc này đã được ghi hoàn thành; bản ghi mới đưa nó về chưa hoàn thành."
_GONE = "thư mục kế hoạch vừa thay đổi: đơn vị không còn giữ việc này; hãy làm lại"


class ManyProgress(NamedTuple):
    """Claims on one plan, written down on a day as one write; each names its occurrence as the plan does."""

    ke_hoach: str
    claims: tuple[Claim, ...]
    ghi: date

    def answer(self, reading: Reading) -> Answer:
        """Return what is to be written of them.

        Raises:
            UserError: When one of them cannot be recorded; then none is.
        """
        plan = reading.folder.ho_so.get(self.ke_hoach)
        if plan is None:
            raise UserError(_GONE)
        held = _Held(reading.folder, plan)
        additions: dict[str, list[Addition]] = {}
        words: list[str] = []
        for claim in self.claims:
            name = f"{held.name(claim.don_vi)}: " if len(self.claims) > 1 else ""
            try:
                new, said = self._records(held, claim)
            except UserError as error:
                raise UserError(f"{name}{error}") from None
            words += [f"{name}{text}" for text in said]
            if new:
                additions.setdefault(claim.don_vi, []).extend(new)
        edits = (edit_results(reading.root, self.ke_hoach, unit, found) for unit, found in additions.items())
        return Answer(tuple(edits), tuple(words))

    def _records(self, held: "_Held", claim: Claim) -> tuple[list[Addition], list[str]]:
        unit = held.folder.don_vi.get(claim.don_vi)
        day = self.ghi if claim.ngay is None or claim.ngay > self.ghi else claim.ngay
        holding = held.of(claim, day) if unit else None
        if unit is None or holding is None:
            raise UserError(_GONE)
        refused = refusal(claim, holding, self.ghi, unit.hieu_luc.den)
        if refused:
            raise UserError(refused)
        result = held.plan.ket_qua.get(claim.don_vi)
        written = result.nhat_ky if result else ()
        new = [
            Addition("nhat_ky", record)
            for record in records(claim, holding, self.ghi)
            if not stands_in(record, written)
        ]
        if not new:
            return [], [ALREADY]
        return new, [REOPENED] if _reopens(claim, holding) else []


class Progress(NamedTuple):
    """A claim of a unit on one plan, written down on a day; the claim names its occurrence as the plan does."""

    ke_hoach: str
    claim: Claim
    ghi: date

    def answer(self, reading: Reading) -> Answer:
        """Return what is to be written of it.

        Raises:
            UserError: When it cannot be recorded.
        """
        return ManyProgress(self.ke_hoach, (self.claim,), self.ghi).answer(reading)


class _Held:
    """Who may speak for what in a plan; a day is worked out once, however many claims name it."""

    def __init__(self, folder: ThuMuc, plan: HoSo) -> None:
        self.folder = folder
        self.plan = plan
        self._tracker = Tracker(folder, plan)
        self._days: dict[date, Holdings] = {}

    def name(self, don_vi: str) -> str:
        unit = self.folder.don_vi.get(don_vi)
        return unit.ten if unit else don_vi

    def of(self, claim: Claim, day: date) -> Holding | None:
        if day not in self._days:
            self._days[day] = Holdings(self._tracker, self._tracker.on(day))
        held = self._days[day].of(claim.don_vi, claim.nhiem_vu)
        return next((one for one in held if one.dot == claim.dot), None)


def _reopens(claim: Claim, holding: Holding) -> bool:
    return claim.tien_do is not TienDo.HOAN_THANH and not holding.open_parts
