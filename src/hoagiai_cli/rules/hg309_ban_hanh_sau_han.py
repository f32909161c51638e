"""HG309: the plan is issued after a deadline that it sets: whoever is bound would be late from the first day."""

from collections.abc import Iterator
from datetime import date

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.language.printed_day import NgayIn
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import day
from hoagiai_cli.store.layout import FileKind


def check(_task: NhiemVu, context: Context) -> Iterator[Problem]:
    """No deadline lies before the earliest day on which the plan can have been issued."""
    if context.plan is None:
        return
    issued, first = earliest(context.plan.ngay), context.plan.thoi_ky.tu
    for loc, _, reading in context.readings:
        early = [dot.han for dot in reading.dot if dot.han and first <= dot.han < issued]
        if early:
            yield Problem(
                loc,
                f"hạn {day(early[0])} đã qua khi kế hoạch ban hành (sớm nhất là ngày {day(issued)})",
                "kiểm tra ngày ban hành và hạn; nếu đúng như vậy thì ghi gia_han theo văn bản của cấp có thẩm quyền",
            )


def earliest(printed: NgayIn) -> date:
    """Return the first day that a date with blanks can mean."""
    return date(printed.nam, printed.thang or 1, printed.ngay or 1)


RULE = Rule(
    code="HG309",
    severity=Severity.CANH_BAO,
    title="Kế hoạch ban hành sau hạn của nhiệm vụ",
    explanation=(
        "Ngày ban hành kế hoạch đứng sau hạn của một nhiệm vụ trong chính kế hoạch ấy, nên mọi đơn vị quá hạn ngay "
        "khi nhận văn bản. Kiểm tra lại hai ngày. Nếu văn bản thật sự như vậy thì xin ý kiến cấp có thẩm quyền và "
        "ghi gia hạn."
    ),
    example="Kế hoạch ghi ngay: 2025-03-05; nhiệm vụ ghi thoi_gian: trước ngày 25/02/2025.",
    mended="Kế hoạch ghi ngay: 2025-02-05.",
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
