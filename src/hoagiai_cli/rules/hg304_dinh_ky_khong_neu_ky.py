"""HG304: a periodic duty whose period the plan does not name."""

from collections.abc import Iterator

from hoagiai_cli.deadlines.reading import Loai
from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(task: NhiemVu, context: Context) -> Iterator[Problem]:
    """Until an amendment names a period, the duty has no deadline."""
    if any(change.thoi_gian for change in task.sua_doi):
        return
    for loc, _, reading in context.readings:
        if reading.loai is Loai.DINH_KY and not reading.dot:
            yield Problem(
                loc,
                "việc định kỳ nhưng kế hoạch không nêu kỳ nào nên không có hạn",
                "khi có văn bản ấn định kỳ (tháng, quý, năm) thì ghi vào sua_doi",
            )


RULE = Rule(
    code="HG304",
    severity=Severity.LUU_Y,
    title="Việc định kỳ không nêu kỳ",
    explanation=(
        "Kế hoạch chỉ viết “định kỳ” mà không nói tháng, quý hay năm, nên không tính được hạn và chương trình không "
        "đặt ra kỳ nào. Khi có văn bản ấn định kỳ thì ghi vào “sua_doi” cùng số, ngày của văn bản."
    ),
    example="thoi_gian: Định kỳ",
    mended="thoi_gian: Định kỳ hằng quý",
    sample=FileKind.NHIEM_VU,
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
