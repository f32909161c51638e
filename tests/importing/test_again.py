"""Importing into a folder that is there: nothing is overwritten, ids stay, only what changed is written."""

import pytest
from plans import FOOT, HEAD

FIRST = (
    HEAD
    + """1. Ban hành phương án
- Cơ quan chủ trì: Phòng Nông nghiệp.
- Thời gian thực hiện: Quý I/2024.

2. Diễn tập
- Cơ quan chủ trì: Công an huyện.
- Thời gian thực hiện: Quý II/2024.
"""
    + FOOT
)
AMENDED = (
    FIRST.replace("Quý II/2024", "Quý III/2024")
    .replace(
        "1. Ban hành", "1. Trực ban\n- Cơ quan chủ trì: Văn phòng.\n- Thời gian thực hiện: Năm 2024.\n\n2. Ban hành"
    )
    .replace("2. Diễn tập", "3. Diễn tập")
)


@pytest.fixture
def once(written, tmp_path):
    assert written(FIRST, "--ma", "thien-tai").code == 0
    task = tmp_path / "plans/thien-tai/nhiem-vu/dien-tap.yaml"
    task.write_text(task.read_text("utf-8") + "# Ghi chú của cơ quan\nghi_chu: Đã bàn\n", "utf-8")
    return {path: path.read_bytes() for path in sorted((tmp_path / "plans").rglob("*.yaml"))}


def now(tmp_path):
    return {path: path.read_bytes() for path in sorted((tmp_path / "plans").rglob("*.yaml"))}


def test_the_same_document_changes_nothing(once, written, tmp_path):
    ran = written(FIRST)
    assert ran.code == 0
    assert "không có gì thay đổi" in ran.out
    assert now(tmp_path) == once


def test_an_amended_plan_shows_the_differences_and_writes_none(once, written, tmp_path):
    ran = written(AMENDED)
    assert ran.code == 1
    assert "thời gian: Quý II/2024 → Quý III/2024" in ran.out
    assert "truc-ban.yaml: mới" in ran.out
    assert now(tmp_path) == once


def test_force_writes_only_what_changed_and_keeps_ids_and_comments(once, written, tmp_path, hoagiai):
    assert written(AMENDED, "--force").code == 0
    after = now(tmp_path)
    changed = {path.name for path in once if after[path] != once[path]}
    assert changed == {"dien-tap.yaml", "ban-hanh-phuong-an.yaml"}
    assert {path.name for path in after} - {path.name for path in once} == {"truc-ban.yaml", "van-phong.yaml"}
    text = (tmp_path / "plans/thien-tai/nhiem-vu/dien-tap.yaml").read_text("utf-8")
    assert "# Ghi chú của cơ quan\nghi_chu: Đã bàn" in text
    assert 'so: "3"' in text
    assert hoagiai("validate").code == 0


def test_a_task_that_is_gone_is_told_and_kept(once, written, tmp_path):
    shorter = FIRST[: FIRST.index("2. Diễn tập")] + FOOT
    ran = written(shorter, "--force")
    assert "dien-tap" in ran.out
    assert "văn bản không còn" in ran.out
    assert (tmp_path / "plans/thien-tai/nhiem-vu/dien-tap.yaml").exists()


def test_known_units_are_found_in_other_spellings(once, written, tmp_path):
    other = (
        FIRST.replace("15/KH", "16/KH")
        .replace("năm 2024\n", "giai đoạn 2024 - 2026\n")
        .replace("Công an huyện", "CÔNG AN HUYỆN")
    )
    ran = written(other, "--ma", "khac")
    assert ran.code == 0, ran.out
    assert "chu_tri: [cong-an-huyen]" in (tmp_path / "plans/khac/nhiem-vu/dien-tap.yaml").read_text("utf-8")


def test_dry_run_writes_nothing_and_json_keeps_the_contract(written, tmp_path):
    ran = written(FIRST, "--dry-run", "--format", "json")
    assert ran.code == 0
    assert not (tmp_path / "plans").exists()
    data = ran.json
    assert data["phien_ban"] == 1
    assert data["van_ban"] == {
        "so_ky_hieu": "15/KH-UBND",
        "ngay": "2024-03-05",
        "co_quan_ban_hanh": "ỦY BAN NHÂN DÂN HUYỆN SÔNG GIẢ",
        "trich_yeu": "Công tác phòng chống thiên tai năm 2024",
    }
    first = data["nhiem_vu"][0]
    assert (first["so"], first["ten"], first["chu_tri"], first["phoi_hop"], first["thoi_gian"], first["khac"]) == (
        "1", "Ban hành phương án", ["Phòng Nông nghiệp"], [], "Quý I/2024", {},
    )  # fmt: skip
    assert first["vi_tri"].startswith("dòng ")
    assert set(data["doan_van"]) == {"tong", "dung", "giu", "bo"}


def test_a_lead_that_is_not_named_is_asked_for(written, tmp_path, hoagiai):
    assert written(HEAD + "1. Trực ban\n- Thời gian thực hiện: Năm 2024.\n" + FOOT, "--ma", "x").code == 0
    text = (tmp_path / "plans/x/nhiem-vu/truc-ban.yaml").read_text("utf-8")
    assert "chu_tri: [chua-neu-chu-tri]" in text
    assert "# Cần xem lại:" in text
    printed = hoagiai("document", "ke-hoach", "--format", "md").out
    assert "Trực ban" in printed
    assert "chủ trì" not in printed.split("Trực ban")[1]
    assert hoagiai("validate").code == 0


def test_wrong_usage(written, hoagiai):
    assert hoagiai("import", "khong-co.docx").code == 2
    assert written(FIRST, "--ma", "Mã Sai").code == 2
    undated = FIRST.replace("năm 2024", "").replace("Sông Giả, ngày 05 tháng 3", "")
    assert "--nam" in written(undated).err
    assert written(undated, "--nam", "2024").code == 0
