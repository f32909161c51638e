"""HG111: a control character in a value. Found by the models."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULE = Rule(
    code="HG111",
    severity=Severity.LOI,
    title="Giá trị chứa ký tự điều khiển",
    explanation=(
        "Giá trị chứa ký tự điều khiển, viết bằng mã trong dấu nháy kép như \\x1b. Ký tự này không in ra được, làm "
        "hỏng màn hình và làm tệp Word không mở được. Xóa ký tự ấy; trong dấu nháy kép, dấu gạch chéo ngược phải "
        "viết hai lần hoặc dùng dấu nháy đơn."
    ),
    example='ghi_chu: "Xem mục \\x07"',
    mended="ghi_chu: Xem mục 7",
    sample=FileKind.NHIEM_VU,
)
