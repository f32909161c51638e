"""HG217: a day of the holiday file that cannot be meant."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.ngay_nghi import NgayNghi
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import day
from hoagiai_cli.store.layout import FileKind

_SATURDAY = 5


def check(model: NgayNghi, _context: Context) -> Iterator[Problem]:
    """Days lie in the file's year; nobody works on a day off; a day made up for is a Saturday or a Sunday."""
    for key in ("nghi", "lam_bu"):
        for i, found in model.cac_ngay(key):
            if found.year != model.nam:
                yield Problem((key, i), f"ngày {day(found)} không thuộc năm {model.nam}", "chuyển sang tệp của năm ấy")
    off = {found for _, found in model.cac_ngay("nghi")}
    for i, found in model.cac_ngay("lam_bu"):
        if found in off:
            yield Problem(("lam_bu", i), f"ngày {day(found)} vừa nghỉ vừa làm bù", "xóa ở một trong hai danh sách")
        elif found.weekday() < _SATURDAY:
            yield Problem(
                ("lam_bu", i),
                f"ngày {day(found)} không phải thứ Bảy, Chủ nhật nên không phải ngày làm bù",
                "kiểm tra lại ngày theo thông báo hoán đổi ngày làm việc",
            )


RULE = Rule(
    code="HG217",
    severity=Severity.CANH_BAO,
    title="Lịch nghỉ có ngày không hợp lý",
    explanation=(
        "Tệp lịch nghỉ của một năm chỉ chứa ngày trong năm ấy; một ngày không thể vừa nghỉ vừa làm bù; ngày làm bù "
        "là thứ Bảy hoặc Chủ nhật. Sai ở đây làm lệch hạn tính theo ngày làm việc. Đối chiếu với thông báo về ngày "
        "nghỉ của năm."
    ),
    example="nghi: [2025-01-01, 2026-04-30]",
    mended="nghi: [2025-01-01, 2025-04-30]",
    sample=FileKind.NGAY_NGHI,
    kinds=(FileKind.NGAY_NGHI,),
    check=check,
)
