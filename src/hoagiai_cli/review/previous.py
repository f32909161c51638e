"""The results as git knows them of earlier → what went backwards. Without git there is nothing to say."""

import os
from pathlib import Path

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.diagnostics.finding import Finding, Place, Problem, by_place
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.model.plain import Invalid
from hoagiai_cli.review.base import base_of, is_cut
from hoagiai_cli.review.git import Repository
from hoagiai_cli.review.homes import home_at
from hoagiai_cli.review.past_results import past_results
from hoagiai_cli.rules.progress import BACKWARDS, compare_progress
from hoagiai_cli.rules.registry import all_rules
from hoagiai_cli.store.layout import RESULTS, TASKS
from hoagiai_cli.store.paths import repository_top, shown_path
from hoagiai_cli.store.source import Source, Unreadable, decode_utf8, read_source
from hoagiai_cli.store.yaml_reader import Document, find_place, read_yaml

_PATHS = f":(glob)*/{RESULTS}/*.yaml"
_CUT = "HG606"


def progress_findings(root: Path, revision: str | None = None) -> list[Finding]:
    """Compare all results with those of before.

    Args:
        root: The plan folder.
        revision: What to compare with. None compares with where the commits under check began, looks for finished
            records that were lowered at any time, and says what a cut history does not let it see. Where git does not
            know the folder it compares with nothing.

    Raises:
        UserError: When a revision is asked for and there is none.
    """
    if revision is not None:
        repository = Repository(root)
        return _against(repository, repository.commit(revision))
    if repository_top(root) is None:
        return []
    try:
        repository = Repository(root)
        repository.commit("HEAD")
    except UserError:
        return []  # no git, or nothing in it yet
    base = base_of(repository)
    found = dict.fromkeys(_against(repository, base.commit or "HEAD"))
    found |= dict.fromkeys(_ever_lowered(repository))
    if base.missing or is_cut(repository):
        found[cut_history(root, base.missing)] = None
    return sorted(found, key=by_place)


def cut_history(root: Path, missing: str | None = None) -> Finding:
    """Return the finding that this clone does not hold what the results should be compared with."""
    what = f"không có phiên bản {missing[:40]} mà dịch vụ nêu" if missing else "chỉ có một phần lịch sử"
    message = f"kho git này {what} nên chưa kiểm tra được hết tiến độ đi lùi, bản ghi cũ bị sửa"
    hint = "tải đủ lịch sử bằng git fetch --unshallow; trên GitHub đặt fetch-depth: 0, trên GitLab đặt GIT_DEPTH: 0"
    return Finding(shown_path(str(root)), Place(1, 1), _CUT, all_rules()[_CUT].severity, message, hint)


def _against(repository: Repository, tree: str) -> list[Finding]:
    changed = _changed(repository, tree)
    blobs = repository.blobs(sorted(set(changed.values())))
    found: list[Finding] = []
    for name, blob in sorted(changed.items()):
        if blob in blobs:
            found += _compared(repository.root, name, blobs[blob])
    return found


def _ever_lowered(repository: Repository) -> list[Finding]:
    """Return what was finished at any time and is not now, of tasks that the plan still has."""
    states = past_results(repository)
    blobs = repository.blobs(sorted({blob for _, blob in states}))
    found: dict[tuple[str, str], Finding] = {}
    for name, blob in states:
        plan = name.split("/", 1)[0]
        tasks = frozenset(path.stem for path in (repository.root / plan / TASKS).glob("*.yaml"))
        for finding in _compared(repository.root, name, blobs.get(blob, b""), tasks):
            if finding.code == BACKWARDS:
                found.setdefault((finding.path, finding.message), finding)
    return list(found.values())


def _changed(repository: Repository, tree: str) -> dict[str, str]:
    """Return the result files that are other now than in a commit, with the content's id of then."""
    home = home_at(repository, tree)
    if home != repository.prefix:
        return _standing_at(repository, tree, home)
    arguments = ("diff-index", "-z", "--raw", "--no-renames", "--no-abbrev", "--relative", "--no-ext-diff")
    answer = repository.run(*arguments, tree, "--", _PATHS)
    parts = answer.decode("utf-8", "surrogateescape").split("\0")
    found = {}
    for head, name in zip(parts[::2], parts[1::2], strict=False):
        mode, _, blob, *_ = head.removeprefix(":").split(" ")
        if mode.startswith("100"):
            found[name] = blob
    return found


def _standing_at(repository: Repository, tree: str, home: str) -> dict[str, str]:
    """Return all result files of a folder that stood elsewhere."""
    found = {}
    for entry in repository.tree_below(tree, home):
        parts = entry.name.split("/")
        if len(parts) == 3 and parts[1] == RESULTS and entry.mode.startswith("100"):  # noqa: PLR2004
            found[entry.name] = entry.blob
    return found


def _compared(root: Path, name: str, content: bytes, tasks: frozenset[str] | None = None) -> list[Finding]:
    """Return what went backwards since a file held a content; of some tasks only, where they are named."""
    path = os.path.join(root, name)  # noqa: PTH118
    try:
        before = KetQua.model_validate(read_yaml(Source(path, decode_utf8(content))).data)
    except (Unreadable, Invalid):
        return []  # what could not be read then says nothing
    if tasks is not None:
        kept = tuple(record for record in before.nhat_ky if record.nhiem_vu in tasks)
        before = before.model_copy(update={"nhat_ky": kept})
    document: Document | None = None
    now = KetQua.model_construct(don_vi=before.don_vi)
    if os.path.exists(path):  # noqa: PTH110
        try:
            document = read_yaml(read_source(path, str(root)))
            now = KetQua.model_validate(document.data)
        except (Unreadable, Invalid):
            return []  # the check itself says what is wrong with it
    rules = all_rules()
    return [
        Finding(shown_path(path), _place(document, problem), code, rules[code].severity, problem.message, problem.hint)
        for code, problem in compare_progress(before, now)
    ]


def _place(document: Document | None, problem: Problem) -> Place:
    return find_place(document, problem.loc, at_key=problem.at_key) if document else Place(1, 1)
