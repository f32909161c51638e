"""HG312: a phrase that leaves something open which no choice of reading settles."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.choices import SPAN, matters
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import as_message
from hoagiai_cli.store.layout import FileKind


def check(_task: NhiemVu, context: Context) -> Iterator[Problem]:
    """What is uncertain about a reading is said, once, where the phrase stands."""
    for loc, choice, reading in context.readings:
        if not reading.mo_ho or context.plan is None:
            continue
        if choice is not None or not matters(reading.cach_viet, context.plan.nam, SPAN):
            yield Problem(
                loc,
                f"“{reading.cach_viet}” chưa rõ nghĩa: {as_message(reading.giai_thich)}",
                "hỏi cơ quan ban hành; khi có văn bản giải thích thì ghi vào sua_doi",
            )


RULE = Rule(
    code="HG312",
    severity=Severity.LUU_Y,
    title="Thời gian chưa rõ nghĩa",
    explanation=(
        "Cụm từ đọc được nhưng còn chỗ chưa rõ mà “cach_doc” không phân định được, chẳng hạn cho chọn “quý I hoặc "
        "quý II”, hay các mốc không theo thứ tự thời gian. Chương trình nêu cách đã đọc. Hỏi cơ quan ban hành; khi "
        "có văn bản giải thích thì ghi vào “sua_doi”."
    ),
    example="thoi_gian: Quý I hoặc quý II năm 2025",
    mended="thoi_gian: Quý II năm 2025",
    sample=FileKind.NHIEM_VU,
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
