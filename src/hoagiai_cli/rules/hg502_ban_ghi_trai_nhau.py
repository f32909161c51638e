"""HG502: two records of one day say different things of one part of work."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.ket_qua import KetQua, TienDo
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import day
from hoagiai_cli.store.layout import FileKind


def check(result: KetQua, _context: Context) -> Iterator[Problem]:
    """One task, occurrence and day has one progress, unless the day of writing shows which is the later word."""
    first: dict[tuple[object, ...], TienDo] = {}
    for i, record in enumerate(result.nhat_ky):
        if not record.duoc_tinh:
            continue
        spoken = record.ngay or (None if record.ky else record.ghi)
        key = (record.nhiem_vu, record.dot, record.thay_cho, spoken or record.ky, record.ghi)
        known = first.setdefault(key, record.tien_do)
        if known is not record.tien_do:
            when = f"ngày {day(spoken)}" if spoken else f"kỳ {record.ky}"
            yield Problem(
                ("nhat_ky", i, "tien_do"),
                f"{when} đã có bản ghi “{known}” cho cùng nhiệm vụ và đợt này",
                "ghi ngay hoặc ghi khác nhau để biết bản nào sau, hoặc xóa bản ghi nhầm vừa thêm",
            )


RULE = Rule(
    code="HG502",
    severity=Severity.CANH_BAO,
    title="Hai bản ghi trái nhau",
    explanation=(
        "Cùng một nhiệm vụ, một đợt, một ngày mà có hai bản ghi khác tiến độ, không rõ bản nào đúng. Bản ghi cuối "
        "cùng được tính. Ghi ngày khác nhau, hoặc xóa bản ghi nhầm."
    ),
    example=(
        "nhat_ky:\n  - {nhiem_vu: tap-huan, tien_do: hoan_thanh, ngay: 2025-03-20}\n"
        "  - {nhiem_vu: tap-huan, tien_do: dang_thuc_hien, ngay: 2025-03-20}"
    ),
    mended=(
        "nhat_ky:\n  - {nhiem_vu: tap-huan, tien_do: dang_thuc_hien, ngay: 2025-03-10}\n"
        "  - {nhiem_vu: tap-huan, tien_do: hoan_thanh, ngay: 2025-03-20}"
    ),
    sample=FileKind.KET_QUA,
    kinds=(FileKind.KET_QUA,),
    check=check,
)
