"""Word files: numbers as Word prints them, merged cells, tracked changes, and files that are not what they say."""

import io
import shutil
import subprocess
import zipfile
from functools import partial

import pytest

from docx_maker import NS, docx, level, numbering, p, run, tbl, tc
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.importing.blocks import Bang
from hoagiai_cli.importing.sources.read import read_bytes


def texts(body: str, *parts, **extra) -> list[str]:
    return [block.text for block in read_bytes(docx(body, *parts, **extra), ".docx").khoi]


def test_numbers_of_levels_and_of_a_style():
    xml = numbering(
        {1: [level(0, "upperRoman", "%1.", style="DeMuc"), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)")]}
    )
    styles = (
        '<w:style w:type="paragraph" w:styleId="DeMuc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = (
        p("A", style="DeMuc")
        + p("b", num=(1, 1))
        + p("c", num=(1, 2))
        + p("d", num=(1, 1))
        + p("E", style="DeMuc")
        + p("f", num=(1, 1))
    )
    assert texts(body, xml, styles) == ["I. A", "1. b", "a) c", "2. d", "II. E", "1. f"]


def test_a_list_that_starts_again():
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    xml = numbering({1: [level(0, "decimal", "%1.")]}, {1: (1, ""), 2: (1, override)})
    assert texts(p("a", num=(1, 0)) + p("b", num=(2, 0)) + p("c", num=(2, 0)), xml) == ["1. a", "5. b", "6. c"]


def test_changes_are_read_as_accepted():
    raw = run("Sở ") + f"<w:ins>{run('Y tế')}</w:ins><w:del><w:r><w:delText>Nội vụ</w:delText></w:r></w:del>"
    assert texts(p(raw=raw)) == ["Sở Y tế"]


def test_merged_cells_give_their_words_to_every_row():
    (table,) = read_bytes(
        docx(tbl([tc("1"), tc("Sở A", merge="restart")], [tc("2"), tc(merge="continue")])), ".docx"
    ).khoi
    assert isinstance(table, Bang)
    assert [[cell.text for cell in row] for row in table.hang] == [["1", "Sở A"], ["2", "Sở A"]]
    assert [cell.tiep for cell in table.hang[1]] == [False, True]


def test_other_unicode_forms_become_nfc():
    import unicodedata

    assert texts(p(unicodedata.normalize("NFD", "Hòa giải ở cơ sở"))) == ["Hòa giải ở cơ sở"]


def bomb() -> bytes:
    return docx("", document=f"<w:document {NS}><w:body>{'<w:p/>' * 6_000_000}</w:body></w:document>")


def only(name: str, data: str = "x") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr(name, data)
    return out.getvalue()


ENTITY = (
    f'<!DOCTYPE d [<!ENTITY a "x">]><w:document {NS}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>'
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BAD = {
    "bomb": (bomb, ".docx", "bom nén"),
    "truncated": (lambda: docx(p("a") * 50)[:-40], ".docx", "hỏng"),
    "broken xml": (lambda: docx("", document="<w:document"), ".docx", "hỏng"),
    "entities": (lambda: docx("", document=ENTITY), ".docx", "DTD"),
    "encrypted": (lambda: OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), ".docx", "mật khẩu"),
    "an old .doc under a new name": (lambda: OLE + b"\0" * 600, ".docx", "97–2003"),
    "excel": (partial(only, "xl/workbook.xml"), ".docx", "Excel"),
    "a zip": (partial(only, "a.txt"), ".docx", "không chứa văn bản Word"),
    "word as text": (lambda: docx(p("a")), ".txt", "đổi đúng đuôi"),
    "rtf under another name": (lambda: b"{\\rtf1 a}", ".docx", "RTF"),
    "pdf": (lambda: b"%PDF-1.7", ".pdf", "PDF"),
    "text as word": (lambda: b"xin chao", ".docx", "không phải .docx"),
    "empty": (bytes, ".txt", "rỗng"),
    "bytes": (lambda: bytes(range(256)) * 4, ".txt", "không phải văn bản"),
    "tcvn3": (lambda: ("Uû ban nh©n d©n tØnh ban hµnh kÕ ho¹ch c«ng t¸c " * 9).encode(), ".txt", "phông chữ cũ"),  # noqa: PLW0108
    "vni": (lambda: ("UÛy ban nhaân daân tænh ban haønh keá hoaïch coâng taùc " * 9).encode(), ".txt", "phông chữ cũ"),  # noqa: PLW0108
    "old font in word": (
        lambda: docx(p(raw=run("Uû ban nh©n d©n tØnh ban hµnh kÕ ho¹ch " * 5, font=".VnTime"))),
        ".docx",
        "phông chữ cũ",
    ),
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_files_are_refused_in_words(kind):
    make, suffix, words = BAD[kind]
    with pytest.raises(UserError, match=words):
        read_bytes(make(), suffix)


@pytest.mark.parametrize("kind", BAD)
def test_bad_files_leave_nothing_behind(kind, written, tmp_path):
    make, suffix, words = BAD[kind]
    ran = written(make(), name=f"tep{suffix}")
    assert ran.code == 2
    assert words in ran.err
    assert "Traceback" not in ran.err + ran.out
    assert [path.name for path in tmp_path.iterdir()] == [f"tep{suffix}"]


@pytest.mark.parametrize("suffix", [".doc", ".rtf", ".odt"])
def test_other_formats_go_through_libreoffice(suffix, tmp_path):
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed on this machine")
    (tmp_path / "a.docx").write_bytes(docx(p("Kế hoạch phòng chống thiên tai")))
    profile = f"-env:UserInstallation={(tmp_path / 'p').as_uri()}"
    kind = "doc:MS Word 97" if suffix == ".doc" else suffix[1:]
    subprocess.run(
        [office, "--headless", profile, "--convert-to", kind, "--outdir", tmp_path, tmp_path / "a.docx"],
        check=True,
        capture_output=True,
    )
    blocks = read_bytes((tmp_path / f"a{suffix}").read_bytes(), suffix).khoi
    assert [block.text for block in blocks] == ["Kế hoạch phòng chống thiên tai"]


def test_without_libreoffice_the_message_says_what_to_do(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(UserError, match="Lưu thành"):
        read_bytes(b"{\\rtf1 a}", ".rtf")
