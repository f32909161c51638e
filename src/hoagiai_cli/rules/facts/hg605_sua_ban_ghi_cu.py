"""HG605: an old record was changed or taken out. Found against git; see ``review/previous.py``."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule

RULE = Rule(
    code="HG605",
    severity=Severity.LUU_Y,
    title="Bản ghi cũ bị sửa hoặc xóa",
    explanation=(
        "Một bản ghi có ở lần ghi trước trong git nay đã khác hoặc không còn. Sửa lỗi gõ nhầm thì không sao; còn điều "
        "mới xảy ra thì ghi thành một bản ghi thêm vào cuối, để biết ai đã báo cáo gì, vào ngày nào."
    ),
    example="ngay: 2025-02-21 của một bản ghi cũ được sửa thành ngay: 2025-02-28.",
    mended="Giữ bản ghi cũ; thêm một bản ghi mới vào cuối nhat_ky.",
)
