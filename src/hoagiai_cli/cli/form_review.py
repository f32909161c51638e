"""``form accept`` and ``form return``: the office's answer to what a unit claims."""

from pathlib import Path
from typing import TYPE_CHECKING

from hoagiai_cli.diagnostics.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

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
            raise UserError(f"đơn vị “{unit}” không có kết quả nào của nhiệm vụ “{ma}” ở trạng thái ấy")
        return Answer((edit_results(reading.root, ho_so.ke_hoach.ma, unit, change(place)),))

    carry_out(opened(goc), command, request, dry_run=dry_run)
