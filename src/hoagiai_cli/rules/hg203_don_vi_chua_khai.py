"""HG203: a unit is named that no file of ``don-vi/`` declares."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.base import Model
from hoagiai_cli.rules.context import Context, did_you_mean
from hoagiai_cli.rules.references import unit_references
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(model: Model, context: Context) -> Iterator[Problem]:
    """Every unit that a file refers to stands in ``don-vi/``."""
    for loc, ma in unit_references(model):
        if ma not in context.unit_ids:
            yield Problem(
                loc,
                f"chưa khai báo đơn vị “{ma}”" + did_you_mean(ma, context.unit_ids),
                f"sửa mã, hoặc thêm tệp don-vi/{ma}.yaml",
            )


RULE = Rule(
    code="HG203",
    severity=Severity.LOI,
    title="Đơn vị chưa khai báo",
    explanation=(
        "Mỗi đơn vị có một tệp trong thư mục don-vi, tên tệp là mã đơn vị; nơi khác chỉ ghi mã. Mã không có tệp thì "
        "không biết đơn vị ấy tên gì, còn hoạt động hay không và ai tiếp nhận việc. Sửa mã nếu viết sai, hoặc thêm "
        "tệp của đơn vị."
    ),
    example="chu_tri: [phong-tu-phap-thanh-pho]",
    mended="chu_tri: [phong-tu-phap]",
    sample=FileKind.NHIEM_VU,
    kinds=(
        FileKind.CAU_HINH,
        FileKind.DON_VI,
        FileKind.KE_HOACH,
        FileKind.NHIEM_VU,
        FileKind.KET_QUA,
        FileKind.BAO_CAO,
    ),
    check=check,
)
