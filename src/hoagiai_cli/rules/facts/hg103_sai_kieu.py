"""HG103: a value of another kind than the key needs. Found by the models."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULE = Rule(
    code="HG103",
    severity=Severity.LOI,
    title="Sai kiểu giá trị",
    explanation=(
        "Khóa cần một kiểu giá trị (chữ, con số, danh sách, nhóm khóa, true hoặc false) mà ở đây ghi kiểu khác. "
        "Danh sách viết trong ngoặc vuông hoặc mỗi dòng một dấu gạch. Số in có dấu chấm hoặc chữ số 0 ở đầu, như "
        "1.10 và 03388, phải đặt trong dấu nháy kép để giữ nguyên."
    ),
    example="chu_tri: phong-tu-phap",
    mended="chu_tri: [phong-tu-phap]",
    sample=FileKind.NHIEM_VU,
)
