"""Forms with one thing wrong each: the right message with the right cell, or read rightly; never silence."""

import re
import unicodedata
import zipfile
from datetime import date, datetime

import pytest

from form_city import run, take, texts


def result(form):
    path = form.top / "plans/hoa-giai/ket-qua/ubnd-phuong-01.yaml"
    return path.read_text("utf-8") if path.exists() else ""


# --- read rightly ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        "01/12/2025", "1-12-2025", "1.12.25", " 01/12/2025\u00a0", "ngày 01 tháng 12 năm 2025", "2025-12-01",
        "Ngày 1/12/2025", unicodedata.normalize("NFD", "ngày 01 tháng 12 năm 2025"), 45992, datetime(2025, 12, 1, 9),  # noqa: DTZ001 - as openpyxl writes it
    ],
)  # fmt: skip
def test_days_typed_in_any_usual_way(form, typed):
    form.at("ngay").number_format = "General"
    form.set("ngay", typed)
    code, text = form.take()
    assert code == 0, text
    assert "ngay: 2025-12-01" in result(form)


@pytest.mark.parametrize("typed", ["1.250", 1250, "1250", "1 250", "1\u00a0250", 1250.0])
def test_numbers_typed_in_any_usual_way(form, typed):
    form.figure("tiep_nhan", typed)
    code, text = form.take()
    assert code == 0, text
    assert "tiep_nhan: 1250" in result(form)


@pytest.mark.parametrize(
    "words", ["=1+1", "+84", "-5", "@x", "\tthụt", "a\nb\n\nc", "HYPERLINK(1)", "'nháy", "a: b # c", "- d"]
)
def test_text_comes_back_unchanged(form, words):
    from hoagiai_cli.store.source import Source
    from hoagiai_cli.store.yaml_reader import read_yaml

    form.set("noi_dung", words)
    code, text = form.take()
    assert code == 0, text
    assert read_yaml(Source("", result(form))).data["nhat_ky"][0]["noi_dung"] == words


@pytest.mark.parametrize("name", ["BC quy 4 (1) (2).xlsx", "báo cáo.XLSX", "khong-duoi", "a.xlsx.tmp"])
def test_the_name_of_the_file_says_nothing(form, name):
    code, text = form.take(name)
    assert code == 0, text
    assert "tien_do: hoan_thanh" in result(form)


def test_inserted_and_sorted_rows_and_columns_are_found(form):
    page = form.book["Tiến độ"]
    page.insert_cols(1)
    page.insert_rows(3)
    code, text = form.take()
    assert code == 0, text
    assert "ngay: 2025-12-01" in result(form)


def test_a_row_that_was_deleted_is_named(form):
    page = form.book["Tiến độ"]
    page.delete_rows(form.at("tien_do", "tap-huan|Quý IV/2025").row)
    code, text = form.take()
    assert code == 0, text
    assert "biểu đã bị xóa dòng của nhiệm vụ 2 nên chưa có báo cáo về việc ấy" in text
    assert "ngay: 2025-12-01" in result(form)


def test_a_row_that_is_merely_blank_is_not_called_deleted(form):
    assert "đã bị xóa dòng" not in form.take()[1]


def test_the_hidden_sheet_may_be_lost(form):
    del form.book["_hoagiai"]
    code, text = form.take()
    assert code == 0, text


@pytest.mark.parametrize("word", ["hoàn thành", " HOÀN  THÀNH ", unicodedata.normalize("NFD", "Hoàn thành"), "Xong"])
def test_progress_in_other_spellings(form, word):
    form.set("tien_do", word)
    assert form.take()[0] == 0
    assert "tien_do: hoan_thanh" in result(form)


# --- refused by cell -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("ngay", "31/02/2025", "không có ngày"),
        ("ngay", "12/15/2025", "đổi chỗ"),
        ("ngay", "1/12", "không đọc được ngày"),
        ("ngay", "tuần trước", "không đọc được ngày"),
        ("ngay", True, "không phải ngày"),
        ("ngay", 7, "năm 1900 ngoài khoảng"),
        ("ngay", date(2025, 12, 30), "chưa đến"),
        ("ngay", date(2024, 12, 1), "trước thời kỳ"),
        ("tien_do", "80%", "không có tiến độ"),
        ("tien_do", 0.8, "không có tiến độ"),
        ("so_ky_hieu", date(2025, 12, 1), "đổi nội dung thành ngày"),
        ("ngay_van_ban", date(2025, 12, 1), "không có số, ký hiệu"),
        ("noi_dung", "x" * 20_001, "tối đa"),
    ],
)
def test_a_wrong_cell_is_named_and_its_row_left_out(form, field, value, words):
    where = form.set(field, value)
    form.figure("to_hoa_giai", 4)
    form.figure("hoa_giai_vien", 20)
    code, text = form.take()
    assert code == 1
    assert where in text
    assert words in text
    assert "nhat_ky" not in result(form)
    assert "to_hoa_giai: 4" in result(form), "the rest is taken"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (1.25, "có phải 1250"),
        ("1,250", "hai cách"),
        (-3, "âm"),
        ("12 vụ", "không phải số nguyên"),
        ("không", "không phải số nguyên"),
        (date(2025, 1, 5), "không phải số"),
        (True, "không phải số"),
    ],
)
def test_a_wrong_figure_is_named(form, value, words):
    where = form.figure("tiep_nhan", value)
    code, text = form.take()
    assert code == 1
    assert where in text
    assert words in text
    assert "tiep_nhan:" not in result(form)
    assert "tien_do: hoan_thanh" in result(form), "the rest is taken"


def test_sums_that_do_not_add_up_are_refused(form):
    cells = [form.figure(key, value) for key, value in (("tiep_nhan", 9), ("hoa_giai_thanh", 7), ("dang_hoa_giai", 4))]
    code, text = form.take()
    assert code == 1
    assert all(cell in text for cell in cells)
    assert "so_lieu:" not in result(form)


def test_the_law_is_a_warning_with_its_article(form):
    form.figure("to_hoa_giai", 10)
    form.figure("hoa_giai_vien", 29)
    form.figure("hoa_giai_vien_nu", 9)
    code, text = form.take()
    assert code == 0
    assert text.count("35/2013/QH13, Điều 12") == 2
    assert "hoa_giai_vien: 29" in result(form)


def test_done_without_a_day_is_refused(form):
    form.set("ngay", None)
    code, text = form.take()
    assert code == 1
    assert f"Trang Tiến độ, ô {form.at('tien_do').coordinate}" in text
    assert "nhat_ky" not in result(form)


def test_words_without_progress_are_refused(form):
    form.set("tien_do", None)
    code, text = form.take()
    assert code == 1
    assert "chưa chọn tiến độ" in text


def test_a_formula_without_result_is_named(form):
    cell = form.at("gia_tri", "tiep_nhan", "Số liệu")
    cell.value = "=5+7"
    code, text = form.take()
    assert code == 1
    assert f"ô {cell.coordinate}: công thức chưa có kết quả" in text


def test_a_row_of_the_ward_s_own_is_named(form):
    page = form.book["Tiến độ"]
    place = page.max_row + 1
    page.cell(place, form.at("noi_dung").column).value = "việc khác"
    code, text = form.take()
    assert code == 1
    assert "không thuộc biểu mẫu" in text


def test_a_deleted_column_is_named(form):
    page = form.book["Tiến độ"]
    page.delete_cols(form.at("ngay_van_ban").column)
    code, text = form.take()
    assert code == 1
    assert "cột “Ngày văn bản” đã bị xóa" in text
    assert "tien_do: hoan_thanh" in result(form)


def test_a_row_copied_with_other_content_is_refused(form):
    page = form.book["Tiến độ"]
    row = form.at("ngay").row
    place = page.max_row + 1
    for cell in list(page[row]):
        page.cell(place, cell.column).value = cell.value
    page.cell(place, form.at("ngay").column).value = date(2025, 12, 2)
    code, text = form.take()
    assert code == 1
    assert "lặp lại" in text
    assert "nhat_ky" not in result(form)


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("ke_hoach", "khac", "kế hoạch “khac”"),
        ("don_vi", "xa-khac", "đơn vị “xa-khac”"),
        ("quy", "III", "phần nhận dạng"),
        ("phien_ban", "99", "phiên bản"),
    ],
)
def test_a_form_of_something_else_is_recognised(form, key, value, words):
    for row in form.book["_hoagiai"].iter_rows():
        if row[0].value == key:
            row[1].value = value
    before = texts(form.top / "plans")
    code, text = form.take()
    assert code == 1
    assert words in text
    assert texts(form.top / "plans") == before


def test_a_form_of_another_quarter_is_recognised(form):
    code, text = form.take(options=("--quy", "III"))
    assert code == 1
    assert "biểu của quý 4" in text


def test_an_older_state_of_the_plan_is_recognised(form):
    task = form.top / "plans/hoa-giai/nhiem-vu/ra-soat.yaml"
    task.write_text(task.read_text("utf-8").replace("Quý IV năm 2025", "Quý III, quý IV năm 2025"), encoding="utf-8")
    (form.top / "plans/hoa-giai/nhiem-vu/tuyen-truyen.yaml").unlink()
    where = form.set("tien_do", "Đang thực hiện", "tuyen-truyen|Năm 2025")
    code, text = form.take()
    assert code == 1
    assert where in text
    assert "không còn" in text
    assert "chưa hỏi về nhiệm vụ 1" in text
    assert "dot: Quý IV/2025" in result(form)


def test_files_that_are_no_forms(form):
    top = form.top / "nhan"
    top.mkdir()
    (top / "~$x.xlsx").write_bytes(b"x")
    (top / "rong.xlsx").write_bytes(b"")
    (top / "cu.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    (top / "mat-khau.xlsx").write_bytes(encrypted)
    (top / "ghi-chu.txt").write_text("xin chào", encoding="utf-8")
    form.book.save(top / "cat.xlsx")
    (top / "cat.xlsx").write_bytes((top / "cat.xlsx").read_bytes()[:3000])
    with zipfile.ZipFile(top / "nen.zip", "w") as archive:
        archive.writestr("a.xlsx", b"x")
    with zipfile.ZipFile(top / "bom.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"")
        archive.writestr("xl/workbook.xml", bytes(60_000_000))
    with zipfile.ZipFile(top / "thuc-the.xlsx", "w") as archive:
        archive.writestr("[Content_Types].xml", b"")
        archive.writestr("xl/workbook.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    from openpyxl import Workbook

    Workbook().save(top / "khac.xlsx")
    before = texts(form.top / "plans")
    code, text = take(form.top, top)
    assert code == 1
    for words in (
        "tệp tạm", "tệp rỗng", "dạng cũ (.xls)", "có mật khẩu", "không phải tệp Excel", "bị hỏng", "là tệp nén",
        "quá lớn", "không an toàn", "không có phần nhận dạng",
    ):  # fmt: skip
        assert words in text
    assert texts(form.top / "plans") == before


def test_two_files_of_one_unit_that_differ_are_both_refused(form):
    form.book.save(form.top / "mot.xlsx")
    form.set("ngay", date(2025, 12, 2))
    form.book.save(form.top / "hai.xlsx")
    code, text = take(form.top, form.top / "mot.xlsx", form.top / "hai.xlsx")
    assert code == 1
    assert text.count("khác nội dung") == 2
    assert "nhat_ky" not in result(form)


def test_importing_again_changes_nothing(form):
    form.set("tien_do", "Đang thực hiện", "tuyen-truyen|Năm 2025")
    form.set("kho_khan", "Thiếu kinh phí", "chung", "Khó khăn, đề xuất")
    form.figure("to_hoa_giai", 4)
    assert form.take()[0] == 0
    once = result(form)
    code, text = form.take("ten-khac.xlsx", ngay="2025-12-20")
    assert (code, result(form)) == (0, once)
    assert "không có gì mới" in text


def test_a_returned_claim_is_not_taken_again(form):
    assert form.take()[0] == 0
    arguments = ("form", "return", "ra-soat", "--don-vi", "ubnd-phuong-01", "--ly-do", "Thiếu văn bản")
    assert run(*arguments, cwd=form.top)[0] == 0
    code, text = form.take()
    assert code == 1
    assert "đã trả lại kết quả này (Thiếu văn bản)" in text
    assert result(form).count("nhiem_vu: ra-soat") == 1


@pytest.mark.parametrize(("extra", "words"), [(1, "hai trang cùng một nội dung"), (300, "tệp có 305 trang")])
def test_sheets_on_one_part_are_refused_before_they_are_read(form, extra, words):
    sound, spoiled = form.top / "tot.xlsx", form.top / "lap.xlsx"
    form.book.save(sound)
    with zipfile.ZipFile(sound) as source, zipfile.ZipFile(spoiled, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/workbook.xml":
                relation = re.findall(rb'r:id="(\w+)"', data)[1].decode()
                r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
                sheets = [f'<sheet {r} name="S{n}" sheetId="{1000 + n}" r:id="{relation}"/>' for n in range(extra)]
                data = data.replace(b"</sheets>", "".join(sheets).encode() + b"</sheets>")
            target.writestr(name, data)
    code, text = take(form.top, spoiled)
    assert code == 1
    assert words in text
    assert result(form) == ""


def test_dry_run_writes_nothing(form):
    before = texts(form.top / "plans")
    code, text = form.take(options=("--dry-run",))
    assert code == 0
    assert "Sẽ ghi: nhiệm vụ 1" in text
    assert texts(form.top / "plans") == before
