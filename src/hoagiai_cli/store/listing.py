"""A plan folder's layout from the names of its files alone: what a revision holds, without a disk."""

import posixpath
from collections.abc import Iterable

from hoagiai_cli.store.layout import (
    APPROVALS,
    HOLIDAYS,
    LAWS,
    PLAN_FILE,
    REPORTS,
    RESULTS,
    SETTINGS,
    TASKS,
    UNITS,
    FileKind,
    Layout,
    PlanDir,
    PlanFile,
)

_SUFFIX = ".yaml"
_IN_PLAN = {TASKS: FileKind.NHIEM_VU, RESULTS: FileKind.KET_QUA, REPORTS: FileKind.BAO_CAO}
_TOP = {UNITS: FileKind.DON_VI, HOLIDAYS: FileKind.NGAY_NGHI, LAWS: FileKind.PHAP_LUAT}


def layout_of(root: str, names: Iterable[str]) -> Layout:
    """Return the layout of files named relative to ``root``; what has no place in a plan folder is passed over."""
    settings: PlanFile | None = None
    top: dict[FileKind, list[PlanFile]] = {kind: [] for kind in _TOP.values()}
    documents: dict[str, PlanFile] = {}
    approvals: dict[str, PlanFile] = {}
    inner: dict[str, dict[FileKind, list[PlanFile]]] = {}
    for name in sorted(names):
        path = posixpath.join(root, name)
        parts = name.split("/")
        if parts[-1].startswith(".") or not name.endswith(_SUFFIX):
            continue
        ma = parts[-1].removesuffix(_SUFFIX)
        match parts:
            case [only] if only == SETTINGS:
                settings = PlanFile(path, FileKind.CAU_HINH, ma)
            case [folder, _] if folder in _TOP:
                top[_TOP[folder]].append(PlanFile(path, _TOP[folder], ma))
            case [plan, last] if last == PLAN_FILE:
                documents[plan] = PlanFile(path, FileKind.KE_HOACH, plan)
            case [plan, last] if last == APPROVALS:
                approvals[plan] = PlanFile(path, FileKind.PHE_DUYET, plan)
            case [plan, folder, _] if folder in _IN_PLAN:
                files = inner.setdefault(plan, {kind: [] for kind in _IN_PLAN.values()})
                files[_IN_PLAN[folder]].append(PlanFile(path, _IN_PLAN[folder], ma))
            case _:
                pass
    plans = tuple(
        _plan(root, ma, documents.get(ma), inner.get(ma, {}))._replace(approvals=approvals.get(ma))
        for ma in sorted({*documents, *approvals, *inner})
    )
    holidays, units, laws = (tuple(top[kind]) for kind in (FileKind.NGAY_NGHI, FileKind.DON_VI, FileKind.PHAP_LUAT))
    return Layout(root, settings, holidays, units, plans, (), laws)


def _plan(root: str, ma: str, document: PlanFile | None, files: dict[FileKind, list[PlanFile]]) -> PlanDir:
    tasks, results, reports = (tuple(files.get(kind, ())) for kind in _IN_PLAN.values())
    return PlanDir(ma, posixpath.join(root, ma), document, tasks, results, reports=reports)
