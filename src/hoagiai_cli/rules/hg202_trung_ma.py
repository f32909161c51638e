"""HG202: one id in two files."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.base import Model
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.ngay_nghi import NgayNghi
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.identity import declared_id, fits, is_taken, named_by
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import PLAN_FILE, FileKind


def check(model: Model, context: Context) -> Iterator[Problem]:
    """A file of another name declares an id that a file bears already, by its name or by its own declaration."""
    declared = declared_id(model)
    if declared is None or declared[1] == context.ma:
        return
    key, ma = declared
    folder = context.path.rpartition("/")[0]
    if isinstance(model, KeHoach):
        folder = folder.rpartition("/")[0]
    if is_taken(model, ma, context):
        other = f"{folder}/{ma}/{PLAN_FILE}" if isinstance(model, KeHoach) else f"{folder}/{ma}.yaml"
    else:
        other = context.misnamed.setdefault((folder, ma), context.path)
        if other == context.path:
            return
    if fits(model, context.ma):
        way_out = f"ghi {key}: {context.ma} cho đúng {named_by(model)}"
    else:
        form = "năm" if isinstance(model, NgayNghi) else "mã mới, chữ thường không dấu nối bằng dấu gạch"
        way_out = f"đổi {named_by(model)} thành {form}, rồi ghi {key} đúng như vậy"
    yield Problem(
        (key,),
        f"mã “{ma}” đã là của {other}",
        f"{way_out}; nếu hai tệp là một thì gộp lại rồi xóa một",
    )


RULE = Rule(
    code="HG202",
    severity=Severity.LOI,
    title="Một mã ở hai tệp",
    explanation=(
        "Hai tệp cùng khai một mã thì nơi nhắc đến mã ấy không biết là tệp nào, và một trong hai bị bỏ sót. Thường "
        "gặp khi chép tệp làm mẫu mà quên sửa mã, hoặc hai người cùng thêm một nhiệm vụ ở hai nhánh. Đặt mã riêng "
        "cho mỗi tệp, trùng với tên tệp; nếu hai tệp là một thì gộp lại."
    ),
    example="Tệp nhiem-vu/tap-huan.yaml và nhiem-vu/tap-huan-bo-sung.yaml cùng ghi ma: tap-huan.",
    mended="Tệp thứ hai ghi ma: tap-huan-bo-sung.",
    kinds=(FileKind.DON_VI, FileKind.NGAY_NGHI, FileKind.KE_HOACH, FileKind.NHIEM_VU, FileKind.KET_QUA),
    check=check,
)
