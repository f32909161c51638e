"""HG207: a task names a section that the plan's document does not have."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.context import Context, did_you_mean
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.sections import plain_number
from hoagiai_cli.rules.wording import names
from hoagiai_cli.store.layout import FileKind


def check(task: NhiemVu, context: Context) -> Iterator[Problem]:
    """``phan`` leads to a numbered section."""
    if task.phan is None or context.plan is None or plain_number(task.phan) in context.sections:
        return
    yield Problem(
        ("phan",),
        f"kế hoạch không có phần “{task.phan}”" + did_you_mean(task.phan, context.sections),
        f"các phần hiện có: {names(context.sections)}" if context.sections else "đánh số các phần trong ke-hoach.yaml",
    )


RULE = Rule(
    code="HG207",
    severity=Severity.LOI,
    title="Phần không có trong kế hoạch",
    explanation=(
        "Khóa “phan” của nhiệm vụ cho biết nhiệm vụ in ở phần, mục nào của kế hoạch, theo số in trong ke- "
        "hoach.yaml: II, hoặc II.1 cho mục 1 của phần II. Số không có thì khi in kế hoạch, nhiệm vụ không có chỗ "
        "đứng."
    ),
    example="phan: IV",
    mended="phan: II",
    sample=FileKind.NHIEM_VU,
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
