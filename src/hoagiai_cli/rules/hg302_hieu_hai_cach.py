"""HG302: a phrase that can be read two ways, and nothing says which."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.choices import SPAN, matters
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(_task: NhiemVu, context: Context) -> Iterator[Problem]:
    """Where ``cach_doc`` can settle a phrase, it does."""
    for loc, choice, reading in context.readings:
        if choice is None and reading.mo_ho and context.plan and matters(reading.cach_viet, context.plan.nam, SPAN):
            yield Problem(
                loc,
                f"“{reading.cach_viet}” có thể hiểu hai cách: một khoảng liền, hoặc mỗi quý một đợt",
                "thêm cach_doc: ca_khoang (một khoảng) hoặc cach_doc: tung_quy (mỗi quý một đợt)",
            )


RULE = Rule(
    code="HG302",
    severity=Severity.CANH_BAO,
    title="Thời gian hiểu được hai cách",
    explanation=(
        "“Quý III, IV năm 2025” có thể là một khoảng liền sáu tháng, hoặc hai đợt, mỗi quý một đợt; không văn bản "
        "nào quy định cách hiểu. Chương trình tạm đọc là một khoảng và đánh dấu chỗ ấy. Người phụ trách chọn bằng "
        "khóa “cach_doc”, nên ghi lý do trong chú thích bên cạnh."
    ),
    example="thoi_gian: Quý III, IV năm 2025",
    mended="thoi_gian: Quý III, IV năm 2025\ncach_doc: ca_khoang",
    sample=FileKind.NHIEM_VU,
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
