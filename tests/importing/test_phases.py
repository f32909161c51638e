"""Points named by their own time are tasks, with what stands under them; a time label's parts are none."""

from tests.importing.read_text_plan import doubts, read


def test_phases_with_a_time_are_tasks_and_keep_the_words_below():
    plan = read(
        "II. NỘI DUNG VÀ THỜI GIAN\n\n1. Vòng 1: Từ ngày 02/3/2026 đến ngày 20/3/2026:\n\na) Đo sạp hàng.\n\n"
        "- Ghi sổ từng dãy.\n\n2. Vòng 2: Từ ngày 01/4/2026 đến ngày 15/4/2026 gồm các việc:\n\na) Sơn vạch.\n"
    )
    assert [(task.so, task.ten, task.chu_tri, task.thoi_gian) for task in plan.nhiem_vu] == [
        ("1", "Vòng 1", (), "Từ ngày 02/3/2026 đến ngày 20/3/2026"),
        ("2", "Vòng 2", (), "Từ ngày 01/4/2026 đến ngày 15/4/2026"),
    ]
    assert plan.nhiem_vu[0].doan == ("a) Đo sạp hàng.", "- Ghi sổ từng dãy.")
    assert "gồm các việc:" in dict(plan.nhiem_vu[1].can_cu)["thoi_gian"]
    assert [place.ten for place in plan.phan[1].muc][1].endswith("đến ngày 15/4/2026 gồm các việc:")
    assert doubts(plan).count("tên của điểm là một thời gian") == 2
    assert plan.doan_van.bo == 0


def test_the_phases_of_a_time_label_are_its_words_and_said():
    plan = read(
        "II. NỘI DUNG\n\n1. Thời gian thực hiện\n\na) Đợt 1: Từ ngày 02/3/2026 đến ngày 20/3/2026.\n\n"
        "b) Đợt 2: Từ ngày 01/4/2026 đến ngày 15/4/2026.\n"
    )
    assert all(not task.ten.startswith("Đợt") for task in plan.nhiem_vu)
    assert "01/4/2026" in doubts(plan) or any("01/4/2026" in (task.thoi_gian or "") for task in plan.nhiem_vu)


def test_one_point_with_a_time_or_points_without_are_no_phases():
    for points in (
        "1. Bước 1: Trong tháng 3/2026.\n\n2. Bước 2: Sơn vạch kẻ.\n",
        "1. Bước 1: Đo sạp hàng.\n\n2. Bước 2: Sơn vạch kẻ.\n",
    ):
        assert read(f"II. NỘI DUNG\n\n{points}").nhiem_vu == ()
