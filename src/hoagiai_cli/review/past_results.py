"""Every earlier state of the files of results that later lost lines: what was once finished may stand there."""

from collections.abc import Iterator
from typing import NamedTuple

from hoagiai_cli.review.git import Repository
from hoagiai_cli.review.homes import moved_from
from hoagiai_cli.store.layout import RESULTS

_PATHS = f":(top,glob)**/{RESULTS}/*.yaml"


class _Step(NamedTuple):
    """What one commit did to one file."""

    before: str
    after: str
    blob: str
    lost: bool


def past_results(repository: Repository) -> list[tuple[str, str]]:
    """Return path below the plan folder and content's id of each state before lines of it were taken away.

    Records are added: a state whose every line still stood in the next one lost nothing. Moves of the plan folder are
    followed; other plan folders of the repository are left alone.
    """
    answer = repository.run(
        "log", "-z", "--format=%x01", "--topo-order", "--no-color", "--no-show-signature", "--no-ext-diff", "--raw",
        "--numstat", "-M", "-m", "--no-abbrev", "--", _PATHS,
    )  # fmt: skip
    homes = {repository.prefix: None}
    found: dict[tuple[str, str], None] = {}
    for steps in _commits(answer.decode("utf-8", "surrogateescape").split("\0")):
        for home in list(homes):
            moved = [(step.before, step.after) for step in steps if step.before != step.after]
            homes.update(dict.fromkeys(moved_from(moved, home)))
        for step in steps:
            stood = next((home for home in homes if _is_result(step.before, home)), None)
            if step.lost and stood is not None and step.blob.strip("0"):
                found[step.before[len(stood) :], step.blob] = None
    return list(found)


def _is_result(path: str, home: str) -> bool:
    return path.startswith(home) and path[len(home) :].count("/") == 2  # noqa: PLR2004 - plan/ket-qua/unit.yaml


def _commits(parts: list[str]) -> Iterator[list[_Step]]:
    """Yield what each commit did, from git's raw lines and its counts of lines, which come in the same order."""
    raw: list[tuple[str, str, str]] = []
    steps: list[_Step] = []
    rest = iter(parts)
    for token in rest:
        part = token.removeprefix("\n")
        if part.startswith("\x01"):
            yield steps
            raw, steps = [], []
        elif part.startswith(":"):
            head = part[1:].split(" ")
            before = next(rest)
            raw.append((before, next(rest) if head[4][0] in "RC" else before, head[2]))
        elif part.count("\t") == 2:  # noqa: PLR2004 - added, taken away, path
            _, lost, name = part.split("\t")
            if not name:  # of a file that moved, both names follow
                next(rest)
                next(rest)
            before, after, blob = raw[len(steps)]
            steps.append(_Step(before, after, blob, lost != "0"))
    yield steps
