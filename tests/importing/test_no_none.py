"""What has no number, or no time, is printed without one."""

from docx_maker import docx, p, tbl, tc


def test_duties_without_a_number(written):
    body = (
        p("**KẾ HOẠCH**")
        + p("**Chuyển đổi số năm 2026**")
        + p("I. NHIỆM VỤ")
        + tbl(
            [tc("STT"), tc("Nhiệm vụ"), tc("Cơ quan chủ trì"), tc("Thời gian")],
            [tc("1"), tc("Rà soát dữ liệu"), tc("Phòng Kinh tế"), tc("Quý II")],
        )
        + p("II. TỔ CHỨC THỰC HIỆN")
        + p("**1. Phòng Kinh tế**")
        + p("Bố trí kinh phí thực hiện Kế hoạch xong trước ngày 28/02/2026.")
    )
    ran = written(docx(body), "--dry-run", name="ke-hoach.docx")
    assert "  Bố trí kinh phí thực hiện Kế hoạch (xong trước ngày 28/02/2026)" in ran.out.splitlines()
    assert "None" not in ran.out + ran.err
