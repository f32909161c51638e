"""``hoagiai fmt`` as a command."""

import os
import subprocess
import sys

import pytest

from plan_folder import TASK, Folder


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)


def run(folder, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "hoagiai_cli", "fmt", *arguments],
        cwd=folder.root.parent,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_check_writes_nothing_and_names_the_file(folder):
    assert run(folder).returncode == 0
    path = folder.write(TASK, folder.path(TASK).read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    result = run(folder, "--check")
    assert result.returncode == 1
    assert result.stdout.splitlines()[0] == f"plans/{TASK}: chưa đúng dạng"
    assert path.read_bytes() == before
    assert run(folder).returncode == 0
    assert b"\r" not in path.read_bytes()
    assert run(folder, "--check").stdout == "Mọi tệp đã đúng dạng.\n"


def test_a_file_that_cannot_be_read_does_not_keep_the_others_from_being_formatted(folder):
    run(folder)
    folder.write("don-vi/hong.yaml", "ma: [\n")
    folder.write(TASK, folder.path(TASK).read_bytes().replace(b"\n", b"\r\n"))
    result = run(folder)
    assert result.returncode == 1
    assert "plans/don-vi/hong.yaml:" in result.stderr
    assert "HG010" in result.stderr
    assert b"\r" not in folder.path(TASK).read_bytes()


def test_only_the_files_named(folder):
    run(folder)
    for name in (TASK, "don-vi/phong-tu-phap.yaml"):
        folder.write(name, folder.path(name).read_bytes().replace(b"\n", b"\r\n"))
    assert run(folder, f"plans/{TASK}").returncode == 0
    assert b"\r" in folder.path("don-vi/phong-tu-phap.yaml").read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="Windows có cách đặt quyền khác")
def test_mode_of_the_file_stays(folder):
    path = folder.write(TASK, folder.path(TASK).read_bytes().replace(b"\n", b"\r\n"))
    path.chmod(0o640)
    run(folder)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_path_that_does_not_exist(folder):
    result = run(folder, "khong-co")
    assert result.returncode == 2
    assert result.stderr == "Lỗi: không có tệp hay thư mục khong-co\n"
