"""Where a file is written: devices and pipes are written through, folders refused, and a full disk is said."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.store.atomic import write_bytes

FULL = Path("/dev/full")
WITH_FULL = pytest.mark.skipif(not FULL.is_char_device(), reason="no /dev/full")
CITY = Path(__file__).parent.parent.parent / "plans"


def run(*arguments, stdout=subprocess.PIPE):
    done = subprocess.run(
        [sys.executable, "-m", "hoagiai_cli", *map(str, arguments)], stdout=stdout, stderr=subprocess.PIPE, check=False
    )
    return done.returncode, (done.stdout or b"").decode(), done.stderr.decode()


@WITH_FULL
def test_a_device_is_not_replaced():
    before = FULL.stat()
    with pytest.raises(UserError, match="hết chỗ trên ổ đĩa"):
        write_bytes(FULL, b"a")
    assert (FULL.stat().st_ino, FULL.stat().st_rdev) == (before.st_ino, before.st_rdev)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system")
def test_a_pipe_is_written_through(tmp_path):
    pipe = tmp_path / "ong"
    os.mkfifo(pipe)
    got = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()), daemon=True)
    reader.start()
    write_bytes(pipe, b"noi dung")
    reader.join(30)
    assert got == [b"noi dung"]
    assert pipe.is_fifo()


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(UserError, match="là thư mục; hãy nêu tên tệp"):
        write_bytes(tmp_path, b"a")
    assert list(tmp_path.iterdir()) == []


def test_a_link_to_a_file_stays_a_link(tmp_path):
    (tmp_path / "tep").write_bytes(b"cu")
    link = tmp_path / "lien-ket"
    try:
        link.symlink_to("tep")
    except OSError:
        pytest.skip("no links here")
    write_bytes(link, b"moi")
    assert link.is_symlink()
    assert (tmp_path / "tep").read_bytes() == b"moi"


@WITH_FULL
@pytest.mark.parametrize("command", [("status", "--goc", CITY), ("--version",), ("validate", "--help")])
def test_a_full_disk_behind_standard_output(command):
    with FULL.open("wb") as full:
        code, _, errors = run(*command, stdout=full)
    assert (code, errors) == (2, "Lỗi: không ghi được: hết chỗ trên ổ đĩa\n")


@pytest.mark.parametrize(
    "command",
    [("status", "--format", "csv"), ("export", "--format", "json"), ("document", "ke-hoach", "--format", "md")],
)
def test_a_dash_is_standard_output_for_text(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    day = () if command[0] == "document" else ("--ngay", "2025-06-01")
    code, printed, errors = run(*command, *day, "--goc", CITY, "-o", "-")
    assert (code, errors) == (0, "")
    assert printed
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "command",
    [
        ("export",),
        ("export", "--format", "csv"),
        ("document", "ke-hoach", "--format", "docx"),
        ("document", "ke-hoach", "--format", "pdf"),
        ("document", "theo-doi", "--format", "xlsx"),
    ],
)
def test_a_dash_is_refused_for_what_is_no_text(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, printed, errors = run(*command, "--goc", CITY, "-o", "-")
    assert (code, printed) == (2, "")
    assert "không in ra màn hình được" in errors
    assert list(tmp_path.iterdir()) == []
