"""``document check``: ours pass; a document that breaks one rule is told exactly that rule."""

import io
import json
import re
import subprocess
import sys
import unicodedata
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from hoagiai_cli.checking import check_docx
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.documents.bao_cao import CapSo, bao_cao, quarter
from hoagiai_cli.documents.ke_hoach import ke_hoach_in
from hoagiai_cli.language.printed_day import NgayIn
from hoagiai_cli.printing.docx import write_docx
from hoagiai_cli.printing.van_ban import ChuKy, Paragraph, Run
from hoagiai_cli.word.file import as_docx
from hoagiai_cli.word.package import MAX_PARTS
from printed_samples import CONG_VAN, REPORT
from reading import open_docx, paragraphs_of

LONG = Paragraph((Run("Thực hiện nhiệm vụ được giao, Phòng Tư pháp báo cáo kết quả như sau, gồm nhiều nội dung."),))
BASE = REPORT._replace(so="7", ngay=NgayIn(2025, 6, 5), than=(LONG, *REPORT.than))
LETTER = CONG_VAN._replace(so="7", ngay=NgayIn(2025, 6, 5), than=(LONG, *REPORT.than))
UBND = BASE._replace(
    co_quan_chu_quan=(),
    co_quan=("ỦY BAN NHÂN DÂN", "PHƯỜNG MẪU"),
    ky_hieu="BC-UBND",
    nguoi_ky=ChuKy(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Nguyễn Thị Ví Dụ"),
)


def rules_of(data: bytes, *severities: Severity) -> set[str]:
    wanted = severities or (Severity.LOI, Severity.CANH_BAO)
    return {item.quy_tac for item in check_docx(data).khac_biet if item.muc_do in wanted}


def shown(data: bytes) -> str:
    return "\n".join(f"{item.quy_tac}: {item.thay}" for item in check_docx(data).khac_biet)


# Ours


@pytest.mark.parametrize("van_ban", [REPORT, CONG_VAN, BASE, LETTER, UBND, BASE._replace(kinh_gui=("A",))])
def test_what_the_writer_makes_passes(van_ban):
    assert rules_of(write_docx(van_ban), *Severity) == set(), shown(write_docx(van_ban))


def test_the_plan_and_the_reports_pass(thu_muc, thu_muc_co_ket_qua, ho_so):
    data = write_docx(ke_hoach_in(thu_muc, ho_so))
    assert rules_of(data) == set(), shown(data)
    for folder in (thu_muc, thu_muc_co_ket_qua):
        for number in (1, 2, 3, 4):
            plan = folder.ho_so["hoa-giai-2025"]
            made = bao_cao(folder, plan, quarter(folder, number, 2025), CapSo("7", date(2025, 6, 16)))
            data = write_docx(made.van_ban)
            assert rules_of(data) == set(), shown(data)


@pytest.mark.parametrize(
    "arguments",
    [
        ["report", "--quy", "I"],
        ["report", "--thang", "5"],
        ["report", "--sau-thang"],
        ["report", "--chin-thang"],
        ["report", "--ca-nam"],
        ["document", "ke-hoach"],
        ["document", "ke-hoach", "--don-vi", "ubnd-phuong-mau-mot"],
        ["document", "theo-doi"],
        ["remind", "--format", "docx"],
    ],
)
def test_every_document_that_a_command_makes_passes(tmp_path, arguments):
    plans = Path(__file__).parents[2] / "examples" / "du-lieu-mau" / "plans"
    command = [sys.executable, "-m", "hoagiai_cli", *arguments, "--goc", str(plans)]
    made = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
    assert made.returncode == 0, made.stderr
    files = list(tmp_path.rglob("*.docx"))
    assert files
    for path in files:
        assert rules_of(path.read_bytes()) == set(), shown(path.read_bytes())


# One rule broken each


def find(document, words):
    return next(paragraph for paragraph in paragraphs_of(document) if paragraph.text.startswith(words))


def each_run(words, change):
    def broken(document):
        for run in find(document, words).runs:
            change(run)

    return broken


def bold(words, value):
    return each_run(words, lambda run: setattr(run.font, "bold", value))


def italic(words, value):
    return each_run(words, lambda run: setattr(run.font, "italic", value))


def size(words, points):
    return each_run(words, lambda run: setattr(run.font, "size", Pt(points)))


def words_of(old, new):
    def broken(document):
        paragraph = find(document, old)
        text = paragraph.text
        for run in paragraph.runs[1:]:
            run.text = ""
        paragraph.runs[0].text = new if callable(new) is False else new(text)

    return broken


def form(words, name, value):
    return lambda document: setattr(find(document, words).paragraph_format, name, value)


def margin(name, millimetres):
    def broken(document):
        for section in document.sections:
            setattr(section, name, Mm(millimetres))

    return broken


def without(words):
    def broken(document):
        element = find(document, words)._p
        element.getparent().remove(element)

    return broken


def rule_below(words, change):
    return lambda document: change(find(document, words)._p.getnext())


def gone(element):
    element.getparent().remove(element)


def paper(document):
    for section in document.sections:
        section.page_width, section.page_height = Mm(215.9), Mm(279.4)


def number_in_footer(document):
    section = document.sections[0]
    footer = section.footer
    footer.is_linked_to_previous = False
    footer.paragraphs[0]._p.append(section.header.paragraphs[0]._p.find(qn("w:fldSimple")))


def left_number(document):
    document.sections[0].header.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.LEFT


def number_on_page_1(document):
    document.sections[0].different_first_page_header_footer = False


def annex_numbers_go_on(document):
    numbering = document.sections[1]._sectPr.find(qn("w:pgNumType"))
    numbering.getparent().remove(numbering)


def long_rule(element):
    indent = element.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    indent.set(qn("w:left"), "0")
    indent.set(qn("w:right"), "0")


def colour(words):
    return each_run(words, lambda run: setattr(run.font.color, "rgb", RGBColor(255, 0, 0)))


def font(words):
    def change(run):
        for slot in ("ascii", "hAnsi"):
            run._r.rPr.rFonts.set(qn(f"w:{slot}"), "Arial")

    return each_run(words, change)


def points_wrong(document):
    # a) b) c) d) and then e) where đ) should stand.
    first = find(document, "Thực hiện nhiệm vụ")
    for letter in "abcde":
        first.insert_paragraph_before(f"{letter}) Nội dung", first.style)


BROKEN = {
    "kho-giay": (BASE, paper),
    "le-trang": (BASE, margin("left_margin", 25)),
    "phong-chu": (BASE, font("Thực hiện")),
    "mau-chu": (BASE, colour("Thực hiện")),
    "so-trang-vi-tri": (BASE, number_in_footer),
    "so-trang-canh": (BASE, left_number),
    "so-trang-dau": (BASE, number_on_page_1),
    "phu-luc-so-trang": (BASE, annex_numbers_go_on),
    "thieu-quoc-hieu": (BASE, without("CỘNG HÒA")),
    "thieu-tieu-ngu": (BASE._replace(), without("Độc lập")),
    "thieu-so": (BASE, words_of("Số:", " ")),
    "thieu-dia-danh": (BASE, words_of("Thành phố Lai Châu, ngày", " ")),
    "thieu-ten-loai": (LETTER, without("V/v")),
    "thieu-kinh-gui": (LETTER, without("Kính gửi")),
    "quoc-hieu-dam": (BASE, bold("CỘNG HÒA", False)),
    "quoc-hieu-co": (BASE, size("CỘNG HÒA", 11)),
    "tieu-ngu-dam": (BASE, bold("Độc lập", False)),
    "tieu-ngu-nghieng": (BASE, italic("Độc lập", True)),
    "tieu-ngu-chu": (BASE, words_of("Độc lập", "Độc lập-Tự do-Hạnh phúc")),
    "ke-tieu-ngu": (BASE, rule_below("Độc lập", gone)),
    "ke-tieu-ngu-dai": (BASE, rule_below("Độc lập", long_rule)),
    "co-chu-dong-bo": (BASE, size("CỘNG HÒA", 13)),
    "chu-quan-dam": (BASE, bold("UBND THÀNH PHỐ", True)),
    "co-quan-dam": (BASE, bold("PHÒNG TƯ PHÁP", False)),
    "co-quan-hoa": (BASE, words_of("PHÒNG TƯ PHÁP", "Phòng Tư pháp")),
    "ke-co-quan": (BASE, rule_below("PHÒNG TƯ PHÁP", gone)),
    "ke-co-quan-dai": (BASE, rule_below("PHÒNG TƯ PHÁP", long_rule)),
    "so-nho-hon-10": (BASE, words_of("Số:", "Số: 7/BC-TP")),
    "so-dang": (BASE, words_of("Số:", "Số 07/BC-TP")),
    "so-co": (BASE, size("Số:", 12)),
    "ky-hieu-cach": (BASE, words_of("Số:", "Số: 07/BC - TP")),
    "ky-hieu-ten-loai": (BASE, words_of("Số:", "Số: 07/KH-TP")),
    "ky-hieu-cong-van": (LETTER, words_of("Số:", "Số: 07/CV-TP")),
    "dia-danh-nghieng": (BASE, italic("Thành phố Lai Châu", False)),
    "dia-danh-phay": (BASE, words_of("Thành phố Lai Châu", "Thành phố Lai Châu ngày 05 tháng 6 năm 2025")),
    "ngay-so-0": (BASE, words_of("Thành phố Lai Châu", "Thành phố Lai Châu, ngày 5 tháng 6 năm 2025")),
    "thang-so-0": (BASE, words_of("Thành phố Lai Châu", "Thành phố Lai Châu, ngày 05 tháng 2 năm 2025")),
    "thang-thua-0": (BASE, words_of("Thành phố Lai Châu", "Thành phố Lai Châu, ngày 05 tháng 06 năm 2025")),
    "ten-loai-dam": (BASE, bold("BÁO CÁO", False)),
    "ten-loai-giua": (BASE, form("BÁO CÁO", "alignment", WD_ALIGN_PARAGRAPH.LEFT)),
    "trich-yeu-dam": (BASE, bold("Kết quả thực hiện", False)),
    "trich-yeu-nghieng": (BASE, italic("Kết quả thực hiện", True)),
    "ke-trich-yeu": (BASE, rule_below("Kết quả thực hiện", gone)),
    "trich-yeu-cong-van-dam": (LETTER, bold("V/v", True)),
    "trich-yeu-cong-van-co": (LETTER, size("V/v", 14)),
    "kinh-gui-dam": (BASE, bold("Kính gửi", True)),
    "kinh-gui-dau": (BASE, words_of("- Ủy ban nhân dân thành phố", "- Ủy ban nhân dân thành phố,")),
    "can-cu-nghieng": (BASE, italic("Căn cứ Luật", False)),
    "can-cu-dau": (BASE, words_of("Căn cứ Kế hoạch", "Căn cứ Kế hoạch,")),
    "loi-van-co": (BASE, size("Thực hiện nhiệm vụ", 12)),
    "loi-van-canh": (BASE, form("Thực hiện nhiệm vụ", "alignment", WD_ALIGN_PARAGRAPH.LEFT)),
    "loi-van-thut": (BASE, form("Thực hiện nhiệm vụ", "first_line_indent", Mm(5))),
    "loi-van-cach-doan": (BASE, form("Thực hiện nhiệm vụ", "space_before", Pt(3))),
    "loi-van-gian-dong": (BASE, form("Thực hiện nhiệm vụ", "line_spacing", 2.0)),
    "de-muc-dam": (BASE, bold("I. TÌNH HÌNH", False)),
    "de-muc-hoa": (BASE, words_of("I. TÌNH HÌNH", "I. Tình hình")),
    "diem-thu-tu": (BASE, points_wrong),
    "ket-thuc": (BASE, words_of("Trên đây", "Trên đây là Báo cáo.")),
    "noi-nhan-nghieng": (BASE, italic("Nơi nhận", False)),
    "noi-nhan-co": (BASE, size("Nơi nhận", 13)),
    "noi-nhan-dong-co": (BASE, size("- UBND các xã", 12)),
    "noi-nhan-dau": (BASE, words_of("- Lưu", "- Lưu: VT, TP")),
    "noi-nhan-luu": (BASE, words_of("- Lưu", "- Kho lưu trữ.")),
    "nhu-tren": (BASE, without("- Như trên")),
    "quyen-han-dam": (BASE, bold("KT. TRƯỞNG PHÒNG", False)),
    "kt-thieu": (BASE, without("KT. TRƯỞNG PHÒNG")),
    "tm-thieu": (UBND, without("TM. ỦY BAN")),
    "tm-thua": (BASE._replace(nguoi_ky=ChuKy(("TM. PHÒNG TƯ PHÁP", "TRƯỞNG PHÒNG"), "Nguyễn Ví Dụ")), lambda _: None),
    "ho-ten-dam": (BASE, bold("Nguyễn Thị Ví Dụ", False)),
    "hoc-vi": (BASE, words_of("Nguyễn Thị Ví Dụ", "ThS. Nguyễn Thị Ví Dụ")),
    "phu-luc-so": (BASE, words_of("Phụ lục I", "Phụ lục 1")),
    "phu-luc-dam": (BASE, bold("Phụ lục I", False)),
    "ten-phu-luc-hoa": (BASE, words_of("TIẾN ĐỘ", "Tiến độ")),
    "kem-theo-nghieng": (BASE, italic("(Kèm theo", False)),
}
"""Rule → the document, and what breaks that rule in it."""


def broken(rule: str) -> bytes:
    van_ban, change = BROKEN[rule]
    document = open_docx(write_docx(van_ban))
    change(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("rule", BROKEN)
def test_a_document_that_breaks_one_rule_is_told_exactly_that_rule(rule):
    assert rules_of(broken(rule)) == {rule}, shown(broken(rule))


def test_what_the_decree_gives_as_an_example_is_a_warning():
    warned = {rule for rule in BROKEN if rules_of(broken(rule), Severity.CANH_BAO)}
    assert warned == {"co-chu-dong-bo", "thang-thua-0", "ket-thuc"}


def test_every_difference_says_what_is_asked_and_where():
    for rule in BROKEN:
        for item in check_docx(broken(rule)).khac_biet:
            assert item.thanh_phan
            assert item.yeu_cau
            assert re.match(r"Nghị định 30/2020/NĐ-CP, (Điều \d+|Phụ lục I{1,3}, )", item.can_cu)
            assert not re.search(r"None|True|False|nan|[a-z]_[a-z]", item.thay + item.yeu_cau)


# Others' files


def made_by_word(rows, *, tabs=False, decompose=False) -> bytes:
    """A document as an office makes it in Word: its own styles, rules of signs."""
    document = docx.Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    normal.paragraph_format.space_after = Pt(0)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = section.right_margin = Mm(20)
    section.left_margin = Mm(30)
    table = None if tabs else document.add_table(1, 2)
    for row, (left, right) in enumerate(rows):
        if tabs:
            paragraph = document.add_paragraph()
            add(paragraph, *left)
            paragraph.add_run("\t")
            add(paragraph, *right)
        else:
            for cell, piece in zip(table.rows[0].cells, (left, right), strict=True):
                paragraph = cell.paragraphs[0] if row == 0 else cell.add_paragraph()
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
                add(paragraph, *piece)
    for words, look in (("THÔNG BÁO", "b"), ("Về việc nghỉ lễ", "b"), ("______", "")):
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        add(paragraph, words, 14 if words != "______" else 10, look)
    body = document.add_paragraph("Thực hiện quy định của cấp trên, Ủy ban nhân dân xã thông báo như sau./.")
    body.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    body.paragraph_format.first_line_indent = Mm(12.7)
    body.paragraph_format.space_before = Pt(6)
    for left, right in (
        (("Nơi nhận:", 12, "bi"), ("TM. ỦY BAN NHÂN DÂN", 14, "b")),
        (("- Các thôn;", 11, ""), ("CHỦ TỊCH", 14, "b")),
        (("- Lưu: VT.", 11, ""), ("Nguyễn Văn Ví Dụ", 14, "b")),
    ):
        paragraph = document.add_paragraph()
        add(paragraph, *left)
        paragraph.add_run("\t")
        add(paragraph, *right)
    if decompose:
        for paragraph in paragraphs_of(document):
            for run in paragraph.runs:
                run.text = unicodedata.normalize("NFD", run.text).replace("\t", "\t")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def add(paragraph, words, points, look):
    run = paragraph.add_run(words)
    run.font.size = Pt(points)
    run.bold, run.italic = "b" in look, "i" in look


HEAD = [
    (("UỶ BAN NHÂN DÂN", 12, "b"), ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, "b")),
    (("XÃ MẪU", 12, "b"), ("Độc lập - Tự do - Hạnh phúc", 13, "b")),
    (("____", 12, ""), ("__________________________", 12, "")),
    (("Số: 12/TB-UBND", 13, ""), ("Mẫu, ngày 05 tháng 6 năm 2025", 13, "i")),
]


@pytest.mark.parametrize("decompose", [False, True])
def test_an_offices_own_table_is_read_in_both_tone_styles_and_unicode_forms(decompose):
    data = made_by_word(HEAD, decompose=decompose)
    assert check_docx(data).loai == "thông báo"
    assert rules_of(data) <= {"ke-co-quan-dai", "ke-tieu-ngu-dai"}, shown(data)


def test_a_head_set_with_tabs_is_read():
    data = made_by_word([*HEAD[:2], HEAD[3]], tabs=True)
    assert rules_of(data) == {"ke-co-quan", "ke-tieu-ngu"}, shown(data)


def test_what_is_set_in_styles_counts_as_what_is_set_directly():
    document = open_docx(write_docx(BASE))
    paragraph = find(document, "Thực hiện nhiệm vụ")
    for run in paragraph.runs:
        run._r.remove(run._r.rPr)
    document.styles["Lời văn"].font.size = Pt(11)
    buffer = io.BytesIO()
    document.save(buffer)
    assert rules_of(buffer.getvalue()) == {"loi-van-co"}


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("ĐẢNG CỘNG SẢN VIỆT NAM", "văn bản của Đảng"),
        ("ỦY BAN MTTQ VIỆT NAM XÃ MẪU", "Mặt trận"),
        ("UỶ BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", "Mặt trận"),
    ],
)
def test_documents_of_party_and_front_are_not_judged(head, words):
    outcome = check_docx(made_by_word([((head, 14, "b"), (" ", 12, "")), *HEAD[2:]]))
    assert words in outcome.khong_xet
    assert outcome.khac_biet == ()


# Hostile and broken files


def zipped(**parts) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/") + ".xml", content)
    return buffer.getvalue()


WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "rỗng"),
        (b"%PDF-1.4", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc"),
        (zipped(xl__workbook="<a/>"), "không phải văn bản Word"),
        (zipped(word__document="<a"), "hỏng"),
        (zipped(word__document="<a/>"), "hỏng"),
        (zipped(word__document='<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'), "DTD"),
        (zipped(word__document=WORD.format(" " * 30_000_000)), "bom nén"),
        (zipped(word__document=WORD.format(""), **{f"p{n}": "" for n in range(MAX_PARTS)}), "quá nhiều phần"),
        (write_docx(BASE)[:3000], "hỏng"),
    ],
)
def test_what_is_no_word_file_is_said_to_be_none(data, words):
    with pytest.raises(UserError, match=words):
        check_docx(as_docx(data, ".docx"))


def test_an_empty_document_is_not_judged():
    assert "không có chữ" in check_docx(zipped(word__document=WORD.format(""))).khong_xet


def test_strange_values_do_not_end_the_check():
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Khong"/><w:ind w:left="x" w:firstLine="99999999999999999999"/><w:spacing w:line="-1"/>'
        '</w:pPr><w:r><w:rPr><w:sz w:val="a"/></w:rPr><w:t>Một đoạn văn đủ dài để được coi là lời văn của văn bản</w:t></w:r></w:p>'
        '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:sectPr><w:pgSz w:w="x"/></w:sectPr>'
    )
    assert "không xét" in check_docx(zipped(word__document=WORD.format(body))).khong_xet


# The command


def hoagiai(*arguments, cwd: Path):
    command = [sys.executable, "-m", "hoagiai_cli", "document", "check", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_command_lists_what_differs(tmp_path):
    (tmp_path / "dung.docx").write_bytes(write_docx(BASE))
    right = hoagiai("dung.docx", cwd=tmp_path)
    assert (right.returncode, right.stdout) == (0, "dung.docx: báo cáo\nĐúng thể thức ở mọi thành phần đã xét.\n")
    (tmp_path / "sai.docx").write_bytes(broken("co-quan-dam"))
    wrong = hoagiai("sai.docx", cwd=tmp_path)
    assert wrong.returncode == 1
    assert wrong.stdout.splitlines()[1:] == [
        "- lỗi [co-quan-dam] Tên cơ quan ban hành (bảng 1, hàng 1): “PHÒNG TƯ PHÁP”: chữ không đậm",
        "  Yêu cầu: đậm.",
        "  Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.2 (Nghị định bắt buộc).",
        "Tổng số: 1 lỗi, 0 cảnh báo, 0 lưu ý.",
    ]
    as_json = hoagiai("sai.docx", "--format", "json", cwd=tmp_path)
    assert as_json.returncode == 1
    (item,) = json.loads(as_json.stdout)["khac_biet"]
    assert (item["quy_tac"], item["muc_do"], item["vi_tri"]) == ("co-quan-dam", "loi", "bảng 1, hàng 1")
    (tmp_path / "canh-bao.docx").write_bytes(broken("ket-thuc"))
    assert hoagiai("canh-bao.docx", cwd=tmp_path).returncode == 0


def test_the_command_says_what_it_cannot_open(tmp_path):
    (tmp_path / "hong.docx").write_bytes(write_docx(BASE)[:500])
    for name, words in (("hong.docx", "hỏng"), ("khong-co.docx", "không có tệp")):
        made = hoagiai(name, cwd=tmp_path)
        assert made.returncode == 2
        assert words in made.stderr
        assert "Traceback" not in made.stderr
