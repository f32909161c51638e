"""HG012: an anchor or an alias of YAML is used. Found by the reader."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULE = Rule(
    code="HG012",
    severity=Severity.LOI,
    title="Dùng neo hoặc bí danh YAML",
    explanation=(
        "YAML cho phép đặt tên một giá trị (dấu &) rồi nhắc lại (dấu *). Tệp kế hoạch không dùng cách này: người "
        "đọc khó thấy giá trị thật, và vài dòng nhắc lại lẫn nhau có thể phình thành hàng tỷ giá trị. Viết lại nội "
        "dung ở từng chỗ. Nếu giá trị chỉ tình cờ bắt đầu bằng dấu & hoặc dấu *, đặt cả giá trị trong dấu nháy kép."
    ),
    example="""\
chu_tri: &ben [phong-tu-phap]
phoi_hop: *ben
""",
    mended="""\
chu_tri: [phong-tu-phap]
phoi_hop: [ubnd-phuong-tan-phong]
""",
    sample=FileKind.NHIEM_VU,
)
