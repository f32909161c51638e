"""What a unit did, as one more record in its results; the same record is written once."""

from datetime import date
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.gathering.files import Addition, edit_results
from hoagiai_cli.gathering.records import Claim, Holding, Holdings, records, refusal, says_the_same
from hoagiai_cli.model.ket_qua import TienDo
from hoagiai_cli.tracking.compute import Tracker
from hoagiai_cli.writing.door import Answer, Reading

ALREADY = "Bản ghi này đã có trong tệp kết quả; không ghi thêm."
REOPENED = "Lưu ý: việc này đã được ghi hoàn thành; bản ghi mới đưa nó về chưa hoàn thành."


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
        folder, claim = reading.folder, self.claim
        plan = folder.ho_so.get(self.ke_hoach)
        unit = folder.don_vi.get(claim.don_vi)
        holding = None
        if plan is not None and unit is not None:
            tracker = Tracker(folder, plan)
            day = self.ghi if claim.ngay is None or claim.ngay > self.ghi else claim.ngay
            held = Holdings(tracker, tracker.on(day)).of(claim.don_vi, claim.nhiem_vu)
            holding = next((one for one in held if one.dot == claim.dot), None)
        if plan is None or unit is None or holding is None:
            raise UserError("thư mục kế hoạch vừa thay đổi: đơn vị không còn giữ việc này; hãy chạy lại lệnh")
        refused = refusal(claim, holding, self.ghi, unit.hieu_luc.den)
        if refused:
            raise UserError(refused)
        result = plan.ket_qua.get(claim.don_vi)
        written = result.nhat_ky if result else ()
        new = [
            record
            for record in records(claim, holding, self.ghi)
            if not any(says_the_same(record, earlier) for earlier in written)
        ]
        if not new:
            return Answer(words=(ALREADY,))
        additions = [Addition("nhat_ky", record) for record in new]
        edit = edit_results(reading.root, self.ke_hoach, claim.don_vi, additions)
        return Answer((edit,), (REOPENED,) if _reopens(claim, holding) else ())


def _reopens(claim: Claim, holding: Holding) -> bool:
    return claim.tien_do is not TienDo.HOAN_THANH and not holding.open_parts
