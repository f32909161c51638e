"""From what the user names ("A..B", "--cached", nothing) to the changes between two moments."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.diagnostics.finding import Finding
from hoagiai_cli.review.changes import ThayDoi
from hoagiai_cli.review.compare import changes
from hoagiai_cli.review.effect import TacDong, effects
from hoagiai_cli.review.git import Repository
from hoagiai_cli.review.snapshot import Models, Snapshot, of_commit, of_disk, of_index, without


class Between(NamedTuple):
    """What lies between two moments.

    Attributes:
        a: The earlier moment, as the user names it.
        b: The later one.
        changes: What changed, as far as files could be read.
        effects: What that does on the day; nothing where a file could not be read.
        findings: Why files could not be read.
    """

    a: str
    b: str
    changes: list[ThayDoi]
    effects: list[TacDong]
    findings: list[Finding]


def between(root: Path, revisions: str | None, ngay: date, *, cached: bool) -> Between:
    """Compare two moments of a plan folder.

    Args:
        root: The plan folder.
        revisions: "A..B", "A...B" (from where the two parted), "A", or None for HEAD.
        ngay: The day whose status is compared.
        cached: Compare with the index instead of the working tree.

    Raises:
        UserError: Without git, without the revisions, or when both are named and ``cached`` is asked for.
    """
    repository = Repository(root)
    first, dots, second = _split("HEAD" if revisions is None else revisions)
    if dots and cached:
        raise UserError("--cached so với chỉ mục nên chỉ đi cùng một phiên bản")
    if dots == "...":
        first = repository.merge_base(first, second)
    models: Models = {}
    a = of_commit(repository, first, models)
    b = _later(repository, second if dots else None, models, cached=cached)
    unread = [*a.findings, *b.findings]
    missing = a.unread | b.unread
    found = changes(without(a.folder, missing), without(b.folder, missing))
    return Between(a.ten, b.ten, found, [] if unread else effects(a.folder, b.folder, ngay), unread)


def _split(text: str) -> tuple[str, str, str]:
    if not text.strip(" ."):
        raise UserError("phải nêu ít nhất một phiên bản, ví dụ main..HEAD; không nêu gì là so với HEAD")
    for dots in ("...", ".."):
        first, found, second = text.partition(dots)
        if found:
            return first or "HEAD", dots, second or "HEAD"
    return text, "", ""


def _later(repository: Repository, revision: str | None, models: Models, *, cached: bool) -> Snapshot:
    if revision is not None:
        return of_commit(repository, revision, models)
    return of_index(repository, models) if cached else of_disk(repository, models)
