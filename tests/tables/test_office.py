"""Tables that LibreOffice opened and saved again say the same as before: .xlsx, .docx, .csv."""

import subprocess

import pytest
from docx import Document

from office import SOFFICE

WARDS = ("UBND phường Thử 01", "UBND phường Thử 02")


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """A profile that both tests use: LibreOffice takes longer to make one than to save a file."""
    return f"-env:UserInstallation={tmp_path_factory.mktemp('profile').as_uri()}"


def saved_again(top, profile, kind, *paths):
    assert SOFFICE
    target = top / "luu-lai"
    command = [SOFFICE, profile, "--headless", "--convert-to", kind, "--outdir", str(target), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return target


@pytest.mark.skipif(SOFFICE is None, reason="cần LibreOffice")
def test_files_saved_again_by_libreoffice(table, office):
    table.above = [["BẢNG THEO DÕI QUÝ IV NĂM 2025"]]
    table.rows.append([None, None, WARDS[1], None, "Đang thực hiện", None, None, None])
    table.rows[2], table.rows[4] = table.rows[4], table.rows[2]
    table.merged = ["A1:H1", "A3:A4", "B3:B4", "D3:D4"]
    sheet = table.save()
    document = Document()
    drawn = document.add_table(len(table.rows), 8)
    for at, row in enumerate(table.rows):
        for column, value in enumerate(row):
            drawn.cell(at, column).text = value.strftime("%d/%m/%Y") if hasattr(value, "strftime") else str(value or "")
    for column in (0, 1, 3):
        drawn.cell(1, column).merge(drawn.cell(2, column))
    document.save(table.top / "bang.docx")
    again = [
        saved_again(table.top, office, "xlsx", sheet) / "bang.xlsx",
        saved_again(table.top, office, "docx", table.top / "bang.docx") / "bang.docx",
    ]
    code, text = table.take("--quy", "IV", path=sheet)
    assert code == 0, text
    first = table.everything()
    assert "ngay: 2025-12-01" in first["ubnd-phuong-01.yaml"]
    assert first["ubnd-phuong-02.yaml"].count("tien_do: dang_thuc_hien") == 2
    for path in again:
        code, text = table.take("--quy", "IV", path=path)
        assert code == 0, text
        assert table.everything() == first, path.name


@pytest.mark.skipif(SOFFICE is None, reason="cần LibreOffice")
def test_a_sheet_saved_as_csv_by_libreoffice(table, office):
    path = saved_again(table.top, office, "csv:Text - txt - csv (StarCalc):59,34,76,1", table.save()) / "bang.csv"
    code, text = table.take(path=path)
    assert code == 0, text
    assert "ngay: 2025-12-01" in table.result("ubnd-phuong-01")
