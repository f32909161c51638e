"""A file that grows between being measured and being read: read whole, up to the limit, and no further."""

import os

import pytest

from hoagiai_cli.rules.check import check_folder
from hoagiai_cli.store import source
from hoagiai_cli.store.source import MAX_BYTES, MAX_RESULTS, Unreadable, read_bytes


@pytest.fixture
def measured_small(monkeypatch):
    """Every file is measured as one byte, as if it were written on meanwhile."""
    real = os.fstat

    class Small:
        st_size = 1

        def __init__(self, descriptor):
            self.st_mode = real(descriptor).st_mode

    monkeypatch.setattr(source.os, "fstat", Small)


@pytest.mark.parametrize("size", [0, 1, 2, 3, 70_000, MAX_BYTES])
def test_a_file_that_grew_is_read_whole(tmp_path, measured_small, size):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a" * size)
    assert len(read_bytes(str(path), str(tmp_path))) == size


@pytest.mark.parametrize("size", [MAX_BYTES + 1, 5 * MAX_BYTES])
def test_a_file_that_grew_past_the_limit_is_refused(tmp_path, measured_small, size):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a" * size)
    with pytest.raises(Unreadable) as refused:
        read_bytes(str(path), str(tmp_path))
    assert refused.value.code == "HG003"


def test_the_limit_is_of_bytes_that_are_read(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a" * MAX_BYTES)
    assert len(read_bytes(str(path), str(tmp_path))) == MAX_BYTES
    path.write_bytes(b"a" * (MAX_BYTES + 1))
    with pytest.raises(Unreadable):
        read_bytes(str(path), str(tmp_path))


def test_results_may_hold_ten_thousand_records(tmp_path):
    path = tmp_path / "ket-qua" / "a.yaml"
    path.parent.mkdir()
    path.write_bytes(b"a" * 2 * MAX_BYTES)
    assert len(read_bytes(str(path), str(tmp_path))) == 2 * MAX_BYTES
    path.write_bytes(b"a" * (MAX_RESULTS + 1))
    with pytest.raises(Unreadable, match="lớn hơn 10 MB"):
        read_bytes(str(path), str(tmp_path))


def test_a_folder_that_is_too_large_as_a_whole_is_said(folder, monkeypatch):
    monkeypatch.setattr("hoagiai_cli.rules.check.MAX_FOLDER", 500)
    found = [finding for finding in check_folder(folder.root) if finding.code == "HG003"]
    assert len(found) == 1
    assert "cộng lại" in found[0].message
