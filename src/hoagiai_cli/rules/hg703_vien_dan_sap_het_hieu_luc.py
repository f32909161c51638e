"""HG703: a document cited that ends while the plan runs."""

from collections.abc import Iterator
from datetime import date

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.language.formatting import ngay_so
from hoagiai_cli.law.citations import Biet
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.model.phap_luat import VanBanPhapLuat
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.law_texts import citing_texts, day_of
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(model: KeHoach | NhiemVu, context: Context) -> Iterator[Problem]:
    """In force on the plan's day, ended before its last."""
    plan = context.plan
    if plan is None:
        return
    for loc, text in citing_texts(model, context):
        seen = set()
        for citation in context.known_laws.cited(text):
            document = citation.van_ban
            end = context.known_laws.last_day(document)
            if end and day_of(plan) <= end < plan.thoi_ky.den and document.ma not in seen:
                seen.add(document.ma)
                yield Problem(
                    loc,
                    _said(context.known_laws, document, end, plan.thoi_ky.den),
                    "văn bản soạn sau ngày ấy phải viện dẫn văn bản khác; theo dõi văn bản thay thế",
                )


def _said(laws: Biet, document: VanBanPhapLuat, end: date, last: date) -> str:
    heirs = ", ".join(one.ten for one in laws.in_place_of(document, last))
    if document.hieu_luc.den:
        said = f"{document.ten} hết hiệu lực sau ngày {ngay_so(end)}, trong thời kỳ của kế hoạch"
        return f"{said}; văn bản thay thế: {heirs}" if heirs else said
    first = min(laws.successors(document), key=lambda one: one.hieu_luc.tu or one.ngay or date.max)
    doubt = "" if first.hieu_luc.tu else "; chưa xác nhận ngày thay thế"
    return f"{document.ten} có văn bản thay thế trong thời kỳ của kế hoạch là {heirs or first.ten}{doubt}"


RULE = Rule(
    code="HG703",
    severity=Severity.LUU_Y,
    title="Văn bản viện dẫn hết hiệu lực trong thời kỳ kế hoạch",
    explanation=(
        "Văn bản viện dẫn còn hiệu lực khi ban hành kế hoạch nhưng hết hiệu lực trước ngày cuối của kế hoạch. Báo cáo, "
        "công văn soạn sau ngày ấy cần viện dẫn văn bản thay thế. Đây chỉ là lưu ý, không làm hỏng kiểm tra."
    ),
    example="""\
can_cu: [Căn cứ Nghị định số 120/2025/NĐ-CP của Chính phủ]
ngay: 2027-01-05
thoi_ky: {tu: 2027-01-01, den: 2027-12-31}
""",
    mended="""\
can_cu: [Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ]
""",
    sample=FileKind.KE_HOACH,
    kinds=(FileKind.KE_HOACH, FileKind.NHIEM_VU),
    check=check,
)
