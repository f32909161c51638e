"""HG105: a day that is none, or is not written as one. Found by the models."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULE = Rule(
    code="HG105",
    severity=Severity.LOI,
    title="Ngày không hợp lệ",
    explanation=(
        "Ngày trong tệp kế hoạch viết theo thứ tự năm-tháng-ngày, đủ bốn và hai chữ số: 2025-02-05. Cách viết "
        "05/02/2025 không dùng ở đây vì dễ nhầm ngày với tháng. Ngày cũng phải có thật trong lịch: không có ngày 30 "
        "tháng 2."
    ),
    example="ngay: 2025-02-30",
    mended="ngay: 2025-02-28",
    sample=FileKind.KE_HOACH,
)
