"""HG601: what binds is not what was approved, and no amending document is recorded."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.citation import cite_short
from hoagiai_cli.model.dau_van_tay import DECISIONS, field_of, split
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.model.phe_duyet import DaDuyet
from hoagiai_cli.rules.approvals import COMMAND, approved, standing
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

_CALLED = {
    "ten": "tên",
    "chu_tri": "đơn vị chủ trì",
    "phoi_hop": "đơn vị phối hợp",
    "thoi_gian": "thời gian hoặc cách đọc thời gian",
}
_ANY = "tên, đơn vị chủ trì, phối hợp, thời gian hoặc cách đọc"


def check(task: NhiemVu, context: Context) -> Iterator[Problem]:
    """The task's own words are as approved, and every decision that was approved still stands unchanged."""
    found = approved(context)
    if found is None or not found.dau:
        return
    now = standing(task, found, context)
    if now is None:
        return
    own, decisions = split(now, found.cach_tinh)
    own_then, decisions_then = split(found.dau, found.cach_tinh)
    if own != own_then:
        changed = [] if found.cach_tinh == 1 else [field_of(mark) for mark in own if mark not in own_then]
        what = ", ".join(_CALLED[key] for key in changed) or _ANY
        message = f"{what} khác với nội dung đã phê duyệt tại {cite_short(found.van_ban)}"
        message += "".join(_moved(task, changed, found, context))
        yield Problem((changed[0] if changed else "ten",), message, COMMAND, at_key=True)
    elif set(decisions_then) - set(decisions):
        key = next((key for key in DECISIONS if getattr(task, key)), "ten")
        what = "quyết định gia hạn, sửa đổi đã phê duyệt bị sửa hoặc xóa so với"
        yield Problem((key,), f"{what} {cite_short(found.van_ban)}", COMMAND, at_key=True)


def _moved(task: NhiemVu, changed: list[str], found: DaDuyet, context: Context) -> Iterator[str]:
    """Yield which groups are no longer what they were when the plan was approved."""
    leads = (ma for key in ("chu_tri", "phoi_hop") if key in changed for ma in getattr(task, key))
    for ma in dict.fromkeys(leads):
        then = found.nhom.get(ma)
        if then is None or context.plan is None:
            continue
        now = context.bound((ma,), context.plan.thoi_ky.tu)
        for verb, names in (("không còn", set(then) - set(now)), ("có thêm", set(now) - set(then))):
            if names:
                yield f"; nhóm “{ma}” nay {verb} {', '.join(sorted(names))}"


RULE = Rule(
    code="HG601",
    severity=Severity.CANH_BAO,
    title="Nội dung ràng buộc đã sửa mà chưa có văn bản",
    explanation=(
        "Tên, đơn vị chủ trì, đơn vị phối hợp, thời gian và các quyết định về nhiệm vụ chỉ thay đổi khi cấp có thẩm "
        "quyền ban hành văn bản. Nhóm đơn vị là các thành viên của nhóm vào ngày đầu của kế hoạch: thêm, bớt thành "
        "viên là đổi đơn vị được giao việc. Nội dung trong tệp khác với dấu vân tay đã ghi khi phê duyệt, mà chưa ghi "
        "văn bản sửa đổi nào. Nếu sửa nhầm thì trả lại như cũ; nếu đã có văn bản thì ghi bằng lệnh approve --sua-doi."
    ),
    example="Sau khi phê duyệt, thoi_gian đổi từ “Quý II/2025” thành “Quý IV/2025” mà không có văn bản.",
    mended="hoagiai approve --sua-doi --so-ky-hieu 45/KH-UBND --ngay-van-ban 2025-06-20 --nguoi-ky “Nguyễn Văn A”",
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
