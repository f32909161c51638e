"""Two imports at once lose nothing; an import that is killed is completed by running it again."""

import os
import signal
import subprocess
import sys
import time

import pytest
from openpyxl import load_workbook

from form_city import cell_of, export, make_city, run, take, texts

COMMAND = [sys.executable, "-m", "hoagiai_cli", "form", "import", "--ngay", "2025-12-16", "--yes"]


@pytest.fixture
def received(tmp_path):
    root = make_city(tmp_path, 6)
    folder = tmp_path / "nhan"
    folder.mkdir()
    for unit, path in export(tmp_path).items():
        if unit.startswith("ubnd"):
            book = load_workbook(path)
            cell_of(book, "Tiến độ", "ra-soat|Quý IV/2025", "tien_do").value = "Hoàn thành"
            cell_of(book, "Tiến độ", "ra-soat|Quý IV/2025", "ngay").value = "01/12/2025"
            book.save(folder / f"{unit}.xlsx")
    return root, folder


def start(folder, *paths):
    arguments = [*COMMAND, *map(str, paths)]
    return subprocess.Popen(arguments, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def recorded(root):
    return sum(
        path.read_text("utf-8").count("nhiem_vu: ra-soat") for path in (root / "hoa-giai/ket-qua").glob("*.yaml")
    )


def test_two_imports_at_once_lose_nothing(received):
    root, folder = received
    files = sorted(folder.iterdir())
    running = [start(folder.parent, *files[:4]), start(folder.parent, *files[2:])]
    assert [process.wait() for process in running] == [0, 0]
    assert recorded(root) == 6
    assert not list(root.glob(".hoagiai.lock"))


@pytest.mark.skipif(os.name == "nt", reason="Windows không có tín hiệu SIGKILL")
def test_a_killed_import_is_completed_by_the_next(received):
    root, folder = received
    before = texts(root)
    process = start(folder.parent, folder)
    process.wait()
    whole = {name: data for name, data in texts(root).items() if name not in before}
    for number in range(12):
        for name in whole:
            (root / name).unlink(missing_ok=True)
        process = start(folder.parent, folder)
        until = time.monotonic() + 10
        while process.poll() is None and recorded_files(root) <= number % 6 and time.monotonic() < until:
            pass
        process.send_signal(signal.SIGKILL)
        process.wait()
        found = texts(root)
        assert all(found[name] == data for name, data in whole.items() if name in found)
        assert run("validate", cwd=folder.parent)[0] == 0
        assert take(folder.parent, folder)[0] == 0
        assert {name: data for name, data in texts(root).items() if name in whole} == whole


def recorded_files(root):
    return len(list((root / "hoa-giai/ket-qua").glob("*.yaml"))) if (root / "hoa-giai/ket-qua").exists() else 0
