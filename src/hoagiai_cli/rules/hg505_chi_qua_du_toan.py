"""HG505: more was spent than was planned."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.ket_qua import KetQua, KinhPhi, KinhPhiKy
from hoagiai_cli.model.spending import spent_by
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(result: KetQua, _context: Context) -> Iterator[Problem]:
    """Spending stays within the estimate."""
    told: list[tuple[tuple[str | int, ...], KinhPhi | KinhPhiKy]] = []
    if result.kinh_phi:
        told.append((("kinh_phi", "da_chi"), result.kinh_phi))
    told += [(("kinh_phi_ky", place, "da_chi"), state) for place, state in enumerate(result.kinh_phi_ky)]
    for path, state in told:
        money = spent_by(result, state.den) if state.den else state
        if money and state.da_chi is not None and money.du_toan is not None and state.da_chi > money.du_toan:
            yield Problem(
                path,
                "số đã chi lớn hơn dự toán",
                "kiểm tra đơn vị tính (đồng, không phải nghìn đồng); nếu dự toán được điều chỉnh thì sửa du_toan",
            )


RULE = Rule(
    code="HG505",
    severity=Severity.CANH_BAO,
    title="Đã chi lớn hơn dự toán",
    explanation=(
        "Số đã chi lớn hơn dự toán. Thường do lẫn đồng với nghìn đồng hoặc triệu đồng; cả hai khóa đều ghi bằng "
        "đồng. Nếu dự toán được điều chỉnh thì sửa lại dự toán."
    ),
    example="kinh_phi: {du_toan: 45000, da_chi: 30000000}",
    mended="kinh_phi: {du_toan: 45000000, da_chi: 30000000}",
    sample=FileKind.KET_QUA,
    kinds=(FileKind.KET_QUA,),
    check=check,
)
