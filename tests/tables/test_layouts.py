"""Tables laid out in the ways that offices lay them out: heads, groups, merged cells, columns of units, marks, shares."""

import pytest
from docx import Document

from hoagiai_cli.tables.wording import part_reason

WARDS = ("UBND phường Thử 01", "UBND phường Thử 02", "UBND phường Thử 03")


def test_columns_in_another_order_and_wording(table):
    table.above = [["ỦY BAN NHÂN DÂN", None, "Mẫu 1"], [None], ["BẢNG THEO DÕI"]]
    table.rows = [
        ["Kết quả thực hiện", "Đơn vị thực hiện", "Nội dung công việc", "TT", "Người theo dõi"],
        ["Hoàn thành ngày 01/12/2025", "phường Thử 01", "Việc ra-soat", "1.", "An"],
    ]
    code, text = table.take()
    assert code == 0, text
    assert "Không dùng cột: “Người theo dõi”" in text
    assert "ngay: 2025-12-01" in table.result("ubnd-phuong-01")


def test_a_head_of_two_rows_its_numbering_and_groups(table):
    table.rows = [
        ["STT", "Nhiệm vụ", "Phân công", None, "Kết quả", None, None],
        [None, None, "Chủ trì", "Phối hợp", "Tình trạng", "Số, ký hiệu", "Ngày"],
        [1, 2, 3, 4, 5, 6, 7],
        ["I", "NHIỆM VỤ CHUNG", None, None, None, None, None],
        [1, "Việc ra-soat", WARDS[0], "Phòng Tư pháp", "Hoàn thành", "15/KH-UBND", "01/12/2025"],
        ["II", "NHIỆM VỤ RIÊNG", None, None, None, None, None],
        [3, "Việc tuyen-truyen", WARDS[1], None, "Đang thực hiện", None, None],
    ]
    table.merged = ["A1:A2", "B1:B2", "C1:D1", "E1:G1", "B4:G4"]
    code, text = table.take()
    assert code == 0, text
    assert "so_ky_hieu: 15/KH-UBND, ngay: 2025-12-01" in table.result("ubnd-phuong-01")


def test_units_as_columns(table):
    table.rows = [
        ["TT", "Nhiệm vụ", *WARDS, "Xã khác"],
        [1, "Việc ra-soat", "Hoàn thành 01/12/2025", "Đang thực hiện", "x", None],
    ]
    code, text = table.take()
    assert code == 1
    assert "ngay: 2025-12-01" in table.result("ubnd-phuong-01")
    assert "tien_do: dang_thuc_hien" in table.result("ubnd-phuong-02")
    assert "ô E2" in text, "a cross under a unit's name says nothing of progress"
    assert "Không dùng cột: “Xã khác”" in text
    assert not table.result("ubnd-phuong-03")


def test_columns_that_are_ticked(table):
    table.rows = [
        ["STT", "Công việc", "Chủ trì", "Đã hoàn thành", "Đang thực hiện", "Chưa thực hiện"],
        [1, "Việc ra-soat", WARDS[0], "01/12/2025", None, None],
        [1, "Việc ra-soat", WARDS[1], None, "x", None],
        [1, "Việc ra-soat", WARDS[2], "x", "x", None],
    ]
    code, text = table.take()
    assert code == 1
    assert "ngay: 2025-12-01" in table.result("ubnd-phuong-01")
    assert "tien_do: dang_thuc_hien" in table.result("ubnd-phuong-02")
    assert "“x” ở cột “Đã hoàn thành” và “x” ở cột “Đang thực hiện”" in text
    assert not table.result("ubnd-phuong-03")


def test_shares(table):
    table.rows = [
        ["STT", "Công việc", "Chủ trì", "Tỷ lệ (%)", "Kết quả"],
        [1, "Việc ra-soat", WARDS[0], "100%", "Hoàn thành ngày 01/12/2025"],
        [1, "Việc ra-soat", WARDS[1], 80, "Rà soát 04 tổ"],
        [1, "Việc ra-soat", WARDS[2], 0.5, None],
    ]
    code, text = table.take()
    assert code == 1
    assert "tien_do: hoan_thanh" in table.result("ubnd-phuong-01")
    assert "Rà soát 04 tổ (đạt 80%)" in table.result("ubnd-phuong-02")
    assert "0,5% hay 50%" in text
    assert not table.result("ubnd-phuong-03")


def test_a_task_merged_over_the_rows_of_its_units(table):
    table.rows = [
        ["STT", "Nhiệm vụ", "Chủ trì", "Kết quả"],
        [1, "Việc ra-soat", WARDS[0], "Hoàn thành ngày 01/12/2025"],
        [None, None, WARDS[1], "Đang thực hiện"],
    ]
    code, text = table.take()
    assert code == 1
    assert "có phải tiếp nhiệm vụ ở dòng trên" in text, "blank cells that are not merged"
    assert not table.result("ubnd-phuong-02")
    table.merged = ["A2:A3", "B2:B3"]
    code, text = table.take()
    assert code == 0, text
    assert "tien_do: dang_thuc_hien" in table.result("ubnd-phuong-02")


def test_a_result_merged_over_rows_is_asked_about(table):
    table.rows = [
        ["STT", "Nhiệm vụ", "Chủ trì", "Kết quả"],
        [1, "Việc ra-soat", WARDS[0], "Hoàn thành ngày 01/12/2025"],
        [1, "Việc ra-soat", WARDS[1], None],
    ]
    table.merged = ["D2:D3"]
    code, text = table.take()
    assert code == 1
    assert "một ô gộp qua các dòng 2–3" in text
    assert not table.everything()
    code, text = table.take(*table.answers('"Trang Theo dõi, ô D2": {o_gop: dong_dau}\n'))
    assert list(table.everything()) == ["ubnd-phuong-01.yaml"], text


def test_units_below_their_task(table):
    table.rows = [
        ["STT", "Nhiệm vụ", "Kết quả"],
        [1, "Việc ra-soat", None],
        ["a", WARDS[0], None],
        ["b", WARDS[1], "Hoàn thành ngày 01/12/2025"],
        [3, "Việc tuyen-truyen", None],
        ["a", WARDS[0], "Đang thực hiện"],
    ]
    code, text = table.take()
    assert code == 0, text
    assert "nhiem_vu: tuyen-truyen" in table.result("ubnd-phuong-01")
    assert "nhiem_vu: ra-soat" in table.result("ubnd-phuong-02")


def test_tasks_below_their_unit(table):
    table.rows = [
        ["STT", "Nhiệm vụ", "Kết quả"],
        ["I", WARDS[0], None],
        [1, "Việc ra-soat", "Hoàn thành ngày 01/12/2025"],
        [3, "Việc tuyen-truyen", None],
        ["II", WARDS[1], None],
        [1, "Việc ra-soat", "Đang thực hiện"],
    ]
    code, text = table.take()
    assert code == 0, text
    assert "tien_do: hoan_thanh" in table.result("ubnd-phuong-01")
    assert "tien_do: dang_thuc_hien" in table.result("ubnd-phuong-02")


@pytest.mark.parametrize(
    ("head", "values"), [("Tiến độ", ("Quý IV", "Năm 2025")), ("Thời gian hoàn thành", ("31/12/2025", "31/12/2025"))]
)
def test_a_column_that_holds_deadlines_is_no_result(table, head, values):
    table.rows = [
        ["STT", "Nhiệm vụ", "Chủ trì", head, "Kết quả"],
        [1, "Việc ra-soat", WARDS[0], values[0], "Hoàn thành ngày 01/12/2025"],
        [3, "Việc tuyen-truyen", WARDS[1], values[1], None],
    ]
    code, text = table.take()
    assert code == 0, text
    assert list(table.everything()) == ["ubnd-phuong-01.yaml"]


def test_a_column_that_may_be_deadlines_or_days_done_is_asked_about(table):
    table.rows = [
        ["STT", "Nhiệm vụ", "Chủ trì", "Ngày hoàn thành"],
        [1, "Việc ra-soat", WARDS[0], "01/12/2025"],
        [3, "Việc tuyen-truyen", WARDS[1], "05/12/2025"],
    ]
    code, text = table.take()
    assert code == 1
    assert "y_nghia: thoi_han | ngay_hoan_thanh | ket_qua | bo" in text
    assert not table.everything()


def test_a_word_of_a_state_is_asked_about_once(table):
    for row in table.rows[1:]:
        row[4:7] = ["Chưa hoàn thành", None, None]
    code, text = table.take()
    assert text.count("chua-hoan-thanh:") == 1
    assert not table.everything()
    code, text = table.take(*table.answers('"Trang Theo dõi, cột “Tình trạng”": {chua-hoan-thanh: dang_thuc_hien}\n'))
    assert code == 0, text
    assert len(table.everything()) == 3


@pytest.mark.parametrize("state", ["Trong hạn", "Quá hạn", "Chưa đến hạn", "Chưa báo cáo", "-"])
def test_how_a_deadline_stands_is_no_report(table, state):
    table.rows[1][4:7] = [state, None, None]
    code, text = table.take()
    assert code == 0, text
    assert not table.result("ubnd-phuong-01")


def test_several_tables_on_one_sheet_and_a_total(table):
    again = [list(table.rows[0]), table.rows.pop()]
    table.rows += [[None], ["PHẦN HAI", None], *again, [None, "Tổng cộng", None, None, None, None, None, None]]
    code, text = table.take()
    assert code == 0, text
    assert len(table.everything()) == 3


def test_a_hidden_sheet_is_said_and_not_read(table):
    from openpyxl import load_workbook

    path = table.save()
    book = load_workbook(path)
    book.create_sheet("Cũ").sheet_state = "hidden"
    book.save(path)
    code, text = table.take(path=path)
    assert code == 0, text
    assert "trang ẩn “Cũ” không được đọc" in text


def test_a_word_table_with_merged_cells(table):
    rows = [
        ("STT", "Nội dung", "Chủ trì", "Kết quả"),
        ("1", "Việc ra-soat", WARDS[0], "Hoàn thành ngày 01/12/2025"),
        ("", "", WARDS[1], "Đang thực hiện"),
    ]
    document = Document()
    document.add_paragraph("TỔNG HỢP QUÝ IV NĂM 2025")
    drawn = document.add_table(len(rows), 4)
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            drawn.cell(at, column).text = text
    for column in (0, 1):
        drawn.cell(1, column).merge(drawn.cell(2, column))
    path = table.top / "bang.docx"
    document.save(path)
    code, text = table.take(path=path)
    assert code == 0, text
    assert "Bảng 1, hàng 2, cột 4" in text
    assert "ky: Quý IV/2025" in table.result("ubnd-phuong-02")


@pytest.mark.parametrize(("sign", "coding"), [(",", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-16")])
def test_csv(table, sign, coding):
    lines = [sign.join("" if value is None else str(value) for value in row) for row in table.rows]
    path = table.top / "bang.csv"
    path.write_bytes("\r\n".join(lines).encode(coding))
    code, text = table.take(path=path)
    assert code == 0, text
    assert "Dòng 2, cột E" in text
    assert "ngay: 2025-12-01" in table.result("ubnd-phuong-01")


def test_our_own_tracking_table_comes_back(table):
    from form_city import run

    table.take()
    before = table.everything()
    for name in ("td.xlsx", "td.docx"):
        assert run("document", "theo-doi", "--ngay", "2025-12-16", "-o", name, cwd=table.top)[0] == 0
        _, text = table.take(path=table.top / name)
        assert table.everything() == before, text


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("Chưa triển khai (lý do: Chưa có đoàn)", ("", "Chưa có đoàn")),
        (
            "Đang thực hiện (lý do chưa hoàn thành: thiếu kinh phí (đã xin)); Phát 200 tờ rơi",
            ("Phát 200 tờ rơi", "thiếu kinh phí (đã xin)"),
        ),
        ("Chưa triển khai: thiếu kinh phí", ("Chưa triển khai: thiếu kinh phí", None)),
        ("Phát tờ rơi (lý do: lễ)", ("Phát tờ rơi (lý do: lễ)", None)),
    ],
)
def test_a_state_with_its_reason_is_parted(text, parted):
    assert part_reason(text) == parted
