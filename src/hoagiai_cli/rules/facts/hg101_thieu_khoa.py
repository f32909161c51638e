"""HG101: a key that the model needs is missing. Found by the models."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULE = Rule(
    code="HG101",
    severity=Severity.LOI,
    title="Thiếu khóa bắt buộc",
    explanation=(
        "Tệp thiếu một khóa mà loại tệp này phải có. Thêm khóa ấy; nếu đã ghi, kiểm tra xem tên khóa có bị viết sai "
        "hoặc thụt vào sai cấp không."
    ),
    example="""\
ma: tap-huan
ten: Tổ chức tập huấn
""",
    mended="""\
ma: tap-huan
ten: Tổ chức tập huấn
chu_tri: [phong-tu-phap]
""",
    sample=FileKind.NHIEM_VU,
)
