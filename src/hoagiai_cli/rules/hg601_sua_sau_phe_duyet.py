"""HG601: what binds is not what was approved, and no amending document is recorded."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.citation import cite_short
from hoagiai_cli.model.dau_van_tay import DECISIONS, fingerprint
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.approvals import COMMAND, approved
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(task: NhiemVu, context: Context) -> Iterator[Problem]:
    """The task's own words are as approved, and every decision that was approved still stands unchanged."""
    found = approved(context)
    if found is None or not found[0]:
        return
    marks, document = found
    own, *decisions = fingerprint(task)
    if own != marks[0]:
        what = "tên, đơn vị chủ trì, phối hợp, thời gian hoặc cách đọc khác với nội dung đã phê duyệt"
        yield Problem(("ten",), f"{what} tại {cite_short(document)}", COMMAND, at_key=True)
    elif set(marks[1:]) - set(decisions):
        key = next((key for key in DECISIONS if getattr(task, key)), "ten")
        what = "quyết định gia hạn, sửa đổi đã phê duyệt bị sửa hoặc xóa so với"
        yield Problem((key,), f"{what} {cite_short(document)}", COMMAND, at_key=True)


RULE = Rule(
    code="HG601",
    severity=Severity.CANH_BAO,
    title="Nội dung ràng buộc đã sửa mà chưa có văn bản",
    explanation=(
        "Tên, đơn vị chủ trì, đơn vị phối hợp, thời gian và các quyết định về nhiệm vụ chỉ thay đổi khi cấp có thẩm "
        "quyền ban hành văn bản. Nội dung trong tệp khác với dấu vân tay đã ghi khi phê duyệt, mà chưa ghi văn bản "
        "sửa đổi nào. Nếu sửa nhầm thì trả lại như cũ; nếu đã có văn bản thì ghi bằng lệnh approve --sua-doi."
    ),
    example="Sau khi phê duyệt, thoi_gian đổi từ “Quý II/2025” thành “Quý IV/2025” mà không có văn bản.",
    mended="hoagiai approve --sua-doi --so-ky-hieu 45/KH-UBND --ngay-van-ban 2025-06-20 --nguoi-ky “Nguyễn Văn A”",
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
