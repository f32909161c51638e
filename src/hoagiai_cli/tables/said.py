"""What the cells of a row say of the work: how far it is, when it was done, by which document; one unit at a time.

Every cell that speaks of progress is heard. Where two of them do not say the same, or one holds words that narrow it,
the row is asked about; a day is never taken from a document that was only the reason for the work.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from hoagiai_cli.importing.words import slug
from hoagiai_cli.language.spelling import fold
from hoagiai_cli.model.base import VanBan
from hoagiai_cli.model.ket_qua import TEN_TIEN_DO, TienDo
from hoagiai_cli.tables.cells import Cells, O, short
from hoagiai_cli.tables.columns import Loai
from hoagiai_cli.tables.evidence import day_done, document
from hoagiai_cli.tables.heads import Cot
from hoagiai_cli.tables.lines import Dong
from hoagiai_cli.tables.questions import Questions
from hoagiai_cli.tables.wording import TIEN_DO, Noi, part_reason

_MARKS = frozenset("x✓✔√v☑●•+✗") | {"có", "rồi"}
_TICKED = {Loai.DA_XONG: Noi.XONG, Loai.DANG_LAM: Noi.DANG, Loai.CHUA_LAM: Noi.CHUA}
_SPOKEN = (Loai.TRANG_THAI, Loai.TY_LE, Loai.KET_QUA)
_WORDS = {tien_do.value: ten for tien_do, ten in TEN_TIEN_DO.items()}
_DEFINITE = frozenset(TIEN_DO)
EACH = "tung_dong"


class Bao(NamedTuple):
    """What a row reports of a piece of work, and the cell that says so."""

    tien_do: TienDo
    ngay: date | None
    van_ban: VanBan | None
    noi_dung: str | None
    ly_do: str | None
    kho_khan: str | None
    de_xuat: str | None
    noi: str
    theo: str = ""


def hear(row: Dong, columns: Sequence[Cot], questions: Questions) -> Bao | None:
    """Return what the cells of some columns report; None where they report nothing.

    Raises:
        Open: When something must be answered or mended first; it is among the questions.
    """
    return _Row(Cells(row, columns, questions)).report()


class _Row:
    def __init__(self, cells: Cells) -> None:
        self._cells = cells

    def _ask_progress(self, column: Cot, reason: str) -> Noi:
        answer = self._cells.ask(column, "tien_do", reason, tuple(_WORDS.items()))
        return next(noi for noi, tien_do in TIEN_DO.items() if tien_do.value == answer)

    def report(self) -> Bao | None:
        """Return what the row reports."""
        spoken = [cell for cell in self._cells.of(*_SPOKEN) if cell.loi.noi is not Noi.IM]
        ticked = list(self._ticked())
        noi, where, kind = self._progress(spoken, ticked)
        if noi is None:
            return None
        ngay, theo = day_done(self._cells, where, [cell for _, cell in ticked]) if noi is Noi.XONG else (None, "")
        texts = [cell for cell in spoken if cell.cot.loai is Loai.KET_QUA and not cell.loi.chi_co]
        parted = [part_reason(cell.chu) for cell in texts] if noi is not Noi.XONG else [(c.chu, None) for c in texts]
        said = "\n".join(dict.fromkeys(filter(None, (words for words, _ in parted)))) or None
        share = next((cell.chu for cell in self._cells.of(Loai.TY_LE) if noi is Noi.DANG and cell.loi.phan), None)
        if share and share not in (said or ""):
            said = f"{said} (đạt {share})" if said else f"Đạt {share}"
        ly_do = self._cells.text(Loai.LY_DO) or next(filter(None, (reason for _, reason in parted)), None)
        if noi is Noi.CHUA:
            ly_do, said = ly_do or said or self._cells.text(Loai.GHI_CHU), None
        return Bao(
            TIEN_DO[noi],
            ngay,
            document(self._cells, texts),
            said,
            ly_do,
            self._cells.text(Loai.KHO_KHAN),
            self._cells.text(Loai.DE_XUAT),
            self._cells.row.noi(where),
            "; ".join(filter(None, (kind, theo))),
        )

    def _ticked(self) -> Iterator[tuple[Noi, O]]:
        for cell in self._cells.of(*_TICKED):
            if cell.loi.noi is Noi.IM and fold(cell.chu) not in _MARKS:
                continue
            if fold(cell.chu) in _MARKS or (cell.loi.ngay and cell.loi.noi is Noi.KE and len(cell.chu) < 40):  # noqa: PLR2004 - a day alone
                yield _TICKED[cell.cot.loai], cell
            else:
                reason = f"“{short(cell.chu)}” ở cột “{cell.cot.nhan}” không phải dấu đánh (x)"
                yield self._ask_progress(cell.cot, reason), cell

    def _progress(  # noqa: PLR0911 - one kind of row a branch, in order
        self, spoken: list[O], ticked: list[tuple[Noi, O]]
    ) -> tuple[Noi | None, Cot | None, str]:
        """Return how far the work is, and the column that says so."""
        definite = {cell.loi.noi: cell for cell in spoken if cell.loi.noi in _DEFINITE}
        definite |= {noi: cell for noi, cell in ticked}  # noqa: C416 - of two of one kind the last
        every = [*spoken, *(cell for _, cell in ticked)]
        days = self._cells.of(Loai.NGAY)
        notes = [cell for cell in self._cells.of(Loai.GHI_CHU) if cell.loi.noi not in {Noi.IM, Noi.KE}]
        if not every and not days:
            return self._without_words(notes)
        first = (every or days)[0].cot
        unsure = next((cell for cell in spoken if cell.loi.noi is Noi.NGO and not _fits(cell, definite)), None)
        if len(definite) > 1:
            both = " và ".join(f"“{short(cell.chu)}” ở cột “{cell.cot.nhan}”" for cell in definite.values())
            return self._ask_progress(first, f"các ô của dòng nói khác nhau: {both}"), first, ""
        if len(every) == 1 and every[0].cot.loai is Loai.TRANG_THAI and not definite:
            return self._status_word(every[0])
        if unsure:
            why = f" có “{unsure.loi.phan}”," if unsure.loi.phan and unsure.loi.phan != unsure.chu else ""
            reason = f"“{short(unsure.chu)}”{why} không rõ đã hoàn thành chưa"
            return self._ask_progress(unsure.cot, reason), unsure.cot, ""
        note = next((cell for cell in notes if cell.loi.noi not in definite and not _fits(cell, definite)), None)
        if note:
            return self._ask_progress(note.cot, f"ghi chú “{short(note.chu)}” nói khác các ô kia"), first, ""
        if definite:
            return self._definite(next(iter(definite.items())), every, days)
        if days and not every:
            return Noi.XONG, first, f"theo cột “{first.nhan}”"
        return self._told(every, days)

    def _without_words(self, notes: list[O]) -> tuple[Noi | None, Cot | None, str]:
        """Hear a row that has no word on progress itself."""
        papers = self._cells.of(Loai.VAN_BAN, Loai.NGAY_VAN_BAN)
        if papers:
            return self._convention(papers[0])
        others = [*notes, *self._cells.of(Loai.LY_DO, Loai.KHO_KHAN, Loai.DE_XUAT)]
        others = [cell for cell in others if cell.loi.noi is not Noi.IM]
        if not others:
            return None, None, ""
        cell = others[0]
        return self._ask_progress(cell.cot, f"chỉ có “{short(cell.chu)}”, không ghi tiến độ"), cell.cot, ""

    def _definite(self, found: tuple[Noi, O], every: list[O], days: list[O]) -> tuple[Noi, Cot, str]:
        noi, by = found
        for cell in every:
            if cell is by:
                continue
            if noi is Noi.XONG and (cell.loi.khac or (cell.loi.phan and cell.cot.loai is not Loai.TY_LE)):
                reason = f"ghi “{short(by.chu)}” nhưng “{short(cell.chu)}”"
                return self._ask_progress(cell.cot, reason), cell.cot, ""
            if noi is Noi.CHUA and cell.loi.tru:
                reason = f"ghi “{short(by.chu)}” nhưng có “{short(cell.chu)}”"
                return self._ask_progress(cell.cot, reason), cell.cot, ""
        if noi is not Noi.XONG and days:
            reason = f"ghi “{short(by.chu)}” nhưng cột “{days[0].cot.nhan}” có “{short(days[0].chu)}”"
            return self._ask_progress(days[0].cot, reason), days[0].cot, ""
        if noi is Noi.CHUA and by.loi.ngay:
            return self._ask_progress(by.cot, f"“{short(by.chu)}” nói chưa mà có ngày"), by.cot, ""
        return noi, by.cot, ""

    def _told(self, every: list[O], days: list[O]) -> tuple[Noi, Cot, str]:
        """Hear words that tell what was done and not whether that is all."""
        if days:
            return Noi.XONG, days[0].cot, f"theo cột “{days[0].cot.nhan}”"
        return self._convention(every[0])

    def _convention(self, cell: O) -> tuple[Noi, Cot, str]:
        """Ask once for a column how the office means such words; else row by row."""
        reason = f"“{short(cell.chu)}” nói việc đã làm, không nói đã hoàn thành hay chưa"
        choices = (*list(_WORDS.items())[1:], (EACH, "hỏi từng dòng"))
        asked = f"các dòng như {self._cells.row.noi(cell.cot)}: {reason}; cơ quan hiểu các dòng ấy thế nào"
        answer = self._cells.ask_column(cell.cot, "viec_da_lam", asked, cell.cot.nhan, choices)
        if answer == EACH:
            return self._ask_progress(cell.cot, reason), cell.cot, ""
        if answer is None:
            self._cells.refuse(cell.cot, reason)
        noi = next(noi for noi, tien_do in TIEN_DO.items() if tien_do.value == answer)
        return noi, cell.cot, "theo cách hiểu chung của cột"

    def _status_word(self, cell: O) -> tuple[Noi | None, Cot | None, str]:
        """Ask once for each word of a column of states that can be meant in two ways."""
        reason = f"“{short(cell.chu)}” không rõ đã hoàn thành, đang thực hiện hay chưa triển khai"
        choices = (*_WORDS.items(), ("khong_bao_cao", "không phải báo cáo tiến độ"))
        asked = f"chữ {reason} (ví dụ {self._cells.row.noi(cell.cot)})"
        answer = self._cells.ask_column(cell.cot, slug(cell.chu), asked, cell.chu, choices)
        if answer == "khong_bao_cao":
            return None, None, ""
        if answer is None:
            self._cells.refuse(cell.cot, reason)
        noi = next(noi for noi, tien_do in TIEN_DO.items() if tien_do.value == answer)
        return noi, cell.cot, f"“{short(cell.chu)}” theo câu trả lời"


def _fits(cell: O, definite: Mapping[Noi, O]) -> bool:
    """Tell whether words that could be two things fit what another cell says: a part of the work, a reason."""
    if set(definite) == {Noi.DANG}:
        return True
    return set(definite) == {Noi.CHUA} and not cell.loi.tru
