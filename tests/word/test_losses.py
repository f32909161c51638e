"""Nothing is dropped in silence: what a walk leaves out is listed, with its place; and import says so."""

import io
import os
import zipfile

import pytest
from test_one_text import PLACEHOLDER, deleted, look

from docx_maker import NS, docx, p, run, tbl, tc
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.importing.losses import with_losses
from hoagiai_cli.importing.plan import read_plan
from hoagiai_cli.importing.sources.read import read_bytes
from hoagiai_cli.word.body import read_word
from hoagiai_cli.word.file import as_docx, read_file
from hoagiai_cli.word.office import find_office
from hoagiai_cli.word.package import MAX_PARAGRAPHS, Package

R_NS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
PICTURE = (
    '<w:r><w:drawing><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri='
    '"http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphic></w:drawing></w:r>'
)
OBJECT = '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Excel.Sheet.12"/></w:object></w:r>'
FORMULA = (
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>a+b</m:t></m:r></m:oMath>'
)
STRUCK_ROW = (
    "<w:tr>" + "".join(f"<w:tc>{p(raw=look(word, '<w:strike/>'))}</w:tc>" for word in ("2", "Mở lớp")) + "</w:tr>"
)
LOST = {
    "hidden": (p(raw=run("a") + look("ẩn đi", "<w:vanish/>")), ("an", "đoạn 1", "ẩn đi")),
    "struck": (p(raw=look("bỏ ", "<w:strike/>") + look("cả", "<w:strike/>") + run("a")), ("gach", "đoạn 1", "bỏ  cả")),
    "deleted": (p(raw=run("a") + deleted("đã xóa")), ("xoa", "đoạn 1", "đã xóa")),
    "placeholder": (p(raw=run("a") + PLACEHOLDER), ("trong", "đoạn 1", "Bấm để nhập")),
    "altChunk": (p("a") + f'<w:altChunk {R_NS} r:id="r9"/>', ("nhung", "sau đoạn 1", "")),
    "picture": (p(raw=run("a") + PICTURE), ("anh", "đoạn 1", "")),
    "embedded sheet": (
        p("a") + tbl([f"<w:tc>{p(raw=OBJECT)}</w:tc>"]),
        ("doi_tuong", "bảng 1, hàng 1", "bảng tính Excel"),
    ),
    "formula": (p(raw=run("a") + FORMULA), ("cong_thuc", "đoạn 1", "a+b")),
    "struck row": (f"<w:tbl><w:tr>{tc('1')}</w:tr>{STRUCK_ROW}</w:tbl>", ("gach", "bảng 1, hàng 2", "2 Mở lớp")),
}


@pytest.mark.parametrize("kind", LOST)
def test_what_is_left_out_is_listed_with_its_place(kind):
    body, expected = LOST[kind]
    assert [tuple(loss) for loss in read_word(docx(body)).mat] == [expected]


@pytest.mark.parametrize("kind", LOST)
def test_import_tells_a_person_of_it(kind):
    body, (_, place, words) = LOST[kind]
    source = read_bytes(docx(body), ".docx")
    plan = with_losses(read_plan(source.khoi), source)
    told = [*plan.can_xem_lai, *plan.bo]
    assert any(item[0] == place and " ".join(words.split()) in item[1] for item in told)
    assert plan.doan_van.bo == len(plan.bo)


def test_a_note_stays_with_its_row():
    notes = (
        f'<w:footnotes {NS}><w:footnote w:id="2"><w:p>{run("gia hạn đến 31/7/2026")}</w:p></w:footnote></w:footnotes>'
    )
    paragraph = p(raw=run("Quý II") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
    data = docx(tbl([tc("1"), f"<w:tc>{paragraph}</w:tc>"]))
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as file:
        file.writestr("word/footnotes.xml", notes)
    source = read_bytes(out.getvalue(), ".docx")
    plan = with_losses(read_plan(source.khoi), source)
    assert [(item.vi_tri, "31/7/2026" in item.thong_bao) for item in plan.can_xem_lai][-1] == ("bảng 1, hàng 1", True)
    assert source.khoi[0].hang[0][1].doan[0].text == "Quý II"


def nested(depth: int) -> bytes:
    inner = p("trong cùng")
    for _ in range(depth):
        inner = f"<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>"
    return docx(inner)


def test_deep_tables_are_read_once_each():
    source = read_bytes(nested(60), ".docx")
    assert [table.hang[0][0].text for table in source.khoi] == ["trong cùng"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (nested(200), "quá nhiều lớp"),
        (
            docx("", document=f"<w:document {NS}><w:body>{'<w:p></w:p>' * (MAX_PARAGRAPHS + 1)}</w:body></w:document>"),
            "đoạn",
        ),
        (
            docx("", document=f"<w:document {NS}><w:body>{'<w:p/>' * (MAX_PARAGRAPHS + 1)}</w:body></w:document>"),
            "đoạn",
        ),
        (docx(p("a"), document=f"<!--{'x' * 9000}--><!DOCTYPE a [<!ENTITY x 'y'>]><w:document {NS}/>"), "DTD"),
        (docx("", document=f"<w:document {NS}/>"), "phần thân"),
    ],
)
def test_what_is_too_much_or_hostile_is_refused(data, words):
    with pytest.raises(UserError, match=words):
        read_word(data)


def test_a_part_packed_in_a_way_that_is_not_read_is_said_to_be():
    data = bytearray(docx(p("a")))
    for mark, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            data[at + offset : at + offset + 2] = (96).to_bytes(2, "little")
    with pytest.raises(UserError, match="nén theo cách"):
        read_word(bytes(data))


@pytest.mark.parametrize("place", range(0, 400, 7))
def test_a_damaged_byte_never_ends_in_a_traceback(place):
    data = bytearray(docx(p("a") + tbl([tc("b")])))
    data[-(place % len(data)) - 1] ^= 0xFF
    said = ""
    try:
        read_word(bytes(data))
    except UserError as error:
        said = str(error)
    assert not said or said.startswith("tệp")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows không có ống dẫn có tên")
def test_a_pipe_or_a_device_is_no_document(tmp_path):
    os.mkfifo(tmp_path / "ong")
    for path in (tmp_path / "ong", os.devnull):
        with pytest.raises(UserError, match="ống dẫn hoặc thiết bị"):
            read_file(type(tmp_path)(path))
    with pytest.raises(UserError, match="thư mục"):
        read_file(tmp_path)


def test_old_kinds_ask_for_libreoffice_where_it_is_missing(monkeypatch):
    monkeypatch.setattr("hoagiai_cli.word.office.find_office", lambda: None)
    with pytest.raises(UserError, match="LibreOffice"):
        as_docx(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".doc")
    with pytest.raises(UserError, match="HTML"):
        as_docx(b"<html><body>x</body></html>", ".doc")


def test_libreoffice_is_found_at_its_usual_places(monkeypatch, tmp_path):
    program = tmp_path / "soffice.exe"
    program.write_bytes(b"")
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("hoagiai_cli.word.office._USUAL", (str(program),))
    assert find_office() == str(program)


def test_names_of_parts_are_read_without_regard_to_case():
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx(p("a")))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name.replace("document.xml", "Document.xml"), old.read(name))
    assert Package(out.getvalue()).body is not None


def test_a_form_in_strict_words_is_filled_and_a_damaged_one_is_said_to_be():
    from hoagiai_cli.templating.word_form.fill import FormError, fill

    document = f"<w:document {NS}><w:body>{p('Tên: {{ x }}')}</w:body></w:document>"
    strict = document.replace(
        "schemas.openxmlformats.org/wordprocessingml/2006", "purl.oclc.org/ooxml/wordprocessingml"
    )
    made = read_word(fill("mau.docx", docx("", document=strict), {"x": "Sao Mai"}))
    assert made.khoi[0].text == "Tên: Sao Mai"
    with pytest.raises(FormError, match=r"mẫu mau\.docx: .*hỏng"):
        fill("mau.docx", docx(p("a"))[:300], {})
