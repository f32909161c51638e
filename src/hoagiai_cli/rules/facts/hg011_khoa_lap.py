"""HG011: a key is given twice in one mapping. Found by the reader."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULE = Rule(
    code="HG011",
    severity=Severity.LOI,
    title="Một khóa ghi hai lần",
    explanation=(
        "Cùng một nhóm mà một khóa xuất hiện hai lần thì không biết lấy giá trị nào; nhiều chương trình khác lặng "
        "lẽ lấy giá trị sau. Thường gặp sau khi chép dán hoặc gộp hai bản sửa. Giữ lại một, xóa hoặc đổi tên khóa "
        "kia."
    ),
    example="""\
thoi_gian: Quý I/2025
thoi_gian: Quý II/2025
""",
    mended="thoi_gian: Quý II/2025",
    sample=FileKind.NHIEM_VU,
)
