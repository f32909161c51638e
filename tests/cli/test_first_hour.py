"""From an empty folder and a plan's text to a signed report, and no file is opened in an editor."""

import os
import re
import shutil
import sys
from pathlib import Path

import pytest
from session import ANSWERS, PLAN_TEXT, WARDS, fill, words_of

from form_city import run

DAY = "2025-03-20"
PLANS = Path(__file__).parents[2] / "plans"


def finish(top):
    """Status, one round of forms and the report, after the setting up."""
    code, text = run("validate", "--strict", cwd=top)
    assert (code, text.strip()) == (0, "Không có lỗi.")
    code, text = run("status", "--ngay", DAY, cwd=top)
    assert code == 0
    assert re.search(r"^1 +Ban hành kế hoạch thực hiện +31/3/2025 +sắp đến hạn 7/7$", text, re.MULTILINE), text
    code, text = run("form", "export", "--quy", "I", "--ngay", DAY, "-o", "bieu", cwd=top)
    assert code == 0, text
    assert fill(top / "bieu") == len(WARDS)
    code, text = run("form", "import", "bieu", "--ngay", DAY, "--yes", cwd=top)
    assert code == 0, text
    _, text = run("status", "--ngay", "2025-04-01", cwd=top)
    assert re.search(r"^1 +Ban hành kế hoạch thực hiện .*\n?.*hoàn thành", text, re.MULTILINE), text
    code, text = run("report", "--quy", "I", "--ngay-ky", "2025-03-21", "-o", "bao-cao.docx", cwd=top)
    assert code == 0, text
    words = words_of(top / "bao-cao.docx")
    assert "TRƯỞNG PHÒNG" in words
    assert "Trần Thị Mẫu" in words
    assert "UBND THÀNH PHỐ MẪU" in words


@pytest.mark.slow(seconds=30)
def test_from_an_answers_file(tmp_path):
    code, text = run("import", PLAN_TEXT, cwd=tmp_path)
    assert code == 0, text
    code, text = run("setup", "--ngay", DAY, cwd=tmp_path)
    assert code == 1
    assert "“UBND các xã, phường” gồm những đơn vị nào" in text
    code, text = run("setup", "--tu-tep", ANSWERS, "--ngay", DAY, cwd=tmp_path)
    assert code == 0, text
    assert "“UBND các xã, phường” gồm 7 đơn vị: UBND phường Một; " in text
    assert "báo cáo, công văn: Phòng Tư pháp ban hành, ký hiệu TP" in text
    assert "người ký từ ngày 01/01/2025: TRƯỞNG PHÒNG Trần Thị Mẫu" in " ".join(text.split())
    assert "nguon" in (tmp_path / "plans/ngay-nghi/2025.yaml").read_text(encoding="utf-8")
    assert "Cần xem lại" not in (tmp_path / "plans/don-vi/ubnd-cac-xa-phuong.yaml").read_text(encoding="utf-8")
    written = (tmp_path / "plans/cau-hinh.yaml").read_bytes()
    code, text = run("setup", "--tu-tep", ANSWERS, "--ngay", DAY, cwd=tmp_path)
    assert code == 0
    assert "không ghi gì thêm" in text
    assert (tmp_path / "plans/cau-hinh.yaml").read_bytes() == written
    assert run("fmt", "--check", cwd=tmp_path)[0] == 0
    finish(tmp_path)


def test_a_body_that_was_taken_for_a_group_becomes_one(tmp_path):
    run("import", PLAN_TEXT, cwd=tmp_path)
    unit = tmp_path / "plans/don-vi/ubnd-cac-xa-phuong.yaml"
    before = unit.read_text(encoding="utf-8")
    assert "thanh_vien: []" in before
    (tmp_path / "mot.yaml").write_text(
        "mot_don_vi: [UBND các xã, phường]\n".replace("UBND các xã, phường", '"UBND các xã, phường"'), "utf-8"
    )
    code, text = run("setup", "--tu-tep", "mot.yaml", "--ngay", DAY, cwd=tmp_path)
    assert code == 1, text
    assert "là một đơn vị" in text
    after = unit.read_text(encoding="utf-8")
    assert "thanh_vien" not in after
    assert "Cần xem lại" not in after
    assert "gồm những đơn vị nào" not in text.partition("Còn phải khai")[2]
    assert run("undo", "--yes", cwd=tmp_path)[0] == 0
    assert unit.read_text(encoding="utf-8") == before


DRAFT = """
chu_tri:
  "8": [Phòng Văn hóa - Xã hội]
  III.1: [Phòng Văn hóa - Xã hội]
thoi_gian:
  III.2: trước ngày 25/02/2026
ke_hoach: {co_quan: UBND phường Tân Phong, dia_danh: Lai Châu}
"""


def test_what_a_draft_leaves_blank_is_declared_without_an_editor(tmp_path):
    shutil.copytree(PLANS, tmp_path / "plans", ignore=shutil.ignore_patterns(".hoagiai*"))
    assert run("rollover", "--sang", "2026", "--nam", "2025", cwd=tmp_path)[0] == 0
    code, text = run("setup", "--nam", "2026", "--ngay", "2026-01-05", cwd=tmp_path)
    assert "Bản nháp để trống thời gian của nhiệm vụ “Chủ động xây dựng kế hoạch" in text
    assert "Chưa rõ cơ quan nào ban hành kế hoạch." in text
    (tmp_path / "nhap.yaml").write_text(DRAFT, encoding="utf-8")
    code, text = run("setup", "--nam", "2026", "--ngay", "2026-01-05", "--tu-tep", "nhap.yaml", cwd=tmp_path)
    assert code in {0, 1}, text
    assert "nhiệm vụ 8 do Phòng Văn hóa - Xã hội chủ trì" in text
    assert "Chưa rõ cơ quan nào" not in text
    assert "để trống thời gian" not in text
    draft = tmp_path / "plans/hoa-giai-2026"
    task = (draft / "nhiem-vu/kiem-tra.yaml").read_text("utf-8")
    assert "chu_tri: [phong-van-hoa-xa-hoi]" in task
    assert "chưa có cơ quan chủ trì" not in task
    assert "thoi_gian: trước ngày 25/02/2026" in (draft / "nhiem-vu/ke-hoach-xa-phuong.yaml").read_text("utf-8")
    assert "co_quan: ubnd-phuong-tan-phong-2025" in (draft / "ke-hoach.yaml").read_text("utf-8")
    again = run("setup", "--nam", "2026", "--ngay", "2026-01-05", "--tu-tep", "nhap.yaml", cwd=tmp_path)
    assert "không ghi gì thêm" in again[1]
    # What is known is not replaced in passing.
    (tmp_path / "sai.yaml").write_text('thoi_gian: {"1": Quý II/2026}\n', encoding="utf-8")
    code, text = run("setup", "--nam", "2026", "--tu-tep", "sai.yaml", cwd=tmp_path)
    assert (code, "đã có thời gian" in text) == (2, True)


def test_a_wrong_answer_is_told_with_its_place_and_nothing_is_written(tmp_path):
    run("import", PLAN_TEXT, cwd=tmp_path)
    before = sorted(path.name for path in (tmp_path / "plans/don-vi").iterdir())
    for text, said in (
        ("nhom:\n  UBND các xã: [A]\n", "không có đúng một nhóm"),
        ('cach_doc: {"4": ke_ca_ngay}\n', "chỉ đọc được theo ca_khoang, tung_quy"),
        ('cach_doc: {"4": nua_nam}\n', "sai.yaml:1:17"),
        ("phat_hanh: [{don_vi: Phòng Tư pháp}]\n", "thiếu ky_hieu"),
        ("nguoi_ky: A\n", "nguoi_ky"),
    ):
        (tmp_path / "sai.yaml").write_text(text, encoding="utf-8")
        code, told = run("setup", "--tu-tep", "sai.yaml", "--ngay", DAY, cwd=tmp_path)
        assert code == 2
        assert said in told
    assert sorted(path.name for path in (tmp_path / "plans/don-vi").iterdir()) == before


def test_a_second_signer_ends_the_first(tmp_path):
    run("import", PLAN_TEXT, cwd=tmp_path)
    run("setup", "--tu-tep", ANSWERS, "--ngay", DAY, cwd=tmp_path)
    (tmp_path / "moi.yaml").write_text(
        "phat_hanh:\n  - don_vi: phong-tu-phap\n    nguoi_ky:\n"
        "      {quyen_han: [TRƯỞNG PHÒNG], ho_ten: Lê Văn Mẫu, tu: 2025-08-01}\n",
        encoding="utf-8",
    )
    code, text = run("setup", "--tu-tep", "moi.yaml", "--ngay", DAY, cwd=tmp_path)
    assert code == 0, text
    settings = (tmp_path / "plans/cau-hinh.yaml").read_text(encoding="utf-8")
    assert "den: 2025-07-31" in settings
    run("report", "--quy", "III", "-o", "quy3.docx", cwd=tmp_path)
    assert "Lê Văn Mẫu" in words_of(tmp_path / "quy3.docx")


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal")
@pytest.mark.slow(seconds=30)
def test_at_a_terminal(tmp_path):
    pexpect = pytest.importorskip("pexpect")
    (tmp_path / "ds.csv").write_text("STT;Tên đơn vị\n6;UBND xã Sáu\n7;UBND xã Bảy\n", encoding="utf-8")
    screen = pexpect.spawn(
        sys.executable,
        ["-m", "hoagiai_cli", "import", str(PLAN_TEXT)],
        cwd=str(tmp_path),
        env={**os.environ, "TERM": "xterm", "NO_COLOR": "1"},
        dimensions=(40, 80),
        encoding="utf-8",
        timeout=60,
    )

    def answer(question, *lines):
        screen.expect(question)
        for line in lines:
            screen.sendline(line)

    answer("Khai luôn", "c")
    answer("dòng trống là hết", "1. UBND phường Một;", "- UBND phường Hai", *WARDS[2:5], "ds.csv", "")
    answer("7 đơn vị")
    answer("trước ngày 30/4/2025.*Enter: 3", "1")
    answer("Quý III, IV năm 2025.*Enter: 3", "thôi")
    answer("Ghi các thay đổi trên", "")
    answer("Còn phải khai")
    screen.expect(pexpect.EOF)

    screen = pexpect.spawn(
        sys.executable,
        ["-m", "hoagiai_cli", "setup", "--ngay", DAY],
        cwd=str(tmp_path),
        env={**os.environ, "TERM": "xterm", "NO_COLOR": "1"},
        dimensions=(40, 80),
        encoding="utf-8",
        timeout=60,
    )
    # What was answered is not asked again: the first question is the phrase that was left.
    answer("Enter: 3")
    assert "Quý III, IV năm 2025" in screen.before
    assert "30/4/2025" not in screen.before
    screen.sendline("9")
    answer("từ 1 đến 3", "1")
    answer("Chọn một số", "1")
    answer("Cơ quan chủ quản", "UBND thành phố Mẫu")
    answer("Ký hiệu", "TP")
    answer("ban hành từ ngày", "")
    answer("ban hành đến hết", "")
    answer("Kính gửi", "Ủy ban nhân dân thành phố Mẫu")
    answer("Dòng lưu", "VT, TP")
    answer("Chức vụ", "Trưởng phòng")
    answer("Họ và tên", "Trần Thị Mẫu")
    answer("ký từ ngày", "1/1/2025")
    answer("ký đến hết", "")
    answer("Chọn một số", "1")
    answer("mấy ngày làm việc", "")
    # What is to be written is told in words; the lines of the files only on request.
    answer("Ghi các thay đổi trên", "x")
    assert "người ký từ ngày" in screen.before
    assert "+++" not in screen.before
    answer("Ghi các thay đổi trên", "C")
    assert "+++ cau-hinh.yaml" in screen.before
    answer("đã khai đủ")
    screen.expect(pexpect.EOF)
    screen.close()
    assert screen.exitstatus == 0
    finish(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal")
def test_the_sample_plan_is_taken_away_on_request_and_undo_brings_it_back(tmp_path):
    pexpect = pytest.importorskip("pexpect")
    run("init", cwd=tmp_path)
    kept = {path: path.read_bytes() for path in (tmp_path / "plans").rglob("*mau.yaml")}
    assert kept
    screen = pexpect.spawn(
        sys.executable,
        ["-m", "hoagiai_cli", "import", str(PLAN_TEXT)],
        cwd=str(tmp_path),
        env={**os.environ, "TERM": "xterm"},
        dimensions=(40, 80),
        encoding="utf-8",
        timeout=60,
    )
    screen.expect("Bỏ kế hoạch mẫu")
    screen.sendline("có")
    screen.expect("Khai luôn")
    screen.sendline("k")
    screen.expect(pexpect.EOF)
    assert not (tmp_path / "plans/don-vi/don-vi-mau.yaml").exists()
    assert not (tmp_path / "plans/ke-hoach-mau").exists()
    assert run("undo", "-y", cwd=tmp_path)[0] == 0
    assert {path: path.read_bytes() for path in kept} == kept


def test_without_a_terminal_the_sample_stays_and_is_not_chosen(tmp_path):
    run("init", cwd=tmp_path)
    code, text = run("import", PLAN_TEXT, cwd=tmp_path)
    assert code == 0
    assert "Kế hoạch mẫu “ke-hoach-mau” vẫn còn" in text
    assert (tmp_path / "plans/ke-hoach-mau/ke-hoach.yaml").exists()
    assert "(ke-hoach-mau)" not in run("status", "--ngay", DAY, cwd=tmp_path)[1]


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal")
def test_the_offices_own_words_are_asked_for_and_printed(tmp_path):
    pexpect = pytest.importorskip("pexpect")
    run("import", PLAN_TEXT, cwd=tmp_path)
    run("setup", "--tu-tep", ANSWERS, "--ngay", DAY, cwd=tmp_path)
    code, text = run("report", "--quy", "I", "--hoi", "-o", "a.docx", cwd=tmp_path)
    assert code == 2
    assert "cần cửa sổ lệnh" in text
    screen = pexpect.spawn(
        sys.executable,
        ["-m", "hoagiai_cli", "report", "--quy", "I", "--hoi", "-o", "b.docx"],
        cwd=str(tmp_path),
        env={**os.environ, "TERM": "xterm"},
        dimensions=(40, 80),
        encoding="utf-8",
        timeout=60,
    )
    for question, lines in (
        ("Đánh giá chung", ["Công tác mẫu đạt yêu cầu đề ra.", ""]),
        ("Nguyên nhân", [""]),
        ("Bài học", ["thôi"]),
    ):
        screen.expect(question)
        for line in lines:
            screen.sendline(line)
    screen.expect(pexpect.EOF)
    assert "Công tác mẫu đạt yêu cầu đề ra." in words_of(tmp_path / "b.docx")
    written = (tmp_path / "plans/cong-tac-hoa-giai-o-co-so-nam-2025/bao-cao/quy-1-2025.yaml").read_text("utf-8")
    assert "danh_gia: Công tác mẫu đạt yêu cầu đề ra." in written
    assert "nguyen_nhan" not in written


@pytest.fixture
def screen(monkeypatch):
    """A terminal at which questions are answered by their words; the same question takes one answer after another."""

    def scripted(told):
        left = [(words, list(answers)) for words, answers in told]

        def typed(question):
            found = next((answers for words, answers in left if words in question and answers), None)
            return found.pop(0) if found else ""

        monkeypatch.setattr("hoagiai_cli.cli.asking.is_terminal", lambda: True)
        monkeypatch.setattr("hoagiai_cli.cli.asking._typed", typed)
        return left

    return scripted


def _draft(top):
    shutil.copytree(PLANS, top / "plans", ignore=shutil.ignore_patterns(".hoagiai*"))
    assert run("rollover", "--sang", "2026", "--nam", "2025", cwd=top)[0] == 0
    task = top / "plans/hoa-giai-2026/nhiem-vu/kiem-tra.yaml"
    text = task.read_text("utf-8")
    task.write_text(re.sub(r"phoi_hop: .*", "phoi_hop: [phong-noi-vu]", text), encoding="utf-8")
    return task


def test_a_lead_that_already_helps_is_refused_at_its_question(tmp_path, screen):
    task = _draft(tmp_path)
    leads = ["Lò Văn Hặc", "Phòng Một", "Phòng Nội vụ", "Phòng Hai; Phòng Ba", ""]
    told = [
        ("Ai chủ trì", leads),
        ("Cơ quan nào ban hành kế hoạch", ["thôi"]),
        ("Ghi các thay đổi", ["c"]),
    ]
    left = screen(told)
    _code, text = run("setup", "--nam", "2026", "--ngay", "2026-01-05", cwd=tmp_path)
    flat = " ".join(text.split())
    assert "“Lò Văn Hặc” giống tên người, không phải cơ quan" in flat
    assert "đã ghi Phòng Nội vụ là cơ quan phối hợp" in flat
    assert "chu_tri: [phong-hai, phong-ba]" in task.read_text("utf-8"), text
    # What was answered before and after it is written too.
    assert (tmp_path / "plans/don-vi/phong-mot.yaml").exists()
    assert not left[0][1]
    # From a file it is told by name, not as a fault of the folder.
    (tmp_path / "sai.yaml").write_text('chu_tri: {"III.1": [Phòng Một; Phòng Bốn], "8": [phong-noi-vu]}\n', "utf-8")
    code, text = run("setup", "--nam", "2026", "--tu-tep", "sai.yaml", cwd=tmp_path)
    assert code == 2
    assert "HG204" not in text


def test_the_signer_of_a_peoples_committee_signs_on_its_behalf(tmp_path, screen):
    _draft(tmp_path)
    title = "KT. Chủ tịch; Phó Chủ tịch"
    issuer = "UBND phường Tân Phong"
    told = [
        ("Chọn một số", ["1"]),
        ("Ký hiệu", ["UBND"]),
        ("Chức vụ", ["", title]),
        ("Họ và tên", ["Trần Thị Mẫu"]),
        ("Ghi các thay đổi", ["c"]),
    ]
    (tmp_path / "mot.yaml").write_text(f"ke_hoach: {{co_quan: {issuer}}}\n", encoding="utf-8")
    run("setup", "--nam", "2026", "--tu-tep", "mot.yaml", cwd=tmp_path)
    settings = tmp_path / "plans/cau-hinh.yaml"
    settings.write_text(re.sub(r"(?ms)^phat_hanh:\n(?:[ -].*?\n)+", "", settings.read_text("utf-8")), encoding="utf-8")
    screen(told)
    _code, text = run("setup", "--nam", "2026", "--ngay", "2026-01-05", cwd=tmp_path)
    flat = " ".join(text.split())
    assert f"{issuer} làm việc theo chế độ tập thể" in flat, text
    assert "không bỏ qua câu này được" in flat
    assert "[TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH]" in settings.read_text("utf-8")


def test_what_was_told_of_an_issuer_before_a_stop_is_kept(tmp_path, screen):
    _draft(tmp_path)
    (tmp_path / "mot.yaml").write_text("ke_hoach: {co_quan: UBND phường Tân Phong}\n", encoding="utf-8")
    run("setup", "--nam", "2026", "--tu-tep", "mot.yaml", cwd=tmp_path)
    settings = tmp_path / "plans/cau-hinh.yaml"
    settings.write_text(re.sub(r"(?ms)^phat_hanh:\n(?:[ -].*?\n)+", "", settings.read_text("utf-8")), encoding="utf-8")
    screen(
        [
            ("Chọn một số", ["1"]),
            ("Ký hiệu", ["UBND"]),
            ("Kính gửi ai", ["Sở Tư pháp tỉnh Mẫu"]),
            ("Chức vụ", ["thôi"]),
            ("Ghi các thay đổi", ["c"]),
        ]
    )
    _code, text = run("setup", "--nam", "2026", "--ngay", "2026-01-05", cwd=tmp_path)
    written = settings.read_text("utf-8")
    assert "ky_hieu: UBND" in written, text
    assert "Sở Tư pháp tỉnh Mẫu" in written
    # The next time only the signer is asked for.
    screen(
        [
            ("Chọn một số", ["1"]),
            ("Ký hiệu", ["KHAC"]),
            ("Chức vụ", ["Chủ tịch"]),
            ("Họ và tên", ["Trần Thị Mẫu"]),
            ("Ghi các thay đổi", ["c"]),
        ]
    )
    run("setup", "--nam", "2026", "--ngay", "2026-01-05", cwd=tmp_path)
    written = settings.read_text("utf-8")
    assert "ho_ten: Trần Thị Mẫu" in written
    assert "KHAC" not in written


def test_the_plans_own_issuer_is_offered_among_many(tmp_path, screen, monkeypatch):
    from datetime import date

    from hoagiai_cli.cli import setup_issuer
    from hoagiai_cli.rules.check import load_folder

    folder = load_folder(PLANS)[0]
    plan = folder.ho_so["hoa-giai-2025"]
    offered = []
    monkeypatch.setattr(setup_issuer, "_MOST_BODIES", 1)
    monkeypatch.setattr(setup_issuer, "one_of", lambda _, choices: offered.extend(choices) or choices[0][0])
    screen([("Họ và tên", ["Trần Thị Mẫu"]), ("Chức vụ", ["Chủ tịch"]), ("Ký hiệu", ["UBND"])])
    setup_issuer.ask_issuer(folder, plan, date(2025, 3, 1), {})
    assert plan.ke_hoach.co_quan in dict(offered)


def test_names_on_one_line_are_several_members():
    from hoagiai_cli.model.don_vi import DonVi
    from hoagiai_cli.writing.setup.members import doubts, tidy

    assert tidy(["1. Bản Nà Phát;  Bản Hô Tra", "- Bản Ba.\nBản Bốn;"]) == (
        "Bản Nà Phát",
        "Bản Hô Tra",
        "Bản Ba",
        "Bản Bốn",
    )
    units = {"mot": DonVi(ma="mot", ten="Nguyễn Văn Một")}
    names = ("Bản Nà Phát", "Lò Văn Hặc", "Ông Nguyễn Văn A", "Nguyễn Văn Một", "mot")
    assert [doubt.split("”")[0][1:] for doubt in doubts(names, units)] == ["Lò Văn Hặc", "Ông Nguyễn Văn A"]
