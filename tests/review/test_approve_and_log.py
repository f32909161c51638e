"""``approve``, progress that goes backwards, ``log`` and ``status --tai`` on real repositories."""

import json

import pytest
import yaml
from git_repo import RESULTS, TASK

APPROVALS = "hoa-giai-2025/phe-duyet.yaml"
FIRST = ("approve", "--so-ky-hieu", "12/KH-TP", "--ngay-van-ban", "2025-01-10", "--nguoi-ky", "Nguyễn Văn A")
AMEND = ("approve", "--sua-doi", "--so-ky-hieu", "45/KH-TP", "--ngay-van-ban", "2025-03-01", "--nguoi-ky", "Lê Thị B")


@pytest.fixture
def plan(repo):
    """A folder whose plan nobody has approved yet."""
    (repo.root / APPROVALS).unlink()
    (repo.root / RESULTS).unlink()
    repo.git("add", "-A")
    repo.git("commit", "-q", "--amend", "-m", "Kế hoạch ban đầu")
    repo.git("commit", "-q", "--allow-empty", "-m", "Sau đó")
    return repo


def codes(repo, *arguments):
    data = json.loads(repo.run("validate", "--format", "json", *arguments).stdout)
    return {finding["ma"] for finding in data["loi"]}


def test_approve_records_the_document_and_validate_is_content(plan):
    result = plan.run(*FIRST)
    assert result.returncode == 0, result.stderr
    (act,) = yaml.safe_load(plan.read(APPROVALS))["phe_duyet"]
    assert act["van_ban"]["so_ky_hieu"] == "12/KH-TP"
    assert act["nguoi_ky"] == "Nguyễn Văn A"
    assert list(act["nhiem_vu"]) == ["tap-huan"]
    assert codes(plan) == set()
    assert plan.run("fmt", "--check", f"plans/{APPROVALS}").returncode == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Quý II/2025", "Quý III/2025"),
        ("phoi_hop: [ubnd-phuong-tan-phong]", "phoi_hop: []"),
        ("chu_tri: [phong-tu-phap]", "chu_tri: [phong-tu-phap, ubnd-phuong-tan-phong]\nchu_tri_chung: true"),
        ("hòa giải viên", "hòa giải viên ở cơ sở"),
    ],
)
def test_binding_text_that_changed_is_reported_until_a_document_amends_it(plan, old, new):
    plan.run(*FIRST)
    plan.replace(TASK, old, new)
    if "chu_tri_chung" in new:
        plan.replace(TASK, "phoi_hop: [ubnd-phuong-tan-phong]", "phoi_hop: []")
    assert "HG601" in codes(plan)
    assert plan.run("validate", "--strict").returncode == 1
    assert plan.run(*AMEND).returncode == 0
    assert codes(plan) == set()
    assert [act["loai"] for act in yaml.safe_load(plan.read(APPROVALS))["phe_duyet"]] == ["phe_duyet", "sua_doi"]


@pytest.mark.parametrize(
    ("old", "new"),
    [('so: "5"', 'so: "6"'), ("ma: tap-huan", "# ghi chú\nma: tap-huan"), ("Tổ chức tập", "Tổ chức  tập")],
)
def test_what_does_not_bind_may_change(plan, old, new):
    plan.run(*FIRST)
    plan.replace(TASK, old, new)
    assert "HG601" not in codes(plan)


def test_an_extension_with_its_document_is_noted_and_then_guarded(plan):
    plan.run(*FIRST)
    extension = "gia_han:\n  - den: 2025-07-31\n    van_ban: {so_ky_hieu: 45/TB-UBND, ngay: 2025-06-20}\n"
    plan.write(TASK, plan.read(TASK) + extension)
    assert codes(plan) == {"HG603"}
    plan.run(*AMEND)
    assert codes(plan) == set()
    plan.replace(TASK, "2025-07-31", "2025-08-31")
    assert "HG601" in codes(plan)


def test_tasks_that_come_and_go_without_a_document(plan):
    plan.run(*FIRST)
    text = plan.read(TASK)
    plan.write("hoa-giai-2025/nhiem-vu/hoi-thi.yaml", text.replace("tap-huan", "hoi-thi").replace('so: "5"', 'so: "6"'))
    assert codes(plan) == {"HG602"}
    (plan.root / TASK).unlink()
    result = plan.run("validate")
    assert result.stdout.count("HG602") == 2
    assert plan.run(*AMEND).returncode == 0
    assert codes(plan) == set()


def test_approving_twice_and_amending_nothing(plan):
    assert "chưa ghi văn bản phê duyệt nào" in plan.run(*AMEND).stderr
    plan.run(*FIRST)
    assert "không ghi gì" in plan.run(*FIRST).stdout  # the same act given twice stands once
    again = plan.run(*FIRST[:2], "13/KH-TP", *FIRST[3:])
    assert again.returncode == 2, again
    assert "--sua-doi" in again.stderr
    before = plan.read(APPROVALS)
    assert "không ghi gì" in plan.run(*AMEND).stdout
    assert plan.read(APPROVALS) == before
    assert plan.run(*AMEND, "khong-co").returncode == 2


def test_comments_of_the_file_stay(plan):
    plan.run(*FIRST)
    plan.write(APPROVALS, plan.read(APPROVALS).replace("phe_duyet:\n", "# sổ công văn đi\nphe_duyet:\n", 1))
    plan.replace(TASK, "Quý II/2025", "Quý III/2025")
    before = plan.read(APPROVALS)
    plan.run(*AMEND)
    assert plan.read(APPROVALS).startswith(before)


DONE = "don_vi: phong-tu-phap\nnhat_ky:\n  - {nhiem_vu: tap-huan, tien_do: hoan_thanh, ngay: 2025-05-20}\n"


def test_progress_that_goes_backwards(plan):
    plan.write(RESULTS, DONE)
    plan.commit("Xong")
    plan.write(RESULTS, DONE.replace("hoan_thanh", "dang_thuc_hien"))
    assert codes(plan, "--so-voi", "HEAD") == {"HG604"}
    plan.commit("Lùi")
    assert codes(plan) == {"HG604"}  # against the commit before the last
    assert codes(plan, "--so-voi", "HEAD~1") == {"HG604"}
    plan.git("commit", "-q", "--allow-empty", "-m", "Sau")
    assert codes(plan) == {"HG604"}  # it stays lowered, whatever is committed after
    plan.write(RESULTS, DONE)
    assert "HG604" not in codes(plan)


def test_a_record_added_without_a_reason_stays_a_fault(plan):
    plan.write(RESULTS, DONE)
    plan.commit("Xong")
    plan.write(RESULTS, DONE + "  - {nhiem_vu: tap-huan, tien_do: dang_thuc_hien, ngay: 2025-06-01}\n")
    plan.commit("Mở lại")
    assert plan.run("validate").stdout.count("HG604") == 1
    plan.git("commit", "-q", "--allow-empty", "-m", "Sau")
    assert plan.run("validate").stdout.count("HG604") == 1


def test_an_older_fact_written_later_lowers_nothing(plan):
    plan.write(RESULTS, DONE)
    plan.commit("Xong")
    plan.write(RESULTS, DONE + "  - {nhiem_vu: tap-huan, tien_do: dang_thuc_hien, ngay: 2025-05-01}\n")
    assert codes(plan) == set()


def test_a_push_of_several_commits_is_compared_with_where_it_began(plan, tmp_path):
    plan.write(RESULTS, DONE)
    began = plan.commit("Xong")
    plan.write(RESULTS, DONE.replace("05-20", "05-27"))
    plan.commit("Sửa bản ghi cũ")
    plan.git("commit", "-q", "--allow-empty", "-m", "Sau")
    assert codes(plan) == set()
    event = tmp_path / "event.json"

    def on_github(text, workspace=plan.top):
        event.write_text(text, "utf-8")
        result = plan.run("validate", "--format", "json", GITHUB_WORKSPACE=str(workspace), GITHUB_EVENT_PATH=str(event))
        return {finding["ma"] for finding in json.loads(result.stdout)["loi"]}

    assert on_github(json.dumps({"before": began})) == {"HG605"}
    assert on_github(json.dumps({"pull_request": {"base": {"sha": began}}})) == {"HG605"}
    assert on_github(json.dumps({"before": "1" * 40})) == {"HG606"}  # not in this clone
    assert on_github(json.dumps({"before": "0" * 40})) == set()  # a new branch
    assert on_github("[") == set()
    assert on_github(json.dumps({"before": began}), tmp_path / "khac") == set()  # of another checkout
    gitlab = plan.run("validate", CI_PROJECT_DIR=str(plan.top), CI_COMMIT_BEFORE_SHA=began)
    assert "HG605" in gitlab.stdout


def test_a_cut_history_is_said_and_a_folder_that_moved_is_followed(plan, tmp_path):
    plan.write(RESULTS, DONE)
    plan.commit("Xong")
    plan.write(RESULTS, DONE.replace("hoan_thanh", "dang_thuc_hien"))
    plan.commit("Lùi")
    (plan.top / "van-phong").mkdir()
    plan.git("mv", "plans", "van-phong/plans")
    plan.commit("Chuyển thư mục")
    office = plan.top / "van-phong"
    assert "HG604" in plan.run("validate", cwd=office).stdout
    assert "Không có thay đổi" in plan.run("diff", "HEAD~1..HEAD", cwd=office).stdout
    annotated = plan.run("validate", "--format", "github", cwd=office).stdout
    assert "file=van-phong/plans/" in annotated
    plan.git("clone", "-q", "--depth", "1", plan.top.as_uri(), str(tmp_path / "ban-sao"))
    said = plan.run("validate", cwd=tmp_path / "ban-sao" / "van-phong").stdout
    assert "HG606" in said
    assert "git fetch --unshallow" in said


def test_a_file_of_results_that_is_gone(plan):
    plan.write(RESULTS, DONE)
    plan.commit("Xong")
    (plan.root / RESULTS).unlink()
    assert codes(plan, "--so-voi", "HEAD") == {"HG604"}


def test_a_record_added_with_its_reason_is_no_fault(plan):
    plan.write(RESULTS, DONE)
    plan.commit("Xong")
    plan.write(
        RESULTS,
        DONE + "  - {nhiem_vu: tap-huan, tien_do: dang_thuc_hien, ngay: 2025-06-01, noi_dung: Tập huấn lại}\n",
    )
    assert codes(plan, "--so-voi", "HEAD") == set()


def test_an_old_record_that_was_changed(plan):
    plan.write(RESULTS, DONE)
    plan.commit("Xong")
    plan.write(RESULTS, DONE.replace("05-20", "05-27"))
    assert codes(plan, "--so-voi", "HEAD") == {"HG605"}


def test_revision_that_is_not_there(plan):
    result = plan.run("validate", "--so-voi", "khong-co")
    assert (result.returncode, result.stderr) == (2, "Lỗi: không có phiên bản “khong-co” trong kho git\n")


def test_log_of_a_task_and_of_a_unit(plan):
    plan.replace(TASK, "Quý II/2025", "Quý III/2025")
    plan.commit("Lùi thời gian")
    plan.write(RESULTS, DONE.replace("05-20", "08-20"))
    last = plan.commit("Báo cáo")
    plan.replace("don-vi/ubnd-phuong-tan-phong.yaml", "ten: ", "ten: Đảng ủy, ")
    plan.commit("Việc khác")
    text = plan.run("log", "tap-huan").stdout
    assert text.index("hoàn thành nhiệm vụ 5 ngày 20/8/2025") < text.index("“Quý II/2025” → “Quý III/2025”")
    assert "Việc khác" not in text
    assert f"Nguyễn Văn A  {last[:10]}  Báo cáo" in text
    assert "Báo cáo" in plan.run("log", "phong-tu-phap").stdout
    data = json.loads(plan.run("log", "tap-huan", "--format", "json").stdout)
    assert [entry["loi"] for entry in data["lich_su"]] == [
        "Báo cáo", "Lùi thời gian", "Kế hoạch ban đầu",
    ]  # fmt: skip
    missing = plan.run("log", "khong-co")
    assert missing.returncode == 2
    assert "khong-co" in missing.stderr
    assert plan.run("log", "--", "--all").returncode == 2


def test_log_does_not_repeat_what_a_merge_brought(plan):
    plan.git("checkout", "-q", "-b", "nhanh")
    plan.replace(TASK, "Quý II/2025", "Quý III/2025")
    plan.commit("Ở nhánh")
    plan.git("checkout", "-q", "main")
    plan.replace("cau-hinh.yaml", "ky_hieu: TP", "ky_hieu: PTP")
    plan.commit("Ở main")
    plan.git("merge", "-q", "--no-edit", "nhanh")
    assert plan.run("log", "tap-huan").stdout.count("Quý III/2025”") == 1


def test_status_at_a_revision(plan):
    plan.write(RESULTS, DONE)
    plan.commit("Xong")
    now = json.loads(plan.run("status", "--ngay", "2025-07-01", "--format", "json").stdout)
    then = json.loads(plan.run("status", "--ngay", "2025-07-01", "--tai", "HEAD~1", "--format", "json").stdout)
    assert now["nhiem_vu"][0]["tinh_trang"] == "hoan_thanh_dung_han"
    assert then["nhiem_vu"][0]["tinh_trang"] == "qua_han"


def test_status_at_a_revision_that_does_not_parse(plan):
    plan.write(TASK, "ma: [\n")
    plan.commit("Hỏng")
    result = plan.run("status", "--tai", "HEAD")
    assert result.returncode == 1
    assert f"HEAD:plans/{TASK}" in result.stderr
    assert "Traceback" not in result.stderr
