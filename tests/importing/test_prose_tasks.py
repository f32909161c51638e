"""Tasks and duties that sentences, closing brackets and headings of time give; tables that say when and are no tasks."""

import pytest
from tests.importing.read_text_plan import doubts, read

TASK = "II. NHIỆM VỤ\n\n1. Sửa mái chợ\n\n- Đơn vị chủ trì: Phòng Kinh tế.\n\n- Thời gian: Quý II/2026.\n\n"


def tasks(plan):
    return [(t.ten, t.chu_tri, t.phoi_hop, t.thoi_gian) for t in plan.nhiem_vu]


@pytest.mark.parametrize(
    ("bracket", "lead", "helpers", "time"),
    [
        ("Trạm Y tế chủ trì, hoàn thành trước ngày 30/6/2026", ("Trạm Y tế",), (), "trước ngày 30/6/2026"),
        ("do Công an xã thực hiện; thời gian: quý III/2026", ("Công an xã",), (), "quý III/2026"),
        (
            "giao Phòng Kinh tế chủ trì, phối hợp với Công an xã, Trạm Y tế; trong quý II/2026",
            ("Phòng Kinh tế",),
            ("Công an xã", "Trạm Y tế"),
            "trong quý II/2026",
        ),
        ("Trạm Y tế là cơ quan chủ trì; Công an xã phối hợp thực hiện", ("Trạm Y tế",), ("Công an xã",), None),
    ],
)
@pytest.mark.parametrize("mark", ["2. ", "- "])
def test_a_closing_bracket_that_says_who_leads_makes_a_task(mark, bracket, lead, helpers, time):
    plan = read(f"{TASK}III. NỘI DUNG KHÁC\n\n{mark}Đếm lại số quầy hàng trong chợ ({bracket}).\n")
    assert tasks(plan)[1:] == [("Đếm lại số quầy hàng trong chợ", lead, helpers, time)]
    assert "trong ngoặc" in doubts(plan)


@pytest.mark.parametrize(
    ("tail", "name", "time"),
    [
        ("; hoàn thành trong quý II/2026", "", "trong quý II/2026"),
        (", phải hoàn thành trước ngày 30/6/2026", "", "trước ngày 30/6/2026"),
        # What ends the words is no time of its own, or nothing says that it is when the work is done.
        (", hoàn thành hồ sơ đầu năm", ", hoàn thành hồ sơ đầu năm", None),
        ("; quý II/2026", "; quý II/2026", None),
    ],
)
def test_a_time_before_the_closing_bracket_is_that_of_the_task(tail, name, time):
    plan = read(f"{TASK}2. Đếm lại số quầy hàng trong chợ{tail} (Trạm Y tế chủ trì).\n")
    assert tasks(plan)[1:] == [(f"Đếm lại số quầy hàng trong chợ{name}", ("Trạm Y tế",), (), time)]


@pytest.mark.parametrize(
    "bracket",
    ["theo Quyết định số 12/QĐ-UBND", "có danh sách kèm theo", "hoàn thành trước ngày 30/6/2026", "Phòng Kinh tế"],
)
def test_a_closing_bracket_that_says_something_else_makes_none(bracket):
    plan = read(f"{TASK}2. Đếm lại số quầy hàng trong chợ ({bracket}).\n")
    assert len(plan.nhiem_vu) == 1


def test_a_bracket_under_another_task_is_asked_about():
    plan = read(f"{TASK}- Đếm lại số quầy hàng trong chợ (Trạm Y tế chủ trì).\n")
    assert len(plan.nhiem_vu) == 1
    assert "có việc giao riêng trong ngoặc cho Trạm Y tế" in doubts(plan)


def test_work_under_a_heading_that_is_a_time_has_that_time():
    plan = read(
        "II. CÔNG VIỆC\n\n1. Tháng 01\n\n- Dọn rãnh quanh chợ (Phòng Kinh tế).\n\n- Quét vôi tường bao (Trạm Y tế, Công an xã)."
        "\n\n2. Quý II\n\n- Kẻ vạch chỗ để xe (Công an xã thực hiện).\n\n3. Tháng 9\n\n- Họp tiểu thương.\n"
    )
    assert [(name, lead, time) for name, lead, _, time in tasks(plan)] == [
        ("Dọn rãnh quanh chợ", ("Phòng Kinh tế",), "Tháng 01"),
        ("Quét vôi tường bao", ("Trạm Y tế", "Công an xã"), "Tháng 01"),
        ("Kẻ vạch chỗ để xe", ("Công an xã",), "Quý II"),
    ]
    assert "dưới “Tháng 9” không đọc được thành nhiệm vụ" in doubts(plan)


@pytest.mark.parametrize(
    ("sentence", "duty"),
    [
        (
            "Công an xã: Chủ trì, phối hợp với Trạm Y tế phun thuốc diệt muỗi trước ngày 05/5/2026.",
            ("Phun thuốc diệt muỗi", ("Công an xã",), ("Trạm Y tế",), "trước ngày 05/5/2026"),
        ),
        (
            "Trong quý I/2026, Phòng Kinh tế rà soát số hộ kinh doanh.",
            ("Rà soát số hộ kinh doanh", ("Phòng Kinh tế",), (), "Trong quý I/2026"),
        ),
        (
            "Các thôn tổ chức ra quân quét chợ vào ngày 15 hằng tháng.",
            ("Tổ chức ra quân quét chợ", ("Các thôn",), (), "vào ngày 15 hằng tháng"),
        ),
    ],
)
def test_the_subject_of_a_sentence_leads_its_duty(sentence, duty):
    plan = read(f"{TASK}III. TỔ CHỨC THỰC HIỆN\n\n1. {sentence}\n\n2. Xã theo dõi việc thực hiện.\n")
    assert [(d.ten, d.chu_tri, d.phoi_hop, d.thoi_gian) for d in plan.viec_trong_doan] == [duty]


def test_each_deadline_of_a_sentence_is_a_duty_of_its_subject():
    plan = read(
        f"{TASK}III. TỔ CHỨC THỰC HIỆN\n\n1. Trạm Y tế lập danh sách hộ nghèo trước ngày 30/3/2026; báo cáo kết quả trước ngày "
        "15/12/2026.\n"
    )
    assert [(d.ten, d.chu_tri, d.thoi_gian) for d in plan.viec_trong_doan] == [
        ("Lập danh sách hộ nghèo", ("Trạm Y tế",), "trước ngày 30/3/2026"),
        ("Báo cáo kết quả", ("Trạm Y tế",), "trước ngày 15/12/2026"),
    ]


def test_what_is_told_of_the_past_is_no_duty():
    plan = read(f"{TASK}III. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã đã tuần tra trong tháng 5/2025.\n")
    assert plan.viec_trong_doan == ()
    assert "có thời gian (trong tháng 5/2025)" in doubts(plan)


def test_who_attends_is_kept_as_words():
    plan = read("II. NHIỆM VỤ\n\n1. Họp chợ\n\n- Thời gian: Quý II/2026.\n\n- Thành phần: Công an xã; Trạm Y tế.\n")
    (task,) = plan.nhiem_vu
    assert task.phoi_hop == ()
    assert task.khac == (("Thành phần", "Công an xã; Trạm Y tế"),)
    assert "giữ làm lời văn, không ghi là đơn vị phối hợp" in doubts(plan)


def test_a_body_printed_as_leading_and_as_helping_is_read_as_printed_and_said():
    plan = read(
        "II. NHIỆM VỤ\n\n1. Họp chợ\n\n- Đơn vị chủ trì: Công an xã.\n\n- Đơn vị phối hợp: Trạm Y tế; Công an xã.\n"
    )
    assert plan.nhiem_vu[0].phoi_hop == ("Trạm Y tế", "Công an xã")
    assert "“Công an xã” in ở cả hai chỗ" in doubts(plan)


def test_whom_a_list_marks_as_leading_leads_and_the_others_help():
    plan = read(
        "II. NHIỆM VỤ\n\n| TT | Nội dung | Trách nhiệm | Tiến độ |\n|---|---|---|---|\n"
        "| 1 | Diễn tập | Ban Chỉ huy Quân sự xã (chủ trì), Công an xã, Trạm Y tế | 5/2026 |\n"
    )
    assert tasks(plan) == [("Diễn tập", ("Ban Chỉ huy Quân sự xã",), ("Công an xã", "Trạm Y tế"), "5/2026")]


def test_a_heading_over_paragraphs_with_fields_of_their_own_is_no_task():
    plan = read(
        "II. NHIỆM VỤ\n\n1. Giữ chợ sạch\n\n- Quét lối đi. Thời gian: Tháng 3/2026. Đơn vị thực hiện: Trạm Y tế.\n\n"
        "- Đặt thùng rác. Thời gian: Tháng 4/2026. Đơn vị thực hiện: Công an xã.\n"
    )
    assert [task.ten for task in plan.nhiem_vu] == ["Quét lối đi", "Đặt thùng rác"]


def test_the_programme_of_one_session_gives_no_tasks():
    plan = read(
        f"{TASK}III. CHƯƠNG TRÌNH\n\n| Thời gian | Nội dung | Thực hiện |\n|---|---|---|\n"
        "| 7h30 - 8h00 | Đón khách | Phòng Kinh tế |\n| 8h00 - 9h00 | Khai mạc | Công an xã |\n"
    )
    assert len(plan.nhiem_vu) == 1
    assert "chương trình của một buổi" in doubts(plan)


def test_a_table_that_says_when_and_gives_no_tasks_is_asked_about():
    plan = read(
        f"{TASK}III. LỊCH\n\n| TT | Nơi được kiểm tra | Thời gian kiểm tra |\n|---|---|---|\n| 1 | Chợ Đồng Sen | Tháng 4/2026 |\n"
    )
    assert "bảng có cột “Thời gian kiểm tra” mà không đọc được thành nhiệm vụ" in doubts(plan)


def test_a_column_of_persons_says_who_does_the_work():
    plan = read(
        "II. PHÂN CÔNG\n\n| TT | Họ và tên | Chức vụ | Nhiệm vụ được phân công | Thời gian |\n|---|---|---|---|---|\n"
        "| 1 | Lê Thị Mẫu | Chuyên viên | Lập danh sách quầy | 01/3 - 15/3/2026 |\n"
    )
    assert tasks(plan) == [("Lập danh sách quầy", ("Lê Thị Mẫu",), (), "01/3 - 15/3/2026")]
    assert "là người, không phải cơ quan" in doubts(plan)
