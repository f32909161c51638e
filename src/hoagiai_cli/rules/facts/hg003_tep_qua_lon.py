"""HG003: the file is larger than any plan file can be. Found by the reader."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule

RULE = Rule(
    code="HG003",
    severity=Severity.LOI,
    title="Tệp quá lớn",
    explanation=(
        "Tệp kế hoạch chỉ chứa chữ, thường vài nghìn ký tự. Tệp lớn hơn 1 MB gần như chắc chắn là tệp khác bị chép "
        "nhầm, nên chương trình không đọc. Chuyển tệp ra khỏi thư mục kế hoạch; nếu đúng là dữ liệu thì tách thành "
        "nhiều tệp."
    ),
    example="Tệp nhiem-vu/tap-huan.yaml dài 50 MB.",
    mended="Tệp nhiem-vu/tap-huan.yaml dài vài KB.",
)
