"""A form of the office: without a tag it is refused; what it does not print of the office's own words is said."""

from pathlib import Path

import pytest
from test_mau import form, refused

from hoagiai_cli.cli.main import main
from hoagiai_cli.documents.bao_cao import bao_cao
from hoagiai_cli.documents.loi_khong_in import unprinted
from hoagiai_cli.gathering.ky import SoKy, period
from hoagiai_cli.rules.check import load_folder

YEAR = Path(__file__).parents[2] / "examples" / "ca-nam-mau" / "plans"


def run(capsys, monkeypatch, tmp_path, *arguments) -> tuple[int, str]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["hoagiai", *map(str, arguments)])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0), capsys.readouterr().err


def test_a_form_without_a_tag_is_refused_with_those_that_could_stand_there(tmp_path):
    path = form(tmp_path, "BÁO CÁO", "Kính gửi: …", table=[["STT", "Nhiệm vụ"]])
    words = refused(path, so_ky_hieu="Số: 1", ho_ten="A", loi={"danh_gia": "", "kien_nghi": ""}, khac=1)
    assert "không có thẻ nào" in words
    for tag in ("{{ so_ky_hieu }}", "{{ ho_ten }}", "{{ loi.danh_gia }}", "{{ loi.kien_nghi }}"):
        assert tag in words
    assert "hoagiai template variables" in words


def test_a_tag_in_the_header_alone_is_enough(tmp_path):
    from hoagiai_cli.templating.word_form import fill_form

    assert fill_form(form(tmp_path, "BÁO CÁO", header="{{ x }}"), {"x": "a"})


def test_a_form_that_prints_none_of_a_filled_field_is_told_so(capsys, monkeypatch, tmp_path):
    form(tmp_path, "{{ so_ky_hieu }}", "{{ loi.danh_gia }}", "{{ loi.kien_nghi }}")
    command = ["report", "--quy", "I", "--goc", YEAR, "--mau", "mau.docx", "-o", "ra.docx"]
    code, said = run(capsys, monkeypatch, tmp_path, *command)
    assert code == 0
    (note,) = [line for line in said.splitlines() if "không in phần cơ quan đã viết" in line]
    assert note.endswith("nguyên nhân của tồn tại, hạn chế; bài học kinh nghiệm; phương hướng, nhiệm vụ")


def test_a_template_that_prints_none_of_a_filled_field_is_told_so(tmp_path):
    folder = tmp_path / "templates"
    folder.mkdir()
    built_in = (Path(__file__).parents[2] / "templates" / "bao-cao.html.j2").read_text("utf-8")
    own = built_in.replace('{{ loi_van("bai_hoc", "bài học kinh nghiệm") }}', "<p>…</p>")
    assert own != built_in
    (folder / "bao-cao.html.j2").write_text(own, "utf-8")
    thu_muc = load_folder(YEAR)[0]
    (ho_so,) = thu_muc.ho_so.values()
    from hoagiai_cli.deadlines.calendars import Ky

    ky = period(thu_muc, SoKy(Ky.QUY, 1, 2025))
    assert [note for note in bao_cao(thu_muc, ho_so, ky, root=tmp_path).luu_y if "không in" in note] == [
        "mẫu bao-cao.html.j2 của thư mục này không in phần cơ quan đã viết: bài học kinh nghiệm"
    ]
    assert not [note for note in bao_cao(thu_muc, ho_so, ky).luu_y if "không in" in note]


@pytest.mark.parametrize(
    ("words", "text", "lost"),
    [
        ("", "", False),
        ("Một câu", "Một\xa0 câu.", False),
        ("Một câu\nHai câu", "… hai … Hai câu;", False),
        ("Một câu", "Câu khác", True),
    ],
)
def test_words_stand_where_a_line_of_them_stands(words, text, lost):
    assert bool(unprinted({"danh_gia": words}, [text])) is lost
