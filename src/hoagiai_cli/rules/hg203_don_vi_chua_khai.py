"""HG203: a unit is named that no file of ``don-vi/`` declares."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.context import Context, closest
from hoagiai_cli.rules.references import unit_references
from hoagiai_cli.rules.rule import Rule


def check(model: NhiemVu, context: Context) -> Iterator[Problem]:
    """Every unit that a file refers to stands in ``don-vi/``."""
    for loc, ma in unit_references(model):
        if ma not in context.unit_ids:
            meant = closest(ma, context.unit_ids)
            yield Problem(
                loc,
                f"chưa khai báo đơn vị “{ma}”" + (f"; có phải “{meant}”?" if meant else ""),
                f"sửa mã, hoặc thêm tệp don-vi/{ma}.yaml",
            )


RULE = Rule(
    code="HG203",
    severity=Severity.LOI,
    title="Đơn vị chưa khai báo",
    explanation=(
        "Mỗi đơn vị có một tệp trong thư mục don-vi, tên tệp là mã đơn vị. Nơi khác chỉ ghi mã. "
        "Mã không có tệp thì không biết đơn vị ấy tên gì, còn hoạt động hay không và ai tiếp nhận việc."
    ),
    example="chu_tri: [phong-tu-pháp-moi]",
    mended="chu_tri: [phong-tu-phap]",
    check=check,
)
