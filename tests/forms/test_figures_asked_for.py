"""The forms of figures of this program are for plans on mediation; other plans ask for figures when the office says so."""

import pytest
from openpyxl import load_workbook

from form_city import cell_of, export, make_city, run, take

DIGITAL = "Chuyển đổi số trên địa bàn thành phố năm 2025"
OWN = "bieu:\n  - {ma: rieng, ten: Biểu riêng, chi_tieu: [{khoa: ho_so, ten: Số hồ sơ}]}\n"


def city(top, subject, settings="", more=""):
    root = make_city(top, 2, settings)
    path = root / "hoa-giai/ke-hoach.yaml"
    text = path.read_text("utf-8").replace("Công tác hòa giải ở cơ sở năm 2025", subject)
    path.write_text(text.replace("phan:\n", f"{more}phan:\n"), "utf-8")
    return root


def sheets(top):
    return load_workbook(export(top)["ubnd-phuong-01"]).sheetnames


def test_a_plan_on_something_else_asks_for_no_figures_of_mediation(tmp_path):
    city(tmp_path, DIGITAL)
    book = load_workbook(export(tmp_path)["ubnd-phuong-01"])
    assert "Số liệu" not in book.sheetnames
    assert "BIỂU 2. KHÓ KHĂN" in str([cell.value for row in book["Khó khăn, đề xuất"].iter_rows() for cell in row])
    cell_of(book, "Tiến độ", "ra-soat|Quý IV/2025", "tien_do").value = "Đang thực hiện"
    book.save(tmp_path / "ve.xlsx")
    assert take(tmp_path, tmp_path / "ve.xlsx")[0] == 0
    for command in (
        ("status", "--bao-cao", "--quy", "IV", "--ngay", "2025-12-17"),
        ("form", "slip", "--quy", "IV", "--ngay", "2025-12-17"),
        ("report", "--quy", "IV", "--ngay", "2025-12-20", "--format", "md"),
        ("combine", "plans", "--quy", "IV", "--nam", "2025", "--ngay", "2025-12-20"),
    ):
        code, text = run(*command, cwd=tmp_path)
        assert code in {0, 1}, text
        assert "hòa giải" not in text.replace("hoa-giai", "").lower(), command


@pytest.mark.parametrize(
    ("subject", "more", "asked"),
    [
        ("Triển khai công tác hoà giải cơ sở năm 2025", "", True),
        ("Nâng cao năng lực đội ngũ HÒA GIẢI VIÊN Ở CƠ SỞ", "", True),
        ("Phổ biến, giáo dục pháp luật; hòa giải ở cơ sở; chuẩn tiếp cận pháp luật", "", True),
        ("Củng cố, kiện toàn tổ hòa giải", "", True),
        ("Công tác hòa giải năm 2025", "can_cu: [Luật Hòa giải ở cơ sở ngày 20/6/2013]\n", True),
        ("Công tác hòa giải, đối thoại tại Tòa án năm 2025", "", False),
        ("Chuyển đổi số năm 2025", "can_cu: [Luật Hòa giải ở cơ sở ngày 20/6/2013]\n", False),
        ("Xây dựng cơ sở dữ liệu năm 2025", "", False),
    ],
)
def test_the_plans_own_words_tell_whether_it_is_on_mediation(tmp_path, subject, more, asked):
    city(tmp_path, subject, more=more)
    assert ("Số liệu" in sheets(tmp_path)) is asked


def test_the_settings_say_otherwise(tmp_path):
    city(tmp_path / "rieng", DIGITAL, OWN)
    book = load_workbook(export(tmp_path / "rieng")["ubnd-phuong-01"])
    assert cell_of(book, "Số liệu", "ho_so", "gia_tri") is not None
    city(tmp_path / "khong", "Công tác hòa giải ở cơ sở năm 2025", "bieu: []\n")
    assert "Số liệu" not in sheets(tmp_path / "khong")


@pytest.mark.parametrize(
    ("told", "key"),
    [
        ("so_lieu:\n  - {ky: 6 tháng đầu năm 2025, bieu: {to_hoa_giai: 12}}\n", "to_hoa_giai"),
        ("kinh_phi: {du_toan: 5000000}\n", "kinh_phi.da_chi"),
    ],
)
def test_a_plan_that_has_such_figures_keeps_its_form(tmp_path, told, key):
    root = city(tmp_path, DIGITAL)
    (root / "hoa-giai/ket-qua").mkdir()
    (root / "hoa-giai/ket-qua/ubnd-phuong-02.yaml").write_text(f"don_vi: ubnd-phuong-02\n{told}", "utf-8")
    book = load_workbook(export(tmp_path)["ubnd-phuong-01"])
    assert cell_of(book, "Số liệu", key, "gia_tri") is not None
