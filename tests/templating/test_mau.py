"""An office's own Word form: filled with the documents' variables, and refused whole where anything is wrong."""

import io
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.documents.bao_cao import bao_cao, quarter
from hoagiai_cli.documents.ke_hoach import ke_hoach_in
from hoagiai_cli.templating.word_form import fill_form
from hoagiai_cli.templating.word_form.bien import form_variables
from printed_samples import REPORT
from reading import docx_text

PLANS = Path(__file__).parents[2] / "plans"


def form(tmp_path: Path, *paragraphs, table=(), header="") -> Path:
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    if table:
        rows = document.add_table(len(table), len(table[0]))
        for row, cells in zip(rows.rows, table, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
    if header:
        document.sections[0].header.paragraphs[0].text = header
    path = tmp_path / "mau.docx"
    document.save(path)
    return path


def refused(path: Path, **variables) -> str:
    with pytest.raises(UserError) as caught:
        fill_form(path, variables)
    return str(caught.value)


@pytest.fixture
def report(thu_muc_co_ket_qua):
    plan = thu_muc_co_ket_qua.ho_so["hoa-giai-2025"]
    return bao_cao(thu_muc_co_ket_qua, plan, quarter(thu_muc_co_ket_qua, 2, 2025)).van_ban


def test_a_form_is_filled_with_the_variables_of_the_report(tmp_path, report):
    path = form(
        tmp_path,
        "{{ so_ky_hieu }}",
        "{{ ban_in.ten_loai }}: {{ ban_in.trich_yeu }}",
        "Đến hạn trong {{ ky.ten }}: {{ den_han | length | hai_chu_so }}",
        "{%p for dong in cac_noi_nhan %}",
        "{{ dong }}",
        "{%p endfor %}",
        table=[
            ["STT", "Nhiệm vụ"],
            ["{%tr for viec in tien_do %}", ""],
            ["{{ loop.index }}", "{{ viec.ten }}"],
            ["{%tr endfor %}", ""],
        ],
        header="{{ ke_hoach.trich_yeu }}",
    )
    data = fill_form(path, form_variables(report))
    text = docx_text(data)
    assert f"BÁO CÁO: {report.trich_yeu}" in text
    assert "Đến hạn trong quý II năm 2025: 0" in text
    assert "{" not in text
    table = docx.Document(io.BytesIO(data)).tables[0]
    assert [row.cells[0].text for row in table.rows][:3] == ["STT", "1", "2"]
    assert len(table.rows) == 1 + len(report.bien["tien_do"])
    assert docx.Document(io.BytesIO(data)).sections[0].header.paragraphs[0].text == report.bien["ke_hoach"].trich_yeu


def test_the_plan_fills_a_form_too(tmp_path, thu_muc, ho_so):
    path = form(tmp_path, "{{ ke_hoach.loai | upper }}", "{{ phan[0].ten }}", "{{ dia_danh_ngay }}")
    text = docx_text(fill_form(path, form_variables(ke_hoach_in(thu_muc, ho_so))))
    assert text.startswith("KẾ HOẠCH\n")
    assert "tháng 02 năm 2025" in text


def test_the_same_form_gives_the_same_bytes(tmp_path):
    path = form(tmp_path, "{{ x }}")
    data = fill_form(path, {"x": "a"})
    assert data == fill_form(path, {"x": "a"})
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    "pieces",
    [["{", "{ x }}"], ["{{", " x", " }}"], ["{{ x }", "}"], ["a {{ ", "x", " }", "} b"], ["{", "{", "x", "}", "}"]],
)
def test_tags_that_word_has_split_into_runs_are_put_together(tmp_path, pieces):
    document = docx.Document()
    paragraph = document.add_paragraph()
    for piece in pieces:
        paragraph.add_run(piece).bold = piece == pieces[0]
        paragraph._p.append(paragraph._p.makeelement(qn("w:proofErr"), {qn("w:type"): "spellStart"}))
    document.save(tmp_path / "mau.docx")
    made = docx.Document(io.BytesIO(fill_form(tmp_path / "mau.docx", {"x": "Lời"})))
    assert made.paragraphs[0].text.strip(" ab") == "Lời"
    assert next(run for run in made.paragraphs[0].runs if "Lời" in run.text).bold


def test_the_quotes_that_word_makes_are_read(tmp_path):
    assert docx_text(fill_form(form(tmp_path, "{{ x | noi(“, ”) }}"), {"x": ["a", "b"]})) == "a, b"


@pytest.mark.parametrize(
    "value",
    [
        "{{ 7*7 }}",
        "{% for %}",
        "<script>",
        "& < > \" '",
        "=cmd()",
        "a\nb",
        "x" * 5000,
        "\u202eabc",
        "</w:t></w:r>",
        "]]>",
    ],
)
def test_what_data_say_stays_text(tmp_path, value):
    assert docx_text(fill_form(form(tmp_path, "{{ x }}"), {"x": value})) == value


def test_every_fault_is_named_with_its_paragraph_and_nothing_is_made(tmp_path):
    path = form(tmp_path, "Kính gửi", "{{ khong_co }} và {{ cung_khong }}", "{{ x }}")
    assert refused(path, x="a").split("\n  ") == [
        "mẫu mau.docx có 2 lỗi, chưa ghi tệp nào:",
        "đoạn 2 (“{{ khong_co }} và {{ cung_khong }}”): không có biến “cung_khong”",
        "đoạn 2 (“{{ khong_co }} và {{ cung_khong }}”): không có biến “khong_co”",
    ]


@pytest.mark.parametrize(
    ("paragraphs", "words"),
    [
        (["a", "{%p for i in x %}", "{{ i }}"], "đoạn 2 (“{%p for i in x %}”): thiếu {% endfor %}"),
        (["{% if x %}"], "đoạn 1 (“{% if x %}”): thiếu {% endif %}"),
        (["a", "b", "{% endfor %}"], "đoạn 3 (“{% endfor %}”): {% endfor %} không đóng thẻ nào"),
        (["{% for i in x %}{% if i %}{% endfor %}{% endif %}"], "không đóng thẻ nào, trong khi đoạn 1"),
        (["a {{ x", "b }}"], "đoạn 1 (“a {{ x”): thẻ mở"),
        (["{%p if x %} chữ bị mất"], "sẽ bị bỏ"),
        (["{%tr for i in x %}"], "chỉ dùng được trong bảng"),
        (["a", "{{ x.khong_co }}"], "đoạn 2 (“{{ x.khong_co }}”): không có thuộc tính “khong_co”"),
        (["a", "{{ x | khong_co }}"], "đoạn 2 (“{{ x | khong_co }}”): không có bộ lọc “khong_co”"),
        (["a", "{{ x + }}"], "đoạn 2 (“{{ x + }}”): sai cú pháp"),
        (["{{ 'a' * 10**9 }}"], "đoạn 1 (“{{ 'a' * 10**9 }}”): mẫu không được phép"),
        (["{% for i in range(10**9) %}{% endfor %}"], "mẫu không được phép"),
        (["{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}"], "quá nhiều lần"),
        (["{% include '/etc/passwd' %}"], "không được gọi mẫu khác"),
        (["{{ x.__class__ }}"], "đoạn 1"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_paragraph(tmp_path, paragraphs, words):
    assert words in refused(form(tmp_path, *paragraphs), x=["a"])


def test_a_loop_into_a_table_is_named(tmp_path):
    path = form(tmp_path, "{% for i in x %}", table=[["a", "b{% endfor %}"]])
    assert "thẻ trong bảng, thẻ ngoài bảng" in refused(path, x=[1, 2])


def test_a_fault_in_the_header_says_so(tmp_path):
    assert "đầu trang, đoạn 1" in refused(form(tmp_path, "a", header="{{ khong_co }}"))


@pytest.mark.parametrize(("data", "words"), [(b"", "rỗng"), (b"PK", "hỏng"), (b"abc", "không phải .docx")])
def test_what_is_no_word_file_is_said_to_be_none(tmp_path, data, words):
    (tmp_path / "mau.docx").write_bytes(data)
    assert words in refused(tmp_path / "mau.docx")
    assert "không có tệp" in refused(tmp_path / "khong-co.docx")


def hoagiai(*arguments, cwd):
    command = [sys.executable, "-m", "hoagiai_cli", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_commands_take_a_form(tmp_path):
    form(tmp_path, "{{ ban_in.ten_loai }}")
    for command in (["report", "--quy", "II"], ["document", "ke-hoach"]):
        made = hoagiai(*command, "--goc", PLANS, "--mau", "mau.docx", "-o", "ra.docx", cwd=tmp_path)
        assert made.returncode == 0, made.stderr
        assert docx_text((tmp_path / "ra.docx").read_bytes()) in {"BÁO CÁO", "KẾ HOẠCH"}
        (tmp_path / "ra.docx").unlink()
    form(tmp_path, "{{ khong_co }}")
    made = hoagiai("report", "--quy", "II", "--goc", PLANS, "--mau", "mau.docx", "-o", "ra.docx", cwd=tmp_path)
    assert made.returncode == 2
    assert "đoạn 1 (“{{ khong_co }}”): không có biến “khong_co”" in made.stderr
    assert not (tmp_path / "ra.docx").exists()
    made = hoagiai("report", "--quy", "II", "--goc", PLANS, "--mau", "mau.docx", "-o", "ra.md", cwd=tmp_path)
    assert (made.returncode, (tmp_path / "ra.md").exists()) == (2, False)


def test_letters_and_the_tracking_table_take_a_form(tmp_path):
    form(tmp_path, "{{ ke_hoach.ma }}")
    made = hoagiai("document", "theo-doi", "--goc", PLANS, "--mau", "mau.docx", "-o", "ra.docx", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    assert docx_text((tmp_path / "ra.docx").read_bytes()) == "hoa-giai-2025"
    form(tmp_path, "{{ ban_in.trich_yeu }}")
    day = ["--ngay", "2025-04-05"]
    made = hoagiai("remind", "--goc", PLANS, *day, "--gop", "--mau", "mau.docx", "-o", "thu", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    letters = [path.read_bytes() for path in (tmp_path / "thu").glob("*.docx")]
    assert letters
    assert all(docx_text(letter).startswith(("đôn đốc", "đề nghị")) for letter in letters)
    made = hoagiai("document", "theo-doi", "--goc", PLANS, "--mau", "mau.docx", "-o", "ra.xlsx", cwd=tmp_path)
    assert (made.returncode, (tmp_path / "ra.xlsx").exists()) == (2, False)
    assert "--mau là mẫu Word" in made.stderr


def test_a_document_keeps_its_parts_for_forms():
    values = form_variables(REPORT)
    assert values["cac_noi_nhan"][0] == "- Như trên;"
    assert values["ho_ten"] == "Nguyễn Thị Ví Dụ"
    assert form_variables(REPORT._replace(nguoi_ky=None))["ho_ten"] == ""


def test_no_form_is_left_behind(tmp_path):
    shutil.copy(form(tmp_path, "{{ x }}"), tmp_path / "b.docx")
    before = (tmp_path / "b.docx").read_bytes()
    fill_form(tmp_path / "b.docx", {"x": "a"})
    assert (tmp_path / "b.docx").read_bytes() == before


def test_a_form_is_measured_in_all_its_parts(tmp_path, monkeypatch):
    from hoagiai_cli.templating.word_form import fill

    path = form(tmp_path, "{{ so_ky_hieu }}")
    with zipfile.ZipFile(path) as made:
        usual = sum(info.file_size for info in made.infolist())
    with zipfile.ZipFile(path, "a") as more:
        for number in range(5):
            more.writestr(f"word/media/hinh{number}.bin", bytes(range(256)) * 200)
    data = path.read_bytes()
    monkeypatch.setattr(fill, "MAX_PART", usual + 5 * 51_200)
    fill.fill("mau.docx", data, {"so_ky_hieu": "x"})
    monkeypatch.setattr(fill, "MAX_PART", usual + 4 * 51_200)
    with pytest.raises(UserError, match="bung ra lớn bất thường"):
        fill.fill("mau.docx", data, {"so_ky_hieu": "x"})
