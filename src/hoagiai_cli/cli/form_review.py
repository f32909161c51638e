"""``form accept`` and ``form return``: the office's answer to what a unit claims."""

from pathlib import Path
from typing import TYPE_CHECKING

from hoagiai_cli.cli.console import say
from hoagiai_cli.diagnostics.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoagiai_cli.gathering.files import Setting
    from hoagiai_cli.model.ket_qua import TrangThai


def answer(
    goc: Path | None,
    plan: tuple[str | None, int | None],
    record: tuple[str, str, str | None],
    allowed: "set[TrangThai | None]",
    change: "Callable[[int], list[Setting]]",
    dry_run: bool,
) -> None:
    """Find the record meant and change its state.

    Args:
        goc: The plan folder, if named.
        plan: The plan's id and year, as far as they are named.
        record: The task, the unit, the occurrence if named.
        allowed: The states from which it may be changed.
        change: From the record's place in the file, the change.
        dry_run: Only show the change.

    Raises:
        UserError: When no such record is there.
    """
    from hoagiai_cli.cli.clock import today
    from hoagiai_cli.cli.loading import open_folder, root_of
    from hoagiai_cli.cli.plan_choice import occurrence, plan_with_task, unit_of
    from hoagiai_cli.cli.writing import show_diff, write
    from hoagiai_cli.gathering.deciding import last_record
    from hoagiai_cli.gathering.files import edit_results
    from hoagiai_cli.store.lock import locked

    task, don_vi, dot = record
    root = root_of(goc)
    with locked(root):
        folder = open_folder(root)
        ho_so, ma = plan_with_task(folder, *plan, task)
        concerned = {
            unit for unit, result in ho_so.ket_qua.items() if any(item.nhiem_vu == ma for item in result.nhat_ky)
        }
        don_vi = unit_of(folder, don_vi, today(), concerned)
        result = ho_so.ket_qua.get(don_vi)
        written = result.nhat_ky if result else ()
        wanted = occurrence(dot, {item.dot for item in written if item.nhiem_vu == ma}, ho_so.ke_hoach.nam)
        place = last_record(result, ma, wanted, allowed) if result else None
        if place is None:
            raise UserError(f"đơn vị “{don_vi}” không có kết quả nào của nhiệm vụ “{ma}” ở trạng thái ấy")
        edit = edit_results(root, ho_so.ke_hoach.ma, don_vi, change(place))
        show_diff(root, [edit])
        if not dry_run:
            write(root, [edit])
            say(f"Đã ghi {edit.path}", err=True)
