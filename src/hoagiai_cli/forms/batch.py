"""Several forms at once: each against the folder as it stands, two of one unit against each other."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.forms.agreement import Agreement
from hoagiai_cli.forms.claims import Said, read_claims
from hoagiai_cli.forms.collect import TepBieu
from hoagiai_cli.forms.contents import Forms
from hoagiai_cli.forms.identity import NhanDang, candidates, doubts
from hoagiai_cli.forms.intake import Intake, take_in
from hoagiai_cli.forms.reading import Filled
from hoagiai_cli.gathering.files import Step, edit_results
from hoagiai_cli.gathering.ky import CA_NAM
from hoagiai_cli.model.ho_so import ThuMuc
from hoagiai_cli.store.editing import Edit
from hoagiai_cli.tracking.names import unit_names


class KetQuaTep(NamedTuple):
    """What comes of one file.

    Attributes:
        path: The file.
        intake: What is taken of it, if anything can be.
        loi: Why nothing can be.
        don_vi: The unit's name, as far as the file tells it.
        ky: The period, likewise.
        hoi: The units between which a person must choose before it can be taken.
    """

    path: Path
    intake: Intake | None
    loi: str | None
    don_vi: str | None = None
    ky: str | None = None
    hoi: tuple[str, ...] = ()


class Wanted(NamedTuple):
    """What the user asked to take; None takes everything."""

    ke_hoach: str | None = None
    quy: int | None = None
    nam: int | None = None
    don_vi: str | None = None


class _Read(NamedTuple):
    """A file whose identity holds: for which unit, with what it says."""

    file: TepBieu
    forms: Forms
    filled: Filled
    said: Said

    @property
    def key(self) -> tuple[str, str, int, int]:
        found = self.filled.nhan_dang
        return found.ke_hoach, found.don_vi, found.quy, found.nam


def take_all(
    folder: ThuMuc, files: Sequence[TepBieu], ngay: date, wanted: Wanted, answers: Mapping[Path, str] | None = None
) -> list[KetQuaTep]:
    """Return what comes of each file.

    Args:
        folder: The plan folder.
        files: The files.
        ngay: The day on which they are taken.
        wanted: What was asked for.
        answers: Where the places of a file name different units, the one that a person chose.
    """
    batch = _Batch(folder, ngay, wanted, answers or {})
    read = [batch.read(file) for file in files]
    twice = _contradicting([item for item in read if isinstance(item, _Read)])
    first: dict[tuple[str, str, int, int], Path] = {}
    results = []
    for item in read:
        if isinstance(item, KetQuaTep):
            results.append(item)
            continue
        path = item.file.path
        about = (item.forms.names[item.filled.nhan_dang.don_vi], item.forms.ky.ten)
        if path in twice:
            results.append(KetQuaTep(path, None, twice[path], *about))
        elif item.key in first and not item.said.is_empty:
            reason = f"nội dung như tệp {first[item.key].name}, không nhập lần nữa"
            results.append(KetQuaTep(path, None, reason, *about))
        else:
            if not item.said.is_empty and not _was_taken(item):
                first[item.key] = path
            results.append(KetQuaTep(path, take_in(item.forms, item.filled, item.said, path.name), None, *about))
    return results


def edits(root: Path, results: Sequence[KetQuaTep]) -> list[Edit]:
    """Return the edits of all results' files, one a unit.

    Raises:
        UserError: When a file cannot be changed safely.
    """
    steps: dict[tuple[str, str], list[Step]] = {}
    for result in results:
        if result.intake and result.intake.buoc:
            form = result.intake.form
            steps.setdefault((form.ke_hoach, form.don_vi), []).extend(result.intake.buoc)
    return [edit_results(root, plan, unit, found) for (plan, unit), found in steps.items()]


class _Batch:
    """Reads files against one folder; what belongs to a plan and a period is worked out once."""

    def __init__(self, folder: ThuMuc, ngay: date, wanted: Wanted, answers: Mapping[Path, str]) -> None:
        self._folder = folder
        self._ngay = ngay
        self._wanted = wanted
        self._answers = answers
        self._forms: dict[tuple[str, int, int], Agreement] = {}

    def read(self, file: TepBieu) -> _Read | KetQuaTep:
        """Return what a file says, or why nothing can be taken of it."""
        if file.filled is None:
            return KetQuaTep(file.path, None, file.loi)
        found = file.filled.nhan_dang
        reason = _of_elsewhere(found, self._folder)
        if reason:
            return KetQuaTep(file.path, None, reason)
        agreement = self._agreement(found)
        forms = agreement.forms
        about = (forms.names[found.don_vi], forms.ky.ten)
        period, unit = doubts(found, forms.ky.ten, forms.names, file.path.stem)
        chosen = self._answers.get(file.path)
        if period or (unit and chosen is None):
            choices = () if period else tuple(candidates(found, forms.names, file.path.stem))
            return KetQuaTep(
                file.path, None, f"phần nhận dạng không khớp: {'; '.join([*period, *unit])}", *about, choices
            )
        filled = file.filled._replace(nhan_dang=found._replace(don_vi=chosen)) if chosen else file.filled
        about = (forms.names[filled.nhan_dang.don_vi], forms.ky.ten)
        reason = _not_wanted(filled.nhan_dang, self._wanted, self._folder) or _not_begun(forms)
        if reason:
            return KetQuaTep(file.path, None, reason, *about)
        filled = agreement.keep_what_agrees(filled)
        return _Read(file, forms, filled, read_claims(filled))

    def _agreement(self, found: NhanDang) -> Agreement:
        key = (found.ke_hoach, found.quy, found.nam)
        if key not in self._forms:
            forms = Forms(self._folder, self._folder.ho_so[found.ke_hoach], found.quy, found.nam, self._ngay)
            self._forms[key] = Agreement(forms)
        return self._forms[key]


def _was_taken(item: _Read) -> bool:
    """Tell whether a form of the same content was taken before: a mended one beside it does not contradict it."""
    result = item.forms.plan.ket_qua.get(item.filled.nhan_dang.don_vi)
    return result is not None and any(received.dau == item.said.dau for received in result.bieu_mau)


def _contradicting(read: Sequence[_Read]) -> Mapping[Path, str]:
    """Return the files of which another one, for the same unit and period, says something else."""
    by_form: dict[tuple[str, str, int, int], list[_Read]] = {}
    for item in read:
        if not item.said.is_empty and not _was_taken(item):
            by_form.setdefault(item.key, []).append(item)
    found = {}
    for same in by_form.values():
        if len({item.said.dau for item in same}) > 1:
            names = ", ".join(item.file.path.name for item in same)
            reason = f"một đơn vị có nhiều tệp khác nội dung cho cùng kỳ ({names}); giữ tệp đúng rồi nhập lại"
            found.update({item.file.path: reason for item in same})
    return found


def _of_elsewhere(found: NhanDang, folder: ThuMuc) -> str | None:
    """Return why a form is not for this folder."""
    plan = folder.ho_so.get(found.ke_hoach)
    if plan is None:
        return f"biểu của kế hoạch “{found.ke_hoach}”, không có trong thư mục này"
    if found.don_vi not in folder.don_vi:
        return f"biểu của đơn vị “{found.don_vi}”, không có trong thư mục này"
    term = plan.ke_hoach.thoi_ky
    if not CA_NAM <= found.quy <= 4 or not term.tu.year <= found.nam <= term.den.year:  # noqa: PLR2004 - quarters
        return f"biểu ghi quý {found.quy} năm {found.nam}, ngoài thời kỳ của kế hoạch; phần nhận dạng đã bị sửa"
    return None


def _not_begun(forms: Forms) -> str | None:
    if forms.ky.tu > forms.ngay:
        return f"biểu của {forms.ky.ten}, kỳ này đến ngày {forms.ky.tu:%d/%m/%Y} mới bắt đầu"
    return None


def _not_wanted(found: NhanDang, wanted: Wanted, folder: ThuMuc) -> str | None:
    """Return why a form is not what was asked for."""
    units = unit_names(folder.don_vi)
    plans = {ma: f"“{plan.ke_hoach.ten_ngan}”" for ma, plan in folder.ho_so.items()}
    called = {"kế hoạch": plans, "đơn vị": units}
    for value, asked, what in (
        (found.ke_hoach, wanted.ke_hoach, "kế hoạch"),
        (found.quy, wanted.quy, "quý"),
        (found.nam, wanted.nam, "năm"),
        (found.don_vi, wanted.don_vi, "đơn vị"),
    ):
        if asked is not None and value != asked:
            names = called.get(what, {})
            before, after = (names.get(str(one), str(one)) for one in (value, asked))
            return f"biểu của {what} {before}, không phải {what} {after} đang nhập"
    return None
