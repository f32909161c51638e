"""The command reference is the program's own help, and the example in each command's help runs."""

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

ROOT = Path(__file__).parents[2]
SPEC = importlib.util.spec_from_file_location("tao_lenh", ROOT / "docs" / "tao_lenh.py")
tao_lenh = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(tao_lenh)

LEAVES = [
    (path, command)
    for path, command, _ in tao_lenh.every_command()
    if not isinstance(command, click.Group)
]  # fmt: skip
_EXAMPLE = re.compile(r"Ví dụ: (hoagiai .+?)(?:\n\s*\n|\Z)", re.DOTALL)


def run(line, cwd):
    return subprocess.run(
        [sys.executable, "-m", "hoagiai_cli", *shlex.split(line)[1:]],
        cwd=cwd,
        env={**os.environ, "COLUMNS": "80"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
    )


def assert_serves(line, cwd):
    """See that the server says where it is; it runs until it is ended."""
    pytest.importorskip("uvicorn", reason="chưa cài phần web")
    server = subprocess.Popen(
        [sys.executable, "-m", "hoagiai_cli", *shlex.split(line)[1:]],
        cwd=cwd,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    )
    try:
        assert "Mở bằng liên kết này" in server.stderr.readline()
        assert server.stderr.readline().startswith("http://127.0.0.1:")
    finally:
        server.terminate()
        server.communicate(timeout=30)


@pytest.fixture
def folder(tmp_path):
    """The plan of this project, with two commits and what the examples name."""
    for name in ("plans", "schemas"):
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / "ke-hoach.txt").write_text(PLAN, "utf-8")
    (tmp_path / "tra-loi.yaml").write_text(ANSWERS, "utf-8")

    def git(*arguments):
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments], cwd=tmp_path, check=True
        )

    git("init", "-q")
    git("add", "-A")
    git("commit", "-q", "-m", "1")
    git("commit", "-q", "-m", "2", "--allow-empty")
    return tmp_path


ANSWERS = """\
phat_hanh:
  - don_vi: ubnd-phuong-tan-phong-2025
    ky_hieu: UBND
    nguoi_ky: {quyen_han: [CHỦ TỊCH], ho_ten: Nguyễn Văn Mẫu}
"""
PLAN = """\
KẾ HOẠCH
Triển khai công tác hòa giải ở cơ sở năm 2025

II. NHIỆM VỤ CỤ THỂ
1. Tổ chức tập huấn
- Cơ quan chủ trì: Phòng Tư pháp.
- Cơ quan phối hợp: UBND các xã, phường.
- Thời gian thực hiện: Quý II năm 2025.
"""

BEFORE = {
    "hoagiai form import": ["hoagiai form export --quy II --nam 2025 -o bieu-mau"],
    "hoagiai document check": ["hoagiai report --sau-thang -o bao-cao.docx"],
    "hoagiai text": ["hoagiai document ke-hoach -o ke-hoach.docx"],
}
WAITING = """\
don_vi: phong-tu-phap
nhat_ky:
  - {nhiem_vu: tap-huan, dot: Quý II/2025, tien_do: hoan_thanh, ngay: 2025-05-20, trang_thai: cho_duyet}
"""


def test_page_is_fresh():
    assert (ROOT / "docs" / "lenh.md").read_text("utf-8") == tao_lenh.page(), "run: python docs/tao_lenh.py"


@pytest.mark.skipif(not shutil.which("git"), reason="máy này không có git")
@pytest.mark.parametrize(("path", "command"), LEAVES, ids=[path for path, _ in LEAVES])
def test_the_example_in_the_help_runs(path, command, folder):
    found = _EXAMPLE.search(command.help or "")
    assert found, f"{path} has no example"
    line = " ".join(found[1].split())
    assert line.startswith(path)
    if path in {"hoagiai form accept", "hoagiai form return"}:
        results = folder / "plans/hoa-giai-2025/ket-qua"
        results.mkdir()
        (results / "phong-tu-phap.yaml").write_text(WAITING, "utf-8")
    for earlier in BEFORE.get(path, ()):
        assert run(earlier, folder).returncode == 0
    if path == "hoagiai serve":
        assert_serves(line, folder)
        return
    result = run(line, folder)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Traceback" not in result.stderr
