"""HG211: a unit records work that the plan does not bind it to and that it does not hold."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.ket_qua import GhiNhan, KetQua
from hoagiai_cli.rules.context import Context, TaskSummary
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import names
from hoagiai_cli.store.layout import FileKind


def check(result: KetQua, context: Context) -> Iterator[Problem]:
    """A record counts for a part that the unit is bound to, or took over from a bound unit.

    Nothing is said where the file's name is not its unit (HG201 and HG202 say so), nor of a task whose units could not
    all be read: one of them may be a group, or have handed its work over.
    """
    unit = context.ma
    if result.don_vi != unit:
        return
    for i, record in enumerate(result.nhat_ky):
        task = context.tasks.get(record.nhiem_vu)
        problem = _problem(record, ("nhat_ky", i), task, context) if task else None
        if task and problem and _known(task, record.nhiem_vu, context):
            yield problem


def _problem(record: GhiNhan, loc: tuple[str | int, ...], task: TaskSummary, context: Context) -> Problem | None:
    unit, ma = context.ma, record.nhiem_vu
    if record.thay_cho is not None:
        if record.thay_cho not in task.bound:
            return Problem(
                (*loc, "thay_cho"),
                f"“{record.thay_cho}” không chủ trì nhiệm vụ “{ma}”",
                f"các đơn vị chủ trì: {names(sorted(task.bound))}",
            )
        if record.thay_cho != unit and unit not in context.heirs(record.thay_cho, ma):
            return Problem(
                (*loc, "thay_cho"),
                f"“{unit}” không phải đơn vị tiếp nhận việc của “{record.thay_cho}”",
                f"ghi vào ket-qua/{record.thay_cho}.yaml, hoặc khai ke_thua trong don-vi/{record.thay_cho}.yaml",
            )
    elif unit not in task.bound and not any(unit in context.heirs(lead, ma) for lead in task.bound):
        return Problem(
            (*loc, "nhiem_vu"),
            f"“{unit}” không chủ trì và không tiếp nhận nhiệm vụ “{ma}” nên bản ghi không được tính",
            f"các đơn vị chủ trì: {names(sorted(task.bound))}",
        )
    return None


def _known(task: TaskSummary, ma: str, context: Context) -> bool:
    """Tell whether all units that lead the task, or came to hold it, could be read."""
    units = context.units.keys()
    return task.bound <= units and all(context.heirs(lead, ma) <= units for lead in task.bound)


RULE = Rule(
    code="HG211",
    severity=Severity.LOI,
    title="Ghi kết quả cho việc không được giao",
    explanation=(
        "Kết quả chỉ tính cho đơn vị chủ trì nhiệm vụ, hoặc đơn vị tiếp nhận việc của đơn vị ấy theo “ke_thua”. Bản "
        "ghi của đơn vị khác không tính cho phần việc nào. Kiểm tra mã nhiệm vụ và tên tệp; nếu đơn vị đã tiếp nhận "
        "việc thì khai “ke_thua” trong tệp của đơn vị cũ."
    ),
    example="Tệp ket-qua/ubnd-phuong-tan-phong.yaml ghi nhiệm vụ chỉ do Phòng Tư pháp chủ trì.",
    mended="Bản ghi ấy nằm trong tệp ket-qua/phong-tu-phap.yaml.",
    kinds=(FileKind.KET_QUA,),
    check=check,
)
