"""HG209: units that inherit from each other in a circle, and groups within groups."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check_units(context: Context) -> Iterator[tuple[str, Problem]]:
    """Nobody's work comes back to itself, and a group's members are bodies."""
    for ma, unit in context.units.items():
        for i, heir in enumerate(unit.ke_thua):
            if heir.den == ma or (heir.den and ma in _all_heirs(heir.den, context)):
                yield (
                    unit.path,
                    Problem(
                        ("ke_thua", i, "den"),
                        f"việc chuyển cho “{heir.den}” rồi lại quay về “{ma}”",
                        "sửa đơn vị tiếp nhận ở một trong các tệp của vòng này",
                    ),
                )
        for i, member in enumerate(unit.thanh_vien or ()):
            inner = context.units.get(member)
            if member == ma or (inner and inner.thanh_vien is not None):
                yield (
                    unit.path,
                    Problem(
                        ("thanh_vien", i),
                        f"thành viên “{member}” lại là một nhóm",
                        "ghi thẳng các đơn vị của nhóm ấy vào đây",
                    ),
                )


def _all_heirs(ma: str, context: Context) -> frozenset[str]:
    found: set[str] = set()
    waiting = [ma]
    while waiting:
        unit = context.units.get(waiting.pop())
        new = {heir.den for heir in unit.ke_thua if heir.den} - found if unit else set()
        found |= new
        waiting += new
    return frozenset(found)


RULE = Rule(
    code="HG209",
    severity=Severity.LOI,
    title="Kế thừa vòng tròn, hoặc nhóm trong nhóm",
    explanation=(
        "Đơn vị chấm dứt thì việc chuyển cho đơn vị tiếp nhận; nếu lần theo mà quay về đơn vị cũ thì không tìm được "
        "ai đang giữ việc. Tương tự, thành viên của một nhóm phải là đơn vị, không phải nhóm khác. Sửa đơn vị tiếp "
        "nhận, hoặc ghi thẳng các đơn vị vào nhóm."
    ),
    example="hieu_luc: {den: 2025-06-30}\nke_thua:\n  - den: phong-tu-phap\n    tu_ngay: 2025-07-01",
    mended="hieu_luc: {den: 2025-06-30}\nke_thua:\n  - den: ubnd-phuong-tan-phong\n    tu_ngay: 2025-07-01",
    sample=FileKind.DON_VI,
    after_units=check_units,
)
