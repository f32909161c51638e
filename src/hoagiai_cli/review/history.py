"""The history of one task or unit: the commits that changed it, newest first, each with its changes in words."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.model.base import Model
from hoagiai_cli.model.ho_so import spoken_numbers
from hoagiai_cli.review.changes import Nhom, ThayDoi
from hoagiai_cli.review.compare import Known, changes
from hoagiai_cli.review.git import Repository
from hoagiai_cli.review.homes import home_at
from hoagiai_cli.review.snapshot import model_of, of_entries
from hoagiai_cli.review.walk import Change, Commit, Side, boundary, walk
from hoagiai_cli.store.assembly import Assembly
from hoagiai_cli.store.layout import PLAN_FILE, RESULTS, TASKS, UNITS, FileKind, PlanFile
from hoagiai_cli.store.listing import layout_of
from hoagiai_cli.tracking.names import unit_names

_AT_ONCE = 400
"""Commits whose contents are in memory at one time."""


class LanSua(NamedTuple):
    """One commit that changed the thing.

    Attributes:
        commit: Its id.
        ngay: The author's day.
        nguoi: The author.
        loi: The commit's own words.
        thay_doi: What changed.
        chua_doc: The files that could not be read before or after it.
    """

    commit: str
    ngay: date
    nguoi: str
    loi: str
    thay_doi: tuple[ThayDoi, ...]
    chua_doc: tuple[str, ...]


class LichSu(NamedTuple):
    """A history as far as this clone holds it.

    Attributes:
        lan_sua: The commits, newest first.
        cat_tai: The commits at which the history was cut: what they hold may be older.
    """

    lan_sua: list[LanSua]
    cat_tai: tuple[tuple[str, date], ...]


def history(repository: Repository, ma: str) -> LichSu:
    """Return the commits that changed a task or a unit.

    A task's history holds what units recorded of it; a unit's, what it recorded itself and what it was charged with.
    Things that a commit left alone bear the names that they have now.

    Raises:
        UserError: When the repository has no commit, or no commit ever held the id.
    """
    repository.commit("HEAD")
    if not ma or "/" in ma or ma.strip("abcdefghijklmnopqrstuvwxyz0123456789-"):
        raise UserError(f"“{ma}” không phải mã nhiệm vụ hay mã đơn vị")
    cut = boundary(repository)
    commits = list(walk(repository))
    reader = _Reader(repository, ma, is_unit=any(_is_unit(side, ma) for side in _sides(commits)))
    found: list[LanSua] = []
    for start in range(0, len(commits), _AT_ONCE):
        found += reader.entries([commit for commit in commits[start : start + _AT_ONCE] if commit.ma not in cut])
    ends = tuple((commit.ma, date.fromisoformat(commit.ngay)) for commit in commits if commit.ma in cut)
    stood = ends and any(_stem(side) == ma for side in _sides(commits))
    if not found and not stood:
        raise UserError(f"lịch sử git không có nhiệm vụ hay đơn vị nào mang mã “{ma}”")
    return LichSu(found, ends)


def _sides(commits: list[Commit]) -> Iterator[Side]:
    for commit in commits:
        for change in commit.changes:
            yield from _of(change)


def _of(change: Change) -> list[Side]:
    return [side for side in (*change.before, change.after) if side]


def _stem(side: Side) -> str:
    return side.path.rpartition("/")[2].removesuffix(".yaml")


def _is_unit(side: Side, ma: str) -> bool:
    return _stem(side) == ma and side.path.split("/")[-2] in {UNITS, RESULTS}


class _Reader:
    """Reads each content once, and only such as may name the thing."""

    def __init__(self, repository: Repository, ma: str, *, is_unit: bool) -> None:
        self._repository = repository
        self._ma = ma
        self._is_unit = is_unit
        self._contents: dict[str, bytes] = {}
        self._models: dict[tuple[FileKind, str], Model | None] = {}
        self._known = _known(repository)

    def entries(self, commits: list[Commit]) -> Iterator[LanSua]:
        """Yield what some neighbouring commits did to the thing."""
        self._models.clear()
        self._contents = self._repository.blobs(sorted({side.blob for side in _sides(commits)}))
        for commit in commits:
            entry = self._entry(commit)
            if entry:
                yield entry

    def _entry(self, commit: Commit) -> LanSua | None:
        relevant = self._relevant(commit)
        if not relevant:
            return None
        # A merge did only what none of its sides had done.
        sides = [self._touching(relevant, parent) for parent in range(max(len(change.before) for change in relevant))]
        found = sides[0][0] if all(changed for changed, _ in sides) else []
        unread = tuple(sorted({name for _, names in sides for name in names}))
        if not found and not unread:
            return None
        return LanSua(commit.ma, date.fromisoformat(commit.ngay), commit.nguoi, commit.loi, tuple(found), unread)

    def _relevant(self, commit: Commit) -> list[Change]:
        """Return the changes that may concern the thing; with it, the files that may be it under another name."""
        own = [change for change in commit.changes if any(_stem(side) == self._ma for side in _of(change))]
        renamed = any(None in {*change.before, change.after} or _is_rename(change) for change in own)
        return [
            change
            for change in commit.changes
            if change in own
            or any(self._may_name(side) for side in _of(change))
            or (renamed and (None in {*change.before, change.after} or _is_rename(change)))
        ]

    def _may_name(self, side: Side) -> bool:
        folder = side.path.split("/")[-2]
        content = self._contents.get(side.blob, b"")
        return folder == UNITS or self._ma.encode() in content or b"\\" in content

    def _touching(self, relevant: list[Change], parent: int) -> tuple[list[ThayDoi], list[str]]:
        before, after = Assembly(), Assembly()
        unread: list[str] = []
        plans: set[str] = set()
        for change in relevant:
            pair = [(before, change.before[parent]), (after, change.after)]
            files = [(moment, side, _file(side)) for moment, side in pair if side]
            read = [(moment, file, self._model(side, file)) for moment, side, file in files if file]
            if any(model is None for _, _, model in read):  # it can be neither new nor gone
                unread += [self._ma for _, file, _ in read if file.ma == self._ma][:1]
                continue
            for moment, file, model in read:
                plan = file.path.split("/")[0] if file.path.count("/") and file.kind is not FileKind.DON_VI else ""
                plans.add(plan)
                if model:
                    moment.add(file, plan, model)
        old, new = before.folder_with(plans - {""}), after.folder_with(plans - {""})
        found = list(self._about(changes(old, new, self._known)))
        for ma, name in unit_names(old.don_vi).items():
            self._known.units.setdefault(ma, name)
        return found, unread

    def _model(self, side: Side, file: PlanFile) -> Model | None:
        key = (file.kind, side.blob)
        if key not in self._models:
            content = self._contents.get(side.blob)
            self._models[key] = None if content is None else model_of(file, content)
        return self._models[key]

    def _about(self, found: list[ThayDoi]) -> Iterator[ThayDoi]:
        """Yield the changes, or the details of changes, that concern the thing."""
        ma = self._ma
        for change in found:
            if change.ma == ma and change.nhom in {Nhom.NHIEM_VU, Nhom.DON_VI, Nhom.KET_QUA}:
                yield change
            elif change.nhom is (Nhom.NHIEM_VU if self._is_unit else Nhom.KET_QUA):
                details = tuple(detail for detail in change.chi_tiet if _names(detail.cu, ma) != _names(detail.moi, ma))
                if not self._is_unit:
                    details = tuple(each for each in change.chi_tiet if _names(each.cu, ma) or _names(each.moi, ma))
                if details:
                    yield change._replace(chi_tiet=details)


def _is_rename(change: Change) -> bool:
    return bool(change.after and change.before[0] and change.after.path != change.before[0].path)


def _file(side: Side) -> PlanFile | None:
    return next(iter(layout_of("", [side.path]).files()), None)


def _known(repository: Repository) -> Known:
    """Return the names of units and numbers of tasks as they are now."""
    head = repository.commit("HEAD")
    entries = [
        entry
        for entry in repository.tree_below(head, home_at(repository, head))
        if entry.name.endswith(f"/{PLAN_FILE}") or set(entry.name.split("/")[:-1]) & {UNITS, TASKS}
    ]
    folder = of_entries(repository, "HEAD", entries, {}, explain=False).folder
    tasks = {ma: goi for plan in folder.ho_so.values() for ma, goi in spoken_numbers(plan.nhiem_vu).items()}
    return Known(unit_names(folder.don_vi), tasks)


def _names(data: object, ma: str) -> bool:
    """Tell whether JSON data names an id."""
    if isinstance(data, dict):
        return any(_names(value, ma) for value in data.values())
    if isinstance(data, list):
        return any(_names(value, ma) for value in data)
    return data == ma
