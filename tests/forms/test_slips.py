"""What was refused or is missing goes back to the ward: a short text, a form with these cells marked, and in again."""

from datetime import date

from docx import Document
from openpyxl import load_workbook

from form_city import cell_of, export, make_city, run, take, texts

ROW = "ra-soat|Quý IV/2025"


def written(top, unit="ubnd-phuong-01"):
    return (top / f"plans/hoa-giai/ket-qua/{unit}.yaml").read_text("utf-8")


def test_a_slip_names_and_marks_what_is_to_be_mended_and_comes_back(form):
    where = form.figure("tiep_nhan", "80%")
    form.take(ngay="2025-12-16")
    contact = form.top / "plans/don-vi/ubnd-phuong-01.yaml"
    contact.write_text(
        contact.read_text("utf-8") + 'lien_he: {bo_phan: Văn phòng HĐND và UBND, dien_thoai: "024 0000 0000"}\n',
        "utf-8",
    )
    code, text = run("form", "slip", "--quy", "IV", "--ngay", "2025-12-17", cwd=form.top)
    assert code == 0, text
    assert where in text
    assert "Gửi: Văn phòng HĐND và UBND, điện thoại 024 0000 0000" in text
    assert "Chưa báo cáo trong kỳ: nhiệm vụ 2" in text
    (path,) = (form.top / "phieu-tra-lai").glob("*.xlsx")
    assert path.with_suffix(".txt").read_text("utf-8").strip() in text
    book = load_workbook(path)
    figure = cell_of(book, "Số liệu", "tiep_nhan", "gia_tri")
    done = cell_of(book, "Tiến độ", ROW, "tien_do")
    assert figure.fill.fgColor.rgb != done.fill.fgColor.rgb
    assert "80%" in figure.comment.text
    figure.value = 80
    book.save(path)
    code, text = take(form.top, form.top / "sai.xlsx", path, ngay="2025-12-18")
    assert code == 1, text  # the first file still has its cell; what was mended is taken beside it
    assert "tiep_nhan: 80" in written(form.top)
    assert written(form.top).count("nhiem_vu: ra-soat\n") + written(form.top).count("nhiem_vu: ra-soat,") == 1


def test_an_older_form_that_is_imported_again_sets_nothing_back(form):
    form.figure("to_hoa_giai", 5)
    form.take("mot.xlsx")
    form.figure("to_hoa_giai", 6)
    form.take("hai.xlsx", ngay="2025-12-18")
    once = texts(form.top / "plans")
    for name in ("mot.xlsx", "hai.xlsx", "mot.xlsx"):
        code, text = take(form.top, form.top / name, ngay="2025-12-20")
        assert code == 0, text
        assert texts(form.top / "plans") == once


def test_who_sent_little_or_was_refused_is_to_be_reminded_and_the_office_is_not(form):
    form.figure("tiep_nhan", "80%")
    form.figure("to_hoa_giai", 5)
    form.take()
    _, text = run("status", "--bao-cao", "--quy", "IV", "--ngay", "2025-12-17", cwd=form.top)
    reminded = text[text.index("Cần nhắc") :]
    assert "UBND phường Thử 01: 1 ô chưa nhập được, thiếu" in reminded
    assert "80%" in text
    assert "Phòng Tư pháp" not in text


def test_no_form_without_a_row_is_made(tmp_path):
    make_city(tmp_path, 2)
    for task in ("ra-soat", "tap-huan", "tuyen-truyen"):
        path = tmp_path / f"plans/hoa-giai/nhiem-vu/{task}.yaml"
        path.write_text(path.read_text("utf-8").replace("cac-phuong", "ubnd-phuong-01"), encoding="utf-8")
    assert set(export(tmp_path)) == {"ubnd-phuong-01"}


def test_all_that_waits_is_listed_and_accepted_at_once(tmp_path):
    make_city(tmp_path, 3, "bao_cao: {han_gui: 2, cho_duyet: true}\n".replace("bao_cao", "nguong: {}\nbao_cao"))
    settings = tmp_path / "plans/cau-hinh.yaml"
    lines = [line for line in settings.read_text("utf-8").splitlines() if line != "bao_cao: {han_gui: 2}"]
    settings.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for path in export(tmp_path).values():
        book = load_workbook(path)
        cell_of(book, "Tiến độ", ROW, "tien_do").value = "Hoàn thành"
        cell_of(book, "Tiến độ", ROW, "ngay").value = date(2025, 12, 1)
        book.save(path)
    assert take(tmp_path, tmp_path / "bieu-mau")[0] == 0
    before = texts(tmp_path / "plans")
    code, text = run("form", "accept", "--tat-ca", "--don-vi", "ubnd-phuong-01", "--dry-run", cwd=tmp_path)
    assert (code, text.count("hoàn thành ngày 01/12/2025")) == (0, 1)
    assert texts(tmp_path / "plans") == before
    code, text = run("form", "accept", "--tat-ca", "--yes", cwd=tmp_path)
    assert code == 0, text
    assert text.count("hoàn thành ngày 01/12/2025") == 3
    assert all("trang_thai: chap_nhan" in written(tmp_path, f"ubnd-phuong-0{number}") for number in (1, 2, 3))
    _, report = run("report", "--quy", "IV", "--format", "md", cwd=tmp_path)
    assert "hoàn thành ngày 01/12/2025" in report.replace("\u00a0", " ")
    assert "Không có kết quả nào đang chờ duyệt" in run("form", "accept", "--tat-ca", cwd=tmp_path)[1]


def test_a_filled_form_is_not_written_over_by_another_export(form):
    path = next((form.top / "bieu-mau").glob("*01.xlsx")) if (form.top / "bieu-mau").exists() else None
    forms = export(form.top)
    path = forms["ubnd-phuong-01"]
    book = load_workbook(path)
    cell_of(book, "Tiến độ", ROW, "tien_do").value = "Hoàn thành"
    book.save(path)
    filled = path.read_bytes()
    _, text = run("form", "export", "--quy", "IV", "--ngay", "2025-12-11", "-o", str(path.parent), cwd=form.top)
    assert path.read_bytes() == filled
    assert "được giữ nguyên" in text
    assert path.with_name(f"{path.stem} (2).xlsx").is_file()


def test_a_report_that_was_edited_is_kept(form):
    run("report", "--quy", "IV", "--ngay", "2025-12-20", "-o", "bc.docx", cwd=form.top)
    report = form.top / "bc.docx"
    code, text = run("report", "--quy", "IV", "--ngay", "2025-12-21", "-o", "bc.docx", cwd=form.top)
    assert "Đã ghi bc.docx" in text
    document = Document(report)
    document.add_paragraph("Ý kiến của lãnh đạo")
    document.save(report)
    edited = report.read_bytes()
    code, text = run("report", "--quy", "IV", "--ngay", "2025-12-20", "-o", "bc.docx", cwd=form.top)
    assert code != 0
    assert "không bị ghi đè" in text
    assert report.read_bytes() == edited
    assert (
        "Đã ghi bc.docx"
        in run("report", "--quy", "IV", "--ngay", "2025-12-20", "-o", "bc.docx", "--force", cwd=form.top)[1]
    )
