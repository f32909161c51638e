"""HG303: a deadline that lies outside the days of the plan."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import day
from hoagiai_cli.store.layout import FileKind


def check(_task: NhiemVu, context: Context) -> Iterator[Problem]:
    """What the plan asks for falls due within its period; an extension may lead beyond."""
    if context.plan is None:
        return
    period = context.plan.thoi_ky
    for loc, _, reading in context.readings:
        for dot in reading.dot:
            if dot.han and not period.tu <= dot.han <= period.den:
                yield Problem(
                    loc,
                    f"hạn {day(dot.han)} nằm ngoài thời kỳ của kế hoạch, từ {day(period.tu)} đến {day(period.den)}",
                    "kiểm tra năm trong thoi_gian và thoi_ky trong ke-hoach.yaml",
                )
                break


RULE = Rule(
    code="HG303",
    severity=Severity.CANH_BAO,
    title="Hạn nằm ngoài thời kỳ của kế hoạch",
    explanation=(
        "Hạn tính từ “thoi_gian” không nằm trong “thoi_ky” của kế hoạch. Thường do lấy tệp của năm trước mà quên "
        "sửa năm. Nếu kế hoạch thật sự giao việc kéo sang năm sau thì sửa “thoi_ky”."
    ),
    example="thoi_gian: Quý I/2024",
    mended="thoi_gian: Quý I/2025",
    sample=FileKind.NHIEM_VU,
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
