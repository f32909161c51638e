"""A plan folder at one moment: a commit, the index or the working tree; read once, file by file, by content."""

import os
from collections.abc import Callable, Mapping
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.diagnostics.finding import Finding, Severity
from hoagiai_cli.model.base import Model
from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.plain import Invalid
from hoagiai_cli.review.git import Repository, TreeEntry
from hoagiai_cli.review.homes import home_at
from hoagiai_cli.rules.check import MODELS, check_layout
from hoagiai_cli.store.assembly import Assembly
from hoagiai_cli.store.layout import FileKind, Layout, PlanFile, scan
from hoagiai_cli.store.listing import layout_of
from hoagiai_cli.store.source import Source, Unreadable, decode_utf8, read_bytes
from hoagiai_cli.store.yaml_reader import read_yaml

_LINK = "120000"
_MODULE = "160000"
_UNSETTLED = Unreadable("HG005", "tệp còn xung đột chưa giải quyết", "giữ phần đúng, xóa các dòng dấu, rồi git add")
_MISSING = Unreadable("HG001", "kho git không có nội dung của tệp này", "chạy git fetch để tải đủ")


Unread = tuple[FileKind, str, str]


class Snapshot(NamedTuple):
    """What a plan folder holds at one moment.

    Attributes:
        ten: How the moment is named to the user.
        findings: The errors of a moment with a file that cannot be read; else nothing.
        unread: The files that cannot be read: kind, plan ("" outside plans), id.
        folder: What it says, as far as it could be read.
    """

    ten: str
    findings: tuple[Finding, ...]
    unread: frozenset[Unread]
    folder: ThuMuc


Models = dict[tuple[FileKind, str], "Model | None"]
"""What contents say, by git's id of them: what two moments share is fetched and parsed once."""


def of_commit(repository: Repository, revision: str, models: Models) -> Snapshot:
    """Read a commit."""
    commit = repository.commit(revision)
    return of_entries(repository, revision, repository.tree_below(commit, home_at(repository, commit)), models)


def of_index(repository: Repository, models: Models) -> Snapshot:
    """Read the index: what the next commit would hold."""
    return of_entries(repository, "chỉ mục", repository.index(), models)


def of_entries(
    repository: Repository, ten: str, entries: list[TreeEntry], models: Models, *, explain: bool = True
) -> Snapshot:
    """Read the files that git lists.

    Args:
        repository: Where their contents are.
        ten: How the moment is named.
        entries: The files.
        models: Contents that were read already.
        explain: Whether to find out what is wrong with files that cannot be read.
    """
    layout, listed = _listed(repository, entries)
    new = {
        listed[file.path].blob
        for file in layout.files()
        if not listed[file.path].stage and (file.kind, listed[file.path].blob) not in models
    }
    blobs = repository.blobs(sorted(new))
    for file in layout.files():
        entry = listed[file.path]
        if not entry.stage and (file.kind, entry.blob) not in models:
            models[file.kind, entry.blob] = _read(file, blobs.get(entry.blob, _MISSING))
    found = {path: None if entry.stage else entry.blob for path, entry in listed.items()}
    folder, unread = _assembled(layout, found, models)
    findings = _findings(ten, layout, _contents(repository, listed)) if unread and explain else ()
    return Snapshot(ten, findings, unread, folder)


def of_disk(repository: Repository, models: Models) -> Snapshot:
    """Read the working tree."""
    layout = scan(repository.root)
    contents: dict[str, bytes | Unreadable] = {}
    found: dict[str, str | None] = {}
    for file in layout.files():
        try:
            data = contents[file.path] = read_bytes(file.path, layout.root)
        except Unreadable as error:
            contents[file.path] = error
            found[file.path] = None
            continue
        blob = found[file.path] = repository.blob_id(data)
        if (file.kind, blob) not in models:
            models[file.kind, blob] = _read(file, data)
    folder, unread = _assembled(layout, found, models)
    ten = "bản đang sửa"
    return Snapshot(ten, _findings(ten, layout, contents) if unread else (), unread, folder)


def load_revision(repository: Repository, revision: str) -> tuple[ThuMuc, list[Finding]]:
    """Check a commit's plan folder whole, as the folder on disk would be checked.

    Raises:
        UserError: When there is no such revision, or it has no such folder.
    """
    commit = repository.commit(revision)
    entries = repository.tree_below(commit, home_at(repository, commit))
    if not entries:
        raise UserError(f"phiên bản “{revision}” chưa có thư mục kế hoạch này")
    layout, listed = _listed(repository, entries)
    assembly = Assembly()
    found = check_layout(layout, _reader(_contents(repository, listed)), assembly.add)
    return assembly.folder(), [finding._replace(path=f"{revision}:{finding.path}") for finding in found]


def _listed(repository: Repository, entries: list[TreeEntry]) -> tuple[Layout, dict[str, TreeEntry]]:
    root = str(repository.root)
    files = {entry.name: entry for entry in entries if entry.mode not in {_LINK, _MODULE}}
    layout = layout_of(root, files)
    return layout, {file.path: files[file.path[len(root) + 1 :]] for file in layout.files()}


def _contents(repository: Repository, listed: Mapping[str, TreeEntry]) -> "dict[str, bytes | Unreadable]":
    blobs = repository.blobs(sorted({entry.blob for entry in listed.values() if not entry.stage}))
    return {path: _UNSETTLED if entry.stage else blobs.get(entry.blob, _MISSING) for path, entry in listed.items()}


def _assembled(layout: Layout, found: Mapping[str, str | None], models: Models) -> tuple[ThuMuc, frozenset[Unread]]:
    assembly = Assembly()
    unread = set()
    for file, plan in _with_plans(layout):
        blob = found[file.path]
        model = models[file.kind, blob] if blob else None
        if model is None:
            unread.add((file.kind, plan, file.ma))
        else:
            assembly.add(file, plan, model)
    return assembly.folder(), frozenset(unread)


def _with_plans(layout: Layout) -> list[tuple[PlanFile, str]]:
    files = [(file, "") for file in (layout.settings, *layout.holidays, *layout.units) if file]
    for plan in layout.plans:
        files += [(file, plan.ma) for file in (plan.document, *plan.tasks, *plan.results, *plan.reports) if file]
    return files


def _read(file: PlanFile, content: "bytes | Unreadable") -> Model | None:
    """Return a file's model; None where it cannot be read."""
    return None if isinstance(content, Unreadable) else model_of(file, content)


def model_of(file: PlanFile, content: bytes) -> Model | None:
    """Return what a content says; None where it cannot be read."""
    try:
        document = read_yaml(Source(file.path, decode_utf8(content)))
        return MODELS[file.kind].model_validate(document.data)
    except (Unreadable, Invalid):
        return None


def _findings(ten: str, layout: Layout, contents: "Mapping[str, bytes | Unreadable]") -> tuple[Finding, ...]:
    """Return the errors of a moment with a file that cannot be read, each named with the moment."""
    found = check_layout(layout, _reader(contents))
    return tuple(
        finding._replace(path=f"{ten}:{finding.path}") for finding in found if finding.severity is Severity.LOI
    )


def _reader(contents: "Mapping[str, bytes | Unreadable]") -> Callable[[str], Source]:
    """Return how the checker reads these files; it knows some of them by the path that it prints."""

    def read(path: str) -> Source:
        content = contents[path] if path in contents else contents[os.path.abspath(path)]  # noqa: PTH100
        if isinstance(content, Unreadable):
            raise content
        return Source(path, decode_utf8(content))

    return read


def without(folder: ThuMuc, unread: frozenset[Unread]) -> ThuMuc:
    """Return the folder without the things that one of two moments cannot read: they can be neither new nor gone."""
    if not unread:
        return folder
    plans = {
        ma: HoSo(
            plan.ke_hoach,
            tuple(task for task in plan.nhiem_vu if (FileKind.NHIEM_VU, ma, task.ma) not in unread),
            {unit: result for unit, result in plan.ket_qua.items() if (FileKind.KET_QUA, ma, unit) not in unread},
            {ky: found for ky, found in plan.loi_bao_cao.items() if (FileKind.BAO_CAO, ma, ky) not in unread},
        )
        for ma, plan in folder.ho_so.items()
        if (FileKind.KE_HOACH, ma, ma) not in unread
    }
    return ThuMuc(
        CauHinh.model_construct() if any(kind is FileKind.CAU_HINH for kind, _, _ in unread) else folder.cau_hinh,
        {ma: unit for ma, unit in folder.don_vi.items() if (FileKind.DON_VI, "", ma) not in unread},
        {nam: days for nam, days in folder.ngay_nghi.items() if (FileKind.NGAY_NGHI, "", str(nam)) not in unread},
        plans,
        folder.phap_luat,
    )
