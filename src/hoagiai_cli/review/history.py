"""The history of one task or unit: the commits that changed it, newest first, each with its changes in words."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.model.ho_so import ThuMuc
from hoagiai_cli.review.changes import Nhom, ThayDoi
from hoagiai_cli.review.compare import changes
from hoagiai_cli.review.git import GitRefusal, Repository, TreeEntry
from hoagiai_cli.review.snapshot import Models, Snapshot, of_entries, without

_FIELDS = "%x00%x01%H%x00%P%x00%as%x00%an%x00%s%x00"
_RESULTS = ":(glob)*/ket-qua/*.yaml"


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


class _Commit(NamedTuple):
    ma: str
    parents: tuple[str, ...]
    ngay: str
    nguoi: str
    loi: str


def history(repository: Repository, ma: str) -> list[LanSua]:
    """Return the commits that changed a task or a unit.

    A task's history holds what units recorded of it; a unit's, what it recorded itself and what it was charged with.

    Raises:
        UserError: When the repository has no commit, or no commit ever held the id.
    """
    repository.commit("HEAD")
    if not ma or "/" in ma or ma.strip("abcdefghijklmnopqrstuvwxyz0123456789-"):
        raise UserError(f"“{ma}” không phải mã nhiệm vụ hay mã đơn vị")
    commits = _commits(repository, ma)
    reader = _Reader(repository)
    found = [entry for commit in commits if (entry := reader.entry(commit, ma))]
    if not found:
        raise UserError(f"lịch sử git không có nhiệm vụ hay đơn vị nào mang mã “{ma}”")
    return found


def _commits(repository: Repository, ma: str) -> list[_Commit]:
    """Return the commits that touch a file in which the thing may stand, by one walk of the history."""
    paths = (f":(glob)*/nhiem-vu/{ma}.yaml", f":(glob)don-vi/{ma}.yaml", f":(glob)*/ket-qua/{ma}.yaml")
    is_unit = bool(repository.run("log", "-1", "--format=%H", "--", paths[1], paths[2]).strip())
    others = ":(glob)*/nhiem-vu/*.yaml" if is_unit else _RESULTS
    answer = repository.run(
        "log", "--topo-order", "--no-color", "--no-show-signature", f"--format={_FIELDS}", "--", *paths, others
    )
    found = []
    for part in answer.decode("utf-8", "replace").split("\0\1")[1:]:
        ma_commit, parents, ngay, nguoi, loi = part.split("\0")[:5]
        found.append(_Commit(ma_commit, tuple(parents.split()), ngay, nguoi, loi))
    return found


class _Reader:
    """Reads each commit's folder once, and each content once."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._models: Models = {}
        self._last: dict[str, Snapshot] = {}

    def entry(self, commit: _Commit, ma: str) -> LanSua | None:
        """Return what a commit did to the thing; None where it did nothing."""
        after = self._snapshot(commit.ma)
        if len(commit.parents) > 1:
            # A merge did only what none of its sides had done.
            sides = [self._touching(self._snapshot(parent), after, ma) for parent in commit.parents]
            found = min(sides, key=len)
            if not all(sides):
                return None
            before = self._snapshot(commit.parents[0])
        else:
            before = self._snapshot(commit.parents[0] if commit.parents else None)
            found = self._touching(before, after, ma)
        unread = tuple(sorted(place[2] for place in before.unread | after.unread if place[2] == ma))
        if not found and not unread:
            return None
        return LanSua(commit.ma, date.fromisoformat(commit.ngay), commit.nguoi, commit.loi, tuple(found), unread)

    def _touching(self, before: Snapshot, after: Snapshot, ma: str) -> list[ThayDoi]:
        missing = before.unread | after.unread
        found = changes(without(before.folder, missing), without(after.folder, missing))
        return list(_about(found, ma, before.folder, after.folder))

    def _snapshot(self, commit: str | None) -> Snapshot:
        key = commit or ""
        if key not in self._last:
            entries: list[TreeEntry] = []
            if commit:
                try:
                    entries = self._repository.tree(commit)
                except GitRefusal:  # the history was cut here: a shallow clone
                    entries = []
            if len(self._last) > 8:  # noqa: PLR2004 - neighbours in the history follow each other
                self._last.clear()
            self._last[key] = of_entries(self._repository, key[:10], entries, self._models, explain=False)
        return self._last[key]


def _about(found: list[ThayDoi], ma: str, before: ThuMuc, after: ThuMuc) -> Iterator[ThayDoi]:
    """Yield the changes, or the details of changes, that concern a task or a unit."""
    is_task = any(
        task.ma == ma for folder in (before, after) for plan in folder.ho_so.values() for task in plan.nhiem_vu
    )
    for change in found:
        if change.ma == ma and change.nhom in {Nhom.NHIEM_VU, Nhom.DON_VI, Nhom.KET_QUA}:
            yield change
        elif change.nhom is (Nhom.KET_QUA if is_task else Nhom.NHIEM_VU):
            details = tuple(detail for detail in change.chi_tiet if _names(detail.cu, ma) != _names(detail.moi, ma))
            if is_task:
                details = tuple(detail for detail in change.chi_tiet if _names(detail.cu, ma) or _names(detail.moi, ma))
            if details:
                yield change._replace(chi_tiet=details)


def _names(data: object, ma: str) -> bool:
    """Tell whether JSON data names an id."""
    if isinstance(data, dict):
        return any(_names(value, ma) for value in data.values())
    if isinstance(data, list):
        return any(_names(value, ma) for value in data)
    return data == ma
