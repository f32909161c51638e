"""A plan beside the next year's: the year alone is no change; tasks are found again by id, name, number and likeness."""

import json
import shutil
from pathlib import Path

from builders import folder, task, unit
from form_city import run
from hoagiai_cli.review.pairing import pair_tasks
from hoagiai_cli.review.two_years import two_years

ROOT = Path(__file__).parents[2]
UNITS = [unit("a", ten="Phòng Tư pháp"), unit("b", ten="Phòng Nội vụ")]


def both(old, new):
    before = folder(old, UNITS)
    after = folder(new, UNITS, thoi_ky={"tu": "2026-01-01", "den": "2026-12-31"}, ten="Kế hoạch mẫu năm 2026")
    later = next(iter(after.ho_so.values()))
    return before, next(iter(before.ho_so.values())), later


def said(old, new):
    where, before, after = both(old, new)
    found = two_years(where, before, after)
    return [change.cau for change in found.changes if change.nhom.value == "nhiem_vu"], found.giu_nguyen


def test_the_year_alone_is_no_change():
    changes, kept = said(
        [
            task("v1", so="1", ten="Tập huấn năm 2025", thoi_gian="Quý II/2025"),
            task("v2", so="2", thoi_gian="Năm 2025"),
        ],
        [
            task("v1", so="1", ten="Tập huấn năm 2026", thoi_gian="Quý II/2026"),
            task("v2", so="2", thoi_gian="Năm 2026"),
        ],
    )
    assert changes == []
    assert kept == ("1", "2")


def test_what_came_went_and_changed():
    changes, kept = said(
        [
            task("v1", so="1", ten="Tập huấn hòa giải viên", thoi_gian="Quý II/2025"),
            task("v2", so="2", ten="Kiểm tra việc thực hiện", thoi_gian="Năm 2025"),
        ],
        [
            task("tap-huan", so="2", ten="Tập huấn hòa giải viên", thoi_gian="Quý III/2026", chu_tri=["b"]),
            task("moi", so="3", ten="Tổ chức hội thi viết", thoi_gian="Quý IV/2026"),
        ],
    )
    assert changes == [
        (
            "Nhiệm vụ 2: số “1” → “2”; thêm đơn vị chủ trì: Phòng Nội vụ; bỏ đơn vị chủ trì: Phòng Tư pháp; "
            "thời gian “Quý II/2025” → “Quý III/2026”"
        ),
        "Nhiệm vụ 3: thêm “Tổ chức hội thi viết”; chủ trì: Phòng Tư pháp; thời gian “Quý IV/2026”",
        "Nhiệm vụ 2: bỏ “Kiểm tra việc thực hiện”; chủ trì: Phòng Tư pháp; thời gian “Năm 2025”",
    ]
    assert kept == ()


def test_an_extension_of_the_year_that_was_is_not_asked_about():
    extended = task(
        "v1", so="1", thoi_gian="Quý II/2025",
        gia_han=[{"dot": "Quý II/2025", "den": "2025-07-31", "van_ban": {"so_ky_hieu": "1/TB-UBND"}}],
    )  # fmt: skip
    assert said([extended], [task("v1", so="1", thoi_gian="Quý II/2026")]) == ([], ("1",))


def test_tasks_are_paired_by_name_before_number_and_by_likeness_last():
    _, before, after = both(
        [
            task("a1", so="1", ten="Ban hành kế hoạch năm 2025"),
            task("a2", so="2", ten="Rà soát, củng cố tổ hòa giải"),
            task("a3", so="3", ten="Sơ kết công tác"),
        ],
        [
            task("b1", so="2", ten="Ban hành kế hoạch năm 2026"),
            task("b2", so="1", ten="Rà soát, củng cố, kiện toàn tổ hòa giải ở cơ sở"),
            task("b3", so="3", ten="Tuyên truyền pháp luật trên loa"),
        ],
    )
    assert pair_tasks(before.nhiem_vu, after.nhiem_vu, (2025, 2026)) == {"a1": "b1", "a2": "b2"}


def test_one_id_for_two_different_tasks_is_not_one_task():
    _, before, after = both(
        [task("x", so="1", ten="Tập huấn hòa giải viên")], [task("x", so="1", ten="Mua sắm máy tính")]
    )
    assert pair_tasks(before.nhiem_vu, after.nhiem_vu, (2025, 2026)) == {}


def test_the_draft_of_the_seed_beside_its_year(tmp_path):
    shutil.copytree(ROOT / "plans", tmp_path / "plans", ignore=shutil.ignore_patterns(".hoagiai*"))
    assert run("rollover", "--sang", "2026", "--nam", "2025", cwd=tmp_path)[0] == 0
    code, text = run("diff", "--sang", "2026", cwd=tmp_path)
    assert code == 0, text
    assert "Nhiệm vụ 9: bỏ đơn vị chủ trì: Phòng Tư pháp, Phòng Nội vụ." in text
    assert "“UBND các xã, phường”, 7 → 2 đơn vị" in text
    assert "Quý I/2026" not in text
    code, text = run("diff", "--sang", "2026", "--nam", "2025", "--format", "json", cwd=tmp_path)
    assert {change["loai"] for change in json.loads(text)["thay_doi"]} == {"sua"}
    assert run("diff", "HEAD", "--sang", "2026", cwd=tmp_path)[0] == 2
    assert run("diff", "--sang", "2030", cwd=tmp_path)[0] == 2
