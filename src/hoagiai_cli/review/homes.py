"""Where the plan folder stood before it was moved: git records a move as files that keep their content elsewhere."""

from collections import Counter
from collections.abc import Iterable

from hoagiai_cli.review.git import Repository


def home_at(repository: Repository, commit: str, later: str = "HEAD") -> str:
    """Return the plan folder's place in a commit, below the repository's root and with a slash at its end.

    It is where it stands now if something stands there; else where most of its files came from until ``later``.
    """
    prefix = repository.prefix
    if not prefix or repository.run("ls-tree", "--full-tree", "-z", commit, "--", prefix):
        return prefix
    answer = repository.run(
        "diff-tree", "-r", "-M", "-z", "--diff-filter=R", "--name-status", "--no-ext-diff", commit, later
    )
    parts = answer.decode("utf-8", "surrogateescape").split("\0")
    pairs = zip(parts[1::3], parts[2::3], strict=False)
    return next(iter(moved_from(pairs, prefix)), prefix)


def moved_from(pairs: Iterable[tuple[str, str]], home: str) -> list[str]:
    """Return the folders whose files became those of ``home``, the likeliest first.

    Args:
        pairs: The path before and after of every file that moved.
        home: The folder, with a slash at its end.
    """
    votes: Counter[str] = Counter()
    for before, after in pairs:
        if after.startswith(home):
            below = after[len(home) :]
            if before.endswith("/" + below) or before == below:
                votes[before[: len(before) - len(below)]] += 1
    return [folder for folder, _ in votes.most_common() if folder != home]
