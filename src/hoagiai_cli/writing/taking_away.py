"""The sample plan of ``init``, taken away once a real plan is there; ``undo`` brings it back."""

from pathlib import Path

from hoagiai_cli.model.ho_so import ThuMuc
from hoagiai_cli.rules.check import load_folder
from hoagiai_cli.store.editing import Edit
from hoagiai_cli.store.layout import PLAN_FILE, RESULTS, TASKS, UNITS
from hoagiai_cli.writing.door import replace
from hoagiai_cli.writing.holding import held
from hoagiai_cli.writing.replacing import bytes_of


def sample_of(root: Path) -> str | None:
    """Return the sample plan of a folder in which nothing else is a plan yet, or None."""
    if not root.is_dir():
        return None
    plans = load_folder(root)[0].ho_so
    return next(iter(plans)) if len(plans) == 1 and all(plan.ke_hoach.mau for plan in plans.values()) else None


def take_away(root: Path, ma: str) -> tuple[tuple[Path, ...], list[str]]:
    """Remove the sample plan and the units that only it named.

    Returns:
        The files removed, and what befell on the way.

    Raises:
        UserError: When nothing was removed, and why.
    """
    with held(root) as notes:
        folder = load_folder(root)[0]
        plan = folder.ho_so.get(ma)
        if plan is None or not plan.ke_hoach.mau:
            return (), notes
        own = root / ma
        paths = [own / TASKS / f"{task.ma}.yaml" for task in plan.nhiem_vu]
        paths += [own / RESULTS / f"{unit}.yaml" for unit in plan.ket_qua]
        paths += [root / UNITS / f"{unit}.yaml" for unit in _only_here(folder, ma)]
        paths.append(own / PLAN_FILE)
        edits = [Edit(path, before, None) for path in paths if (before := bytes_of(path)) is not None]
        folders = [name for name in (ma, f"{ma}/{TASKS}", f"{ma}/{RESULTS}") if (root / name).is_dir()]
        more = replace(root, "import (bỏ kế hoạch mẫu)", edits, emptied=tuple(folders))
    return tuple(edit.path for edit in edits), [*notes, *more]


def _only_here(folder: ThuMuc, ma: str) -> list[str]:
    """Return the units that the sample names and nothing else does."""
    plan = folder.ho_so[ma]
    named = {plan.ke_hoach.co_quan, *(unit for task in plan.nhiem_vu for unit in (*task.chu_tri, *task.phoi_hop))}
    elsewhere = {setting.don_vi for setting in folder.cau_hinh.phat_hanh}
    for unit in folder.don_vi.values():
        elsewhere |= {*(unit.thanh_vien or ()), *(heir.den for heir in unit.ke_thua if heir.den)}
    for other, rest in folder.ho_so.items():
        if other != ma:
            elsewhere |= {rest.ke_hoach.co_quan, *rest.ket_qua}
            elsewhere |= {unit for task in rest.nhiem_vu for unit in (*task.chu_tri, *task.phoi_hop)}
    return sorted(unit for unit in named - elsewhere if unit in folder.don_vi)
