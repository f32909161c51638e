"""Next year's draft: what is certain is moved, what is not is blank and named, nothing of the results comes along."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from form_city import run
from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.language.years import move_years
from hoagiai_cli.rules.check import check_folder, load_folder

PLANS = Path(__file__).parents[2] / "plans"
BLANKS = {"HG208", "HG215", "HG304", "HG313", "HG401", "HG402", "HG403", "HG404"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Quý II, quý IV năm 2025", "Quý II, quý IV năm 2026"),
        ("Quý I/2025", "Quý I/2026"),
        ("Tháng 5/2025", "Tháng 5/2026"),
        ("Từ tháng 3 năm 2025 đến tháng 6 năm 2025", "Từ tháng 3 năm 2026 đến tháng 6 năm 2026"),
        ("Quí IV-2025", "Quí IV-2026"),
        ("Tháng 10-2025", "Tháng 10-2026"),
        ("Quý III.2025", "Quý III.2026"),
        ("Hằng quý", "Hằng quý"),
        ("Năm 2025", "Năm 2026"),
        ("Đề án giai đoạn 2024-2030", "Đề án giai đoạn 2024-2030"),
        ("Đề án giai đoạn 2021 - 2025", "Đề án giai đoạn 2021 - 2025"),
        ("theo Kế hoạch số 2283/KH-UBND ngày 04/7/2024", "theo Kế hoạch số 2283/KH-UBND ngày 04/7/2024"),
        ("theo Nghị quyết số 46/2024/NQ-HĐND ngày 30 tháng 9 năm 2024", None),
        ("Luật Hòa giải ở cơ sở năm 2013", "Luật Hòa giải ở cơ sở năm 2013"),
        ("dự toán được giao năm 2025 theo Thông tư số 56/2023/TT-BTC ngày 18/8/2023", None),
    ],
)
def test_certain_years(before, after):
    found = move_years(before, 2025, 2026)
    assert found.doubts == ()
    assert found.text == (before.replace("giao năm 2025", "giao năm 2026") if after is None else after)


@pytest.mark.parametrize(
    ("before", "after", "suggestion"),
    [
        ("trước ngày 25/02/2025", "trước ngày …/…/2026", "trước ngày 25/02/2026"),
        ("ngày 15 tháng 6 năm 2025", "ngày …/…/2026", "ngày 15 tháng 6 năm 2026"),
        ("Đến năm 2025, 100% tổ hòa giải", None, None),
        ("Năm học 2025-2026", None, None),
        ("Quý I/2026", None, None),
        ("so với năm 2024", None, None),
        ("Luật Phổ biến sửa đổi năm 2025", None, None),
        ("Kế hoạch số 362/KH-UBND ngày 22/01/2025 về công tác; hòa giải năm 2025", None, None),
        ("Kế hoạch số 17/2025/KH-UBND", None, None),
        ("đợt 2025/2", None, None),
        ("thực hiện từ 2025 trở đi", None, None),
        ("trước ngày 15/11/25", None, None),
    ],
)
def test_what_is_not_certain_is_named(before, after, suggestion):
    found = move_years(before, 2025, 2026)
    assert found.doubts
    assert found.text == (after or before)
    assert found.suggestion == (suggestion or before)


@given(st.text(alphabet="năm 20256/.-Quý()KHUBND số;", max_size=60))
def test_any_text_is_read_and_only_the_plans_year_moves(text):
    found = move_years(text, 2025, 2026)
    if "2025" not in text:
        assert found.text == text


@pytest.fixture
def top(tmp_path):
    shutil.copytree(PLANS, tmp_path / "plans", ignore=shutil.ignore_patterns("ket-qua", ".hoagiai*"))
    return tmp_path


def test_the_seed_moves_to_the_next_year(top):
    before = {path: path.read_bytes() for path in (top / "plans").rglob("*.yaml")}
    code, text = run("rollover", "--sang", "2026", "--nam", "2025", "--ngay", "2025-12-20", cwd=top)
    assert code == 0, text
    assert all(path.read_bytes() == data for path, data in before.items())
    folder, findings = load_folder(top / "plans")[0], check_folder(top / "plans")
    assert {finding.code for finding in findings if "2026" in finding.path} <= BLANKS
    assert not [finding for finding in findings if finding.severity is Severity.LOI]
    plan = folder.ho_so["hoa-giai-2026"]
    times = {task.so: task.thoi_gian for task in plan.nhiem_vu}
    assert times == {
        "1": "Quý I/2026",
        "2": "Năm 2026",
        "3": "Năm 2026",
        "4": "Năm 2026",
        "5": "Quý II, quý IV năm 2026",
        "6": "Năm 2026",
        "7": "Năm 2026",
        "8": "Quý III, IV năm 2026",
        "9": "Quý IV năm 2026",
        "III.1": "Định kỳ",
        "III.2": None,
    }
    document = plan.ke_hoach
    assert (document.so, str(document.ngay), document.nguoi_ky.ho_ten) == (None, "2026", None)
    assert document.trich_yeu.endswith("năm 2026")
    assert "số 362/KH-UBND ngày 22/01/2025" in document.loi_dan[0]
    assert "pháp luật năm 2025" in document.loi_dan[0], "the cited plan's own title"
    assert plan.ket_qua == {}
    assert folder.don_vi["ubnd-cac-xa-phuong-2026"].thanh_vien == (
        "ubnd-phuong-doan-ket-2025",
        "ubnd-phuong-tan-phong-2025",
    )
    assert "nhiệm vụ III.2: thời gian để trống, năm trước ghi “trước ngày 25/02/2025”" in text
    assert "UBND thành phố Lai Châu đã chấm dứt, chưa biết cơ quan nào ban hành kế hoạch" in text
    assert "chưa hoàn thành trong năm 2025: nhiệm vụ 1 (8/8 phần việc)" in text
    assert run("fmt", "--check", cwd=top)[0] == 0
    # The draft of next year is not taken for the running plan, and no second draft is made over it.
    assert "hoa-giai-2025" in run("status", "--ngay", "2025-12-20", cwd=top)[1]
    assert run("rollover", "--sang", "2026", "--nam", "2025", "--ngay", "2025-12-20", cwd=top)[0] == 2
    # It can be taken back whole.
    assert run("undo", "-y", cwd=top)[0] == 0
    assert not (top / "plans/hoa-giai-2026").exists()


def test_a_year_before_is_refused(top):
    code, text = run("rollover", "--sang", "2025", "--nam", "2025", cwd=top)
    assert code == 2
    assert "phải là năm sau" in text
