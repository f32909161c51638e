"""HG402: the plan's day of issue is not complete."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(plan: KeHoach, _context: Context) -> Iterator[Problem]:
    """A day that the office has not given stays blank, and is asked for."""
    if plan.ngay.full is None:
        yield Problem(
            ("ngay",), "kế hoạch chưa có đủ ngày, tháng, năm ban hành", "khi ban hành thì ghi đủ, ví dụ 2025-02-05"
        )


RULE = Rule(
    code="HG402",
    severity=Severity.LUU_Y,
    title="Kế hoạch chưa đủ ngày ban hành",
    explanation=(
        "Ngày ban hành mới ghi năm hoặc tháng. Chỗ còn thiếu để trống khi in; không kiểm tra được chắc chắn hạn nào "
        "đã qua khi kế hoạch ban hành. Khi ban hành thì ghi đủ năm-tháng-ngày."
    ),
    example="ngay: 2025-02",
    mended="ngay: 2025-02-05",
    sample=FileKind.KE_HOACH,
    kinds=(FileKind.KE_HOACH,),
    check=check,
)
