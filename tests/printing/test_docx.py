"""Every rule of Nghị định 30/2020/NĐ-CP on an element that documents have, held against the file's XML."""

import io
import shutil
import subprocess
import zipfile
from datetime import date

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from hoagiai_cli.documents.bao_cao import CapSo, bao_cao, quarter
from hoagiai_cli.language.formatting import printable
from hoagiai_cli.language.printed_day import NgayIn
from hoagiai_cli.printing import the_thuc
from hoagiai_cli.printing.docx import write_docx
from hoagiai_cli.printing.metrics import text_width
from hoagiai_cli.printing.van_ban import Cell, ChuThich, Paragraph, Run, Table, VanBanIn
from hoagiai_cli.printing.write import Format, write
from printed_samples import CONG_VAN, REPORT
from reading import docx_text, open_docx, paragraphs_of


@pytest.fixture(scope="module")
def document():
    return open_docx(write_docx(REPORT))


def find(document, words: str):
    """The paragraph that begins with these words."""
    return next(paragraph for paragraph in paragraphs_of(document) if paragraph.text.startswith(words))


def look(document, words: str):
    """Size, weight, slope and alignment of the paragraph that begins with these words."""
    paragraph = find(document, words)
    run = paragraph.runs[0]
    return run.font.size.pt, bool(run.font.bold), bool(run.font.italic), paragraph.alignment.name


@pytest.mark.parametrize(
    ("words", "size", "bold", "italic", "align"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, True, False, "CENTER"),
        ("Độc lập - Tự do - Hạnh phúc", 13, True, False, "CENTER"),
        ("UBND THÀNH PHỐ LAI CHÂU", 12, False, False, "CENTER"),
        ("PHÒNG TƯ PHÁP", 12, True, False, "CENTER"),
        ("Số:", 13, False, False, "CENTER"),
        ("Thành phố Lai Châu, ngày", 13, False, True, "CENTER"),
        ("BÁO CÁO", 14, True, False, "CENTER"),
        ("Kết quả thực hiện", 14, True, False, "CENTER"),
        ("Kính gửi:", 14, False, False, "LEFT"),
        ("Căn cứ Luật", 14, False, True, "JUSTIFY"),
        ("I. TÌNH HÌNH", 14, True, False, "JUSTIFY"),
        ("1. Tiêu đề khoản", 14, True, False, "JUSTIFY"),
        ("a) Tiêu đề điểm", 14, False, False, "JUSTIFY"),
        ("Lời văn", 14, False, False, "JUSTIFY"),
        ("Nơi nhận:", 12, True, True, "LEFT"),
        ("- Như trên;", 11, False, False, "LEFT"),
        ("- Lưu: VT, TP.", 11, False, False, "LEFT"),
        ("KT. TRƯỞNG PHÒNG", 14, True, False, "CENTER"),
        ("PHÓ TRƯỞNG PHÒNG", 14, True, False, "CENTER"),
        ("Nguyễn Thị Ví Dụ", 14, True, False, "CENTER"),
        ("Phụ lục I", 14, True, False, "CENTER"),
        ("TIẾN ĐỘ", 14, True, False, "CENTER"),
        ("(Kèm theo", 14, False, True, "CENTER"),
    ],
)
def test_each_element_has_its_size_weight_and_place(document, words, size, bold, italic, align):
    assert look(document, words) == (size, bold, italic, align)


def test_sizes_at_the_head_are_one_of_the_two_sets_that_the_decree_names():
    head = the_thuc.STYLE_QUOC_HIEU.size, the_thuc.STYLE_TIEU_NGU.size, the_thuc.DIA_DANH.size
    assert head in {(12, 13, 13), (13, 14, 14)}


def test_the_page_is_a4_with_the_decrees_margins(document):
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert 20 <= section.top_margin.mm <= 25
    assert 20 <= section.bottom_margin.mm <= 25
    assert 30 <= section.left_margin.mm <= 35
    assert 15 <= section.right_margin.mm <= 20


def test_every_font_slot_is_times_new_roman():
    slots = [qn(f"w:{slot}") for slot in ("ascii", "hAnsi", "eastAsia", "cs")]
    for name, part in parts(write_docx(REPORT)).items():
        if name.startswith("word/") and name.endswith(".xml"):
            for fonts in etree.fromstring(part).iter(qn("w:rFonts")):
                assert [fonts.get(slot) for slot in slots] == ["Times New Roman"] * 4
    styles = etree.fromstring(parts(write_docx(REPORT))["word/styles.xml"])
    defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    assert [defaults.find(qn("w:rFonts")).get(slot) for slot in slots] == ["Times New Roman"] * 4
    assert defaults.find(qn("w:lang")).get(qn("w:val")) == "vi-VN"


def test_every_run_of_words_names_its_font(document):
    runs = [run for paragraph in paragraphs_of(document) for run in paragraph.runs]
    assert runs
    assert all(run.font.name == "Times New Roman" and run.font.size for run in runs)


def test_page_numbers_stand_in_the_middle_of_the_upper_margin_and_not_on_the_first_page(document):
    for section in document.sections:
        assert section.different_first_page_header_footer
        assert section.first_page_header.paragraphs[0].text == ""
        header = section.header.paragraphs[0]
        assert header.alignment.name == "CENTER"
        field = header._p.find(qn("w:fldSimple"))
        assert field.get(qn("w:instr")).strip() == "PAGE"
        assert field.find(f".//{qn('w:sz')}").get(qn("w:val")) == "28"
        assert section.footer.is_linked_to_previous
        assert section.header_distance < section.top_margin


def test_each_annex_is_numbered_from_1_and_lies_as_it_asks(document):
    numbering = [section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) for section in document.sections]
    assert numbering == ["1", "1", "1"]
    orientation = [section.orientation for section in document.sections]
    assert orientation == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]
    assert round(document.sections[1].page_width.mm) == 297


def content_twips(document) -> int:
    section = document.sections[0]
    return section.page_width.twips - section.left_margin.twips - section.right_margin.twips


def rule_below(document, words: str) -> tuple[float, float]:
    """The length of the rule below a line, and of the line, in points."""
    paragraph = find(document, words)
    following = paragraph._p.getnext()
    assert following.find(f"{qn('w:pPr')}/{qn('w:pBdr')}/{qn('w:top')}").get(qn("w:val")) == "single"
    indent = following.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    cell = next(paragraph._p.iterancestors(qn("w:tc")), None)
    if cell is None:
        available = content_twips(document) / 20
    else:
        available = int(cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").get(qn("w:w"))) / 20
    assert indent.get(qn("w:left")) == indent.get(qn("w:right")), "the rule stands in the middle"
    rule = available - 2 * int(indent.get(qn("w:left"))) / 20
    return rule, text_width(paragraph.text, paragraph.runs[0].font.size.pt, bold=True)


def test_the_rule_below_tieu_ngu_is_as_long_as_its_words(document):
    rule, line = rule_below(document, "Độc lập")
    assert rule == pytest.approx(line, abs=1)
    # The font's own widths make this line 159 points at 13 points bold.
    assert line == pytest.approx(159.1, abs=0.1)


@pytest.mark.parametrize("words", ["PHÒNG TƯ PHÁP", "Kết quả thực hiện"])
def test_the_rules_below_issuer_and_abstract_are_a_third_to_a_half(document, words):
    rule, line = rule_below(document, words)
    assert 1 / 3 <= rule / line <= 1 / 2


def test_the_dashes_of_kinh_gui_stand_below_its_colon(document):
    colon = find(document, "Kính gửi:").paragraph_format.left_indent.pt + text_width("Kính gửi", 14)
    line = find(document, "- Ủy ban nhân dân thành phố").paragraph_format
    assert line.left_indent.pt + line.first_line_indent.pt == pytest.approx(colon, abs=0.5)


def test_one_addressee_stands_on_the_line_of_kinh_gui():
    document = open_docx(write_docx(REPORT._replace(kinh_gui=("Sở Tư pháp",))))
    assert find(document, "Kính gửi").text == "Kính gửi: Sở Tư pháp"


def test_words_are_indented_justified_and_spaced(document):
    for words in ("Lời văn", "I. TÌNH HÌNH", "Căn cứ Luật", "Trên đây"):
        form = find(document, words).paragraph_format
        assert 10 <= form.first_line_indent.mm <= 12.75
        assert form.space_before.pt >= 6
        assert 1 <= form.line_spacing <= 1.5


def test_grounds_end_with_semicolons_and_the_last_with_a_stop(document):
    assert find(document, "Căn cứ Luật").text == "Căn cứ Luật Hòa giải ở cơ sở;"
    assert find(document, "Căn cứ Kế hoạch").text == "Căn cứ Kế hoạch."


def test_number_and_place_stand_side_by_side_below_the_head(document):
    head = document.tables[0]
    assert [cell.text.split("\n")[0] for cell in head.rows[0].cells] == ["UBND THÀNH PHỐ LAI CHÂU", the_thuc.QUOC_HIEU]
    left, right = (cell.text for cell in head.rows[1].cells)
    blank = "\u00a0" * 6
    assert left == f"Số:{blank}/BC-TP"
    assert right == f"Thành phố Lai Châu, ngày{blank}tháng 6 năm 2025"


def test_a_number_below_10_has_a_zero():
    document = open_docx(write_docx(REPORT._replace(so="7", ngay=NgayIn(2025, 2, 5))))
    assert [cell.text for cell in document.tables[0].rows[1].cells] == [
        "Số: 07/BC-TP",
        "Thành phố Lai Châu, ngày 05 tháng 02 năm 2025",
    ]


def test_nothing_at_the_head_is_too_wide_for_its_line(document):
    widths = [cell.width.pt for cell in document.tables[0].rows[0].cells]
    assert text_width(the_thuc.QUOC_HIEU, the_thuc.STYLE_QUOC_HIEU.size, bold=True) < widths[1]
    assert text_width("Thành phố Lai Châu, ngày 05 tháng 02 năm 2025", the_thuc.DIA_DANH.size) < widths[1]


def test_the_signature_stands_beside_noi_nhan_and_never_alone(document):
    foot = next(table for table in document.tables if table.rows[0].cells[0].text.startswith("Nơi nhận:"))
    right = foot.rows[0].cells[1]
    assert right.paragraphs[0].text == "KT. TRƯỞNG PHÒNG"
    assert foot.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None
    last = find(document, "Trên đây")
    assert last.paragraph_format.keep_with_next
    assert last.paragraph_format.keep_together
    assert last._p.getnext() is foot._tbl


def test_recipients_begin_with_nhu_tren_and_end_with_luu(document):
    lines = [p.text for p in paragraphs_of(document) if p.style.style_id == "NoiNhanDong"]
    assert lines == ["- Như trên;", "- UBND các xã, phường;", "- Lưu: VT, TP."]
    alone = open_docx(write_docx(REPORT._replace(kinh_gui=(), luu=None)))
    assert [p.text for p in paragraphs_of(alone) if p.style.style_id == "NoiNhanDong"] == ["- UBND các xã, phường."]


def test_a_cong_van_has_no_name_of_kind_and_a_light_v_v():
    document = open_docx(write_docx(CONG_VAN))
    assert look(document, "V/v đôn đốc") == (12, False, False, "CENTER")
    assert find(document, "V/v").paragraph_format.space_before.pt == 6
    assert document.tables[0].rows[1].cells[0].text.split("\n")[1].startswith("V/v")
    assert "CÔNG VĂN" not in docx_text(write_docx(CONG_VAN))


def test_annexes_are_numbered_in_roman_when_there_are_several(document):
    labels = [p.text for p in paragraphs_of(document) if p.style.style_id == "PhuLuc"]
    assert labels == ["Phụ lục I", "Phụ lục II"]
    one = open_docx(write_docx(REPORT._replace(phu_luc=REPORT.phu_luc[:1])))
    assert [p.text for p in paragraphs_of(one) if p.style.style_id == "PhuLuc"] == ["Phụ lục"]


def test_an_annex_names_its_document_with_its_blanks(document):
    blank = "\u00a0" * 6
    expected = f"(Kèm theo Báo cáo số{blank}/BC-TP ngày{blank}tháng 6 năm 2025 của Phòng Tư pháp)"
    assert find(document, "(Kèm theo").text == expected


def test_tables_repeat_their_heading_and_keep_their_rows_whole(document):
    table = document.tables[1]
    rows = table._tbl.findall(qn("w:tr"))
    assert [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows] == [True, False, False]
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["A", "A", "B"],
        ["C", "ô", "ô"],
        ["C", "ô", "ô"],
    ]
    total = sum(int(column.get(qn("w:w"))) for column in table._tbl.tblGrid)
    assert total == content_twips(document)


def test_a_draft_is_marked_and_an_unknown_issuer_leaves_its_place():
    draft = REPORT._replace(co_quan=(), co_quan_chu_quan=(), ky_hieu=None, nguoi_ky=None, du_thao=True, dia_danh=None)
    text = docx_text(write_docx(draft))
    assert "DỰ THẢO" in text
    assert "PHÒNG" not in text
    assert "/\u00a0" in text


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def test_the_same_document_is_the_same_bytes():
    assert write_docx(REPORT) == write_docx(REPORT)
    with zipfile.ZipFile(io.BytesIO(write_docx(REPORT))) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_properties_say_nothing_of_machine_or_person(document):
    properties = document.core_properties
    assert properties.title == "Báo cáo: Kết quả thực hiện công tác hòa giải ở cơ sở"
    assert (properties.author, properties.last_modified_by, properties.created) == ("", "", None)


ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps color sz szCs u lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid",
    "style": "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
}
"""The schema's order of children, of those that the program writes (ECMA-376, part 1)."""


@pytest.mark.parametrize("van_ban", [REPORT, CONG_VAN], ids=["bao-cao", "cong-van"])
def test_children_stand_in_the_order_of_the_schema(van_ban):
    for name, part in parts(write_docx(van_ban)).items():
        if not name.endswith("rels"):
            for element in etree.fromstring(part).iter():
                order = ORDER.get(etree.QName(element).localname)
                if order:
                    places = [order.split().index(etree.QName(child).localname) for child in element]
                    assert places == sorted(places), etree.tostring(element)


def test_every_cell_ends_with_a_paragraph_and_no_two_tables_touch():
    root = etree.fromstring(parts(write_docx(REPORT))["word/document.xml"])
    assert all(cell[-1].tag == qn("w:p") for cell in root.iter(qn("w:tc")))
    assert all(table.getnext().tag == qn("w:p") for table in root.iter(qn("w:tbl")))
    assert root[0][-1].tag == qn("w:sectPr")


@given(st.text())
def test_any_words_come_back(text):
    clean = printable(text).replace("\r", "\n").replace("\t", " ")
    document = open_docx(
        write_docx(VanBanIn("TỜ TRÌNH", "t", than=(Paragraph((Run(clean),)), Paragraph((Run("hết"),)))))
    )
    words = [p.text for p in document.paragraphs if p.style.style_id == "LoiVan"]
    assert words == [clean, "hết"]


def test_control_characters_do_not_break_the_file():
    data = write_docx(REPORT._replace(trich_yeu="a\x00\x0b\ud800\uffffb", co_quan=("<b>&amp;",)))
    text = docx_text(data)
    assert "ab" in text
    assert "<b>&amp;" in text


def test_a_thousand_rows_stay_fast():
    import time

    row = tuple(Cell((Run(f"UBND phường Tân Phong {number}"),)) for number in range(8))
    table = Table((row,) * 1000, (1 / 8,) * 8)
    started = time.perf_counter()
    write_docx(REPORT._replace(than=(table,)))
    # A tenth of this is usual; python-docx needs many seconds.
    assert time.perf_counter() - started < 5


SOFFICE = shutil.which("soffice")


@pytest.mark.skipif(SOFFICE is None, reason="chưa cài LibreOffice (soffice)")
def test_libreoffice_prints_it(tmp_path, thu_muc_co_ket_qua):
    plan = thu_muc_co_ket_qua.ho_so["hoa-giai-2025"]
    made = bao_cao(thu_muc_co_ket_qua, plan, quarter(thu_muc_co_ket_qua, 2, 2025), CapSo("7", date(2025, 6, 16)))
    (tmp_path / "bao-cao.docx").write_bytes(write_docx(made.van_ban))
    profile = (tmp_path / "profile").as_uri()
    command = [
        SOFFICE,
        "--headless",
        f"-env:UserInstallation={profile}",
        "--convert-to",
        "pdf",
        "--outdir",
        tmp_path,
        tmp_path / "bao-cao.docx",
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert (tmp_path / "bao-cao.pdf").read_bytes().startswith(b"%PDF")
    if shutil.which("pdftotext"):
        text = subprocess.run(
            ["pdftotext", "-layout", tmp_path / "bao-cao.pdf", "-"], capture_output=True, check=True
        ).stdout.decode()
        pages = text.split("\f")
        assert "Số: 07/BC-TP" in pages[0]
        assert pages[0].strip().startswith("UBND THÀNH PHỐ LAI CHÂU"), "no page number on the first page"
        assert pages[1].strip().startswith("2\n")
        annex = next(number for number, page in enumerate(pages) if page.strip().startswith("Phụ lục"))
        assert pages[annex + 1].strip().startswith("2\n"), "the annex has numbers of its own"
        assert all(page.strip() for page in pages[:-1]), "no empty page"


NOTED = REPORT._replace(
    than=(
        Paragraph((Run("Kế hoạch có 10 phần việc"), Run("", chu_thich=ChuThich(1, "Phần việc: một & hai.")), Run("."))),
        *REPORT.than,
    )
)


def test_a_footnote_stands_in_a_part_of_its_own_and_is_raised_in_the_text():
    data = write_docx(NOTED)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        notes = file.read("word/footnotes.xml").decode()
        document = file.read("word/document.xml").decode()
        types = file.read("[Content_Types].xml").decode()
        relations = file.read("word/_rels/document.xml.rels").decode()
    assert " Phần việc: một &amp; hai." in notes
    assert '<w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/>' in document
    assert "/word/footnotes.xml" in types
    assert "footnotes.xml" in relations
    assert "Kế hoạch có 10 phần việc." in docx_text(data)


def test_without_footnotes_there_is_no_part_for_them():
    with zipfile.ZipFile(io.BytesIO(write_docx(REPORT))) as file:
        assert "word/footnotes.xml" not in file.namelist()


def test_footnotes_stand_in_the_other_formats_too():
    assert "phần việc[^1]." in write(NOTED, Format.MD).decode()
    assert "[^1]: Phần việc: một & hai." in write(NOTED, Format.MD).decode()
    assert "phần việc<sup>1</sup>." in write(NOTED, Format.HTML).decode()
    assert "<sup>1</sup> Phần việc: một &amp; hai." in write(NOTED, Format.HTML).decode()
