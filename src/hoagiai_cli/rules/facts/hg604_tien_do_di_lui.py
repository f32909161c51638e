"""HG604: what was finished at the commit before is finished no more. Found against git; see ``review/previous.py``."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule

RULE = Rule(
    code="HG604",
    severity=Severity.CANH_BAO,
    title="Tiến độ đi lùi",
    explanation=(
        "Phần việc đã ghi hoàn thành ở lần ghi trước trong git, nay không còn là hoàn thành. Bản ghi được ghi thêm, "
        "không sửa bản ghi cũ. Nếu việc thật sự chưa xong thì giữ bản ghi cũ và ghi thêm một bản ghi dang_thuc_hien "
        "có nội dung hoặc văn bản nêu lý do."
    ),
    example="tien_do: hoan_thanh được sửa thành tien_do: dang_thuc_hien.",
    mended="Giữ bản ghi cũ; thêm bản ghi {tien_do: dang_thuc_hien, ngay: 2025-07-01, noi_dung: Làm lại theo …}.",
)
