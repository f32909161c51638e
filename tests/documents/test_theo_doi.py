"""The tracking table and a unit's own plan: as they were read and found good, and as programs read them."""

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from builders import done, folder, task, unit
from golden import assert_golden
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.documents.ke_hoach_don_vi import ke_hoach_don_vi
from hoagiai_cli.documents.theo_doi import TheoDoi, theo_doi_in
from hoagiai_cli.documents.theo_doi_xlsx import write_xlsx
from hoagiai_cli.printing.write import Format, write
from reading import docx_text, fold, open_docx

DAY = date(2025, 6, 14)
PLAN = "hoa-giai-2025"
HOSTILE = (
    "=cmd|' /C calc'!A0",
    "{{ 7*7 }}",
    "<script>x</script>",
    "+1",
    "@SUM(A1)",
    "& < > \" '",
    "x" * 5000,
    "a\u202eb",
)


def table(thu_muc, day=DAY):
    (ho_so,) = thu_muc.ho_so.values()
    return TheoDoi(thu_muc, ho_so, day)


def sheet(thu_muc):
    return openpyxl.load_workbook(io.BytesIO(write_xlsx(table(thu_muc))))["Theo dõi"]


def test_the_annex_lies_on_its_side_and_has_nothing_before_it(thu_muc):
    van_ban = theo_doi_in(table(thu_muc))
    document = open_docx(write(van_ban, Format.DOCX))
    (section,) = document.sections
    assert section.page_width > section.page_height
    assert document.paragraphs[0].text == "Phụ lục"
    for output_format in (Format.MD, Format.HTML):
        assert "CỘNG HÒA" not in write(van_ban, output_format).decode()


def test_the_workbook_holds_every_part_with_days_as_days(thu_muc_co_ket_qua):
    rows = list(sheet(thu_muc_co_ket_qua).iter_rows(min_row=4, values_only=True))
    assert len(rows) == table(thu_muc_co_ket_qua).tinh_hinh.tong_hop.tong
    assert rows[0][7] == datetime(2025, 3, 31)  # noqa: DTZ001
    assert any(row[11] == "Chưa báo cáo" for row in rows)


def test_what_data_say_is_never_a_formula_and_nothing_is_lost():
    tasks = [task(f"t{number}", ten=words, chu_tri=["a"]) for number, words in enumerate(HOSTILE)]
    thu_muc = folder(tasks, [unit("a", ten="=1+1")])
    cells = [cell for row in sheet(thu_muc).iter_rows() for cell in row]
    assert not any(cell.data_type == "f" for cell in cells)
    names = [str(cell.value) for cell in cells]
    text = docx_text(write(theo_doi_in(table(thu_muc)), Format.DOCX))
    for words in HOSTILE:
        assert words in names or words[:1].upper() + words[1:] in names
        assert words in text


def test_no_file_carries_the_hour_of_its_making(thu_muc):
    first, second = (write_xlsx(table(thu_muc)) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as file:
        assert "1980-01-01" in file.read("docProps/core.xml").decode()


def draft(thu_muc, don_vi):
    (ho_so,) = thu_muc.ho_so.values()
    return ke_hoach_don_vi(thu_muc, ho_so, don_vi)


def test_a_wards_draft_reads_as_it_was_read_and_found_good(thu_muc):
    text = write(draft(thu_muc, "ubnd-phuong-tan-phong"), Format.MD).decode()
    assert_golden(Path(__file__).parent / "data" / "ke-hoach-phuong.md", text)


def test_a_draft_holds_only_what_the_unit_leads_or_joins():
    units = [unit("w", ten="UBND xã W"), unit("o"), unit("nhom", thanh_vien=["w", "v"]), unit("v")]
    tasks = [
        task("chung", chu_tri=["nhom"], ten="Việc của nhóm"),
        task("gop", chu_tri=["o"], phoi_hop=["nhom"], ten="Việc góp sức"),
        task("khac", chu_tri=["o"], ten="Việc nơi khác"),
    ]
    van_ban = draft(folder(tasks, units, co_quan="o"), "w")
    text = fold(docx_text(write(van_ban, Format.DOCX)))
    assert "Việc của nhóm" in text
    assert "Việc góp sức" in text
    assert "Việc nơi khác" not in text
    assert van_ban.co_quan == ("ỦY BAN NHÂN DÂN", "XÃ W")
    assert van_ban.so is None
    assert van_ban.du_thao
    with pytest.raises(UserError, match="không chủ trì và không phối hợp"):
        draft(folder([task(chu_tri=["o"])], units, co_quan="o"), "w")


def test_an_heirs_draft_holds_what_it_takes_over(thu_muc):
    assert "chỉ đạo, hướng dẫn" in docx_text(write(draft(thu_muc, "ubnd-phuong-tan-phong-2025"), Format.DOCX))


def test_the_table_tells_what_was_done_by_which_document():
    record = done("viec", "2025-03-01", van_ban={"so_ky_hieu": "9/QĐ-UBND"}, noi_dung="Kiện toàn 02 tổ")
    rows = list(sheet(folder([task()], results={"a": [record]})).iter_rows(min_row=4, values_only=True))
    assert rows[0][11] == "Kiện toàn 02 tổ (Quyết định số 9/QĐ-UBND)"
