"""HG204: a unit that leads a task is also among those that cooperate in it.

Only the same id counts. "UBND các xã, phường" may cooperate where one of them leads, and "Sở Tài chính" may cooperate
where "các sở, ngành" lead: plans say so every day, and mean the others.
"""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(task: NhiemVu, _context: Context) -> Iterator[Problem]:
    """No unit stands in both lists, as first issued or after an amendment."""
    for i, ma in enumerate(task.phoi_hop):
        if ma in task.chu_tri:
            yield _problem(("phoi_hop", i), ma)
    leads, partners = task.chu_tri, task.phoi_hop
    for number, change in sorted(enumerate(task.sua_doi), key=lambda pair: pair[1].tu):
        leads = leads if change.chu_tri is None else change.chu_tri
        partners = partners if change.phoi_hop is None else change.phoi_hop
        key, changed = ("phoi_hop", change.phoi_hop) if change.phoi_hop is not None else ("chu_tri", change.chu_tri)
        for i, ma in enumerate(changed or ()):
            if ma in leads and ma in partners:
                yield _problem(("sua_doi", number, key, i), ma)


def _problem(loc: tuple[str | int, ...], ma: str) -> Problem:
    return Problem(
        loc,
        f"đơn vị “{ma}” vừa chủ trì vừa phối hợp trong một nhiệm vụ",
        "xóa mã này khỏi “chu_tri” hoặc khỏi “phoi_hop”",
    )


RULE = Rule(
    code="HG204",
    severity=Severity.LOI,
    title="Đơn vị vừa chủ trì vừa phối hợp",
    explanation=(
        "Đơn vị chủ trì chịu trách nhiệm và bị tính hạn; đơn vị phối hợp thì không. Một mã ghi ở cả hai danh sách "
        "thì không rõ trách nhiệm. Chỉ xét cùng một mã: nhóm “UBND các xã, phường” phối hợp trong khi một phường "
        "chủ trì là chuyện thường, không phải lỗi: bản in muốn nói các xã, phường còn lại, và hạn chỉ tính cho "
        "đơn vị chủ trì nên không ai bị tính hai lần. Xóa mã khỏi một trong hai danh sách."
    ),
    example="chu_tri: [phong-tu-phap]\nphoi_hop: [ubnd-phuong-tan-phong, phong-tu-phap]",
    mended="chu_tri: [phong-tu-phap]\nphoi_hop: [ubnd-phuong-tan-phong]",
    sample=FileKind.NHIEM_VU,
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
