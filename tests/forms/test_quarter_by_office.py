"""The whole quarter: export, filled in by LibreOffice, import, status; nothing retyped and nothing lost."""

import json
import subprocess

import pytest
from openpyxl import load_workbook

from form_city import cell_of, export, make_city, run, take, texts
from office import SOFFICE, Office

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="máy này không có LibreOffice (soffice)")

WORDS = "=1+1\n\t+ hai; - ba: @bốn"


@pytest.mark.parametrize("wards", [7, 38])
def test_a_quarter_is_gathered_without_retyping(tmp_path, wards):
    root = make_city(tmp_path, wards)
    forms = export(tmp_path)
    assert len(forms) == wards
    office = Office(tmp_path)
    sent = tmp_path / "nhan"
    sent.mkdir()
    for number, (unit, path) in enumerate(forms.items(), 1):
        book = load_workbook(path)
        office.open(path)
        if unit.startswith("ubnd"):
            place = {
                field: cell_of(book, "Tiến độ", "ra-soat|Quý IV/2025", field).coordinate
                for field in ("tien_do", "ngay", "so_ky_hieu", "ngay_van_ban", "noi_dung")
            }
            office.text("Tiến độ", place["tien_do"], "Hoàn thành")
            office.text("Tiến độ", place["ngay"], "01/12/2025")
            office.text("Tiến độ", place["so_ky_hieu"], f"{number}/BC-UBND")
            office.text("Tiến độ", place["ngay_van_ban"], "ngày 02 tháng 12 năm 2025")
            office.text("Tiến độ", place["noi_dung"], WORDS)
            for key, value in (("to_hoa_giai", number), ("hoa_giai_vien", 5 * number), ("tiep_nhan", 1000 + number)):
                office.number("Số liệu", cell_of(book, "Số liệu", key, "gia_tri").coordinate, value)
            if number % 2:
                office.insert_column("Tiến độ", 3)
                office.insert_row("Số liệu", 7)
        office.save(sent / f"Zalo_{number} (1).xlsx")
    office.run()
    before = texts(root)
    code, text = take(tmp_path, sent)
    assert code == 0, text
    after = texts(root)
    assert {name: data for name, data in after.items() if name in before} == before
    assert len(after) - len(before) == wards
    one = after["hoa-giai/ket-qua/ubnd-phuong-01.yaml"].decode()
    assert '    noi_dung: "=1+1\\n\\t+ hai; - ba: @bốn"\n' in one
    assert one.count("\n") < 25
    assert run("validate", cwd=tmp_path)[0] == 0
    code, text = run("status", "--bao-cao", "--ngay", "2025-12-20", "--format", "json", cwd=tmp_path)
    # The note that a year has no holidays yet goes to stderr; here both are read as one.
    found = json.loads(text[text.index("{") :])
    assert sum(bool(unit["nhan"]) for unit in found["don_vi"]) == wards
    numbers = [number for number, unit in enumerate(forms, 1) if unit.startswith("ubnd")]
    totals = {row["khoa"]: row for form in found["so_lieu"] for row in form["chi_tieu"]}
    assert totals["to_hoa_giai"]["tong"] == sum(numbers)
    assert totals["dan_su"]["tong"] is None
    assert take(tmp_path, sent, ngay="2025-12-18")[0] == 0
    assert texts(root) == after


def test_a_form_prints_on_a4(tmp_path):
    make_city(tmp_path, 1)
    path = export(tmp_path)["ubnd-phuong-01"]
    pdf = Office(tmp_path).convert(path, "pdf")
    info = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True).stdout
    assert "Pages:           4" in info
    assert "A4" in info


def test_no_form_to_export_is_said_and_makes_no_folder(tmp_path):
    root = make_city(tmp_path, 2)
    for path in (root / "hoa-giai/nhiem-vu").iterdir():
        if path.name != "kiem-tra.yaml":
            path.unlink()
    code, text = run("form", "export", "--quy", "IV", "--ngay", "2025-12-10", cwd=tmp_path)
    assert code == 0
    assert "Không có đơn vị nào phải báo cáo bằng biểu mẫu Quý IV/2025: chưa xuất tệp nào." in text
    assert not (tmp_path / "bieu-mau").exists()
