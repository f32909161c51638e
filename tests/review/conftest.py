import pytest
from git_repo import Repo


@pytest.fixture
def repo(tmp_path):
    return Repo(tmp_path / "kho")
