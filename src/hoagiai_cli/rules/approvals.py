"""What the rules on approval ask: what of a task is approved, by which document, and what stands there now."""

from hoagiai_cli.model.dau_van_tay import marks
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.model.phe_duyet import DaDuyet
from hoagiai_cli.rules.context import Context

COMMAND = "ghi văn bản cho phép bằng lệnh: hoagiai approve --sua-doi --so-ky-hieu … --ngay-van-ban … --nguoi-ky …"
"""What to do about a change that no document allows."""


def approved(context: Context) -> DaDuyet | None:
    """Return what is approved of the task being checked; None where nothing approves the task."""
    return context.approved.get(context.ma)


def standing(task: NhiemVu, found: DaDuyet, context: Context) -> tuple[str, ...] | None:
    """Return the task's marks of now, by the rule of its approval.

    None where they cannot be known, because the plan's document or a unit's file cannot be read; that is an error of
    its own, and says nothing of the task.
    """
    if found.cach_tinh == 1:
        return marks(task, 1, lambda leads, _: leads)
    plan = context.plan
    if plan is None or len(context.units) < len(context.unit_ids):
        return None
    first = plan.thoi_ky.tu
    return marks(task, found.cach_tinh, lambda leads, day: context.bound(leads, day or first))
