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
