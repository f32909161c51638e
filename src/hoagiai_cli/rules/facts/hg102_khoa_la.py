"""HG102: a key that the model does not know. Found by the models."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULE = Rule(
    code="HG102",
    severity=Severity.LOI,
    title="Khóa không có trong mẫu",
    explanation=(
        "Tên khóa không thuộc mẫu của loại tệp này, thường do viết sai một chữ. Khóa viết sai mà bỏ qua thì giá trị "
        "mất trong im lặng, nên đây là lỗi. Sửa lại tên khóa; nội dung không có khóa riêng thì ghi vào “ghi_chu” "
        "hoặc thành chú thích sau dấu #."
    ),
    example="thoi_gain: Quý II/2025",
    mended="thoi_gian: Quý II/2025",
    sample=FileKind.NHIEM_VU,
)
