"""Whatever stands in the folder: a finding with its place, never a traceback, never a program that hangs."""

import os
import subprocess
import sys
import time

import pytest

from hoagiai_cli.rules import check
from hoagiai_cli.store import layout
from plan_folder import TASK

TASKS = "hoa-giai-2025/nhiem-vu"
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")


def run(folder, *arguments):
    """Run the command as a user does; a hang fails."""
    done = subprocess.run(
        [sys.executable, "-m", "hoagiai_cli", "validate", *arguments],
        capture_output=True,
        check=False,
        cwd=folder.root.parent,
        timeout=60,
    )
    assert b"Traceback" not in done.stdout + done.stderr
    assert done.stderr == b""
    return done.returncode, done.stdout.decode()


@pytest.mark.skipif(AS_ROOT or sys.platform == "win32", reason="root and Windows read everything")
def test_file_without_permission(folder):
    folder.path(TASK).chmod(0)
    assert "không có quyền truy cập" in folder.only("HG001").message


@pytest.mark.skipif(AS_ROOT or sys.platform == "win32", reason="root and Windows read everything")
def test_folder_without_permission(folder):
    folder.path(TASKS).chmod(0)
    try:
        assert folder.only("HG001").path == f"plans/{TASKS}"
    finally:
        folder.path(TASKS).chmod(0o755)


def refuse(name, error):
    """Return an ``os`` function that fails for one path as the system would."""
    real = getattr(os, name)

    def fake(path, *arguments, **options):
        if str(path).replace(os.sep, "/").endswith(fake.path):
            raise error
        return real(path, *arguments, **options)

    return fake


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "denied"), "không có quyền truy cập"),
        (FileNotFoundError(2, "gone"), "không có tệp hay thư mục này"),
        (OSError(5, "I/O error"), "thiết bị hỏng khi đọc, ghi"),
    ],
)
def test_file_that_the_system_refuses(folder, monkeypatch, error, words):
    fake = refuse("open", error)
    fake.path = TASK
    monkeypatch.setattr(os, "open", fake)
    finding = folder.only("HG001")
    assert words in finding.message
    assert finding.hint


def test_folder_that_the_system_refuses(folder, monkeypatch):
    fake = refuse("scandir", PermissionError(13, "denied"))
    fake.path = TASKS
    monkeypatch.setattr(os, "scandir", fake)
    finding = folder.only("HG001")
    assert finding.path == f"plans/{TASKS}"
    assert "không có quyền truy cập" in finding.message


def test_file_that_vanishes_between_listing_and_reading(folder, monkeypatch):
    def scan_then_lose(root):
        found = layout.scan(root)
        folder.path(TASK).unlink()
        return found

    monkeypatch.setattr(check, "scan", scan_then_lose)
    assert "không có tệp hay thư mục này" in folder.only("HG001").message


def test_file_that_vanishes_before_its_place_is_looked_up(folder):
    folder.append(TASK, "cung_san_pham: [so-ket]\n")
    folder.write(f"{TASKS}/so-ket.yaml", "ma: so-ket\nten: Sơ kết\nchu_tri: [phong-tu-phap]\n")
    assert folder.only("HG212").place.line == 8


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system")
def test_pipe_without_a_writer(folder):
    os.mkfifo(folder.path(f"{TASKS}/ong.yaml"))
    code, printed = run(folder)
    assert code == 1
    assert "ong.yaml:1:1: lỗi HG001" in printed


def test_folder_named_like_a_file(folder):
    folder.path(f"{TASKS}/so-ket.yaml").mkdir()
    assert "là thư mục" in folder.only("HG001").message


@needs_links
def test_link_to_itself(folder):
    folder.path(f"{TASKS}/vong.yaml").symlink_to("vong.yaml")
    folder.path("vong").symlink_to("vong")
    folder.path("ngay-nghi-2").symlink_to(".")
    assert "trỏ vòng" in folder.only("HG001").message


@needs_links
def test_link_out_of_the_folder(folder, tmp_path):
    secret = tmp_path / "mat-khau.yaml"
    secret.write_text("mat_khau: bi-mat\n")
    folder.path(f"{TASKS}/ngoai.yaml").symlink_to(secret)
    assert "trỏ ra ngoài" in folder.only("HG001").message
    assert "bi-mat" not in run(folder)[1]


@needs_links
def test_folder_that_is_a_link_out(folder, tmp_path):
    (tmp_path / "ngoai").mkdir()
    (tmp_path / "ngoai" / "la.yaml").write_text("mat_khau: bi-mat\n")
    folder.path("hoa-giai-2025/nhiem-vu").rename(tmp_path / "cu")
    folder.path("hoa-giai-2025/nhiem-vu").symlink_to(tmp_path / "ngoai")
    assert {finding.code for finding in folder.check()} >= {"HG001"}
    assert "mat_khau" not in run(folder)[1]


@needs_links
def test_link_within_the_folder_is_read(folder):
    folder.path("don-vi/so-tu-phap.yaml").symlink_to("phong-tu-phap.yaml")
    assert folder.codes() == {"HG202"}


def test_large_file_is_not_read(folder):
    with folder.path(TASK).open("wb") as file:
        file.truncate(50_000_000)
    start = time.monotonic()
    code, printed = run(folder)
    assert code == 1
    assert "tap-huan.yaml:1:1: lỗi HG003" in printed
    assert time.monotonic() - start < 20


def test_alias_bomb(folder):
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{chr(letter)}: &{chr(letter)} [{', '.join(['*' + chr(letter - 1)] * 9)}]\n" for letter in range(98, 110)
    )
    folder.write(TASK, bomb)
    code, printed = run(folder)
    assert code == 1
    assert "HG012" in printed
    assert "*a" in printed


ODD_CONTENTS = [
    "a: " + "[" * 200_000,
    "a: " + "{a: " * 200_000,
    "- " * 200_000,
    "? " * 200_000,
    "".join(" " * depth + "a:\n" for depth in range(900)),
    "a: [" + "{" * 390 + "}" * 390 + "]",
    "a: '" + "[" * 100_000 + "'\n",
    "&a [*a]",
    "a: &a\n  b: *a\n",
    "<<: {a: b}\n",
    "? [a]\n: b\n",
    "? {a: b}\n: c\n",
    "a: !!binary |\n  xx\n",
    "a: 0x" + "f" * 5000,
    "a: " + "9" * 5000,
    "a: 1e999999999\n",
    "a: .inf\n",
    "%YAML 9.9\n---\na: b\n",
    "%TAG ! tag:x,2000:\n---\na: !b c\n",
    'a: "\\ud800"\n',
    'a: "\\x00\\x1b[31m"\n',
    "\x00\x00\x00",
    "\ufeff\ufeffma: a\n",
    "ma: a\x85ten: b\u2028c: d\n",
    "'': a\nnull: b\n1: c\ntrue: d\n",
    "a:\n" * 50_000,
    "- [" + "a, " * 100_000 + "]",
    "...\n---\n...\n",
    "# " + "a" * 500_000,
    "ma: |\n" + "  a\n" * 100_000,
]


def test_odd_contents_give_findings_and_no_traceback(folder):
    for number, content in enumerate(ODD_CONTENTS):
        folder.write(f"{TASKS}/tep-{number}.yaml", content)
    start = time.monotonic()
    code, printed = run(folder)
    assert time.monotonic() - start < 30
    assert code == 1
    assert "\x1b" not in printed
    silent = [number for number in range(len(ODD_CONTENTS)) if f"/tep-{number}.yaml:" not in printed]
    assert silent == []


def test_what_is_not_read_is_said(folder):
    folder.write("hoa-giai-2025/nhiem_vu/a.yaml", "ma: a\n")
    folder.write("hoa-giai-2025/ghi-chu.yaml", "a: b\n")
    folder.write("cau_hinh.yaml", "a: b\n")
    folder.write("donvi/a.yaml", "ma: a\n")
    folder.write("don-vi/cu/a.yaml", "ma: a\n")
    folder.write("don-vi/a.YAML", "ma: a\n")
    found = {finding.path for finding in folder.check() if finding.code == "HG016"}
    assert found == {
        "plans/hoa-giai-2025/nhiem_vu",
        "plans/hoa-giai-2025/ghi-chu.yaml",
        "plans/cau_hinh.yaml",
        "plans/donvi/a.yaml",
        "plans/don-vi/cu",
        "plans/don-vi/a.YAML",
    }


def test_other_files_are_left_alone(folder):
    folder.write(".hoagiai.yaml", "a: b\n")
    folder.write(".git/a.yaml", "a: b\n")
    folder.write("templates/bao-cao.yaml", "a: b\n")
    folder.write("hoa-giai-2025/README.md", "a\n")
    folder.write("hoa-giai-2025/van-ban/ke-hoach.docx", b"PK")
    assert folder.check() == []
