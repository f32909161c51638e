"""Several forms at once: each against the folder as it stands, two of one unit against each other."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.forms.collect import TepBieu
from hoagiai_cli.forms.contents import Forms
from hoagiai_cli.forms.intake import Intake, take_in
from hoagiai_cli.gathering.files import Step, edit_results
from hoagiai_cli.gathering.ky import CA_NAM
from hoagiai_cli.model.ho_so import ThuMuc
from hoagiai_cli.store.editing import Edit


class KetQuaTep(NamedTuple):
    """What comes of one file: an intake, or why there is none."""

    path: Path
    intake: Intake | None
    loi: str | None


class Wanted(NamedTuple):
    """What the user asked to take; None takes everything."""

    ke_hoach: str | None = None
    quy: int | None = None
    nam: int | None = None
    don_vi: str | None = None


def take_all(folder: ThuMuc, files: Sequence[TepBieu], ngay: date, wanted: Wanted) -> list[KetQuaTep]:
    """Return what comes of each file."""
    forms: dict[tuple[str, int, int], Forms] = {}
    twice = _contradicting(files)
    first: dict[tuple[str, str, int, int], Path] = {}
    results = []
    for file in files:
        reason = file.loi or _not_wanted(file, folder, wanted) or twice.get(file.path)
        if reason or file.filled is None or file.said is None:
            results.append(KetQuaTep(file.path, None, reason))
            continue
        identity = _identity(file)
        if identity in first:
            results.append(KetQuaTep(file.path, None, f"nội dung như tệp {first[identity].name}, không nhập lần nữa"))
            continue
        first[identity] = file.path
        key = (file.filled.ke_hoach, file.filled.quy, file.filled.nam)
        if key not in forms:
            forms[key] = Forms(folder, folder.ho_so[key[0]], key[1], key[2], ngay)
        results.append(KetQuaTep(file.path, take_in(forms[key], file.filled, file.said, file.path.name), None))
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


def _identity(file: TepBieu) -> tuple[str, str, int, int]:
    assert file.filled is not None  # noqa: S101 - asked only of files that were read
    return file.filled.ke_hoach, file.filled.don_vi, file.filled.quy, file.filled.nam


def _contradicting(files: Sequence[TepBieu]) -> Mapping[Path, str]:
    """Return the files of which another one, for the same unit and period, says something else."""
    by_form: dict[tuple[str, str, int, int], list[TepBieu]] = {}
    for file in files:
        if file.filled is not None and file.said is not None and not file.said.is_empty:
            by_form.setdefault(_identity(file), []).append(file)
    found = {}
    for same in by_form.values():
        if len({file.said.dau for file in same if file.said}) > 1:
            names = ", ".join(file.path.name for file in same)
            reason = f"một đơn vị có nhiều tệp khác nội dung cho cùng kỳ ({names}); giữ tệp đúng rồi nhập lại"
            found.update({file.path: reason for file in same})
    return found


def _not_wanted(file: TepBieu, folder: ThuMuc, wanted: Wanted) -> str | None:
    """Return why a form is not for this folder, or not what was asked for."""
    filled = file.filled
    if filled is None:
        return None
    if filled.ke_hoach not in folder.ho_so:
        return f"biểu của kế hoạch “{filled.ke_hoach}”, không có trong thư mục này"
    if filled.don_vi not in folder.don_vi:
        return f"biểu của đơn vị “{filled.don_vi}”, không có trong thư mục này"
    for value, asked, what in (
        (filled.ke_hoach, wanted.ke_hoach, "kế hoạch"),
        (filled.quy, wanted.quy, "quý"),
        (filled.nam, wanted.nam, "năm"),
        (filled.don_vi, wanted.don_vi, "đơn vị"),
    ):
        if asked is not None and value != asked:
            return f"biểu của {what} {value}, không phải {what} {asked} đang nhập"
    if not CA_NAM <= filled.quy <= 4 or not 2000 <= filled.nam <= 2100:  # noqa: PLR2004 - quarters, years
        return "phần nhận dạng của biểu mẫu bị sửa; điền vào đúng tệp đã gửi"
    return None
