"""HG701: a rule reckons with working days of a year whose days off nobody has written down."""

from collections.abc import Iterator
from datetime import date

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.cau_hinh import BaoCao, Lich
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(model: KeHoach | NhiemVu, context: Context) -> Iterator[Problem]:
    """The settings may move deadlines or count days for sending; a phrase may count working days after an event."""
    plan = context.plan
    if plan is None:
        return
    report = context.settings.bao_cao if context.settings else None
    last = plan.thoi_ky.den.year
    years = range(plan.thoi_ky.tu.year, last + (2 if report and _runs_over(report, last) else 1))
    missing = [str(year) for year in years if str(year) not in context.holiday_ids]
    if not missing:
        return
    if isinstance(model, KeHoach):
        if report is None or not (report.doi_ngay_nghi or report.han_gui):
            return
        moved = "cau-hinh.yaml dời hạn khỏi ngày nghỉ"
        why = moved if report.doi_ngay_nghi else "hạn gửi biểu mẫu tính theo ngày làm việc"
        yield _problem(("thoi_ky",), why, missing)
        return
    for reading in context.readings:
        event = reading.cach_doc.cho_su_kien
        if event and event.ngay_lam_viec:
            yield _problem(reading.loc, "thời hạn tính theo ngày làm việc", missing)


def _runs_over(report: BaoCao, year: int) -> bool:
    """Tell whether the settings reckon with days of the next year: they send after, or move, the year's last day."""
    sends = report.han_gui and report.lich_nhiem_vu is not Lich.HANH_CHINH
    return bool(sends or (report.doi_ngay_nghi and date(year, 12, 31).weekday() >= _SATURDAY))


_SATURDAY = 5


def _problem(loc: tuple[str | int, ...], why: str, missing: list[str]) -> Problem:
    return Problem(
        loc,
        f"{why}, mà chưa có lịch nghỉ năm {', '.join(missing)}: ngày lễ, Tết đang bị tính là ngày làm việc",
        f"thêm tệp ngay-nghi/{missing[0]}.yaml theo thông báo ngày nghỉ của năm",
    )


RULE = Rule(
    code="HG701",
    severity=Severity.CANH_BAO,
    title="Tính ngày làm việc mà chưa có lịch nghỉ",
    explanation=(
        "Hạn tính theo ngày làm việc, hạn gửi biểu mẫu hoặc việc dời hạn khỏi ngày nghỉ cần lịch nghỉ của năm ấy. Chưa "
        "có tệp thì chỉ trừ được thứ Bảy, Chủ nhật, và hạn rơi vào dịp Tết sẽ sai. Ghi lịch nghỉ theo thông báo chính "
        "thức, kèm nguồn."
    ),
    example="Tệp cau-hinh.yaml ghi han_gui: 3; kế hoạch của năm 2026; không có tệp ngay-nghi/2026.yaml.",
    mended="Thư mục có tệp ngay-nghi/2026.yaml.",
    kinds=(FileKind.KE_HOACH, FileKind.NHIEM_VU),
    check=check,
)
