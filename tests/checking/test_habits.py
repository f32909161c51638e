"""Right documents in the forms that offices give them: no false error; and what is wrong in them is still found."""

import copy

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from habits import CENTER, END, JUSTIFY, TEXT, Office, in_text_boxes, plain

from hoagiai_cli.checking import check_docx
from hoagiai_cli.diagnostics.finding import Severity


def wrong(office: Office) -> set[str]:
    return {item.quy_tac for item in check_docx(office.saved()).khac_biet if item.muc_do is Severity.LOI}


def decision(authority=("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ SAO MAI",), titles=("CHỦ TỊCH",)) -> Office:
    made = Office()
    made.head(number="Số: 41/QĐ-UBND", rules="shapes")
    made.title("QUYẾT ĐỊNH", ("Về việc thành lập Đội cứu hộ", "trên địa bàn xã Sao Mai"))
    for line in authority:
        made.para(made.document, line, 14, "b", CENTER, 6)
    made.body("Căn cứ Luật Tổ chức chính quyền địa phương;", "Theo đề nghị của Trưởng phòng Kinh tế.", look="i")
    made.para(made.document, "QUYẾT ĐỊNH:", 14, "b", CENTER, 6)
    made.body(f"Điều 1. {TEXT}", END)
    made.foot(titles, to=("- Như Điều 2;", "- Lưu: VT."))
    return made


def letter() -> Office:
    made = Office()
    made.head(("UBND XÃ SAO MAI",), ("PHÒNG KINH TẾ",), "Số: 07/PKT-NN", rules="shapes")
    made.para(made.document.tables[0].cell(1, 0), "V/v rào ao, hồ", 12, "", CENTER)
    made.para(made.document, "Kính gửi: Các thôn.", 14, "", CENTER, 6)
    made.body(TEXT, END)
    made.foot(("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), to=("- Như trên;", "- Lưu: VT."))
    return made


def shapes() -> Office:
    return plain(rules="shapes")


def one_paragraph() -> Office:
    return plain(rules="one paragraph")


def boxes() -> Office:
    made = plain(rules="row")
    in_text_boxes(made)
    return made


def borders() -> Office:
    made = plain(rules="none")
    for cell in made.document.tables[0].rows[0].cells:
        cell._tc.get_or_add_tcPr().append(
            parse_xml(f'<w:tcBorders {nsdecls("w")}><w:bottom w:val="single" w:sz="4"/></w:tcBorders>')
        )
    return made


def in_styles() -> Office:
    made = plain(rules="shapes")
    style = made.document.styles.add_style("Noi dung", 1)
    style.font.size, style.font.name = Pt(13), "Times New Roman Bold"
    style.paragraph_format.alignment, style.paragraph_format.first_line_indent = JUSTIFY, Cm(1)
    style.paragraph_format.space_after, style.paragraph_format.line_spacing = Pt(6), Pt(18)
    made.document.tables[-1]._tbl.addprevious(made.document.add_paragraph(END, style)._p)
    return made


def defaults_and_theme() -> Office:
    made = plain(rules="shapes")
    made.document.tables[-1]._tbl.addprevious(made.body(END)[0]._p)
    for run in made.document.paragraphs[-1].runs:
        fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
        fonts.set(qn("w:ascii"), "TimesNewRomanPSMT")
    return made


def tab_and_spaces() -> Office:
    made = plain(rules="shapes")
    for start in ("\t", "          "):
        item = made.para(made.document, start + TEXT, align=JUSTIFY, before=6)
        made.document.tables[-1]._tbl.addprevious(item._p)
    made.document.tables[-1]._tbl.addprevious(made.body(END)[0]._p)
    return made


def listed() -> Office:
    made = plain(rules="shapes")
    for text in (f"- {TEXT}", f"a) {TEXT}", "II. NHIỆM VỤ TRỌNG TÂM CỦA CÁC THÔN, TỔ DÂN PHỐ TRONG NĂM"):
        item = made.para(made.document, text, look="b" if text[0] == "I" else "", align=JUSTIFY, before=6)
        item.paragraph_format.left_indent = Cm(1.9) if text[0] != "I" else Cm(1.27)
        made.document.tables[-1]._tbl.addprevious(item._p)
    made.document.tables[-1]._tbl.addprevious(made.body(END)[0]._p)
    return made


def extras() -> Office:
    """Period under the abstract, a link, the signer's initials behind "Lưu", a red stamp of urgency, a signed mark."""
    made = Office()
    made.head(rules="shapes")
    stamp = made.para(made.document.tables[0].cell(1, 0), "HỎA TỐC", 13, "b", CENTER)
    stamp.runs[0].font.color.rgb = RGBColor(255, 0, 0)
    made.title("BÁO CÁO", ("Kết quả phòng, chống đuối nước quý I năm 2026",), rule=False)
    made.line(made.document.paragraphs[-1], 110)
    made.para(made.document, "(Từ ngày 15/12/2025 đến ngày 14/3/2026)", 14, "i", CENTER)
    made.document.tables[0].cell(1, 0).paragraphs[0].runs[0].text = "Số: 15/BC-UBND"
    made.body(TEXT, END)
    table = made.foot(to=("- Thường trực Đảng ủy xã", "(để báo cáo);", "- Lưu: VT, KT.", "LVT.05"))
    made.para(table.cell(0, 1), "(Đã ký)", 12, "i", CENTER)
    return made


def minutes() -> Office:
    made = Office()
    made.head(number="Số: 02/BB-UBND", rules="shapes", place="Sao Mai, ngày 12 tháng 11 năm 2026")
    made.title("BIÊN BẢN", ("Họp giao ban tháng 11 năm 2026",))
    made.body(TEXT, END)
    return made


def board() -> Office:
    made = Office()
    made.head(("UBND XÃ SAO MAI",), ("BAN CHỈ ĐẠO", "PHÒNG THỦ DÂN SỰ"), "Số: 12/KH-BCĐ", rules="shapes")
    made.title()
    made.body(TEXT, END)
    made.foot(("TM. BAN CHỈ ĐẠO", "PHÓ TRƯỞNG BAN"))
    return made


def two_grounds_in_a_sentence() -> Office:
    made = Office()
    made.head(rules="shapes")
    made.title()
    made.body(f"Căn cứ Kế hoạch số 12/KH-UBND của tỉnh, Ủy ban nhân dân xã ban hành Kế hoạch như sau. {TEXT}", END)
    made.foot()
    return made


def resolution() -> Office:
    made = Office()
    made.head((), ("HỘI ĐỒNG NHÂN DÂN", "XÃ SAO MAI"), "Số: 12/NQ-HĐND", rules="shapes")
    made.title("NGHỊ QUYẾT", ("Về việc phê chuẩn quyết toán năm 2025",))
    for line in ("HỘI ĐỒNG NHÂN DÂN XÃ SAO MAI", "KHÓA II, KỲ HỌP THỨ 3"):
        made.para(made.document, line, 14, "b", CENTER)
    made.body("Căn cứ Luật Tổ chức chính quyền địa phương;", "Xét Tờ trình số 12/TTr-UBND.", look="i")
    made.para(made.document, "QUYẾT NGHỊ:", 14, "b", CENTER, 6)
    made.body(f"Điều 1. {TEXT}", END)
    made.foot(("CHỦ TỊCH",))
    return made


def telegram() -> Office:
    made = Office()
    made.head(number="Số: 03/CĐ-UBND", rules="shapes")
    made.title("CÔNG ĐIỆN", ("Về việc ứng phó bão số 5",))
    made.para(made.document, "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ SAO MAI điện:", 14, "b", CENTER, 6)
    made.body(TEXT, END)
    made.foot(("CHỦ TỊCH",))
    return made


def address_in_a_table() -> Office:
    made = Office()
    head = made.head(("UBND TỈNH SAO BIỂN",), ("SỞ TƯ PHÁP",), "Số: 112/STP-PBGDPL", rules="shapes")
    for words in ("V/v góp ý dự thảo", "kế hoạch rào ao, hồ"):
        made.para(head.cell(1, 0), words, 12, "", CENTER)
    table = made.document.add_table(1, 2)
    made.cell(table.cell(0, 0), ("Kính gửi:", 14, ""))
    made.cell(table.cell(0, 1), ("- Phòng Tư pháp các xã;", 14, ""), ("- Trung tâm trợ giúp pháp lý.", 14, ""))
    made.body(TEXT, END)
    made.foot(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), to=("- Như trên;", "- Lưu: VT (02b)."))
    return made


def office_of_the_council() -> Office:
    made = Office()
    made.head(
        ("UBND XÃ SAO MAI",), ("VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN", "VÀ ỦY BAN NHÂN DÂN"), "Số: 07/TB-VP", rules="shapes"
    )
    made.title("THÔNG BÁO")
    made.body(TEXT, END)
    made.foot(("CHÁNH VĂN PHÒNG",))
    return made


def weight_divides_the_names() -> Office:
    made = Office()
    made.head(("CÔNG AN TỈNH SAO BIỂN",), ("CÔNG AN XÃ SAO MAI",), "Số: 07/KH-CAX", rules="shapes")
    made.title()
    made.body(TEXT, END)
    made.foot(("TRƯỞNG CÔNG AN XÃ",), "Thượng tá Trần Văn Mẫu")
    return made


def underlined() -> Office:
    """The middle of the issuer's name and the whole motto are underlined instead of ruled."""
    made = Office()
    table = made.head(("UBND XÃ SAO MAI",), ("PHÒNG KINH TẾ",), "Số: 07/KH-PKT", rules="")
    name, motto = table.cell(0, 0).paragraphs[1], table.cell(0, 1).paragraphs[1]
    motto.runs[0].underline = True
    name.runs[0].text = "PHÒNG"
    for text, drawn in ((" KINH ", True), ("TẾ", False)):
        run = name.add_run(text)
        run.bold, run.underline, run.font.size = True, drawn, Pt(13)
    made.title()
    made.body(TEXT, END)
    made.foot(("TRƯỞNG PHÒNG",))
    return made


def school() -> Office:
    """The decree leaves it to the head of the branch whether degrees are named before a name."""
    made = Office()
    made.head(("UBND XÃ SAO MAI",), ("TRƯỜNG TIỂU HỌC SAO MAI",), "Số: 07/KH-THSM", rules="shapes")
    made.title()
    made.body(TEXT, END)
    made.foot(("HIỆU TRƯỞNG",), "ThS. Trần Văn Mẫu")
    return made


def contract() -> Office:
    made = Office()
    made.head(number="Số: 05/2026/HĐ-UBND", rules="shapes")
    made.title("HỢP ĐỒNG", ("Về việc thuê dọn vệ sinh trụ sở",))
    made.body(TEXT, END)
    return made


def foot_by_spaces() -> Office:
    made = Office()
    made.head(rules="shapes")
    made.title()
    made.body(TEXT, END)
    for left, size, look, gap, right in (
        ("Nơi nhận:", 12, "bi", 40, "TM. ỦY BAN NHÂN DÂN"),
        ("- Các thôn;", 11, "", 44, "KT. CHỦ TỊCH"),
        ("- Lưu: VT.", 11, "", 46, "PHÓ CHỦ TỊCH"),
    ):
        line = made.para(made.document, left, size, look)
        for text in (" " * gap, right):
            run = line.add_run(text)
            run.bold, run.font.size = True, Pt(14)
    made.para(made.document, "Trần Văn Mẫu", 14, "b", CENTER)
    return made


def foot_without_its_table() -> Office:
    """A conversion from .doc dissolved the table: the last recipient and the signer's right share a paragraph."""
    made = Office()
    made.head(rules="shapes")
    made.title()
    made.body(TEXT, END)
    made.para(made.document, "Nơi nhận:", 12, "bi")
    line = made.para(made.document, "- Lưu: VT, KT.", 11)
    run = line.add_run("TM. ỦY BAN NHÂN DÂN")
    run.bold, run.font.size = True, Pt(14)
    made.para(made.document, "CHỦ TỊCH", 14, "b", CENTER)
    made.para(made.document, "Trần Văn Mẫu", 14, "b", CENTER)
    return made


def ground_that_goes_on() -> Office:
    made = Office()
    made.head(rules="shapes")
    made.title()
    made.body(f"Căn cứ tình hình thực tế, Phòng Kinh tế rà soát lại các điểm nguy hiểm. {TEXT}", END)
    made.foot()
    return made


def grounds_before_one_that_goes_on() -> Office:
    made = Office()
    made.head(rules="shapes")
    made.title()
    made.body("Căn cứ Luật Phòng thủ dân sự ngày 20 tháng 6 năm 2023;", look="i")
    made.body("Căn cứ Công văn số 12/SNN-TL, Ủy ban nhân dân xã giao các thôn như sau:", TEXT, END)
    made.foot()
    return made


def grounds_that_a_sentence_ends() -> Office:
    made = Office()
    made.head(rules="shapes")
    made.title()
    made.body("Căn cứ Luật Phòng thủ dân sự ngày 20 tháng 6 năm 2023;", "Căn cứ Luật Trẻ em;", look="i")
    made.body("Thực hiện Công văn số 12/SNN-TL, Ủy ban nhân dân xã ban hành Kế hoạch như sau:", TEXT, END)
    made.foot()
    return made


def rules_in_a_row_of_their_own() -> Office:
    made = plain(rules="none")
    table = made.document.tables[0]
    row = copy.deepcopy(table.rows[1]._tr)
    table.rows[0]._tr.addnext(row)
    for cell, points in zip(table.rows[1].cells, (50, 178), strict=True):
        for paragraph in cell.paragraphs:
            for run in paragraph.runs:
                run.text = ""
        made.line(cell.paragraphs[0], points)
    return made


def ward_named_like_a_union() -> Office:
    return plain(
        issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG ĐOÀN KẾT"), place="Đoàn Kết, ngày 05 tháng 3 năm 2026", rules="shapes"
    )


def name_of_a_file_under_the_recipients() -> Office:
    made = plain(rules="shapes")
    made.para(made.document.tables[-1].cell(0, 0), "D:/2026/duoi nuoc", 7)
    return made


def head_of_a_board() -> Office:
    made = Office()
    made.head((), ("BAN CHỈ ĐẠO", "PHÒNG THỦ DÂN SỰ XÃ SAO MAI"), "Số: 02/KH-BCĐ", rules="shapes")
    made.title()
    made.body(TEXT, END)
    made.foot(("TRƯỞNG BAN", "PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ"))
    return made


def chairman_who_empowers() -> Office:
    made = Office()
    made.head(number="Số: 02/GUQ-UBND", rules="shapes")
    made.title("GIẤY ỦY QUYỀN", (), rule=False)
    made.body("Chủ tịch Ủy ban nhân dân xã Sao Mai ủy quyền cho ông Trần Văn Mẫu rào lại ao hồ gần khu dân cư./.")
    made.foot(("CHỦ TỊCH",), to=("- Như trên;", "- Lưu: VT."))
    return made


def number_under_the_title() -> Office:
    made = Office()
    made.para(made.document, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b", CENTER)
    made.line(made.para(made.document, "Độc lập - Tự do - Hạnh phúc", 14, "b", CENTER), 178)
    made.title("HỢP ĐỒNG", (), rule=False)
    made.para(made.document, "Số: 05/HĐ-UBND", 13, "", CENTER)
    made.body(TEXT, TEXT)
    return made


def draft() -> Office:
    made = plain(rules="shapes")
    mark = made.para(made.document.tables[0].cell(0, 0), "DỰ THẢO LẦN 2", 13, "b", CENTER)
    mark.runs[0].font.color.rgb = RGBColor(255, 0, 0)
    return made


def motto_in_a_narrow_cell() -> Office:
    made = plain(rules="shapes")
    for cell in made.document.tables[0].columns[1].cells:
        cell.width = Cm(5.5)
    return made


RIGHT = [
    office_of_the_council, weight_divides_the_names, underlined, school, contract, foot_by_spaces,
    foot_without_its_table, ground_that_goes_on, grounds_before_one_that_goes_on, draft, motto_in_a_narrow_cell,
    resolution, telegram, address_in_a_table,
    plain, shapes, one_paragraph, boxes, borders, in_styles, defaults_and_theme, tab_and_spaces, listed, extras, minutes,
    board, two_grounds_in_a_sentence, decision, letter, grounds_that_a_sentence_ends, rules_in_a_row_of_their_own,
    ward_named_like_a_union, name_of_a_file_under_the_recipients, head_of_a_board, chairman_who_empowers,
    number_under_the_title,
]  # fmt: skip


@pytest.mark.parametrize("make", RIGHT, ids=lambda make: make.__name__)
def test_a_right_document_has_no_error(make):
    office = make()
    assert wrong(office) == set(), list(check_docx(office.saved()).khac_biet)


# The same forms with one thing wrong


def head_cell(office: Office, row: int, column: int):
    return office.document.tables[0].cell(row, column).paragraphs


def no_rule_under_the_motto(office: Office) -> None:
    for paragraph in head_cell(office, 0, 1):
        for run in paragraph._p.findall(qn("w:r")):
            if run.find(qn("w:drawing")) is not None:
                paragraph._p.remove(run)


def bold_superior(office: Office) -> None:
    head_cell(office, 0, 0)[0].runs[0].bold = True


def capital_name(office: Office) -> None:
    office.document.tables[-1].cell(0, 1).paragraphs[-1].runs[0].text = "TRẦN VĂN MẪU"


def recipients_in_12(office: Office) -> None:
    office.document.tables[-1].cell(0, 0).paragraphs[1].runs[0].font.size = Pt(12)


def short_day(office: Office) -> None:
    head_cell(office, 1, 1)[0].runs[0].text = "Sao Mai, ngày 05/3/2026"


def slip_of_the_pen(office: Office) -> None:
    head_cell(office, 0, 1)[0].runs[0].text = "CỘNG HÒA XÃ HỘI CHỦ NGHỈA VIỆT NAM"


def title_on_one_line(office: Office) -> None:
    title = next(p for p in office.document.paragraphs if p.text == "KẾ HOẠCH")
    title.runs[0].text = "KẾ HOẠCH PHÒNG, CHỐNG ĐUỐI NƯỚC NĂM 2026"


def no_comma(office: Office) -> None:
    head_cell(office, 1, 1)[0].runs[0].text = "Sao Mai ngày 05 tháng 3 năm 2026"


def no_indent(office: Office) -> None:
    for paragraph in office.document.paragraphs:
        if paragraph.text == TEXT:
            paragraph.paragraph_format.first_line_indent = None


def gutter(office: Office) -> None:
    office.document.sections[0].gutter = Cm(1)


def no_authority(office: Office) -> None:
    line = next(p for p in office.document.paragraphs if p.text.startswith("CHỦ TỊCH"))
    line.runs[0].text = "ỦY BAN NHÂN DÂN XÃ SAO MAI"


def light_authority(office: Office) -> None:
    line = next(p for p in office.document.paragraphs if p.text.startswith("CHỦ TỊCH"))
    line.runs[0].bold = False


def annex_in_capitals(office: Office) -> None:
    office.para(office.document, "PHỤ LỤC", 14, "b", CENTER)
    office.para(office.document, "DANH SÁCH AO, HỒ", 14, "b", CENTER)


def abstract_in_capitals(office: Office) -> None:
    line = next(p for p in office.document.paragraphs if p.text.startswith("Phòng, chống"))
    line.runs[0].text = "PHÒNG, CHỐNG ĐUỐI NƯỚC"


def in_charge_without_kt(office: Office) -> None:
    office.document.tables[-1].cell(0, 1).paragraphs[0].runs[0].text = "PHÓ TRƯỞNG PHÒNG PHỤ TRÁCH"


def acting_written_out(office: Office) -> None:
    office.document.tables[-1].cell(0, 1).paragraphs[1].runs[0].text = "QUYỀN CHỦ TỊCH"


def underlined_whole(office: Office) -> None:
    for run in head_cell(office, 0, 0)[1].runs:
        run.underline = True


def degree(office: Office) -> None:
    office.document.tables[-1].cell(0, 1).paragraphs[-1].runs[0].text = "ThS. Trần Văn Mẫu"


def signed_for_the_committee(office: Office) -> None:
    titles = office.document.tables[-1].cell(0, 1).paragraphs
    titles[0].runs[0].text, titles[1].runs[0].text = "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"


def signed_for_another_commune(office: Office) -> None:
    office.document.tables[-1].cell(0, 1).paragraphs[0].runs[0].text = "TM. ỦY BAN NHÂN DÂN XÃ TRĂNG KHUYẾT"


def symbol_of_the_council(office: Office) -> None:
    office.document.tables[0].cell(1, 0).paragraphs[0].runs[0].text = "Số: 15/KH-HĐND"


def abstract_on_the_left(office: Office) -> None:
    line = next(p for p in office.document.paragraphs if p.text.startswith("Phòng, chống"))
    line.alignment = 0


WRONG = {
    "trich-yeu-giua": (shapes, abstract_on_the_left),
    "ky-khac-co-quan": (letter, signed_for_the_committee),
    "ky-hieu-co-quan": (shapes, symbol_of_the_council),
    "trich-yeu-hoa": (shapes, abstract_in_capitals),
    "kt-thieu": (underlined, in_charge_without_kt),
    "q-thieu": (shapes, acting_written_out),
    "ke-co-quan-dai": (underlined, underlined_whole),
    "hoc-vi": (office_of_the_council, degree),
    "ke-tieu-ngu": (shapes, no_rule_under_the_motto),
    "chu-quan-dam": (letter, bold_superior),
    "ho-ten-hoa": (shapes, capital_name),
    "noi-nhan-dong-co": (shapes, recipients_in_12),
    "ngay-dang": (shapes, short_day),
    "quoc-hieu-chu": (shapes, slip_of_the_pen),
    "ten-loai-dong": (shapes, title_on_one_line),
    "dia-danh-phay": (shapes, no_comma),
    "loi-van-thut": (shapes, no_indent),
    "le-trang": (shapes, gutter),
    "tm-thieu": (decision, no_authority),
    "tham-quyen-dam": (decision, light_authority),
    "phu-luc-hoa": (shapes, annex_in_capitals),
}


@pytest.mark.parametrize("rule", WRONG)
def test_what_is_wrong_in_them_is_found_alone(rule):
    make, change = WRONG[rule]
    office = make()
    change(office)
    assert wrong(office) == {rule}


def test_a_committee_of_another_commune_is_said():
    office = shapes()
    signed_for_another_commune(office)
    assert wrong(office) == {"ky-khac-co-quan"}


# Outside the decree


@pytest.mark.parametrize(
    ("title", "number", "words"),
    [
        ("PHIẾU TRÌNH", "", "PHIẾU TRÌNH"),
        ("ĐƠN XIN XÁC NHẬN", "", "ĐƠN XIN"),
        ("ĐIỀU LỆ", "", "ĐIỀU LỆ"),
        ("QUYẾT ĐỊNH", "Số: 05/2026/QĐ-UBND", "quy phạm pháp luật"),
        ("KẾ HOẠCH", "Số: 05-KH/ĐTN", "theo lối của Đảng và các tổ chức chính trị - xã hội"),
    ],
)
def test_what_lies_outside_is_said_to(title, number, words):
    made = Office()
    if number:
        made.head(number=number)
    made.title(title, ("về việc sử dụng nhà văn hóa",))
    made.body(TEXT)
    outcome = check_docx(made.saved())
    assert words in outcome.khong_xet
    assert outcome.khac_biet == ()
    made.document.sections[0].left_margin = Cm(1)
    (page,) = check_docx(made.saved()).khac_biet
    assert (page.quy_tac, page.muc_do) == ("le-trang", Severity.LUU_Y)


def test_a_ward_named_like_a_union_is_held_against_the_decree():
    outcome = check_docx(ward_named_like_a_union().saved())
    assert (outcome.khong_xet, outcome.loai) == (None, "kế hoạch")


def test_of_a_vice_chairman_of_a_standing_committee_it_says_only_what_is_read_in_two_ways():
    made = Office()
    made.head((), ("HỘI ĐỒNG NHÂN DÂN", "XÃ SAO MAI"), "Số: 09/KH-HĐND", rules="shapes")
    made.title()
    made.body(TEXT, END)
    made.foot(("TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "PHÓ CHỦ TỊCH"))
    (item,) = check_docx(made.saved()).khac_biet
    assert (item.quy_tac, item.muc_do) == ("kt-thieu", Severity.LUU_Y)
    assert "thói quen, không bắt buộc" in item.rang_buoc


def test_paper_and_margins_are_both_judged():
    office = shapes()
    section = office.document.sections[0]
    section.page_width, section.left_margin = Cm(21.6), Cm(2)
    assert wrong(office) == {"kho-giay", "le-trang"}


def test_a_union_is_known_by_its_head():
    made = plain()
    made.document.tables[0].cell(0, 0).paragraphs[0].runs[0].text = "BCH ĐOÀN XÃ SAO MAI"
    assert "tổ chức chính trị - xã hội" in check_docx(made.saved()).khong_xet


def test_a_regulation_in_a_file_of_its_own_needs_no_head_and_foot():
    made = Office()
    made.title("QUY CHẾ", ("Hoạt động của Đội cứu hộ",), rule=False)
    made.para(made.document, "(Kèm theo Quyết định số 41/QĐ-UBND ngày 05 tháng 3 năm 2026", 14, "i", CENTER)
    made.para(made.document, "của Ủy ban nhân dân xã Sao Mai)", 14, "i", CENTER)
    made.body(f"Điều 1. {TEXT}", TEXT)
    assert (check_docx(made.saved()).loai, wrong(made)) == ("quy chế", set())


def test_what_differs_says_how_far_it_binds():
    office = shapes()
    office.document.sections[0].left_margin = Cm(1)
    (item,) = check_docx(office.saved()).khac_biet
    assert (item.rang_buoc, item.can_cu) == (
        "Nghị định bắt buộc",
        "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I",
    )
