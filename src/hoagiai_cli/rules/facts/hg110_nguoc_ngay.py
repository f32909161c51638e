"""HG110: a period that ends before it begins. Found by the models."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULE = Rule(
    code="HG110",
    severity=Severity.LOI,
    title="Ngày cuối đứng trước ngày đầu",
    explanation=(
        "Một khoảng thời gian có ngày cuối trước ngày đầu: hai ngày bị đảo chỗ, hoặc một ngày ghi sai năm. Cả hai "
        "ngày đều được tính vào khoảng. Kiểm tra lại hai ngày."
    ),
    example="thoi_ky: {tu: 2025-12-31, den: 2025-01-01}",
    mended="thoi_ky: {tu: 2025-01-01, den: 2025-12-31}",
    sample=FileKind.KE_HOACH,
)
