import pytest

from plan_folder import Folder


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A correct plan folder to spoil, in the current folder."""
    monkeypatch.chdir(tmp_path)
    return Folder(tmp_path)
