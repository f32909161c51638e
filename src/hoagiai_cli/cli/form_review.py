"""``form accept`` and ``form return``: the office's answer to what a unit claims."""

from pathlib import Path
from typing import TYPE_CHECKING

from hoagiai_cli.cli.console import say
from hoagiai_cli.diagnostics.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoagiai_cli.gathering.deciding import ChoDuyet
    from hoagiai_cli.gathering.files import Setting
    from hoagiai_cli.model.ket_qua import TrangThai
    from hoagiai_cli.writing.door import Reading


def answer(
    goc: Path | None,
    plan: tuple[str | None, int | None],
    record: tuple[str, str, str | None],
    allowed: "set[TrangThai | None]",
    change: "Callable[[int], list[Setting]]",
    command: str,
    dry_run: bool,
) -> None:
    """Find the record meant and change its state.

    Args:
        goc: The plan folder, if named.
        plan: The plan's id and year, as far as they are named.
        record: The task, the unit, the occurrence if named.
        allowed: The states from which it may be changed.
        change: From the record's place in the file, the change.
        command: What the journal calls the write.
        dry_run: Only show the change.

    Raises:
        UserError: When no such record is there.
    """
    from hoagiai_cli.cli.clock import today
    from hoagiai_cli.cli.plan_choice import occurrence, plan_with_task, unit_of
    from hoagiai_cli.cli.writing import carry_out, opened
    from hoagiai_cli.gathering.deciding import last_record
    from hoagiai_cli.gathering.files import edit_results
    from hoagiai_cli.model.ho_so import spoken_numbers
    from hoagiai_cli.tracking.names import unit_names
    from hoagiai_cli.writing.door import Answer

    task, don_vi, dot = record

    def request(reading: "Reading") -> Answer:
        ho_so, ma = plan_with_task(reading.folder, *plan, task)
        concerned = {
            unit for unit, result in ho_so.ket_qua.items() if any(item.nhiem_vu == ma for item in result.nhat_ky)
        }
        unit = unit_of(reading.folder, don_vi, today(), concerned)
        result = ho_so.ket_qua.get(unit)
        written = result.nhat_ky if result else ()
        wanted = occurrence(dot, {item.dot for item in written if item.nhiem_vu == ma}, ho_so.ke_hoach.nam)
        place = last_record(result, ma, wanted, allowed) if result else None
        if place is None:
            who, number = unit_names(reading.folder.don_vi)[unit], spoken_numbers(ho_so.nhiem_vu)[ma]
            raise UserError(f"{who} không có kết quả nào của nhiệm vụ {number} ở trạng thái ấy")
        return Answer((edit_results(reading.root, ho_so.ke_hoach.ma, unit, change(place)),))

    carry_out(opened(goc), command, request, dry_run=dry_run)


def accept_all(
    goc: Path | None, plan: tuple[str | None, int | None], don_vi: str | None, *, dry_run: bool, yes: bool
) -> None:
    """List what waits for the office, and accept all of it."""
    from hoagiai_cli.cli.asking import confirm
    from hoagiai_cli.cli.clock import today
    from hoagiai_cli.cli.plan_choice import choose_plan, unit_of
    from hoagiai_cli.cli.writing import opened, report
    from hoagiai_cli.gathering.deciding import accept, in_words, waiting
    from hoagiai_cli.gathering.files import Step, edit_results
    from hoagiai_cli.reporters.terminal import safe
    from hoagiai_cli.writing.door import Answer, carry_out

    before = opened(goc)
    ma = choose_plan(before.folder, *plan, today()).ke_hoach.ma
    unit = unit_of(before.folder, don_vi, today(), set(before.folder.ho_so[ma].ket_qua)) if don_vi else None

    def find(reading: "Reading") -> "list[ChoDuyet]":
        return [item for item in waiting(reading.folder.ho_so[ma].ket_qua) if unit in {None, item.don_vi}]

    found = find(before)
    if not found:
        say("Không có kết quả nào đang chờ duyệt.")
        return
    for item in found:
        say(safe(in_words(before.folder, before.folder.ho_so[ma], item)))
    say(f"{len(found)} kết quả đang chờ duyệt.")
    if dry_run or not confirm("Chấp nhận tất cả?", yes=yes):
        return

    def request(reading: "Reading") -> Answer:
        if find(reading) != found:
            raise UserError("thư mục kế hoạch vừa thay đổi trong lúc chờ; chưa ghi gì, hãy chạy lại lệnh")
        steps: dict[str, list[Step]] = {}
        for item in found:
            steps.setdefault(item.don_vi, []).extend(accept(item.vi_tri))
        return Answer(tuple(edit_results(reading.root, ma, who, changes) for who, changes in steps.items()))

    report(carry_out(before, "form accept", request))
