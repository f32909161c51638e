"""Recording a document that approves or amends: which tasks it covers, and the entry that is added to the file."""

from typing import Any, NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.model.dau_van_tay import fingerprint
from hoagiai_cli.model.ho_so import HoSo
from hoagiai_cli.model.phe_duyet import LanPheDuyet, LoaiPheDuyet, PheDuyet
from hoagiai_cli.store.canonical import canonical
from hoagiai_cli.store.roundtrip import new_yaml

_MODELINE = "# yaml-language-server: $schema=../../schemas/phe-duyet.schema.json\n"


class Covered(NamedTuple):
    """What an act covers: marks by task; ``[]`` for one that is gone."""

    marks: dict[str, tuple[str, ...]]
    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]


def covered(plan: HoSo, before: PheDuyet | None, only: frozenset[str]) -> Covered:
    """Return what has changed since the acts before.

    Args:
        plan: The plan as it stands.
        before: The acts before, if any.
        only: The tasks that the document is about; empty means all that changed.

    Raises:
        UserError: When one of ``only`` is no task of the plan, now or before.
    """
    approved = {ma: marks for ma, (marks, _) in before.hien_hanh.items()} if before else {}
    now = {task.ma: fingerprint(task) for task in plan.nhiem_vu}
    unknown = sorted(only - {*approved, *now})
    if unknown:
        raise UserError(f"kế hoạch không có nhiệm vụ “{unknown[0]}”; hiện có: {', '.join(sorted(now))}")
    wanted = [ma for ma in (*now, *approved) if not only or ma in only]
    marks = {ma: now.get(ma, ()) for ma in wanted if now.get(ma, ()) != approved.get(ma, ())}
    return Covered(
        marks,
        tuple(ma for ma in marks if ma in now and not approved.get(ma)),
        tuple(ma for ma in marks if ma in now and approved.get(ma)),
        tuple(ma for ma in marks if ma not in now),
    )


def kind_of(before: PheDuyet | None, *, amends: bool) -> LoaiPheDuyet:
    """Return what the act is.

    Raises:
        UserError: When a plan that was approved would be approved again, or one that never was would be amended.
    """
    if before is None and amends:
        raise UserError("kế hoạch chưa ghi văn bản phê duyệt nào nên chưa có gì để sửa đổi; bỏ --sua-doi")
    if before is not None and not amends:
        document = before.phe_duyet[-1].van_ban.so_ky_hieu
        raise UserError(f"kế hoạch đã ghi {document}; nếu văn bản này sửa đổi, bổ sung thì thêm --sua-doi")
    return LoaiPheDuyet.SUA_DOI if amends else LoaiPheDuyet.PHE_DUYET


def with_act(path: str, text: str | None, act: LanPheDuyet) -> bytes:
    """Return the file with an act added at its end; comments stay.

    Args:
        path: The file, for messages.
        text: What it holds; None where it is new.
        act: The act.
    """
    import io

    yaml = new_yaml()
    data: Any = yaml.load(text) if text else {"phe_duyet": []}
    data["phe_duyet"].append(_plain(act))
    written = io.StringIO()
    yaml.dump(data, written)
    return canonical(path, ((_MODELINE if text is None else "") + written.getvalue()).encode(), PheDuyet)


def _plain(act: LanPheDuyet) -> dict[str, Any]:
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    document = CommentedMap(act.van_ban.model_dump(mode="json", exclude_none=True))
    document.fa.set_flow_style()
    data: dict[str, Any] = {"loai": act.loai.value, "van_ban": document}
    if act.nguoi_ky:
        data["nguoi_ky"] = act.nguoi_ky
    if act.ghi:
        data["ghi"] = act.ghi.isoformat()
    data["nhiem_vu"] = {}
    for ma, marks in act.nhiem_vu.items():
        row = CommentedSeq(marks)
        row.fa.set_flow_style()
        data["nhiem_vu"][ma] = row
    return data
