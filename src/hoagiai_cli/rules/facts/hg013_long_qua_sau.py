"""HG013: nesting deeper than any plan needs. Found by the reader."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULE = Rule(
    code="HG013",
    severity=Severity.LOI,
    title="Lồng nhau quá sâu",
    explanation=(
        "Các nhóm và danh sách lồng vào nhau quá 40 cấp. Văn bản hành chính không cần quá 10 cấp; tệp như vậy là do "
        "chép nhầm hoặc cố ý làm hỏng chương trình đọc. Bỏ bớt dấu ngoặc hoặc dấu gạch đầu dòng lồng nhau."
    ),
    example="""\
ghi_chu: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
""",
    mended="ghi_chu: Không có",
    sample=FileKind.NHIEM_VU,
)
