"""Documents of ours carry a mark of their content; what a person changed since is never replaced."""

import io
import zipfile

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.store.keeping import Kept, keep_or_write
from hoagiai_cli.store.seal import is_untouched, sealed


def word(text="Báo cáo"):
    document = Document()
    document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def sheet():
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.add_worksheet().write(0, 0, "x")
    book.set_custom_property("hoagiai_don_vi", "a", "text")
    book.close()
    return out.getvalue()


MADE = {
    ".docx": word,
    ".xlsx": sheet,
    ".html": "<html><head><title>x</title></head><body>Báo cáo</body></html>".encode,
    ".md": "# Báo cáo\n".encode,
    ".pdf": lambda: b"%PDF-1.4\n...\n%%EOF\n",
    ".ics": lambda: b"BEGIN:VCALENDAR\r\nSUMMARY:x\r\nEND:VCALENDAR\r\n",
}


@pytest.mark.parametrize("suffix", MADE)
def test_a_document_knows_whether_it_was_changed(suffix):
    made = MADE[suffix]()
    data = sealed(made, suffix)
    assert is_untouched(data, suffix)
    assert sealed(made, suffix) == data
    assert is_untouched(sealed(data, suffix), suffix)
    assert not is_untouched(MADE[suffix](), suffix)
    if suffix not in {".docx", ".xlsx"}:
        assert not is_untouched(data.replace(b"x", b"y", 1) + b" ", suffix)


def test_a_word_file_that_was_saved_again_is_changed_and_opens(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(sealed(word(), ".docx"))
    document = Document(path)
    assert document.paragraphs[0].text == "Báo cáo"
    document.paragraphs[0].text = "Báo cáo đã sửa"
    document.save(path)
    assert not is_untouched(path.read_bytes(), ".docx")


@given(st.binary(max_size=300))
def test_no_data_is_mistaken_for_ours_or_breaks(data):
    for suffix in (*MADE, ".csv", ""):
        assert not is_untouched(data, suffix)
        assert suffix in MADE or sealed(data, suffix) == data


@pytest.mark.parametrize("suffix", [*MADE, ".txt"])
def test_what_a_person_changed_is_kept(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"cua nguoi khac")
    with pytest.raises(Kept) as refused:
        keep_or_write(path, b"moi", named=True)
    assert refused.value.exit_code == 1
    placed = keep_or_write(path, b"moi", named=False)
    assert placed == (tmp_path / f"a (2){suffix}", path)
    assert path.read_bytes() == b"cua nguoi khac"
    assert keep_or_write(path, b"moi", named=False).path == placed.path
    placed.path.write_bytes(b"lai sua")
    assert keep_or_write(path, b"moi", named=False).path == tmp_path / f"a (3){suffix}"
    keep_or_write(path, b"moi", named=True, force=True)
    assert path.read_bytes() == sealed(b"moi", suffix)


@pytest.mark.parametrize("suffix", MADE)
def test_what_nobody_touched_is_replaced(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    keep_or_write(path, MADE[suffix](), named=True)
    other = word("Khác") if suffix == ".docx" else MADE[suffix]().replace(b"x", b"z")
    if suffix != ".xlsx":
        keep_or_write(path, other, named=True)
        assert path.read_bytes() == sealed(other, suffix)
    keep_or_write(path, MADE[suffix](), named=False)
    assert [item.name for item in tmp_path.iterdir()] == [path.name]


def test_a_package_that_is_none_is_written_as_it_is():
    with_nothing = io.BytesIO()
    with zipfile.ZipFile(with_nothing, "w") as archive:
        archive.writestr("a.txt", "x")
    assert sealed(with_nothing.getvalue(), ".docx") == with_nothing.getvalue()
    assert sealed(b"khong", ".xlsx") == b"khong"
