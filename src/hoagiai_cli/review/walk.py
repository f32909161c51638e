"""One walk of the history: each commit with the files of the plan folder that it changed, wherever the folder stood."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.review.git import Repository
from hoagiai_cli.review.homes import moved_from
from hoagiai_cli.store.layout import PLAN_FILE, RESULTS, TASKS, UNITS

_FIELDS = "%x01%H%x00%as%x00%an%x00%s"
_PATHS = (*(f":(top,glob)**/{folder}/*.yaml" for folder in (TASKS, UNITS, RESULTS)), f":(top,glob)**/{PLAN_FILE}")


class Side(NamedTuple):
    """A file before or after a commit: its path below the plan folder and its content's id."""

    path: str
    blob: str


class Change(NamedTuple):
    """What a commit did to a file: its sides before, one for each parent, and after; None where there is no file."""

    before: tuple[Side | None, ...]
    after: Side | None


class Commit(NamedTuple):
    """A commit and the files that it changed; of a merge, those that are other than in each of its parents."""

    ma: str
    ngay: str
    nguoi: str
    loi: str
    changes: tuple[Change, ...]


def walk(repository: Repository) -> Iterator[Commit]:
    """Yield the commits that changed tasks, units, results or a plan's document, newest first.

    Moves of the plan folder are followed; other plan folders of the repository are left alone.
    """
    answer = repository.run(
        "log", "-z", "--raw", "-c", "-M", "--root", "--topo-order", "--no-abbrev", "--no-color", "--no-ext-diff",
        "--no-show-signature", f"--format={_FIELDS}", "--", *_PATHS,
    )  # fmt: skip
    homes = {repository.prefix: None}
    for head, raw in _records(answer.decode("utf-8", "surrogateescape").split("\0")):
        moved = [(change.before[0].path, change.after.path) for change in raw if change.before[0] and change.after]
        for home in list(homes):
            homes.update(dict.fromkeys(moved_from((pair for pair in moved if pair[0] != pair[1]), home)))
        below = (
            Change(tuple(_below(side, homes) for side in change.before), _below(change.after, homes)) for change in raw
        )
        yield Commit(*head, tuple(change for change in below if set(change.before) != {change.after}))


def boundary(repository: Repository) -> frozenset[str]:
    """Return the commits at which the history was cut when the repository was cloned."""
    path = Path(repository.root, repository.run("rev-parse", "--git-path", "shallow").decode().strip())
    return frozenset(path.read_text("ascii").split()) if path.is_file() else frozenset()


def _below(side: Side | None, homes: dict[str, None]) -> Side | None:
    for home in homes if side else ():
        assert side is not None  # noqa: S101 - for the type checker
        below = side.path[len(home) :]
        if side.path.startswith(home) and below.count("/") <= 2:  # noqa: PLR2004 - plan/nhiem-vu/task.yaml
            return Side(below, side.blob)
    return None


def _records(parts: list[str]) -> Iterator[tuple[tuple[str, str, str, str], list[Change]]]:
    head: tuple[str, str, str, str] | None = None
    raw: list[Change] = []
    rest = iter(parts)
    for token in rest:
        part = token.lstrip("\n")
        if part.startswith("\x01"):
            if head:
                yield head, raw
            head, raw = (part[1:], next(rest), next(rest), next(rest)), []
        elif part.startswith(":"):
            raw.append(_change(part, rest))
    if head:
        yield head, raw


def _change(text: str, rest: Iterator[str]) -> Change:
    """Read ":mode mode blob blob R90" and the paths behind it; of a merge, a colon, a mode and a blob a parent."""
    fields = text.lstrip(":").split(" ")
    parents = len(text) - len(text.lstrip(":"))
    modes, blobs, status = fields[: parents + 1], fields[parents + 1 : -1], fields[-1]
    path = next(rest)
    after = next(rest) if parents == 1 and status[0] in "RC" else path
    sides = [
        Side(name, blob) if mode.startswith("100") else None
        for name, mode, blob in zip([path] * parents + [after], modes, blobs, strict=True)
    ]
    return Change(tuple(sides[:-1]), sides[-1])
