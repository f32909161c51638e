"""HG017: a plan folder has no document. Found while listing the folder."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule

RULE = Rule(
    code="HG017",
    severity=Severity.LOI,
    title="Thư mục kế hoạch thiếu tệp ke-hoach.yaml",
    explanation=(
        "Thư mục có nhiem-vu hoặc ket-qua là một kế hoạch và phải có tệp ke-hoach.yaml: tệp này cho biết thời kỳ, "
        "cơ quan ban hành và các phần của văn bản. Thiếu tệp thì không tính được hạn. Thêm tệp ke-hoach.yaml, hoặc "
        "xóa thư mục nếu không phải kế hoạch."
    ),
    example="Thư mục hoa-giai-2025/ chỉ có nhiem-vu/.",
    mended="Thư mục hoa-giai-2025/ có ke-hoach.yaml và nhiem-vu/.",
)
