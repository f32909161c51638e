"""HG001: a file or folder cannot be opened. Found by the reader."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule

RULE = Rule(
    code="HG001",
    severity=Severity.LOI,
    title="Không đọc được tệp",
    explanation=(
        "Chương trình không mở được tệp hoặc thư mục: không có quyền đọc, tệp vừa bị xóa, có thư mục mang tên của "
        "tệp, hoặc đường liên kết trỏ ra ngoài thư mục kế hoạch. Phần còn lại của thư mục kế hoạch vẫn được kiểm "
        "tra. Cấp quyền đọc, hoặc thay bằng một tệp thường."
    ),
    example="Thư mục mang tên nhiem-vu/tap-huan.yaml.",
    mended="Tệp thường mang tên nhiem-vu/tap-huan.yaml.",
)
