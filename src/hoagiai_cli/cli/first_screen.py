"""``hoagiai`` alone: in a plan folder, what wants attention today; elsewhere, how to begin."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hoagiai_cli.cli.console import Line
from hoagiai_cli.cli.output import show

if TYPE_CHECKING:
    from hoagiai_cli.diagnostics.finding import Finding

_BEGIN = (
    "hoagiai theo dõi kế hoạch công tác. Ở đây chưa có thư mục kế hoạch.",
    "  hoagiai import KẾ-HOẠCH.docx   đọc văn bản kế hoạch thành thư mục plans",
    "  hoagiai init                   tạo thư mục mới, có kế hoạch mẫu để sửa",
    '  hoagiai deadline "Quý II/2025"  xem một thời hạn được đọc thế nào',
    "  hoagiai --help                 mọi lệnh",
)


def first_screen() -> int:
    """Print the first screen; 1 when the folder holds errors, which come before everything else."""
    from hoagiai_cli.cli.attention import look, read
    from hoagiai_cli.cli.attention_lines import first_screen as lines
    from hoagiai_cli.cli.loading import parse_day
    from hoagiai_cli.cli.plan_choice import choose_plans
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.language.formatting import hoa_dau
    from hoagiai_cli.store.layout import find_root

    try:
        root = find_root(Path.cwd())
    except UserError:
        show(Line(text) for text in _BEGIN)
        return 0
    folder, errors = read(root)
    if errors:
        show(_wrong(errors))
        return 1
    day = parse_day(None)
    try:
        plans = choose_plans(folder, None, None, day)
    except UserError as error:
        show([Line(hoa_dau(f"{error}."))])
        return 0
    show(lines(look(folder, plans, day)))
    return 0


def _wrong(errors: "list[Finding]") -> Iterator[Line]:
    files = len({finding.path for finding in errors})
    yield Line(f"Thư mục kế hoạch còn {len(errors)} lỗi trong {files} tệp nên chưa tính được tình trạng.", "bold red")
    yield Line("Việc tiếp theo: xem và sửa lỗi")
    yield Line("  hoagiai validate", "bold")
