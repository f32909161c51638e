"""HG004: the file holds nothing, or comments alone. Found by the reader."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULE = Rule(
    code="HG004",
    severity=Severity.LOI,
    title="Tệp rỗng",
    explanation=(
        "Tệp không có nội dung nào ngoài dòng trống và chú thích. Thường do tạo tệp rồi quên ghi, hoặc ghi dở thì "
        "mất điện. Ghi nội dung theo mẫu trong docs/du-lieu.md, khôi phục bản trước, hoặc xóa tệp nếu không dùng."
    ),
    example="# Chưa ghi gì",
    mended="""\
ma: tap-huan
ten: Tổ chức tập huấn
chu_tri: [phong-tu-phap]
""",
    sample=FileKind.NHIEM_VU,
)
