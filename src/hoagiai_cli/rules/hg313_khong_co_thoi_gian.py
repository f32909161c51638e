"""HG313: a task for which the plan names no time at all."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(task: NhiemVu, _context: Context) -> Iterator[Problem]:
    """Without a time there is no deadline, and the task would never be late; an amendment may give one."""
    if task.thoi_gian or task.thoi_gian_rieng:
        return
    if any(change.thoi_gian or change.thoi_gian_rieng for change in task.sua_doi):
        return
    yield Problem(
        ("ten",),
        "nhiệm vụ không ghi thời gian nên không có hạn và không bao giờ bị tính là quá hạn",
        "đối chiếu với bản in; kế hoạch có nêu thời gian thì ghi vào thoi_gian",
    )


RULE = Rule(
    code="HG313",
    severity=Severity.LUU_Y,
    title="Nhiệm vụ chưa có thời gian",
    explanation=(
        "Nhiệm vụ không có khóa “thoi_gian” nên không tính được hạn, không có đợt nào và không bao giờ quá hạn. Có thể "
        "kế hoạch không nêu, cũng có thể dòng thời gian bị sót khi nhập. Đối chiếu với bản in; khi có văn bản ấn định "
        "thời gian thì ghi vào “sua_doi”."
    ),
    example="ten: Tổ chức tập huấn\nchu_tri: [phong-tu-phap]",
    mended="ten: Tổ chức tập huấn\nchu_tri: [phong-tu-phap]\nthoi_gian: Quý II/2025",
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
