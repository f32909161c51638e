"""HG702: a document cited that was not in force on the plan's day."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.loi_bao_cao import LoiBaoCao
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.law_texts import citing_texts, dated_texts, day_of, last_day_of, place_in, texts
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

_HINT = "đổi sang văn bản đang có hiệu lực; xem hoagiai law, hoặc sửa phap-luat/ nếu dữ liệu chưa đúng"


def check(model: KeHoach | NhiemVu | LoiBaoCao, context: Context) -> Iterator[Problem]:
    """Every printed text of the plan, judged on the plan's day; the words for a report on its period's last."""
    if isinstance(model, LoiBaoCao):
        yield from check_words(model, context)
        return
    plan = context.plan
    if plan is None:
        return
    for loc, text in citing_texts(model, context):
        for fault in context.known_laws.faults(text, day_of(plan)):
            yield Problem(loc, fault, _HINT)


def check_words(model: LoiBaoCao, context: Context) -> Iterator[Problem]:
    """The office's own words, judged on the last day of the report's period."""
    day = last_day_of(context.ma)
    if day:
        for loc, text in texts(model):
            for fault in context.known_laws.faults(text, day):
                yield Problem(loc, fault, _HINT)


def check_settings(context: Context) -> Iterator[tuple[str, Problem]]:
    """The forms of the settings that are used in the plan, judged on the last day on which their figures may close."""
    plan, settings = context.plan, context.settings
    if plan is None or settings is None:
        return
    for i, form in enumerate(settings.bieu or ()):
        last = min(plan.thoi_ky.den, form.hieu_luc.den or plan.thoi_ky.den)
        if last < plan.thoi_ky.tu or not form.hieu_luc.covers(last):
            continue
        for loc, text in texts(form, ("bieu", i)):
            if loc[-1] != "nguon":
                for fault in context.known_laws.faults(text, last):
                    yield context.settings_path, Problem(loc, fault, _HINT)


def check_shared(context: Context) -> Iterator[tuple[str, Problem]]:
    """The other settings and the folder's own templates, judged on the day of the plan that ends last."""
    plan = context.last_plan
    if plan is None:
        return
    for found in dated_texts(context.settings) if context.settings else ():
        day = max(day_of(plan), found.hieu_luc.tu or day_of(plan))
        if found.loc[0] != "bieu" and found.hieu_luc.covers(day):
            for fault in context.known_laws.faults(found.text, day):
                yield context.settings_path, Problem(found.loc, fault, _HINT)
    for path, text in context.templates.items():
        for wrong in context.known_laws.found_faults(text, day_of(plan)):
            yield path, Problem((), wrong.loi, _HINT, place=place_in(text, wrong.vi_tri))


RULE = Rule(
    code="HG702",
    severity=Severity.CANH_BAO,
    title="Viện dẫn văn bản không còn hoặc chưa có hiệu lực",
    explanation=(
        "Căn cứ, lời dẫn, nhiệm vụ, lời báo cáo, biểu, cấu hình hoặc mẫu văn bản của thư mục viện dẫn một văn bản mà "
        "dữ liệu pháp luật cho biết không có hiệu lực vào ngày của kế hoạch. Ngày xét là ngày ban hành kế hoạch (lời "
        "báo cáo: ngày cuối kỳ; biểu: ngày cuối được dùng), không phải hôm nay, nên kết quả không tự đổi theo thời "
        "gian. Văn bản không có trong dữ liệu thì không xét; văn bản địa phương chỉ xét khi bên số có cơ quan hoặc "
        "ngày ban hành."
    ),
    example="can_cu: [Căn cứ Thông tư số 20/2013/TT-BTP của Bộ Tư pháp]",
    mended="can_cu: [Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ]",
    sample=FileKind.KE_HOACH,
    kinds=(FileKind.KE_HOACH, FileKind.NHIEM_VU, FileKind.BAO_CAO),
    check=check,
    after_plan=check_settings,
    after_all=check_shared,
)
