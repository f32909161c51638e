"""HG218: a body issues a document on a day on which it does not exist."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.language.printed_day import NgayIn
from hoagiai_cli.model.base import HieuLuc
from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import day
from hoagiai_cli.store.layout import FileKind


def check(document: KeHoach | CauHinh, context: Context) -> Iterator[Problem]:
    """Who issues a plan exists on its day; who issues documents exists as long as the settings let it."""
    if isinstance(document, CauHinh):
        yield from _settings(document, context)
        return
    unit = context.units.get(document.co_quan)
    if unit is None:
        return
    first, last = _days(document.ngay)
    if unit.hieu_luc.den and first > unit.hieu_luc.den:
        words = f"“{document.co_quan}” đã chấm dứt ngày {day(unit.hieu_luc.den)}, trước khi kế hoạch được ban hành"
        yield Problem(("co_quan",), words, _HEIR)
    elif unit.hieu_luc.tu and last < unit.hieu_luc.tu:
        words = f"“{document.co_quan}” chỉ có từ ngày {day(unit.hieu_luc.tu)}, sau khi kế hoạch được ban hành"
        yield Problem(("co_quan",), words, _OLD)


def _days(printed: NgayIn) -> tuple[date, date]:
    """Return the first and the last day that a printed day may be; month and day may be open."""
    months = (printed.thang, printed.thang) if printed.thang else (1, 12)
    last = printed.ngay or monthrange(printed.nam, months[1])[1]
    return date(printed.nam, months[0], printed.ngay or 1), date(printed.nam, months[1], last)


def _settings(settings: CauHinh, context: Context) -> Iterator[Problem]:
    for place, entry in enumerate(settings.phat_hanh):
        unit = context.units.get(entry.don_vi)
        if unit is None:
            continue
        there, issues = unit.hieu_luc, entry.hieu_luc
        loc = ("phat_hanh", place, "don_vi")
        if there.den and (issues.den is None or issues.den > there.den):
            words = f"“{entry.don_vi}” đã chấm dứt ngày {day(there.den)} mà mục này còn cho ban hành sau ngày đó"
            yield Problem(loc, words, f"ghi hieu_luc: {{den: {there.den}}}, thêm một mục cho cơ quan tiếp nhận")
        if there.tu and _until(issues, there.tu):
            words = f"“{entry.don_vi}” chỉ có từ ngày {day(there.tu)} mà mục này cho ban hành từ trước ngày đó"
            yield Problem(loc, words, f"ghi hieu_luc: {{tu: {there.tu}}}; {_OLD}")


def _until(issues: HieuLuc, began: date) -> bool:
    """Tell whether an entry surely holds before a day: a first day that was left open says nothing."""
    return issues.tu is not None and issues.tu < began


_HEIR = "ghi mã của cơ quan tiếp nhận, hoặc kiểm tra ngày ban hành"
_OLD = "kiểm tra mã: có thể là cơ quan cũ cùng tên"

RULE = Rule(
    code="HG218",
    severity=Severity.CANH_BAO,
    title="Cơ quan ban hành không tồn tại vào ngày ban hành",
    explanation=(
        "Cơ quan ban hành kế hoạch đã chấm dứt trước ngày ban hành, hoặc thành lập sau ngày đó; hoặc cấu hình còn để "
        "một cơ quan đã chấm dứt ban hành báo cáo, công văn. Sau sắp xếp đơn vị hành chính, đơn vị mới có thể trùng "
        "tên đơn vị cũ, nên dễ ghi nhầm mã."
    ),
    example="Kế hoạch ngày 2025-09-10 do đơn vị có hieu_luc: {den: 2025-06-30} ban hành.",
    mended="Kế hoạch ngày 2025-09-10 do cơ quan tiếp nhận, có hieu_luc: {tu: 2025-07-01}, ban hành.",
    kinds=(FileKind.CAU_HINH, FileKind.KE_HOACH),
    check=check,
)
