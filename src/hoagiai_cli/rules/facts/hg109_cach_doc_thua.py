"""HG109: ``cach_doc`` without a phrase to read. Found by the models."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULE = Rule(
    code="HG109",
    severity=Severity.LOI,
    title="Có cách đọc mà không có thời gian",
    explanation=(
        "Khóa “cach_doc” chọn một trong hai cách hiểu của cụm từ ở khóa “thoi_gian”. Không có cụm từ thì không có "
        "gì để đọc: có thể khóa “thoi_gian” bị xóa hoặc viết sai tên. Thêm “thoi_gian”, hoặc bỏ “cach_doc”."
    ),
    example="""\
thoi_gian: null
cach_doc: tung_quy
""",
    mended="""\
thoi_gian: Quý III, IV năm 2025
cach_doc: tung_quy
""",
    sample=FileKind.NHIEM_VU,
)
