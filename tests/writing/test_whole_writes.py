"""Whole writes and all that is said and written by them: next year's draft, a setup, word for word.

The golden texts were read through by hand; HOAGIAI_CAP_NHAT=1 writes them anew: then read what changed.
"""

import shutil
from pathlib import Path

import pytest

from form_city import run, texts
from golden import assert_golden
from hoagiai_cli.writing.journal import MOST_ENTRIES, Journal, Kept, State
from hoagiai_cli.writing.taking_away import sample_of, take_away

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent / "ca-lan-ghi"


def edited(path, *pairs):
    text = path.read_text("utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def new_files(root, before):
    found = texts(root)
    return "\n".join(f"== {name}\n{data.decode()}" for name, data in sorted(found.items()) if before.get(name) != data)


MORE = """\
doan:
  - "Kinh phí năm 2025:"
  - "Ngân sách: 150.000.000 đồng."
  - "Năm 2025 mở hai lớp, theo Kế hoạch số 5/KH-UBND ngày 10/01/2025."
khac:
  - {nhan: Sản phẩm, noi_dung: Báo cáo năm 2025}
sua_doi:
  - {tu: 2025-03-01, phoi_hop: [phong-tu-phap], van_ban: {so_ky_hieu: 7/QĐ, ngay: 2025-02-20}}
"""


@pytest.mark.parametrize("folder", ["examples/ca-nam-mau/plans", "plans"])
def test_the_draft_of_next_year(folder, tmp_path):
    shutil.copytree(ROOT / folder, tmp_path / "plans", ignore=shutil.ignore_patterns(".hoagiai*"))
    root = tmp_path / "plans"
    tasks = sorted((root / "hoa-giai-2025/nhiem-vu").glob("*.yaml"))
    tasks[0].write_text(tasks[0].read_text("utf-8").rstrip() + "\n" + MORE, "utf-8")
    before = texts(root)
    said = [run("validate", cwd=tmp_path)[1]]
    for options in (("--dry-run",), ()):
        code, text = run("rollover", "--sang", "2026", "--nam", "2025", "--ngay", "2025-12-20", *options, cwd=tmp_path)
        said.append(f"mã thoát {code}\n{text}")
    said.append(new_files(root, before))
    assert_golden(
        HERE / f"rollover-{folder.split('/')[-2] if '/' in folder else 'plans'}.txt",
        "\n".join(said).replace(str(tmp_path), "."),
    )


ANSWERS = """\
phat_hanh:
  - don_vi: UBND thành phố Mẫu
    loai: [bao_cao]
    ky_hieu: UBND
    kinh_gui: [UBND tỉnh Mẫu]
    noi_nhan: [Như trên, Lưu]
    luu: "VT, TP"
    tu: 2025-01-01
    den: 2025-12-31
    nguoi_ky: {quyen_han: [CHỦ TỊCH], ho_ten: Nguyễn Văn Mẫu, tu: 2025-02-01, den: 2025-11-30}
  - don_vi: Phòng Tư pháp
    nguoi_ky: {quyen_han: [TRƯỞNG PHÒNG]}
cach_doc:
  "5": tung_quy
bao_cao:
  lich_nhiem_vu: duong_lich
  han_gui: 5
"""


@pytest.mark.parametrize("name", ["ca-nam", "tu-dau"])
def test_a_setup_from_a_file(name, tmp_path):
    if name == "ca-nam":
        shutil.copytree(
            ROOT / "examples/ca-nam-mau/plans", tmp_path / "plans", ignore=shutil.ignore_patterns(".hoagiai*")
        )
        answers = ANSWERS
    else:
        assert run("init", "--nam", "2025", ".", cwd=tmp_path)[0] == 0
        answers = "phat_hanh:\n  - don_vi: Đơn vị mẫu\n    ky_hieu: DVM\n    nguoi_ky: {quyen_han: [TM. UBND, CHỦ TỊCH], ho_ten: Trần Thị Mẫu}\nbao_cao:\n  han_gui: 3\n"
    (tmp_path / "tra-loi.yaml").write_text(answers, "utf-8")
    before = texts(tmp_path / "plans")
    said = []
    for options in (("--dry-run",), ("--yes",), ("--yes",)):
        code, text = run("setup", "--tu-tep", "tra-loi.yaml", "--ngay", "2025-06-16", *options, cwd=tmp_path)
        said.append(f"mã thoát {code}\n{text}")
    said.append(new_files(tmp_path / "plans", before))
    assert_golden(HERE / f"setup-{name}.txt", "\n".join(said).replace(str(tmp_path), "."))


def test_the_sample_goes_with_what_only_it_named_and_comes_back(tmp_path):
    assert run("init", "--nam", "2025", ".", cwd=tmp_path)[0] == 0
    root = tmp_path / "plans"
    before = texts(root)
    ma = sample_of(root)
    assert ma == "ke-hoach-mau"
    removed, notes = take_away(root, ma)
    assert notes == []
    assert sorted(path.relative_to(root).as_posix() for path in removed) == [
        "don-vi/don-vi-mau.yaml",
        "ke-hoach-mau/ke-hoach.yaml",
        "ke-hoach-mau/nhiem-vu/nhiem-vu-mau.yaml",
    ]
    assert not (root / "ke-hoach-mau").exists()
    assert sample_of(root) is None
    assert take_away(root, ma) == ((), [])
    assert run("undo", "--yes", cwd=tmp_path)[0] == 0
    assert texts(root) == before
    # A unit that something else names stays.
    (root / "don-vi/nhom.yaml").write_text("ma: nhom\nten: Nhóm\nthanh_vien: [don-vi-mau]\n", "utf-8")
    assert "don-vi-mau.yaml" not in {path.name for path in take_away(root, ma)[0]}
    assert sample_of(tmp_path / "khong-co") is None


def entry_of(journal, number):
    return journal.begin(
        "thử", "2025-01-01T00:00:00+07:00", "ai", (Kept(f"a-{number}.yaml", None, "chữ".encode()),), ("con",)
    )


def test_the_journal_keeps_the_last_writes_and_what_is_not_ended(tmp_path):
    journal = Journal(tmp_path)
    half = entry_of(journal, 0)
    for number in range(1, MOST_ENTRIES + 5):
        journal.move(entry_of(journal, number), State.DONE)
        journal.prune()
    kept = list(journal.entries())
    assert [entry.number for entry in kept] == [*range(MOST_ENTRIES + 5, 5, -1), 1]
    assert kept[-1] == half
    assert journal.halves() == [half]
    assert (kept[0].files[0].after, kept[0].files[0].before, kept[0].folders) == ("chữ".encode(), None, ("con",))
    assert (journal.folder / ".gitignore").read_text("utf-8") == "*\n"
    stands = (journal.folder / ".gitignore").stat().st_ino
    entry_of(journal, 99)
    assert (journal.folder / ".gitignore").stat().st_ino == stands, "what stands is not written again"
    raw = next(journal.folder.glob("000001.*.json")).read_text("utf-8")
    assert "thử" in raw, "words are readable in the journal"


def test_what_a_killed_writer_left_is_swept_and_names_of_others_are_passed_over(tmp_path):
    journal = Journal(tmp_path)
    entry = entry_of(journal, 0)
    (journal.folder / "000009.tam").write_bytes(b"{")
    (journal.folder / "x.json").write_bytes(b"{")
    (journal.folder / "000007.da-ghi.json").write_bytes(b'{"phien_ban": 99}')
    journal.sweep()
    assert not (journal.folder / "000009.tam").exists()
    assert list(journal.entries()) == [entry]
    journal.spare(entry, "giu").write_bytes(b"x")
    journal.drop(entry)
    assert list(journal.entries()) == []
    assert not journal.spare(entry, "giu").exists()


def test_a_write_that_was_being_taken_back_is_taken_back_to_its_end(tmp_path):
    from hoagiai_cli.writing.halves import finish

    journal = Journal(tmp_path)
    (tmp_path / "con").mkdir()
    (tmp_path / "con/a.yaml").write_bytes(b"moi")
    (tmp_path / "b.yaml").write_bytes(b"cu")
    files = (Kept("con/a.yaml", None, b"moi"), Kept("b.yaml", b"cu", b"moi"))
    entry = journal.begin("update", "hôm qua", "ai", files, ("con",))
    journal.move(entry, State.UNDOING)
    assert finish(journal) == ["Đã làm nốt lần lùi lại bị ngắt giữa chừng: update, hôm qua."]
    assert not (tmp_path / "con").exists()
    assert (tmp_path / "b.yaml").read_bytes() == b"cu"
    assert [found.state for found in journal.entries()] == [State.UNDONE]
    # Forward, where one file was changed by somebody else since.
    again = journal.begin("extend", "hôm nay", "ai", (Kept("b.yaml", b"cu", b"moi"), Kept("c.yaml", None, b"c")), ())
    (tmp_path / "b.yaml").write_bytes(b"khac")
    assert finish(journal) == [
        "Đã làm nốt lần ghi bị ngắt giữa chừng: extend, hôm nay.",
        f"{tmp_path / 'b.yaml'} đã được sửa từ lúc ấy nên giữ nguyên.",
    ]
    assert (tmp_path / "c.yaml").read_bytes() == b"c"
    assert next(journal.entries()).state is State.DONE
    assert next(journal.entries()).number == again.number
    assert finish(journal) == []
