"""What ``update`` asks at a terminal: how to pass over, reasons and difficulties, and what it will write before it does."""

import pytest

from form_city import make_city, run
from hoagiai_cli.cli.asking import confirm
from hoagiai_cli.gathering.typed import NotRead, read_document


@pytest.fixture
def asked(monkeypatch):
    """Answer the questions of a terminal in turn; return the questions."""
    questions = []
    answers = []

    def prompt(question, **_options):
        questions.append(question)
        return answers.pop(0)

    monkeypatch.setattr("hoagiai_cli.cli.asking.is_terminal", lambda: True)
    monkeypatch.setattr("hoagiai_cli.cli.asking_progress.is_terminal", lambda: True)
    monkeypatch.setattr("typer.prompt", prompt)
    return questions, answers


def update(top, *options):
    return run("update", "ra-soat", "--don-vi", "ubnd-phuong-01", "--ghi", "2025-12-16", *options, cwd=top)


def written(top):
    path = top / "plans/hoa-giai/ket-qua/ubnd-phuong-01.yaml"
    return path.read_text("utf-8") if path.exists() else ""


def test_not_begun_is_asked_its_reason_and_shown_before_it_is_written(tmp_path, asked):
    make_city(tmp_path, 1)
    questions, answers = asked
    answers += ["1", "Chờ kinh phí", "", "Cấp kinh phí", "không"]
    code, text = update(tmp_path)
    assert code == 0
    assert "Enter để bỏ qua" in text
    assert "+" in text
    assert "ly_do: Chờ kinh phí" in text
    assert written(tmp_path) == ""
    assert any("Lý do chưa triển khai" in question for question in questions)
    assert "có" in questions[-1]
    answers += ["1", "Chờ kinh phí", "", "Cấp kinh phí", "c"]
    assert update(tmp_path)[0] == 0
    for words in ("tien_do: chua_trien_khai", "ly_do: Chờ kinh phí", "de_xuat: Cấp kinh phí"):
        assert words in written(tmp_path)


def test_a_document_that_has_no_number_is_asked_again(tmp_path, asked):
    make_city(tmp_path, 1)
    _, answers = asked
    answers += ["3", "01/12/2025", "20/02/2025", "Báo cáo số 12/BC-UBND ngày 01/12/2025", "", "Thiếu người", "", ""]
    code, text = update(tmp_path)
    assert code == 0, text
    assert "không phải số, ký hiệu văn bản" in text
    assert "so_ky_hieu: 12/BC-UBND" in written(tmp_path)
    assert "kho_khan: Thiếu người" in written(tmp_path)


@pytest.mark.parametrize("text", ["20/02/2025", "báo cáo số 12", "12", "đã có", "12 KH"])
def test_what_is_no_number_of_a_document_is_refused(tmp_path, text):
    make_city(tmp_path, 1)
    code, said = update(tmp_path, "--tien-do", "hoan_thanh", "--ngay", "2025-12-01", "--van-ban", text)
    assert code == 2
    assert "không phải số, ký hiệu văn bản" in said
    assert written(tmp_path) == ""


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12/KH-UBND", "12/KH-UBND"), ("Kế hoạch số 12/KH-UBND", "12/KH-UBND"), ("35/2013/QH13", "35/2013/QH13"),
        ("số 09/2019/NĐ-CP", "09/2019/NĐ-CP"), ("05-KH/TU", "05-KH/TU"), ("1270/BC-TCTTTg", "1270/BC-TCTTTg"),
        ("12a/QĐ-UBND ngày 01/12/2025", "12a/QĐ-UBND"),
    ],
)  # fmt: skip
def test_numbers_of_documents_are_read(text, number):
    assert read_document(text)[0] == number


def test_a_day_behind_a_number_is_read_or_refused():
    with pytest.raises(NotRead):
        read_document("12/KH-UBND ngày 31/02/2025")


@pytest.mark.parametrize(
    ("answer", "meant"),
    [
        ("c", True),
        ("có", True),
        ("Có", True),
        ("co", True),
        ("", True),
        ("k", False),
        ("không", False),
        ("KHÔNG", False),
    ],
)
def test_yes_and_no_are_vietnamese(asked, answer, meant):
    _, answers = asked
    answers.append(answer)
    assert confirm("Ghi?", yes=False) is meant


def test_what_is_neither_is_asked_again(asked):
    questions, answers = asked
    answers += ["có thể", "k"]
    assert confirm("Ghi?", yes=False) is False
    assert len(questions) == 2
