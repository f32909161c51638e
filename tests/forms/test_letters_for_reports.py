"""Letters about reports that were not sent: one a holder, with the day it was due, what is missing and whom to ask."""

from docx import Document

from form_city import make_city, run


def remind(top, *options):
    return run("remind", "--bao-cao", "--quy", "IV", "--ngay", "2025-12-22", *options, cwd=top)


def test_a_letter_for_each_ward_that_sent_nothing_or_too_little(form):
    form.figure("tiep_nhan", "80%")
    form.take(ngay="2025-12-16")
    office = form.top / "plans/don-vi/phong-tu-phap.yaml"
    office.write_text(office.read_text("utf-8") + 'lien_he: {dien_thoai: "024 0000 0000"}\n', encoding="utf-8")
    code, text = remind(form.top, "--format", "text", "--tra-loi", "2025-12-25")
    assert code == 0, text
    first, second = (
        text[: text.index("Kính gửi Ủy ban nhân dân phường Thử 02")],
        text[text.index("Kính gửi Ủy ban nhân dân phường Thử 02") :],
    )
    assert "nhận ngày 16/12/2025 còn thiếu" in first
    assert "80%" in first
    assert "chưa nhận được báo cáo quý IV năm 2025 (hạn gửi: 16/12/2025, đã quá 06 ngày)" in second
    assert "tiến độ thực hiện nhiệm vụ 1, 2, 3" in second
    assert "số liệu" in second
    assert "chậm nhất ngày 25/12/2025" in second
    assert "điện thoại 024 0000 0000" in second
    assert "Phòng Tư pháp," not in text.replace("Kính gửi", "")


def test_the_letters_are_word_files(tmp_path):
    make_city(tmp_path, 2)
    code, text = remind(tmp_path, "-o", "cong-van")
    assert code == 0, text
    paths = sorted((tmp_path / "cong-van").glob("*.docx"))
    assert [path.name[:26] for path in paths] == ["bao-cao-ubnd-phuong-01-hoa", "bao-cao-ubnd-phuong-02-hoa"]
    words = "\n".join(paragraph.text for paragraph in Document(paths[0]).paragraphs)
    assert "chưa nhận được báo cáo quý IV năm 2025 của UBND phường Thử 01" in words
    assert "UBND phường Thử 02" not in words


def test_nobody_is_reminded_without_a_quarter_and_a_letter_says_what_was_told(tmp_path):
    make_city(tmp_path, 1)
    assert run("remind", "--bao-cao", cwd=tmp_path)[0] == 2
    arguments = ("--don-vi", "ubnd-phuong-01", "--tien-do", "chua_trien_khai", "--ly-do", "Chờ kinh phí")
    run("update", "ra-soat", *arguments, "--ghi", "2025-12-01", cwd=tmp_path)
    _, text = run("remind", "--ngay", "2026-01-05", "--format", "text", cwd=tmp_path)
    assert "đã báo cáo chưa triển khai, lý do: Chờ kinh phí" in text
