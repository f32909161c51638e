"""HG201: the id in a file is not the one that its name gives it."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.base import Model
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.identity import declared_id, fits, is_taken, named_by
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(model: Model, context: Context) -> Iterator[Problem]:
    """The id is the file's name, or the plan folder's; where another file has that id, HG202 says so instead."""
    declared = declared_id(model)
    if declared is None or declared[1] == context.ma or is_taken(model, declared[1], context):
        return
    key, ma = declared
    place = named_by(model)
    yield Problem(
        (key,),
        f"“{ma}” khác với {place} “{context.ma}”",
        f"ghi {key}: {context.ma}, hoặc đổi {place} thành {ma}"
        if fits(model, context.ma)
        else f"đổi {place} thành {ma}",
    )


RULE = Rule(
    code="HG201",
    severity=Severity.LOI,
    title="Mã khác với tên tệp",
    explanation=(
        "Mã ghi trong tệp phải trùng với tên tệp (với kế hoạch là tên thư mục, với lịch nghỉ là năm, lời báo cáo là "
        "kỳ). Nơi khác nhắc đến tệp bằng mã; mã và tên tệp khác nhau thì không biết nhắc đến tệp nào. Thường gặp khi "
        "chép một tệp ra làm mẫu mà quên sửa mã. Sửa mã hoặc đổi tên tệp cho trùng nhau."
    ),
    example="ma: tap-huan-2",
    mended="ma: tap-huan",
    sample=FileKind.NHIEM_VU,
    kinds=(
        FileKind.DON_VI,
        FileKind.NGAY_NGHI,
        FileKind.PHAP_LUAT,
        FileKind.KE_HOACH,
        FileKind.NHIEM_VU,
        FileKind.KET_QUA,
        FileKind.BAO_CAO,
    ),
    check=check,
)
