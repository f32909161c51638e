"""``hoagiai status`` and ``show`` as a user runs them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PLANS = Path(__file__).parent.parent.parent / "plans"


def run(*arguments, cwd=None, **env):
    return subprocess.run(
        [sys.executable, "-m", "hoagiai_cli", *arguments],
        capture_output=True,
        cwd=cwd,
        env={**os.environ, **env},
    )


def status(*arguments):
    result = run("status", "--goc", str(PLANS), "--format", "json", *arguments)
    assert result.returncode == 0, result.stderr.decode()
    return json.loads(result.stdout.decode("utf-8"))


def test_the_contract_of_the_json():
    data = status("--ngay", "2025-04-01")
    assert (data["phien_ban"], data["nam"], data["ngay"]) == (1, 2025, "2025-04-01")
    first = data["nhiem_vu"][0]
    assert {key: first[key] for key in ("ma", "so", "ten", "thoi_gian", "tinh_trang")} == {
        "ma": "ban-hanh-ke-hoach",
        "so": "1",
        "ten": "Ban hành Kế hoạch thực hiện công tác hòa giải ở cơ sở",
        "thoi_gian": "Quý I/2025",
        "tinh_trang": "qua_han",
    }
    part = next(part for part in first["phan_viec"] if part["don_vi"] == "ubnd-phuong-tan-phong")
    expected = {
        "don_vi": "ubnd-phuong-tan-phong",
        "ten_don_vi": "UBND phường Tân Phong",
        "dot": "Quý I/2025",
        "bat_dau": "2025-01-01",
        "han": "2025-03-31",
        "tien_do": None,
        "ngay_hoan_thanh": None,
        "tinh_trang": "qua_han",
        "so_ngay_qua_han": 1,
    }
    assert {key: part[key] for key in expected} == expected
    assert data["tong_hop"] == {
        "tong": 61,
        "hoan_thanh_dung_han": 0,
        "hoan_thanh_qua_han": 0,
        "hoan_thanh_khong_han": 0,
        "chua_hoan_thanh_trong_han": 45,
        "chua_hoan_thanh_qua_han": 15,
        "khong_xac_dinh_han": 1,
        "tam_dung": 0,
        "khong_thuc_hien": 0,
    }


def test_a_quarter_selects_what_falls_due_and_marks_what_is_left_from_before():
    data = status("--ngay", "2025-06-30", "--quy", "II")
    parts = [(task["so"], part["dot"], part["ton_truoc"]) for task in data["nhiem_vu"] for part in task["phan_viec"]]
    assert set(parts) == {
        ("1", "Quý I/2025", True),
        ("5", "Quý II/2025", False),
        ("III.2", "Trước ngày 25/02/2025", True),
    }
    assert data["tong_hop"]["tong"] == len(parts) == 16


def test_names_of_two_bodies_are_told_apart():
    data = status("--ngay", "2025-07-01", "--don-vi", "ubnd-phuong-tan-phong-2025")
    holders = {part["ten_dang_giu"] for task in data["nhiem_vu"] for part in task["phan_viec"]}
    assert holders == {"UBND phường Tân Phong (từ 01/7/2025)"}


@pytest.mark.parametrize("encoding", ["cp1252", "cp1258", "ascii", "utf-8"])
def test_a_pipe_of_any_encoding_gets_utf_8_without_colour(encoding):
    result = run("status", "--goc", str(PLANS), "--ngay", "2025-04-01", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    text = result.stdout.decode("utf-8")
    assert "Ban hành Kế hoạch thực hiện công tác" in text
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 80


def test_fail_overdue():
    assert run("status", "--goc", str(PLANS), "--ngay", "2025-04-01", "--fail-overdue").returncode == 1
    assert run("status", "--goc", str(PLANS), "--ngay", "2025-02-24", "--fail-overdue").returncode == 0


def test_the_folder_is_found_upwards(tmp_path):
    inside = PLANS / "hoa-giai-2025" / "nhiem-vu"
    assert b"hoa-giai-2025" in run("status", cwd=inside).stdout
    outside = run("status", cwd=tmp_path)
    assert outside.returncode == 2
    assert "không tìm thấy thư mục “plans”" in outside.stderr.decode("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["--ke-hoach", "khac"],
            "không có kế hoạch “khac”; hiện có: Công tác hòa giải ở cơ sở năm 2025 (hoa-giai-2025)",
        ),
        (["--nam", "2031"], "không có kế hoạch nào của năm 2031"),
        (["--quy", "V"], "không có quý “V”"),
        (["--ngay", "31/02/2025"], "không có ngày 31/02/2025 trong lịch"),
        (["--ngay", "2025-02-30"], "không có ngày 2025-02-30 trong lịch"),
        (["--ngay", "hôm kia"], "“hôm kia” không phải một ngày; viết ngày/tháng/năm"),
        (["--don-vi", "khac"], "không có đơn vị “khac”"),
        (["--nhiem-vu", "khac"], "không có nhiệm vụ “khac”"),
        (["--goc", "khong-co"], "không có thư mục khong-co"),
    ],
)
def test_what_is_not_there_is_said(arguments, said):
    result = run("status", *(["--goc", str(PLANS)] if "--goc" not in arguments else []), *arguments)
    assert result.returncode == 2
    assert said in result.stderr.decode("utf-8")
    assert result.stdout == b""


def test_no_status_is_built_on_a_folder_with_errors(tmp_path):
    import shutil

    shutil.copytree(PLANS, tmp_path / "plans")
    path = tmp_path / "plans" / "hoa-giai-2025" / "nhiem-vu" / "tap-huan.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("thoi_gian:", "thoi_gain:"), encoding="utf-8")
    result = run("status", cwd=tmp_path)
    assert result.returncode == 1
    assert result.stdout == b""
    assert "nhiem-vu/tap-huan.yaml:" in result.stderr.decode("utf-8")
    assert "có phải “thoi_gian”?" in result.stderr.decode("utf-8")


def test_show_says_why():
    text = run("show", "tap-huan", "--goc", str(PLANS), "--ngay", "2025-07-02").stdout.decode("utf-8")
    flat = " ".join(text.split())
    assert "Kế hoạch ghi “Quý II, quý IV năm 2025”." in flat
    assert "Từ ngày 01/7/2025 chưa xác định cơ quan tiếp nhận phần việc này." in flat
    assert "Tính đến hết ngày 02/7/2025 chưa có báo cáo nào." in flat
    assert "đến hết ngày 02/7/2025 quá hạn 2 ngày." in flat
    assert max(map(len, text.splitlines())) <= 80


def test_show_a_unit_tells_what_it_holds():
    text = run("show", "ubnd-phuong-tan-phong-2025", "--goc", str(PLANS), "--ngay", "2025-07-02").stdout.decode("utf-8")
    assert "UBND phường Tân Phong (từ 01/7/2025)" in text
    assert "Phần việc đang giữ thay đơn vị cũ" in text
    assert "III.2, Trước ngày 25/02/2025 [UBND xã San Thàng]: quá hạn 128 ngày" in text


def test_show_suggests_a_near_id():
    result = run("show", "tap-huann", "--goc", str(PLANS))
    assert result.returncode == 2
    assert "(tap-huan)?" in result.stderr.decode("utf-8")


def test_csv_has_one_line_a_part():
    result = run("status", "--goc", str(PLANS), "--format", "csv", "--ngay", "2025-04-01")
    assert len(result.stdout.decode("utf-8").splitlines()) == 62


def test_a_unit_that_only_helps_is_told_so_in_a_sentence():
    from hoagiai_cli.cli.status_nothing import nothing_lines
    from hoagiai_cli.rules.check import load_folder
    from hoagiai_cli.tracking.compute import track
    from hoagiai_cli.tracking.selection import Selection, select

    folder, _ = load_folder(PLANS)
    plan = folder.ho_so["hoa-giai-2025"]
    day = plan.ke_hoach.thoi_ky.tu
    led = {unit for part in track(folder, plan, day).phan_viec for unit in part.cac_don_vi}
    helping = sorted({unit for task in plan.nhiem_vu for unit in task.phoi_hop} - led)
    for unit in (helping[0], "don-vi-khac"):
        whole = select(track(folder, plan, day), Selection(don_vi=(unit,)))
        said = " ".join(line.text for line in nothing_lines(folder, whole, (unit,)))
        assert "không chủ trì nhiệm vụ nào của kế hoạch này" in said
        assert ("phối hợp" in said and "nhiệm vụ:" in said) if unit == helping[0] else "cũng không phối hợp" in said
