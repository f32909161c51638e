"""``hoagiai diff`` on real repositories."""

import json
import unicodedata

import pytest
from git_repo import CORRECT, RESULTS, TASK, Repo

NOTHING = "Không có thay đổi về nội dung.\n"
RECORD = "  - {nhiem_vu: tap-huan, tien_do: hoan_thanh, ngay: 2025-06-02, van_ban: {so_ky_hieu: 12/BC-TP}}\n"
NEW_TASK = """\
ma: {ma}
phan: II
so: "{so}"
ten: {ten}
chu_tri: [phong-tu-phap]
phoi_hop: [ubnd-phuong-tan-phong]
thoi_gian: Quý IV/2025
"""


def test_changes_in_an_officers_words(repo):
    repo.replace(TASK, "Quý II/2025", "Quý II, quý IV năm 2025")
    text = repo.diff()
    assert "Nhiệm vụ 5: thời gian “Quý II/2025” → “Quý II, quý IV năm 2025”." in text
    assert "Nhiệm vụ 5, Quý IV/2025 (Phòng Tư pháp): chưa có → chưa đến kỳ." in text


def test_records_and_what_they_do_to_status_and_counts(repo):
    results = repo.read(RESULTS)
    (repo.root / RESULTS).unlink()
    repo.commit("Chưa có kết quả")
    repo.write(RESULTS, results.split("nhat_ky")[0] + "nhat_ky:\n" + RECORD)
    text = repo.run("diff", "--ngay", "2025-07-01").stdout
    assert "Phòng Tư pháp: " in text
    assert "hoàn thành nhiệm vụ 5 ngày 02/6/2025 (12/BC-TP)" in text
    assert "hoàn thành đúng hạn." in text
    assert "Hoàn thành đúng hạn: 0 → 1." in text


def test_what_is_no_change(repo):
    """Other line ends, other order of keys, comments, folding, defaults written out, another file name."""
    before = repo.read(TASK).splitlines()
    lines = ["# ghi chú", *reversed(before), "chu_tri_chung: false", ""]
    repo.write(TASK, "\r\n".join(lines).encode())
    assert repo.diff() == NOTHING


def test_a_renamed_task_or_unit_is_no_change(repo):
    for name in ("don-vi", "hoa-giai-2025/nhiem-vu", "hoa-giai-2025/ket-qua", "hoa-giai-2025/bao-cao"):
        for path in (repo.root / name).glob("*.yaml"):
            text = path.read_text("utf-8").replace("tap-huan", "tap-huan-hgv").replace("phong-tu-phap", "phong-tp")
            path.unlink()
            new = path.name.replace("tap-huan", "tap-huan-hgv").replace("phong-tu-phap", "phong-tp")
            (path.parent / new).write_text(text, "utf-8")
    repo.replace("hoa-giai-2025/ke-hoach.yaml", "phong-tu-phap", "phong-tp")
    repo.replace("cau-hinh.yaml", "phong-tu-phap", "phong-tp")
    assert repo.diff() == NOTHING
    repo.commit("Đổi tên")
    assert repo.diff("HEAD~1..HEAD") == NOTHING


def test_index_working_tree_and_revisions(repo):
    first = repo.git("rev-parse", "HEAD").stdout.strip()
    repo.replace(TASK, "Quý II/2025", "Quý III/2025")
    assert repo.diff("--cached") == NOTHING
    repo.git("add", "-A")
    assert "Quý III/2025" in repo.diff("--cached")
    repo.replace(TASK, "Quý III/2025", "Quý IV/2025")
    assert "“Quý II/2025” → “Quý III/2025”" in repo.diff("--cached")
    assert "“Quý II/2025” → “Quý IV/2025”" in repo.diff()
    repo.commit("Đổi thời gian")
    assert repo.diff() == NOTHING
    for named in (f"{first}..HEAD", "HEAD~1..HEAD", "HEAD~1", "HEAD~1..", "main~1...main"):
        assert "“Quý II/2025” → “Quý IV/2025”" in repo.diff(named), named
    assert "“Quý IV/2025” → “Quý II/2025”" in repo.diff("HEAD..HEAD~1")


def test_merge_with_what_both_sides_did(repo):
    repo.git("checkout", "-q", "-b", "nhanh")
    repo.write("hoa-giai-2025/nhiem-vu/hoi-thi.yaml", NEW_TASK.format(ma="hoi-thi", so=6, ten="Tổ chức hội thi"))
    repo.commit("Thêm hội thi")
    repo.git("checkout", "-q", "main")
    repo.write("hoa-giai-2025/nhiem-vu/so-ket.yaml", NEW_TASK.format(ma="so-ket", so=7, ten="Sơ kết công tác"))
    repo.commit("Thêm sơ kết")
    assert repo.git("merge", "-q", "--no-edit", "nhanh").returncode == 0
    assert repo.run("validate", "--strict").returncode == 0
    text = repo.diff("main~1..main")
    assert "Nhiệm vụ 6: thêm mới nhiệm vụ “Tổ chức hội thi”" in text
    assert "Nhiệm vụ 7" not in text
    assert "Nhiệm vụ 6" not in repo.diff("nhanh...main")
    assert "Nhiệm vụ 7" in repo.diff("nhanh...main")


def test_two_units_record_on_two_branches_without_conflict(repo):
    unit = "don_vi: ubnd-phuong-tan-phong\nnhat_ky:\n"
    task = (
        repo.read(TASK)
        .replace("[ubnd-phuong-tan-phong]", "[]")
        .replace("chu_tri: [phong-tu-phap]", "chu_tri: [phong-tu-phap, ubnd-phuong-tan-phong]")
    )
    repo.write(TASK, task)
    repo.commit("Hai đơn vị chủ trì")
    repo.git("checkout", "-q", "-b", "phuong")
    repo.write("hoa-giai-2025/ket-qua/ubnd-phuong-tan-phong.yaml", unit + RECORD)
    repo.commit("Phường báo cáo")
    repo.git("checkout", "-q", "main")
    repo.write(RESULTS, repo.read(RESULTS).split("nhat_ky")[0] + "nhat_ky:\n" + RECORD)
    repo.commit("Phòng báo cáo")
    assert repo.git("merge", "-q", "--no-edit", "phuong").returncode == 0
    assert repo.run("validate").returncode == 0


def test_two_branches_with_one_id_do_not_pass_in_silence(repo):
    """The same file twice is a conflict of git; its markers, committed, are a finding."""
    name = "hoa-giai-2025/nhiem-vu/hoi-thi.yaml"
    repo.git("checkout", "-q", "-b", "nhanh")
    repo.write(name, NEW_TASK.format(ma="hoi-thi", so=6, ten="Tổ chức hội thi cấp phường"))
    repo.commit("Một")
    repo.git("checkout", "-q", "main")
    repo.write(name, NEW_TASK.format(ma="hoi-thi", so=7, ten="Tổ chức hội thi cấp thành phố"))
    repo.commit("Hai")
    assert repo.git("merge", "-q", "--no-edit", "nhanh", check=False).returncode != 0
    index = repo.run("diff", "--cached")
    assert index.returncode == 1
    assert "HG005" in index.stderr
    assert "chưa giải quyết" in index.stderr
    left = repo.run("diff")
    assert left.returncode == 1
    assert "bản đang sửa:plans/hoa-giai-2025/nhiem-vu/hoi-thi.yaml" in left.stderr
    repo.commit("Quên giải quyết")
    assert "HG005" in repo.run("validate").stdout
    committed = repo.run("diff", "HEAD~1..HEAD")
    assert committed.returncode == 1
    assert "HEAD:plans/hoa-giai-2025/nhiem-vu/hoi-thi.yaml" in committed.stderr
    assert "Traceback" not in committed.stderr


def test_a_revision_that_does_not_parse_gives_its_findings_and_the_other_changes(repo):
    good = repo.read(TASK)
    repo.write(TASK, "ma: [\n")
    repo.replace("don-vi/phong-tu-phap.yaml", "ten: Phòng Tư pháp", "ten: Phòng Tư pháp mới")
    repo.commit("Hỏng")
    result = repo.run("diff", "HEAD~1..HEAD")
    assert result.returncode == 1
    assert "Phòng Tư pháp mới" in result.stdout
    assert "Nhiệm vụ 5" not in result.stdout
    assert f"HEAD:plans/{TASK}" in result.stderr
    assert "HG010" in result.stderr
    repo.write(TASK, good)
    repo.commit("Sửa lại")
    assert repo.run("diff", "HEAD~1..HEAD").returncode == 1
    assert repo.run("diff", "HEAD~2..HEAD").returncode == 0


def test_shallow_clone(repo, tmp_path):
    repo.replace(TASK, "Quý II/2025", "Quý III/2025")
    repo.commit("Hai")
    clone = tmp_path / "nong"
    repo.git("clone", "-q", "--depth", "1", f"file://{repo.top}", str(clone))
    result = repo.run("diff", cwd=clone)
    assert (result.returncode, result.stdout) == (0, NOTHING)
    result = repo.run("diff", "HEAD~1..HEAD", cwd=clone)
    assert result.returncode == 2
    assert "git fetch --unshallow" in result.stderr
    assert repo.run("log", "tap-huan", cwd=clone).returncode == 0
    assert repo.run("validate", cwd=clone).returncode == 0


def test_detached_head_and_bare_ids(repo):
    first = repo.git("rev-parse", "HEAD").stdout.strip()
    repo.replace(TASK, "Quý II/2025", "Quý III/2025")
    repo.commit("Hai")
    repo.git("checkout", "-q", first)
    assert repo.diff() == NOTHING
    assert "“Quý II/2025” → “Quý III/2025”" in repo.diff(f"{first[:8]}..main")


@pytest.mark.parametrize("below", ["tài liệu/năm 2025", "a b", "-x"])
def test_a_folder_below_the_root_with_a_vietnamese_name(tmp_path, below):
    repo = Repo(tmp_path / "kho của tôi", below)
    repo.replace(TASK, "Quý II/2025", "Quý III/2025")
    repo.write("hoa-giai-2025/tờ trình.txt", "x")
    assert "“Quý II/2025” → “Quý III/2025”" in repo.diff()
    repo.commit("Hai")
    assert "“Quý II/2025” → “Quý III/2025”" in repo.diff("HEAD~1..")
    assert "Quý III/2025" in repo.run("log", "tap-huan").stdout
    assert repo.run("status", "--tai", "HEAD~1", "--ngay", "2025-05-01").returncode == 0


def test_crlf_in_the_repository_and_on_disk(repo):
    repo.write(TASK, repo.read(TASK).replace("\n", "\r\n").encode())
    assert repo.diff() == NOTHING
    repo.commit("CRLF")
    assert repo.diff("HEAD~1..HEAD") == NOTHING


def test_no_git_repository(tmp_path):
    import shutil

    shutil.copytree(CORRECT, tmp_path / "plans")
    result = Repo.run(None, "diff", cwd=tmp_path, GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert result.returncode == 2
    assert "không nằm trong kho git" in result.stderr
    assert Repo.run(None, "validate", cwd=tmp_path).returncode == 0


def test_no_git_program(repo):
    result = repo.run("diff", PATH="")
    assert result.returncode == 2
    assert "chưa cài git" in result.stderr
    assert repo.run("validate", PATH="").returncode == 0


def test_repository_without_a_commit(tmp_path):
    import shutil
    import subprocess

    shutil.copytree(CORRECT, tmp_path / "plans")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    result = Repo.run(None, "diff", cwd=tmp_path)
    assert result.returncode == 2
    assert "chưa có commit nào" in result.stderr
    assert Repo.run(None, "validate", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    "revision", ["--output=x", "-h", "--", "HEAD..--output=x", "khong-co", "HEAD:plans", "", "HEAD\n", "HEAD~99..HEAD"]
)
def test_what_is_no_revision(repo, revision):
    result = repo.run("diff", "--", revision)
    if revision:
        assert result.returncode == 2
        assert result.stderr.startswith("Lỗi: ")
    assert {path.name for path in repo.top.iterdir()} == {".git", "plans"}


def test_programs_named_in_the_configuration_do_not_run(repo):
    """A repository that somebody sends may name programs for git to run."""
    trap = repo.top / "chay.sh"
    trap.write_text(f"#!/bin/sh\ntouch {repo.top}/da-chay\ncat\n")
    trap.chmod(0o755)
    for key in ("core.fsmonitor", "diff.external", "core.pager", "gpg.program", "diff.yaml.textconv", "core.editor"):
        repo.git("config", key, str(trap))
    repo.git("config", "log.showSignature", "true")
    (repo.top / ".gitattributes").write_text("*.yaml diff=yaml\n")
    repo.replace(TASK, "Quý II/2025", "Quý III/2025")
    repo.diff()
    repo.run("log", "tap-huan")
    repo.run("validate")
    repo.run("status", "--tai", "HEAD")
    assert not (repo.top / "da-chay").exists()


def test_nothing_is_written(repo):
    before = {path: path.stat().st_mtime_ns for path in (repo.top / ".git").rglob("*") if path.is_file()}
    repo.diff("HEAD")
    repo.run("log", "tap-huan")
    repo.run("validate")
    assert {path: path.stat().st_mtime_ns for path in (repo.top / ".git").rglob("*") if path.is_file()} == before


def test_json(repo):
    repo.replace(TASK, "Quý II/2025", "Quý III/2025")
    data = json.loads(repo.diff("--format", "json"))
    assert data["phien_ban"] == 1
    (change,) = data["thay_doi"]
    assert (change["nhom"], change["loai"], change["ma"]) == ("nhiem_vu", "sua", "tap-huan")
    (detail,) = change["chi_tiet"]
    assert (detail["khoa"], detail["cu"], detail["moi"]) == ("thoi_gian", "Quý II/2025", "Quý III/2025")
    assert data["tac_dong"][0]["ngay"] == "2025-05-01"


def test_markdown_does_not_take_a_name_for_markup(repo):
    repo.replace(TASK, "ten: Tổ chức", 'ten: "<b>Tổ</b> *chức* | a_b')
    repo.replace(TASK, "hòa giải viên", 'hòa giải viên"')
    text = repo.diff("--format", "md")
    assert "<b>" not in text
    assert "\\*chức\\*" in text


def test_comparison_table_for_the_leader(repo, tmp_path):
    docx = pytest.importorskip("docx")
    repo.replace(TASK, "Quý II/2025", "Quý III/2025")
    path = tmp_path / "so-sanh.docx"
    repo.diff("-o", str(path))
    document = docx.Document(str(path))
    rows = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    assert ["1", "Nhiệm vụ 5", "Thời gian", "“Quý II/2025”", "“Quý III/2025”"] in rows
    # It goes behind the office's own document, and speaks of no version in the words of git.
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert lines[:2] == ["Phụ lục", "BẢNG SO SÁNH NỘI DUNG THAY ĐỔI CỦA KẾ HOẠCH"]
    assert "So sánh từ bản đã ghi gần nhất đến bản đang sửa." in lines
    assert not any("HEAD" in line for line in lines)


def test_words_of_a_hostile_file_do_not_reach_the_terminal(repo):
    repo.replace(TASK, "Quý II/2025", "Quý III/2025")
    repo.commit("\x1b[31mĐỏ")
    text = repo.run("log", "tap-huan").stdout
    assert "[31mĐỏ" in text
    assert "\x1b" not in text


def test_decomposed_letters_are_compared_as_they_are_read(repo):
    repo.write(TASK, unicodedata.normalize("NFD", repo.read(TASK)))
    assert repo.run("diff").returncode in {0, 1}


def test_the_words_of_a_report_are_told(repo):
    words = "hoa-giai-2025/bao-cao/quy-1-2025.yaml"
    repo.write(words, "ky: quy-1-2025\nloi:\n  - don_vi: phong-tu-phap\n    danh_gia: Nhìn chung tốt.\n")
    assert "Lời báo cáo quý I năm 2025: thêm mới lời báo cáo." in repo.diff()
    repo.commit("Lời báo cáo")
    assert repo.diff() == NOTHING
    repo.replace(words, "tốt", "chậm")
    assert "đánh giá chung “Nhìn chung tốt.” → “Nhìn chung chậm.”" in repo.diff()
