"""What version 0.1.0 wrote stays readable and valid, and the forms that it sent out come in; see 0.1.0.md."""

import hashlib
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml

from hoagiai_cli.model.ket_qua import KetQua, KinhPhi
from hoagiai_cli.model.phe_duyet import PheDuyet
from hoagiai_cli.model.spending import spent_by
from hoagiai_cli.rules.check import check_folder, load_folder
from hoagiai_cli.tracking.compute import track

HERE = Path(__file__).parent
FROZEN = HERE / "0.1.0"
PLAN = "hoa-giai-mau-2025"
FORMS = ("ubnd-phuong-mau-hai", "ubnd-phuong-mau-mot")


@pytest.fixture
def copy(tmp_path, monkeypatch):
    shutil.copytree(FROZEN, tmp_path / "0.1.0")
    monkeypatch.chdir(tmp_path / "0.1.0")
    return tmp_path / "0.1.0"


def _run(*arguments):
    return subprocess.run([sys.executable, "-m", "hoagiai_cli", *arguments], check=False).returncode


def _holds(now, then):
    """Tell whether data says at least what older data said: keys may have been added, values may not have changed."""
    if isinstance(then, dict):
        return isinstance(now, dict) and all(key in now and _holds(now[key], value) for key, value in then.items())
    if isinstance(then, list):
        return isinstance(now, list) and len(now) == len(then) and all(map(_holds, now, then))
    return now == then


def _spent_in(result):
    """Return the spending of a file of 0.1.0 as that of the forms' period, the fourth quarter."""
    told = result.get("kinh_phi")
    return told and KinhPhi.model_validate({**told, "den": date(2025, 12, 31)})


def test_nobody_has_touched_the_frozen_files():
    listed = dict(reversed(line.split("  ", 1)) for line in (HERE / "0.1.0.sha256").read_text("utf-8").splitlines())
    found = {
        path.relative_to(FROZEN).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in FROZEN.rglob("*")
        if path.is_file()
    }
    assert found == listed


def test_the_folder_is_read_whole_and_without_a_finding(copy):
    folder, findings = load_folder(Path("plans"))[0], check_folder(Path("plans"))
    assert findings == []
    plan = folder.ho_so[PLAN]
    assert (len(plan.nhiem_vu), len(plan.ket_qua), len(folder.don_vi), list(folder.ngay_nghi)) == (5, 4, 7, [2025])
    assert _run("fmt", "--check") == 0


def test_the_status_of_a_day_is_what_it_was(copy):
    folder, _ = load_folder(Path("plans"))
    found = track(folder, folder.ho_so[PLAN], date(2025, 12, 20))
    assert [(part.nhiem_vu, part.don_vi, part.ten_dot, part.tinh_trang.value) for part in found.phan_viec] == [
        ("ban-hanh-ke-hoach", "ubnd-phuong-mau-mot", "Quý I/2025", "hoan_thanh_dung_han"),
        ("ban-hanh-ke-hoach", "ubnd-phuong-mau-hai", "Quý I/2025", "hoan_thanh_qua_han"),
        ("ban-hanh-ke-hoach", "ubnd-xa-mau-ba", "Quý I/2025", "hoan_thanh_dung_han"),
        ("kien-toan-to-hoa-giai", "ubnd-phuong-mau-mot", "Năm 2025", "sap_den_han"),
        ("kien-toan-to-hoa-giai", "ubnd-phuong-mau-hai", "Năm 2025", "sap_den_han"),
        ("kien-toan-to-hoa-giai", "ubnd-xa-mau-ba", "Năm 2025", "sap_den_han"),
        ("tap-huan", "phong-tu-phap", "Quý II/2025", "hoan_thanh_dung_han"),
        ("tap-huan", "phong-tu-phap", "Quý IV/2025", "sap_den_han"),
        ("kiem-tra", "phong-tu-phap", "Quý III - Quý IV/2025", "sap_den_han"),
        ("tong-ket", "phong-tu-phap", "Tháng 11/2025", "qua_han"),
    ]


def test_its_approvals_still_guard_what_binds(copy):
    acts = PheDuyet.model_validate(yaml.safe_load((copy / "plans" / PLAN / "phe-duyet.yaml").read_text("utf-8")))
    assert list(acts.hien_hanh) == ["ban-hanh-ke-hoach", "kien-toan-to-hoa-giai", "tap-huan", "kiem-tra", "tong-ket"]
    for name, old, new in (
        ("tong-ket", "tháng 11/2025", "tháng 12/2025"),
        ("tap-huan", "den: 2025-07-31", "den: 2025-08-31"),
    ):
        path = copy / "plans" / PLAN / "nhiem-vu" / f"{name}.yaml"
        before = path.read_text("utf-8")
        assert old in before
        path.write_text(before.replace(old, new), "utf-8")
        assert "HG601" in {finding.code for finding in check_folder(Path("plans")) if name in finding.path}
        path.write_text(before, "utf-8")


def test_its_forms_come_in_as_they_came_in_then(copy):
    assert _run("form", "import", "bieu", "--ngay", "2025-12-10", "-y") == 0
    for name in FORMS:
        now = yaml.safe_load((copy / "plans" / PLAN / "ket-qua" / f"{name}.yaml").read_text("utf-8"))
        then = yaml.safe_load((copy / "sau-khi-nhan" / f"{name}.yaml").read_text("utf-8"))
        # 0.1.0 wrote what was spent over what the quarter before had told; now both stay, each with its day.
        assert spent_by(KetQua.model_validate(now)) == _spent_in(then)
        then.pop("kinh_phi", None)
        assert _holds(now, then), (now, then)
    assert check_folder(Path("plans")) == []
    assert _run("form", "import", "bieu", "--ngay", "2025-12-11", "-y") == 0
    for name in FORMS:  # nothing twice
        now = yaml.safe_load((copy / "plans" / PLAN / "ket-qua" / f"{name}.yaml").read_text("utf-8"))
        then = yaml.safe_load((copy / "sau-khi-nhan" / f"{name}.yaml").read_text("utf-8"))
        assert len(now["nhat_ky"]) == len(then["nhat_ky"])
