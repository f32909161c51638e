"""A row that is left out is left out by name: each cell of it, on every page, at import and on the slip."""

import pytest
from openpyxl import load_workbook
from test_slips import written

from form_city import cell_of, run

ROW = "ra-soat|Quý IV/2025"
WORDS = "Khó khăn, đề xuất"


def slip(form, ngay="2025-12-17"):
    return run("form", "slip", "--quy", "IV", "--ngay", ngay, cwd=form.top)[1]


@pytest.mark.parametrize(
    ("field", "value"),
    [("ngay", "31/02/2025"), ("ngay", None), ("tien_do", "Gần xong"), ("tien_do", None), ("ngay", "01/12/2026")],
)
def test_the_difficulty_of_a_refused_row_is_named_and_on_the_slip(form, field, value):
    form.set(field, value)
    form.set("noi_dung", "Đã làm")
    hard = form.set("kho_khan", "Thiếu người", ROW, WORDS)
    asked = form.set("de_xuat", "Bố trí người", ROW, WORDS)
    code, text = form.take()
    assert code == 1
    assert "Thiếu người" not in written(form.top)
    for where in (hard, asked):
        assert f"{where}: " in text
        assert where in slip(form)
    own = form.at("noi_dung").coordinate
    assert own in text
    (path,) = (form.top / "phieu-tra-lai").glob("*.xlsx")
    assert "chưa nhập" in cell_of(load_workbook(path), WORDS, ROW, "kho_khan").comment.text


def test_a_reading_fault_in_the_words_leaves_nothing_of_the_row_unnamed(form):
    form.set("kho_khan", "=A1", ROW, WORDS)
    form.at("kho_khan", ROW, WORDS).data_type = "f"
    code, text = form.take()
    assert code == 1
    assert "nhiem_vu: ra-soat\n    dot" not in written(form.top).partition("bieu_mau")[0]
    for field in ("tien_do", "ngay"):
        assert f"ô {form.at(field).coordinate}" in text


@pytest.mark.parametrize(("key", "said"), [("kho_khan", "khó khăn"), ("de_xuat", "đề xuất")])
def test_the_summary_names_only_the_words_that_were_written(form, key, said):
    form.set(key, "Nói gọn", "chung", WORDS)
    _, text = form.take()
    assert f"ý kiến chung: {said}\n" in text


@pytest.mark.parametrize("ghi", ["2025-12-10", "2025-12-16"])
def test_not_begun_for_work_that_is_done_is_on_the_slip(form, ghi):
    run(
        "update", "ra-soat", "--don-vi", "ubnd-phuong-01", "--dot", "Quý IV", "--tien-do", "hoan_thanh", "--ngay",
        "05/12/2025", "--ghi", ghi, "--yes", "--noi-dung", "Xong", cwd=form.top,
    )  # fmt: skip
    form.set("tien_do", "Chưa triển khai")
    form.set("ngay", None)
    where = form.set("noi_dung", "Chưa có kinh phí")
    code, text = form.take()
    assert code == 1
    assert "đã được ghi hoàn thành" in text
    assert "đã được ghi hoàn thành" in slip(form)
    assert where.rpartition(" ")[2] in slip(form)
    (path,) = (form.top / "phieu-tra-lai").glob("*.xlsx")
    assert "đã được ghi hoàn thành" in cell_of(load_workbook(path), "Tiến độ", ROW, "tien_do").comment.text


def test_missing_figures_bear_their_headings(form):
    form.set("tien_do", "Đang thực hiện")
    form.take()
    text = slip(form)
    assert "Chia theo dân tộc: Kinh; Chia theo dân tộc: Khác" in text
    assert "sheet" not in text.lower()
