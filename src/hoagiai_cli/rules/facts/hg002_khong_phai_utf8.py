"""HG002: the bytes are not UTF-8. Found by the reader."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule

RULE = Rule(
    code="HG002",
    severity=Severity.LOI,
    title="Tệp không viết bằng UTF-8",
    explanation=(
        "Tệp kế hoạch phải lưu bằng bảng mã UTF-8. Tệp lưu từ một số phần mềm trên Windows có thể dùng bảng mã khác "
        "(Windows-1258, TCVN3, VNI, UTF-16); đọc nhầm bảng mã thì chữ có dấu sai mà không ai biết, nên chương trình "
        "không đoán. Mở tệp bằng trình soạn thảo, chọn lưu lại với bảng mã UTF-8, rồi soát lại chữ có dấu."
    ),
    example="Tệp lưu bằng bảng mã Windows-1258.",
    mended="Cũng tệp ấy, lưu lại bằng bảng mã UTF-8.",
)
