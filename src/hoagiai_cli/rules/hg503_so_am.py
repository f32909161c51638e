"""HG503: a count below zero."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(result: KetQua, _context: Context) -> Iterator[Problem]:
    """Figures count things, and nothing is counted below none."""
    for i, figures in enumerate(result.so_lieu):
        for key, value in figures.bieu.items():
            if value is not None and value < 0:
                yield Problem(
                    ("so_lieu", i, "bieu", key),
                    f"số liệu “{key}” nhỏ hơn 0",
                    "ghi con số đếm được; chưa có số liệu thì bỏ trống, không ghi số âm",
                )


RULE = Rule(
    code="HG503",
    severity=Severity.LOI,
    title="Số liệu nhỏ hơn 0",
    explanation=(
        "Số liệu trong biểu là số đếm nên không thể âm. Chưa có số liệu thì bỏ trống: bỏ trống là chưa báo cáo, "
        "khác với số 0."
    ),
    example="so_lieu:\n  - {ky: 6 tháng đầu năm 2025, bieu: {to_hoa_giai: -1}}",
    mended="so_lieu:\n  - {ky: 6 tháng đầu năm 2025, bieu: {to_hoa_giai: 12}}",
    sample=FileKind.KET_QUA,
    kinds=(FileKind.KET_QUA,),
    check=check,
)
