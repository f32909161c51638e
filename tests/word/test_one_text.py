"""The same file has one text, whoever reads it: import, ``text`` and ``document check`` see the same words."""

import io
import zipfile

import pytest
from typer.testing import CliRunner

from docx_maker import NS, docx, level, numbering, p, run, tbl, tc
from hoagiai_cli.checking.lines import read_lines
from hoagiai_cli.cli.commands.text import app
from hoagiai_cli.importing.blocks import paragraphs
from hoagiai_cli.importing.sources.read import read_bytes
from hoagiai_cli.word.body import read_word

FOOTNOTES = (
    f'<w:footnotes {NS}><w:footnote w:id="2"><w:p>{run("gia hạn đến 31/7/2026")}</w:p></w:footnote></w:footnotes>'
)
R_NS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def look(text: str, properties: str) -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def mark(properties: str, words: str) -> str:
    return f"<w:p><w:pPr><w:rPr>{properties}</w:rPr></w:pPr>{words}</w:p>"


def deleted(words: str, tag: str = "del") -> str:
    return f"<w:{tag}><w:r><w:delText>{words}</w:delText></w:r></w:{tag}>"


def row_gone(words: str) -> str:
    return f"<w:tr><w:trPr><w:del/></w:trPr>{tc(words)}</w:tr>"


BOX = (
    f'<w:r><mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="wps"><w:drawing><w:txbxContent>{p("Trong hộp")}'
    f"</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{p('Trong hộp')}</w:txbxContent>"
    "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>'
    f'{run("mã lệnh")}<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("Điều 3")}'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
PLACEHOLDER = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Bấm để nhập')}</w:sdtContent></w:sdt>"
NESTED = f"<w:tc>{p('Ngoài')}{tbl([tc('Trong a'), tc('Trong b')])}<w:p/></w:tc>"


def strict() -> bytes:
    document = f"<w:document {NS}><w:body>{p('Bản Strict')}</w:body></w:document>"
    return docx(
        "",
        document=document.replace(
            "schemas.openxmlformats.org/wordprocessingml/2006", "purl.oclc.org/ooxml/wordprocessingml"
        ),
    )


def renamed(data: bytes, main: str) -> bytes:
    """Return the file with its main part under another name, and with an entry for each folder."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        new.writestr("word/", b"")
        for name in old.namelist():
            content = old.read(name).replace(b"word/document.xml", f"word/{main}".encode())
            new.writestr(name.replace("document.xml", main), content)
    return out.getvalue()


LISTS = numbering(
    {1: [level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.").replace("<w:lvlText", "<w:isLgl/><w:lvlText")]}
)
HARD = {
    "moved, deleted, inserted": (
        docx(
            p(raw=run("Sở ") + f"<w:ins>{run('Y tế')}</w:ins>" + deleted("Nội vụ"))
            + f"<w:p><w:moveFrom>{run('Đã chuyển đi')}</w:moveFrom></w:p><w:p><w:moveTo>{run('Chuyển đến')}</w:moveTo></w:p>"
        ),
        ["Sở Y tế", "Chuyển đến"],
    ),
    "a deleted mark": (docx(mark("<w:del/>", run("Một câu")) + p(" viết tiếp")), ["Một câu viết tiếp"]),
    "a deleted mark at the end": (docx(tbl([f"<w:tc>{mark('<w:del/>', run('Cuối ô'))}</w:tc>"])), ["Cuối ô"]),
    "hidden and struck": (
        docx(
            p(
                raw=run("Thấy ")
                + look("ẩn", "<w:vanish/>")
                + look("gạch", "<w:strike/>")
                + look("kép", "<w:dstrike/>")
                + look("rõ", '<w:strike w:val="0"/>')
            )
        ),
        ["Thấy rõ"],
    ),
    "struck by a style": (
        docx(
            p("Bỏ", style="Gach") + p("Giữ"),
            None,
            '<w:style w:type="paragraph" w:styleId="Gach"><w:rPr><w:strike/></w:rPr></w:style>',
        ),
        ["Giữ"],
    ),
    "a row deleted": (docx(f"<w:tbl>{row_gone('Hàng bỏ')}<w:tr>{tc('Hàng giữ')}</w:tr></w:tbl>"), ["Hàng giữ"]),
    "content controls": (
        docx(f"<w:sdt><w:sdtContent>{p('Trong khung')}</w:sdtContent></w:sdt>" + p(raw=run("Ngày: ") + PLACEHOLDER)),
        ["Trong khung", "Ngày:"],
    ),
    "a text box": (docx(p(raw=run("Ngoài hộp") + BOX)), ["Ngoài hộp", "Trong hộp"]),
    "a field": (docx(p(raw=run("Theo ") + FIELD)), ["Theo Điều 3"]),
    "a nested table": (docx(tbl([NESTED, tc("Cạnh")])), ["Ngoài", "Trong a", "Trong b", "Cạnh"]),
    "numbers of Word": (
        docx(p("Mục", num=(1, 0)) + p("khoản", num=(1, 1)) + tbl([f"<w:tc>{p(num=(1, 1))}</w:tc>", tc("Việc")]), LISTS),
        ["I. Mục", "1.1. khoản", "1.2.", "Việc"],
    ),
    "capitals of a style": (docx(p(raw=look("kế hoạch", "<w:caps/>"))), ["KẾ HOẠCH"]),
    "Strict": (strict(), ["Bản Strict"]),
    "another main part": (renamed(docx(p("Bản khác tên")), "document2.xml"), ["Bản khác tên"]),
    "odd numbers": (
        docx(
            p("Thường").replace("<w:pPr>", '<w:pPr><w:ind w:left="x"/>')
            + tbl([tc("Ô").replace("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="x"/>')])
        ),
        ["Thường", "Ô"],
    ),
}


def imported(data: bytes) -> list[str]:
    return [" ".join(doan.text.split()) for doan in paragraphs(read_bytes(data, ".docx").khoi)]


def checked(data: bytes) -> list[str]:
    return [line.chu for line in read_lines(read_word(data)) if line.chu]


def printed(path) -> list[str]:
    made = CliRunner().invoke(app, [str(path)])
    assert made.exit_code == 0, made.output
    return [" ".join(cell.split()) for line in made.stdout.splitlines() for cell in line.split(" | ") if cell.strip()]


@pytest.mark.parametrize("kind", HARD)
def test_the_three_see_the_same_text(kind, tmp_path):
    data, expected = HARD[kind]
    (tmp_path / "a.docx").write_bytes(data)
    assert sorted(imported(data)) == sorted(expected)
    assert sorted(checked(data)) == sorted(expected)
    assert sorted(printed(tmp_path / "a.docx")) == sorted(expected)
