"""HG107: a text that is empty. Found by the models."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULE = Rule(
    code="HG107",
    severity=Severity.LOI,
    title="Chữ để trống",
    explanation=(
        "Khóa có ghi nhưng giá trị chỉ là dấu nháy rỗng hoặc dấu cách. Không phân biệt được là chưa có hay ghi sót. "
        "Ghi nội dung; nếu chưa có thì bỏ cả khóa, hoặc ghi null ở khóa cho phép bỏ trống."
    ),
    example='ghi_chu: ""',
    mended="ghi_chu: Nguyên văn theo bản ký",
    sample=FileKind.NHIEM_VU,
)
