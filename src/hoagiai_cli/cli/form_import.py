"""What ``form import`` prints: for each file what will be written, what is not taken and why; progress on the way."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hoagiai_cli.cli.asking import choose
from hoagiai_cli.cli.console import Line, say
from hoagiai_cli.cli.output import show
from hoagiai_cli.cli.progress import steps, working
from hoagiai_cli.deadlines.periods import ROMAN_QUARTERS, format_day
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.forms.batch import KetQuaTep, Wanted, edits, take_all
from hoagiai_cli.forms.collect import TepBieu, form_files, read_file
from hoagiai_cli.reporters.terminal import safe

if TYPE_CHECKING:
    from datetime import date

    from hoagiai_cli.writing.door import Answer, Reading


class FormsWanted(NamedTuple):
    """What the command line says of the forms."""

    paths: list[Path]
    quy: int | None
    don_vi: str | None
    ke_hoach: str | None
    nam: int | None
    ngay: "date"
    dry_run: bool
    yes: bool


def import_batch(goc: Path | None, asked: FormsWanted) -> int:
    """Read forms, show what comes of them, write it; return the exit code."""
    from hoagiai_cli.cli.asking import confirm, is_terminal
    from hoagiai_cli.cli.plan_choice import choose_plans, unit_of
    from hoagiai_cli.cli.writing import opened, report, unchanged_since
    from hoagiai_cli.tracking.names import unit_names
    from hoagiai_cli.writing.door import Answer, carry_out

    before = opened(goc)
    unit = unit_of(before.folder, asked.don_vi, asked.ngay) if asked.don_vi else None
    plan = choose_plans(before.folder, asked.ke_hoach, None)[0].ke_hoach.ma if asked.ke_hoach else None
    wanted = Wanted(plan, asked.quy, asked.nam, unit)
    files = read_files(form_files(asked.paths))
    if not files:
        raise UserError("không có tệp nào trong thư mục đã nêu")
    results: list[KetQuaTep] = []
    answers: dict[Path, str] = {}

    def request(reading: "Reading") -> Answer:
        with working("Đang đối chiếu biểu mẫu"):
            results[:] = take_all(reading.folder, files, asked.ngay, wanted, answers)
        return Answer(tuple(edits(reading.root, results)))

    def show_all(_: "Answer") -> None:
        show(lines(results))
        for text in summary(results):
            say(text)

    asks = is_terminal() and not asked.yes
    if not asked.dry_run and not asks:
        report(carry_out(before, "form import", request, show=show_all))
        return 0 if is_clean(results) else 1
    # Nobody else waits while a person reads: the folder is not locked, and everything is worked out again below.
    if asks:
        request(before)
        if any(result.hoi for result in results):
            answers.update(ask_units(results, unit_names(before.folder.don_vi)))
    seen = carry_out(before, "form import", request, show=show_all, dry_run=True)
    if asked.dry_run or not seen.answer.edits or not confirm("Ghi các thay đổi trên?", yes=asked.yes):
        return 0 if is_clean(results) else 1
    report(carry_out(before, "form import", request, show=unchanged_since(seen.answer)))
    return 0 if is_clean(results) else 1


def read_files(paths: Iterable[Path]) -> list[TepBieu]:
    """Read files; on a terminal, long reading shows how far it is."""
    return [read_file(path) for path in steps(list(paths), "Đang đọc biểu mẫu")]


def ask_units(results: Sequence[KetQuaTep], names: Mapping[str, str]) -> dict[Path, str]:
    """Ask for the unit of each file whose places name different ones; a file for which nobody answers is left out."""
    answers = {}
    for result in results:
        if not result.hoi:
            continue
        say(f"{result.path.name}: {result.loi or ''}")
        choices = [(unit, names[unit]) for unit in result.hoi]
        chosen = choose("Nhập tệp này cho đơn vị nào?", [*choices, (_SKIP, "Không nhập tệp này")], "đơn vị")
        if chosen != _SKIP:
            answers[result.path] = chosen
    return answers


_SKIP = "-"


def lines(results: Sequence[KetQuaTep]) -> Iterator[Line]:
    """Yield file, unit and period of each, what will be written; last what is not taken, which must not scroll away."""
    for result in results:
        about = ", ".join(filter(None, (result.don_vi, result.ky))) or "không rõ đơn vị, kỳ báo cáo"
        yield Line(f"{safe(result.path.name)}: {safe(about)}", "bold")
    yield Line("")
    for result in results:
        yield from _taken(result)
    refused = [line for result in results for line in _refused(result)]
    if refused:
        yield Line("")
        yield Line("Chưa nhập được:", "bold red")
        yield from refused


def _taken(result: KetQuaTep) -> Iterator[Line]:
    intake = result.intake
    if intake is None:
        return
    yield Line(f"{safe(intake.form.ten_don_vi)}, {intake.form.ky.ten} ({safe(result.path.name)})", "bold")
    for text in intake.thay_doi:
        yield Line(f"  Sẽ ghi: {safe(text)}", "green")
    for text in intake.luu_y:
        yield Line(f"  Lưu ý: {safe(text)}", "yellow")
    if not intake.buoc:
        yield Line(f"  {_nothing(result)}")


def _refused(result: KetQuaTep) -> Iterator[Line]:
    intake = result.intake
    if intake is None:
        yield Line(f"  {safe(result.path.name)}", "bold")
        yield Line(f"    Không nhập: {safe(result.loi or '')}", "red")
    elif intake.tu_choi:
        yield Line(f"  {safe(result.path.name)}, {safe(intake.form.ten_don_vi)}", "bold")
        for refused in intake.tu_choi:
            yield Line(f"    Không nhập: {safe(refused.noi)}: {safe(refused.loi)}", "red")


def _nothing(result: KetQuaTep) -> str:
    assert result.intake is not None  # noqa: S101 - called for files that were read
    if result.intake.da_nhap:
        return f"Đã nhập ngày {format_day(result.intake.da_nhap)}; không có gì mới."
    return "Không có gì mới để ghi." if result.intake.tu_choi else "Biểu chưa điền gì mới."


def summary(results: Sequence[KetQuaTep]) -> Iterator[str]:
    """Yield the counts: files, units to be written, cells refused; and what to do about these."""
    units = {result.intake.form.don_vi for result in results if result.intake and result.intake.buoc}
    changes = sum(len(result.intake.thay_doi) for result in results if result.intake)
    refused = sum(len(result.intake.tu_choi) for result in results if result.intake)
    unread = sum(result.intake is None for result in results)
    yield (
        f"{len(results)} tệp: {changes} thay đổi của {len(units)} đơn vị; "
        f"{refused} chỗ không nhập; {unread} tệp không nhập."
    )
    quarters = {result.intake.form.ky.quy for result in results if result.intake and result.intake.tu_choi}
    for quy in sorted(quarters):
        period = f"--quy {ROMAN_QUARTERS[quy]}" if quy else "--ca-nam"
        yield f"Soạn phiếu trả lại cho đơn vị sửa: hoagiai form slip {period}"


def is_clean(results: Sequence[KetQuaTep]) -> bool:
    """Tell whether everything was taken."""
    return all(result.intake is not None and not result.intake.tu_choi for result in results)
