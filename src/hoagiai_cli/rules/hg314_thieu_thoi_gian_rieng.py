"""HG314: times are tied to bodies, and a lead has none."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.nhiem_vu import NhiemVu, SuaDoi
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.references import Loc
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(task: NhiemVu, context: Context) -> Iterator[Problem]:
    """Each lead has its time, and each time is a lead's, as issued and after each amendment."""
    leads = task.chu_tri
    times: NhiemVu | SuaDoi = task
    yield from _problems((), times, leads, context)
    for i, change in enumerate(task.sua_doi):
        if change.thoi_gian_rieng or change.thoi_gian:
            times = change
        if change.chu_tri is not None:
            leads = change.chu_tri
        if change.thoi_gian_rieng or (change.chu_tri is not None and times.thoi_gian_rieng):
            yield from _problems(("sua_doi", i), times, leads, context, on_leads=not change.thoi_gian_rieng)


def _problems(
    loc: Loc, times: NhiemVu | SuaDoi, leads: tuple[str, ...], context: Context, *, on_leads: bool = False
) -> Iterator[Problem]:
    if not times.thoi_gian_rieng:
        return
    bound = context.expand(leads)
    named = frozenset(unit for own in times.thoi_gian_rieng for unit in context.expand(own.don_vi))
    missing = sorted(bound - named)
    if missing:
        yield Problem(
            (*loc, "chu_tri" if on_leads else "thoi_gian_rieng"),
            f"đơn vị chủ trì “{', '.join(missing)}” không có thời gian riêng nên không có hạn",
            "thêm đơn vị ấy vào thoi_gian_rieng với thời gian của nó, theo bản in",
        )
    if on_leads:
        return
    for i, own in enumerate(times.thoi_gian_rieng):
        for ma in own.don_vi:
            if not context.expand((ma,)) & bound:
                yield Problem(
                    (*loc, "thoi_gian_rieng", i, "don_vi"),
                    f"“{ma}” có thời gian riêng nhưng không chủ trì nhiệm vụ này nên thời gian ấy không có tác dụng",
                    "sửa mã, hoặc thêm đơn vị vào chu_tri",
                )


RULE = Rule(
    code="HG314",
    severity=Severity.CANH_BAO,
    title="Thời gian riêng không khớp đơn vị chủ trì",
    explanation=(
        "Kế hoạch gắn thời gian với từng đơn vị (“Phòng Văn hóa: Quý II; Công an: Quý III”) thì khóa “thoi_gian_rieng” "
        "ghi thời gian của mỗi đơn vị chủ trì; mã nhóm là mọi đơn vị trong nhóm. Đơn vị chủ trì không được nêu ở đó "
        "thì không có hạn; đơn vị được nêu mà không chủ trì thì không có phần việc nào."
    ),
    example=(
        "chu_tri: [phong-tu-phap, cong-an]\nthoi_gian: 'Phòng Tư pháp: Quý II/2025'\nthoi_gian_rieng:\n"
        "  - don_vi: [phong-tu-phap]\n    thoi_gian: Quý II/2025"
    ),
    mended=(
        "chu_tri: [phong-tu-phap, cong-an]\nthoi_gian: 'Phòng Tư pháp: Quý II/2025; Công an: Quý III/2025'\n"
        "thoi_gian_rieng:\n  - don_vi: [phong-tu-phap]\n    thoi_gian: Quý II/2025\n  - don_vi: [cong-an]\n"
        "    thoi_gian: Quý III/2025"
    ),
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
