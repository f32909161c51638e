"""What the door to git lets through: no fetching, no options in the place of revisions, no blob that is not there."""

import pytest
from git_repo import TASK

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.review.git import Repository


def blob_of(repo):
    return repo.git("rev-parse", f"HEAD:plans/{TASK}").stdout.strip()


def test_a_blob_that_is_not_there_is_left_out(repo):
    there, missing = blob_of(repo), "1" * 40
    found = Repository(repo.root).blobs([missing, there, missing])
    assert found == {there: (repo.root / TASK).read_bytes()}


def test_nothing_is_fetched_for_a_blob_that_a_partial_clone_lacks(repo, tmp_path):
    repo.git("config", "uploadpack.allowFilter", "true")
    repo.git("config", "uploadpack.allowAnySHA1InWant", "true")
    copy = tmp_path / "ban-sao"
    repo.git("clone", "-q", "--no-checkout", "--filter=blob:none", repo.top.as_uri(), str(copy))
    (copy / "plans").mkdir()
    with pytest.raises(UserError, match="git báo lỗi"):
        Repository(copy / "plans").blobs([blob_of(repo)])


@pytest.mark.parametrize("revision", ["--all", "-n1", "--git-dir"])
def test_what_git_would_take_for_an_option_never_reaches_it(repo, monkeypatch, revision):
    repository = Repository(repo.root)
    run, seen = repository.run, []

    def noted(*arguments, **options):
        seen.extend(arguments)
        return run(*arguments, **options)

    monkeypatch.setattr(repository, "run", noted)
    with pytest.raises(UserError, match="không có phiên bản"):
        repository.commit(revision)
    assert not [argument for argument in seen if argument.startswith(revision)]
