"""Word files as offices make them: heads without borders, in text boxes, on tabs; sizes in styles; lines as shapes."""

import copy
import io

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Mm, Pt

CENTER, JUSTIFY = ALIGN.CENTER, ALIGN.JUSTIFY
LINE = (
    '<w:r {ns} xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:drawing><wp:anchor>'
    '<wp:extent cx="{width}" cy="0"/><wp:docPr id="1" name="Straight Connector 1"/><a:graphic><a:graphicData uri='
    '"http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:prstGeom '
    'prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>'
)


class Office:
    """Builds one document, step by step; what a step does can be changed before it is saved."""

    def __init__(self) -> None:
        self.document = docx.Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin = Mm(30), Mm(15)
        section.top_margin = section.bottom_margin = Mm(20)
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = "Times New Roman", Pt(14)
        normal.paragraph_format.space_after = Pt(0)

    def para(self, where, text, size=14, look="", align=None, before=0.0, first=None):
        paragraph = where.add_paragraph()
        run = paragraph.add_run(text)
        run.font.size, run.bold, run.italic = Pt(size), "b" in look, "i" in look
        paragraph.alignment = align
        paragraph.paragraph_format.space_before = Pt(before)
        if first:
            paragraph.paragraph_format.first_line_indent = Cm(first)
        return paragraph

    def line(self, paragraph, points):
        paragraph._p.append(parse_xml(LINE.format(ns=nsdecls("w", "wp", "a"), width=points * 12_700)))

    def cell(self, where, *lines):
        first = where.paragraphs[0]
        for text, size, look in lines:
            self.para(where, text, size, look, CENTER)
        first._p.getparent().remove(first._p)
        return where.paragraphs

    def head(self, upper=(), issuer=("ỦY BAN NHÂN DÂN", "XÃ SAO MAI"), number="Số: 15/KH-UBND", place="", rules="row"):
        table = self.document.add_table(2, 2)
        names = [*((name, 13, "") for name in upper), *((name, 13, "b") for name in issuer)]
        left = self.cell(table.cell(0, 0), *names)
        right = self.cell(
            table.cell(0, 1), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b"), ("Độc lập - Tự do - Hạnh phúc", 14, "b")
        )
        if rules == "shapes":
            self.line(left[-1], 50)
            self.line(right[-1], 178)
        elif rules == "one paragraph":
            # Both are drawn from the first paragraph, and moved under their lines by hand.
            self.line(left[0], 50)
            self.line(left[0], 178)
        self.cell(table.cell(1, 0), (number, 13, ""))
        self.cell(table.cell(1, 1), (place or "Sao Mai, ngày 05 tháng 3 năm 2026", 14, "i"))
        if rules == "row":
            self.para(table.cell(0, 0), "_" * 8, 12, "", CENTER)
            self.para(table.cell(0, 1), "_" * 29, 12, "", CENTER)
        return table

    def title(self, kind="KẾ HOẠCH", abstract=("Phòng, chống đuối nước trẻ em năm 2026",), rule=True):
        self.para(self.document, kind, 14, "b", CENTER, 12)
        for text in abstract:
            self.para(self.document, text, 14, "b", CENTER)
        if rule:
            self.line(self.para(self.document, "", 14, "", CENTER), 85)

    def body(self, *texts, **how):
        return [self.para(self.document, text, 14, align=JUSTIFY, before=6, first=1.27, **how) for text in texts]

    def foot(self, titles=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), name="Trần Văn Mẫu", to=("- Các thôn;", "- Lưu: VT.")):
        table = self.document.add_table(1, 2)
        self.cell(table.cell(0, 0), ("Nơi nhận:", 12, "bi"), *((line, 11, "") for line in to))
        for paragraph in table.cell(0, 0).paragraphs:
            paragraph.alignment = None
        lines = [*((title, 14, "b") for title in titles), ("", 14, ""), ("", 14, ""), (name, 14, "b")]
        self.cell(table.cell(0, 1), *lines)
        return table

    def saved(self) -> bytes:
        buffer = io.BytesIO()
        self.document.save(buffer)
        return buffer.getvalue()


TEXT = "Ủy ban nhân dân xã giao các thôn rào lại ao hồ gần khu dân cư và treo biển báo ở những nơi nước sâu trong năm."
END = "Các thôn báo cáo kết quả về Ủy ban nhân dân xã trước ngày 10/12/2026 để tổng hợp./."


def plain(**how) -> Office:
    made = Office()
    made.head(**how)
    made.title()
    made.body(TEXT, END)
    made.foot()
    return made


def in_text_boxes(office: Office) -> None:
    """Move the cells of the head into two text boxes."""
    table = office.document.tables[0]
    for column in (0, 1):
        box = parse_xml(f"<w:p {nsdecls('w')}><w:r><w:pict><w:txbxContent/></w:pict></w:r></w:p>")
        inside = box.find(f".//{qn('w:txbxContent')}")
        for row in table.rows:
            for paragraph in row.cells[column].paragraphs:
                inside.append(copy.deepcopy(paragraph._p))
        table._tbl.addprevious(box)
    table._tbl.getparent().remove(table._tbl)
