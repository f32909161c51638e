"""Recording a document that approves or amends: which tasks it covers, and the entry that is added to the file."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.model.dau_van_tay import RULE, marks
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ho_so import HoSo
from hoagiai_cli.model.nhom import expand
from hoagiai_cli.model.phe_duyet import LanPheDuyet, LoaiPheDuyet, PheDuyet
from hoagiai_cli.store.canonical import canonical
from hoagiai_cli.store.roundtrip import new_yaml

_MODELINE = "# yaml-language-server: $schema=../../schemas/phe-duyet.schema.json\n"


class Covered(NamedTuple):
    """What an act covers: marks by task; ``[]`` for one that is gone; the members of the groups that it charges."""

    marks: dict[str, tuple[str, ...]]
    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    groups: dict[str, tuple[str, ...]]


def covered(plan: HoSo, units: Mapping[str, DonVi], before: PheDuyet | None, only: frozenset[str]) -> Covered:
    """Return what has changed since the acts before.

    Args:
        plan: The plan as it stands.
        units: The bodies and groups of the folder.
        before: The acts before, if any.
        only: The tasks that the document is about; empty means all that changed.

    Raises:
        UserError: When one of ``only`` is no task of the plan, now or before.
    """
    first = plan.ke_hoach.thoi_ky.tu

    def members(leads: tuple[str, ...], day: date | None) -> tuple[str, ...]:
        return expand(leads, units, day or first)

    approved = before.hien_hanh if before else {}
    tasks = {task.ma: task for task in plan.nhiem_vu}
    unknown = sorted(only - {*approved, *tasks})
    if unknown:
        raise UserError(f"kế hoạch không có nhiệm vụ “{unknown[0]}”; hiện có: {', '.join(sorted(tasks))}")
    found: dict[str, tuple[str, ...]] = {}
    for ma in dict.fromkeys((*tasks, *approved)):
        then, task = approved.get(ma), tasks.get(ma)
        same = marks(task, then.cach_tinh if then else RULE, members) if task else ()
        if (not only or ma in only) and same != (then.dau if then else ()):
            found[ma] = marks(task, RULE, members) if task else ()
    charged = [ma for task in map(tasks.get, found) if task for ma in (*task.chu_tri, *task.phoi_hop)]
    return Covered(
        found,
        tuple(ma for ma in found if ma in tasks and (ma not in approved or not approved[ma].dau)),
        tuple(ma for ma in found if ma in tasks and ma in approved and approved[ma].dau),
        tuple(ma for ma in found if ma not in tasks),
        {ma: members((ma,), None) for ma in sorted(set(charged)) if ma in units and units[ma].thanh_vien},
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
    from ruamel.yaml.comments import CommentedMap

    document = CommentedMap(act.van_ban.model_dump(mode="json", exclude_none=True))
    document.fa.set_flow_style()
    data: dict[str, Any] = {"loai": act.loai.value, "van_ban": document}
    if act.nguoi_ky:
        data["nguoi_ky"] = act.nguoi_ky
    if act.ghi:
        data["ghi"] = act.ghi.isoformat()
    data["cach_tinh"] = act.cach_tinh
    if act.nhom:
        data["nhom"] = _rows(act.nhom)
    data["nhiem_vu"] = _rows(act.nhiem_vu)
    return data


def _rows(lists: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    from ruamel.yaml.comments import CommentedSeq

    rows = {}
    for ma, items in lists.items():
        row = rows[ma] = CommentedSeq(items)
        row.fa.set_flow_style()
    return rows
