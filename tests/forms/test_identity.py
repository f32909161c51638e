"""Each file and row is known by what it shows and by what it hides, which must agree; what disagrees is named."""

import re
import shutil
import zipfile
from datetime import date

import pytest
from openpyxl import load_workbook

from form_city import cell_of, export, make_city, run, take, texts
from hoagiai_cli.forms.identity import named_period, named_units

FIRST, SECOND = "ra-soat|Quý IV/2025", "tap-huan|Quý IV/2025"


def results(top):
    return {path.stem: path.read_text("utf-8") for path in (top / "plans").glob("*/ket-qua/*.yaml")}


def facts(book):
    return {row[0].value: row[1] for row in book["_hoagiai"].iter_rows() if isinstance(row[0].value, str)}


def rewrite(path, part, change):
    """Change one part of a workbook as another program left it."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, change(data.decode()).encode() if re.fullmatch(part, name) else data)


def turn_visible_over(page):
    """Put the visible columns of the duties into another order, as a person who never saw the hidden one."""
    rows = [row for row in range(7, page.max_row + 1) if "|" in str(page.cell(row, 1).value or "")]
    columns = range(2, 11)
    lines = [[page.cell(row, column).value for column in columns] for row in rows]
    for row, line in zip(rows, reversed(lines), strict=True):
        for column, value in zip(columns, line, strict=True):
            page.cell(row, column).value = value


# --- rows ---------------------------------------------------------------------------------------------------------------


def test_a_table_of_which_the_visible_columns_were_sorted_is_refused_row_by_row(form):
    turn_visible_over(form.book["Tiến độ"])
    code, text = form.take()
    assert code == 1
    assert "đã bị sắp xếp lại" in text
    assert "nhat_ky" not in results(form.top)["ubnd-phuong-01"]


def test_whole_rows_that_were_sorted_are_taken(form):
    page = form.book["Tiến độ"]
    rows = [row for row in range(7, page.max_row + 1) if "|" in str(page.cell(row, 1).value or "")]
    lines = [[page.cell(row, column).value for column in range(1, 11)] for row in rows]
    for row, line in zip(rows, reversed(lines), strict=True):
        for column, value in enumerate(line, 1):
            page.cell(row, column).value = value
    code, text = form.take()
    assert code == 0, text
    assert "nhiem_vu: ra-soat" in results(form.top)["ubnd-phuong-01"]


@pytest.mark.parametrize("name", ["Tổ chức hội thao", None])
def test_a_row_whose_name_was_written_over_is_refused_with_its_cell(form, name):
    where = form.set("ten", name)
    form.set("tien_do", "Đang thực hiện", "tuyen-truyen|Năm 2025")
    code, text = form.take()
    assert code == 1
    assert where in text
    written = results(form.top)["ubnd-phuong-01"]
    assert "nhiem_vu: ra-soat, tien_do" not in written.replace("\n", ", ")
    assert "tien_do: dang_thuc_hien" in written


def test_occurrences_of_one_task_that_changed_places_are_refused(form):
    first = form.set("thoi_han", "Quý II/2025\nHạn: 30/6/2025", SECOND)
    form.set("tien_do", "Đang thực hiện", SECOND)
    code, text = form.take()
    assert code == 1
    assert "số thứ tự hoặc thời hạn không khớp" in text
    assert first.rpartition(" ")[2][1:] in text
    assert "dot: Quý IV/2025, ghi" not in results(form.top)["ubnd-phuong-01"]


def test_a_figure_beside_another_name_is_refused(form):
    form.figure("to_hoa_giai", 5)
    where = form.set("ten", "Số hòa giải viên", "to_hoa_giai", "Số liệu")
    code, text = form.take()
    assert code == 1
    assert where in text
    assert "to_hoa_giai:" not in results(form.top)["ubnd-phuong-01"]


def test_answers_that_were_merged_are_taken_once_and_the_other_is_named(form):
    page = form.book["Tiến độ"]
    top, below = form.at("tien_do"), form.at("tien_do").offset(row=1)
    page.merge_cells(f"{top.coordinate}:{below.coordinate}")
    code, text = form.take()
    assert code == 1
    assert f"ô {below.coordinate}" in text
    assert "gộp" in text
    assert results(form.top)["ubnd-phuong-01"].count("hoan_thanh") == 1


def test_a_plan_that_changed_its_words_since_still_takes_the_form(form):
    task = form.top / "plans/hoa-giai/nhiem-vu/ra-soat.yaml"
    task.write_text(task.read_text("utf-8").replace("Việc ra-soat", "Việc rà soát, bổ sung"), encoding="utf-8")
    code, text = form.take()
    assert code == 0, text
    assert "nhiem_vu: ra-soat" in results(form.top)["ubnd-phuong-01"]


# --- files --------------------------------------------------------------------------------------------------------------


def swap(book, key, value):
    facts(book)[key].value = value


def in_properties(book, key, value):
    next(item for item in book.custom_doc_props.props if item.name == f"hoagiai_{key}").value = value


@pytest.mark.parametrize("where", ["hidden", "properties", "hidden deleted", "title", "both"])
def test_no_ward_writes_into_the_file_of_another(form, where):
    if where in {"hidden", "both"}:
        swap(form.book, "don_vi", "ubnd-phuong-02")
    if where in {"properties", "both", "hidden deleted"}:
        in_properties(form.book, "don_vi", "ubnd-phuong-02")
    if where == "hidden deleted":
        del form.book["_hoagiai"]
    if where == "title":
        form.book["Tiến độ"]["B4"] = "Đơn vị báo cáo: UBND phường Thử 02"
    before = texts(form.top / "plans")
    code, text = form.take()
    assert code == 1
    assert "phần nhận dạng không khớp" in text
    assert texts(form.top / "plans") == before


@pytest.mark.parametrize(("quy", "nam"), [("4", "2099"), ("3", "2025"), ("4", "2024"), ("9" * 5000, "2025")])
def test_a_period_that_the_form_does_not_show_is_refused(form, quy, nam):
    for change in (swap, in_properties):
        change(form.book, "quy", quy)
        change(form.book, "nam", nam)
    before = texts(form.top / "plans")
    code, text = form.take()
    assert code == 1
    assert "Không nhập" in text
    assert texts(form.top / "plans") == before


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Bao cao Quy IV-2025 - UBND phuong Thu 02.xlsx", "tên tệp ghi UBND phường Thử 02"),
        ("BC quý III.2025 phường 01.xlsx", "tên tệp ghi quý 3/2025"),
    ],
)
def test_a_file_that_bears_the_name_of_another_is_asked_about_so_refused_without_a_terminal(form, name, words):
    code, text = form.take(name)
    assert code == 1
    assert words in text
    assert results(form.top) == {}


def test_a_person_at_a_terminal_says_whose_form_it_is(form, monkeypatch):
    monkeypatch.setattr("hoagiai_cli.cli.asking.is_terminal", lambda: True)
    answers = iter(["2", "có"])
    monkeypatch.setattr("typer.prompt", lambda *_args, **_options: next(answers))
    path = form.top / "UBND phuong Thu 02.xlsx"
    form.book.save(path)
    code, text = run("form", "import", str(path), "--ngay", "2025-12-16", cwd=form.top)
    assert code == 0, text
    assert set(results(form.top)) == {"ubnd-phuong-02"}


def test_the_list_of_files_units_and_periods_stands_first_and_what_is_refused_last(form):
    where = form.figure("tiep_nhan", "80%")
    _, text = form.take()
    lines = text.splitlines()
    assert lines[0] == "sai.xlsx: UBND phường Thử 01, Quý IV/2025"
    refused = next(number for number, line in enumerate(lines) if where in line)
    assert refused > max(number for number, line in enumerate(lines) if "Sẽ ghi" in line)
    assert "hoagiai form slip --quy IV" in text


def test_names_of_files_are_read_by_their_longest_unit():
    names = {"a": "UBND xã An Phú", "b": "UBND xã An Phú Đông"}
    assert named_units("Bao cao - UBND xa An Phu Dong (1)", names) == {"b"}
    assert named_units("gửi UBND xã An Phú - UBND xã An Phú Đông", names) == {"a", "b"}
    assert named_units("bieu mau", names) == set()
    assert named_period("BC Quý II/2026") == (2, 2026)
    assert named_period("báo cáo quý 2") is None


# --- workbooks as other programs leave them -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("xl/styles.xml", lambda text: re.sub(r"<fill>.*?</fill>", "<fill/>", text, count=2)),
        ("xl/styles.xml", lambda text: re.sub(r"<cellStyleXfs.*?</cellStyleXfs>", "", text)),
        ("xl/styles.xml", lambda text: text.replace("<font>", "<font><b val='maybe'/><family val='99'/>", 1)),
        ("xl/styles.xml", lambda text: text[: len(text) // 2]),
        ("docProps/core.xml", lambda text: re.sub(r"(<dcterms:modified[^>]*>)[^<]*", r"\g<1>hôm qua", text)),
        ("docProps/app.xml", lambda text: text[:20]),
        ("xl/theme/.*", lambda text: text[:0]),
        ("xl/workbook.xml", lambda text: text.replace("<definedNames>", "<definedNames><definedName name='x'>#REF!</definedName>")),
        ("xl/worksheets/.*xml", lambda text: re.sub(r"<dataValidations.*</dataValidations>", "<dataValidations><dataValidation type='sai'/></dataValidations>", text)),
        ("xl/worksheets/.*xml", lambda text: re.sub(r"<dimension[^>]*>", "<dimension ref='A1'/>", text)),
        (
            "(xl|_rels)/.*(xml|rels)",
            lambda text: text.replace("schemas.openxmlformats.org/spreadsheetml/2006/main", "purl.oclc.org/ooxml/spreadsheetml/main").replace(
                "schemas.openxmlformats.org/officeDocument/2006/relationships", "purl.oclc.org/ooxml/officeDocument/relationships"
            ),
        ),
    ],
)  # fmt: skip
def test_a_form_needs_no_styles_and_no_properties_of_office(form, part, change):
    form.set("ngay", "01/12/2025")  # typed as text: what a style says of a number may be lost
    path = form.top / "sai.xlsx"
    form.book.save(path)
    rewrite(path, part, change)
    code, text = take(form.top, path)
    assert code == 0, text
    assert "ngay: 2025-12-01" in results(form.top)["ubnd-phuong-01"]


def test_days_of_1904_are_the_days_that_were_typed(form):
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    form.book.epoch = CALENDAR_MAC_1904
    form.set("so_ky_hieu", "12/KH-UBND")
    form.at("ngay_van_ban").number_format = "General"
    form.set("ngay_van_ban", 45992 - 1462)
    code, text = form.take()
    assert code == 0, text
    assert results(form.top)["ubnd-phuong-01"].count("ngay: 2025-12-01") == 2


@pytest.mark.parametrize("spoil", ["deflate", "truncated", "huge number", "huge text"])
def test_one_spoiled_file_stops_no_other(tmp_path, spoil):
    make_city(tmp_path, 2)
    forms = export(tmp_path)
    received = tmp_path / "nhan"
    received.mkdir()
    for unit, path in forms.items():
        book = load_workbook(path)
        cell_of(book, "Tiến độ", FIRST, "tien_do").value = "Hoàn thành"
        cell_of(book, "Tiến độ", FIRST, "ngay").value = date(2025, 12, 1)
        figure = cell_of(book, "Số liệu", "to_hoa_giai", "gia_tri")
        figure.value = 5
        if spoil == "huge text" and unit.endswith("01"):
            figure.value = "9" * 5000
        book.save(received / f"{unit}.xlsx")
        sheet = next(
            name for name in zipfile.ZipFile(received / f"{unit}.xlsx").namelist() if name.endswith("sheet3.xml")
        )
        if spoil == "huge number" and unit.endswith("01"):
            rewrite(received / f"{unit}.xlsx", sheet, lambda text: text.replace("<v>5</v>", f"<v>{'9' * 5000}</v>"))
    bad = received / "ubnd-phuong-01.xlsx"
    data = bytearray(bad.read_bytes())
    if spoil == "truncated":
        bad.write_bytes(data[: len(data) // 2])
    if spoil == "deflate":
        with zipfile.ZipFile(bad) as archive:
            place = archive.getinfo("xl/worksheets/sheet2.xml").header_offset + 60
        data[place : place + 200] = bytes(200)
        bad.write_bytes(data)
    code, text = take(tmp_path, received)
    assert code == 1
    assert "Không nhập" in text
    assert "Error" not in text
    assert "hoan_thanh" in results(tmp_path)["ubnd-phuong-02"]
    if spoil.startswith("huge"):
        assert "số quá lớn" in text
        assert "hoan_thanh" in results(tmp_path)["ubnd-phuong-01"]
    else:
        assert "bị hỏng" in text
        assert "ubnd-phuong-01" not in results(tmp_path)


# --- what a form says of its period ---------------------------------------------------------------------------------------


def test_a_form_that_arrives_late_belongs_to_its_period(form):
    form.set("tien_do", "Đang thực hiện")
    form.set("ngay", None)
    form.set("noi_dung", "Đã rà soát 5 tổ")
    assert form.take(ngay="2026-01-09")[0] == 0
    assert "ky: Quý IV/2025" in results(form.top)["ubnd-phuong-01"]
    _, text = run("status", "--ngay", "2025-12-14", "--format", "json", cwd=form.top)
    assert '"tien_do": "dang_thuc_hien"' in text


@pytest.mark.parametrize("word", ["Chưa triển khai", "chưa thực hiện", "CHUA LAM"])
def test_not_begun_is_written_with_its_reason(form, word):
    form.set("tien_do", word)
    form.set("ngay", None)
    form.set("noi_dung", "Chờ bố trí kinh phí")
    code, text = form.take()
    assert code == 0, text
    written = results(form.top)["ubnd-phuong-01"]
    assert "tien_do: chua_trien_khai" in written
    assert "ly_do: Chờ bố trí kinh phí" in written


def test_what_was_refused_is_kept_until_a_better_form_comes(form):
    where = form.figure("tiep_nhan", "80%")
    form.take()
    assert where in results(form.top)["ubnd-phuong-01"]
    form.figure("tiep_nhan", 80)
    code, _ = form.take(ngay="2025-12-18")
    assert code == 0
    _, text = run("status", "--bao-cao", "--quy", "IV", "--ngay", "2025-12-19", cwd=form.top)
    assert where not in text


def test_a_form_of_version_0_1_0_is_still_read(form):
    """It has no name of the unit, no mark of its facts, and no marks of what its rows show."""
    for key, cell in facts(form.book).items():
        if key == "phien_ban":
            cell.value = "1"
        elif key in {"ten_don_vi", "kiem"} or key.count(":") == 2:
            form.book["_hoagiai"].cell(cell.row, 1).value = None
            cell.value = None
    in_properties(form.book, "phien_ban", "1")
    code, text = form.take()
    assert code == 0, text
    assert "nhiem_vu: ra-soat" in results(form.top)["ubnd-phuong-01"]


def test_a_copy_is_imported_once(form):
    form.take("mot.xlsx")
    once = results(form.top)
    shutil.copy(form.top / "mot.xlsx", form.top / "hai.xlsx")
    code, text = take(form.top, form.top / "mot.xlsx", form.top / "hai.xlsx", ngay="2025-12-20")
    assert results(form.top) == once
    assert text.count("không có gì mới") == 2
    assert code == 0


def test_two_copies_at_once_are_one(form):
    path = form.top / "mot.xlsx"
    form.book.save(path)
    shutil.copy(path, form.top / "hai.xlsx")
    code, text = take(form.top, path, form.top / "hai.xlsx")
    assert "không nhập lần nữa" in text
    assert code == 1
    assert results(form.top)["ubnd-phuong-01"].count("hoan_thanh") == 1


def test_a_comment_on_a_cell_is_said(form):
    from openpyxl.comments import Comment

    form.at("tien_do").comment = Comment("Còn một tổ chưa xong", "A")
    code, text = form.take()
    assert code == 0, text
    assert f"ô {form.at('tien_do').coordinate}: có lời nhận xét “Còn một tổ chưa xong”, không được nhập" in text


def test_columns_whose_hidden_keys_changed_places_are_refused(form):
    page = form.book["Tiến độ"]
    first, second = form.at("ngay").column, form.at("ngay_van_ban").column
    form.set("so_ky_hieu", "15/KH-UBND")
    form.set("ngay_van_ban", date(2025, 11, 3))
    page.cell(1, first).value, page.cell(1, second).value = "ngay_van_ban", "ngay"
    code, text = form.take()
    assert code == 1
    assert "tiêu đề cột là “Ngày văn bản”, khóa ẩn của cột khác" in text
    assert not any("nhat_ky" in text for text in results(form.top).values())
