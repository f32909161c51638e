"""HG206: one printed number twice in a section of the plan."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.sections import numbered, plain_number
from hoagiai_cli.store.layout import FileKind


def check(model: KeHoach | NhiemVu, context: Context) -> Iterator[Problem]:
    """Sections and tasks of one section bear different numbers; a task within a paragraph prints none of its own."""
    if isinstance(model, KeHoach):
        for above, so, loc in numbered(model):
            yield from _meet(above, so, loc, context)
    elif model.so is not None and not model.trong_doan:
        yield from _meet(plain_number(model.phan or ""), plain_number(model.so), ("so",), context)


def _meet(above: str, so: str, loc: tuple[str | int, ...], context: Context) -> Iterator[Problem]:
    if (above, so) in context.printed:
        where = f"phần {above}" if above else "văn bản"
        other = context.printed[above, so]
        yield Problem(
            loc,
            f"số “{so}” đã có trong {where}" + (" của tệp này" if other == context.path else f", ở {other}"),
            "đối chiếu với bản in của kế hoạch; nếu bản in trùng số thì giữ nguyên",
        )
    context.printed.setdefault((above, so), context.path)


RULE = Rule(
    code="HG206",
    severity=Severity.CANH_BAO,
    title="Trùng số thứ tự in",
    explanation=(
        "Trong một phần của kế hoạch có hai mục hoặc nhiệm vụ in cùng một số. Báo cáo và công văn viện dẫn nhiệm vụ "
        "bằng số in nên sẽ không rõ là nhiệm vụ nào. Đối chiếu với bản in; số chỉ để in, đổi số không làm đổi mã."
    ),
    example='Hai tệp nhiệm vụ cùng ghi phan: II và so: "5".',
    mended='Một tệp ghi so: "5", tệp kia ghi so: "6".',
    kinds=(FileKind.KE_HOACH, FileKind.NHIEM_VU),
    check=check,
)
