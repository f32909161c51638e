"""What is a task is told from the shape of a document, and every field says what it stands on or is asked about."""

import pytest
from read_text_plan import doubts, fields, read

from hoagiai_cli.importing.to_json import to_json

LINES = "- Cơ quan chủ trì: {lead}.\n\n- Thời gian thực hiện: {time}."


@pytest.mark.parametrize("title", ["CÁC BƯỚC TIẾN HÀNH", "KHUNG THỜI GIAN", "ĐỢT RA QUÂN", "PHẦN VIỆC CỦA TỪNG BÊN"])
def test_the_title_of_a_section_decides_nothing(title):
    plan = read(f"II. {title}\n\n1. Sơn cổng chợ\n\n- Thời gian: Quý II/2026\n\n2. Dọn mương\n\n- Thời gian: 15/8/2026")
    assert [(task.ten, task.thoi_gian) for task in plan.nhiem_vu] == [
        ("Sơn cổng chợ", "Quý II/2026"),
        ("Dọn mương", "15/8/2026"),
    ]


def test_a_section_whose_points_are_the_fields_is_the_task():
    part = "1. Cách làm\n\n- Lát gạch.\n\n2. Cơ quan chủ trì: {}.\n\n3. Cơ quan phối hợp: Các thôn.\n\n4. Thời gian thực hiện: {}."
    plan = read(
        f"B. VIỆC LÀM\n\nI. LÁT NỀN\n\n{part.format('Phòng Kinh tế', 'Quý I/2026')}\n\nII. DỰNG MÁI\n\n{part.format('Ban Quản lý chợ', 'Tháng 9/2026')}"
    )
    assert [fields(task) for task in plan.nhiem_vu] == [
        ("LÁT NỀN", ["Phòng Kinh tế"], ["Các thôn"], "Quý I/2026"),
        ("DỰNG MÁI", ["Ban Quản lý chợ"], ["Các thôn"], "Tháng 9/2026"),
    ]


def test_the_dashed_lines_under_a_label_alone_are_its_value():
    plan = read(
        "II. VIỆC\n\n1. Kiểm tra cân\n\n- Cân ở từng quầy.\n\n- Thời gian thực hiện:\n\n+ Lần một: Từ ngày 03/3/2026 đến "
        "ngày 05/3/2026.\n\n+ Lần hai: Tháng 10/2026.\n\n- Cơ quan chủ trì:\n\n+ Phòng Kinh tế;\n\n+ Các đơn vị liên quan;"
        "\n\n+ Công an xã."
    )
    (task,) = plan.nhiem_vu
    assert list(task.chu_tri) == ["Phòng Kinh tế", "Các đơn vị liên quan", "Công an xã"]
    assert "05/3/2026" in task.thoi_gian
    assert "Tháng 10/2026" in task.thoi_gian


def test_lines_that_only_look_like_fields_make_no_task():
    plan = read(
        "II. VIỆC\n\n1. Đối tượng\n\na) Tập thể: Các thôn.\n\nb) Cá nhân: Tiểu thương, người mua.\n\n"
        "2. Giờ mở cửa của các đơn vị, địa phương: Theo bảng kèm theo.\n\n3. Sơn cổng chợ\n\n"
        + LINES.format(lead="Phòng Kinh tế", time="Quý III/2026")
    )
    assert [task.ten for task in plan.nhiem_vu] == ["Sơn cổng chợ"]


def test_a_heading_that_names_a_body_is_no_task():
    plan = read(
        "II. VIỆC\n\n1. Công an xã\n\n- Thời gian thực hiện: Quý I/2026.\n\n2. Sơn cổng\n\n"
        + LINES.format(lead="Phòng Kinh tế", time="Quý II")
    )
    assert [task.ten for task in plan.nhiem_vu] == ["Sơn cổng"]


def test_a_time_without_a_time_is_kept_as_words_and_asked():
    plan = read("II. VIỆC\n\n1. Sơn cổng\n\n" + LINES.format(lead="Phòng Kinh tế", time="Ban Quản lý chợ"))
    (task,) = plan.nhiem_vu
    assert task.thoi_gian is None
    assert ("Thời gian thực hiện", "Ban Quản lý chợ") in task.khac
    assert "không chứa thời gian" in doubts(plan)


def test_a_task_without_a_name_is_named_as_such():
    plan = read("II. VIỆC\n\n1.\n\n" + LINES.format(lead="Phòng Kinh tế", time="Quý II/2026"))
    assert [task.ten for task in plan.nhiem_vu] == ["(Nhiệm vụ chưa có tên)"]
    assert "không có tên" in doubts(plan)


def test_persons_in_the_place_of_bodies_are_said_to_be_persons():
    plan = read(
        "II. VIỆC\n\n| TT | Công việc | Người thực hiện | Thời gian |\n| 1 | Sơn cổng | Lê Thị Mẫu ⏎ Trần Văn Thử | Quý I/2026 |"
    )
    assert list(plan.nhiem_vu[0].chu_tri) == ["Lê Thị Mẫu", "Trần Văn Thử"]
    assert "là người, không phải cơ quan" in doubts(plan)


def test_each_field_says_what_it_stands_on():
    plan = read(
        "II. VIỆC\n\n1. Sơn cổng\n\n"
        + LINES.format(lead="Phòng Kinh tế", time="Quý II/2026")
        + "\n\n| TT | Công việc | Chủ trì | Thời hạn |\n| 2 | Lát nền | Đoàn xã | Quý IV/2026 |"
    )
    first, *_ = to_json(plan, None)["nhiem_vu"]
    assert first["can_cu"]["chu_tri"].startswith("nhãn “Cơ quan chủ trì”, dòng ")
    assert set(first["can_cu"]) == {"ten", "chu_tri", "thoi_gian"}
    assert first["nghi_ngo"] == []


COLUMN_TIMES = {
    "begin and end": ("Ngày bắt đầu | Ngày kết thúc", "01/3/2026 | 30/6/2026", "Từ ngày 01/3/2026 đến ngày 30/6/2026"),
    "from and to": ("Từ tháng | Đến tháng", "Tháng 3/2026 | Tháng 5/2026", "Từ tháng 3/2026 đến tháng 5/2026"),
    "quarters": ("Quý I | Quý II | Quý III | Quý IV", " | x |  | X", "Quý II, quý IV"),
    "months": ("Tháng 1 | Tháng 2 | Tháng 3", "x | | ", "Tháng 1"),
}


@pytest.mark.parametrize(("names", "cells", "time"), COLUMN_TIMES.values(), ids=COLUMN_TIMES)
def test_columns_that_give_one_time_together(names, cells, time):
    plan = read(f"II. VIỆC\n\n| TT | Công việc | Cơ quan chủ trì | {names} |\n| 1 | Lát nền | Đoàn xã | {cells} |")
    assert [fields(task) for task in plan.nhiem_vu] == [("Lát nền", ["Đoàn xã"], [], time)]


@pytest.mark.parametrize("same", ["nt", "Như trên", "-nt-", '"'])
def test_a_cell_that_refers_to_the_one_above_has_its_words(same):
    plan = read(
        "II. VIỆC\n\n| TT | Công việc | Cơ quan chủ trì | Thời gian |\n| 1 | Lát nền | Đoàn xã | Quý I/2026 |\n"
        f"| 2 | Sơn cổng | {same} | {same} |"
    )
    assert fields(plan.nhiem_vu[1]) == ("Sơn cổng", ["Đoàn xã"], [], "Quý I/2026")
    assert "ghi như hàng trên" in doubts(plan)


def test_roles_within_one_cell_part_it():
    plan = read(
        "II. VIỆC\n\n| TT | Công việc | Đơn vị thực hiện | Thời gian |\n| 1 | Lát nền | Đoàn xã (chủ trì), Công an xã (phối hợp) | Quý I/2026 |"
    )
    assert fields(plan.nhiem_vu[0]) == ("Lát nền", ["Đoàn xã"], ["Công an xã"], "Quý I/2026")


def test_a_duty_that_begins_with_to_hold_is_no_body():
    plan = read(
        "II. NHIỆM VỤ\n\n1. Tổ chức mô hình tủ sách dòng họ\n\n- Cơ quan chủ trì: Phòng Tư pháp.\n\n- Thời gian thực hiện: Quý II năm "
        "2026.\n\n2. Tổ chức đấu giá sách cũ\n\n- Cơ quan chủ trì: Phòng Nội vụ.\n\n- Thời gian thực hiện: Quý III năm 2026."
    )
    assert [task.ten for task in plan.nhiem_vu] == ["Tổ chức mô hình tủ sách dòng họ", "Tổ chức đấu giá sách cũ"]
