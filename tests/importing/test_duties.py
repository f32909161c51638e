"""Duties with a day that stand under words which say whose they are."""

import pytest
from tests.importing.read_text_plan import doubts, read

TASK = "II. NHIỆM VỤ\n\n1. Sửa mái chợ\n\n- Đơn vị chủ trì: Phòng Kinh tế.\n\n- Thời gian: Quý II/2026.\n\n"


def duties(body):
    plan = read(body)
    return plan, [(d.ten, d.chu_tri, d.phoi_hop, d.thoi_gian) for d in plan.viec_trong_doan]


@pytest.mark.parametrize(
    ("first", "second"),
    [("a) ", "b) "), ("- ", "- "), ("1.1. ", "1.2. "), ("(1) ", "(2) ")],
)
def test_the_body_of_the_heading_leads_each_dated_point(first, second):
    plan, found = duties(
        f"{TASK}III. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã\n\n"
        f"{first}Kiểm đếm quầy hàng, hoàn thành trước ngày 20/3/2026.\n\n"
        f"{second}Vẽ sơ đồ lối đi. Thời hạn hoàn thành chậm nhất là ngày 05/4/2026.\n"
    )
    assert found == [
        ("Kiểm đếm quầy hàng", ("Công an xã",), (), "trước ngày 20/3/2026"),
        ("Vẽ sơ đồ lối đi", ("Công an xã",), (), "chậm nhất là ngày 05/4/2026"),
    ]
    assert doubts(plan).count("cần xem lại") == 2


def test_who_is_given_the_work_leads_and_who_joins_helps():
    plan, found = duties(
        f"{TASK}III. PHÂN CÔNG\n\n1. Về rác thải\n\n"
        "Giao Trạm Y tế chủ trì, phối hợp với Công an xã:\n\n"
        "- Phun thuốc khử mùi (hoàn thành trước ngày 10/5/2026);\n\n- Nhắc bà con giữ sạch.\n"
    )
    assert found == [("Phun thuốc khử mùi", ("Trạm Y tế",), ("Công an xã",), "trước ngày 10/5/2026")]
    assert dict(plan.viec_trong_doan[0].can_cu)["chu_tri"].startswith("lời giao “Giao Trạm Y tế")


def test_every_field_of_a_duty_says_what_it_stands_on():
    plan, _ = duties(
        f"{TASK}III. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế chủ trì tổng hợp số quầy, báo cáo UBND xã trước ngày 15/6/2026."
        "\n\n2. Công an xã\n\na) Kiểm đếm quầy hàng, hoàn thành trước ngày 20/3/2026.\n"
    )
    assert len(plan.viec_trong_doan) == 2
    for task in (*plan.nhiem_vu, *plan.viec_trong_doan):
        assert {"ten", "chu_tri", "thoi_gian"} <= set(dict(task.can_cu))
        assert all("dòng " in where for _, where in task.can_cu)


def test_words_that_give_work_are_no_task_though_they_end_like_a_label():
    plan, found = duties(
        "II. NHIỆM VỤ\n\n1. Về nước sạch\n\nGiao Trạm Y tế chủ trì, phối hợp với các cơ quan, đơn vị liên quan:\n\n"
        "a) Lấy mẫu nước giếng trong quý I/2026.\n"
    )
    assert plan.nhiem_vu == ()
    assert [(lead, time) for _, lead, _, time in found] == [(("Trạm Y tế",), "trong quý I/2026")]


def test_a_point_that_names_its_own_body_is_that_bodys():
    _, found = duties(
        f"{TASK}III. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế\n\n"
        "a) Công an xã tổng hợp số quầy vi phạm trước ngày 15/6/2026.\n"
    )
    assert found == [("Tổng hợp số quầy vi phạm", ("Công an xã",), (), "trước ngày 15/6/2026")]


@pytest.mark.parametrize(
    "point",
    [
        "a) Thực hiện Kế hoạch số 5/KH-UBND ngày 06/01/2026 của xã.",
        "a) Thu phí theo quy định, định kỳ hằng quý báo cáo.",
        "a) Phấn đấu đến năm 2030 chợ đạt chuẩn.",
    ],
)
def test_a_day_that_is_no_deadline_makes_no_duty(point):
    assert duties(f"{TASK}III. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế\n\n{point}\n")[1] == []


def test_a_time_of_no_named_work_is_said():
    plan, found = duties(f"{TASK}III. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế\n\na) Xong trước ngày 15/6/2026.\n")
    assert found == []
    assert "không rõ của việc nào" in doubts(plan)


def test_several_times_of_one_sentence_are_kept_and_said():
    plan, found = duties(
        f"{TASK}III. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế\n\n"
        "a) Mở sổ thu trước ngày 15/6/2026 và khóa sổ trước ngày 15/12/2026.\n"
    )
    assert found[0][3] == "trước ngày 15/6/2026; trước ngày 15/12/2026"
    assert "nhiều mốc thời gian" in doubts(plan)


def test_labels_after_the_points_of_an_event_are_the_tasks_above():
    plan = read(
        "II. NHIỆM VỤ\n\n1. Tổ chức ba buổi dọn chợ\n\n(1) Buổi đầu: dọn rãnh.\n\n(2) Buổi sau: quét vôi.\n\n"
        "- Thời gian: Quý III/2026.\n\n- Đơn vị chủ trì: Trạm Y tế.\n"
    )
    assert [(t.ten, t.chu_tri, t.thoi_gian) for t in plan.nhiem_vu] == [
        ("Tổ chức ba buổi dọn chợ", ("Trạm Y tế",), "Quý III/2026")
    ]


def test_undated_work_under_the_heading_of_a_body_is_asked_about_where_tasks_stand():
    plan, found = duties(
        "II. NHIỆM VỤ\n\n1. Giữ chợ sạch\n\n1.1. Các xóm\n\na) Quét lối đi.\n\n2. Sửa mái chợ\n\n"
        "- Đơn vị chủ trì: Phòng Kinh tế.\n\n- Thời gian: Quý II/2026.\n"
    )
    assert found == []
    assert "dưới “Các xóm” là các việc không có thời gian" in doubts(plan)


def test_work_given_to_a_person_is_said():
    plan, found = duties(
        f"{TASK}III. PHÂN CÔNG\n\n1. Về trật tự\n\nGiao ông Lê Văn Mẫu:\n\na) Nhắc tiểu thương trước ngày 10/5/2026.\n"
    )
    assert found == []
    assert "không rõ giao cho cơ quan nào" in doubts(plan)


@pytest.mark.parametrize(
    "words",
    [
        "Đề nghị Ủy ban Mặt trận Tổ quốc xã vận động Nhân dân, gửi kết quả trước ngày 15/11/2026.",
        "Mời Tòa án nhân dân khu vực dự buổi tập huấn trong Quý II/2026.",
        "Các xóm: gửi danh sách quầy hàng trước ngày 28/02/2026.",
        "Định kỳ hằng quý tổng hợp, báo cáo.",
        "Báo cáo trước ngày 20 của tháng cuối quý.",
        "Hằng tháng, chậm nhất ngày 25, gửi số liệu.",
        "Yêu cầu các phòng, ban báo cáo kết quả trước ngày 30/11/2026.",
    ],
)
@pytest.mark.parametrize("mark", ["1. ", "- ", ""])
def test_words_with_a_deadline_that_no_rule_reads_are_asked_about(mark, words):
    plan, found = duties(f"{TASK}III. TỔ CHỨC THỰC HIỆN\n\n{mark}{words}\n\n{mark}Xã theo dõi việc thực hiện.\n")
    assert found or "có thời gian (" in doubts(plan)


@pytest.mark.parametrize(
    "words",
    ["1. Đề nghị các đoàn thể phối hợp thực hiện.", "1. Kế hoạch số 12/KH-UBND ngày 01/02/2026 của xã còn hiệu lực."],
)
def test_words_without_a_deadline_are_not(words):
    plan, _ = duties(f"{TASK}III. TỔ CHỨC THỰC HIỆN\n\n{words}\n")
    assert "có thời gian" not in doubts(plan)


@pytest.mark.parametrize(
    "closing",
    [
        "Yêu cầu các phòng, ban báo cáo kết quả trước ngày 30/11/2026./.",
        "Trên đây là Kế hoạch; các đơn vị gửi kết quả chậm nhất ngày 15/12/2026./.",
    ],
)
def test_a_deadline_in_the_closing_words_is_asked_about(closing):
    plan = read(f"{TASK}III. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế theo dõi việc thực hiện.\n\n{closing}\n")
    assert "có thời gian (" in doubts(plan)


def test_a_time_in_a_tasks_words_is_asked_about_where_the_task_has_none():
    plan = read(
        "II. NHIỆM VỤ\n\n1. Tiêm phòng\n\n- Đợt 1: tháng 3/2026; đợt 2: tháng 8/2026.\n\n- Đơn vị chủ trì: Phòng Kinh tế."
        "\n\n2. Sửa mái chợ\n\n- Đơn vị chủ trì: Phòng Kinh tế.\n\n- Thời gian: Quý II/2026.\n"
    )
    assert "“tháng 3/2026”" in doubts(plan)
