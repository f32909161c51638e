"""The forms in which offices write tasks, each read as the task that it is."""

import pytest
from plans import read, short

LED = ["Phòng Nông nghiệp"]
WITH = ["Phòng Tư pháp", "UBND các xã, thị trấn"]
NAME = "Ban hành phương án ứng phó thiên tai"
TASK = ("1", NAME, LED, WITH, "Quý I/2024")

FORMS = {
    "label lines": """1. {name}
- Cơ quan chủ trì: Phòng Nông nghiệp.
- Cơ quan phối hợp: Phòng Tư pháp; UBND các xã, thị trấn.
- Thời gian thực hiện: Quý I/2024.
""",
    "another order, other words": """1. {name}
+ Thời hạn hoàn thành: Quý I/2024;
+ Đơn vị phối hợp thực hiện: Phòng Tư pháp, UBND các xã, thị trấn;
+ Đơn vị chủ trì: Phòng Nông nghiệp.
""",
    "several on one line": """1. {name}
Cơ quan chủ trì: Phòng Nông nghiệp; cơ quan phối hợp: Phòng Tư pháp, UBND các xã, thị trấn; thời gian: Quý I/2024.
""",
    "all in one paragraph": """1. {name}. Cơ quan chủ trì: Phòng Nông nghiệp. Cơ quan phối hợp: Phòng Tư pháp, UBND các xã, thị trấn. Thời gian: Quý I/2024.
""",
    "in brackets": """1. {name} (Cơ quan chủ trì: Phòng Nông nghiệp; cơ quan phối hợp: Phòng Tư pháp, UBND các xã, thị trấn; thời gian: Quý I/2024)
""",
    "a label on two lines": """1. {name}
- Cơ quan chủ
trì: Phòng Nông nghiệp.
- Cơ quan phối hợp: Phòng Tư pháp; UBND các xã, thị trấn.
- Thời gian thực
hiện: Quý I/2024.
""",
    "lettered fields": """1. {name}
a) Cơ quan chủ trì: Phòng Nông nghiệp.
b) Cơ quan phối hợp: Phòng Tư pháp; UBND các xã, thị trấn.
c) Thời gian thực hiện: Quý I/2024.
""",
    "fields as sub-headings": """1. {name}
1.1. Cơ quan chủ trì
Phòng Nông nghiệp
1.2. Cơ quan phối hợp
- Phòng Tư pháp
- UBND các xã, thị trấn
1.3. Thời gian thực hiện
Quý I/2024
""",
    "one sentence for the bodies": """1. {name}
- Phân công thực hiện: Phòng Nông nghiệp chủ trì, phối hợp với Phòng Tư pháp, UBND các xã, thị trấn thực hiện.
- Thời gian thực hiện: Quý I/2024.
""",
    "bold marks": """**1.** **{name}**
**- Cơ quan chủ trì:** Phòng Nông nghiệp.
- **Cơ quan phối hợp**: Phòng Tư pháp; UBND các xã, thị trấn.
- *Thời gian thực hiện:* Quý I/2024.
""",
}


@pytest.mark.parametrize("form", FORMS)
def test_one_task_in_every_form(form):
    plan = read(FORMS[form].format(name=NAME))
    assert short(plan) == [TASK]
    assert plan.nhiem_vu[0].phan == "II"
    assert plan.doan_van.bo == 0


@pytest.mark.parametrize("form", FORMS)
def test_the_next_task_is_not_swallowed(form):
    second = "\n2. Kiểm tra đê điều\n- Cơ quan chủ trì: Công an huyện.\n- Thời gian: Năm 2024.\n"
    plan = read(FORMS[form].format(name=NAME) + second)
    assert short(plan) == [TASK, ("2", "Kiểm tra đê điều", ["Công an huyện"], [], "Năm 2024")]


def test_a_task_in_one_sentence():
    plan = read(
        "1. Phòng Nông nghiệp chủ trì, phối hợp với Phòng Tư pháp, UBND các xã, thị trấn tổ chức diễn tập trước ngày 30/6/2024.\n"
    )
    (task,) = plan.nhiem_vu
    assert (list(task.chu_tri), list(task.phoi_hop), task.thoi_gian) == (LED, WITH, "trước ngày 30/6/2024")
    assert any("câu văn" in doubt.thong_bao for doubt in plan.can_xem_lai)


def test_nested_points_are_tasks_of_their_own():
    plan = read(
        "1. Rà soát\n1.1. Văn bản của huyện\n- Cơ quan chủ trì: Phòng Tư pháp.\n1.2. Văn bản của xã\n- Cơ quan chủ trì: UBND các xã.\n"
    )
    assert [(task.phan, task.so, task.ten) for task in plan.nhiem_vu] == [
        ("II.1", "1.1", "Văn bản của huyện"),
        ("II.1", "1.2", "Văn bản của xã"),
    ]


def test_tasks_that_bullets_name():
    plan = read(
        "1. Tuyên truyền\n- Tổ chức hội nghị\n+ Cơ quan chủ trì: Phòng Tư pháp.\n- In tờ gấp\n+ Cơ quan chủ trì: Phòng Văn hóa.\n"
    )
    assert [(task.ten, task.chu_tri) for task in plan.nhiem_vu] == [
        ("Tổ chức hội nghị", ("Phòng Tư pháp",)),
        ("In tờ gấp", ("Phòng Văn hóa",)),
    ]


def test_unknown_labels_are_kept():
    plan = read("1. Diễn tập\n- Địa điểm: Bến đò.\n- Cơ quan chủ trì: Công an huyện.\n- Sản phẩm: Báo cáo.\n")
    assert plan.nhiem_vu[0].khac == (("Địa điểm", "Bến đò"), ("Sản phẩm", "Báo cáo"))


def test_participants_help_and_the_marked_one_leads():
    plan = read(
        "1. Hội nghị\n- Thời gian: Quý II/2024.\n- Thành phần: Phòng Nội vụ; Phòng Tư pháp (Chủ trì).\n- Cơ quan phối hợp: Công an xã.\n"
    )
    assert short(plan)[0][2:4] == (["Phòng Tư pháp"], ["Công an xã"])


PIPES = """|
**TT**
|
**Thời hạn**
|
**Nội dung
công việc**
|
**Đơn vị phối hợp**
|
**Chủ trì**
|
|
**A. CÔNG TÁC CHỈ ĐẠO**
|
|
1
|
Quý I/2024
|
{name}
|
Phòng Tư pháp;
UBND các xã, thị trấn
|
Phòng Nông nghiệp
|
|
2
|
Năm 2024
|
Trực ban
|
|
Văn phòng
|
"""
ROWS = """| STT | Nhiệm vụ | Phân công | Phân công | Sản phẩm | Tiến độ |
| --- | --- | --- | --- | --- | --- |
|   |   | Chủ trì | Phối hợp |   |   |
| A | CÔNG TÁC CHỈ ĐẠO |   |   |   |   |
| 1 | {name} | Phòng Nông nghiệp | Phòng Tư pháp; UBND các xã, thị trấn | Phương án | Quý I/2024 |
| 2 | Trực ban | Văn phòng |   |   | Năm 2024 |
"""


@pytest.mark.parametrize("table", [PIPES, ROWS])
def test_tables_with_columns_in_any_order(table):
    plan = read(table.format(name=NAME))
    assert short(plan) == [TASK, ("2", "Trực ban", ["Văn phòng"], [], "Năm 2024")]
    assert plan.nhiem_vu[0].phan == "II.A"
    table = plan.phan[1].muc[0].bang
    assert [row.viec for row in table.hang[-3:]] == [None, 0, 1]
    assert "CÔNG TÁC CHỈ ĐẠO" in " ".join(table.hang[-3].o)
    assert table.hang[-3].so == "A"


def test_a_table_of_money_is_kept_as_a_table_and_gives_no_tasks():
    plan = read(
        "Kinh phí như sau:\n\n| STT | Nội dung chi | Số tiền |\n| --- | --- | --- |\n| 1 | In tờ gấp | 5.000.000 |\n"
    )
    assert plan.nhiem_vu == ()
    assert ("1", "In tờ gấp", "5.000.000") in [row.o for row in plan.phan[1].muc[0].bang.hang]


def test_a_plan_of_prose_has_no_tasks_and_says_so():
    plan = read(
        "1. Các cơ quan nêu cao trách nhiệm trong công tác phòng chống thiên tai.\n2. Thời gian qua đã đạt nhiều kết quả.\n"
    )
    assert plan.nhiem_vu == ()
    assert any("không thấy nhiệm vụ" in doubt.thong_bao for doubt in plan.can_xem_lai)
    assert plan.doan_van.tong == plan.doan_van.dung + plan.doan_van.giu + plan.doan_van.bo
    assert plan.doan_van.bo == 0


DECISION = """ỦY BAN NHÂN DÂN
XÃ SUỐI GIẢ

Số: 07/QĐ-UBND

Suối Giả, ngày 10 tháng 01 năm 2026

QUYẾT ĐỊNH
Về việc ban hành Kế hoạch chuyển đổi số năm 2026

Căn cứ Luật Tổ chức chính quyền địa phương;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch chuyển đổi số năm 2026.

Điều 2. Quyết định này có hiệu lực từ ngày ký.

Nơi nhận:
- Như Điều 2;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Thị Thử

KẾ HOẠCH
Chuyển đổi số năm 2026
(Ban hành kèm theo Quyết định số 07/QĐ-UBND ngày 10/01/2026)

I. NHIỆM VỤ

1. Tập huấn kỹ năng số
- Đơn vị chủ trì: Phòng Văn hóa - Xã hội.
- Thời gian: tháng 5/2026.
"""


def test_a_decision_wrapped_round_a_plan():
    plan = read(DECISION.encode())
    assert (plan.dau.loai, plan.dau.trich_yeu) == ("KẾ HOẠCH", "Chuyển đổi số năm 2026")
    assert (plan.dau.so_ky_hieu, plan.dau.ngay, plan.dau.ho_ten) == ("07/QĐ-UBND", "2026-01-10", "Lê Thị Thử")
    assert short(plan) == [("1", "Tập huấn kỹ năng số", ["Phòng Văn hóa - Xã hội"], [], "tháng 5/2026")]
    assert any(text.startswith("Điều 1.") for text in plan.dau.loi_dan)


def test_the_head_is_read_and_blanks_stay_blank():
    head = read("").dau
    assert head.co_quan == ("ỦY BAN NHÂN DÂN", "HUYỆN SÔNG GIẢ")
    assert (head.so, head.ky_hieu, head.dia_danh, head.ngay) == ("15", "KH-UBND", "Sông Giả", "2024-03-05")
    assert head.can_cu == ("Căn cứ Luật Phòng, chống thiên tai",)
    assert (head.noi_nhan, head.luu) == (("Như trên",), "VT, NN")
    blanks = DECISION.replace("07/QĐ", "    /QĐ").replace("ngày 10 tháng 01", "ngày    tháng 01")
    blank = read(blanks.encode()).dau
    assert (blank.so_ky_hieu, blank.ngay) == ("/QĐ-UBND", "2026-01")
