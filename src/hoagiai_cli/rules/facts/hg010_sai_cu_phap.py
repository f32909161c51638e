"""HG010: the text is not YAML. Found by the reader."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULE = Rule(
    code="HG010",
    severity=Severity.LOI,
    title="Sai cú pháp YAML",
    explanation=(
        "Tệp không đọc được theo cú pháp YAML. Vị trí nêu ra là chỗ chương trình không đọc tiếp được; chỗ sai có "
        "thể nằm ở ngay trước đó. Lỗi hay gặp: giá trị có dấu hai chấm theo sau là dấu cách mà không đặt trong dấu "
        "nháy; dấu nháy hoặc ngoặc mở mà không đóng; các dòng cùng cấp thụt vào không bằng nhau."
    ),
    example="ten: Nội dung: tập huấn hòa giải viên",
    mended='ten: "Nội dung: tập huấn hòa giải viên"',
    sample=FileKind.NHIEM_VU,
)
