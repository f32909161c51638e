"""HG305: "trước ngày" without a word on whether that day counts."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.choices import BEFORE, matters
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(_task: NhiemVu, context: Context) -> Iterator[Problem]:
    """The strict reading is taken, and said to be a choice."""
    for loc, choice, reading in context.readings:
        if choice is None and context.plan and matters(reading.cach_viet, context.plan.nam, BEFORE):
            yield Problem(
                loc,
                f"“{reading.cach_viet}” được đọc là không kể ngày ấy; không văn bản nào định nghĩa “trước ngày”",
                "ghi rõ cach_doc: khong_ke_ngay hoặc cach_doc: ke_ca_ngay",
            )


RULE = Rule(
    code="HG305",
    severity=Severity.LUU_Y,
    title="“Trước ngày” chưa rõ có kể ngày ấy không",
    explanation=(
        "“Trước ngày 25/02” hiểu chặt thì ngày cuối đúng hạn là 24/02; nhiều nơi quen hiểu là kể cả ngày 25/02. "
        "Không văn bản nào định nghĩa. Chương trình đọc chặt; ghi “cach_doc” để người đọc sau biết đây là lựa chọn "
        "của cơ quan."
    ),
    example="thoi_gian: trước ngày 25/02/2025",
    mended="thoi_gian: trước ngày 25/02/2025\ncach_doc: khong_ke_ngay",
    sample=FileKind.NHIEM_VU,
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
