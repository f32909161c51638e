"""The lock: one writer at a time, and never by a file that another writer has removed."""

import os
import threading

import pytest

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.store import lock


def test_a_lock_on_a_file_that_is_no_longer_there_is_none(tmp_path, monkeypatch):
    """The writer before removes the file between our opening and our locking: two would hold "the" lock."""
    path = tmp_path / lock.LOCK_NAME
    real, opened = lock._open, []

    def overtaken(asked):
        descriptor = real(asked)
        opened.append(descriptor)
        if len(opened) == 1:
            path.unlink()
        return descriptor

    monkeypatch.setattr(lock, "_open", overtaken)
    with lock.locked(tmp_path):
        assert len(opened) == 2
        assert os.path.samestat(path.stat(), os.fstat(opened[-1]))
    assert not path.exists()


def test_a_second_writer_waits_and_is_told(tmp_path):
    with (
        lock.locked(tmp_path),
        pytest.raises(UserError, match="một lệnh khác đang ghi vào thư mục"),
        lock.locked(tmp_path, 0.2),
    ):
        pass
    with lock.locked(tmp_path):
        pass


def test_a_second_writer_goes_on_when_the_first_is_done(tmp_path):
    order = []

    def second():
        with lock.locked(tmp_path, 30):
            order.append("hai")

    with lock.locked(tmp_path):
        thread = threading.Thread(target=second)
        thread.start()
        order.append("một")
    thread.join(30)
    assert order == ["một", "hai"]


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    with pytest.raises(UserError, match="không ghi được vào thư mục"), lock.locked(tmp_path / "khong-co"):
        pass
