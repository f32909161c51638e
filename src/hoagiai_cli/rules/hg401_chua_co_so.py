"""HG401: the plan has no number yet."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(plan: KeHoach, _context: Context) -> Iterator[Problem]:
    """A number that the office has not given stays blank, and is asked for."""
    if plan.so is None:
        yield Problem(("so",), "kế hoạch chưa có số", "khi văn thư cấp số thì ghi vào khóa so", at_key=True)


RULE = Rule(
    code="HG401",
    severity=Severity.LUU_Y,
    title="Kế hoạch chưa có số",
    explanation=(
        "Số của kế hoạch để trống thì văn bản in ra và văn bản viện dẫn cũng để trống chỗ ấy; chương trình không "
        "đặt ra số. Khi văn thư cấp số thì ghi vào."
    ),
    example="so: null",
    mended='so: "12"',
    sample=FileKind.KE_HOACH,
    kinds=(FileKind.KE_HOACH,),
    check=check,
)
