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
from hoagiai_cli.writing.rollover.texts import Years

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
        ("Năm 2025 mời 05 đồng chí", "Năm 2026 mời 05 đồng chí"),
        ("Ban hành Kế hoạch kiểm tra năm 2025", "Ban hành Kế hoạch kiểm tra năm 2026"),
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
        ("Thực hiện Kế hoạch số 310/KH-UBND ngày 25/12/2024 của UBND TP. Mẫu về chuyển đổi số năm 2025", None, None),
        ("theo Chương trình công tác năm 2025 (số 12-CTr/ĐU)", None, None),
        ("theo Kế hoạch của UBND tỉnh ngày 25/12/2024 về chuyển đổi số năm 2025", None, None),
        ("theo Kế hoạch của UBND tỉnh ngày 15/01/2025 về chuyển đổi số năm 2025", None, None),
        ("Kế hoạch số …/KH-UBND về chuyển đổi số năm 2025", None, None),
        ("Từ nguồn ngân sách xã năm 2025: 150.000.000 đồng", None, None),
        ("Kinh phí năm 2025 là 1,2 tỷ đồng, giải ngân trước ngày 30/6/2025", None, None),
        ("Dự toán năm 2025: 15.000", None, None),
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


BUDGET = """doan:
  - "Kinh phí năm 2025:"
  - "Ngân sách xã: 150.000.000 đồng."
  - "Năm 2025 mở hai lớp."
"""


def test_notes_that_nobody_settled_and_sums_go_along_as_they_are(top):
    task = top / "plans/hoa-giai-2025/nhiem-vu/kiem-tra.yaml"
    note = "“Nguyễn Văn Mẫu” là người, không phải cơ quan; hãy xem ai chủ trì"
    head, _, rest = task.read_text("utf-8").partition("\n")
    assert "doan:" not in rest
    lines = (
        f"{head}\n# Cần xem lại: “Nguyễn Văn Mẫu” là người,\n# không phải cơ quan; hãy xem ai chủ trì.\n{rest}{BUDGET}"
    )
    task.write_text(lines, encoding="utf-8")
    code, text = run("rollover", "--sang", "2026", "--nam", "2025", "--ngay", "2025-12-20", cwd=top)
    assert code == 0, text
    after = (top / "plans/hoa-giai-2026/nhiem-vu/kiem-tra.yaml").read_text("utf-8")
    assert note in " ".join(after.replace("\n#", " ").split())
    assert f"nhiệm vụ 8: {note}" in " ".join(text.split())
    assert "Kinh phí năm 2025:" in after
    assert "Năm 2026 mở hai lớp." in after
    assert "lời dẫn vào số tiền “150.000.000 đồng” giữ nguyên năm 2025" in " ".join(text.split())


def test_a_table_of_sums_stays_whole():
    look: list[str] = []
    table = {
        "cot": ["noi_dung", "tien"],
        "dau": 1,
        "hang": [{"o": ["Nội dung", "Kinh phí năm 2025 (triệu đồng)"]}, {"o": ["Tập huấn năm 2025", "15"]}],
    }
    assert Years(2025, 2026).moved(table, look) == table
    assert look
