"""A row held against the plan: which task it means, the claims that come of what it says, what stands there already."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.gathering.records import Claim, Holding, records, refusal, stands_in
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.ket_qua import TienDo
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.tables.cells import Open
from hoagiai_cli.tables.holders import Cho, Holders
from hoagiai_cli.tables.matching import Matcher
from hoagiai_cli.tables.questions import BO, CauHoi, Questions
from hoagiai_cli.tables.said import EACH, Bao

_MARKER = re.compile(r"([IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)\s*[.)/-]\s+(?=\S)")
COUNTED = "so_dem"
TOGETHER = "tat_ca"
RECORD = "ghi"


class Claiming:
    """Turns rows into claims on one plan."""

    def __init__(self, folder: ThuMuc, plan: HoSo, ngay: date, ky: str | None, questions: Questions) -> None:
        self.holders = Holders(folder, plan, ngay)
        self._folder = folder
        self._plan = plan
        self._ngay = ngay
        self._ky = ky
        self.questions = questions
        self._tasks: Mapping[str, NhiemVu] = {task.ma: task for task in plan.nhiem_vu}
        self._matcher = Matcher(plan.nhiem_vu)

    def claims(self, task: NhiemVu, bao: Bao, lead: Cho, time: Cho, given: str | None) -> Iterator[tuple[Claim, bool]]:
        """Yield the claims of a row, and whether each stands there already.

        Raises:
            Open: When something must be answered first.
        """
        for unit in self.holders.units(task, lead, bao, self.questions, given):
            try:
                holding = self.holders.holding(task, unit, time, bao, self.questions)
                claim = self._claim(unit, task, holding, bao)
                stands = self._stands(claim, holding, bao)
            except Open:
                continue
            yield claim, stands

    def _claim(self, unit: str, task: NhiemVu, holding: Holding, bao: Bao) -> Claim:
        ky = None if bao.ngay else self._ky
        words = (bao.noi_dung, bao.kho_khan, bao.de_xuat, bao.ly_do)
        return Claim(unit, task.ma, holding.dot, bao.tien_do, bao.ngay, bao.van_ban, *words, ky)

    def _stands(self, claim: Claim, holding: Holding, bao: Bao) -> bool:
        """Tell whether the claim is recorded already, or the work as done on that day.

        Raises:
            Open: When the claim cannot be recorded, or contradicts what is.
        """
        reason = refusal(claim, holding, self._ngay, self._folder.don_vi[claim.don_vi].hieu_luc.den)
        reason = reason or self._implausible(claim)
        days = {part.ngay_hoan_thanh for part in holding.parts if part.ngay_hoan_thanh}
        if not holding.open_parts and days and not reason:
            if claim.tien_do is TienDo.HOAN_THANH and claim.ngay in days:
                return True
            reason = f"việc này đã được ghi hoàn thành ngày {', '.join(format_day(day) for day in sorted(days))}"
        if reason:
            self.questions.refuse(bao.noi, f"{reason}; dòng này chưa được nhập")
            raise Open
        if claim.tien_do is TienDo.CHUA_TRIEN_KHAI and any(
            part.tien_do is TienDo.DANG_THUC_HIEN for part in holding.open_parts
        ):
            asked = "bảng ghi chưa triển khai, trước đây đã ghi đang thực hiện"
            question = CauHoi(bao.noi, "lui", asked, "", ((RECORD, "vẫn ghi chưa triển khai"),))
            if self.questions.ask(question) != RECORD:
                raise Open
        result = self._plan.ket_qua.get(claim.don_vi)
        written = result.nhat_ky if result else ()
        return all(stands_in(record, written) for record in records(claim, holding, self._ngay))

    def _implausible(self, claim: Claim) -> str | None:
        first = self._plan.ke_hoach.thoi_ky.tu
        if claim.ngay and claim.ngay < first:
            return f"ngày {format_day(claim.ngay)} đứng trước thời kỳ của kế hoạch (từ {format_day(first)})"
        if claim.van_ban and claim.van_ban.ngay and claim.van_ban.ngay > self._ngay:
            return f"ngày văn bản {format_day(claim.van_ban.ngay)} chưa đến"
        return None

    def task_of(self, so: str, ten: str, muc: str, place: Cho, counted: Cho | None) -> NhiemVu:
        """Return the task of a row.

        Args:
            so: The row's number.
            ten: Its name.
            muc: The number of its group.
            place: The cell of the name.
            counted: The column of numbers, where it may only count the rows.

        Raises:
            Open: When the task must be asked for.
        """
        found = self._matcher.match(so, ten, muc)
        if found.ma is None and found.theo_ten and counted:
            question = CauHoi(
                counted.noi,
                "so_thu_tu",
                f"có dòng mà số và tên không cùng một nhiệm vụ (ví dụ {place.noi}: {found.loi})",
                counted.chu,
                ((COUNTED, "cột này chỉ đếm dòng: khớp theo tên"), (EACH, "hỏi từng dòng")),
            )
            answer = self.questions.ask(question)
            if answer == COUNTED:
                return self._tasks[found.theo_ten]
            if answer != EACH:
                self.questions.refuse(place.noi, found.loi or "", place.chu)
                raise Open
        if found.ma is None:
            choices = tuple((ma, f"{self._tasks[ma].so or '–'} {self._tasks[ma].ten}") for ma in found.de_nghi)
            choices += tuple((ma, task.ten) for ma, task in self._tasks.items() if ma not in found.de_nghi)
            near = " | ".join((*found.de_nghi, "mã nhiệm vụ khác" if found.de_nghi else "mã nhiệm vụ"))
            question = CauHoi(place.noi, "nhiem_vu", found.loi or "", place.chu, choices, goi=near)
            answer = self.questions.ask(question)
            if answer is None or answer == BO:
                raise Open
            return self._tasks[answer]
        return self._tasks[found.ma]

    def knows(self, so: str, ten: str, muc: str) -> bool:
        """Tell whether a row's name is that of a task, or shortens the one of its number."""
        found = self._matcher.match(so, ten, muc)
        return bool(found.ma or found.theo_ten)

    def sure_task(self, so: str, ten: str, muc: str) -> NhiemVu | None:
        """Return the task of a row of which nothing has to be asked; None where something would have to be."""
        ma = self._matcher.match(so, ten, muc).ma
        return self._tasks[ma] if ma else None
