"""HG504: the figures of one period twice."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import day
from hoagiai_cli.store.layout import FileKind


def check(result: KetQua, _context: Context) -> Iterator[Problem]:
    """A period has one set of counted figures and one of estimated ones."""
    seen = set()
    for i, figures in enumerate(result.so_lieu):
        key = (figures.ky.casefold(), figures.loai)
        if key in seen:
            yield Problem(
                ("so_lieu", i, "ky"),
                f"kỳ “{figures.ky}” đã có số liệu cùng loại ở trên",
                "gộp vào một mục; số ước tính thì ghi loai: uoc_tinh",
            )
        seen.add(key)
    days = set()
    for i, money in enumerate(result.kinh_phi_ky):
        if money.den in days:
            words = f"đã có kinh phí tính đến ngày {day(money.den)} ở trên"
            yield Problem(("kinh_phi_ky", i, "den"), words, "gộp vào một mục, hoặc sửa ngày")
        days.add(money.den)


RULE = Rule(
    code="HG504",
    severity=Severity.CANH_BAO,
    title="Trùng kỳ số liệu",
    explanation=(
        "Một kỳ có hai bộ số liệu cùng loại (thực tế hoặc ước tính) thì không biết cộng bộ nào vào báo cáo. Gộp "
        "lại, hoặc ghi rõ bộ nào là ước tính."
    ),
    example=(
        "so_lieu:\n  - {ky: 6 tháng đầu năm 2025, bieu: {to_hoa_giai: 12}}\n"
        "  - {ky: 6 tháng đầu năm 2025, bieu: {to_hoa_giai: 13}}"
    ),
    mended=(
        "so_lieu:\n  - {ky: 6 tháng đầu năm 2025, loai: uoc_tinh, bieu: {to_hoa_giai: 12}}\n"
        "  - {ky: 6 tháng đầu năm 2025, bieu: {to_hoa_giai: 13}}"
    ),
    sample=FileKind.KET_QUA,
    kinds=(FileKind.KET_QUA,),
    check=check,
)
