"""HG501: a record was written before the day on which the work is said to have been done."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import day
from hoagiai_cli.store.layout import FileKind


def check(result: KetQua, _context: Context) -> Iterator[Problem]:
    """Nobody records what has not happened."""
    for i, record in enumerate(result.nhat_ky):
        if record.ngay and record.ghi and record.ghi < record.ngay:
            yield Problem(
                ("nhat_ky", i, "ghi"),
                f"ngày ghi {day(record.ghi)} đứng trước ngày thực hiện {day(record.ngay)}",
                "kiểm tra hai ngày: “ngay” là ngày việc xảy ra, “ghi” là ngày ghi vào tệp",
            )


RULE = Rule(
    code="HG501",
    severity=Severity.LOI,
    title="Ghi trước khi việc xảy ra",
    explanation=(
        "Khóa “ngay” là ngày việc xảy ra, “ghi” là ngày ghi vào tệp, nên “ghi” không thể trước “ngay”. Thường do "
        "đảo hai ngày hoặc ghi sai năm. Việc dự kiến sẽ làm thì không ghi vào nhật ký."
    ),
    example="nhat_ky:\n  - {nhiem_vu: tap-huan, tien_do: hoan_thanh, ngay: 2025-03-20, ghi: 2025-03-02}",
    mended="nhat_ky:\n  - {nhiem_vu: tap-huan, tien_do: hoan_thanh, ngay: 2025-03-20, ghi: 2025-03-22}",
    sample=FileKind.KET_QUA,
    kinds=(FileKind.KET_QUA,),
    check=check,
)
