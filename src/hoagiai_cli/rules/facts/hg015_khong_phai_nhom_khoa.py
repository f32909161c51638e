"""HG015: the file, or a key of it, is not what a mapping is made of. Found by the reader."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULE = Rule(
    code="HG015",
    severity=Severity.LOI,
    title="Tệp không gồm các dòng “khóa: giá trị”",
    explanation=(
        "Mỗi tệp kế hoạch là một nhóm khóa: mỗi dòng ở cấp ngoài cùng có dạng “khóa: giá trị”. Tệp này là một danh "
        "sách hoặc một đoạn chữ, hay có khóa không phải chữ. Thường do thiếu dấu cách sau dấu hai chấm, thừa dấu "
        "gạch đầu dòng, hoặc chép nhầm nội dung."
    ),
    example="""\
- ma: tap-huan
- ten: Tổ chức tập huấn
""",
    mended="""\
ma: tap-huan
ten: Tổ chức tập huấn
chu_tri: [phong-tu-phap]
""",
    sample=FileKind.NHIEM_VU,
)
