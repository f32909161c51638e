"""HG404: a body has ended, and who took over is not known."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import day
from hoagiai_cli.store.layout import FileKind


def check(unit: DonVi, _context: Context) -> Iterator[Problem]:
    """A body that ends has an heir for all of its work; a group has none of its own."""
    last = unit.hieu_luc.den
    if last is None or unit.la_nhom or any(heir.den and heir.pham_vi is None for heir in unit.ke_thua):
        return
    loc = next((("ke_thua", i, "den") for i, heir in enumerate(unit.ke_thua) if heir.den is None), ("hieu_luc", "den"))
    yield Problem(
        loc,
        f"đơn vị chấm dứt ngày {day(last)} mà chưa xác định cơ quan tiếp nhận",
        "khi có văn bản xác định thì ghi mã đơn vị tiếp nhận vào ke_thua",
        at_key=True,
    )


RULE = Rule(
    code="HG404",
    severity=Severity.LUU_Y,
    title="Chưa xác định cơ quan tiếp nhận",
    explanation=(
        "Đơn vị đã hoặc sẽ chấm dứt nhưng chưa khai đơn vị nào tiếp nhận phần việc còn lại. Bảng theo dõi in “chưa "
        "xác định cơ quan tiếp nhận” và không gửi đôn đốc cho ai; chương trình không đoán. Khi có văn bản thì ghi "
        "vào “ke_thua”."
    ),
    example="hieu_luc: {den: 2025-06-30}\nke_thua:\n  - den: null\n    tu_ngay: 2025-07-01",
    mended="hieu_luc: {den: 2025-06-30}\nke_thua:\n  - den: ubnd-phuong-tan-phong\n    tu_ngay: 2025-07-01",
    sample=FileKind.DON_VI,
    kinds=(FileKind.DON_VI,),
    check=check,
)
