"""HG014: a YAML tag is used. Found by the reader."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULE = Rule(
    code="HG014",
    severity=Severity.LOI,
    title="Dùng thẻ YAML",
    explanation=(
        "Giá trị bắt đầu bằng dấu chấm than được YAML hiểu là thẻ, tức là yêu cầu chương trình đọc giá trị theo "
        "cách riêng. Tệp kế hoạch chỉ chứa chữ, số, danh sách và nhóm khóa nên không dùng thẻ. Bỏ thẻ; nếu dấu chấm "
        "than là một phần của chữ thì đặt cả giá trị trong dấu nháy kép."
    ),
    example="ten: !khan Tổ chức tập huấn",
    mended='ten: "!khan Tổ chức tập huấn"',
    sample=FileKind.NHIEM_VU,
)
