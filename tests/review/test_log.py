"""``log`` where the folder moved, a task got another id, and the history was cut."""

import json

from git_repo import TASK


def told(repo, *arguments, cwd=None):
    result = repo.run("log", *arguments, cwd=cwd)
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_a_folder_that_moved_is_followed(repo):
    repo.replace(TASK, "Quý II/2025", "Quý III/2025")
    repo.commit("Lùi thời gian")
    (repo.top / "van-phong").mkdir()
    repo.git("mv", "plans", "van-phong/plans")
    repo.commit("Chuyển thư mục")
    text = told(repo, "tap-huan", cwd=repo.top / "van-phong")
    assert "Chuyển thư mục" not in text
    assert text.index("Lùi thời gian") < text.index("Kế hoạch ban đầu")


def test_a_task_with_another_id_is_not_new(repo):
    repo.git("mv", f"plans/{TASK}", "plans/hoa-giai-2025/nhiem-vu/lop-tap-huan.yaml")
    repo.replace("hoa-giai-2025/nhiem-vu/lop-tap-huan.yaml", "ma: tap-huan", "ma: lop-tap-huan")
    repo.git("rm", "-q", "-r", "plans/hoa-giai-2025/ket-qua")
    repo.commit("Đổi mã")
    repo.replace("hoa-giai-2025/nhiem-vu/lop-tap-huan.yaml", "Quý II/2025", "Quý III/2025")
    repo.commit("Lùi thời gian")
    text = told(repo, "lop-tap-huan")
    assert "thêm mới" not in text
    assert "Lùi thời gian" in text


def test_the_commit_at_which_the_history_was_cut_did_nothing_that_is_known(repo, tmp_path):
    repo.replace("don-vi/ubnd-phuong-tan-phong.yaml", "ten: ", "ten: Đảng ủy, ")
    last = repo.commit("Việc khác")
    repo.git("clone", "-q", "--depth", "1", repo.top.as_uri(), str(tmp_path / "ban-sao"))
    text = told(repo, "tap-huan", cwd=tmp_path / "ban-sao")
    assert "thêm mới" not in text
    assert f"chỉ có lịch sử từ {last[:10]}" in text
    assert "git fetch --unshallow" in text
    data = json.loads(told(repo, "tap-huan", "--format", "json", cwd=tmp_path / "ban-sao"))
    assert (data["lich_su"], data["lich_su_bi_cat_tai"]) == ([], [last])
    assert repo.run("log", "khong-co", cwd=tmp_path / "ban-sao").returncode == 2


def test_a_merge_is_told_for_what_none_of_its_sides_did(repo):
    repo.git("checkout", "-q", "-b", "nhanh")
    repo.replace(TASK, "Quý II/2025", "Quý III/2025")
    repo.commit("Ở nhánh")
    repo.git("checkout", "-q", "main")
    repo.replace(TASK, "Quý II/2025", "Quý IV/2025")
    repo.commit("Ở main")
    repo.git("merge", "-q", "nhanh", check=False)
    repo.git("checkout", "-q", "--ours", "--", f"plans/{TASK}")
    repo.replace(TASK, "Quý IV/2025", "Tháng 8/2025")
    repo.commit("Hòa hai bên")
    assert "“Quý IV/2025” → “Tháng 8/2025”" in told(repo, "tap-huan")


def test_a_file_that_could_not_be_read_then_is_said(repo):
    good = repo.read(TASK)
    repo.write(TASK, "ma: [\n")
    repo.commit("Hỏng")
    repo.write(TASK, good)
    repo.commit("Mend")
    assert told(repo, "tap-huan").count("Tệp không đọc được") == 2
