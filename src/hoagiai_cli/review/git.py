"""The one door to git: no shell, no pager, no hooks, no configured programs, no network, no locks."""

import contextlib
import hashlib
import os
import subprocess
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError

# A repository's own configuration may name programs that git would run; reading needs none of them.
_SETTINGS = (
    "core.quotePath=false",
    "core.fsmonitor=false",
    "core.hooksPath=" + os.devnull,
    "log.showSignature=false",
    "core.pager=cat",
)
_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "0",
    "GIT_EXTERNAL_DIFF": "",
    "LC_ALL": "C",
}
_PATHS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR")


class TreeEntry(NamedTuple):
    """A file of a revision or of the index.

    Attributes:
        mode: Git's mode; ``120000`` is a link.
        blob: The id of its content.
        name: Its path below the plan folder.
        stage: 0, or 1 to 3 for a side of a merge that is not settled.
    """

    mode: str
    blob: str
    name: str
    stage: int = 0


class Repository:
    """A plan folder within a git repository."""

    def __init__(self, root: Path) -> None:
        """Find the repository.

        Raises:
            UserError: When git is missing, or the folder lies in no repository.
        """
        self.root = root.resolve()
        try:
            # The folder below the repository's own root, as git names it; also the test that there is a repository.
            answer = self.run("rev-parse", "--show-object-format", "--show-prefix").decode()
        except GitRefusal as error:
            raise UserError(_no_repository(self.root, error.text)) from None
        self._hash, _, prefix = answer.partition("\n")
        self.prefix = prefix.removesuffix("\n")

    def run(self, *arguments: str, data: bytes | None = None) -> bytes:
        """Run git in the plan folder and return what it printed.

        Raises:
            UserError: When git is missing or fails.
        """
        command = ["git", "--no-pager", *(part for setting in _SETTINGS for part in ("-c", setting)), *arguments]
        environment = {**os.environ, **_ENVIRONMENT}
        del environment["GIT_EXTERNAL_DIFF"]
        for name in _PATHS:
            if environment.get(name):  # set by git for its hooks, relative to the current folder
                environment[name] = os.path.abspath(environment[name])  # noqa: PTH100
        try:
            result = subprocess.run(  # noqa: S603 - a list, no shell; every revision is an id by now
                command, cwd=self.root, input=data if data is not None else b"", env=environment, capture_output=True,
                check=False,
            )  # fmt: skip
        except FileNotFoundError:
            raise UserError("máy này chưa cài git; cài git (https://git-scm.com) rồi chạy lại") from None
        if result.returncode:
            raise GitRefusal(result.stderr.decode("utf-8", "replace").strip())
        return result.stdout

    def commit(self, revision: str) -> str:
        """Return the id of the commit that a revision names.

        Raises:
            UserError: When there is none; also for what git would take for an option.
        """
        # What begins with a dash would be an option to git; no revision does.
        if revision and not revision.startswith("-") and "\0" not in revision:
            with contextlib.suppress(GitRefusal):
                return self.run("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").decode().strip()
        raise UserError(self._no_revision(revision))

    def merge_base(self, first: str, second: str) -> str:
        """Return the commit from which two revisions parted.

        Raises:
            UserError: When they have nothing in common.
        """
        try:
            return self.run("merge-base", self.commit(first), self.commit(second)).decode().strip()
        except GitRefusal:
            raise UserError(f"“{first}” và “{second}” không có lịch sử chung để so sánh") from None

    def tree(self, commit: str) -> list[TreeEntry]:
        """Return the plan folder's files in a commit."""
        return self.tree_below(commit, self.prefix)

    def tree_below(self, commit: str, home: str) -> list[TreeEntry]:
        """Return the files of a folder in a commit, named below it.

        Args:
            commit: The commit.
            home: The folder below the repository's root, with a slash at its end; "" is the root itself.
        """
        entries = []
        below = ("--", home) if home else ()
        for line in _records(self.run("ls-tree", "-r", "-z", "--full-tree", commit, *below)):
            head, _, name = line.partition("\t")
            mode, _, blob = head.split(" ")
            entries.append(TreeEntry(mode, blob, name[len(home) :]))
        return entries

    def index(self) -> list[TreeEntry]:
        """Return the plan folder's files in the index."""
        entries = []
        for line in _records(self.run("ls-files", "-s", "-z")):
            head, _, name = line.partition("\t")
            mode, blob, stage = head.split(" ")
            entries.append(TreeEntry(mode, blob, name, int(stage)))
        return entries

    def blobs(self, ids: list[str]) -> dict[str, bytes]:
        """Return the contents of blobs, all of them by one process; a blob that is not there is left out."""
        if not ids:
            return {}
        answer = self.run("cat-file", "--batch", "--buffer", data="".join(f"{name}\n" for name in ids).encode())
        found = {}
        position = 0
        while position < len(answer):
            end = answer.index(b"\n", position)
            head = answer[position:end].split(b" ")
            position = end + 1
            if head[-1] == b"missing":
                continue
            size = int(head[2])
            found[head[0].decode()] = answer[position : position + size]
            position += size + 1
        return found

    def blob_id(self, data: bytes) -> str:
        """Return the id under which git would keep a content."""
        return hashlib.new(self._hash, b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()

    def without_filters(self) -> list[str]:
        """Return settings under which git compares files without the programs that a repository's configuration names.

        A folder that was copied from elsewhere brings its configuration along.
        """
        with contextlib.suppress(GitRefusal):  # none are named
            names = self.run("config", "--null", "--name-only", "--get-regexp", r"^filter\..*\.(clean|smudge|process)$")
            return [part for name in dict.fromkeys(_records(names)) for part in ("-c", f"{name}=")]
        return []

    def is_shallow(self) -> bool:
        """Tell whether the history was cut when the repository was cloned."""
        return self.run("rev-parse", "--is-shallow-repository").strip() == b"true"

    def _no_revision(self, revision: str) -> str:
        if revision == "HEAD":
            return "kho git chưa có commit nào để so sánh"
        text = f"không có phiên bản “{revision}” trong kho git"
        if self.is_shallow():
            text += "; kho này chỉ tải về một phần lịch sử, chạy “git fetch --unshallow” để tải đủ"
        return text


class GitRefusal(UserError):  # noqa: N818 - what git said
    """What git said when it refused."""

    def __init__(self, text: str) -> None:
        super().__init__(f"git báo lỗi: {text}")
        self.text = text


def _no_repository(root: Path, reason: str) -> str:
    if "dubious ownership" in reason:
        return f"git không nhận kho chứa {root} vì chủ sở hữu khác; chạy: git config --global --add safe.directory …"
    return f"thư mục {root} không nằm trong kho git nên không có phiên bản nào để so sánh; tạo kho bằng “git init”"


def _records(answer: bytes) -> list[str]:
    return [part.decode("utf-8", "surrogateescape") for part in answer.split(b"\0") if part]


def _may_lie_in_a_repository(root: Path) -> bool:
    """Look for what git would look for: a copy of a folder without it is not worth a process."""
    here = root.resolve()
    return "GIT_DIR" in os.environ or any((folder / ".git").exists() for folder in (here, *here.parents))


def current_revision(root: Path) -> str | None:
    """Return the short id of the commit that a folder stands on, "+" behind it where files changed since; else None.

    A folder that merely lies in a repository, with none of its files in the commit, stands on none.
    """
    if not _may_lie_in_a_repository(root):
        return None
    try:
        repository = Repository(root)
        commit = repository.commit("HEAD")
        if not repository.tree(commit):
            return None
        changed = repository.run(*repository.without_filters(), "status", "--porcelain", "--", ".")
    except UserError:
        return None
    return commit[:10] + ("+" if changed else "")
