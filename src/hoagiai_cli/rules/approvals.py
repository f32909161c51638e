"""What the rules on approval ask: which marks of a task are approved, and by which document."""

from hoagiai_cli.model.base import VanBan
from hoagiai_cli.rules.context import Context

COMMAND = "ghi văn bản cho phép bằng lệnh: hoagiai approve --sua-doi --so-ky-hieu … --ngay-van-ban … --nguoi-ky …"
"""What to do about a change that no document allows."""


def approved(context: Context) -> tuple[tuple[str, ...], VanBan] | None:
    """Return the approved marks of the task being checked and the document; None where nothing approves the task."""
    return context.approved.get(context.ma)
