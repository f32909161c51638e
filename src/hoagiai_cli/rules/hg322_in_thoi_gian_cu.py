"""HG322: the plan's document prints another time than the task has.

A time that stands in several cells of a row (its begin and its end, a cross under each quarter) is printed from those
cells: where somebody changes the task and not the row, the document says one time and the deadlines another.
"""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(task: NhiemVu, context: Context) -> Iterator[Problem]:
    """The cells of a task's row were written for the time that the task has."""
    then = context.printed_times.get(context.ma)
    if then is not None and then.changed("thoi_gian", task.thoi_gian or ""):
        yield Problem(
            ("thoi_gian",),
            f"bảng của kế hoạch in thời gian ở nhiều ô, các ô ấy ghi theo lời cũ: “{then.thoi_gian}”",
            "sửa các ô của hàng ấy trong ke-hoach.yaml rồi ghi thời gian mới vào theo",
        )


RULE = Rule(
    code="HG322",
    severity=Severity.CANH_BAO,
    title="Văn bản kế hoạch in thời gian khác với nhiệm vụ",
    explanation=(
        "Bảng có cột bắt đầu, kết thúc hoặc cột từng quý thì thời gian của một nhiệm vụ in ở nhiều ô, giữ trong “bang” "
        "của ke-hoach.yaml; “theo” của hàng nhắc lại thời gian mà các ô ấy ghi theo. Nhiệm vụ nay có thời gian khác "
        "thì văn bản in ra còn thời gian cũ, trong khi hạn tính theo thời gian mới."
    ),
    example="Hàng của tap-huan ghi theo: {thoi_gian: Quý I}; nhiem-vu/tap-huan.yaml ghi thoi_gian: Quý II.",
    mended="Dấu x của hàng ấy chuyển sang cột quý II, theo: {thoi_gian: Quý II}.",
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
