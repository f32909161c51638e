"""What ``form import`` prints: for each file what will be written, what is not taken and why; progress on the way."""

import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from hoagiai_cli.cli.asking import choose
from hoagiai_cli.cli.console import Line, say
from hoagiai_cli.deadlines.periods import ROMAN_QUARTERS, format_day
from hoagiai_cli.forms.batch import KetQuaTep
from hoagiai_cli.forms.collect import TepBieu, read_file
from hoagiai_cli.reporters.terminal import safe

_SILENT = 1.0
"""Seconds without a word before progress is shown."""


def read_files(paths: Iterable[Path]) -> list[TepBieu]:
    """Read files; what takes longer than a second says how far it is."""
    waiting = list(paths)
    files = []
    start = shown = time.monotonic()
    for place, path in enumerate(waiting, 1):
        files.append(read_file(path))
        now = time.monotonic()
        if now - start > _SILENT and (now - shown > _SILENT or place == len(waiting)):
            shown = now
            sys.stderr.write(f"Đã đọc {place}/{len(waiting)} tệp\n")
    return files


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
