"""HG311: a choice of reading that makes no difference to the phrase."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.choices import BEFORE, SPAN, matters
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(_task: NhiemVu, context: Context) -> Iterator[Problem]:
    """A choice stands only where there is something to choose."""
    for loc, choice, reading in context.readings:
        if choice is None or context.plan is None:
            continue
        pair = SPAN if choice in SPAN else BEFORE
        if not matters(reading.cach_viet, context.plan.nam, pair):
            other = BEFORE if pair is SPAN else SPAN
            fits = matters(reading.cach_viet, context.plan.nam, other)
            yield Problem(
                (*loc[:-1], "cach_doc"),
                f"“{choice}” không làm thay đổi cách đọc của “{reading.cach_viet}”",
                f"chọn {other[0]} hoặc {other[1]}" if fits else "bỏ khóa cach_doc: cụm từ này chỉ hiểu được một cách",
            )


RULE = Rule(
    code="HG311",
    severity=Severity.CANH_BAO,
    title="Cách đọc không hợp với cụm từ",
    explanation=(
        "Khóa “cach_doc” chọn giữa hai cách hiểu: ca_khoang hoặc tung_quy cho dãy quý như “Quý III, IV”; "
        "khong_ke_ngay hoặc ke_ca_ngay cho “trước ngày …”. Lựa chọn ghi ở đây không liên quan đến cụm từ, nên có "
        "thể ghi nhầm nhiệm vụ hoặc “thoi_gian” đã sửa mà “cach_doc” còn lại."
    ),
    example="thoi_gian: Quý I/2025\ncach_doc: tung_quy",
    mended="thoi_gian: Quý III, IV năm 2025\ncach_doc: tung_quy",
    sample=FileKind.NHIEM_VU,
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
