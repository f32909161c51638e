"""HG602: a task that no document approved, or an approved one that is gone."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.base import Model
from hoagiai_cli.model.citation import cite_short
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.model.phe_duyet import PheDuyet
from hoagiai_cli.rules.approvals import COMMAND, approved
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(model: Model, context: Context) -> Iterator[Problem]:
    """Tasks and approved marks are the same ids."""
    if isinstance(model, NhiemVu):
        found = approved(context)
        if context.approved and (found is None or not found.dau):
            yield Problem(("ma",), "nhiệm vụ này chưa có trong văn bản phê duyệt nào", COMMAND)
    elif isinstance(model, PheDuyet):
        for ma, found in model.hien_hanh.items():
            if found.dau and ma not in context.task_ids:
                last = max(i for i, act in enumerate(model.phe_duyet) if ma in act.nhiem_vu)
                message = f"nhiệm vụ “{ma}” đã phê duyệt tại {cite_short(found.van_ban)} nay không còn tệp"
                yield Problem(("phe_duyet", last, "nhiem_vu", ma), message, COMMAND, at_key=True)


RULE = Rule(
    code="HG602",
    severity=Severity.CANH_BAO,
    title="Nhiệm vụ thêm, bớt ngoài văn bản phê duyệt",
    explanation=(
        "Kế hoạch đã được phê duyệt thì thêm hoặc bớt một nhiệm vụ cũng phải có văn bản. Nhiệm vụ này không có trong "
        "văn bản nào, hoặc đã được phê duyệt mà tệp không còn. Ghi văn bản sửa đổi, bổ sung bằng lệnh approve "
        "--sua-doi; việc thôi không làm thì giữ tệp và ghi vào khong_thuc_hien."
    ),
    example="Sau khi phê duyệt, thêm tệp nhiem-vu/hoi-thi.yaml mà không có văn bản.",
    mended="hoagiai approve --sua-doi --so-ky-hieu 45/KH-UBND --ngay-van-ban 2025-06-20 --nguoi-ky “Nguyễn Văn A”",
    kinds=(FileKind.NHIEM_VU, FileKind.PHE_DUYET),
    check=check,
)
