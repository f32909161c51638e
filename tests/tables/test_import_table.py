"""The office's tracking table: rows find their tasks, what is doubtful is asked, nothing is silently wrong."""

import os
import sys
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from form_city import run


def test_a_plain_table_is_taken(table):
    code, text = table.take()
    assert code == 0, text
    assert "Trang Theo dõi, ô E2: 1 Việc ra-soat" in text
    assert "→ nhiệm vụ 1: Việc ra-soat (Quý IV/2025)" in text
    done = table.result("ubnd-phuong-01")
    assert "tien_do: hoan_thanh" in done
    assert "ngay: 2025-12-01" in done
    assert "noi_dung: Rà soát 03 tổ" in done
    assert "tien_do: dang_thuc_hien" in table.result("ubnd-phuong-02")
    assert "ly_do: Chưa có đoàn" in table.result("phong-tu-phap")


def test_nothing_is_written_twice(table):
    table.take()
    before = table.everything()
    code, text = table.take(ngay="2025-12-17")
    assert code == 0
    assert table.everything() == before
    assert "không có gì mới, 3 kết quả đã có" in text


def test_what_is_repeated_for_another_quarter_is_news(table):
    table.rows = [table.rows[0], table.rows[2]]
    table.take("--quy", "III", ngay="2025-09-20")
    table.take("--quy", "III", ngay="2025-09-21")
    table.take("--quy", "IV")
    assert table.result("ubnd-phuong-02").count("tien_do: dang_thuc_hien") == 2
    assert "ky: Quý III/2025" in table.result("ubnd-phuong-02")
    assert "ky: Quý IV/2025" in table.result("ubnd-phuong-02")


def test_the_title_names_the_quarter(table):
    table.above = [["BẢNG THEO DÕI NHIỆM VỤ QUÝ IV NĂM 2025"]]
    code, text = table.take()
    assert code == 0, text
    assert "ky: Quý IV/2025" in table.result("ubnd-phuong-02")
    assert table.take("--quy", "III")[0] == 2


def test_a_table_of_another_year_is_refused(table):
    table.above = [["THEO DÕI NHIỆM VỤ NĂM 2024"]]
    code, text = table.take()
    assert code == 2
    assert "tiêu đề bảng ghi năm 2024" in text
    assert not table.everything()


def test_the_write_is_taken_back(table):
    table.take()
    assert run("undo", "-y", cwd=table.top)[0] == 0
    assert not table.everything()


def test_dry_run_writes_nothing(table):
    code, text = table.take("--dry-run")
    assert code == 0
    assert "hoàn thành ngày 01/12/2025" in text
    assert not table.everything()


def test_number_and_name_of_two_tasks_are_a_doubt(table):
    table.rows[1][0] = 3
    code, text = table.take()
    assert code == 1
    assert "Trang Theo dõi, ô B2: “Việc ra-soat” là nhiệm vụ 1 của kế hoạch, bảng ghi số 3" in text
    assert not table.result("ubnd-phuong-01")
    assert table.result("ubnd-phuong-02"), "the other rows are taken"


def test_only_the_names_were_sorted(table):
    names = [row[1] for row in table.rows[1:]]
    for row, name in zip(table.rows[1:], sorted(names), strict=True):
        row[1] = name
    code, text = table.take()
    assert code == 1
    assert "tien_do: hoan_thanh" not in "".join(table.everything().values()), text


def test_a_column_that_only_counts_is_asked_about_once(table):
    for number, row in enumerate(table.rows[1:], 11):
        row[0] = number
    code, text = table.take()
    assert code == 1
    assert text.count("so_thu_tu:") == 1
    assert not table.everything()
    code, text = table.take(*table.answers('"Trang Theo dõi, cột “STT”": {so_thu_tu: so_dem}\n'))
    assert code == 0, text
    assert "tien_do: hoan_thanh" in table.result("ubnd-phuong-01")


def test_a_shortened_name_needs_its_number(table):
    path = table.root / "hoa-giai/nhiem-vu/ra-soat.yaml"
    path.write_text(path.read_text("utf-8").replace("Việc ra-soat", "Rà soát, củng cố, kiện toàn các tổ hòa giải"))
    table.rows[1][1] = "Củng cố, kiện toàn tổ hòa giải"
    code, text = table.take("--dry-run")
    assert code == 0, text
    table.rows[1][0] = None
    code, text = table.take("--dry-run")
    assert code == 1
    assert "nhiem_vu: ra-soat" in text


@pytest.mark.parametrize(
    "said",
    [
        "Chưa xong, hẹn ngày 20/12/2025",
        "Chưa triển khai (15/12/2025)",
        "Hoàn thành 2/3 tổ",
        "Hoàn thành 80%",
        "Hoàn thành dự thảo ngày 01/12/2025",
        "Cơ bản hoàn thành",
        "Hoàn thành ngày 31/11/2025",
        "Sẽ hoàn thành ngày 10/12/2025",
        "Đã hoàn thành ngày 01/12/2025, chưa gửi báo cáo",
        "Hoàn thành ngày 01/12/2025 và ngày 05/12/2025",
        "Hoàn thành trong tháng 11",
        "Hoàn thành theo Công văn số 5/CV-UBND ngày 01/12/2025",
        "Đã họp 02 lần",
        "Không thực hiện",
        "Tạm dừng",
    ],
)
def test_words_that_could_be_two_things_are_asked_about(table, said):
    table.rows[1][4:7] = [None, said, None]
    code, text = table.take()
    assert code == 1, text
    assert not table.result("ubnd-phuong-01")
    assert "ô F2" in text


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Hoàn thành ngày 01/12/2025", "2025-12-01"),
        ("Đã hoàn thành 1-12-25", "2025-12-01"),
        ("Đã xong ngày 01 tháng 12 năm 2025", "2025-12-01"),
        ("Hoàn thành (Quyết định số 15/QĐ-UBND ngày 01/12/2025)", "2025-12-01"),
        ("hoàn thành đúng hạn, ngày 1.12.2025", "2025-12-01"),
    ],
)
def test_words_that_say_one_thing_are_taken(table, said, day):
    table.rows[1][4:7] = [None, said, None]
    code, text = table.take()
    assert code == 0, text
    assert f"ngay: {day}" in table.result("ubnd-phuong-01")


@pytest.mark.parametrize(
    "typed",
    [datetime(2025, 12, 1), date(2025, 12, 1), "01/12/2025", "1.12.25", "ngày 01 tháng 12 năm 2025", 45992],  # noqa: DTZ001
)
def test_days_in_any_usual_way(table, typed):
    table.rows[1][6] = typed
    code, text = table.take()
    assert code == 0, text
    assert "ngay: 2025-12-01" in table.result("ubnd-phuong-01")


def test_contradicting_cells_are_a_doubt(table):
    table.rows[1][5] = "Đang chờ thẩm định"
    code, text = table.take()
    assert code == 1
    assert "tien_do: chua_trien_khai | dang_thuc_hien | hoan_thanh | bo" in text
    assert not table.result("ubnd-phuong-01")


def test_a_row_whose_lead_or_time_is_not_the_plans_is_a_doubt(table):
    table.rows[1][2] = "Phòng Tư pháp"
    table.rows[2][3] = "Quý I năm 2025"
    code, text = table.take()
    assert code == 1
    assert "kế hoạch không giao việc này cho “Phòng Tư pháp”" in text
    assert "thời hạn ghi ở bảng là “Quý I năm 2025”" in text
    assert list(table.everything()) == ["phong-tu-phap.yaml"]


def test_one_result_for_a_group_is_asked_about(table):
    table.rows[1][2] = "UBND các phường"
    code, text = table.take()
    assert code == 1
    assert "việc của 3 đơn vị, bảng chỉ có một kết quả" in text
    code, text = table.take(*table.answers('"Sheet Theo dõi, ô C2": {don_vi: tat_ca}\n'))
    assert code == 0, text
    assert all("tien_do: hoan_thanh" in table.result(f"ubnd-phuong-0{number}") for number in (1, 2, 3))


def test_which_of_two_occurrences_is_asked_about(table):
    table.rows[1] = [2, "Việc tap-huan", "UBND phường Thử 01", "Quý II, quý IV", "Hoàn thành", None, "20/9/2025", None]
    code, text = table.take()
    assert code == 1
    assert "dot: Quý II/2025 | Quý IV/2025 | bo" in text
    table.rows[1][6] = "20/5/2025"
    code, text = table.take()
    assert code == 0, text
    assert "dot: Quý II/2025" in table.result("ubnd-phuong-01")


def test_finished_work_is_not_opened_or_moved(table):
    table.take()
    before = table.everything()
    for status, day in (("Đang thực hiện", None), ("Hoàn thành", "02/12/2025")):
        table.rows[1][4:7] = [status, None, day]
        code, text = table.take()
        assert code == 1
        assert "đã được ghi hoàn thành ngày 01/12/2025" in text
        assert table.everything() == before


def test_rows_that_say_different_things_of_one_work_are_left_out(table):
    table.rows.append([1, "Việc ra-soat", "UBND phường Thử 01", "Quý IV", "Đang thực hiện", None, None, None])
    code, text = table.take()
    assert code == 1
    assert "nhiều dòng nói khác nhau về cùng một việc" in text
    assert not table.result("ubnd-phuong-01")


def test_days_that_cannot_be_are_refused(table):
    table.rows[1][6] = "20/12/2025"
    code, text = table.take()
    assert code == 1
    assert "ngày 20/12/2025 chưa đến" in text
    table.rows[1][6] = "20/12/2024"
    code, text = table.take()
    assert code == 1
    assert "đứng trước thời kỳ của kế hoạch" in text


def test_the_file_of_questions_is_filled_in_and_read(table):
    table.rows[1][4:7] = [None, "Đã họp 02 lần", None]
    questions = table.top / "hoi.yaml"
    code, text = table.take("--cau-hoi", str(questions))
    assert code == 1, text
    asked = questions.read_text("utf-8")
    assert "viec_da_lam:" in asked
    questions.write_text(asked.replace("viec_da_lam:", "viec_da_lam: dang_thuc_hien"), encoding="utf-8")
    code, text = table.take("--tu-tep", str(questions))
    assert code == 0, text
    assert "noi_dung: Đã họp 02 lần" in table.result("ubnd-phuong-01")
    assert table.take("--cau-hoi", str(questions))[0] == 2, "answers that were given are never replaced"


def test_an_answer_for_other_words_is_refused(table):
    table.rows[1][4:7] = [None, "Hoàn thành", None]
    answers = table.answers('"Trang Theo dõi, ô F2": {chu: "Đã xong", ngay: 01/12/2025}\n')
    code, text = table.take(*answers)
    assert code == 2
    assert "viết cho “Đã xong”" in text
    table.rows[1][6] = "01/12/2025"
    code, text = table.take(*answers)
    assert code == 2
    assert "không còn được hỏi" in text


def test_a_person_at_the_terminal_is_asked(table, monkeypatch):
    import typer

    table.rows[1][4:7] = [None, "Đã họp 02 lần", None]
    table.rows[2][4:7] = ["Hoàn thành", None, None]
    replies = iter(["hoàn thành", "2", "31/11/2025", "01/12/2025", "", "c"])
    monkeypatch.setattr("hoagiai_cli.cli.asking.is_terminal", lambda: True)
    monkeypatch.setattr(typer, "prompt", lambda *_, **__: next(replies))
    code, text = run("form", "import", "--bang", str(table.save()), "--ngay", "2025-12-16", cwd=table.top)
    assert code == 1, text
    assert "ngay: 2025-12-01" in table.result("ubnd-phuong-01")
    assert not table.result("ubnd-phuong-02"), "a question passed over leaves its row"


@pytest.mark.parametrize("name", ["bang.xls", "bang.doc", "bang.ods", "bang.pdf", "bang.docx", "bang.xlsx"])
def test_files_that_cannot_be_read_are_refused_with_advice(table, name):
    path = table.top / name
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600)
    code, text = table.take(path=path)
    assert code == 2
    assert text.startswith("Lỗi: ")
    assert name in text
    assert "lưu lại" in text or "phải là tệp .xlsx, .docx hoặc .csv" in text


def test_no_table_in_the_file(table):
    table.rows = [["Họ tên", "Chức vụ"], ["A", "B"]]
    code, text = table.take()
    assert code == 2
    assert "không thấy bảng nào có cột nhiệm vụ" in text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipe of this kind")
@pytest.mark.parametrize("kind", ["csv", "docx", "xlsx"])
def test_a_pipe_is_refused_and_not_waited_for(table, kind):
    path = table.top / f"bang.{kind}"
    os.mkfifo(path)
    code, text = table.take(path=path)
    assert code == 2
    assert path.name in text


def test_a_csv_of_too_many_lines_is_refused_and_not_cut(table):
    path = table.top / "bang.csv"
    path.write_text("STT,Nhiệm vụ,Kết quả\n" * 50_001, encoding="utf-8")
    code, text = table.take(path=path)
    assert code == 2
    assert "không phải bảng theo dõi" in text


def test_a_sheet_longer_than_what_is_read_is_refused_and_not_cut(table):
    path = table.top / "bang.xlsx"
    book = Workbook()
    book.active.append(["STT", "Nhiệm vụ", "Kết quả"])
    book.active["C3500"] = "Hoàn thành ngày 01/12/2025"
    book.save(path)
    code, text = table.take(path=path)
    assert code == 2
    assert "ngoài 3000 dòng" in text
