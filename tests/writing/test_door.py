"""What the door refuses and what it lets through."""

import os
from pathlib import Path

import pytest
from commands import COMMANDS, EXTEND, UPDATE, WARD, city, everything, run
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoagiai_cli.gathering.files import Addition, Setting, edit_results
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.store.canonical import canonical

ODD = st.one_of(
    st.text(st.sampled_from("ạb ,:%#-\"'\\\n[]{}&*!|>@`?=~0189.e_"), min_size=1, max_size=200),
    st.sampled_from(
        ["03388", "1:30", "yes", "0x1F", "1e5", "-1", "- a", "# a", "a: b", "a #b", "~", "2025-01-01", ".5"]
    ),
)


@given(ODD, ODD)
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_everything_written_has_its_canonical_form(tmp_path, text, other):
    record = {"nhiem_vu": "a", "van_ban": {"so_ky_hieu": other}, "noi_dung": text}
    edit = edit_results(tmp_path, "p", "x", [Addition("nhat_ky", record), Setting(("kinh_phi", "du_toan"), 5)])
    assert canonical("", edit.after, KetQua) == edit.after


def test_an_error_that_was_there_does_not_block_and_one_that_comes_does(tmp_path):
    root = city(tmp_path)
    with (root / "hoa-giai/nhiem-vu/tuyen-truyen.yaml").open("a", encoding="utf-8") as file:
        file.write("khoa_la: 1\n")
    code, text = run(*UPDATE, cwd=tmp_path)
    assert code == 0, text
    code, text = run(*EXTEND, "--don-vi", WARD, cwd=tmp_path)
    assert code == 0, text


def test_the_same_extension_is_written_once(tmp_path):
    city(tmp_path)
    run(*EXTEND, cwd=tmp_path)
    after = everything(tmp_path)
    code, text = run(*EXTEND, cwd=tmp_path)
    assert (code, everything(tmp_path)) == (0, after)
    assert "đã có" in text


def test_a_block_text_that_ends_with_the_file_keeps_its_words(tmp_path):
    root = city(tmp_path)
    path = root / f"hoa-giai/ket-qua/{WARD}.yaml"
    path.write_text(
        f"don_vi: {WARD}\nnhat_ky:\n  - nhiem_vu: tuyen-truyen\n    tien_do: dang_thuc_hien\n    ngay: 2025-03-01\n    noi_dung: |\n      Đã mời",
        encoding="utf-8",
    )
    code, text = run(*UPDATE, cwd=tmp_path)
    assert code == 0, text
    assert "noi_dung: |-\n      Đã mời\n  - nhiem_vu: ra-soat\n" in path.read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="Windows cần quyền riêng để tạo liên kết")
@pytest.mark.parametrize(
    ("name", "link"),
    [
        ("template copy", "plans/templates"),
        ("import", "plans/mau-2026"),
        ("init", ".github"),
        ("update", "plans/.hoagiai"),
    ],
)
def test_no_link_leads_a_write_outside(tmp_path, name, link):
    top, outside = tmp_path / "trong", tmp_path / "ngoai"
    top.mkdir()
    outside.mkdir()
    city(top)
    (top / link).symlink_to(outside, target_is_directory=True)
    before = everything(top)
    code, text = run(*COMMANDS[name], cwd=top)
    assert code == 2, text
    assert "liên kết" in text
    assert list(outside.iterdir()) == []
    assert everything(top) == before


def test_formatting_a_file_of_another_folder_is_not_said_to_be_in_order(tmp_path):
    one, two = tmp_path / "mot", tmp_path / "hai"
    for top in (one, two):
        top.mkdir()
        city(top)
    file = two / "plans/hoa-giai/nhiem-vu/kiem-tra.yaml"
    code, text = run("fmt", "--check", file, cwd=one)
    assert code == 1, text
    stranger = two / "ke-hoach.txt"
    code, text = run("fmt", "--check", stranger, "--goc", "plans", cwd=one)
    assert code == 2, text
    assert "không phải tệp kế hoạch" in text


@pytest.mark.parametrize("day", ["2025-W01-1", "٢٠٢٥-٠١-٠١", "20250101", "31/2/2025"])
def test_what_is_no_day_is_one_for_no_command(tmp_path, day):
    city(tmp_path)
    assert run("status", "--ngay", day, cwd=tmp_path)[0] == 2
    assert run("update", "ra-soat", "--don-vi", WARD, "--tien-do", "hoan_thanh", "--ngay", day, cwd=tmp_path)[0] == 2


def test_a_day_is_read_the_same_by_every_command(tmp_path):
    city(tmp_path)
    assert run("status", "--ngay", "01-12-2025", cwd=tmp_path)[0] == 0
    assert run("init", "--nam", "99999", cwd=tmp_path)[0] == 2


def test_a_save_that_comes_while_writing_is_kept(tmp_path, monkeypatch):
    root = city(tmp_path)
    path = root / "hoa-giai/nhiem-vu/tap-huan.yaml"
    real = os.replace

    def late(source, target):
        if Path(target).name == path.name:
            path.write_bytes(b"# cua nguoi khac\n" + path.read_bytes())
        return real(source, target)

    monkeypatch.setattr(os, "replace", late)
    code, text = run(*EXTEND, cwd=tmp_path)
    assert code == 0
    assert "đúng lúc ghi" in text
    kept = list((root / ".hoagiai").glob("*.bi-thay"))
    assert [file.read_bytes().startswith(b"# cua nguoi khac\n") for file in kept] == [True]
