"""HG307: a record that names no occurrence of a task that has several."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import names
from hoagiai_cli.store.layout import FileKind


def check(result: KetQua, context: Context) -> Iterator[Problem]:
    """Only where a task has one occurrence may a record leave it unsaid."""
    for i, record in enumerate(result.nhat_ky):
        task = context.tasks.get(record.nhiem_vu)
        dots = task.dot_of(record.thay_cho or result.don_vi) if task else None
        if record.dot is None and dots and len(dots) > 1:
            yield Problem(
                ("nhat_ky", i, "nhiem_vu"),
                f"nhiệm vụ “{record.nhiem_vu}” có {len(dots)} đợt, bản ghi không nêu đợt nào nên không được tính",
                f"thêm khóa dot với một trong các tên: {names(dots)}",
            )


RULE = Rule(
    code="HG307",
    severity=Severity.LOI,
    title="Bản ghi không nêu đợt",
    explanation=(
        "Nhiệm vụ có nhiều đợt, mỗi đợt một hạn; xong đợt này chưa phải xong đợt kia. Bản ghi không nêu đợt thì "
        "không biết tính cho đợt nào. Thêm khóa “dot” với tên đợt như lệnh “hoagiai deadline” in ra."
    ),
    example="Nhiệm vụ có thoi_gian: Quý II, quý IV năm 2025; bản ghi chỉ có nhiem_vu, tien_do và ngay.",
    mended="Bản ghi có thêm dot: Quý II/2025.",
    kinds=(FileKind.KET_QUA,),
    check=check,
)
