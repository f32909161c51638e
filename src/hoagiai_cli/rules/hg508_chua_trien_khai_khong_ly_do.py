"""HG508: work is said not to have begun, and not why."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.ket_qua import KetQua, TienDo
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(result: KetQua, _context: Context) -> Iterator[Problem]:
    """A report that nothing was begun says why: the office has to act on the reason."""
    for i, record in enumerate(result.nhat_ky):
        if record.tien_do is TienDo.CHUA_TRIEN_KHAI and record.ly_do is None and record.duoc_tinh:
            yield Problem(
                ("nhat_ky", i, "tien_do"),
                f"nhiệm vụ “{record.nhiem_vu}” được báo là chưa triển khai mà không nêu lý do",
                "hỏi đơn vị rồi ghi thêm ly_do",
            )


RULE = Rule(
    code="HG508",
    severity=Severity.LUU_Y,
    title="Chưa triển khai mà không nêu lý do",
    explanation=(
        "“tien_do: chua_trien_khai” là một báo cáo: đơn vị đã trả lời rằng việc chưa bắt đầu. Báo cáo và công văn đôn "
        "đốc cần lý do để biết phải gỡ vướng mắc nào. Ghi lý do vào khóa “ly_do”."
    ),
    example="nhat_ky:\n  - {nhiem_vu: tap-huan, tien_do: chua_trien_khai, ky: Quý I/2025}",
    mended=(
        "nhat_ky:\n  - {nhiem_vu: tap-huan, tien_do: chua_trien_khai, ky: Quý I/2025, ly_do: Chưa được bố trí kinh phí}"
    ),
    sample=FileKind.KET_QUA,
    kinds=(FileKind.KET_QUA,),
    check=check,
)
