"""HG214: a gap or an overlap between the end of a body and the first day of its heir."""

from collections.abc import Iterator
from datetime import timedelta

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import day
from hoagiai_cli.store.layout import FileKind


def check(unit: DonVi, _context: Context) -> Iterator[Problem]:
    """Who takes over all the work does so on the day after the body's last one."""
    last = unit.hieu_luc.den
    for i, heir in enumerate(unit.ke_thua):
        if heir.pham_vi is not None:
            continue  # single tasks may be handed over while the body lives on
        if last is None:
            yield Problem(
                ("ke_thua", i, "tu_ngay"),
                "toàn bộ việc được chuyển đi nhưng chưa ghi ngày đơn vị chấm dứt",
                f"thêm hieu_luc: {{den: {heir.tu_ngay - timedelta(1)}}}, hoặc ghi pham_vi nếu chỉ chuyển một số việc",
            )
        elif heir.tu_ngay != last + timedelta(1):
            yield Problem(
                ("ke_thua", i, "tu_ngay"),
                f"đơn vị tồn tại đến hết ngày {day(last)} nhưng việc được tiếp nhận từ ngày {day(heir.tu_ngay)}",
                f"ghi tu_ngay: {last + timedelta(1)}, hoặc sửa hieu_luc",
            )


RULE = Rule(
    code="HG214",
    severity=Severity.CANH_BAO,
    title="Ngày tiếp nhận không nối liền ngày chấm dứt",
    explanation=(
        "Đơn vị tiếp nhận toàn bộ việc giữ việc từ ngày liền sau ngày đơn vị cũ chấm dứt. Có khoảng hở thì trong "
        "những ngày ấy không ai giữ việc; chồng lên nhau thì hai nơi cùng giữ. Sửa một trong hai ngày cho nối liền."
    ),
    example="hieu_luc: {den: 2025-06-30}\nke_thua:\n  - den: ubnd-phuong-tan-phong\n    tu_ngay: 2025-08-01",
    mended="hieu_luc: {den: 2025-06-30}\nke_thua:\n  - den: ubnd-phuong-tan-phong\n    tu_ngay: 2025-07-01",
    sample=FileKind.DON_VI,
    kinds=(FileKind.DON_VI,),
    check=check,
)
