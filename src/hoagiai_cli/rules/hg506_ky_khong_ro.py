"""HG506: figures or records of a period that cannot be told."""

from collections.abc import Iterator

from hoagiai_cli.deadlines.calendars import Lich, ky_theo_ten
from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(result: KetQua, context: Context) -> Iterator[Problem]:
    """A period is one stretch of days."""
    for i, record in enumerate(result.nhat_ky):
        if record.ky is not None and ky_theo_ten(Lich.DUONG_LICH, record.ky) is None:
            yield Problem(
                ("nhat_ky", i, "ky"),
                f"không rõ “{record.ky}” là kỳ báo cáo nào",
                "ghi một kỳ, ví dụ: Quý I/2025; 6 tháng đầu năm 2025; Năm 2025; Tháng 5/2025",
            )
    if context.plan is None:
        return
    for i, figures in enumerate(result.so_lieu):
        named = ky_theo_ten(Lich.DUONG_LICH, figures.ky)
        if named is None and len(read_phrase(figures.ky, nam=context.plan.nam).dot) != 1:
            yield Problem(
                ("so_lieu", i, "ky"),
                f"không rõ “{figures.ky}” là kỳ nào",
                "ghi một kỳ, ví dụ: 6 tháng đầu năm 2025; Quý I/2025; Năm 2025",
            )


RULE = Rule(
    code="HG506",
    severity=Severity.CANH_BAO,
    title="Kỳ không rõ",
    explanation=(
        "Số liệu, bản ghi theo báo cáo phải thuộc một kỳ rõ ràng (tháng, quý, sáu tháng, năm) thì báo cáo mới biết "
        "lấy hay không. Ghi kỳ như trong biểu mẫu, kèm năm."
    ),
    example="so_lieu:\n  - {ky: kỳ này, bieu: {to_hoa_giai: 12}}",
    mended="so_lieu:\n  - {ky: 6 tháng đầu năm 2025, bieu: {to_hoa_giai: 12}}",
    sample=FileKind.KET_QUA,
    kinds=(FileKind.KET_QUA,),
    check=check,
)
