"""HG104: a value that the key does not allow. Found by the models."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULE = Rule(
    code="HG104",
    severity=Severity.LOI,
    title="Giá trị không được phép",
    explanation=(
        "Khóa chỉ nhận một số giá trị nhất định hoặc một khoảng số, và giá trị ghi ở đây nằm ngoài. Gợi ý kèm theo "
        "kê các giá trị được phép; nghĩa của từng giá trị có trong docs/du-lieu.md."
    ),
    example="""\
cach_doc: tung_thang
thoi_gian: Quý III, IV năm 2025
""",
    mended="""\
cach_doc: tung_quy
thoi_gian: Quý III, IV năm 2025
""",
    sample=FileKind.NHIEM_VU,
)
