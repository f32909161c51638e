"""HG603: a decision with a document of its own that no approval covers yet."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.citation import cite_short
from hoagiai_cli.model.dau_van_tay import DECISIONS, split
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.approvals import COMMAND, approved, standing
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(task: NhiemVu, context: Context) -> Iterator[Problem]:
    """Every decision is among the approved ones."""
    found = approved(context)
    if found is None or not found.dau:
        return
    now = standing(task, found, context)
    if now is None:
        return
    _, then = split(found.dau, found.cach_tinh)
    places = [(key, i) for key in DECISIONS for i in range(len(getattr(task, key)))]
    for (key, i), mark in zip(places, split(now, found.cach_tinh)[1], strict=True):
        if mark not in then:
            document = cite_short(getattr(task, key)[i].van_ban)
            yield Problem((key, i), f"quyết định theo {document} chưa được ghi vào phe-duyet.yaml", COMMAND)


RULE = Rule(
    code="HG603",
    severity=Severity.LUU_Y,
    title="Quyết định chưa ghi vào phê duyệt",
    explanation=(
        "Nhiệm vụ có gia hạn, tạm dừng hoặc sửa đổi ghi thêm sau khi phê duyệt. Quyết định đã nêu văn bản của nó nên "
        "không phải lỗi; ghi văn bản ấy bằng lệnh approve --sua-doi thì về sau sửa quyết định sẽ bị phát hiện."
    ),
    example="Sau khi phê duyệt, thêm gia_han theo 45/TB-UBND mà chưa chạy approve.",
    mended="hoagiai approve --sua-doi --so-ky-hieu 45/TB-UBND --ngay-van-ban 2025-06-20 --nguoi-ky “Nguyễn Văn A”",
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
