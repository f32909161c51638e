"""What a check compares with: the point from which the pushed or proposed commits began, as the service names it."""

import json
import os
from pathlib import Path
from typing import Any, NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.review.git import GitRefusal, Repository
from hoagiai_cli.store.paths import repository_top

MAX_EVENT = 5_000_000
"""Largest event file of GitHub that is read, in bytes."""


class Base(NamedTuple):
    """What to compare with.

    Attributes:
        commit: The commit; None where the last commit is the first one.
        missing: The commit that the service names and this clone does not hold.
    """

    commit: str | None
    missing: str | None = None


def base_of(repository: Repository) -> Base:
    """Return where the commits under check began.

    GitHub and GitLab name it for a push and for a proposal; on an officer's machine it is where the branch left the
    one that it is pushed to; where that says nothing, it is the commit before the last one.
    """
    missing = None
    for name in (*_named_by_service(repository.root), "@{upstream}"):
        try:
            found = repository.merge_base("HEAD", name)
        except UserError:
            missing = missing or (name if name != "@{upstream}" else None)
            continue
        if found != repository.commit("HEAD"):
            return Base(found)
    try:
        return Base(repository.commit("HEAD^"), missing)
    except UserError:
        return Base(None, missing)


def _named_by_service(root: Path) -> list[str]:
    """Return what a service says of the range, the surest first; nothing of another checkout's."""
    top = repository_top(root)
    names = []
    if top and _is(top, "GITHUB_WORKSPACE"):
        names = _github()
    elif top and _is(top, "CI_PROJECT_DIR"):
        before, default = os.environ.get("CI_COMMIT_BEFORE_SHA"), os.environ.get("CI_DEFAULT_BRANCH")
        names = [os.environ.get("CI_MERGE_REQUEST_DIFF_BASE_SHA"), before, f"origin/{default}" if default else None]
    return [name for name in names if name and name.strip("0")]


def _is(top: Path, variable: str) -> bool:
    folder = os.environ.get(variable)
    return bool(folder) and top.is_relative_to(Path(folder or "").resolve())


def _github() -> list[Any]:
    event: Any = {}
    path = Path(os.environ.get("GITHUB_EVENT_PATH") or os.devnull)
    try:
        with path.open("rb") as file:
            event = json.loads(file.read(MAX_EVENT) or b"{}")
    except (OSError, ValueError):
        event = {}
    branch = os.environ.get("GITHUB_BASE_REF")
    default = _at(event, "repository", "default_branch")
    return [
        _at(event, "pull_request", "base", "sha"),
        _at(event, "merge_group", "base_sha"),
        _at(event, "before"),
        f"origin/{branch}" if branch else None,
        f"origin/{default}" if default else None,
    ]


def _at(data: Any, *keys: str) -> str | None:
    for key in keys:
        data = data.get(key) if isinstance(data, dict) else None
    return data if isinstance(data, str) else None


def is_cut(repository: Repository) -> bool:
    """Tell whether this clone holds a part of the history only."""
    try:
        return repository.is_shallow()
    except GitRefusal:
        return False
