"""A time that no calendar has is kept as printed and said with its reason: never as if the plan named none."""

import pytest
from tests.importing.plans import FOOT, HEAD

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.importing.run import YeuCau, understand
from hoagiai_cli.rules.check import check_folder, load_folder
from hoagiai_cli.writing.bringing_in import bring_in


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("Trước ngày 31/11/2024", "không có ngày 31 tháng 11 năm 2024"),
        ("20/02/2024 - 15/02/2024", "khoảng thời gian bắt đầu ngày 20/02/2024"),
        ("Quý 5/2024", "không có quý 5"),
    ],
)
def test_it_is_kept_as_the_tasks_time_and_found(tmp_path, phrase, reason):
    file = tmp_path / "ke-hoach.txt"
    body = (
        "1. Trồng cây chắn sóng\n- Đơn vị chủ trì: Phòng Kinh tế.\n- Đơn vị phối hợp: Ban Chỉ huy quân sự xã.\n"
        f"- Thời gian thực hiện: {phrase}.\n"
    )
    file.write_text(HEAD + body + FOOT, "utf-8")
    request = YeuCau(file, tmp_path / "plans", "kh")
    doubts = [doubt.thong_bao for doubt in understand(request).doc.can_xem_lai]
    assert any(f"không đọc được thời gian “{phrase}”: {reason}" in words for words in doubts)
    bring_in(request)
    folder, _ = load_folder(tmp_path / "plans")
    (task,) = folder.ho_so["kh"].nhiem_vu
    assert task.thoi_gian == phrase
    found = {finding.code: finding.severity for finding in check_folder(tmp_path / "plans")}
    assert found["HG301"] is Severity.LOI
    assert "HG313" not in found
    text = next((tmp_path / "plans/kh/nhiem-vu").glob("*.yaml")).read_text("utf-8")
    assert f"# Cần xem lại: không đọc được thời gian “{phrase}”" in text


@pytest.mark.parametrize(
    ("phrase", "doubt", "code"),
    [
        ("Trước ngày 15/6/2024 (30/9/2024)", "không nói mỗi thời gian là của việc gì", "HG312"),
        ("Quý III, IV năm 2024", "không lặp lại", "HG302"),
        ("Phòng Kinh tế trước 15/5, Văn phòng trước 20/5", "mỗi cơ quan có hạn của mình", "HG312"),
    ],
)
def test_what_validate_asks_about_is_asked_at_once(tmp_path, phrase, doubt, code):
    file = tmp_path / "ke-hoach.txt"
    body = f"1. Trồng cây chắn sóng\n- Đơn vị chủ trì: Phòng Kinh tế.\n- Thời gian thực hiện: {phrase}.\n"
    file.write_text(HEAD + body + FOOT, "utf-8")
    request = YeuCau(file, tmp_path / "plans", "kh")
    said = [item.thong_bao for item in understand(request).doc.can_xem_lai]
    assert any(f"“{phrase}” chưa rõ nghĩa" in words and doubt in words for words in said)
    bring_in(request)
    assert code in {finding.code for finding in check_folder(tmp_path / "plans")}


def test_a_choice_that_settles_one_doubt_leaves_the_other_asked(tmp_path):
    """``cach_doc`` says whether the quarters are one span; what the bracket means it does not say."""
    file = tmp_path / "ke-hoach.txt"
    body = "1. Trồng cây\n- Đơn vị chủ trì: Phòng Kinh tế.\n- Thời gian thực hiện: Quý III, IV/2024 (quý I/2025).\n"
    file.write_text(HEAD + body + FOOT, "utf-8")
    bring_in(YeuCau(file, tmp_path / "plans", "kh"))
    task = next((tmp_path / "plans/kh/nhiem-vu").glob("*.yaml"))
    task.write_text(task.read_text("utf-8") + "cach_doc: ca_khoang\n", "utf-8")
    assert "HG312" in {finding.code for finding in check_folder(tmp_path / "plans")}
