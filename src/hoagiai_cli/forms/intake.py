"""What a form says, against what the folder says → what is to be written, and what is not taken, with reasons.

Nothing is guessed: a row whose work the unit no longer holds, or that is finished already, is named and left out; the
rest is taken. A form that says what an earlier one said changes nothing.
"""

from datetime import date
from typing import Any, NamedTuple

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.forms.claims import Said, TienDoDong
from hoagiai_cli.forms.contents import BieuMau, Forms, reported_spending, row_mark
from hoagiai_cli.forms.layout import SO_LIEU, TIEN_DO, TIEN_DO_CHU, Field
from hoagiai_cli.forms.reading import Filled, Loi
from hoagiai_cli.forms.refused import kept, whole_row
from hoagiai_cli.gathering import figures
from hoagiai_cli.gathering.figure_steps import entry_of, figure_steps, figures_in_words
from hoagiai_cli.gathering.files import Addition, Step
from hoagiai_cli.gathering.records import Claim, Holding, records, refusal, says_the_same
from hoagiai_cli.model.ho_so import spoken_numbers
from hoagiai_cli.model.ket_qua import KetQua, TienDo, TrangThai


class Intake(NamedTuple):
    """What comes of one form.

    Attributes:
        form: The unit's form as it stands now.
        buoc: What is to be written to the unit's results.
        thay_doi: The same in words.
        tu_choi: What is not taken.
        luu_y: What is worth knowing.
        da_nhap: The day on which a form of the same content was taken, if one was.
    """

    form: BieuMau
    buoc: list[Step]
    thay_doi: list[str]
    tu_choi: list[Loi]
    luu_y: list[str]
    da_nhap: date | None


def take_in(forms: Forms, filled: Filled, said: Said, ten_tep: str) -> Intake:
    """Return what comes of a form on the day of ``forms``."""
    return _Intake(forms, filled, said).run(ten_tep)


class _Intake:
    """Works through one form."""

    def __init__(self, forms: Forms, filled: Filled, said: Said) -> None:
        self.forms = forms
        self.filled = filled
        self.said = said
        self.don_vi = filled.nhan_dang.don_vi
        self.form = forms.of(self.don_vi)
        self.result = forms.plan.ket_qua.get(self.don_vi) or KetQua.model_construct(don_vi=self.don_vi)
        self.received = [item for item in self.result.bieu_mau if item.ky == self.form.ky.ten]
        self.before = next((item.nhan for item in self.received if item.dau == said.dau), None)
        self.steps: list[Step] = []
        self.changes: list[str] = []
        self.refused: list[Loi] = []
        self.notes: list[str] = []

    def run(self, ten_tep: str) -> Intake:
        before = self.before
        if not self.said.is_empty:
            self._older_state()
            for row in self.said.dong:
                self._row(row)
            self._figures()
            self._words()
            refused = [*self.filled.tu_choi, *self.refused]
            if before is None and (self.steps or refused):
                self._receipt(ten_tep, refused)
        return Intake(
            self.form,
            self.steps,
            self.changes,
            [*self.filled.tu_choi, *self.refused],
            [*self.filled.luu_y, *self.notes],
            before,
        )

    def _older_state(self) -> None:
        """Say what has changed in the plan since the form was made."""
        marks = self.filled.nhan_dang.dau_dong
        if not marks:
            return
        for row in self.form.dong:
            if row.khoa in marks and marks[row.khoa] != row_mark(row):
                now = " ".join(row.thoi_han.split("\n"))
                self.notes.append(f"biểu lập trước khi kế hoạch thay đổi: nhiệm vụ {row.so or row.khoa} nay là {now}")
        asked = [row for row in self.form.dong if row.khoa in marks and not row.da_xong]
        gone = [row.so or row.khoa for row in asked if row.khoa not in self.filled.con]
        if gone and TIEN_DO.dau in self.filled.dong:
            self.notes.append(f"biểu đã bị xóa dòng của nhiệm vụ {', '.join(gone)} nên chưa có báo cáo về việc ấy")
        new = [row.so or row.khoa for row in self.form.dong if row.khoa not in marks and not row.da_xong]
        if new:
            self.notes.append(f"biểu lập trước khi có thêm việc, chưa hỏi về nhiệm vụ {', '.join(new)}")

    # --- tasks -------------------------------------------------------------------------------------------------------

    def _row(self, row: TienDoDong) -> None:
        nhiem_vu, _, dot = row.khoa.partition("|")
        holding = self._holding(nhiem_vu, dot or None)
        if isinstance(holding, str):
            self._refuse_row(row, Field.TIEN_DO, holding)
            return
        claim = self._claim(row, nhiem_vu, holding)
        if claim is None:
            return
        ended = self.forms.folder.don_vi[self.don_vi].hieu_luc.den
        reason = self._implausible(row) or refusal(claim, holding, self.forms.ngay, ended)
        if reason:
            self._refuse_row(row, Field.NGAY, f"{reason}; dòng này chưa được nhập")
            return
        waits = self.forms.folder.cau_hinh.bao_cao.cho_duyet and claim.tien_do is TienDo.HOAN_THANH
        found = records(claim, holding, self.forms.ngay, TrangThai.CHO_DUYET.value if waits else None)
        new = [record for record in found if not self._is_written(record, row)]
        if not new:
            return
        if not holding.open_parts:
            done = max((part.ngay_hoan_thanh for part in holding.parts if part.ngay_hoan_thanh), default=None)
            when = f" ngày {format_day(done)}" if done else ""
            reason = f"việc này đã được ghi hoàn thành{when}; muốn sửa thì báo văn phòng"
            self._refuse_row(row, Field.TIEN_DO, reason, done=True)
            return
        self.steps += [Addition("nhat_ky", record) for record in new]
        self.changes.append(self._in_words(claim, waits=waits))

    def _refuse_row(self, row: TienDoDong, field: Field, reason: str, *, done: bool = False) -> None:
        fault = Loi(row.where(field), reason, TIEN_DO.dau, row.khoa, da_xong=done)
        self.refused += whole_row([fault], row.o.values())

    def _holding(self, nhiem_vu: str, dot: str | None) -> Holding | str:
        """Return what the unit holds of the occurrence, or why it holds nothing."""
        if nhiem_vu not in {task.ma for task in self.forms.plan.nhiem_vu}:
            return f"kế hoạch không có (hoặc không còn) nhiệm vụ “{nhiem_vu}”"
        held = self.forms.holdings.of(self.don_vi, nhiem_vu, now=True)
        if not held:
            return "đơn vị không giữ (hoặc không còn giữ) việc này"
        found = next((holding for holding in held if holding.dot == dot), None)
        return (
            found or f"nhiệm vụ không còn đợt “{dot or ''}”; các đợt: {', '.join(h.dot or 'không tên' for h in held)}"
        )

    def _claim(self, row: TienDoDong, nhiem_vu: str, holding: Holding) -> Claim | None:
        tien_do = row.tien_do
        if tien_do is None:
            # Words alone: they belong to work that is known to be going on.
            if {part.tien_do for part in holding.open_parts} != {TienDo.DANG_THUC_HIEN}:
                reason = "chưa chọn tiến độ ở trang Tiến độ nên không được nhập; hoặc nêu ở dòng Ý kiến chung"
                self.refused += [Loi(cell.dia_chi, reason, TIEN_DO.dau, row.khoa) for cell in row.o.values()]
                return None
            tien_do = TienDo.DANG_THUC_HIEN
        return Claim(
            self.don_vi,
            nhiem_vu,
            holding.dot,
            tien_do,
            row.ngay,
            row.van_ban,
            row.noi_dung,
            row.kho_khan,
            row.de_xuat,
            row.ly_do,
            self.form.ky.ten,
        )

    def _implausible(self, row: TienDoDong) -> str | None:
        first = self.forms.plan.ke_hoach.thoi_ky.tu
        if row.ngay and row.ngay < first:
            return f"ngày {format_day(row.ngay)} đứng trước thời kỳ của kế hoạch (từ {format_day(first)})"
        if row.van_ban and row.van_ban.ngay and row.van_ban.ngay > self.forms.ngay:
            return f"ngày văn bản {format_day(row.van_ban.ngay)} chưa đến"
        return None

    def _is_written(self, record: dict[str, Any], row: TienDoDong) -> bool:
        """Tell whether the record stands in the file; what is repeated in a later period is news of that period."""
        since = min((item.nhan for item in self.received), default=None)
        for written in self.result.nhat_ky:
            if not says_the_same(record, written):
                continue
            if written.trang_thai is TrangThai.TRA_LAI:
                reason = f" ({written.ly_do_tra_lai})" if written.ly_do_tra_lai else ""
                self._refuse_row(row, Field.TIEN_DO, f"văn phòng đã trả lại kết quả này{reason}")
                return True
            if written.ky is not None:
                of_this_period = written.ky == self.form.ky.ten
            else:
                of_this_period = written.ghi is None or (since is not None and since <= written.ghi)
            if written.tien_do is TienDo.HOAN_THANH or written.ngay is not None or of_this_period:
                return True
        return False

    def _in_words(self, claim: Claim, *, waits: bool) -> str:
        text = f"nhiệm vụ {spoken_numbers(self.forms.plan.nhiem_vu)[claim.nhiem_vu]}"
        text += f" ({claim.dot})" if claim.dot else ""
        text += f": {TIEN_DO_CHU[claim.tien_do.value].lower()}"
        text += f" ngày {format_day(claim.ngay)}" if claim.ngay else ""
        text += f", {claim.van_ban.so_ky_hieu}" if claim.van_ban else ""
        return text + (" (chờ duyệt)" if waits else "")

    # --- figures -----------------------------------------------------------------------------------------------------

    def _figures(self) -> None:
        if not self.said.so_lieu:
            return
        asked = {khoa for bieu in self.form.bieu for khoa in figures.keys(bieu)}
        place = entry_of(self.result, self.form.ky.so_lieu, self.said.loai)
        known = {
            k: v for k, v in (self.result.so_lieu[place].bieu if place is not None else {}).items() if v is not None
        }
        spent = reported_spending(self.result, self.form.ky)
        new: dict[str, tuple[int, str]] = {}
        for khoa, (value, where) in self.said.so_lieu.items():
            if khoa not in asked:
                self.refused.append(Loi(where, "chỉ tiêu không còn trong biểu hiện hành", SO_LIEU.dau, khoa))
            else:
                new[khoa] = (value, where)
        self._drop_contradictions(new, known | spent)
        values = known | spent | {khoa: value for khoa, (value, _) in new.items()}
        self._warn(values, new)
        self._write_figures(new, known | spent)

    def _drop_contradictions(self, new: dict[str, tuple[int, str]], known: dict[str, Any]) -> None:
        values = known | {khoa: value for khoa, (value, _) in new.items()}
        for bieu in self.form.bieu:
            for wrong in list(figures.contradictions(bieu, values)):
                for khoa in wrong.khoa:
                    if khoa in new:
                        reason = f"{wrong.loi}; các ô này chưa được nhập"
                        self.refused.append(Loi(new.pop(khoa)[1], reason, SO_LIEU.dau, khoa))

    def _warn(self, values: dict[str, float], new: dict[str, tuple[int, str]]) -> None:
        earlier = [item for item in self.result.so_lieu if item.ky.casefold() != self.form.ky.so_lieu.casefold()]
        before = {k: v for k, v in earlier[-1].bieu.items() if v is not None} if earlier else {}
        odd = [
            *figures.law_warnings(values, self.form.ky.so_lieu_den),
            *figures.leaps(values, before, earlier[-1].ky if earlier else ""),
        ]
        for warning in odd:
            where = next((new[khoa][1] for khoa in warning.khoa if khoa in new), None)
            if where:
                self.notes.append(f"{where}: {warning.loi}")

    def _write_figures(self, new: dict[str, tuple[int, str]], known: dict[str, Any]) -> None:
        changed: dict[str, int | None] = {khoa: value for khoa, (value, _) in new.items() if known.get(khoa) != value}
        if self.before is not None:
            # The form was taken before: what was corrected since, by a later form or by hand, is not set back.
            changed = {khoa: value for khoa, value in changed.items() if khoa not in known}
        self.steps += figure_steps(self.result, self.form.ky, self.said.loai, changed)
        self.changes += figures_in_words(self.form.ky.so_lieu, self.form.bieu, changed, known)

    # --- words and receipt -------------------------------------------------------------------------------------------

    def _words(self) -> None:
        said = {"kho_khan": self.said.kho_khan, "de_xuat": self.said.de_xuat}
        words = {key: text for key, text in said.items() if text}
        ky = self.form.ky.ten
        same = any(
            item.ky == ky and item.kho_khan == self.said.kho_khan and item.de_xuat == self.said.de_xuat
            for item in self.result.y_kien
        )
        if words and not same:
            self.steps.append(Addition("y_kien", {"ky": ky, "ghi": self.forms.ngay.isoformat(), **words}))
            named = {"kho_khan": "khó khăn", "de_xuat": "đề xuất"}
            self.changes.append(f"ý kiến chung: {', '.join(named[key] for key in words)}")

    def _receipt(self, ten_tep: str, refused: list[Loi]) -> None:
        nhan = self.forms.ngay.isoformat()
        receipt: dict[str, Any] = {"ky": self.form.ky.ten, "nhan": nhan, "tep": ten_tep, "dau": self.said.dau}
        if refused:
            receipt["tu_choi"] = [kept(item) for item in refused]
        if not self.changes:
            self.changes.append("ghi nhận đã nhận biểu, các ô chưa nhập được")
        self.steps.append(Addition("bieu_mau", receipt))
