"""HG702: a document cited that was not in force on the plan's day."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.law_texts import day_of, texts
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

_HINT = "đổi sang văn bản đang có hiệu lực; xem hoagiai law, hoặc sửa phap-luat/ nếu dữ liệu chưa đúng"


def check(model: KeHoach | NhiemVu, context: Context) -> Iterator[Problem]:
    """Every printed text of the plan, judged on the plan's day."""
    plan = context.plan
    if plan is None:
        return
    for loc, text in texts(model):
        if "/" in text or "-" in text:
            for fault in context.known_laws.faults(text, day_of(plan)):
                yield Problem(loc, fault, _HINT)


def check_settings(context: Context) -> Iterator[tuple[str, Problem]]:
    """The forms of the settings that are used at the plan's end, judged on the day that their figures close."""
    plan, settings = context.plan, context.settings
    if plan is None or settings is None:
        return
    for i, form in enumerate(settings.bieu or ()):
        last = plan.thoi_ky.den
        if form.can_cu and form.hieu_luc.covers(last):
            for fault in context.known_laws.faults(form.can_cu, last):
                yield context.settings_path, Problem(("bieu", i, "can_cu"), fault, _HINT)


RULE = Rule(
    code="HG702",
    severity=Severity.CANH_BAO,
    title="Viện dẫn văn bản không còn hoặc chưa có hiệu lực",
    explanation=(
        "Căn cứ, lời dẫn, nhiệm vụ hoặc biểu viện dẫn một văn bản mà dữ liệu pháp luật cho biết không có hiệu lực vào "
        "ngày của kế hoạch. Ngày xét là ngày ban hành kế hoạch, không phải hôm nay, nên kết quả không tự đổi theo thời "
        "gian. Văn bản không có trong dữ liệu thì không xét."
    ),
    example="can_cu: [Căn cứ Thông tư số 20/2013/TT-BTP của Bộ Tư pháp]",
    mended="can_cu: [Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ]",
    sample=FileKind.KE_HOACH,
    kinds=(FileKind.KE_HOACH, FileKind.NHIEM_VU),
    check=check,
    after_plan=check_settings,
)
