"""Which revision a folder stands on."""

import shutil
import subprocess

from hoagiai_cli.review.git import current_revision
from review.git_repo import CORRECT, TASK, Repo


def test_the_commit_and_a_mark_where_files_changed(tmp_path):
    repo = Repo(tmp_path / "kho")
    head = repo.git("rev-parse", "HEAD").stdout[:10]
    assert current_revision(repo.root) == head
    with (repo.root / TASK).open("a", encoding="utf-8") as file:
        file.write("# thêm\n")
    assert current_revision(repo.root) == f"{head}+"


def test_a_copy_that_only_lies_in_a_repository_has_none(tmp_path):
    repo = Repo(tmp_path / "kho")
    (repo.top / ".gitignore").write_text("chep\n", encoding="utf-8")
    shutil.copytree(CORRECT, repo.top / "chep")
    assert current_revision(repo.top / "chep") is None
    assert current_revision(tmp_path) is None


def test_no_program_that_a_copied_folder_names_is_run(tmp_path):
    repo = Repo(tmp_path / "kho")
    trap = tmp_path / "da-chay"
    for kind in ("clean", "process"):
        repo.git("config", f"filter.x.{kind}", f"touch '{trap}'; cat")
    (repo.root / ".gitattributes").write_text("* filter=x\n", encoding="utf-8")
    (repo.root / TASK).touch()
    current_revision(repo.root)
    assert not trap.exists()
    subprocess.run(["git", "status"], cwd=repo.root, capture_output=True)
    assert trap.exists(), "the trap does not work"
