"""What ``form import`` prints: for each file what will be written, what is not taken and why; progress on the way."""

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from hoagiai_cli.cli.console import Line
from hoagiai_cli.deadlines.periods import format_day
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


def lines(results: Sequence[KetQuaTep]) -> Iterator[Line]:
    """Yield what comes of each file."""
    for result in results:
        yield Line(safe(result.path.name), "bold")
        intake = result.intake
        if intake is None:
            yield Line(f"  Không nhập: {safe(result.loi or '')}", "red")
            continue
        yield Line(f"  {safe(intake.form.ten_don_vi)}, {intake.form.ky.ten}")
        for text in intake.thay_doi:
            yield Line(f"  Sẽ ghi: {safe(text)}", "green")
        for refused in intake.tu_choi:
            yield Line(f"  Không nhập: {safe(refused.noi)}: {safe(refused.loi)}", "red")
        for text in intake.luu_y:
            yield Line(f"  Lưu ý: {safe(text)}", "yellow")
        if not intake.buoc:
            yield Line(f"  {_nothing(result)}")


def _nothing(result: KetQuaTep) -> str:
    assert result.intake is not None  # noqa: S101 - called for files that were read
    if result.intake.da_nhap:
        return f"Đã nhập ngày {format_day(result.intake.da_nhap)}; không có gì mới."
    return "Không có gì mới để ghi." if result.intake.tu_choi else "Biểu chưa điền gì mới."


def summary(results: Sequence[KetQuaTep]) -> str:
    """Return the counts: files, units to be written, cells refused."""
    units = {result.intake.form.don_vi for result in results if result.intake and result.intake.buoc}
    changes = sum(len(result.intake.thay_doi) for result in results if result.intake)
    refused = sum(len(result.intake.tu_choi) for result in results if result.intake)
    unread = sum(result.intake is None for result in results)
    return (
        f"{len(results)} tệp: {changes} thay đổi của {len(units)} đơn vị; "
        f"{refused} chỗ không nhập; {unread} tệp không nhập."
    )


def is_clean(results: Sequence[KetQuaTep]) -> bool:
    """Tell whether everything was taken."""
    return all(result.intake is not None and not result.intake.tu_choi for result in results)
