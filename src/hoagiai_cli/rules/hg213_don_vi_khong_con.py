"""HG213: a unit leads although it does not exist in the plan's period."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.references import lead_references
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import day
from hoagiai_cli.store.layout import FileKind


def check(task: NhiemVu, context: Context) -> Iterator[Problem]:
    """A lead exists on some day of the plan."""
    if context.plan is None:
        return
    period = context.plan.thoi_ky
    for loc, ma in lead_references(task):
        unit = context.units.get(ma)
        if unit and unit.hieu_luc.den and unit.hieu_luc.den < period.tu:
            yield Problem(
                loc,
                f"“{ma}” đã chấm dứt ngày {day(unit.hieu_luc.den)}, trước khi kế hoạch bắt đầu ngày {day(period.tu)}",
                "ghi mã của đơn vị tiếp nhận",
            )
        elif unit and unit.hieu_luc.tu and unit.hieu_luc.tu > period.den:
            yield Problem(
                loc,
                f"“{ma}” chỉ có từ ngày {day(unit.hieu_luc.tu)}, sau khi kế hoạch kết thúc ngày {day(period.den)}",
                "kiểm tra mã: có thể đơn vị cũ cùng tên mới là đơn vị được giao",
            )


RULE = Rule(
    code="HG213",
    severity=Severity.CANH_BAO,
    title="Đơn vị chủ trì không tồn tại trong thời kỳ kế hoạch",
    explanation=(
        "Đơn vị được giao chủ trì đã chấm dứt trước khi kế hoạch bắt đầu, hoặc thành lập sau khi kế hoạch kết thúc. "
        "Sau sắp xếp đơn vị hành chính, đơn vị mới có thể trùng tên đơn vị cũ, nên dễ ghi nhầm mã. Kiểm tra mã và "
        "thời gian tồn tại trong tệp đơn vị."
    ),
    example="Kế hoạch năm 2026 giao cho đơn vị có hieu_luc: {den: 2025-06-30}.",
    mended="Kế hoạch năm 2026 giao cho đơn vị tiếp nhận, có hieu_luc: {tu: 2025-07-01}.",
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
