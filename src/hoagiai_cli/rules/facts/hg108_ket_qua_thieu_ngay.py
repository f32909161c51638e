"""HG108: a record without the day that it speaks of. Found by the models."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULE = Rule(
    code="HG108",
    severity=Severity.LOI,
    title="Bản ghi kết quả thiếu ngày",
    explanation=(
        "Không có ngày hoàn thành thì không biết nhiệm vụ xong đúng hạn hay quá hạn, nên “tien_do: hoan_thanh” phải "
        "kèm “ngay”. Bản ghi đang thực hiện phải có ít nhất một trong hai khóa “ngay” (ngày thực hiện) và “ghi” "
        "(ngày ghi vào sổ)."
    ),
    example="""\
nhat_ky:
  - nhiem_vu: tap-huan
    tien_do: hoan_thanh
""",
    mended="""\
nhat_ky:
  - nhiem_vu: tap-huan
    tien_do: hoan_thanh
    ngay: 2025-03-20
""",
    sample=FileKind.KET_QUA,
)
