"""HG321: the plan's document names one task at two places.

Printing would give the task twice, as two rows or articles of the plan; it is followed once.
"""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.references import task_references
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(plan: KeHoach, _context: Context) -> Iterator[Problem]:
    """Each task stands at one place of the document."""
    seen: set[str] = set()
    for loc, ma in task_references(plan):
        if ma in seen:
            yield Problem(
                loc,
                f"nhiệm vụ “{ma}” được nêu ở hai chỗ của văn bản nên in hai lần",
                "giữ một chỗ; hai việc khác nhau thì mỗi việc có tệp nhiệm vụ riêng",
            )
        seen.add(ma)


RULE = Rule(
    code="HG321",
    severity=Severity.LOI,
    title="Một nhiệm vụ in ở hai chỗ",
    explanation=(
        "Khóa “nhiem_vu” trong “phan” của ke-hoach.yaml cho biết nhiệm vụ in ở mục nào, ở hàng nào của bảng. Một nhiệm "
        "vụ nêu ở hai chỗ thì văn bản in ra có hai mục như nhau mà chỉ một việc được theo dõi."
    ),
    example="phan: [{so: II, muc: [{nhiem_vu: tap-huan}, {nhiem_vu: tap-huan}]}]",
    mended="phan: [{so: II, muc: [{nhiem_vu: tap-huan}]}]",
    sample=FileKind.KE_HOACH,
    kinds=(FileKind.KE_HOACH,),
    check=check,
)
