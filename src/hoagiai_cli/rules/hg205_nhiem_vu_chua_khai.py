"""HG205: a task is named that the plan does not have."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.base import Model
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.rules.context import Context, did_you_mean
from hoagiai_cli.rules.references import task_references
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(model: Model, context: Context) -> Iterator[Problem]:
    """The document, tasks and results name tasks of their plan; a unit's hand-over names tasks of any plan."""
    known = context.all_task_ids if isinstance(model, DonVi) else context.task_ids
    for loc, ma in task_references(model):
        if ma not in known:
            yield Problem(
                loc,
                f"không có nhiệm vụ “{ma}”"
                + ("" if isinstance(model, DonVi) else " trong kế hoạch này")
                + did_you_mean(ma, known),
                f"sửa mã, hoặc thêm tệp nhiem-vu/{ma}.yaml",
            )


RULE = Rule(
    code="HG205",
    severity=Severity.LOI,
    title="Nhiệm vụ chưa khai báo",
    explanation=(
        "Mỗi nhiệm vụ có một tệp trong thư mục nhiem-vu của kế hoạch, tên tệp là mã nhiệm vụ. Kết quả ghi cho một "
        "mã không có tệp thì không tính cho nhiệm vụ nào. Sửa mã nếu viết sai, hoặc thêm tệp của nhiệm vụ."
    ),
    example="cung_san_pham: [tap-huan-hoa-giai-vien]",
    mended="cung_san_pham: []",
    sample=FileKind.NHIEM_VU,
    kinds=(FileKind.DON_VI, FileKind.KE_HOACH, FileKind.NHIEM_VU, FileKind.KET_QUA),
    check=check,
)
