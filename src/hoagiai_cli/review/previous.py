"""The results as they were at the commit before → what went backwards. Without git there is nothing to say."""

import os
from pathlib import Path

from pydantic import ValidationError

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.diagnostics.finding import Finding, Place, Problem
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.review.git import GitRefusal, Repository
from hoagiai_cli.rules.progress import compare_progress
from hoagiai_cli.rules.registry import all_rules
from hoagiai_cli.store.layout import RESULTS
from hoagiai_cli.store.paths import shown_path
from hoagiai_cli.store.source import Source, Unreadable, decode_utf8, read_source
from hoagiai_cli.store.yaml_reader import Document, find_place, read_yaml

_PATHS = f":(glob)*/{RESULTS}/*.yaml"


def progress_findings(root: Path, revision: str | None = None) -> list[Finding]:
    """Compare all results with those of a revision.

    Args:
        root: The plan folder.
        revision: What to compare with. None compares with the commit before the last one where git knows the folder,
            and else with nothing.

    Raises:
        UserError: When a revision is asked for and there is none.
    """
    if revision is None and not _in_repository(root):
        return []
    try:
        repository = Repository(root)
        changed = _changed(repository, revision)
        blobs = repository.blobs(sorted(set(changed.values())))
    except UserError:
        if revision is None:
            return []
        raise
    found: list[Finding] = []
    for name, blob in sorted(changed.items()):
        if blob in blobs:
            found += _compared(repository.root, name, blobs[blob])
    return found


def _in_repository(root: Path) -> bool:
    """Tell whether a folder above is a repository's, without starting git."""
    resolved = root.resolve()
    return any((folder / ".git").exists() for folder in (resolved, *resolved.parents))


def _changed(repository: Repository, revision: str | None) -> dict[str, str]:
    """Return the result files that are other now than at the revision, with the content's id of then."""
    tree = repository.commit(revision) if revision is not None else "HEAD^"
    arguments = ("diff-index", "-z", "--raw", "--no-renames", "--no-abbrev", "--relative", "--no-ext-diff")
    try:
        answer = repository.run(*arguments, tree, "--", _PATHS)
    except GitRefusal:  # the first commit has none before it
        answer = repository.run(*arguments, "HEAD", "--", _PATHS)
    parts = answer.decode("utf-8", "surrogateescape").split("\0")
    found = {}
    for head, name in zip(parts[::2], parts[1::2], strict=False):
        mode, _, blob, *_ = head.removeprefix(":").split(" ")
        if mode.startswith("100"):
            found[name] = blob
    return found


def _compared(root: Path, name: str, content: bytes) -> list[Finding]:
    path = os.path.join(root, name)  # noqa: PTH118
    try:
        before = KetQua.model_validate(read_yaml(Source(path, decode_utf8(content))).data)
    except (Unreadable, ValidationError):
        return []  # what could not be read then says nothing
    document: Document | None = None
    now = KetQua.model_construct(don_vi=before.don_vi)
    if os.path.exists(path):  # noqa: PTH110
        try:
            document = read_yaml(read_source(path, str(root)))
            now = KetQua.model_validate(document.data)
        except (Unreadable, ValidationError):
            return []  # the check itself says what is wrong with it
    rules = all_rules()
    return [
        Finding(shown_path(path), _place(document, problem), code, rules[code].severity, problem.message, problem.hint)
        for code, problem in compare_progress(before, now)
    ]


def _place(document: Document | None, problem: Problem) -> Place:
    return find_place(document, problem.loc, at_key=problem.at_key) if document else Place(1, 1)
