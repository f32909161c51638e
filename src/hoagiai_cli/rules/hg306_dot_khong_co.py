"""HG306: an occurrence is named that the task does not have."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.context import Context, did_you_mean
from hoagiai_cli.rules.references import dot_references
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import names
from hoagiai_cli.store.layout import FileKind


def check(model: NhiemVu | KetQua, context: Context) -> Iterator[Problem]:
    """Decisions and records name occurrences by their canonical names."""
    for loc, task_ma, dot in dot_references(model):
        task = context.tasks.get(task_ma)
        if task is None or task.dot is None or dot in task.dot:
            continue
        yield Problem(
            loc,
            f"nhiệm vụ “{task_ma}” không có đợt “{dot}”" + did_you_mean(dot, task.dot),
            f"các đợt hiện có: {names(task.dot)}" if task.dot else "nhiệm vụ này không có đợt nào: bỏ khóa “dot”",
        )


RULE = Rule(
    code="HG306",
    severity=Severity.LOI,
    title="Đợt không có trong nhiệm vụ",
    explanation=(
        "Quyết định gia hạn, tạm dừng và bản ghi kết quả nhắc đến một đợt bằng tên mà lệnh “hoagiai deadline” in "
        "ra, ví dụ “Quý II/2025”. Tên không khớp đợt nào thì quyết định không có hiệu lực và kết quả không được "
        "tính. Chuyện này cũng xảy ra khi “thoi_gian” bị sửa sau khi đã ghi kết quả. Chọn một trong các đợt hiện "
        "có."
    ),
    example=(
        "thoi_gian: Quý II, quý IV năm 2025\ngia_han:\n  - dot: Quý 2\n    den: 2025-07-31\n"
        "    van_ban: {so_ky_hieu: 45/TB-UBND}"
    ),
    mended=(
        "thoi_gian: Quý II, quý IV năm 2025\ngia_han:\n  - dot: Quý II/2025\n    den: 2025-07-31\n"
        "    van_ban: {so_ky_hieu: 45/TB-UBND}"
    ),
    sample=FileKind.NHIEM_VU,
    kinds=(FileKind.NHIEM_VU, FileKind.KET_QUA),
    check=check,
)
