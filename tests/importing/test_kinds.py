"""What is no plan is named and not imported; what is one is taken, whatever it is called."""

import pytest

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.importing.blocks import Doan
from hoagiai_cli.importing.ids import free_id, refuse_id, short_id
from hoagiai_cli.importing.kinds import what_is
from hoagiai_cli.importing.run import YeuCau
from hoagiai_cli.importing.sources.pdf import pdf_advice
from hoagiai_cli.writing.bringing_in import bring_in

HEAD = "ỦY BAN NHÂN DÂN\nXÃ MẪU\n\nSố: 25/{}-UBND\n\nMẫu, ngày 15 tháng 01 năm 2026\n\n"
TASK = "\n\nI. NHIỆM VỤ\n\n1. Mở lớp\n\n- Cơ quan chủ trì: Phòng Mẫu.\n\n- Thời gian: Quý II/2026.\n"


def _kind(text):
    return what_is([Doan(line, f"dòng {at}", at) for at, line in enumerate(text.split("\n")) if line.strip()])


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("BÁO CÁO\nKết quả thực hiện Kế hoạch năm 2025", "báo cáo"),
        ("BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH", "báo cáo"),
        ("TỜ TRÌNH\nVề việc ban hành Kế hoạch", "tờ trình"),
        ("PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC", "phiếu trình"),
        ("QUY CHẾ\nLàm việc của Ủy ban", "quy chế"),
        ("ĐIỀU LỆ\nHội thi", "điều lệ"),
        ("NGHỊ QUYẾT\nVề nhiệm vụ năm 2026", "nghị quyết"),
        ("BIÊN BẢN\nHọp", "biên bản"),
        ("CHƯƠNG TRÌNH\nHội nghị sơ kết công tác", "chương trình của một buổi họp"),
        ("CHƯƠNG TRÌNH LÀM VIỆC CỦA ĐOÀN", "chương trình của một buổi họp"),
        ("QUYẾT ĐỊNH\nBan hành Quy chế làm việc", "quyết định ban hành văn bản khác"),
        ("QUYẾT ĐỊNH\nVề việc khen thưởng", "quyết định, không có kế hoạch"),
        ("Kính gửi: Phòng Mẫu", "công văn"),
    ],
)
def test_other_documents_are_named(title, name):
    found = _kind(HEAD.format("XX") + title + TASK)
    assert found.ten.startswith(name)
    assert not found.la_ke_hoach


@pytest.mark.parametrize(
    "title",
    [
        "KẾ HOẠCH\nMở lớp năm 2026",
        "KẾ HOẠCH MỞ LỚP NĂM 2026",
        "DỰ THẢO LẦN 2\nKẾ HOẠCH\nMở lớp",
        "CHƯƠNG TRÌNH\nCông tác năm 2026",
        "CHƯƠNG TRÌNH HÀNH ĐỘNG\nThực hiện Nghị quyết",
        "PHƯƠNG ÁN\nPhòng, chống thiên tai năm 2026",
        "ĐỀ ÁN\nMở lớp",
        "QUYẾT ĐỊNH\nBan hành Kế hoạch mở lớp",
        "QUYẾT ĐỊNH\nVề việc phê duyệt Chương trình mở lớp",
        "QUYẾT ĐỊNH\nVề việc khen thưởng\nĐiều 1. Khen\nKẾ HOẠCH\nMở lớp",
        "(Kèm theo Kế hoạch số 12/KH-UBND)",
        "Kế hoạch\nMở lớp năm 2026",
    ],
)
def test_plans_are_taken_whatever_they_are_called(title):
    assert _kind(title + TASK).la_ke_hoach


def test_a_document_of_the_party_is_named():
    assert _kind("ĐẢNG CỘNG SẢN VIỆT NAM\nKẾ HOẠCH\nMở lớp" + TASK).ten == "văn bản của Đảng"


def _import(folder, text, **options):
    (folder / "vb.txt").write_text(text, encoding="utf-8")
    return bring_in(YeuCau(folder / "vb.txt", goc=folder / "plans", **options))[0]


def test_a_report_is_not_imported_unless_it_is_asked_for(tmp_path):
    text = HEAD.format("BC") + "BÁO CÁO\nKết quả năm 2026" + TASK
    done = _import(tmp_path, text, force=True)
    assert not done.doc.nhiem_vu
    assert "báo cáo" in done.doc.can_xem_lai[0].thong_bao
    assert not (tmp_path / "plans").exists()
    done = _import(tmp_path, text, van_nhap=True)
    assert len(done.doc.nhiem_vu) == 1
    assert done.da_ghi


def test_letters_that_look_like_d_are_mended_and_said(tmp_path):
    text = HEAD.format("KH") + "KẾ HOẠCH\nMở lớp năm 2026" + TASK.replace("Phòng Mẫu", "\u00d0oàn Thanh niên xã")
    plan = _import(tmp_path, text, dry_run=True).doc
    assert plan.nhiem_vu[0].chu_tri == ("Đoàn Thanh niên xã",)
    assert any("U+00D0" in doubt.thong_bao for doubt in plan.can_xem_lai)


@pytest.mark.parametrize(
    "ma", ["don-vi", "ngay-nghi", "templates", "nhiem-vu", "con", "lpt1", "phap-luat", "-a", "a-", "A"]
)
def test_ids_that_spoil_the_folder_are_refused(ma):
    with pytest.raises(UserError, match="“"):
        refuse_id(ma)


def test_ids_are_short_cut_at_a_word_and_unique():
    name = "Tổ chức tập huấn nghiệp vụ cho đội ngũ cán bộ và các hòa giải viên"
    assert short_id(name) == "to-chuc-tap-huan-nghiep-vu-cho-doi-ngu"
    taken = {free_id(name, ())}
    assert free_id(name, taken) not in taken
    assert free_id("Con", ()) == "con-2"


def test_a_pdf_is_told_apart_from_a_scan():
    assert "lớp chữ" in pdf_advice(b"%PDF-1.4 /XObject /Image")
    assert "chép chữ" in pdf_advice(b"%PDF-1.4 /Font <</F1 2 0 R>>")
