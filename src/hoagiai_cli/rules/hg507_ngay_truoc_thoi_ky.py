"""HG507: a record of a day before the plan begins."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import day
from hoagiai_cli.store.layout import FileKind


def check(result: KetQua, context: Context) -> Iterator[Problem]:
    """Work under a plan is done from its first day on."""
    if context.plan is None:
        return
    first = context.plan.thoi_ky.tu
    for i, record in enumerate(result.nhat_ky):
        for key, found in (("ngay", record.ngay), ("ghi", record.ghi)):
            if found and found < first:
                yield Problem(
                    ("nhat_ky", i, key),
                    f"ngày {day(found)} trước thời kỳ của kế hoạch, bắt đầu ngày {day(first)}",
                    "kiểm tra năm; kết quả của kế hoạch năm trước thì ghi vào thư mục của kế hoạch ấy",
                )
                break


RULE = Rule(
    code="HG507",
    severity=Severity.CANH_BAO,
    title="Ngày ghi nhận trước thời kỳ của kế hoạch",
    explanation=(
        "Bản ghi có ngày trước ngày đầu của kế hoạch. Thường do ghi nhầm năm vào những ngày đầu năm, hoặc ghi kết "
        "quả của kế hoạch năm trước vào kế hoạch năm nay."
    ),
    example="nhat_ky:\n  - {nhiem_vu: tap-huan, tien_do: hoan_thanh, ngay: 2024-03-20}",
    mended="nhat_ky:\n  - {nhiem_vu: tap-huan, tien_do: hoan_thanh, ngay: 2025-03-20}",
    sample=FileKind.KET_QUA,
    kinds=(FileKind.KET_QUA,),
    check=check,
)
